#!/usr/bin/env bash
# Time and memory of reading 1,000,000 history rows, start of the JVM included, at a heap of 512 MB.
#   benchmarks/history-reader.sh [ROWS]
set -euo pipefail
home=$(cd "$(dirname "$0")/.." && pwd)
rows=${1:-1000000}
file=$(mktemp --suffix .csv)
trap 'rm -f "$file"' EXIT
# Twenty queues of half-hours from 2022 on, in the order of time, as an export would have them.
awk -v rows="$rows" 'BEGIN {
  print "interval_start,queue,contacts,aht_seconds"
  split("31 28 31 30 31 30 31 31 30 31 30 31", days, " ")
  year = 2022; month = 1; day = 1; slot = 0
  for (row = 0; row < rows; row++) {
    queue = row % 20
    printf "%04d-%02d-%02dT%02d:%s:00Z,queue_%02d,%d,%d\n", year, month, day, int(slot / 2), slot % 2 ? "30" : "00", queue, (row * 7) % 90, 180 + row % 200
    if (queue < 19) continue
    if (++slot == 48) { slot = 0; if (++day > days[month]) { day = 1; if (++month > 12) { month = 1; year++ } } }
  }
}' >"$file"
for run in 1 2 3; do
  begun=$(date +%s%N)
  TIDESHIFT_JAVA_OPTS=-Xmx512m "$home/tideshift" validate --history "$file" --quiet >/dev/null 2>&1
  echo "run $run: $rows rows in $(((($(date +%s%N) - begun)) / 1000000)) ms"
done
