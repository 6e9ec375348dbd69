"""List the Dutch infinitives that the treebanks know: `python -m training.infinitives DATA`.

DATA is the folder of `training.pipeline`. A word is listed that ends in -n, is tagged or
lemmatized as the infinitive of a verb, and is seen as a verb at least as often as as a noun:
`versterken` is, `kosten` and `plannen` are not. Written to
`extractors/language/infinitives_nl.txt`; the sources and licence are those of the pipeline
(`extractors/language/MODEL.md`).
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from pathlib import Path

import spacy
from spacy.tokens import DocBin

from extractors.language import infinitives

TARGET = Path(infinitives.__file__).parent / infinitives.LIST
HEAD = """\
# Dutch infinitives, lower case, one a line: verbs of the treebanks and Wikipedia text that the
# language model was trained on (see extractors/language/MODEL.md), CC BY-SA 4.0; made by
# `python -m training.infinitives`.
"""
_FORM = re.compile(r"[a-zëïéöü]{3,}n")


def main() -> None:
    """Count and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    data: Path = parser.parse_args().data
    verbs: Counter[str] = Counter()
    others: Counter[str] = Counter()
    vocab = spacy.blank("nl").vocab
    for name in ("ud-train.spacy", "ud-train-plus.spacy", "ud-dev.spacy"):
        for doc in DocBin().from_disk(data / name).get_docs(vocab):
            for token in doc:
                form = token.lower_
                if token.pos_ in {"VERB", "AUX"}:
                    verbs[token.lemma_.lower()] += 1
                elif token.pos_ in {"NOUN", "ADJ", "PROPN"} and not token.tag_.startswith("WW"):
                    others[form] += 1
    found = sorted(
        form for form, n in verbs.items() if _FORM.fullmatch(form) and n > 1 and n >= others[form]
    )
    TARGET.write_text(HEAD + "".join(f"{form}\n" for form in found), encoding="utf-8")
    print(f"{len(found)} infinitives in {TARGET}")


if __name__ == "__main__":
    main()
