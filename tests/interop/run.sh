#!/usr/bin/env bash
# Checks the protocol against the official Node SDK: every method of its clients against our server, the TypeScript
# example on the local engine, then the lives of both resources in the built plugin. Without Node it says so and ends
# well.
set -euo pipefail
cd "$(dirname "$0")"
root=$(cd ../.. && pwd)
plugin=${1:-$root/bin/pulumi-resource-apig}
simulator=${2:-$root/bin/apig-simulator}

if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
  echo "interop: skipped, since node or npm is not installed"
  exit 0
fi
if [[ -z ${APIG_INTEROP_NODE_MODULES:-} && ! -d node_modules/@pulumi/pulumi ]]; then
  npm ci --no-audit --no-fund --ignore-scripts --omit=optional --loglevel=error
fi

dotnet test "$root/tests/provider/Protocol" -nologo -v quiet --filter TestCategory=Interop

if [[ -x $root/bin/apig-local && -x $root/bin/pulumi-resource-apig ]]; then
  dotnet test "$root/tests/EndToEnd" -nologo -v quiet --filter TestCategory=Interop
fi

if [[ ! -x $plugin || ! -x $simulator ]]; then
  echo "interop: no life cycle, since $plugin or $simulator is not built"
  exit 0
fi
coproc gateway { exec "$simulator" --port 0; }
trap 'kill "$gateway_PID" 2>/dev/null || true' EXIT
read -r url <&"${gateway[0]}"
NODE_PATH=${APIG_INTEROP_NODE_MODULES:-$PWD/node_modules} node lifecycle.js "$plugin" "$url"
