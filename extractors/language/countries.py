"""Countries and regions with a government of their own: their names as parties to a treaty.

The first list holds the countries of the Kingdom, its neighbours with their regions, and the
other members of the European Union, with their adjectives: those with whom the Netherlands and
its bodies make agreements. The second holds the other members of the United Nations and a few
besides, by the Dutch names that the Dutch Language Union gives them.
"""

from __future__ import annotations

import re
from functools import lru_cache

_ADJECTIVES = """
Nederland Nederlands|België Belgisch|Duitsland Duits|Frankrijk Frans|Luxemburg Luxemburgs
Vlaanderen Vlaams|Wallonië Waals|Aruba Arubaans|Curaçao Curaçaos|Sint_Maarten Sint_Maartens
Suriname Surinaams|Denemarken Deens|Zweden Zweeds|Finland Fins|Noorwegen Noors|IJsland IJslands
Ierland Iers|Oostenrijk Oostenrijks|Zwitserland Zwitsers|Italië Italiaans|Spanje Spaans
Portugal Portugees|Griekenland Grieks|Polen Pools|Tsjechië Tsjechisch|Slowakije Slowaaks
Hongarije Hongaars|Slovenië Sloveens|Kroatië Kroatisch|Roemenië Roemeens|Bulgarije Bulgaars
Estland Ests|Letland Lets|Litouwen Litouws|Cyprus Cypriotisch|Malta Maltees
""".replace("\n", "|")
_OF_ADJECTIVE = {
    adjective.replace("_", " "): country.replace("_", " ")
    for country, adjective in (row.split() for row in _ADJECTIVES.split("|") if row.strip())
}
_FURTHER = """
Afghanistan Albanië Algerije Andorra Angola Argentinië Armenië Australië Azerbeidzjan Bahrein
Bangladesh Barbados Belarus Belize Benin Bhutan Bolivia Botswana Brazilië Brunei Burundi
Cambodja Canada Chili China Colombia Cuba Djibouti Dominica Ecuador Egypte Eritrea Eswatini
Ethiopië Fiji Filipijnen Gabon Gambia Georgië Ghana Grenada Groot-Brittannië Guatemala Guinee
Guyana Haïti Honduras India Indonesië Irak Iran Israël Ivoorkust Jamaica Japan Jemen Jordanië
Kaapverdië Kameroen Kazachstan Kenia Kirgizië Kiribati Koeweit Kosovo Laos Lesotho Libanon
Liberia Libië Liechtenstein Madagaskar Malawi Maldiven Maleisië Mali Marokko Mauritanië
Mauritius Mexico Micronesia Moldavië Monaco Mongolië Montenegro Mozambique Myanmar Namibië
Nauru Nepal Nicaragua Nieuw-Zeeland Niger Nigeria Noord-Korea Noord-Macedonië Oeganda Oekraïne
Oezbekistan Oman Oost-Timor Pakistan Palau Palestina Panama Paraguay Peru Qatar Rusland Rwanda
Samoa Saoedi-Arabië Senegal Servië Seychellen Sierra_Leone Singapore Somalië Sri_Lanka
Sudan Syrië Tadzjikistan Taiwan Tanzania Thailand Togo Tonga Tsjaad Tunesië Turkije
Turkmenistan Tuvalu Uruguay Vanuatu Vaticaanstad Venezuela Vietnam Zambia Zimbabwe Zuid-Afrika
Zuid-Korea Zuid-Sudan Bosnië-Herzegovina Burkina_Faso Costa_Rica El_Salvador San_Marino
Verenigd_Koninkrijk Verenigde_Staten Verenigde_Arabische_Emiraten
"""
COUNTRIES = frozenset(
    {
        *_OF_ADJECTIVE.values(),
        *(name.replace("_", " ") for name in _FURTHER.split()),
        "St. Maarten",
        "Sint-Maarten",
    }
)
"""Their short names: `België`, `Sint Maarten`, which is written in other ways as well."""
ISLANDS = frozenset({"Bonaire", "Saba", "Sint Eustatius", "Sint-Eustatius", "St. Eustatius"})
"""Public bodies in the Caribbean, whose boards have members for a field of their own."""
_FORMAL = re.compile(
    r"(?:[Rr]egering(?:en)? van )?(?:het |de )?"
    r"(?:(?:Koninkrijk|Bondsrepubliek|Republiek|Groothertogdom)"
    r"(?: (?P<of>der Nederlanden|[A-Z]\S+))"
    r"|(?P<region>Vlaams|Waals) Gewest|(?P<name>[A-Z]\S+(?: [A-Z]\S+)?))"
)
_GOVERNMENT = re.compile(r"(?P<adjective>[A-Z]\S*(?: [A-Z]\S*)?)e [Rr]egering")


@lru_cache(maxsize=4096)
def country_of(name: str) -> str | None:
    """Give the country that a name stands for in a treaty, None for any other name.

    `België`, `Koninkrijk België`, `Regering van het Koninkrijk België` and
    `Belgische Regering` all give `België`.
    """
    if name in COUNTRIES:
        return name
    if (government := _GOVERNMENT.fullmatch(name)) is not None:
        return _OF_ADJECTIVE.get(government["adjective"])
    formal = _FORMAL.fullmatch(name)
    if formal is None:
        return None
    if formal["of"] == "der Nederlanden":
        return "Nederland"
    if formal["region"]:
        return _OF_ADJECTIVE[formal["region"]]
    found = formal["of"] or formal["name"]
    return found if found in COUNTRIES else None


def is_formal(name: str) -> bool:
    """Say whether a name is that of a country as a treaty gives it: `Koninkrijk België`."""
    return country_of(name) is not None and name not in COUNTRIES
