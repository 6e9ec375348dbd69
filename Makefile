# make demo     read the sample documents into output/beleid.db and show what is in it
# make test     run the tests (make test-all: those that build and install the wheel too)
# make lint     check style and types
# make score    compare with hand labels and with the scores kept in tests/scores.json;
#               UPDATE=1 keeps the new scores and writes them into README.md
# make corpus   render the sample documents from their sources
# make clean    remove what the commands above made

VENV := .venv
BIN := $(VENV)/bin
DB := output/beleid.db
SHOW := $(BIN)/sqlite-utils query $(DB) --fmt simple --maxcolwidths 46

.PHONY: demo test test-all lint score corpus clean

$(VENV)/.ready: pyproject.toml .ci/setup
	@.ci/setup $(VENV)
	@touch $@

$(VENV)/.ready-test: pyproject.toml .ci/setup
	@.ci/setup $(VENV) test
	@touch $@ $(VENV)/.ready

$(VENV)/.ready-corpus: pyproject.toml .ci/setup
	@.ci/setup $(VENV) corpus
	@touch $@ $(VENV)/.ready

# A page that cannot be read (exit code 1) is named, and no reason to stop.
demo: $(VENV)/.ready
	@$(BIN)/beleid extract corpus --db $(DB) || [ $$? -eq 1 ]
	@echo
	@echo "The next deadlines of what was promised:"
	@$(SHOW) "SELECT date_to, document, actors, action FROM extracted_commitments \
		WHERE status = 'planned' AND date_to IS NOT NULL ORDER BY date_to DESC LIMIT 5"
	@echo
	@echo "The largest amounts:"
	@$(SHOW) "SELECT amount_eur, document, purpose, period_edtf FROM extracted_budgets \
		ORDER BY amount_eur DESC LIMIT 5"
	@echo
	@echo "Numbers to be reached:"
	@$(SHOW) "SELECT value, unit, indicator, when_edtf, document FROM extracted_targets \
		WHERE nature = 'target' LIMIT 5"
	@echo
	@echo "Open it in the browser:  $(BIN)/beleid serve --db $(DB) --documents corpus"

test: $(VENV)/.ready-test
	@$(BIN)/python -m pytest -m "not slow"

test-all: $(VENV)/.ready-test
	@$(BIN)/python -m pytest

lint: $(VENV)/.ready-test
	@$(BIN)/ruff check .
	@$(BIN)/mypy

score: $(VENV)/.ready-test
	@$(BIN)/python benchmarks/accuracy.py $(if $(UPDATE),--update)

corpus: $(VENV)/.ready-corpus
	@$(BIN)/python corpus/build.py

clean:
	rm -rf $(VENV) build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
	rm -f output/*.db*
