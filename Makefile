# The project's commands. `make demo` and `make test` need Go and make only.
#
#   make build      bin/opml
#   make demo       the main job on an embedded chain
#   make test       lint, vet and all tests
#   make arches     the VM's bits on other architectures, in emulators (amd64 and Debian's apt-get)
#   make amx        the kernels for AMX, in an emulator that it builds (amd64 and Debian's apt-get)
#   make bench      the numbers in the docs
#   make fuzz       every fuzz target for FUZZTIME, and the long differential run
#   make conformance  the ONNX node suite in fixed point (from OPML_SHARED)
#   make big        memory and time for models of 500 MB of weights (minutes)
#   make dispute-models  a dispute over every instruction of every real model (two hours)
#   make generated  prove that the assembly is what its generators write
#   make contracts  rebuild contract artifacts and bindings (Node needed)
#   make kernels    regenerate the assembly of the fast executor
#   make train      retrain the shipped model (Python needed)
#   make models     gather the models of the examples in build/models (npm and Maven needed)
#   make examples   run the commands of docs/examples.md that need those models
#   make accuracy   fixed point against ONNX Runtime, rewrites the table in the docs (Python needed)

GO       ?= go
FUZZTIME ?= 60s
OPML     := bin/opml
# Data and models to measure with that are not part of the repository.
OPML_SHARED ?= ../shared

.DEFAULT_GOAL := build

.PHONY: build
build:
	$(GO) build -trimpath -o $(OPML) ./cmd/opml

.PHONY: demo
demo: build
	$(OPML) demo

.PHONY: lint
lint:
	@unformatted=$$(gofmt -l $$(git ls-files '*.go')); \
	if [ -n "$$unformatted" ]; then echo "not gofmt-ed:"; echo "$$unformatted"; exit 1; fi
	$(GO) vet -tags purego ./vm/internal/kernel
	GOARCH=arm64 $(GO) vet ./vm/internal/kernel
	$(GO) vet ./... $$(git ls-files 'testdata/*.go' | xargs -n1 dirname | sort -u | sed 's|^|./|')

.PHONY: test
test: lint
	$(GO) test ./...

.PHONY: arches
arches:
	GO=$(GO) .ci/arches

.PHONY: amx
amx:
	GO=$(GO) vm/internal/kernel/emulated/run

.PHONY: fuzz
fuzz:
	GO=$(GO) .ci/fuzz $(FUZZTIME)

# Without npm or Python the peer's figures are left out, and the page says so.
.PHONY: bench
bench: build models
	@if command -v npm >/dev/null; then $(MAKE) --no-print-directory build/node/installed.txt; fi
	@if command -v python3 >/dev/null; then $(MAKE) --no-print-directory build/ort/installed.txt; fi
	$(OPML) bench --shared $(OPML_SHARED) --page docs/benchmarks.md

# Without scripts: the package's own would fetch kernels for GPUs.
build/node/installed.txt: internal/ort/package-lock.json
	mkdir -p build/node
	cp internal/ort/package.json $< build/node
	cd build/node && npm ci --ignore-scripts --no-audit --no-fund --silent
	cp $< $@

.PHONY: conformance
conformance: build
	$(OPML) conformance $(OPML_SHARED)/conformance/onnx-node-v1.22.0.tar.zst --page docs/conformance.md

.PHONY: big
big:
	OPML_BIG=1 $(GO) test ./models -run TestBigModels -v -timeout 60m

.PHONY: dispute-models
dispute-models: models
	OPML_DISPUTE_MODELS=$(CURDIR)/build/models $(GO) test ./internal/rehearsal -run TestDisputeModels -v -timeout 3h

# The generators are modules of their own.
.PHONY: generated
generated:
	for gen in vm/internal/*/gen models/*/gen; do (cd $$gen && $(GO) vet ./... && $(GO) test ./...) || exit 1; done

.PHONY: contracts
contracts:
	contracts/build.sh

.PHONY: kernels
kernels:
	$(GO) generate ./vm/internal/kernel

.PHONY: train
train:
	testdata/mnist/train.sh

.PHONY: models
models:
	testdata/models/fetch.sh build/models

.PHONY: examples
examples: models
	OPML_EXAMPLES=1 $(GO) test ./docs -run TestEveryExampleWithModelsWorks -count=1 -v -timeout 20m

# The table that programs read is build/accuracy.json.
.PHONY: accuracy
accuracy: build models build/ort/installed.txt
	rm -f build/accuracy.json
	$(OPML) accuracy --keep build/accuracy.json --page docs/accuracy.md

build/ort/installed.txt: internal/accuracy/requirements.txt
	python3 -m venv build/ort
	build/ort/bin/pip install --quiet --disable-pip-version-check --requirement $<
	cp $< $@

.PHONY: clean
clean:
	rm -rf bin build
