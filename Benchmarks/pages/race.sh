#!/usr/bin/env bash
# Pages per second of a served demo on this machine, against the framework's bare answer, in one run.
#
# usage: race.sh
#   FALLWERK     the release build of the program            (default: .build-release/release/fallwerk)
#   DEMO         the full demo; a copy of it is served       (default: var/demo.sqlite)
#   SECONDS_EACH length of each run                          (default: 10)
#   MAX_TABLE    fail above these milliseconds: p95 of the year table, 4 connections      (default: 50)
#   MAX_DAY      fail above these milliseconds: p95 of Mein Tag, 50 connections           (default: 50)
#
# Client and server share the machine's cores. Each page is asked for by a signed-in person; every answer must be 200.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
fallwerk=${FALLWERK:-$root/.build-release/release/fallwerk}
demo=${DEMO:-$root/var/demo.sqlite}
each=${SECONDS_EACH:-10}
password=musterstadt-2008

die() { echo "race: $*" >&2; exit 1; }
[ -x "$fallwerk" ] || die "$fallwerk is missing; build it with: swift build -c release --scratch-path .build-release"
[ -f "$demo" ] || die "$demo is missing; make it with: script/start"
for tool in wrk curl; do command -v $tool >/dev/null || die "$tool is missing; run: script/setup bench"; done

dir=$(mktemp -d)
server=
cleanup() {
  if [ -n "$server" ]; then kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; fi
  rm -rf "$dir"
}
trap cleanup EXIT

port=$(seq 18200 18299 | while read -r p; do (exec 3<>"/dev/tcp/127.0.0.1/$p") 2>/dev/null || { echo "$p"; break; }; done)
cp "$demo" "$dir/demo.sqlite"
"$fallwerk" serve --database "sqlite:$dir/demo.sqlite" --port "$port" >"$dir/log" 2>&1 &
server=$!
for _ in $(seq 200); do
  curl -sf "http://127.0.0.1:$port/health" >/dev/null && break
  kill -0 "$server" 2>/dev/null || die "serve ended: $(cat "$dir/log")"
  sleep 0.1
done

# sign_in NAME: prints the cookie of a session.
sign_in() {
  curl -s -o /dev/null -c "$dir/$1" -d "benutzername=$1" --data-urlencode "passwort=$password" "http://127.0.0.1:$port/anmelden"
  awk '$6 == "fallwerk" { print $6 "=" $7 }' "$dir/$1"
}

cat >"$dir/report.lua" <<'LUA'
done = function(summary, latency, requests)
  local bad = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  io.write(string.format("%.1f %.2f %.2f %.2f %d %d\n", summary.requests / summary.duration * 1e6,
    latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000, summary.requests, bad))
end
LUA

# measure NAME CONNECTIONS PATH [COOKIE]: warms the page, runs wrk, prints a line and keeps its numbers in result_*.
measure() {
  local name=$1 connections=$2 url="http://127.0.0.1:$port$3" cookie=${4:-none=} status size
  for _ in 1 2 3; do status=$(curl -s -o "$dir/page" -w '%{http_code}' -H "Cookie: $cookie" "$url"); done
  [ "$status" = 200 ] || die "$name answers $status"
  size=$(wc -c <"$dir/page")
  read -r result_rate p50 result_p95 p99 count bad < <(
    wrk -t1 -c"$connections" -d"${each}s" --timeout 10s -H "Cookie: $cookie" -s "$dir/report.lua" "$url" | tail -n 1)
  [ "$bad" = 0 ] || die "$name: $bad of $count answers were not 200"
  printf '%-28s %3d connections  %9.1f per second  p50 %7.2f ms  p95 %7.2f ms  p99 %7.2f ms  %7d bytes\n' \
    "$name" "$connections" "$result_rate" "$p50" "$result_p95" "$p99" "$size"
}

controlling=$(sign_in controlling)
worker=$(sign_in fallmanagement)
[ -n "$controlling" ] && [ -n "$worker" ] || die "sign-in failed"
akte=$(curl -s -H "Cookie: $worker" "http://127.0.0.1:$port/faelle" | grep -o 'href="/faelle/[0-9][^"/?]*"' | head -n 1 | cut -d'"' -f2)

measure "bare answer (/health)" 4 /health
bare4=$result_rate
measure "bare answer (/health)" 50 /health
bare50=$result_rate
measure "year table" 4 "/controlling/kennzahlen?jahr=2007&stand=2008-03-31" "$controlling"
table_rate=$result_rate table_p95=$result_p95
measure "year table" 1 "/controlling/kennzahlen?jahr=2007&stand=2008-03-31" "$controlling"
measure "division by team" 4 "/controlling/kennzahlen/integrationen_gesamt?jahr=2007&nach=team" "$controlling"
measure "cases of a figure" 4 "/controlling/kennzahlen/integrationen_gesamt/faelle?jahr=2007" "$controlling"
measure "Mein Tag" 50 /heute "$worker"
day_rate=$result_rate day_p95=$result_p95
measure "Fallliste" 50 /faelle "$worker"
[ -z "$akte" ] || measure "Fallakte" 50 "$akte" "$worker"

ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.4f", a / b }'; }
echo "ratio year table / bare answer (4 connections):  $(ratio "$table_rate" "$bare4")"
echo "ratio Mein Tag / bare answer (50 connections):   $(ratio "$day_rate" "$bare50")"
code=0
check() { # NAME P95 LIMIT
  if awk -v a="$2" -v b="$3" 'BEGIN { exit !(a > b) }'; then echo "missed: $1 p95 $2 ms is above $3 ms"; code=1; else echo "ok: $1 p95 $2 ms, at most $3 ms"; fi
}
check "year table" "$table_p95" "${MAX_TABLE:-50}"
check "Mein Tag" "$day_p95" "${MAX_DAY:-50}"
exit $code
