#!/usr/bin/env bash
# Imports a million claims events and asks for the status, with a heap of 1 GB. The events are about
# the corner shop's offers, each offer claimed, confirmed, worked and so on again and again, so that
# nearly all of them are settled against others. Usage: benchmarks/claims-bench.sh [EVENTS] [-D key=value…]
set -euo pipefail
cd "$(dirname "$0")/.."
repo=$PWD
events=${1:-1000000}
shift || true
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export TIDESHIFT_JAVA_OPTS="-Xmx1g"
"$repo/tideshift" nightly --sample corner-shop --quiet "$@" >/dev/null
tail -n +2 corner-shop/published/offers.csv | cut -d, -f1,5,16 >offers.txt
awk -F, -v events="$events" '
  BEGIN { split("claimed,declined,confirmed,released,worked,no_show", kinds, ","); print "event_id,offer_id,agent_id,event,at,reason" }
  { offer[NR] = $1; agent[NR] = $2; opens[NR] = $3 }
  END {
    for (i = 0; i < events; i++) {
      n = 1 + i % NR
      printf "e%07d,%s,%s,%s,%s,\n", (i * 7919) % 10000019, offer[n], agent[n], kinds[1 + int(i / NR) % 6], opens[n]
    }
  }' offers.txt >claims.csv
echo "$(($(wc -l <claims.csv) - 1)) events about $(wc -l <offers.txt) offers"
time "$repo/tideshift" claims import corner-shop claims.csv --quiet "$@" 2>/dev/null
time "$repo/tideshift" claims status corner-shop "$@"
