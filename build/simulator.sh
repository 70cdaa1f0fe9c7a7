# Sourced by the scripts that run an example on simulated gateways. They set $example, the example's folder; what they
# start and write is gone when they end, however they end.
stack=demo
work=$(mktemp -d)
simulators=()
export HW_ACCESS_KEY=AKEXAMPLE0000000TEST
export HW_SECRET_KEY='SKExample/Secret+Key=0123456789abcdefghij'
export PULUMI_CONFIG_PASSPHRASE=demo

cleanup() {
  [[ ${#simulators[@]} == 0 ]] || kill "${simulators[@]}" 2>/dev/null || true
  rm -rf "$work" "$example/Pulumi.$stack.yaml" "$example/.apig-local/stacks/$stack.json"*
}
trap cleanup EXIT

# simulate OPTION...: starts a simulator, and leaves its address in $url.
simulate() {
  local log=$work/${#simulators[@]}
  bin/apig-simulator --port 0 "$@" >"$log" &
  simulators+=($!)
  until [[ -s $log ]]; do
    # When it has ended, it has said why.
    kill -0 $! 2>/dev/null || exit 1
    sleep 0.05
  done
  read -r url <"$log"
}

# The settings of a stack on the simulator at $url, as far as they are the same for every program.
settings() {
  echo "config:"
  echo "  apig:region: cn-north-4"
  echo "  apig:projectId: 0123456789abcdef0123456789abcdef"
  echo "  apig:endpoint: $url"
  echo "  apig:iamEndpoint: $url"
  echo "  apig:instanceId: fedcba9876543210fedcba9876543210"
}

# Shows a command as a person would type it, and runs it.
run() {
  printf '\n$ %s\n' "$*"
  "$@"
}

engine() { run bin/apig-local "$@" --cwd "$example" --stack "$stack"; }
