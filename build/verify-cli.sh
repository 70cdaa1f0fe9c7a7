#!/usr/bin/env bash
# Runs the histories that matter most under the Pulumi CLI itself, on a simulated gateway: life, drift, import, renames,
# replacements, two stacks, the report's gate, and a stack that moves to apig-local. Where the CLI or its YAML host is
# missing it says so, and that is no failure. Leaves nothing behind.
set -euo pipefail
cd "$(dirname "$0")/.."

for program in pulumi pulumi-language-yaml; do
  if ! command -v "$program" >/dev/null; then
    echo "Skipped: there is no $program on the PATH."
    exit 0
  fi
done

root=$PWD
work=$(mktemp -d)
mkdir "$work/state" "$work/home" "$work/project"
export PULUMI_HOME=$work/home PULUMI_BACKEND_URL=file://$work/state PULUMI_CONFIG_PASSPHRASE=verify
export PULUMI_SKIP_UPDATE_CHECK=true HW_ACCESS_KEY=AKEXAMPLE0000000TEST
export HW_SECRET_KEY=SKExample/Secret+Key=0123456789abcdefghij HW_PROJECT_ID=0123456789abcdef0123456789abcdef
coproc simulator { exec bin/apig-simulator --port 0; }
simulator_pid=$!
trap 'kill $simulator_pid; rm -rf "$work"' EXIT
read -r url <&"${simulator[0]}"
cd "$work/project"

gateway=fedcba9876543210fedcba9876543210
app=9ed8b7fe84224de681e7d7a5587e76dc
id=$gateway/$app

# program NAME LIST [OPTIONS]: an access control of that name, a port and an app with a secret.
program() {
  cat >Pulumi.yaml <<END
name: verify
runtime: yaml
plugins:
  providers:
    - {name: apig, path: $root/bin}
config:
  apig:region: cn-north-4
  apig:endpoint: $url
  apig:iamEndpoint: $url
  apig:instanceId: $gateway
resources:
  other:
    type: pulumi:providers:apig
    properties: {region: cn-north-4, endpoint: "$url", iamEndpoint: "$url", instanceId: $gateway}
  port:
    type: apig:index:IngressPort
    properties: {protocol: ${protocol:-HTTPS}, port: 8443}
  caller:
    type: apig:index:App
  $1:
    type: apig:index:AppAcl
    properties: {appId: $app, type: PERMIT, values: $2}
    options: ${3:-{\}}
outputs:
  secret: \${caller.appSecret}
END
}

# expect TEXT COMMAND…: the command succeeds and says TEXT. refuse TEXT COMMAND…: it fails and says TEXT.
expect() { check 0 "$@"; }
refuse() { check 1 "$@"; }
check() {
  local wanted=$1 text=$2 status=0 said
  shift 2
  said=$("$@" 2>&1) || status=1
  if [[ $status != "$wanted" || $said != *"$text"* ]]; then
    printf 'FAILED: %s\nexpected "%s" in:\n%s\n' "$*" "$text" "$said" >&2
    exit 1
  fi
  in_force
}
# Whatever happens, the list that the program holds stays in force.
in_force() {
  local state
  state=$("$root/bin/apig-simulator" state "$url")
  [[ -z ${list:-} || $state == *"$list"* ]] || { printf 'FAILED: not in force: %s\n%s\n' "$list" "$state" >&2 && exit 1; }
}
up() { pulumi up --yes --non-interactive "$@"; }
preview() { pulumi preview --non-interactive "$@"; }

echo "life: first up, second preview, drift, secret"
program a "[192.0.2.1]"
pulumi stack init first >/dev/null 2>&1
expect "+ 5 created" up
list="PERMIT 192.0.2.1"
expect "unchanged" preview --expect-no-changes
expect "[secret]" pulumi stack output
"$root/bin/apig-simulator" set-acl "$url" --app "$app" --type PERMIT --value 203.0.113.1 >/dev/null
list=
expect "~ 1 to update" preview --refresh --run-program
expect "updated" up --refresh --run-program
list="PERMIT 192.0.2.1"

echo "renames: refused without alias, nothing to do with one, spared under a second name"
program b "[192.0.2.1]"
refuse "(APIG1204)" up
program b "[192.0.2.1]" "{aliases: [{name: a}]}"
expect "unchanged" up
expect "imported" pulumi import --yes --non-interactive --generate-code=false --protect=false apig:index:AppAcl c "$id"
program c "[192.0.2.1]"
expect "(APIG1208)" up

echo "moves: to another provider, refused without alias"
program d "[192.0.2.1]" '{provider: "${other}"}'
refuse "(APIG1204)" up
program d "[192.0.2.1]" '{provider: "${other}", aliases: [{name: c}]}'
expect "unchanged" up

echo "replacements: forced, and of a port on its number"
urn=$(pulumi stack export | grep -o '"urn:[^"]*AppAcl::d"' | head -n 1 | tr -d '"')
refuse "deleteBeforeReplace" up --replace "$urn"
program d "[192.0.2.1]" '{provider: "${other}", deleteBeforeReplace: true}'
expect "(APIG1212)" up --replace "$urn"
protocol=HTTP program d "[192.0.2.1]" '{provider: "${other}"}'
expect "(APIG1301)" preview
expect "replaced" up

echo "two stacks: the second is refused, and destroying it lifts nothing"
pulumi stack init second >/dev/null 2>&1
refuse "(APIG1204)" up
expect "deleted" pulumi destroy --yes --non-interactive
pulumi stack select first

echo "the report: reads the CLI's preview, and its gate closes"
program d "[192.0.2.0/24]" '{provider: "${other}"}'
preview --json >preview.json
refuse "access-widened" "$root/bin/apig-report" --fail-on access-widened preview.json

echo "a stack moves to apig-local and back"
pulumi stack export --file stack.json
program d "[192.0.2.1]" '{provider: "${other}"}'
expect "" "$root/bin/apig-local" stack import --stack first --file stack.json
expect "" "$root/bin/apig-local" stack export --stack first --file back.json
expect "" pulumi stack import --file back.json

echo "destroy"
list=
protocol=HTTP program d "[192.0.2.1]" '{provider: "${other}"}'
expect "(APIG1207)" pulumi destroy --yes --non-interactive
echo "The Pulumi CLI $(pulumi version) does all of it."
