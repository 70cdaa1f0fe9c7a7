#!/usr/bin/env bash
# Runs the scenarios of tests/EndToEnd under the Pulumi CLI, on simulated gateways: with YAML, with C# on the official
# SDK and with TypeScript; and with the last two under the local engine. What is missing it names and leaves out; where
# the CLI itself is missing that is no failure.
set -euo pipefail
cd "$(dirname "$0")/.."

if ! command -v pulumi >/dev/null; then
  echo "Skipped: there is no pulumi on the PATH."
  exit 0
fi
for language in dotnet nodejs yaml; do
  command -v "pulumi-language-$language" >/dev/null || echo "Left out: there is no pulumi-language-$language on the PATH."
done

official=(-p:PulumiSdk=official "-p:PulumiVersion=${PULUMI_VERSION:-3.*}")
flags=(-c Release -nologo -v quiet --tl:off -clp:NoSummary)
if built=$(dotnet build tests/Programs/dotnet "${official[@]}" "${flags[@]}" 2>&1); then
  export APIG_OFFICIAL_PROGRAM=$PWD/artifacts/official/bin/scenario/release/scenario.dll
elif grep -Eq 'NU110[1-3]: .*\bPulumi\b' <<<"$built"; then
  echo "Left out: C#, since no NuGet source here serves the Pulumi package."
else
  echo "$built" >&2
  exit 1
fi

if ! command -v npm >/dev/null; then
  echo "Left out: TypeScript, since Node and npm are not installed."
elif [[ -z ${APIG_INTEROP_NODE_MODULES:-} && ! -d tests/interop/node_modules/@pulumi/pulumi ]]; then
  npm ci --prefix tests/interop --no-audit --no-fund --ignore-scripts --omit=optional --loglevel=error
fi

dotnet build tests/EndToEnd "${flags[@]}"
pulumi version
APIG_VERIFY_CLI=1 dotnet test tests/EndToEnd --no-build -c Release --nologo --logger "console;verbosity=minimal" \
  --filter FullyQualifiedName~.Scenarios.
