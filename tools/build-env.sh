# Sourced by run.sh and test.sh: finds what a build needs (sets root; exports JAVA_HOME and
# MAVEN_OPTS), and knows whether one is needed.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
console_source=$root/server-config/src/main/console
build_state=$root/server-config/target/state

# Installs a package of the distribution, if that needs no password.
install_package() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
  echo "Installing $1 ..." >&2
  export DEBIAN_FRONTEND=noninteractive
  { apt-get install -y --no-install-recommends "$1" ||
    { apt-get update && apt-get install -y --no-install-recommends "$1"; }; } >/dev/null 2>&1
}

# Finds a JDK and Maven, or says in one line what to do.
find_tools() {
  JAVA_HOME=$("$console_source/bin/find-jdk" javac) || exit 1
  export JAVA_HOME
  command -v mvn >/dev/null || install_package maven || {
    echo "No Maven found: install Maven 3.8 or newer (such as 'apt-get install maven'), with mvn on the PATH." >&2
    exit 1
  }
  case $(sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9]*\).*/\1/p' "$JAVA_HOME/release") in
    21 | 22 | 23) ;;
    # Maven's own libraries make newer JDKs warn.
    *) export MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS:-}" ;;
  esac
}

# The files that the running console is made of; more conditions may be given. What Vaadin's build
# writes is not among them.
sources() {
  (cd "$root" && find pom.xml plugin-api platform-core plugins console-ui server-config \
    \( -name target -o -name node_modules -o -path '*/src/test' -o -path '*/main/frontend' -o -path '*/main/bundles' \) -prune \
    -o -type f \( -path '*/src/main/*' -o -path '*/src/build/*' -o -name pom.xml \) "$@" -print)
}

# Whether a source is newer than what was built, or there are others than were built.
sources_changed() {
  [ -f "$build_state/built" ] && [ -f "$root/server-config/target/console/usr/servers/console/apps/console.war" ] || return 0
  [ "$(sources | sort)" = "$(cat "$build_state/built")" ] || return 0
  [ -n "$(sources -newer "$build_state/built")" ]
}

# Call before a build: notes what it will build.
note_sources() {
  mkdir -p "$build_state"
  sources | sort >"$build_state/started"
}

# Call after a build that succeeded.
note_built() {
  mv "$build_state/started" "$build_state/built"
}

# One build at a time in this checkout; an owner that is gone does not count.
lock_build() {
  local owner told=
  mkdir -p "$build_state"
  until (set -C && echo $$ >"$build_state/lock") 2>/dev/null; do
    owner=$(cat "$build_state/lock" 2>/dev/null)
    if [ -n "$owner" ] && ! kill -0 "$owner" 2>/dev/null; then
      rm -f "$build_state/lock"
      continue
    fi
    [ -n "$told" ] || echo "Waiting for another build of this checkout (process $owner) ..."
    told=yes
    sleep 1
  done
  trap unlock_build EXIT
}

unlock_build() {
  rm -f "$build_state/lock"
  trap - EXIT
}
