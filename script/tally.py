"""Counts what test runners report.

    tally.py note KIND CODE STEM   prints "NAME PASSED FAILED SKIPPED" of one runner; STEM.log and STEM.xml are its output
    tally.py sum FILE              prints "N passed, N failed" over all runners and exits 1 if anything failed

KIND is `swift` (Swift Testing and XCTest), `pytest` (JUnit XML) or `check` (one check: the exit code). A runner that
crashed, or ended without its closing line, counts as failed however much had passed before.
"""

import os
import re
import sys
import xml.etree.ElementTree as tree


def text(path):
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read()
    except FileNotFoundError:
        return ""


def swift(stem):
    log = text(stem + ".log")
    runs = [int(count) for count in re.findall(r"Test run with (\d+) tests?\b.* (?:passed|failed) after", log)]
    xctest = re.findall(r"Executed (\d+) tests?, with (?:\d+ tests? skipped and )?(\d+) failures?", log)
    total = sum(runs) + (int(xctest[-1][0]) if xctest else 0)
    ended = r"^\S+ Test (?!run with|case passing)(.+?) {}"
    failed = len(set(re.findall(ended.format("failed after"), log, re.M))) + (int(xctest[-1][1]) if xctest else 0)
    skipped = len(set(re.findall(ended.format(r"skipped\b"), log, re.M)))
    if not runs or total == 0:
        failed += 1
    return max(0, total - failed - skipped), failed, skipped


def pytest(stem):
    try:
        suites = tree.parse(stem + ".xml").getroot().iter("testsuite")
    except (FileNotFoundError, tree.ParseError):
        return 0, 1, 0
    sums = [0, 0, 0, 0]
    for suite in suites:
        for index, key in enumerate(("tests", "failures", "errors", "skipped")):
            sums[index] += int(suite.get(key, 0))
    total, failures, errors, skipped = sums
    failed = failures + errors + (1 if total == 0 else 0)
    return max(0, total - failures - errors - skipped), failed, skipped


def note(kind, code, stem):
    passed, failed, skipped = {"swift": swift, "pytest": pytest, "check": lambda _: (0, 0, 0)}[kind](stem)
    if kind == "check" and code == 0:
        passed = 1
    if code != 0 and failed == 0:
        failed = 1
    return f"{os.path.basename(stem)} {passed} {failed} {skipped}"


def total(path):
    rows = [line.split() for line in text(path).splitlines()]
    for name, *counts in rows:
        print("{:>10}: {} passed, {} failed, {} skipped".format(name, *counts))
    passed, failed, skipped = (sum(int(row[column]) for row in rows) for column in (1, 2, 3))
    print(f"{passed} passed, {failed} failed" + (f", {skipped} skipped" if skipped else ""))
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    if sys.argv[1] == "note":
        print(note(sys.argv[2], int(sys.argv[3]), sys.argv[4]))
    else:
        sys.exit(total(sys.argv[2]))
