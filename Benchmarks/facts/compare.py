#!/usr/bin/env python3
"""Compares both results of the race cell by cell and prints the ratio.

usage: compare.py DIR MIN_RATIO MAX_QUERY     exits 1 if a cell differs, or if a bound is missed
"""
import csv
import json
import os
import sys


def table(path):
    with open(path, newline="") as handle:
        return list(csv.reader(handle))


def last_json(path):
    with open(path) as handle:
        return json.loads([line for line in handle if line.strip()][-1])


def main(directory, min_ratio, max_query):
    own_rows = table(os.path.join(directory, "out.csv"))
    peer_rows = table(os.path.join(directory, "expected.csv"))
    if len(own_rows) != 217:
        sys.exit(f"facts race: 216 rows and a header expected, {len(own_rows)} lines found")
    for number, (own, peer) in enumerate(zip(own_rows, peer_rows), start=1):
        if own != peer:
            sys.exit(f"facts race: line {number} differs: ours {own}, peer {peer}")
    if len(own_rows) != len(peer_rows):
        sys.exit(f"facts race: {len(own_rows)} lines against {len(peer_rows)}")
    own = last_json(os.path.join(directory, "own.json"))
    peer = last_json(os.path.join(directory, "peer.json"))
    ratio = peer["query_s"] / own["query_s"]
    print(
        f"facts race: {own['persons']} persons, {own['facts']} facts, results equal; ours {own['query_s']:.3f} s, "
        f"{peer['peer']} {peer['query_s']:.3f} s, ratio {ratio:.0f}"
    )
    if ratio < min_ratio:
        sys.exit(f"facts race: ratio {ratio:.0f} is below {min_ratio:.0f}")
    if own["query_s"] > max_query and min_ratio > 0:
        sys.exit(f"facts race: {own['query_s']:.3f} s is above {max_query} s")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(sys.argv[1], float(sys.argv[2]), float(sys.argv[3]))
