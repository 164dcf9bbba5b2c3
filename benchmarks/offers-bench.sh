#!/usr/bin/env bash
# Measures the search for offers on instances of known bound, in folders M060, M085 and L085 with
# requirements.csv, agents.csv, availability.csv and tideshift.yaml each:
#   benchmarks/offers-bench.sh FOLDER               all three: 60, 60 and 300 seconds; then
#                                                   peak-season and the two ways to score
#   benchmarks/offers-bench.sh FOLDER M085 L085     only these
#   benchmarks/offers-bench.sh FOLDER peak-season   a night of the sample at standard effort
#   benchmarks/offers-bench.sh FOLDER seeds         instances of other seeds, made by
#                                                   offers/MakeInstance.java: six of 60 seconds, one
#                                                   of 300, their own bound to measure from
#   benchmarks/offers-bench.sh FOLDER seed-M-3-100-mixed   one of them: size, seed, demand in
#                                                   hundredths of what caps allow, kind
#   benchmarks/offers-bench.sh FOLDER cores         M085 and L085 at quick effort by one core and
#                                                   by all: the same bytes or a failure
#   benchmarks/offers-bench.sh FOLDER scores        incremental calculator and constraint streams,
#                                                   one model, one kind of move, 20 seconds each
# Uncovered and surplus are agent-intervals; moves/s counts moves tried over the seconds of the
# search; heap_MB is the most that the heap held after a collection or before, as the log of
# collections tells; rss_MB the peak of resident memory, where GNU time is there to tell.
set -euo pipefail
folder=$(cd "$1" && pwd)
shift
[ $# -gt 0 ] || set -- M060 M085 L085 peak-season scores
home=$(cd "$(dirname "$0")/.." && pwd)
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

figure() {
  sed -n "s/^ *\"$2\" : \([0-9.]*\),*$/\1/p" "$out/$1/summary.json" | head -n 1
}

# Runs a command of tideshift; wall clock, resident memory and heap go to files.
timed() {
  local name=$1 heap=$2
  shift 2
  local timer=()
  if [ -x /usr/bin/time ]; then timer=(/usr/bin/time -f "%e %M" -o "$out/$name.time"); fi
  local begin=$SECONDS
  TIDESHIFT_JAVA_OPTS="-Xmx$heap -Xlog:gc:file=$out/$name.gc" "${timer[@]}" "$home/tideshift" "$@" \
    --quiet >"$out/$name.log" 2>&1 || [ $? -eq 3 ] # 3: coverage is below its target
  [ -f "$out/$name.time" ] || echo "$((SECONDS - begin)) 0" >"$out/$name.time"
}

row() {
  local name=$1 seconds=$2 wall kilobytes heap
  read -r wall kilobytes < <(tail -n 1 "$out/$name.time")
  heap=$(sed -n 's/.* \([0-9]*\)M->.*/\1/p' "$out/$name.gc" | sort -n | tail -n 1)
  printf '%-12s %10s %8s %8s %8s %10.0f %8s %8s %8s\n' "$name" \
    "$(figure "$name" uncovered_agent_intervals)" "$(figure "$name" surplus_agent_intervals)" \
    "$(figure "$name" lower_bound)" "$(figure "$name" gap)" \
    "$(awk -v m="$(figure "$name" moves)" -v s="${seconds:-$wall}" 'BEGIN { print m / s }')" \
    "$wall" "${heap:-0}" "$((kilobytes / 1024))"
}

inputs() {
  printf '%s\n' --config "$1/tideshift.yaml" --requirements "$1/requirements.csv" \
    --agents "$1/agents.csv" --availability "$1/availability.csv"
}

# One instance within its time.
measure() {
  local name=$1 seconds=$2 heap=$3 from=${4:-$folder/$1} files
  mapfile -t files < <(inputs "$from")
  timed "$name" "$heap" offer "${files[@]}" --time-limit "${seconds}s" --out "$out/$name"
  row "$name" "$seconds"
}

# An instance of another seed.
seed() {
  local size seed ratio kind made="$out/made/$1"
  IFS=- read -r _ size seed ratio kind <<<"$1"
  java "$home/benchmarks/offers/MakeInstance.java" "$made" "size=$size" "seed=$seed" \
    "ratio=$(awk -v r="$ratio" 'BEGIN { print r / 100 }')" "kind=$kind"
  case $size in
    L) measure "$1" 300 4g "$made" ;;
    *) measure "$1" 60 1g "$made" ;;
  esac
}

seeds() {
  for name in M-1-85-plain M-2-60-plain M-3-100-plain M-3-85-mixed M-5-85-mixed M-1-85-rated \
    L-7-85-plain; do
    seed "seed-$name"
  done
}

# Same seed, one core and all of them: the files must be the same, byte by byte.
cores() {
  local name flag files
  for name in M085 L085; do
    mapfile -t files < <(inputs "$folder/$name")
    for flag in 1 2; do
      TIDESHIFT_JAVA_OPTS="-Xmx2g -XX:ActiveProcessorCount=$flag" "$home/tideshift" offer \
        "${files[@]}" --effort quick --quiet --out "$out/$name-$flag" >/dev/null 2>&1 || [ $? -eq 3 ]
    done
    cmp "$out/$name-1/offers.csv" "$out/$name-2/offers.csv"
    cmp "$out/$name-1/coverage.csv" "$out/$name-2/coverage.csv"
    cmp "$out/$name-1/summary.json" "$out/$name-2/summary.json"
    echo "$name: the same offers, coverage and summary by one core and by two"
  done
}

# A whole night; its moves a second are counted over all of it.
night() {
  "$home/tideshift" init "$out/night" --sample peak-season >/dev/null
  timed peak-season 1g nightly "$out/night"
  mkdir -p "$out/peak-season"
  cp "$out/night/published/summary.json" "$out/peak-season/"
  row peak-season ""
}

scores() {
  (cd "$home" && ./mvnw -q -Dquick -DskipTests -pl scheduler -am test-compile)
  local path="$out/race:$home/scheduler/target/test-classes:$home/scheduler/target/classes"
  path="$path:$home/cli/target/tideshift/lib/*"
  mkdir -p "$out/race"
  javac -d "$out/race" -cp "$path" "$home/benchmarks/offers/ScoreRace.java"
  printf '\n%-24s %10s %12s\n' "M085, 20 s, one core" uncovered moves/s
  java -Xmx1g -cp "$path" org.tideshift.scheduler.offers.solver.ScoreRace "$folder/M085" 20 2>/dev/null |
    grep -E '^(incremental|constraint)'
}

"$home/tideshift" --version >/dev/null
printf '%-12s %10s %8s %8s %8s %10s %8s %8s %8s\n' \
  name uncovered surplus bound gap moves/s seconds heap_MB rss_MB
for name in "$@"; do
  case $name in
    L*) measure "$name" 300 4g ;;
    peak-season) night ;;
    scores) scores ;;
    seeds) seeds ;;
    seed-*) seed "$name" ;;
    cores) cores ;;
    *) measure "$name" 60 1g ;;
  esac
done
