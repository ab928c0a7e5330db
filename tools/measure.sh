#!/usr/bin/env bash
# Measures what docs/performance.md states: sizes, start-up time, memory. Builds nothing.
#
# usage: tools/measure.sh [starts]    how many starts on the same data to measure (default 3)
set -eu
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
console=$root/server-config/target/console
work=$(mktemp -d)
port=${PORT:-9299}

size() { du -m "$1" | cut -f1; }

echo "WAR:            $(size "$console/usr/servers/console/apps/console.war") MB"
echo "server runtime: $(du -sm "$console/wlp" | cut -f1) MB"
for zip in "$root"/server-config/target/partner-console-*.zip; do
  [ ! -f "$zip" ] || echo "zip:            $(size "$zip") MB"
done

# One start on the data in $work/data: milliseconds until ready, then memory.
start() {
  local from launcher server
  from=$(date +%s%N)
  "$console/bin/console" run --port "$port" --data "$work/data" >"$work/out" 2>&1 &
  launcher=$!
  until grep -q 'is ready' "$work/out"; do
    kill -0 "$launcher" || { cat "$work/out"; exit 1; }
    sleep 0.05
  done
  echo "$1 $((($(date +%s%N) - from) / 1000000)) ms"
  server=$(cut -d' ' -f1 "$work/data/console.lock")
  sleep 5
  echo "memory, 5 s after: $(($(sed -n 's/^VmRSS:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$server/status") / 1024)) MB resident"
  kill "$launcher"
  wait "$launcher"
}

start "first start, with demo data:"
for _ in $(seq "${1:-3}"); do
  start "next start:"
done
rm -rf "$work"
