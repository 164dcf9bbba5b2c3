#!/usr/bin/env bash
# Seconds and peak of resident memory of replaying 1,000,000 contacts of four queues through 28 days
# of shifts, start of the JVM included, at a heap of 256 MB.
#   benchmarks/replay.sh [CONTACTS]
set -euo pipefail
home=$(cd "$(dirname "$0")/.." && pwd)
contacts=${1:-1000000}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
awk -v contacts="$contacts" -v folder="$folder" 'BEGIN {
  forecast = folder "/forecast.csv"; shifts = folder "/shifts.csv"
  print "queue,interval_start,interval_minutes,contacts_mean,aht_seconds" > forecast
  print "agent_id,staffing_group,start,end" > shifts
  mean = contacts / (4 * 28 * 48)
  seats = int(mean * 240 / 1800 * 1.1) + 2
  for (queue = 1; queue <= 4; queue++)
    for (day = 1; day <= 28; day++) {
      for (slot = 0; slot < 48; slot++)
        printf "q%d,2026-02-%02dT%02d:%s:00Z,30,%.4f,240\n", queue, day, int(slot / 2), slot % 2 ? "30" : "00", mean > forecast
      for (third = 0; third < 3; third++)
        for (seat = 1; seat <= seats; seat++)
          printf "q%d-%d-%d,q%d,2026-02-%02dT%02d:00:00Z,2026-%sZ\n", queue, third, seat, queue, day, 8 * third, third < 2 ? sprintf("02-%02dT%02d:00:00", day, 8 * third + 8) : (day < 28 ? sprintf("02-%02dT00:00:00", day + 1) : "03-01T00:00:00") > shifts
    }
}'
timer=()
if [ -x /usr/bin/time ]; then timer=(/usr/bin/time -f "%e s, %U s of them on the processor, %M KB resident"); fi
"$home/tideshift" --version >/dev/null
for run in 1 2 3; do
  TIDESHIFT_JAVA_OPTS=-Xmx256m "${timer[@]}" "$home/tideshift" replay --runs 1 --seed "$run" \
    --contacts "$folder/forecast.csv" --shifts "$folder/shifts.csv" --out "$folder/out.csv" 2>&1 >/dev/null |
    grep -v "^warning"
  echo "run $run: $(awk -F, 'NR == 2 { print $4 }' "$folder/out.csv") contacts"
done
