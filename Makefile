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
# On all cores; a process that is done takes over what another has still to do.
TEST := $(BIN)/python -m pytest -n logical --maxprocesses 4 --dist worksteal
SHOW := $(BIN)/sqlite-utils query $(DB) --fmt simple

.PHONY: demo test test-all lint score torture corpus clean

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
	@said=$$($(BIN)/beleid extract corpus --db $(DB)); code=$$?; \
		echo "$$said" | sed '/^Open it: /d'; [ $$code -le 1 ]
	@echo
	@echo "To be done first, of what is planned with a last day:"
	@$(SHOW) "SELECT date_to, substr(actors, 1, 40) AS actors, substr(action, 1, 50) AS action, \
		document FROM extracted_commitments WHERE status = 'planned' AND date_to IS NOT NULL \
		ORDER BY date_to LIMIT 5"
	@echo
	@echo "The largest amounts in running text:"
	@$(SHOW) "SELECT amount_eur, substr(purpose, 1, 50) AS purpose, period_edtf AS period, \
		document FROM extracted_budgets WHERE source = 'text' ORDER BY amount_eur DESC LIMIT 5"
	@echo
	@echo "Numbers to be reached in the latest years:"
	@$(SHOW) "SELECT value, unit, substr(indicator, 1, 50) AS indicator, when_edtf AS 'when', \
		document FROM extracted_targets WHERE nature = 'target' ORDER BY date_to DESC LIMIT 5"
	@echo
	@echo "Open it in the browser:  $(BIN)/beleid serve --db $(DB)"

test: $(VENV)/.ready-test
	@$(TEST) -m "not slow"

test-all: $(VENV)/.ready-test
	@$(TEST)

lint: $(VENV)/.ready-test
	@$(BIN)/ruff check .
	@$(BIN)/mypy

score: $(VENV)/.ready-test
	@$(BIN)/python -m benchmarks.accuracy $(if $(UPDATE),--update)

torture: $(VENV)/.ready-test
	@$(BIN)/python -m benchmarks.torture

corpus: $(VENV)/.ready-corpus
	@$(BIN)/python corpus/build.py

clean:
	rm -rf $(VENV) build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
	rm -f output/*.db*
