#!/usr/bin/env bash
# Imports claims into a ledger that holds the offers they are about, with a heap of 1 GB, and times it:
# a first file of EVENTS events, the same file again, and, where PARTS is 2, a second file on top; then
# the status. The offers are recorded before, timed on their own.
# Usage: benchmarks/claims-bench.sh [EVENTS [PARTS]] [-D key=value…]
# For PostgreSQL: -D database.url=jdbc:postgresql://… -D database.user=…, password in TIDESHIFT_DB_PASSWORD.
set -euo pipefail
cd "$(dirname "$0")/.."
repo=$PWD
events=1000000
parts=1
[[ ${1:-} =~ ^[0-9]+$ ]] && { events=$1; shift; }
[[ ${1:-} =~ ^[0-9]+$ ]] && { parts=$1; shift; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export TIDESHIFT_JAVA_OPTS="-Xmx1g ${TIDESHIFT_JAVA_OPTS:-}"
timed() {
  echo "== $1"
  shift
  TIMEFORMAT="%R s wall, %U s user, %S s system"
  time "$repo/tideshift" "$@" --quiet 2>refused.txt || { tail -n 3 refused.txt; exit 1; }
}
"$repo/tideshift" init shop --sample corner-shop --quiet
echo "event_id,offer_id,agent_id,event,at,reason" >none.csv
for part in $(seq "$parts"); do
  java "$repo/benchmarks/claims/MadeUpMarket.java" shop "claims-$part.csv" "$events" "$part"
  timed "part $part: the offers, recorded as after a night" claims import shop none.csv "$@"
  timed "part $part: $events events" claims import shop "claims-$part.csv" "$@"
  timed "part $part: the same file again" claims import shop "claims-$part.csv" "$@"
done
timed "status" claims status shop --json "$@" | cut -c1-400
echo "== start of the JVM, for comparison"
time "$repo/tideshift" --version
[ ! -d shop/state ] || ls -l shop/state | awk '/mv.db/ { print "database file: " $5 / 1e6 " MB" }'
