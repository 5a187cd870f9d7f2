"""Runs a command that builds a demo and says how long it took, how fast it wrote and how much memory it needed.

    measure.py --seconds LIMIT --mebibytes LIMIT DATABASE -- COMMAND ...
"""

import argparse
import os
import resource
import sqlite3
import subprocess
import sys
import time

parser = argparse.ArgumentParser()
parser.add_argument("--seconds", type=float, required=True)
parser.add_argument("--mebibytes", type=float, required=True)
parser.add_argument("database")
parser.add_argument("command", nargs=argparse.REMAINDER)
options = parser.parse_args()
command = options.command[1:] if options.command[:1] == ["--"] else options.command

start = time.monotonic()
code = subprocess.run(command, stdin=subprocess.DEVNULL).returncode
seconds = time.monotonic() - start
if code != 0:
    sys.exit(f"demo: ended with {code}")
memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
entries = sqlite3.connect(options.database).execute("SELECT count(*) FROM journal").fetchone()[0]
size = os.path.getsize(options.database) / 1024 / 1024
print(f"demo: {entries} entries in {seconds:.1f} seconds, {entries / seconds:.0f} entries per second, "
      f"peak memory {memory:.0f} MiB, file {size:.0f} MiB")
if seconds > options.seconds or memory > options.mebibytes:
    sys.exit(f"demo: above the aim of {options.seconds:.0f} seconds and {options.mebibytes:.0f} MiB")
