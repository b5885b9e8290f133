# Every target works in .venv, which is made from requirements.lock the first time and again whenever the lock changes.
# README.md gives the same commands without make.

PYTHON ?= python3
ifeq ($(OS),Windows_NT)
RUN := .venv/Scripts/python
else
RUN := .venv/bin/python
endif
MADE := .venv/made-from-lock

.PHONY: report test test-long times lab check lock pictures clean help

help:
	@echo "make report   tables, charts, maps and notebooks of the article that ships with the toolkit, into exports/"
	@echo "make test     the tests, without those that take long or need a browser or a second matplotlib"
	@echo "make test-long the tests that draw charts and maps at every size, and run notebooks and reports"
	@echo "make times    how long each group of tests of the pictures, the desk and the report takes, Chromium's too"
	@echo "make lab      open JupyterLab on the notebooks"
	@echo "make check    ruff and mypy"
	@echo "make pictures the pictures at the top of README.md, anew from a report"
	@echo "make lock     write requirements.lock anew after a change in pyproject.toml"
	@echo "make clean    remove .venv, .venv-mpl310 and what builds and tests leave behind (exports/ stays)"

report: $(MADE)
	$(RUN) -m toolkit report

PYTEST := $(RUN) -m pytest -q -n auto --dist loadscope --no-loadscope-reorder

test: $(MADE)
	@echo "Left out here: the tests marked 'long' (make test-long), 'chromium' and 'matplotlib310'; .ci/run runs all."
	$(PYTEST) -m "not long and not chromium and not matplotlib310"

test-long: $(MADE)
	$(PYTEST) -m "long and not chromium and not matplotlib310"

times: $(MADE)
	$(RUN) .ci/times.py

lab: $(MADE)
	$(RUN) -m jupyter lab notebooks

check: $(MADE)
	$(RUN) -m ruff check .
	$(RUN) -m mypy

# pip alone must be able to install from the lock, on any system and Python >= 3.11: hence --universal, and no address in it.
LOCK := pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate

lock: $(MADE)
	$(RUN) -m pip install --quiet uv
	$(RUN) -m uv $(LOCK) --extra dev --extra read $(UPGRADE) --output-file requirements.lock pyproject.toml
	$(RUN) -m uv $(LOCK) --no-deps $(UPGRADE) --output-file .ci/matplotlib310.lock .ci/matplotlib310.in

pictures: $(MADE)
	$(RUN) -m toolkit report --no-notebooks
	$(RUN) .ci/pictures.py

clean:
	rm -rf .venv .venv-mpl310 build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find toolkit tests -name __pycache__ -type d -prune -exec rm -rf {} +

$(MADE): requirements.lock
	@$(PYTHON) -c "" || { echo "No '$(PYTHON)' here: install Python 3.11 or newer, or name yours, e.g. make report PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c "import sys; sys.exit(sys.version_info < (3, 11))" || { \
	  echo "Python 3.11 or newer is needed and '$(PYTHON)' is older: install one, or name it, e.g. make report PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c "import ensurepip, venv" || { \
	  echo "'$(PYTHON)' cannot make environments: install its venv module (on Debian and Ubuntu: apt install python3-venv)"; exit 1; }
	@echo "Making .venv from requirements.lock (a few minutes the first time) ..."
	@$(PYTHON) -m venv --clear .venv
	@$(RUN) -m pip install --quiet --requirement requirements.lock
	@$(RUN) -m pip install --quiet --no-deps --no-build-isolation --editable .
# Where Python is told to keep no compiled modules (PYTHONDONTWRITEBYTECODE), every start would compile them all again.
	@$(RUN) -m compileall -q toolkit
	@touch $(MADE)
