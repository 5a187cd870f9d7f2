"""The work of Datenschutz: who saw a case, an answer to a person (Art. 15 DSGVO), an erasure with a second person."""

import json
import pathlib
import shutil

import pytest

from command import Server, change, rows
from counting import Counting
from hands import WAYS, Keyboard, NoScript, Pointer
from house import TODAY, House
from visitor import Visitors, assert_accessible


@WAYS
def test_who_saw_a_case(house, visit, kind):
    nr = house.places["familie"]
    house.reader("fallmanagement").page(f"/faelle/{nr}/verlauf")
    name, = house.one("SELECT anzeigename FROM konto WHERE anmeldename = 'fallmanagement'")
    known = logged(house, nr)
    page = visit("datenschutz", script=kind.script)
    page.goto("/datenschutz/zugriffe")
    hand = Counting(kind(page))
    hand.text("fall", nr)
    hand.press("Zugriffe zeigen")
    assert page.locator("h1").inner_text() == f"Zugriffe auf Fall {nr}"
    hand.within(loads=1, activations=2, fields=1)
    rows = page.locator("#zugriffe tbody tr")
    assert rows.count() == min(known, 500)
    assert all(word in rows.first.inner_text() for word in (name, "Verlauf", "Fall"))
    # Whoever asks stands in the log from then on.
    assert logged(house, nr) == known + 1
    page.goto(f"/datenschutz/zugriffe?fall={nr}")
    assert "Zugriffe (Datenschutz)" in page.locator("#zugriffe tbody tr").first.inner_text()


def logged(house, nr):
    return house.one(
        "SELECT count(*) FROM zugriff z JOIN fall f ON f.tenant = z.tenant AND f.id = z.fall WHERE f.aktenzeichen = ?1", nr)[0]


def test_the_way_to_a_case_is_named(house, visit):
    """Why somebody was there, and from which page they came."""
    nr = house.places["akte"]
    page = visit("fallmanagement")
    page.goto(f"/faelle/{nr}")
    page.get_by_role("link", name="Verlauf").first.click()
    page = visit("datenschutz")
    page.goto(f"/datenschutz/zugriffe?fall={nr}")
    cells = page.locator("#zugriffe tbody tr").first.locator("th, td").all_inner_texts()
    assert cells[3:] == ["Verlauf", "eigener Fall", "Überblick"] or cells[3:] == ["Verlauf", "Fall des Teams", "Überblick"]


def test_a_case_that_does_not_exist_is_said_so(visit):
    page = visit("datenschutz")
    page.goto("/datenschutz/zugriffe")
    page.fill("[name=fall]", "07-99999")
    page.press("[name=fall]", "Enter")
    page.wait_for_url("**fall=07-99999")
    assert "Diesen Fall gibt es nicht." in page.locator("main").inner_text()
    assert page.input_value("[name=fall]") == "07-99999"
    assert_accessible(page, "no such case")


def test_data_protection_opens_no_case(house):
    reader = house.reader("datenschutz")
    for path in ("/heute", "/faelle", f"/faelle/{house.places['akte']}", "/team", "/controlling/kennzahlen"):
        status, _, page = reader.request("GET", path)
        assert status == 403 and "fehlt Ihnen das Recht „" in page, path


@pytest.fixture(scope="module")
def ends():
    """What the database holds after a journey, whichever way it was made first."""
    return {}


@WAYS
def test_a_person_is_told_what_is_stored(house, visit, ends, kind):
    place = [Pointer, Keyboard, NoScript].index(kind)
    nr, person = house.rows("SELECT aktenzeichen, person FROM fall WHERE team = ?1 ORDER BY id LIMIT 3", house.team)[place]
    entries, = house.one("SELECT count(*) FROM journal")
    page = visit("datenschutz", script=kind.script)
    page.goto("/")
    hand = Counting(kind(page))
    hand.open("Auskunft")
    hand.text("nr", nr)
    hand.text("eingegangen", "28.3.08")
    hand.press("Eintragen und ansehen")
    assert page.locator("main h1").inner_text() == "Auskunft nach Art. 15 DSGVO"
    assert "noch 28 Tage" in page.locator("main").inner_text()
    assert "Daten anderer Personen (Art. 15 Abs. 4 DSGVO)" in page.locator(".hinweis.warnung").inner_text()
    assert page.get_by_role("table", name="Gespeicherte Daten nach Kategorien").count() == 1
    paper = hand.download("Als PDF laden")
    assert paper.suggested_filename == f"auskunft-{nr}.pdf"
    assert pathlib.Path(paper.path()).read_bytes().startswith(b"%PDF-")
    hand.press("Als erteilt eintragen")
    hand.within(loads=3, activations=4, fields=3)
    assert page.locator("[role=status]").inner_text().endswith("Die Auskunft ist als erteilt eingetragen.")
    assert "Als erteilt eintragen" not in page.locator("main").inner_text()
    assert house.one("SELECT count(*) FROM journal")[0] == entries
    end = house.rows(
        """SELECT a.eingegangen, a.frist, a.erledigt, k.anmeldename FROM auskunft a JOIN konto k ON k.id = a.bearbeitet_von
        WHERE a.person = ?1""", person)
    assert end == [(TODAY - 3, TODAY + 28, TODAY, "datenschutz")]
    end += house.rows(
        """SELECT z.seite, k.anmeldename FROM zugriff z JOIN fall f ON f.id = z.fall JOIN konto k ON k.id = z.konto
        WHERE f.aktenzeichen = ?1 AND z.seite LIKE 'Auskunft%'""", nr)
    assert ends.setdefault("auskunft", end) == end


