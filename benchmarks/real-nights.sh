#!/usr/bin/env bash
# Nights on real series with a made-up pool of 150 agents, 28 days before each series ends, so that
# the forecast can be held against what came.
#   benchmarks/real-nights.sh FOLDER_WITH_THE_SERIES [OUTPUT_FOLDER]
set -euo pipefail
series=$(cd "$1" && pwd)
home=$(cd "$(dirname "$0")/.." && pwd)
out=${2:-$(mktemp -d)}
mkdir -p "$out"

# 150 agents, one to three of the given skills, five windows a week of five to nine hours that
# begin in the morning, at noon, in the evening or at night; the same on every machine.
pool() {
  local folder=$1 skills=$2 first_day=$3
  awk -v skills="$skills" -v folder="$folder" -v first="$first_day" '
    function next_random(n) { state = (state * 1103515245 + 12345) % 2147483648; return int(state / 65536) % n }
    BEGIN {
      state = 42
      count = split(skills, names, " ")
      print "agent_id,skills" > (folder "/agents.csv")
      print "agent_id,start,end" > (folder "/availability.csv")
      for (a = 1; a <= 150; a++) {
        id = sprintf("a%03d", a)
        from = next_random(count); more = next_random(count)
        list = names[from + 1]
        for (s = 1; s <= more; s++) list = list "|" names[(from + s) % count + 1]
        print id "," list > (folder "/agents.csv")
        begin = 6 * next_random(4) + next_random(4)
        for (day = 0; day < 28; day++) {
          if ((day + a) % 7 >= 5) continue
          start = mktime(first " 00 00 00") + 86400 * day + 3600 * begin
          print id "," strftime("%Y-%m-%dT%H:%M", start) "," strftime("%Y-%m-%dT%H:%M", start + 3600 * (5 + next_random(5))) > (folder "/availability.csv")
        }
      }
    }'
}

night() {
  local name=$1 file=$2 zone=$3 interval=$4 as_of=$5 skills=$6 aht=$7
  local workspace=$out/$name
  mkdir -p "$workspace/history"
  cp -f "$series/$file" "$workspace/history/"
  {
    echo "timezone: $zone"
    echo "interval: $interval"
    echo "as_of: $as_of"
    echo "holidays: [US]"
  } >"$workspace/tideshift.yaml"
  {
    echo "queue,aht_seconds,patience_seconds"
    for queue in $skills; do echo "$queue,$aht,120"; done
  } >"$workspace/queues.csv"
  TZ=UTC pool "$workspace" "$skills" "${as_of//-/ }"
  echo "== $name, as of $as_of"
  "$home/tideshift" nightly "$workspace" || echo "exit code $?"
  (cd "$workspace" && "$home/tideshift" backtest --quiet --history history/* --queues queues.csv \
    --as-of "$as_of" --horizon P28D --out backtest.csv)
}

night montgomery montco_911_30min.csv America/New_York PT30M 2016-07-27 "ems fire traffic" 300
night seattle seattle_fire911_hourly.csv America/Los_Angeles PT60M 2022-01-05 "fire911" 600
