#!/usr/bin/env bash
# Measures the search beside langchain4j's Easy RAG and plain Lucene BM25, in one go on the same questions, and prints tables in Markdown:
#   bench/search.sh [--questions F] [--beir DIR ...] [--report DIR] [--runs N]
#   quality      hit@1, hit@5, MRR, recall@2000c, context.precision@5, AUC; the product less each other, with p
#   a query      processor time, warm: p50, p95, p99
#   start-up     from nothing to the first answer, N (5) times, each in a JVM of its own
#   BM25         with --beir: ours against Lucene's on judgments of others, fed with the same words
# --questions: a set of one's own in place of the shipped one, on which the product was made; --report: the same as .md and .json.
# What is measured is in bench/src/main/java/interviewer/bench. The first build fetches both libraries; the run asks no other machine.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd -P)
# shellcheck source=scripts/tools.sh
. "$root/scripts/tools.sh"

need_jdk
need_maven
"$maven" -q -B -ntp -f "$root/pom.xml" -Pbench -Dquick package -DskipTests -pl bench -am </dev/null >&2
machine="$(nproc) cores ($(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)), Java $(sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$JAVA_HOME/release"), commit $(git -C "$root" rev-parse --short HEAD)"
exec "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED -jar "$root/bench/target/bench.jar" --machine "$machine" "$@"
