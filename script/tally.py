"""Counts what test runners report.

    tally.py note KIND CODE STEM   prints "NAME PASSED FAILED SKIPPED" of one runner, then what failed, separated by
                                   tabs; STEM.log and STEM.xml are its output
    tally.py sum FILE              prints what failed and "N passed, N failed" over all runners, and exits 1 if
                                   anything failed

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
    failed = sorted(set(re.findall(ended.format("failed after"), log, re.M)))
    failed += ["XCTest"] * (int(xctest[-1][1]) if xctest else 0)
    skipped = len(set(re.findall(ended.format(r"skipped\b"), log, re.M)))
    if not runs or total == 0:
        failed.append("no closing line")
    return total, failed, skipped


def pytest(stem):
    try:
        cases = list(tree.parse(stem + ".xml").getroot().iter("testcase"))
    except (FileNotFoundError, tree.ParseError):
        return 0, ["no report"], 0
    failed = [
        f"{case.get('classname')}::{case.get('name')}" for case in cases
        if case.find("failure") is not None or case.find("error") is not None]
    skipped = sum(1 for case in cases if case.find("skipped") is not None)
    return len(cases), failed or ([] if cases else ["no test"]), skipped


def note(kind, code, stem):
    total, failed, skipped = {"swift": swift, "pytest": pytest, "check": lambda _: (1, [], 0)}[kind](stem)
    if code != 0 and not failed:
        failed = [f"exit code {code}"]
    passed = max(0, total - len(failed) - skipped)
    return "\t".join([f"{os.path.basename(stem)} {passed} {len(failed)} {skipped}", *failed])


def total(path):
    passed, failed, skipped = 0, 0, 0
    for line in text(path).splitlines():
        counts, *names = line.split("\t")
        name, *counts = counts.split()
        print("{:>10}: {} passed, {} failed, {} skipped".format(name, *counts))
        for each in names:
            print(f"            FAILED {each}")
        passed, failed, skipped = passed + int(counts[0]), failed + int(counts[1]), skipped + int(counts[2])
    print(f"{passed} passed, {failed} failed" + (f", {skipped} skipped" if skipped else ""))
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    if sys.argv[1] == "note":
        print(note(sys.argv[2], int(sys.argv[3]), sys.argv[4]))
    else:
        sys.exit(total(sys.argv[2]))
