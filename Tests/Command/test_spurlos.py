"""Erased on PostgreSQL: after `fallwerk database scrub` the server's tables hold nothing of the persons."""

import re

import pytest

from command import Browser
from postgres import Postgres

# Ten years and some weeks after the first cases were closed.
DAY = 16_600
SECRET = {"FALLWERK_SECRET": "geheimnis-der-pruefung-0123456789abcdef"}


@pytest.fixture
def postgres():
    server = Postgres()
    yield server
    server.end()


def as_role(address, role):
    return address.replace("://fallwerk@", f"://{role}@")


def test_nothing_of_the_erased_stays_in_the_tables(fallwerk, postgres, serve):
    address = postgres.new_database("vorfuehrung")
    fallwerk.done("database", "prepare", "--database", address)
    fallwerk.done("demo", "--database", address, "--population", 200)
    postgres.run(f"UPDATE tenant SET working_day = {DAY}", address)
    before = {
        (person, payload) for person, payload in
        postgres.table("SELECT stream_id, payload FROM journal WHERE stream_kind = 'person' AND length(payload) > 80", address)}
    server = serve(as_role(address, "fallwerk_app"),
                   env=SECRET, options=("--erase-database", as_role(address, "fallwerk_loeschung")))
    erase(server.port)
    server.kill()
    gone = {person for person, in postgres.table(
        "SELECT person FROM loeschlauf_person WHERE zustand = 'geloescht'", address)}
    traces = [payload.encode() for person, payload in before if person in gone]
    assert len(traces) > 5
    assert found(postgres, traces), "without a scrub the blanked rows would still lie in the pages"
    fallwerk.refused(1, "Eigentümer", command=("database", "scrub", "--database", as_role(address, "fallwerk_app")))
    assert "neu geschrieben" in fallwerk.done("database", "scrub", "--database", address)
    assert found(postgres, traces) == []
    assert "In Ordnung" in fallwerk.done("verify", "--database", address)


def erase(port):
    first, second = Browser(port), Browser(port)
    first.sign_in("datenschutz")
    second.sign_in("datenschutz-vertretung")
    status, _, text = first.post("/datenschutz/loeschung", stichtag="heute")
    assert status == 200, text
    form = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', text))
    status, target, _ = first.request("POST", "/datenschutz/loeschung/pruefen", {**form, "_aktion": "bestaetigen"})
    assert status == 303
    assert target.split("?")[0] == "/datenschutz/loeschung"
    run = "/datenschutz/loeschung/1"
    status, _, _ = second.post(run, _aktion="bestaetigen")
    assert status == 303
    assert "database scrub" in second.page(run)


def found(postgres, traces):
    """Which of the texts lie in the files of the tables; the server is stopped, so that all is written."""
    postgres.script("stop", postgres.data, "fast")
    try:
        files = [path for path in (postgres.data / "data/base").rglob("*") if path.is_file()]
        assert len(files) > 100
        contents = [path.read_bytes() for path in files]
        return [trace for trace in traces if any(trace in content for content in contents)]
    finally:
        postgres.resume()
