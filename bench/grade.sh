#!/usr/bin/env bash
# Measures the processor time of one grade and prints a table in Markdown: bench/grade.sh
#   120 words, 16 KB   shipped answers one behind the other, another in each run; the grading thread's own processor time, after
#                      warm-up, with the embedding model (what it does in other threads is not counted; it uses one, the grader's)
# What is measured is in app/src/test/java/interviewer/app/GradeTime.java. Asks no other machine.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd -P)
# shellcheck source=scripts/tools.sh
. "$root/scripts/tools.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

need_jdk
need_maven
"$maven" -q -B -ntp -f "$root/pom.xml" -Dquick test -pl app -am -Dtest=GradeTime -Dsurefire.failIfNoSpecifiedTests=false \
  -Dinterviewer.times="$work/times.md" </dev/null >&2
echo "$(nproc) cores ($(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)), Java $(sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$JAVA_HOME/release"), commit $(git -C "$root" rev-parse --short HEAD)"
echo
cat "$work/times.md"
