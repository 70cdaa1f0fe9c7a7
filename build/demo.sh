#!/usr/bin/env bash
# The main job, end to end, as a user sees it: a C# program opens two ports and sets an allow list, on a simulated
# gateway. Leaves nothing behind.
set -euo pipefail
cd "$(dirname "$0")/.."

example=examples/ingress-and-acl
stack=demo
log=$(mktemp)
export HW_ACCESS_KEY=AKEXAMPLE0000000TEST
export HW_SECRET_KEY='SKExample/Secret+Key=0123456789abcdefghij'
export PULUMI_CONFIG_PASSPHRASE=demo

bin/apig-simulator --port 0 >"$log" &
simulator=$!
cleanup() {
  kill "$simulator" 2>/dev/null || true
  rm -rf "$log" "$example/Pulumi.$stack.yaml" "$example/.apig-local/stacks/$stack.json"*
}
trap cleanup EXIT
until [[ -s $log ]]; do sleep 0.05; done
read -r url <"$log"

step() { printf '\n== %s\n' "$*"; }

# Shows a command as a person would type it, and runs it.
run() {
  printf '\n$ %s\n' "$*"
  "$@"
}

engine() { run bin/apig-local "$@" --cwd "$example" --stack "$stack"; }

allow() {
  {
    echo "config:"
    echo "  apig:region: cn-north-4"
    echo "  apig:projectId: 0123456789abcdef0123456789abcdef"
    echo "  apig:endpoint: $url"
    echo "  apig:iamEndpoint: $url"
    echo "  apig:instanceId: fedcba9876543210fedcba9876543210"
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

step "4. Somebody closes port 8080 at the console"
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
