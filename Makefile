# Two commands matter: `make serve` and `make test`. `make` alone tells what else there is.

VENV := .venv
# the first Python that runs and is new enough; `make serve PYTHON=python3.12` takes another
NEW_ENOUGH := -c 'import sys; sys.exit(sys.version_info < (3, 11))'
PYTHON ?= $(shell for each in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$each $(NEW_ENOUGH) 2>/dev/null && echo $$each && break; done)
BIN := $(VENV)/$(if $(filter Windows_NT,$(OS)),Scripts,bin)
READY := $(VENV)/ready
ADDRESS ?= 127.0.0.1:8000

# on every core, each worker with its share in order, so that few of them build the same site
PYTEST := $(BIN)/pytest --numprocesses auto --dist worksteal

export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.PHONY: help serve build test check bench browser clean

help: ## list these commands
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1	\2/' | expand -t 18

serve: $(READY) ## set everything up and serve the site at http://127.0.0.1:8000/
	$(BIN)/mkdocs serve --dev-addr $(ADDRESS)

build: $(READY) ## build the site into site/, failing on any error
	$(BIN)/mkdocs build --strict

test: $(READY) browser check ## run everything: check, site, links, browser, wheel
	$(BIN)/mkdocs build --strict --site-dir build/site
	$(BIN)/wow check --fail-on error
	$(PYTEST) -m site

check: $(READY) ## run what is fast: lint, types, import contracts, unit tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(PYTEST) -m "not site"

bench: $(READY) ## measure what the software costs, as ratios
	$(BIN)/python -m benchmarks

browser: $(READY)
	@sh tests/browser/install.sh

clean: ## remove everything that was made
	rm -rf $(VENV) build dist site .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(READY): pyproject.toml
	@test -n "$(PYTHON)" || { echo "No Python 3.11 or newer was found: see https://www.python.org/downloads/"; exit 1; }
	@$(PYTHON) $(NEW_ENOUGH) || { echo "$(PYTHON) cannot be run, or is older than 3.11."; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test]'
	@touch $(READY)
