#!/usr/bin/env bash
# Writes docs/previews.md anew: five previews of examples/evaluate-gate against the simulator, as a reviewer reads them.
set -euo pipefail
cd "$(dirname "$0")/.."

example=examples/evaluate-gate
source build/simulator.sh
simulate

# configure TYPE PROTOCOL VALUE...
configure() {
  {
    settings
    echo "  evaluate-gate:appId: 9ed8b7fe84224de681e7d7a5587e76dc"
    echo "  evaluate-gate:port: \"8443\""
    echo "  evaluate-gate:type: $1"
    echo "  evaluate-gate:protocol: $2"
    echo "  evaluate-gate:office: [192.0.2.10]"
    echo "  evaluate-gate:values:"
    printf '    - %s\n' "${@:3}"
  } >"$example/Pulumi.$stack.yaml"
}

quietly() { bin/apig-local "$@" --cwd "$example" --stack "$stack"; }

# Durations and colours differ from run to run.
preview() {
  echo '```text'
  quietly preview 2>&1 | sed -e 's/ *$//' -e '/^Duration:/d' | cat -s || true
  echo '```'
}

{
  cat <<'TEXT'
# Previews, and what they mean

Each is a real preview of [examples/evaluate-gate](../examples/evaluate-gate), made by `make previews`. In force is
PERMIT `192.0.2.0/24` and `198.51.100.7`, and port 8443 is open for HTTPS.

## One address more

Who gains and who loses, in blocks and in digits. No address loses it, so it is information.

TEXT
  configure PERMIT HTTPS 192.0.2.0/24 198.51.100.7
  quietly up --yes >/dev/null
  configure PERMIT HTTPS 198.51.100.7 192.0.2.0/24 203.0.113.9
  preview
  cat <<'TEXT'

## PERMIT becomes DENY

The flip comes first, and as a warning: the same list now means the opposite.

TEXT
  configure DENY HTTPS 198.51.100.7 198.51.100.8
  preview
  cat <<'TEXT'

## An address would be locked out

`192.0.2.10` is in `mustAllow`. The preview fails, and says which entry is missing.

TEXT
  configure PERMIT HTTPS 192.0.2.128/25 198.51.100.7
  preview
  cat <<'TEXT'

## A port changes its protocol

One number holds one protocol at a time, so the old port is closed first. Domains that are bound to it are named.

TEXT
  configure PERMIT HTTP 192.0.2.0/24 198.51.100.7
  preview
  cat <<'TEXT'

## The app has an access control already

Creating would be refused, even if it were equal. The preview shows what it is and the ways on.

TEXT
  quietly destroy --yes >/dev/null
  bin/apig-simulator set-acl "$url" --type DENY --value 203.0.113.0/24 >/dev/null
  configure PERMIT HTTPS 192.0.2.0/24 198.51.100.7
  preview
} >docs/previews.md
echo docs/previews.md
