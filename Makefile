# The README's commands. Everything installed stays in .venv/ and node_modules/.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: site serve check test proof style lint guide bench corruptions reference lock sbom clean

site: $(VENV)/.site node_modules/.site
	$(BIN)/parcours build

serve: $(VENV)/.site node_modules/.site
	$(BIN)/parcours serve

check: $(VENV)/.site
	$(BIN)/parcours check

test: style
	sh tests/install-system.sh
	$(BIN)/pytest -n 2 --dist loadfile

# Everything at once and at length, then docs/proof.md written anew from what was measured.
proof: style tests/proof/node_modules/.done
	sh tests/install-system.sh proof
	$(BIN)/python tests/proof

style: $(VENV)/.dev node_modules/.done
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	node_modules/.bin/tsc --project jsconfig.json

lint: $(VENV)/.dev node_modules/.done
	$(BIN)/ruff check --fix
	$(BIN)/ruff format
	$(BIN)/mypy
	node_modules/.bin/tsc --project jsconfig.json

# The examples of docs/guide as the program gives them today, after changing what it says.
guide: $(VENV)/.dev
	$(BIN)/pytest tests/guide --update

bench: $(VENV)/.dev node_modules/.site
	$(BIN)/python -m bench

# How well mistakes are told: SEED and COUNT choose them, SHOW prints what is said of a family, or of all.
corruptions: $(VENV)/.dev
	$(BIN)/python tests/corruptions --seed $(or $(SEED),5) --count $(or $(COUNT),1000) $(if $(SHOW),--show "$(SHOW)")

reference: $(VENV)/.dev
	$(BIN)/parcours reference

# New lock files, with hashes and without addresses, after editing pyproject.toml.
lock: $(VENV)/.dev
	$(BIN)/pip-compile -q --strip-extras --generate-hashes --allow-unsafe --no-header --no-emit-index-url --no-emit-find-links --no-emit-options --extra build -o requirements/site.txt pyproject.toml
	$(BIN)/pip-compile -q --strip-extras --generate-hashes --allow-unsafe --no-header --no-emit-index-url --no-emit-find-links --no-emit-options --all-extras -o requirements/dev.txt pyproject.toml

# What the program is made of, after changing the lock files: docs/sbom.cdx.json and docs/licences.md.
sbom: $(VENV)/.dev
	$(BIN)/python tests/supply

tests/proof/node_modules/.done: tests/proof/package.json tests/proof/package-lock.json
	npm ci --prefix tests/proof --ignore-scripts --no-audit --no-fund
	touch $@

clean:
	rm -rf site .site.parcours $(VENV) node_modules tests/proof/node_modules

$(VENV)/.python:
	$(PYTHON) -c 'import sys; sys.exit("Parcours needs Python 3.11 or newer" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)
	touch $@

$(VENV)/.site: $(VENV)/.python requirements/site.txt pyproject.toml
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/site.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

$(VENV)/.dev: $(VENV)/.site requirements/dev.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	touch $@

# What the site itself takes from npm; the tests' tools come with .done.
node_modules/.site: package.json package-lock.json
	npm ci --omit=dev --ignore-scripts --no-audit --no-fund
	touch $@

node_modules/.done: package.json package-lock.json
	npm ci --ignore-scripts --no-audit --no-fund
	touch node_modules/.site $@