def test_the_file_for_machines_says_the_same(house, visit):
    nr = house.places["familie"]
    page = visit("datenschutz")
    page.goto(f"/datenschutz/auskunft/{nr}")
    with page.expect_download() as file:
        page.click("text=Als JSON laden")
    told = json.loads(pathlib.Path(file.value.path()).read_text())
    assert told["format"] == "fallwerk.auskunft.v1" and told["aktenzeichen"] == nr
    shown = page.locator("main").inner_text()
    assert all(kategorie["name"] in shown for kategorie in told["kategorien"])
    assert told["person"]["nachname"] in shown


class Aged:
    """A small job centre of its own that has grown so old that retentions are over."""

    # The working day: ten years and some weeks after the first cases were closed.
    DAY = 16_600

    def __init__(self, fallwerk, path):
        self.path = path
        change(path, "UPDATE tenant SET working_day = ?1", Aged.DAY)
        self.server = Server(fallwerk, path)
        self.house = House(self.server.port, path)

    def state(self):
        """What the erasure left, but for moments, salts and fresh numbers."""
        tables = [name for name, in rows(self.path, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
        return {
            "runs": rows(
                self.path, """SELECT l.nr, l.stichtag, l.zustand, v.anmeldename, e.anmeldename, l.abweichungen, l.bereinigt
                FROM loeschlauf l JOIN konto v ON v.id = l.vorgeschlagen_von JOIN konto e ON e.id = l.entschieden_von"""),
            "persons": rows(self.path, "SELECT platz, person, zustand FROM loeschlauf_person ORDER BY platz"),
            "blank": rows(
                self.path, """SELECT stream_kind, stream_id, version FROM journal WHERE payload = '' OR payload IS NULL
                ORDER BY position"""),
            "rows": {
                name: rows(self.path, f"SELECT count(*) FROM {name}")[0][0]
                for name in tables if not name.startswith("sqlite_") and name != "sitzung"},
        }


@pytest.fixture(scope="module")
def small_demo(fallwerk, tmp_path_factory):
    path = tmp_path_factory.mktemp("klein") / "demo.sqlite"
    fallwerk.done("demo", "--database", f"sqlite:{path}", "--population", 200)
    return path


@pytest.fixture
def aged(fallwerk, small_demo, tmp_path):
    path = shutil.copyfile(small_demo, tmp_path / "haus.sqlite")
    old = Aged(fallwerk, path)
    yield old
    old.server.kill()


@WAYS
def test_what_is_due_is_erased_by_two_people(chromium, aged, ends, kind):
    visitors = Visitors(chromium, aged.house)
    first, second = (visitors.window(role, script=kind.script) for role in ("datenschutz", "datenschutz-vertretung"))
    try:
        first.page.goto("/")
        proposing = Counting(kind(first.page))
        propose(first.page, proposing)
        named = {name for name, in rows(aged.path, "SELECT person FROM loeschlauf_person")}
        assert named
        second.page.goto("/")
        approving = Counting(kind(second.page))
        approve(second.page, approving, len(named))
        # Pages count for each of the two; what they do counts together.
        proposing.within(loads=3, activations=5, fields=3)
        approving.within(loads=3, activations=5, fields=3)
    finally:
        first.close()
        second.close()
    assert proposing.activations + approving.activations <= 5 and len(proposing.fields | approving.fields) <= 3
    state = aged.state()
    assert state["runs"] == [(1, Aged.DAY, "beendet", "datenschutz", "datenschutz-vertretung", 0, 1)]
    assert {zustand for _, _, zustand in state["persons"]} == {"geloescht"} and state["blank"]
    assert ends.setdefault("loeschung", state) == state


def propose(page, hand):
    """The preview says of each what becomes of it and why."""
    hand.open("Löschung")
    hand.text("stichtag", "heute")
    hand.press("Vorschau zeigen")
    assert page.locator("h1").inner_text() == "Löschung zum 14.06.2015 prüfen"
    fates = set(page.locator("#personen tbody td:nth-of-type(2)").all_inner_texts())
    assert "wird gelöscht" in fates and fates <= {"wird gelöscht", "gesperrt", "bleibt"}
    assert all(page.locator("#personen tbody td:last-of-type").all_inner_texts())
    hand.press("Löschung vorschlagen")
    assert page.locator("[role=status]").inner_text().endswith("Freigeben muss ihn eine zweite Person.")


def approve(page, hand, count):
    """The second person is told on the first page that somebody waits."""
    hand.open("Löschlauf 1 prüfen")
    assert page.locator("#personen tbody tr").count() == count
    hand.press("Endgültig löschen")
    assert page.locator("[role=status]").inner_text().endswith("Der Löschlauf ist ausgeführt.")
    assert "Alle Kennzahlen aller Jahre sind gleich geblieben." in page.locator("main").inner_text()
