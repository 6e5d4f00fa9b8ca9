# Two commands do everything: `make run` opens the sample issue, `make test` runs the tests.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
SAMPLE := $(firstword $(wildcard seeds/*.txt))

.PHONY: run test lint prove bench score train screenshots dist resources translations clean

run: resources  ## open the sample issue (without a display: say so and print its section tree)
	@$(BIN)/xidu $(SAMPLE) || { [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ] && [ "$$(uname)" = Linux ]; }

test: resources  ## all tests; the long proofs at 1 %
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest

lint: resources  ## style, types, layers
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

prove: resources  ## the long proofs in full, properties with new examples
	QT_QPA_PLATFORM=offscreen XIDU_PROVE=100 $(BIN)/python -m pytest -m "prove or hypothesis"

bench: resources  ## timings against a baseline of the same run, also in build/bench.json
	$(BIN)/python -m tests.bench

score: resources  ## how well freshly printed pages are rebuilt, level by level
	$(BIN)/python -m tests.pages.score

train: resources  ## what pages of our own press teach about lines: resources/tagging.txt
	$(BIN)/python packaging/train.py

screenshots: resources  ## the pictures of the README, drawn anew
	QT_QPA_PLATFORM=offscreen $(BIN)/python packaging/screenshots.py

dist: resources  ## wheel and source archive in dist/
	$(BIN)/python -m build --no-isolation

resources: $(READY)
	@$(BIN)/python packaging/resources.py
	@$(BIN)/python -m compileall -q reader

$(READY): pyproject.toml packaging/constraints.txt packaging/system.py
	@$(PYTHON) packaging/system.py
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --constraint packaging/constraints.txt hatchling editables
	$(BIN)/pip install --quiet --disable-pip-version-check --constraint packaging/constraints.txt \
		--no-build-isolation --editable '.[dev]'
	@touch $(READY)

clean:  ## everything that was made
	rm -rf $(VENV) build dist resources/compiled

translations: resources  ## bring the table of translations up to date with the code
	$(BIN)/pyside6-lupdate -no-obsolete -locations none reader/gui/*.py -ts resources/translations/xidu_zh_CN.ts
