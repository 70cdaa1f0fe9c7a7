#!/usr/bin/env bash
# Publishes one executable as native code: build/native.sh RUNTIME PROJECT NAME, as in linux-x64 sdk/report apig-report.
# The file is artifacts/native/RUNTIME/NAME/NAME. It needs a C compiler: clang or gcc, or Visual C++ on Windows.
set -euo pipefail
cd "$(dirname "$0")/.."
runtime=$1 project=$2 name=$3
out=artifacts/native/$runtime/$name
rm -rf "$out"
# Nothing of the machine's paths gets into what ships.
CI=true dotnet publish "$project" -c Release "-p:NativeRuntime=$runtime" -o "$out" -nologo -v quiet --tl:off
[[ $runtime == win-* ]] && name+=.exe
dotnet run build/release.cs -- check "$runtime" "$out/$name"
