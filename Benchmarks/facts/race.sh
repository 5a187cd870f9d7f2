#!/usr/bin/env bash
# The month-end table against DuckDB, on the same CSV, in one run: results must be equal to the last digit.
#
# usage: race.sh [PERSONS] [DIR]     defaults: 1000000 persons, a new directory that is removed afterwards
#   FALLWERK   the release build of the program   (default: .build/release/fallwerk)
#   PYTHON     a Python with requirements.txt     (default: .venv/bin/python3)
#   MIN_RATIO  fail below this ratio              (default: 50; 0 = only compare)
#   MAX_QUERY  fail above these seconds           (default: 0.15)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
persons=${1:-1000000}
fallwerk=${FALLWERK:-$root/.build/release/fallwerk}
python=${PYTHON:-$root/.venv/bin/python3}

if [ $# -ge 2 ]; then
  dir=$2
  mkdir -p "$dir"
else
  dir=$(mktemp -d)
  trap 'rm -rf "$dir"' EXIT
fi

[ -x "$fallwerk" ] || { echo "race: $fallwerk is missing; build it with: swift build -c release" >&2; exit 1; }
"$python" -c 'import duckdb, numpy' 2>/dev/null \
  || { echo "race: $python lacks duckdb or numpy; run: $python -m pip install -r $here/requirements.txt" >&2; exit 1; }

"$python" "$here/peer.py" generate "$persons" "$dir"
"$fallwerk" facts --persons "$dir/persons.csv" --facts "$dir/facts.csv" --out "$dir/out.csv" | tee "$dir/own.json"
"$python" "$here/peer.py" run "$dir" "$(nproc)" | tee "$dir/peer.json"
"$python" "$here/compare.py" "$dir" "${MIN_RATIO:-50}" "${MAX_QUERY:-0.15}"
