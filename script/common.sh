# Shared by the scripts beside this file; sourced, never run.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
umask 077 # databases hold case files: nobody but their owner reads them

# The one release build that start and bench share.
release=$root/.build-release/release
fallwerk=$release/fallwerk
python=$root/.venv/bin/python3

# SQLite's page caches are emptied and filled again all the time: keep freed memory instead of handing it back.
export MALLOC_TRIM_THRESHOLD_=268435456 MALLOC_TOP_PAD_=4194304

say() { printf '\n== %s\n' "$*" >&2; }
die() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; exit 1; }

# build_release [PRODUCT]: builds the program, or another product, with optimisation.
build_release() {
  swift build -c release --product "${1:-fallwerk}" --scratch-path .build-release
}

# demo_state FILE: ready, building or none.
demo_state() {
  [ -f "$1" ] || { echo none; return; }
  "$python" - "$1" <<'PY'
import sqlite3, sys
try:
    # Writable, so that closing takes the write-ahead file away again.
    database = sqlite3.connect(f"file:{sys.argv[1]}?mode=rw", uri=True)
    rows = database.execute("SELECT state FROM tenant").fetchall()
    database.close()
    print("ready" if rows and all(state == "ready" for (state,) in rows) else "building")
except sqlite3.Error:
    print("building")
PY
}

# demo_has FILE KEY: whether that job centre is in it.
demo_has() {
  "$python" - "$1" "$2" <<'PY'
import sqlite3, sys
database = sqlite3.connect(f"file:{sys.argv[1]}?mode=rw", uri=True)
found = database.execute("SELECT count(*) FROM tenant WHERE key = ?", (sys.argv[2],)).fetchone()[0]
database.close()
sys.exit(0 if found else 1)
PY
}

# build_demo FILE [OPTIONS]: the demo job centre. It grows beside FILE and takes its name when it is whole,
# so that an interrupted build leaves nothing half-written there.
build_demo() {
  local file=$1 new=$1.new
  shift
  mkdir -p "$(dirname "$file")"
  rm -f "$new" "$new-wal" "$new-shm"
  "$fallwerk" demo --database "sqlite:$new" "$@" || return
  rm -f "$file" "$file-wal" "$file-shm"
  mv "$new" "$file"
}

# free_port FIRST: the first port from FIRST on at which nobody listens.
free_port() {
  local port
  for port in $(seq "$1" $(($1 + 99))); do
    if ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then echo "$port"; return; fi
  done
  die "no free port between $1 and $(($1 + 99)); name one with --port"
}
