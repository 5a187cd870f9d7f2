#!/usr/bin/env python3
"""Answers of the search page for a mixed list of questions, one after another, from a served full demo.

The questions are drawn from the persons of the demo with a fixed seed: names as written, in another spelling, by their
beginning, with a typing error, with a place, days of birth, Aktenzeichen, and words of notes. They are asked by an
account that may read all cases and by a Fallmanager. Beside each answer the bare answer of the framework is timed.
"""

import argparse
import http.client
import pathlib
import random
import secrets
import shutil
import statistics
import sys
import tempfile
import time
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "Tests/Command"))

from command import PASSWORD, Fallwerk, Server, rows  # noqa: E402
from postgres import Postgres  # noqa: E402

NOTES = ["Lebenslauf", "Führerschein", "Praktikum", "Bewerbung", "Deutsch", "Pflege", "Lager", "Kinderbetreuung"]


class Asker:
    """A signed-in person on one connection."""

    def __init__(self, port, name):
        self.connection = http.client.HTTPConnection("127.0.0.1", port)
        form = urllib.parse.urlencode({"benutzername": name, "passwort": PASSWORD})
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        self.connection.request("POST", "/anmelden", form, headers)
        answer = self.connection.getresponse()
        answer.read()
        self.cookie = answer.getheader("Set-Cookie").split(";")[0]

    def get(self, path):
        """Status, milliseconds and body."""
        start = time.perf_counter()
        self.connection.request("GET", path, headers={"Cookie": self.cookie})
        answer = self.connection.getresponse()
        body = answer.read()
        return answer.status, (time.perf_counter() - start) * 1000, body


def typing_error(word, dice):
    index = dice.randrange(1, len(word))
    return word[:index] + dice.choice(["", "x", word[index] * 2]) + word[index + 1:]


def spelled(word):
    for old, new in (("ü", "ue"), ("ö", "oe"), ("ä", "ae"), ("ß", "ss"), ("y", "i"), ("ei", "ai"), ("k", "ck")):
        if old in word:
            return word.replace(old, new, 1)
    return word.lower()


def questions(persons, dice, count):
    """(kind, text) for each question."""
    kinds = {
        "name": lambda p: p["nachname"],
        "whole name": lambda p: f"{p['vorname']} {p['nachname']}",
        "other spelling": lambda p: spelled(p["nachname"]),
        "beginning": lambda p: p["nachname"][:dice.choice([2, 3, 4])],
        "typing error": lambda p: typing_error(p["nachname"], dice),
        "name and place": lambda p: f"{p['nachname']} {p['ort'] or ''}",
        "name and birth": lambda p: f"{p['nachname']} {p['geburt']}",
        "birth": lambda p: p["geburt"],
        "number": lambda p: p["nr"],
        "note": lambda p: dice.choice(NOTES),
    }
    return [(kind, make(dice.choice(persons))) for kind in kinds for make in [kinds[kind]] for _ in range(count)]


def persons(demo):
    """The persons of the demo with a case of theirs."""
    found = rows(demo, """SELECT p.vorname, p.nachname, json_extract(j.payload, '$.daten.ort'),
          date(p.geburt * 86400, 'unixepoch'), f.aktenzeichen
        FROM person p JOIN fall f ON f.tenant = p.tenant AND f.person = p.id
        JOIN journal j ON j.tenant = p.tenant AND j.stream_kind = 'person' AND j.stream_id = p.id AND j.version = 1
        WHERE p.tenant = (SELECT id FROM tenant ORDER BY id LIMIT 1) ORDER BY f.id""")
    return [
        {"vorname": first, "nachname": last, "ort": place, "geburt": ".".join(reversed(born.split("-"))), "nr": nr}
        for first, last, place, born, nr in found]


def ask(asker, asked):
    """Milliseconds by kind, and how many questions found nothing."""
    times, empty = {}, 0
    for kind, text in asked:
        status, spent, body = asker.get("/suche?" + urllib.parse.urlencode({"q": text}))
        assert status == 200, (kind, text, status)
        times.setdefault(kind, []).append(spent)
        empty += b"<tbody" not in body
    return times, empty


def p95(values):
    return sorted(values)[int(len(values) * 0.95)]


def race(program, address, asked, limit):
    # Beside a server of its own the program makes no key by itself.
    server = Server(program, address, env={"FALLWERK_SECRET": secrets.token_hex(32)} if "://" in str(address) else {})
    try:
        _, bare, _ = min((Asker(server.port, "leistung").get("/health") for _ in range(50)), key=lambda r: r[1])
        missed = False
        for name in ("leistung", "fallmanagement"):
            asker = Asker(server.port, name)
            ask(asker, asked[::20])
            times, empty = ask(asker, asked)
            for kind, values in times.items():
                print(f"  {name:15} {kind:15} p50 {statistics.median(values):7.1f} ms  p95 {p95(values):7.1f} ms")
            together = [value for values in times.values() for value in values]
            print(f"  {name:15} {len(together)} questions, {empty} without an answer: p50 "
                  f"{statistics.median(together):.1f} ms, p95 {p95(together):.1f} ms, ratio of p50 to the bare answer "
                  f"{statistics.median(together) / bare:.0f}")
            missed = missed or p95(together) > limit
        return missed
    finally:
        server.kill()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("demo", type=pathlib.Path, help="the full demo as a SQLite file; a copy of it is served")
    parser.add_argument("--program", default=ROOT / ".build-release/release/fallwerk")
    parser.add_argument("--postgres", action="store_true", help="build the demo on PostgreSQL too and ask there")
    parser.add_argument("--address", help="ask this PostgreSQL alone, which holds the demo already")
    parser.add_argument("--each", type=int, default=40, help="questions of each kind")
    parser.add_argument("--max-p95", type=float, default=100, help="fail above these milliseconds")
    options = parser.parse_args()
    program = Fallwerk(options.program)
    asked = questions(persons(options.demo), random.Random(20080331), options.each)
    if options.address:
        print("PostgreSQL")
        sys.exit(f"missed: p95 is above {options.max_p95:.0f} ms"
                 if race(program, options.address, asked, options.max_p95) else 0)
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / "demo.sqlite"
        shutil.copyfile(options.demo, copy)
        print("SQLite")
        missed = race(program, copy, asked, options.max_p95)
    if options.postgres:
        postgres = Postgres()
        try:
            program.done("demo", "--database", postgres.address(), timeout=3600)
            print("PostgreSQL")
            missed = race(program, postgres.address(), asked, options.max_p95) or missed
        finally:
            postgres.end()
    sys.exit(f"missed: p95 is above {options.max_p95:.0f} ms" if missed else 0)


if __name__ == "__main__":
    main()
