#!/usr/bin/env bash
# Builds everything and runs every test: rules, views, plugin runtime, in the container, in the
# browser. The last lines say what ran. Arguments go to Maven.
#
# The long forms, instead of the rest; they need a quiet machine:
#   --soak     redeploys the plugins for ten minutes under load, then 50 times more for leaks
#   --harm     kills the server 100 times at random moments under load, half of them on each database
#   --measure  measures how long updates take
#   --load     measures how many requests are served, on PostgreSQL
#   --million  measures lists, searches and exports over a million rows, on each database
set -u
# shellcheck source=tools/build-env.sh
. "$(dirname "${BASH_SOURCE[0]}")/tools/build-env.sh"

find_browser() {
  local name
  for name in chromium chromium-browser google-chrome-stable google-chrome; do
    command -v "$name" && return
  done
  return 1
}

# Servers that tests left running: their data folders hold their process ids.
end_servers() {
  local lock id
  for lock in "$root"/itests/target/servers/*/console.lock; do
    [ -f "$lock" ] || continue
    id=$(cut -d' ' -f1 "$lock")
    if kill "$id" 2>/dev/null; then
      echo "A test left its server running (process $id, $(dirname "$lock")); it is ended now."
      # One that hangs does not end because it is asked to.
      for _ in $(seq 40); do
        kill -0 "$id" 2>/dev/null || break
        sleep 1
      done
      kill -9 "$id" 2>/dev/null
    fi
  done
}

find_tools
CONSOLE_BROWSER=$(find_browser) || {
  install_package chromium && CONSOLE_BROWSER=$(find_browser)
} || {
  echo "No Chromium found: install it (such as 'apt-get install chromium') and put it on the PATH." >&2
  exit 1
}
export CONSOLE_BROWSER

long_form() {
  set -- "-Dit.test=$1" -Dtest=None "${@:2}" -pl itests -am -Dassembly.skipAssembly \
    -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false
  arguments=("$@")
}

arguments=("$@")
case ${1:-} in
  --soak) long_form GaplessIT,LeakIT -Dsoak=true "${@:2}" ;;
  --harm) long_form HarmIT -Dharm.kills=100 "${@:2}" ;;
  --measure) long_form UpdateBenchmark "${@:2}" ;;
  --load) long_form LoadBenchmark "${@:2}" ;;
  --million)
    arguments=(-Dtest=MillionBenchmark -pl platform-core -am -DskipITs
      -Dsurefire.failIfNoSpecifiedTests=false "${@:2}")
    ;;
esac

lock_build
trap 'end_servers; unlock_build' EXIT
rm -rf "$root"/*/target/{surefire,failsafe}-reports "$root"/plugins/*/target/{surefire,failsafe}-reports \
  "$root/itests/target/servers"
note_sources
# A failed test fails this script below, not the modules after it: what can run is to run.
# Neither is a badly formatted file.
(cd "$root" && mvn -B -ntp verify --fail-at-end -Dmaven.test.failure.ignore=true -Dspotless.check.skip "${arguments[@]}")
build=$?
[ "$build" != 0 ] || note_built
(cd "$root" && mvn -B -ntp -q spotless:check)
format=$?

echo
echo "---- Tests ----"
"$JAVA_HOME/bin/java" "$root/tools/TestSummary.java" "$root" >"$build_state/summary"
tests=$?
if [ "$build" != 0 ]; then
  echo "The build failed (code $build); its errors are above. Modules after the failure did not run."
fi
if [ "$format" != 0 ]; then
  echo "Some files are not formatted; they are named above. 'mvn spotless:apply' formats them."
fi
cat "$build_state/summary"
[ "$build" = 0 ] && [ "$format" = 0 ] && [ "$tests" = 0 ]
