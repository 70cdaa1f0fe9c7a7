#!/usr/bin/env bash
# Builds the SDK, its tests and the examples against the official Pulumi package, the newest unless PULUMI_VERSION says
# another, in artifacts/official, so that nothing built against the stand-in is mixed in. Where no NuGet source serves
# the package it says so, and that is no failure.
set -euo pipefail
cd "$(dirname "$0")/.."

flags=(-p:PulumiSdk=official "-p:PulumiVersion=${PULUMI_VERSION:-3.*}" -nologo -v quiet --tl:off -clp:NoSummary)

if ! restored=$(dotnet restore sdk/dotnet "${flags[@]}" 2>&1); then
  if grep -Eq 'NU110[1-3]: .*\bPulumi\b' <<<"$restored"; then
    echo "Skipped: no NuGet source here serves the Pulumi package, or not in a version that Directory.Packages.props allows."
    exit 0
  fi
  echo "$restored" >&2
  exit 1
fi

for project in sdk/dotnet tests/sdk/dotnet tests/sdk/generator tests/Programs/*/*.csproj examples/*/*.csproj examples/testing/*/*.csproj; do
  echo "building $project"
  dotnet build "$project" "${flags[@]}"
done
for tests in tests/sdk/dotnet tests/sdk/generator examples/testing/mocks; do
  dotnet test "$tests" --no-build "${flags[@]}"
done
