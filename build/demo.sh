#!/usr/bin/env bash
# The main job, end to end, as a user sees it: a C# program opens two ports and sets an allow list, on a simulated
# gateway. Leaves nothing behind.
set -euo pipefail
cd "$(dirname "$0")/.."

example=examples/ingress-and-acl
source build/simulator.sh
simulate

step() { printf '\n== %s\n' "$*"; }

allow() {
  {
    settings
    echo "  ingress-and-acl:appId: 9ed8b7fe84224de681e7d7a5587e76dc"
    echo "  ingress-and-acl:allow:"
    printf '    - %s\n' "$@"
  } >"$example/Pulumi.$stack.yaml"
}

step "1. A gateway with one app, simulated at $url"
run bin/apig-simulator state "$url"

step "2. The program wants one HTTP port, one HTTPS port and an allow list of three entries"
allow 192.168.0.1 192.168.0.5-192.168.0.10 192.168.0.100/28
engine preview
engine up --yes
run bin/apig-simulator state "$url"

step "3. Nothing has changed, so nothing changes"
engine preview --expect-no-changes

step "   The same list in another order is the same list"
allow 192.168.0.100/28 192.168.0.1 192.168.0.5-192.168.0.10
engine preview --expect-no-changes

step "   One address more and one less: exactly these two show"
allow 192.168.0.100/28 192.168.0.5-192.168.0.10 198.51.100.7
engine preview
engine up --yes

step "4. Port 8080 is closed in the console"
run bin/apig-simulator close-port "$url" --port 8080
engine refresh --yes
engine up --yes
run bin/apig-simulator state "$url"

step "5. And away with it all"
engine destroy --yes
run bin/apig-simulator state "$url"
if bin/apig-simulator state "$url" | grep -qE 'port [0-9]|PERMIT|DENY'; then
  echo "The simulator is not empty." >&2
  exit 1
fi

step "Every request that the gateway saw"
run bin/apig-simulator requests "$url"
