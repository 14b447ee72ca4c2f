# Everything that can be done here with one word. Each does its own set-up; a second run starts at once.

PYTHON := $(firstword $(foreach name,python3.11 python3.12 python3.13 python3,$(shell command -v $(name))) python3)
BIN := .venv/bin
RUNS := .venv/.runs
TESTS := .venv/.tests
HOUSE := bot channels dialogs core storage
PURE_FLOOR := 95
# bytecode is made when it is first needed: a third of the set-up time saved
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check install --no-compile
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header

.PHONY: help demo test check bench histories oracle score fuzz format lock clean
.DELETE_ON_ERROR:

help:
	@echo "make demo    talk to a demo business in this terminal"
	@echo "make test    run every test, on SQLite and PostgreSQL"
	@echo "make check   read the code: style, types, who may import whom"
	@echo "make bench   measure how fast a turn is"
	@echo "make histories  throw crashes, faults and wrong clocks at 10,000 bookings on each database, and judge every letter"
	@echo "make oracle  compare the scheduling with a slow search, for ten seeds"
	@echo "make score   measure how well it understands"
	@echo "make fuzz    throw strange texts at the reader of time, for ten minutes"
	@echo "make format  put the code in order, as far as a machine can"
	@echo "make lock    look for newer libraries, and pin them"

demo: $(RUNS)
	@$(BIN)/halfpast talk --demo

test: $(TESTS)
	@$(BIN)/pytest -n auto --cov --cov-report= $(ARGS)
	@$(BIN)/coverage report --skip-covered --skip-empty
	@printf 'core and dialogs, per cent: '
	@$(BIN)/coverage report --format=total --include='core/*,dialogs/*' --fail-under=$(PURE_FLOOR)

check: $(TESTS)
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --quiet --check
	@$(BIN)/mypy --no-error-summary $(HOUSE)
	@$(BIN)/lint-imports --no-logo

bench: $(TESTS)
	@$(BIN)/python -m tests.bench $(ARGS)

histories: $(TESTS)
	@$(BIN)/python -m tests.house.posted $(ARGS)

oracle: $(TESTS)
	@$(BIN)/python -m tests.core.oracle $(ARGS)

score: $(TESTS)
	@$(BIN)/python -m tests.score $(ARGS)

fuzz: $(TESTS)
	@$(BIN)/python -m tests.fuzz $(ARGS)

format: $(TESTS)
	@$(BIN)/ruff check --fix --exit-zero
	@$(BIN)/ruff format

lock: $(TESTS)
	@$(PIP) uv
	@$(LOCK) --upgrade --group dev pyproject.toml --output-file requirements-dev.lock
	@$(LOCK) --constraint requirements-dev.lock --group build pyproject.toml --output-file requirements.lock

# The set-up speaks on stderr and reads nothing, so that a talk can be piped through `make -s demo`.
$(BIN)/pip:
	@exec >&2 </dev/null; \
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	    || { echo "Halfpast needs Python 3.11 or newer: install python3, or name it: make PYTHON=/path/to/python3"; exit 1; }; \
	$(PYTHON) -c 'import ensurepip' 2>/dev/null || [ "$$(id -u)" != 0 ] \
	    || { apt-get -qq update && apt-get -qq install -y python3-venv; } || true; \
	if $(PYTHON) -c 'import ensurepip' 2>/dev/null; then $(PYTHON) -m venv .venv; else $(PYTHON) -m virtualenv --quiet .venv; fi \
	    || { echo "Halfpast needs a way to make .venv: apt-get install python3-venv, or pip install virtualenv"; exit 1; }

# A lock is whole: with --no-deps pip looks for nothing newer than what is pinned there (older pips do, for an extra).
$(RUNS): requirements.lock pyproject.toml | $(BIN)/pip
	@echo "Setting up .venv, once ..." >&2
	@$(PIP) --no-deps --require-hashes -r requirements.lock >&2 </dev/null
	@$(PIP) --no-deps --no-build-isolation --editable . >&2 </dev/null
	@touch $@

$(TESTS): requirements-dev.lock $(RUNS)
	@echo "Setting up what the tests need, once ..." >&2
	@$(PIP) --no-deps --require-hashes -r requirements-dev.lock >&2 </dev/null
	@touch $@

clean:
	rm -rf .venv .cache .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis .coverage*
