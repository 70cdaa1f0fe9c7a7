#!/usr/bin/env bash
# Publishes one executable as a single file: build/publish.sh PROJECT NAME CONFIGURATION
set -euo pipefail
cd "$(dirname "$0")/.."
project=$1 name=$2 configuration=$3
out=artifacts/publish/$name
rm -rf "$out"
dotnet publish "$project" -c "$configuration" -o "$out" -nologo -v quiet --tl:off
mkdir -p bin
# By a rename, so that a running program keeps its own file.
cp "$out/$name" "bin/.$name.new"
mv "bin/.$name.new" "bin/$name"
echo "bin/$name"
