# Tabs matter here. `make help` lists what can be made.
.DEFAULT_GOAL := help
SHELL := /bin/sh

SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
RELEASE := --configuration release --static-swift-stdlib --product platform-eval
BINARY := .build/release/platform-eval
PYTHON := .venv/bin/python
PREFIX ?= /usr/local

BUILD_PACKAGES := libyaml-dev libmd-dev pkg-config
TEST_PACKAGES := python3 python3-venv poppler-utils fonts-liberation2 fonts-dejavu-core chromium
# Peers of the benchmark, which goes on without what cannot be had.
BENCHMARK_PACKAGES := coinor-cbc
PYTHON_PACKAGES := PyYAML==6.0.3 mpmath==1.3.0 numpy==2.4.6 playwright==1.65.2 axe-playwright-python==0.1.8

.PHONY: help
help: ## Show what can be made
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 20

.PHONY: compare
compare: build ## Compare the shipped platforms: prints the ranking, writes reports/comparison.html
	@$(BINARY) compare

.PHONY: build
build: bootstrap-build ## Build the tool (release, one binary)
	@swift build $(RELEASE)

.PHONY: test
test: bootstrap build ## Run every test: Swift, the independent reference, the browser
	swift format lint --strict --recursive --parallel Package.swift Sources Tests
	swift test
	$(PYTHON) Tests/Reference/selfcheck.py
	$(PYTHON) Tests/Reference/agreement.py $(BINARY)
	$(PYTHON) Tests/Reference/sensitivity_selfcheck.py
	$(PYTHON) Tests/Reference/sensitivity_agreement.py $(BINARY)
	$(PYTHON) Tests/Examples/make_examples.py --check
	$(PYTHON) Tests/Browser/run.py $(BINARY)

.PHONY: benchmark
benchmark: bootstrap-benchmark build ## Measure speed and memory beside named peers
	swift build --configuration release --static-swift-stdlib --product yaml-throughput
	swift build --configuration release --static-swift-stdlib --product sampling-throughput
	swift build --configuration release --static-swift-stdlib --product phasing-throughput
	$(PYTHON) Tests/Benchmarks/benchmark.py $(BINARY)

.PHONY: reports
reports: build ## Regenerate the committed report and its picture
	$(BINARY) compare --quiet --format html
	@[ ! -x $(PYTHON) ] || $(PYTHON) Tests/Browser/picture.py

.PHONY: format
format: ## Lay out the Swift sources as .swift-format says
	swift format --in-place --recursive --parallel Package.swift Sources Tests

.PHONY: install
install: build ## Install the tool below PREFIX (default /usr/local)
	install -d $(DESTDIR)$(PREFIX)/bin
	install $(BINARY) $(DESTDIR)$(PREFIX)/bin/platform-eval

.PHONY: bootstrap-build
bootstrap-build: # Install what building needs, if it is missing
	@if ! command -v pkg-config >/dev/null || ! pkg-config --exists yaml-0.1 libmd; then \
	  if command -v apt-get >/dev/null; then \
	    echo "Installing $(BUILD_PACKAGES)"; \
	    $(SUDO) apt-get update -qq && \
	    DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -qq --no-install-recommends $(BUILD_PACKAGES) >/dev/null; \
	  elif command -v brew >/dev/null; then brew install libyaml libmd pkg-config; \
	  else echo "Please install libyaml, libmd and pkg-config with their headers" >&2; exit 1; fi; \
	fi

.PHONY: bootstrap
bootstrap: bootstrap-build ## Install what the tests need, if it is missing
	@missing=""; for package in $(TEST_PACKAGES); do \
	  dpkg -s $$package >/dev/null 2>&1 || missing="$$missing $$package"; done; \
	if [ -n "$$missing" ] && command -v apt-get >/dev/null; then \
	  echo "Installing$$missing"; \
	  $(SUDO) apt-get update -qq && \
	  DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -qq --no-install-recommends $$missing >/dev/null; \
	fi
	@if [ "$$(cat .venv/installed 2>/dev/null)" != "$(PYTHON_PACKAGES)" ]; then \
	  echo "Installing $(PYTHON_PACKAGES) into .venv"; \
	  python3 -m venv .venv && $(PYTHON) -m pip install -q --disable-pip-version-check $(PYTHON_PACKAGES) && \
	  echo "$(PYTHON_PACKAGES)" > .venv/installed; \
	fi

.PHONY: bootstrap-benchmark
bootstrap-benchmark: bootstrap # Install the peers of the benchmark, if they are missing and can be had
	@missing=""; for package in $(BENCHMARK_PACKAGES); do \
	  dpkg -s $$package >/dev/null 2>&1 || missing="$$missing $$package"; done; \
	if [ -n "$$missing" ] && command -v apt-get >/dev/null; then \
	  echo "Installing$$missing"; \
	  { $(SUDO) apt-get update -qq && \
	  DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -qq --no-install-recommends $$missing >/dev/null; } \
	  || echo "Going on without$$missing" >&2; \
	fi
