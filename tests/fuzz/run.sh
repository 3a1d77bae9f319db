#!/usr/bin/env bash
# run.sh target seconds [folder]: runs one fuzz target on what tests/fuzz/corpus and assets/ have for it. What breaks a
# promise goes into build/fuzz/broken-<target>-…; what is new to it into the folder, where one is named, for the next time.
set -euo pipefail
cd "$(dirname "$0")/../.."
target=$1 seconds=$2 found=${3:-}
if [ -z "$found" ]; then
  found=$(mktemp -d)
  trap 'rm -rf "$found"' EXIT
fi
mkdir -p "$found"
corpora=("$found" "tests/fuzz/corpus/$target")
longest=20000
case $target in
  record) corpora+=(assets/examples) longest=8000 ;;
  pack) corpora+=(tests/data/packs) ;;
  actions) longest=6000 ;;
esac
"build/fuzz/fuzz_$target" -seed=1 -max_total_time="$seconds" -max_len=$longest -timeout=20 -rss_limit_mb=2048 \
  -dict=tests/fuzz/json.dict -artifact_prefix="build/fuzz/broken-$target-" -print_final_stats=1 "${corpora[@]}"
