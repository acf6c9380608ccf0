#!/usr/bin/env bash
# Measures the embedded index of imported documents at its largest, and prints Markdown:
#   bench/scale.sh [FACTS]     (200000)
#   the file's size and how long it takes to open, and the processor time of a query without embedding it: p50, p95, p99
# Works in a temporary folder (about 300 MB), which it removes.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd -P)
# shellcheck source=scripts/tools.sh
. "$root/scripts/tools.sh"

need_jdk
need_maven
"$maven" -q -B -ntp -f "$root/pom.xml" -Pbench -Dquick package -DskipTests -pl bench -am </dev/null >&2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
machine="$(nproc) cores ($(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)), Java $(sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$JAVA_HOME/release"), commit $(git -C "$root" rev-parse --short HEAD)"
"$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED -cp "$root/bench/target/bench.jar" interviewer.bench.Scale "${1:-200000}" "$folder" "$machine"
