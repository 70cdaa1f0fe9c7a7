#!/usr/bin/env bash
# Builds the solution, runs the tests and closes with "N passed, N failed, N skipped". Fails when one fails, and when
# none ran. Arguments go to `dotnet test`.
set -uo pipefail
cd "$(dirname "$0")/.."
log=$(mktemp)
trap 'rm -f "$log"' EXIT

filter=(--filter 'TestCategory!=Soak')
[[ "$*" == *--filter* ]] && filter=()

dotnet build PulumiApig.sln -nologo -v quiet --tl:off -clp:NoSummary || exit

# One run over all assemblies: the platform starts once, and its processes share the processors from start to end.
mapfile -t assemblies < <(
  find tests examples -path '*/bin/Debug/net10.0/NUnit3.TestAdapter.dll' -not -path '*/node_modules/*' |
    while read -r adapter; do
      project=$(ls "${adapter%/bin/*}"/*.csproj)
      echo "${adapter%/*}/$(basename "$project" .csproj).dll"
    done
)
run() {
  DOTNET_CLI_UI_LANGUAGE=en dotnet test "$@" --nologo --logger "console;verbosity=minimal" "${filter[@]}" \
    "${arguments[@]}" -- RunConfiguration.MaxCpuCount=0 2>&1 | tee --append "$log"
  return "${PIPESTATUS[0]}"
}
arguments=("$@")
native=bin/native/pulumi-resource-apig
if [[ -x $native ]]; then
  # Native code is what ships, so it is held to all of the conformance tests, and the other build to what can differ.
  APIG_PLUGIN=$native run "${assemblies[@]}"
  status=$?
  if [[ ${#filter[@]} -gt 0 ]]; then
    filter=(--filter 'TestCategory!=Soak&(FullyQualifiedName~.Processes.|FullyQualifiedName~.LifeCycles.|FullyQualifiedName~.Fuzz.)')
    run tests/Conformance/bin/Debug/net10.0/PulumiApig.Conformance.Tests.dll || status=1
  fi
else
  echo "Not tested: the native plugin. $native is missing; make native builds it."
  run "${assemblies[@]}"
  status=$?
fi

# What failed stands once more at the end, where a cut log still shows it.
grep -A 12 -E '^ +Failed ' "$log"

awk -F '[:,]' '
  /^(Passed|Failed|Skipped)! +- Failed:/ { failed += $2; passed += $4; skipped += $6; projects++ }
  END {
    printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped
    exit projects && passed + failed ? 0 : 3
  }' "$log" || status=1
exit "$status"
