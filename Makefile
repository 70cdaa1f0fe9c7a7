# Everything a developer or CI runs. `make help` lists it.
SHELL := bash
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

CONFIGURATION ?= Release
# What the SDK's package is built against: standin or official.
PULUMI_SDK ?= standin
DOTNET_FLAGS := -nologo -v quiet --tl:off
export DOTNET_CLI_TELEMETRY_OPTOUT := 1
export DOTNET_NOLOGO := 1

# The platform of this machine, and those that it has a cross compiler for.
HOST_RUNTIME = $(shell dotnet msbuild provider/Plugin -getProperty:NETCoreSdkPortableRuntimeIdentifier)
CROSS_RUNTIMES = $(if $(and $(filter linux-x64,$(HOST_RUNTIME)),$(shell command -v aarch64-linux-gnu-gcc)),linux-arm64)

BUILD_FILES := Directory.Build.props Directory.Build.targets Directory.Packages.props build/Executable.props provider/Directory.Build.props
sources = $(shell find $(1) -type f \( -name '*.cs' -o -name '*.csproj' -o -name '*.proto' -o -name '*.md' -o -name '*.css' \) -not -path '*/bin/*' -not -path '*/obj/*') $(BUILD_FILES)

.PHONY: help all provider native local simulator report sdk release checksums demo example test lint format arrows bench soak interop verify-official verify-cli schema sdk-code messages previews clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-15s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

all: provider local simulator report sdk ## Build everything that ships

provider: bin/pulumi-resource-apig ## Build the plugin: bin/pulumi-resource-apig
native: bin/native/pulumi-resource-apig ## Build the plugin as it ships: bin/native/pulumi-resource-apig; needs a C compiler
local: bin/apig-local ## Build the local engine: bin/apig-local
simulator: bin/apig-simulator ## Build the gateway simulator: bin/apig-simulator
report: bin/apig-report ## Build the report of previews: bin/apig-report

bin/pulumi-resource-apig: $(call sources,provider)
	@build/publish.sh provider/Plugin pulumi-resource-apig $(CONFIGURATION)

bin/native/pulumi-resource-apig: $(call sources,provider) build/native.sh build/native/RestSharp.substitutions.xml
	@build/native.sh $(HOST_RUNTIME) provider/Plugin pulumi-resource-apig
	@mkdir -p $(@D)
	@cp artifacts/native/$(HOST_RUNTIME)/pulumi-resource-apig/pulumi-resource-apig $@.new && mv $@.new $@
	@echo $@

bin/apig-local: $(call sources,sdk/offline/LocalEngine sdk/offline/Engine.Protocol provider/Protocol)
	@build/publish.sh sdk/offline/LocalEngine apig-local $(CONFIGURATION)

bin/apig-simulator: $(call sources,sdk/offline/GatewaySimulator)
	@build/publish.sh sdk/offline/GatewaySimulator apig-simulator $(CONFIGURATION)

bin/apig-report: $(call sources,sdk/report provider/Access provider/Addresses)
	@build/publish.sh sdk/report apig-report $(CONFIGURATION)

sdk: ## Pack the NuGet packages into artifacts/
	@mkdir -p artifacts
	@dotnet pack sdk/dotnet -c $(CONFIGURATION) -p:PulumiSdk=$(PULUMI_SDK) -o artifacts $(DOTNET_FLAGS)
	@dotnet pack provider/Gateway -c $(CONFIGURATION) -o artifacts $(DOTNET_FLAGS)
	@dotnet pack sdk/offline/GatewaySimulator -c $(CONFIGURATION) -o artifacts $(DOTNET_FLAGS)
	@dotnet pack sdk/report -c $(CONFIGURATION) -o artifacts $(DOTNET_FLAGS)
	@ls artifacts/*.nupkg

release: ## Make what a release has, in artifacts/release: make release RUNTIMES="linux-x64 linux-arm64"
	@VERSION="$(VERSION)" PULUMI_SDK="$(PULUMI_SDK)" build/release.sh $(or $(RUNTIMES),$(HOST_RUNTIME) $(CROSS_RUNTIMES))

checksums: ## Write artifacts/release/SHA256SUMS anew, when files of other platforms have come
	@dotnet run build/release.cs -- sums artifacts/release

demo: provider local simulator ## Run the main job end to end on the simulator
	@build/demo.sh

example: provider local simulator ## Run one example on simulated gateways: make example NAME=office-allow-list
	@build/example.sh "$(NAME)"

test: provider local simulator report ## Run all tests; ends with "N passed, N failed"
	@build/test.sh

lint: ## Check the layout of the code; the build itself treats every warning as an error
	@dotnet tool restore >/dev/null
	@dotnet csharpier check .

format: ## Lay out the code
	@dotnet tool restore >/dev/null
	@dotnet csharpier format .

arrows: ## Print which project uses which, and which folder, as the code has it
	@dotnet run -c $(CONFIGURATION) --project tests/Architecture

bench: provider ## Measure: start of the plugin (against another: START_AGAINST=path), Check and Diff, address sets, the client
	@dotnet build tests/Benchmarks -c Release $(DOTNET_FLAGS)
	@dotnet run --no-build -c Release --project tests/Benchmarks -- start $(wildcard bin/native/pulumi-resource-apig) bin/pulumi-resource-apig $(START_AGAINST)
	@dotnet run --no-build -c Release --project tests/Benchmarks -- faults
	@dotnet run --no-build -c Release --project tests/Benchmarks -- load bin/pulumi-resource-apig
	@dotnet run --no-build -c Release --project tests/Benchmarks -- mixed bin/pulumi-resource-apig
	@dotnet run --no-build -c Release --project tests/Benchmarks -- $(or $(BENCH),--filter '*' --job short)

soak: ## Run the long property tests (minutes)
	@APIG_SOAK=1 build/test.sh --filter TestCategory=Soak

interop: provider local simulator ## Run against the official Node SDK, where Node is installed
	@tests/interop/run.sh

verify-official: ## Build SDK, SDK tests and examples against the official Pulumi package, where it is served
	@build/verify-official.sh

verify-cli: provider local simulator report ## Run the end-to-end scenarios under the Pulumi CLI, where it is installed
	@build/verify-cli.sh

schema: ## Write provider/Plugin/schema.json anew
	@APIG_UPDATE_GOLDEN=1 dotnet test tests/provider/Plugin $(DOTNET_FLAGS) --filter FullyQualifiedName~GoldenSchema

sdk-code: ## Write the C# of sdk/dotnet anew from provider/Plugin/schema.json
	@dotnet run --project sdk/generator -c Release -- provider/Plugin/schema.json sdk/dotnet

messages: ## Write docs/messages.md anew
	@APIG_UPDATE_GOLDEN=1 dotnet test tests/provider/Plugin $(DOTNET_FLAGS) --filter FullyQualifiedName~MessagePage

previews: provider local simulator ## Write docs/previews.md anew
	@build/previews.sh

clean: ## Remove what was built
	@rm -rf bin artifacts
	@find . -type d \( -name bin -o -name obj \) -not -path './.git/*' -prune -exec rm -rf {} +
