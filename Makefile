# Each of these does all the set-up it needs; run again, it does only what is left to do.
STORYMAP ?= storymaps/tillid-esbjerg.yaml
BIN := .venv/bin

.PHONY: help setup film test check accept pictures lock clean

help: ## what there is
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 10

setup: ## system packages and the environment in .venv
	@scripts/setup.sh

film: setup ## the finished film of STORYMAP, the reference film if none is given
	@$(BIN)/rentegn film $(STORYMAP)

test: setup ## every test but the slow ones: `.venv/bin/python -m pytest -m slow` runs those
	@$(BIN)/python -m pytest --numprocesses=auto --maxprocesses=4 --dist=worksteal

check: setup ## style, types and the way imports run
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

accept: setup ## golden pictures as they are drawn now, after you looked at them
	@$(BIN)/python -m tests.golden.accept

pictures: setup ## the pictures of the README
	@$(BIN)/python docs/pictures/draw.py

lock: setup ## requirements.lock anew from pyproject.toml, for every system and Python it supports
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	@$(BIN)/uv pip compile --quiet --universal --upgrade --python-version 3.11 --extra dev --no-header \
		--no-emit-index-url --no-emit-find-links --output-file requirements.lock pyproject.toml

clean: ## away with films and caches of tools; the store and scenes stay
	@rm -rf out media .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
