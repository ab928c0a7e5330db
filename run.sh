#!/usr/bin/env bash
# Builds what is not built, and runs the console in the foreground.
#
# usage: ./run.sh [--port N] [--data DIR] [--empty] [--test-clock]
set -u
# shellcheck source=tools/build-env.sh
. "$(dirname "${BASH_SOURCE[0]}")/tools/build-env.sh"

export CONSOLE_DATA=${CONSOLE_DATA:-$root/data}
case " $* " in *' --help '* | *' -h '*) exec "$console_source/bin/console" --help ;; esac
# What can be said at once is not said after minutes of building.
"$console_source/bin/console" check "$@" || exit $?

build() {
  find_tools
  lock_build
  # Another build may have done it while this one waited.
  if sources_changed; then
    echo "Building (the first time takes some minutes) ..."
    note_sources
    (cd "$root" && mvn -B -q -ntp package -pl server-config -am \
      -Dmaven.test.skip -Dspotless.check.skip -Dassembly.skipAssembly) || {
      echo "The build failed; its errors are above." >&2
      exit 1
    }
    note_built
  fi
  unlock_build
}

if sources_changed; then
  build
fi
exec "$root/server-config/target/console/bin/console" run "$@"
