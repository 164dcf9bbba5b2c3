#!/usr/bin/env bash
# Measures the search for offers on instances of known bound, in folders M060, M085 and L085 with
# requirements.csv, agents.csv, availability.csv and tideshift.yaml each:
#   benchmarks/offers-bench.sh FOLDER               all three: 60, 60 and 300 seconds
#   benchmarks/offers-bench.sh FOLDER M085 L085     only these
# Uncovered and surplus are agent-intervals; moves/s counts moves tried over the time limit; rss is
# the peak of resident memory, heap and all, where GNU time is there to tell.
set -euo pipefail
folder=$(cd "$1" && pwd)
shift
[ $# -gt 0 ] || set -- M060 M085 L085
home=$(cd "$(dirname "$0")/.." && pwd)
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

figure() {
  sed -n "s/^ *\"$2\" : \([0-9.]*\),*$/\1/p" "$out/$1/summary.json"
}

# Runs one instance; its wall clock and resident memory go to a file.
measure() {
  local name=$1 seconds=$2 heap=$3
  local timer=()
  if [ -x /usr/bin/time ]; then timer=(/usr/bin/time -f "%e %M" -o "$out/$name.time"); fi
  local begin=$SECONDS
  TIDESHIFT_JAVA_OPTS="-Xmx$heap" "${timer[@]}" "$home/tideshift" offer --quiet \
    --config "$folder/$name/tideshift.yaml" --requirements "$folder/$name/requirements.csv" \
    --agents "$folder/$name/agents.csv" --availability "$folder/$name/availability.csv" \
    --time-limit "${seconds}s" --out "$out/$name" >"$out/$name.log" 2>&1 || [ $? -eq 3 ] # 3: coverage is below its target
  [ -f "$out/$name.time" ] || echo "$((SECONDS - begin)) 0" >"$out/$name.time"
}

"$home/tideshift" --version >/dev/null
printf '%-6s %10s %8s %8s %8s %10s %8s %8s\n' name uncovered surplus bound gap moves/s seconds rss_MB
for name in "$@"; do
  case $name in
    L*) seconds=300 heap=4g ;;
    *) seconds=60 heap=1g ;;
  esac
  measure "$name" "$seconds" "$heap"
  read -r wall kilobytes < <(tail -n 1 "$out/$name.time")
  printf '%-6s %10s %8s %8s %8s %10.0f %8s %8s\n' "$name" \
    "$(figure "$name" uncovered_agent_intervals)" "$(figure "$name" surplus_agent_intervals)" \
    "$(figure "$name" lower_bound)" "$(figure "$name" gap)" \
    "$(awk -v m="$(figure "$name" moves)" -v s="$seconds" 'BEGIN { print m / s }')" \
    "$wall" "$((kilobytes / 1024))"
done
