#!/usr/bin/env bash
# Runs one example on simulated gateways, from preview to destroy, and leaves nothing behind: build/example.sh NAME
# Without a name, or with one that does not exist, it lists the examples.
set -euo pipefail
cd "$(dirname "$0")/.."

name=${1:-}
example=examples/$name

if [[ -z $name || ! -f $example/Pulumi.yaml ]]; then
  [[ -z $name ]] || echo "There is no example '$name'." >&2
  echo "make example NAME=…" >&2
  for project in examples/*/Pulumi.yaml; do
    printf '  %-18s %s\n' "$(basename "$(dirname "$project")")" "$(sed -n 's/^description: *//p' "$project")" >&2
  done
  [[ -z $name ]] || exit 2
  exit 0
fi

# What the local engine cannot run says why.
case $name in
  random-port)
    echo "random-port needs the package Pulumi.Random and its plugin, which the offline kit does not stand in for." >&2
    echo "With the Pulumi CLI: see $example/README.md." >&2
    exit 1
    ;;
  yaml)
    echo "yaml needs the Pulumi CLI, whose YAML runtime the local engine does not stand in for: see $example/README.md." >&2
    exit 1
    ;;
  typescript)
    if ! command -v npm >/dev/null; then
      echo "typescript needs Node and npm." >&2
      exit 1
    fi
    if [[ ! -d $example/node_modules/@pulumi/pulumi ]]; then
      npm install --prefix "$example" --no-audit --no-fund --no-package-lock --ignore-scripts --omit=optional --loglevel=error
    fi
    ;;
esac

source build/simulator.sh

sed -n 's/^description: *//p' "$example/Pulumi.yaml"

# The stack `dev` holds the identifiers of the simulator; only the address is missing.
cp "$example/Pulumi.dev.yaml" "$example/Pulumi.$stack.yaml"
case $name in
  many-gateways)
    simulate
    first=$url
    simulate --region ap-southeast-3 --project 89abcdef0123456789abcdef01234567 \
      --gateway 0f1e2d3c4b5a69788796a5b4c3d2e1f0 --app 4d1f0a7c3b5e4f6a8c2d9e0b1a3c5d7e
    engine config set endpoints "{\"cn-north-4\": \"$first\", \"ap-southeast-3\": \"$url\"}"
    ;;
  *)
    simulate --app 9ed8b7fe84224de681e7d7a5587e76dc
    engine config set apig:endpoint "$url"
    engine config set apig:iamEndpoint "$url"
    ;;
esac

if [[ $name == import-existing ]]; then
  run bin/apig-simulator open-port "$url" --protocol HTTPS --port 8443
  run bin/apig-simulator open-port "$url" --protocol HTTP --port 9080
  run bin/apig-simulator set-acl "$url" --type PERMIT --value 192.0.2.0/24 --value 198.51.100.7
fi

engine preview
engine up --yes
engine preview --expect-no-changes
engine destroy --yes
