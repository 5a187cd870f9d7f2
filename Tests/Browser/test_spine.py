"""Each form of the spine is completed by keyboard alone, and without JavaScript; the case then says what was booked."""

import re

import pytest

from hands import Keyboard, NoScript
from spine import CLOSING, STEPS, person


@pytest.mark.parametrize("kind", [Keyboard, NoScript], ids=["by keyboard alone", "without JavaScript"])
def test_the_spine_from_intake_to_closing(house, visit, kind):
    page = visit(script=kind.script)
    hand = kind(page)
    sign_in(house, page, hand)
    nr = intake(page, hand, kind.__name__)
    for step in STEPS:
        if step.name == "Mitglied scheidet aus":
            hand.child = child_of(house, nr)
        carry_out(page, hand, step)
    take_back(page, hand, "Gespräch geführt", "27.03.2008")
    carry_out(page, hand, CLOSING)
    check_history(page, hand)
    sign_out(page, hand)


def sign_in(house, page, hand):
    page.goto("/anmelden")
    hand.text("benutzername", "fallmanagement")
    hand.text("passwort", house.password)
    hand.press("Anmelden")
    assert heading(page) == "Mein Tag"


def intake(page, hand, last):
    hand.open("Fallzugang erfassen")
    person(hand, "Aylin-Beate", last)
    hand.press("Weiter zur Prüfung")
    hand.press("Fall anlegen")
    assert notice(page) == "Der Fall ist angelegt. Die Fristen laufen."
    assert heading(page) == f"Aylin-Beate {last}"
    expect(page, "geboren 14.05.1979 (28 Jahre)", "Lange Straße 12", "59065 Musterstadt", "Telefon 02381 17-0", "arbeitslos")
    return re.search(r"/faelle/([^/?]+)", page.url).group(1)


def carry_out(page, hand, step):
    hand.open(step.link)
    assert page.locator("form.formular").count() == 1, f"{step.name}: no form at {page.url}"
    step.fill(hand)
    hand.press(step.submit)
    if step.confirm:
        expect(page, *step.check)
        hand.press(step.confirm)
    assert page.locator(".uebersicht").count() == 0, f"{step.name}: {page.locator('.uebersicht').inner_text()}"
    assert notice(page), step.name
    if step.back:
        hand.open(step.back)
    expect(page, *step.shows)
    if step.entry:
        expect(page, step.entry)


def take_back(page, hand, title, day):
    """Storno: the entry stays, struck out, with its reason."""
    hand.open("Verlauf")
    hand.open(f"Korrigieren: {title}, {day}")
    hand.text("grund", "Das Gespräch war mit einer anderen Person.")
    hand.press("Eintrag stornieren")
    assert notice(page) == "Der Eintrag ist storniert. Er bleibt im Verlauf sichtbar."
    hand.open("Verlauf")
    struck = page.locator(".zeitstrahl li.gestrichen")
    assert struck.count() == 1
    assert struck.locator("del").inner_text() == title
    assert "Grund: Das Gespräch war mit einer anderen Person." in struck.inner_text()
    hand.open("Überblick")


def check_history(page, hand):
    """The Verlauf of the closed case has one line for each entry, and only its closing can be taken back."""
    hand.open("Verlauf")
    titles = page.locator(".zeitstrahl-titel").all_inner_texts()
    for step in [*STEPS, CLOSING]:
        if step.entry:
            # The line that takes an entry back names it too; it begins with "Storniert:".
            own = [title for title in titles if step.entry in title and not title.startswith("Storniert:")]
            assert len(own) == 1, f"{step.entry} in {titles}"
    assert "War 6 Jahre im Verkauf." in page.locator("main").inner_text()
    # Only the closing itself can be taken back; then the case is open again.
    assert page.get_by_text("Korrigieren").count() == 1
    hand.open("Überblick")
    assert page.locator("main a[href*='/abschluss']").count() == 0


def sign_out(page, hand):
    hand.press("Abmelden")
    assert heading(page) == "Anmelden"
    page.goto("/heute")
    assert heading(page) == "Anmelden"


def child_of(house, nr):
    return str(house.one(
        """SELECT m.person FROM mitglied m JOIN mitglied own ON own.household = m.household
        JOIN fall f ON f.person = own.person WHERE f.aktenzeichen = ?1 AND m.rolle = 'kind'""", nr)[0])


def heading(page):
    return page.locator("h1").inner_text()


def notice(page):
    """What the page says after an act; it is announced to screen readers."""
    found = page.locator("[role=status] p")
    return found.inner_text() if found.count() else ""


def expect(page, *texts):
    main = re.sub(r"[ \t\u00a0]+", " ", page.locator("main").inner_text())
    for text in texts:
        assert text in main, f"„{text}“ is missing on {page.url}:\n{main}"


def test_enter_in_a_field_sends_the_form(visit, house):
    """The Enter key saves; it must not press the button that only adds a row."""
    page = visit("fallmanagement")
    page.goto(house.address("/faelle/{akte}/plan/schreiben"))
    rows = page.locator("[name^=ziel_1_schritt_][name$=_was]").count()
    page.locator("[name=am]").fill("31.02.2008")
    with page.expect_navigation():
        page.locator("[name=am]").press("Enter")
    assert page.title().startswith("Fehler:")
    assert page.locator("[name^=ziel_1_schritt_][name$=_was]").count() == rows


@pytest.mark.parametrize("way", ["", "?stand=01.03.2008"])
def test_after_a_session_has_ended_sign_in_is_asked_for(visit, way):
    page = visit()
    page.goto("/controlling/kennzahlen" + way)
    assert page.url.endswith("/anmelden")
