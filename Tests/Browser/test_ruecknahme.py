"""Taking back what was saved last, and deciding between two persons' values: by keyboard alone, by pointer, and without
JavaScript. The rows afterwards are the same whichever hand it was."""

import re

from hands import WAYS
from spine import opened
from visitor import assert_accessible


def row(house, nr):
    return house.rows("SELECT status, schritt, faellig, geschlossen FROM fall WHERE aktenzeichen = ?1", nr)[0]


def entries(house, nr):
    return [kind for kind, _ in house.entries(nr)]


def put_aside(page, hand):
    """What the same account saved within the last ten minutes is offered too, one after the other."""
    page.goto("/faelle")
    while page.locator("form.ruecknahme").count():
        hand.press("Ausblenden")


@WAYS
def test_what_was_saved_is_taken_back(house, visit, kind):
    page = visit("fallmanagement", script=kind.script)
    hand = kind(page)
    put_aside(page, hand)
    nr = opened(page, hand, "Rück", kind.__name__ + "weg")
    before, known = row(house, nr), entries(house, nr)
    page.goto(f"/faelle/{nr}/integration")
    hand.choice("art", "sozialversicherungspflichtig")
    hand.text("beginn", "28.03.2008")
    hand.text("arbeitgeber", "Lager GmbH")
    hand.text("stunden", "38")
    if page.locator("[name=status_aendern]").count():
        hand.tick("status_aendern")
    hand.press("Integration speichern")
    assert row(house, nr) != before
    banner = page.locator("form.ruecknahme")
    assert nr in banner.inner_text() and re.search(r"bis \d\d:\d\d Uhr", banner.inner_text())
    if kind.script:
        assert_accessible(page, "case with the banner")
    # It stays on other pages until it is used.
    page.goto("/faelle")
    hand.press("Rückgängig")
    assert page.url.endswith(f"/faelle/{nr}?meldung=rueckgaengig")
    assert page.locator("[role=status]").count() == 1 and page.locator("form.ruecknahme").count() == 0
    assert row(house, nr) == before
    new = entries(house, nr)[len(known):]
    assert new.count("eintrag.storniert.v1") == len(new) / 2
    page.goto(f"/faelle/{nr}/verlauf")
    assert "Rückgängig gemacht" in page.locator("main").inner_text()
    assert page.complaints == []


@WAYS
def test_the_offer_is_put_aside(house, visit, kind):
    page = visit("fallmanagement", script=kind.script)
    hand = kind(page)
    put_aside(page, hand)
    nr = opened(page, hand, "Rück", kind.__name__ + "bleibt")
    page.goto(f"/faelle/{nr}/status")
    hand.choice("status", "krank")
    hand.text("ab", "25.03.2008")
    hand.press("Status speichern")
    page.goto(f"/faelle/{nr}/verlauf")
    hand.press("Ausblenden")
    assert page.url.endswith(f"/faelle/{nr}/verlauf")
    assert page.locator("form.ruecknahme").count() == 0
    assert row(house, nr)[0] == "krank"


@WAYS
def test_two_persons_change_the_same_field(house, visit, kind):
    one, two = visit("fallmanagement", script=kind.script), visit("teamleitung", script=kind.script)
    hand, other = kind(one), kind(two)
    nr = opened(one, hand, "Streit", kind.__name__ + "feld")
    one.goto(f"/faelle/{nr}/status")
    two.goto(f"/faelle/{nr}/status")
    other.choice("status", "schule")
    other.text("ab", "26.03.2008")
    other.press("Status speichern")
    hand.choice("status", "krank")
    hand.text("ab", "25.03.2008")
    hand.press("Status speichern")
    assert one.locator("h1").inner_text() == "Der Fall wurde inzwischen geändert"
    assert "Bitte entscheiden Sie bei 1 Feld." in one.locator("main").inner_text()
    assert one.locator("#vergleich tbody tr").count() == 1
    assert one.locator("#vergleich input:checked").count() == 0
    heads = one.locator("#vergleich thead th").all_inner_texts()
    assert heads[0] == "Feld" and heads[1] == "Ihre Angabe" and heads[3] == "Bisher"
    assert re.fullmatch(r"Angabe von .+ \(\d\d:\d\d Uhr\)", heads[2]), heads
    if kind.script:
        assert_accessible(one, "table of decisions")
    hand.press("Ergebnis ansehen")
    assert "Bitte entscheiden Sie bei" in one.locator(".uebersicht").inner_text()
    hand.choice("_wahl.status", "meine")
    hand.press("Ergebnis ansehen")
    assert "Ergebnis Ihrer Entscheidung" in one.locator("main").inner_text()
    assert one.is_checked("[name=status][value=krank]") and one.input_value("[name=ab]") == "25.03.2008"
    before = entries(house, nr)
    hand.press("Status speichern")
    assert entries(house, nr) == before + ["status.festgestellt.v1"]


@WAYS
def test_another_topic_is_no_conflict(house, visit, kind):
    one, two = visit("fallmanagement", script=kind.script), visit("teamleitung", script=kind.script)
    hand, other = kind(one), kind(two)
    nr = opened(one, hand, "Streit", kind.__name__ + "los")
    one.goto(f"/faelle/{nr}/status")
    two.goto(f"/faelle/{nr}/gespraech")
    other.choice("ergebnis", "gefuehrt")
    other.press(two.locator("form.formular .haupt-knopf").inner_text())
    hand.choice("status", "krank")
    hand.text("ab", "25.03.2008")
    hand.press("Status speichern")
    assert "berührt es nicht" in one.locator("[role=status]").inner_text()
    assert row(house, nr)[0] == "krank"
