# shellcheck shell=bash
# Installs what is missing through the system's package manager: provide "a JDK" jdk. Read in by tools.sh.

yes=''    # not empty: install without asking

# Installs what is missing, by the first of its packages that the package manager has. False when that cannot or must not be.
provide() {
  local manager name
  manager=$(package_manager) && may_install "$1" "$manager" || return 1
  [ "$manager" != apt-get ] || as_root apt-get -q update >&2 || return 1
  for name in $(packages "$manager" "$2"); do
    if is_offered "$manager" "$name"; then
      install_package "$manager" "$name" </dev/null >&2
      return
    fi
  done
  return 1
}

package_manager() {
  local name
  for name in apt-get dnf pacman zypper brew; do
    if command -v "$name" >/dev/null; then
      printf '%s' "$name"
      return
    fi
  done
  return 1
}

# At a terminal there is one question for all that is missing; without one, only root is taken to want it.
may_install() {
  local answer
  [ -z "$yes" ] || return 0
  if [ -t 0 ] && [ -t 2 ]; then
    printf 'Interviewer needs %s, which is not here. Install what is missing with %s? [Y/n] ' "$1" "$2" >&2
    read -r answer
    case $answer in [nN]*) return 1 ;; esac
    yes=1
  else
    [ "$(id -u)" = 0 ]
  fi
}

# Names of packages, best first.
packages() {
  case $1:$2 in
    apt-get:jdk) echo openjdk-25-jdk-headless openjdk-21-jdk-headless ;;
    dnf:jdk) echo java-25-openjdk-devel java-latest-openjdk-devel java-21-openjdk-devel ;;
    zypper:jdk) echo java-25-openjdk-devel java-21-openjdk-devel ;;
    pacman:jdk) echo jdk-openjdk ;;
    brew:jdk) echo openjdk ;;
    apt-get:chromium) echo chromium chromium-browser ;;
    *) echo "$2" ;;
  esac
}

is_offered() {
  case $1 in
    apt-get) apt-cache show "$2" ;;
    dnf) dnf -q info "$2" ;;
    zypper) zypper -n search --match-exact "$2" ;;
    pacman) pacman -Si "$2" ;;
    brew) brew info "$2" ;;
  esac >/dev/null 2>&1
}

install_package() {
  case $1 in
    apt-get) as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$2" ;;
    dnf) as_root dnf install -y "$2" ;;
    zypper) as_root zypper -n install "$2" ;;
    pacman) as_root pacman -S --noconfirm --needed "$2" ;;
    brew) brew install "$2" ;;
  esac
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}
