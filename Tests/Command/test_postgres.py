"""The same program on PostgreSQL: the same rows, the same figures; rights of its roles; crashes; several nodes."""

import http.client
import json
import os
import re
import threading
import time

import pytest

from command import Browser, hidden_fields, opened
from postgres import Postgres

PAIRS = int(os.environ.get("FALLWERK_PAIRS", 300))
POPULATION = int(os.environ.get("FALLWERK_POPULATION", 300))  # as conftest.small
# All nodes of an installation share the secret that seals second factors and drafts.
SECRET = {"FALLWERK_SECRET": "geheimnis-der-pruefung-0123456789abcdef"}


@pytest.fixture(scope="module")
def postgres():
    server = Postgres()
    yield server
    server.end()


@pytest.fixture(scope="module")
def built(fallwerk, postgres):
    """A demo of POPULATION people on the server, and the roles."""
    address = postgres.new_database("vorfuehrung")
    fallwerk.done("database", "prepare", "--database", address)
    fallwerk.done("demo", "--database", address, "--population", POPULATION)
    return address


def as_app(address):
    return address.replace("://fallwerk@", "://fallwerk_app@")


TABLES = {
    "journal": ("tenant, stream_kind, stream_id, version, position, type, effective_on, recorded_at, actor, cause, payload",
                "position"),
    "facts": ("tenant, position, ordinal, person, case_id, kind, value, from_day, to_day, known_from, known_to, "
              "closed_position", "position, ordinal"),
    "fall": ("*", "id"), "person": ("*", "id"), "mitglied": ("*", "household, nr"),
    "beratung": ("*", "id"), "aussenkonto": ("*", "konto"),
    "konto": ("id, tenant, anmeldename, anzeigename, rolle, staff, team", "id"), "staff": ("*", "id"),
    "rahmendatum": ("*", "nr"), "berichtstext": ("*", "jahr, datei"),
}


@pytest.mark.parametrize("table", TABLES)
def test_every_row_is_equal_on_both_engines(built, small, postgres, table):
    columns, order = TABLES[table]
    with opened(small, "ro") as database:
        mine = database.execute(f"SELECT {columns} FROM {table} ORDER BY {order}").fetchall()
    own = [tuple(None if value is None else str(value) for value in row) for row in mine]
    assert len(own) > 0
    assert postgres.table(f"SELECT {columns} FROM {table} ORDER BY {order}", built) == own


def test_chains_and_read_models_hold_and_the_figures_are_equal(fallwerk, built, small):
    assert "In Ordnung" in fallwerk.done("verify", "--database", built)
    question = ("--year", 2007, "--known-on", "2008-03-31", "--format", "json")
    own = json.loads(fallwerk.done("indicators", "--database", built, *question))
    assert own == json.loads(fallwerk.done("indicators", "--database", f"sqlite:{small}", *question))


def test_the_program_at_work_adds_to_the_journal_and_changes_nothing_in_it(built, postgres):
    for sql in ("UPDATE journal SET payload = NULL", "DELETE FROM journal", "DELETE FROM zugriff",
                "UPDATE zugriff SET konto = 1", "TRUNCATE journal", "DROP TABLE fall", "DELETE FROM tenant"):
        result = postgres.psql(f"BEGIN; SET LOCAL fallwerk.tenant = '1'; {sql}; ROLLBACK", as_app(built))
        assert result.returncode != 0 and ("permission denied" in result.stderr or "must be owner" in result.stderr), sql


def test_rows_of_another_tenant_are_not_there(built, postgres):
    for tenant, is_own in (("''", False), ("'1'", True), ("'2'", False)):
        for table in ("journal", "fall", "person", "facts", "mitglied", "staff", "rahmendatum"):
            found = postgres.run(
                f"BEGIN; SET LOCAL fallwerk.tenant = {tenant}; SELECT count(*) FROM {table} WHERE tenant = 1; ROLLBACK",
                as_app(built))
            assert (int(found[0]) > 0) is is_own, (tenant, table)
    outcome = postgres.psql(
        "BEGIN; SET LOCAL fallwerk.tenant = '2'; INSERT INTO person VALUES (1, 999999, 'a', 'b', 0, 'c', 'd', 0, 1, 'e', 'f')",
        as_app(built))
    assert "row-level security" in outcome.stderr


PAGES = {
    "fallmanagement": ["/heute", "/faelle", "/faelle/neu", "/uebergaben", "/vertretungszugriff", "/controlling/kennzahlen"],
    "teamleitung": ["/team", "/team/umverteilung", "/team/vertretungen", "/heute", "/faelle"],
    "leistung": ["/faelle"],
    "controlling": ["/controlling/kennzahlen", "/controlling/berichte", "/controlling/berichte/2007"],
    "vorstand": ["/controlling/kennzahlen"], "datenschutz": ["/datenschutz/zugriffe"],
}


def test_every_page_opens_for_the_program_at_work(built, serve):
    """As the role that owns nothing: whatever asks without naming its tenant would find nothing here."""
    server = serve(as_app(built), env=SECRET)
    for role, pages in PAGES.items():
        person = Browser(server.port)
        person.sign_in(role)
        for page in pages:
            person.page(page)
    worker = Browser(server.port)
    worker.sign_in("fallmanagement")
    case = own_cases(worker)[0]
    assert "Überblick" in worker.page(case)
    status, _, _ = worker.post(f"{case}/gespraech", ergebnis="gefuehrt", am="31.03.2008", notiz="Vermerk")
    assert status == 303


