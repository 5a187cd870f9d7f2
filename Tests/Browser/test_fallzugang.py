"""Fallzugang, journey J2a: search, one form, check page, case; by pointer, by keyboard alone and without JavaScript."""

import re

from counting import Counting
from hands import WAYS
from visitor import assert_accessible

STATES = []


@WAYS
def test_a_new_case_takes_three_pages_and_its_clocks_run(house, visit, kind):
    page = visit("fallmanagement", script=kind.script)
    page.goto("/heute")
    hand = Counting(kind(page))
    last = "Zugangsprobe " + {"Pointer": "Ahornweg", "Keyboard": "Birkenhain", "NoScript": "Zederntal"}[kind.__name__]
    hand.open("Fallzugang erfassen")
    hand.text("vorname", "Nele")
    hand.text("nachname", last)
    hand.text("geburt", "2.4.1979")
    hand.choice("geschlecht", "weiblich")
    hand.pick("staatsangehoerigkeit", "DE")
    hand.text("strasse", "Ringweg 5")
    hand.text("plz", "59065")
    hand.text("ort", "Musterstadt")
    hand.pick("status", "arbeitslos")
    hand.text("leistungsbezug_ab", "01.03.2008")
    hand.pick("zustaendig", "selbst")
    hand.press("Weiter zur Prüfung")
    assert page.locator("h1").inner_text() == "Fallzugang prüfen"
    check = page.locator("main").inner_text()
    assert last in check and "keine besondere Zuständigkeit am 31.03.2008" in check and "geringste Fallzahl" in check
    if kind.script:
        assert_accessible(page, "check of the Fallzugang")
    hand.press("Fall anlegen")
    hand.within(loads=3, activations=4, fields=12)
    assert page.locator("[role=status]").inner_text().endswith("Der Fall ist angelegt. Die Fristen laufen.")
    nr = re.search(r"/faelle/(\d\d-\d+)", page.url)[1]
    STATES.append(house.one(
        """SELECT f.zugang, f.staff, f.team, f.status, f.schritt, f.faellig, f.partei, p.vorname, p.geburt, p.geschlecht,
          p.leistungsbezug, (SELECT count(*) FROM journal j WHERE j.tenant = f.tenant AND j.stream_kind = 'case'
            AND j.stream_id = f.id)
        FROM fall f JOIN person p ON p.tenant = f.tenant AND p.id = f.person WHERE f.aktenzeichen = ?1""", nr))
    assert len(set(STATES)) == 1 and STATES[0][5] is not None


@WAYS
def test_a_former_client_continues_as_the_same_person(house, visit, kind):
    nr, person, first, last, born = house.one(
        """SELECT f.aktenzeichen, f.person, p.vorname, p.nachname, date(p.geburt * 86400, 'unixepoch') FROM fall f
        JOIN person p ON p.tenant = f.tenant AND p.id = f.person
        WHERE f.team = ?1 AND f.geschlossen IS NOT NULL AND f.beschaeftigte = 0
          AND NOT EXISTS (SELECT 1 FROM fall g WHERE g.tenant = f.tenant AND g.person = f.person AND g.id <> f.id)
        ORDER BY f.id DESC LIMIT 1""", house.team)
    page = visit("fallmanagement", script=kind.script)
    page.goto("/faelle/neu")
    hand = kind(page)
    hand.text("vorname", first)
    hand.text("nachname", last)
    hand.text("geburt", born)
    hand.rows("Gibt es die Person schon?")
    assert "Bitte vergleichen Sie, bevor Sie neu anlegen." in page.locator("main").inner_text()
    if kind.script:
        assert_accessible(page, "likely double beside what was typed")
    page.locator(f"button[value='person:{nr}']").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("text=Wiederzugang von")
    assert page.locator("[name=anlass]:checked").get_attribute("value") == "wiederzugang"
    hand.pick("status", "arbeitslos")
    hand.pick("zustaendig", "selbst")
    hand.press("Weiter zur Prüfung")
    hand.press("Fall anlegen")
    new = re.search(r"/faelle/(\d\d-\d+)", page.url)[1]
    assert new != nr and house.one("SELECT person FROM fall WHERE aktenzeichen = ?1", new)[0] == person
