# The same targets for people and for CI. Python 3.11, 3.12 or 3.13 is all that has to be there;
# PYTHON=python3.12 chooses one, ARGS="…" hands words to the program behind a target.
.DEFAULT_GOAL := help
SHELL := /bin/sh
BIN := .venv/bin
CHECKS := lint format types imports dependencies unused spelling lock wheel documented

.PHONY: help demo test check mutants bench docs set-up ready $(CHECKS)

help:  ## this list
	@sed -n 's/^\([a-z-]*\):.*  ## /  make \1 — /p' Makefile

demo: ready  ## install, load the sample article, show who confirmed or denied the report and the chain behind it
	@$(BIN)/onrecord demo $(ARGS)

# The floor of coverage is for the whole; a part of the tests can't reach it.
test: set-up  ## install, run every test; on Neo4j too where Java or ONRECORD_TEST_NEO4J is
	@$(BIN)/pytest $(if $(ARGS),$(ARGS),--cov --cov-report=term)

check: $(CHECKS)  ## every check that is not a test; make -k check goes on behind a failure

mutants: set-up  ## change the code in small ways, and count how many changes the tests notice
	@$(BIN)/python tools/mutants.py $(ARGS)

bench: set-up  ## rates of loading and of the queries, on this machine
	@for script in bench/[a-z]*.py; do $(BIN)/python "$$script" $(ARGS) || exit 1; done

docs: set-up  ## run the commands in README and docs, and write what they answer below them
	@$(BIN)/python tools/documented.py --write

set-up:  ## only the installation, with the tools for tests and checks
	@tools/set_up.sh dev

ready:
	@tools/set_up.sh run

lint: set-up
	$(BIN)/ruff check .

format: set-up
	$(BIN)/ruff format --check .

types: set-up
	$(BIN)/pyright

imports: set-up
	$(BIN)/lint-imports --cache-dir .cache/import-linter

dependencies: set-up
	$(BIN)/deptry .

unused: set-up
	$(BIN)/python tools/unused.py

spelling: set-up
	$(BIN)/codespell

lock: set-up
	$(BIN)/uv lock --check --quiet

wheel: set-up
	rm -rf .cache/wheel
	$(BIN)/uv build --quiet --wheel --no-build-isolation --out-dir .cache/wheel
	$(BIN)/check-wheel-contents .cache/wheel

documented: set-up
	$(BIN)/pytest -q tests/docs
