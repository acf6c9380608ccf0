#!/usr/bin/env bash
# Takes the pictures in docs/images anew: first visit, drill, feedback, ask, trust, a second reading and a whole design, each light, dark and
# on a phone, and the list of language models, from servers with empty data folders; what a language model says there is scripted:
# bench/screenshots.sh [FOLDER]. Needs Chromium ($INTERVIEWER_CHROMIUM) and Node ($PLAYWRIGHT_NODEJS_PATH);
# looks for both in PATH. What the pictures show is in app/src/test/java/interviewer/app/page/Screenshots.java.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd -P)
# shellcheck source=scripts/tools.sh
. "$root/scripts/tools.sh"
mkdir -p "${1:-$root/docs/images}"
images=$(cd "${1:-$root/docs/images}" && pwd -P)
largest=300 # KB

need_jdk
need_maven
export INTERVIEWER_CHROMIUM=${INTERVIEWER_CHROMIUM:-$(command -v chromium chromium-browser google-chrome | head -n 1)}
[ -n "$INTERVIEWER_CHROMIUM" ] || fail "needs Chromium; say where it is with INTERVIEWER_CHROMIUM."
"$maven" -q -B -ntp -f "$root/pom.xml" -Dquick test -pl app -am -Dtest=Screenshots -Dsurefire.failIfNoSpecifiedTests=false \
  -Dinterviewer.images="$images" </dev/null
ls -l "$images"
[ -z "$(find "$images" -name '*.png' -size +"$largest"k)" ] || fail "a picture is larger than $largest KB." 1