def own_cases(person):
    links = re.findall(r'href="(/faelle/[^"/?]+)"', person.page("/faelle"))
    cases = [link for link in dict.fromkeys(links) if link != "/faelle/neu"]
    usable = [case for case in cases if 'name="notiz"' in person.request("GET", f"{case}/gespraech")[2]]
    assert usable
    return usable


class Persistent(threading.Thread):
    """Records talks; a form without an answer, or with an error of the server, is sent again with the same key."""

    def __init__(self, browser, case, name, until):
        super().__init__(daemon=True)
        self.browser, self.case, self.name, self.until = browser, case, name, until
        self.kept, self.lost, self.troubles = [], [], 0

    def run(self):
        number = 0
        while time.monotonic() < self.until:
            number += 1
            mark = f"Vermerk-{self.name}-{number}."
            form = self.form(mark)
            if form is None:
                continue
            status = self.send(form)
            if status == 303:
                self.kept.append(mark)
            else:
                self.lost.append((mark, status))

    def form(self, mark):
        try:
            text = self.browser.page(f"{self.case}/gespraech")
        except (OSError, AssertionError, http.client.HTTPException):
            self.troubles += 1
            time.sleep(0.1)
            return None
        return dict(hidden_fields(text)) | {
            "_aktion": "speichern", "ergebnis": "gefuehrt", "am": "31.03.2008", "notiz": mark}

    def send(self, form):
        for _ in range(100):
            try:
                status, _, _ = self.browser.request("POST", f"{self.case}/gespraech", form)
            except (OSError, http.client.HTTPException):
                status = 0
            if status not in (0, 500, 503):
                return status
            self.troubles += 1
            time.sleep(0.1)
        return status


def test_the_server_crashes_while_forms_are_posted(fallwerk, built, postgres, serve):
    """No acknowledged write is lost, and none is there twice, though forms are sent again until they are answered."""
    server = serve(as_app(built), env=SECRET)
    person = Browser(server.port)
    person.sign_in("fallmanagement")
    until = time.monotonic() + 14
    people = [Persistent(Browser(server.port, person.cookie), case, f"{index}", until)
              for index, case in enumerate(own_cases(person)[:4])]
    for one in people:
        one.start()
    for pause in (2, 3, 3):
        time.sleep(pause)
        postgres.crash()
        time.sleep(0.3)
        postgres.resume()
    for one in people:
        one.join(timeout=120)
    kept = [mark for one in people for mark in one.kept]
    assert len(kept) > 30 and not [lost for one in people for lost in one.lost]
    payloads = "\n".join(postgres.run("SELECT payload FROM journal WHERE payload LIKE '%Vermerk-%'", built))
    for mark in kept:
        assert payloads.count(f'"{mark}"') == 1, mark
    assert "In Ordnung" in fallwerk.done("verify", "--database", built)


def test_two_nodes_under_conflicting_writes(fallwerk, built, serve, postgres):
    """Both nodes show the same version of a case; both record at the same moment: one is taken, one is told."""
    ports = [serve(as_app(built), env=SECRET).port for _ in range(2)]
    people = [Browser(port) for port in ports]
    for person in people:
        person.sign_in("teamleitung")
    cases = own_cases(people[0])
    before = int(postgres.run("SELECT count(*) FROM journal", built)[0])
    for number in range(PAIRS):
        target = cases[number % len(cases)] + "/gespraech"
        forms = [dict(hidden_fields(person.page(target))) for person in people]
        assert forms[0]["_version"] == forms[1]["_version"]
        assert sorted(at_once(people, target, forms, number)) == [303, 409], number
    assert int(postgres.run("SELECT count(*) FROM journal", built)[0]) == before + PAIRS
    assert "In Ordnung" in fallwerk.done("verify", "--database", built)
    sheets = [person.page("/controlling/kennzahlen?jahr=2007").split("<main")[1] for person in people]
    # Hidden fields belong to the session.
    sheets = [re.sub(r'<input type="hidden"[^>]*>', "", sheet) for sheet in sheets]
    assert sheets[0] == sheets[1], "both nodes count the same"


def at_once(people, target, forms, number):
    answers = [0, 0]
    start = threading.Barrier(2)

    def send(index):
        form = forms[index] | {
            "_aktion": "speichern", "ergebnis": "gefuehrt", "am": "31.03.2008", "notiz": f"Paar-{number}-{index}"}
        start.wait()
        answers[index] = people[index].request("POST", target, form)[0]

    threads = [threading.Thread(target=send, args=(index,)) for index in (0, 1)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


@pytest.mark.parametrize("address, says", [
    ("postgres://fallwerk@127.0.0.1:{closed}/fallwerk", "nicht öffnen oder erreichen"),
    ("postgres://fallwerk@127.0.0.1:{port}/fehlt", "gibt es nicht"),
    ("postgres://fallwerk@127.0.0.1:{port}/postgres", "fallwerk database prepare"),
])
def test_a_server_that_cannot_be_used_is_named_in_one_line(fallwerk, postgres, address, says):
    place = address.format(port=postgres.port, closed=1)
    fallwerk.refused(1, says, command=("verify", "--database", place), timeout=60)
