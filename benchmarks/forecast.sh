#!/bin/sh
# Prints how good the forecast is on the series of a folder:
#   benchmarks/forecast.sh ../shared/data                       accuracy of every model
#   benchmarks/forecast.sh --launches ../shared/launch-bench/seed1   launches of known truth
#   benchmarks/forecast.sh --launch-seeds 12 target/launches         the same, 12 sites made up into a folder
#   benchmarks/forecast.sh --launch-seeds 13-36 target/launches      the sites of other seeds
#   benchmarks/forecast.sh --intraday ../shared/data            gain of the intraday update by hour
#   benchmarks/forecast.sh --speed                              100 queues of three years
set -e
home=$(cd "$(dirname "$0")/.." && pwd)
(cd "$home" && ./mvnw -q -Pbenchmarks -Dquick -DskipTests -pl benchmarks/forecast -am package)
exec java -Xmx2g -cp "$home/benchmarks/forecast/target/classes:$home/benchmarks/forecast/target/lib/*" \
    org.tideshift.benchmarks.forecast.ForecastBench "$@"
