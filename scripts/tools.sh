# shellcheck shell=bash disable=SC2034 # $maven is for the reader
# Finds a JDK and Maven. Read in by ./interviewer and ./check; runs on the bash 3.2 of macOS.
# Gives $JAVA_HOME (need_jdk) and $maven (need_maven). Where it cannot, one sentence says what helps, and the exit code is 3.

# shellcheck source=scripts/install.sh
. "${BASH_SOURCE[0]%/*}/install.sh"

oldest_jdk=21

say() { printf '%s\n' "$*" >&2; }

fail() {
  say "${0##*/}: $1"
  exit "${2:-3}"
}

# The file behind a chain of links. (readlink -f is not on every system.)
file_behind() {
  local file=$1 link
  while [ -L "$file" ]; do
    link=$(readlink "$file")
    case $link in
      /*) file=$link ;;
      *) file=${file%/*}/$link ;;
    esac
  done
  (cd "${file%/*}" && printf '%s/%s\n' "$(pwd -P)" "${file##*/}")
}

# Folders that may hold a JDK, one a line. Of two equally new ones the earlier is taken.
jdk_folders() {
  local java
  printf '%s\n' "${JAVA_HOME:-}"
  if java=$(command -v java); then
    java=$(file_behind "$java")
    printf '%s\n' "${java%/bin/java}"
  fi
  printf '%s\n' /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/* /opt/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home ~/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /home/linuxbrew/.linuxbrew/opt/openjdk*/libexec ~/.sdkman/candidates/java/* ~/.jdks/*
}

# The Java version of a folder, such as 25; empty when it holds no JDK.
jdk_version() {
  local key value version=
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  while IFS='=' read -r key value; do
    [ "$key" != JAVA_VERSION ] || version=${value//\"/}
  done <"$1/release"
  version=${version#1.} # Java 8 called itself 1.8
  printf '%s' "${version%%[!0-9]*}"
}

# Puts the newest JDK into $jdk and its version into $jdk_found, whether or not it is new enough.
find_jdk() {
  local folder version
  jdk='' jdk_found=0
  while IFS= read -r folder; do
    version=$(jdk_version "$folder")
    if [ "${version:-0}" -gt "$jdk_found" ]; then
      jdk=$folder jdk_found=$version
    fi
  done < <(jdk_folders)
  [ "$jdk_found" -ge "$oldest_jdk" ]
}

need_jdk() {
  local seen='none was found'
  if ! find_jdk; then
    [ -z "$jdk" ] || seen="the newest found is $jdk_found in $jdk"
    if ! provide "a JDK" jdk || ! find_jdk; then
      fail "needs a JDK $oldest_jdk or newer, $seen; install one, such as Temurin from adoptium.net, and set JAVA_HOME to its folder."
    fi
  fi
  export JAVA_HOME=$jdk
}

need_maven() {
  if ! find_maven && { ! provide Maven maven || ! find_maven; }; then
    fail "needs Maven to build and found none; install it, from maven.apache.org or with the system's package manager, so that mvn is in PATH."
  fi
}

find_maven() {
  local place
  for place in "$(command -v mvn)" "${MAVEN_HOME:-}/bin/mvn" ~/.sdkman/candidates/maven/current/bin/mvn \
    /opt/*maven*/bin/mvn /opt/homebrew/bin/mvn /usr/local/bin/mvn; do
    if [ -x "$place" ]; then
      maven=$place
      return
    fi
  done
  return 1
}
