#!/usr/bin/env bash
# Runs the tests and closes with "N passed, N failed, N skipped". Fails when one fails, and when none ran.
# Arguments go to `dotnet test`.
set -uo pipefail
cd "$(dirname "$0")/.."
log=$(mktemp)
trap 'rm -f "$log"' EXIT

filter=(--filter 'TestCategory!=Soak')
[[ "$*" == *--filter* ]] && filter=()

DOTNET_CLI_UI_LANGUAGE=en dotnet test PulumiApig.sln -nologo -v quiet --tl:off --logger "console;verbosity=minimal" "${filter[@]}" "$@" 2>&1 | tee "$log"
status=${PIPESTATUS[0]}

awk -F '[:,]' '
  /^(Passed|Failed|Skipped)! +- Failed:/ { failed += $2; passed += $4; skipped += $6; projects++ }
  END {
    printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped
    exit projects && passed + failed ? 0 : 3
  }' "$log" || status=1
exit "$status"
