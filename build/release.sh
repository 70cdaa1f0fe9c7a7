#!/usr/bin/env bash
# Makes what a release of this version has for some platforms, in artifacts/release: build/release.sh RUNTIME...
# Packages, schema and bill of materials come with the first one. Two runs on one machine give the same bytes.
set -euo pipefail
cd "$(dirname "$0")/.."
release=artifacts/release
rm -rf "$release"
mkdir -p "$release"
version=$(dotnet msbuild provider/Plugin -getProperty:Version)
if [[ -n ${VERSION:-} && $VERSION != "$version" ]]; then
  echo "The version here is $version, not $VERSION: Directory.Build.props says it." >&2
  exit 1
fi
# NuGet writes this time into packages instead of that of the run.
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH
tool() { dotnet run build/release.cs -- "$@"; }

assets=()
for runtime in "$@"; do
  case $runtime in
    osx-*) platform=darwin-${runtime#*-} ;;
    win-*) platform=windows-${runtime#*-} ;;
    *) platform=$runtime ;;
  esac
  platform=${platform/x64/amd64}
  exe=$([[ $runtime == win-* ]] && echo .exe || true)
  build/native.sh "$runtime" provider/Plugin pulumi-resource-apig
  build/native.sh "$runtime" sdk/report apig-report
  build/native.sh "$runtime" sdk/offline/LocalEngine apig-local
  build/native.sh "$runtime" sdk/offline/GatewaySimulator apig-simulator
  native=artifacts/native/$runtime
  assets+=("$native/obj/pulumi-resource-apig/project.assets.json")
  tool archive "$release/pulumi-resource-apig-v$version-$platform.tar.gz" \
    "$native/pulumi-resource-apig/pulumi-resource-apig$exe" LICENSE README.md
  tool archive "$release/apig-tools-v$version-$platform.tar.gz" \
    "$native/apig-report/apig-report$exe" "$native/apig-local/apig-local$exe" \
    "$native/apig-simulator/apig-simulator$exe" LICENSE
done

cp provider/Plugin/schema.json "$release/schema.json"
# In a folder of its own: what was compiled before may hold paths of this machine, and would be taken as it is.
rm -rf artifacts/packages
pack() {
  CI=true dotnet pack "$@" -c Release -o "$release" -p:UseArtifactsOutput=true "-p:ArtifactsPath=$PWD/artifacts/packages" \
    -nologo -v quiet --tl:off
}
pack sdk/dotnet "-p:PulumiSdk=${PULUMI_SDK:-standin}"
for project in provider/Gateway sdk/offline/GatewaySimulator sdk/report; do
  pack "$project"
done
dotnet tool restore >/dev/null
dotnet restore provider/Plugin -nologo -v quiet --tl:off
dotnet CycloneDX provider/Plugin/pulumi-resource-apig.csproj --output "$release" --output-format Json \
  --filename bill-of-materials.cdx.json --set-name pulumi-resource-apig --set-version "$version" --no-serial-number \
  --disable-package-restore >/dev/null
tool bom "$release/bill-of-materials.cdx.json" "${assets[@]}"
tool sums "$release"
cat "$release/SHA256SUMS"
