#!/usr/bin/env bash
# Measures the start and prints a table in Markdown: bench/start.sh [RUNS] [COLD_RUNS]   (5 and 1; COLD_RUNS 0 leaves that out)
#   cold          a fresh clone and an empty Maven repository, until /ready answers 200; takes what is committed
#   warm          the built program in this folder, until /ready answers 200
#   first grade   the first POST /api/grades after that: at once, and two seconds later in a process of its own
#   memory        the most that the process held (VmHWM) after that grade
# Needs Linux, bash 5 and curl. Servers listen on a free port of the loopback address and are ended by their number.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd -P)
runs=${1:-5}
cold_runs=${2:-1}
work=$(mktemp -d)
server=
trap 'stop; rm -rf "$work"' EXIT

question="Users of a photo app upload pictures. Where do the uploads go?"
answer="Amazon S3 with presigned URLs, so that uploads bypass the API; up to 5 TB an object. Not EFS, which costs more."
body="{\"question\":\"$question\",\"answer\":\"$answer\",\"service\":null}"

main() {
  local run
  for ((run = 0; run < cold_runs; run++)); do cold; done
  "$root/interviewer" --version >/dev/null
  for ((run = 0; run < runs; run++)); do warm; done
  for ((run = 0; run < runs; run++)); do later; done
  report
}

cold() {
  local folder=$work/cold
  rm -rf "$folder"
  git clone -q "$root" "$folder/clone"
  INTERVIEWER_MAVEN_ARGS="-Dmaven.repo.local=$folder/repository" start "$folder/clone/interviewer" 1800 >>"$work/cold.ms"
  stop
}

warm() {
  start "$root/interviewer" 120 >>"$work/warm.ms"
  grade >>"$work/grade.ms"
  awk '/^VmHWM/ { printf "%.0f\n", $2 / 1024 }' "/proc/$server/status" >>"$work/memory.MB"
  stop
}

later() {
  start "$root/interviewer" 120 >/dev/null
  sleep 2
  grade >>"$work/later.ms"
  stop
}

# Grades an answer and prints the milliseconds that it took.
grade() {
  curl -sS -o "$work/grade.json" -w '%{http_code} %{time_total}\n' -H 'Content-Type: application/json' \
    --max-time 60 -d "$body" "$address/api/grades" >"$work/grade.time"
  awk '$1 != 200 { print "POST /api/grades answered " $1 > "/dev/stderr"; exit 1 } { printf "%.0f\n", $2 * 1000 }' \
    "$work/grade.time"
}

# Starts a server and prints the milliseconds until it is ready; gives up after a number of seconds.
start() {
  local begin limit
  begin=$(now)
  limit=$((begin + $2 * 1000))
  rm -f "$work/out"
  "$1" serve --host 127.0.0.1 --port 0 --no-open --data "$work/data" >"$work/out" 2>"$work/err" </dev/null &
  server=$!
  until address=$(grep -om1 'http://[0-9.:]*' "$work/out" 2>/dev/null) &&
    curl -fs -o /dev/null --max-time 5 "$address/ready"; do
    if [ "$(now)" -gt "$limit" ] || ! kill -0 "$server" 2>/dev/null; then
      tail -n 20 "$work/err" >&2
      exit 1
    fi
    sleep 0.02
  done
  echo $(($(now) - begin))
}

stop() {
  local tries
  [ -n "$server" ] || return 0
  kill "$server" 2>/dev/null || true
  for ((tries = 0; tries < 100; tries++)); do
    kill -0 "$server" 2>/dev/null || break
    sleep 0.1
  done
  kill -9 "$server" 2>/dev/null || true
  server=
}

now() { echo $((${EPOCHREALTIME/[.,]/} / 1000)); }

median() { sort -n "$1" | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }

row() {
  [ ! -s "$work/$2" ] ||
    echo "| $1 | $(median "$work/$2") ${2##*.} | $(sort -n "$work/$2" | sed -n '1p;$p' | paste -sd- - | sed 's/-/ to /') | $(wc -l <"$work/$2") | $3 |"
}

report() {
  # shellcheck source=scripts/tools.sh
  . "$root/scripts/tools.sh"
  need_jdk
  echo "$(nproc) cores ($(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)), Java $(sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$JAVA_HOME/release"), commit $(git -C "$root" rev-parse --short HEAD)"
  echo
  echo "| what | median | range | runs | by |"
  echo "|---|---|---|---|---|"
  # shellcheck disable=SC2016 # the ` are Markdown's
  {
    row "fresh clone, empty Maven repository, to ready" cold.ms '`./interviewer serve --port 0 --no-open`'
    row "warm start to ready" warm.ms '`./interviewer serve --port 0 --no-open`'
    row "first grade, at once" grade.ms '`POST /api/grades`'
    row "first grade, two seconds later" later.ms '`POST /api/grades`'
    row "most memory held" memory.MB '`grep VmHWM /proc/PID/status`'
  }
}

main
