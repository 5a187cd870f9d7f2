"""The morning (J1, J1b, J1c): the day at a glance, the first item's form with one stroke, a talk settled, the next item."""

import json
import re

from counting import Counting
from hands import WAYS, Pointer
from house import TODAY
from visitor import assert_accessible

TALKS = {}


def first_item(page, what=""):
    """The words of the first row whose item begins so; drafts that other tests left stand above the items."""
    rows = page.locator(".aufgaben .aufgabe-was a:not([href*='entwurf='])")
    return next(words for words in rows.all_text_contents() if words.startswith(what))


@WAYS
def test_the_day_is_known_from_the_first_page(house, visit, kind):
    page = visit(script=kind.script)
    page.goto("/anmelden")
    hand = kind(page)
    hand.text("benutzername", "fallmanagement")
    hand.text("passwort", house.password)
    page.wait_for_load_state()
    counted = Counting(hand)
    hand.press("Anmelden")  # signing in is no part of the journey
    counted.within(loads=1, activations=0, fields=0)
    assert page.url.endswith("/heute") and page.locator("h1").inner_text() == "Mein Tag"
    sentence = page.locator("main").inner_text()
    found = re.search(r"Montag, 31\.03\.2008: (\d+) überfällig, (\d+) heute", sentence.replace("\u00a0", " "))
    assert found, sentence[:300]
    late = house.one(
        """SELECT count(*) FROM fall f JOIN konto k ON k.tenant = f.tenant AND k.staff = f.staff
        WHERE k.anmeldename = 'fallmanagement' AND f.geschlossen IS NULL AND f.faellig < ?1""", TODAY)[0]
    assert int(found.group(1)) == late


@WAYS
def test_the_first_item_opens_the_form_that_settles_it(house, visit, kind):
    page = visit("fallmanagement", script=kind.script)
    page.goto("/heute")
    label = first_item(page)
    hand = Counting(kind(page))
    hand.open(label)
    hand.within(loads=1, activations=1, fields=0)
    assert page.locator("form.formular").count() == 1, page.url
    assert page.locator(".listenzeile strong").inner_text().startswith("1 von ")


@WAYS
def test_a_talk_is_settled_and_the_next_item_stands_there(house, visit, kind):
    page = visit("fallmanagement", script=kind.script)
    page.goto("/heute")
    label = first_item(page, "Gespräch führen")
    kind(page).open(label)
    page.wait_for_load_state()
    nr = re.search(r"/faelle/([^/?]+)", page.url).group(1)
    place = page.locator(".listenzeile strong").inner_text()
    agreed = page.input_value("[name=naechstes]")
    assert re.fullmatch(r"\d{2}\.\d{2}\.\d{4}", agreed)
    hand = Counting(kind(page))
    hand.choice("ergebnis", "gefuehrt")
    hand.text("notiz", "Sucht weiter im Verkauf.")
    if kind is Pointer:
        assert_accessible(page, "talk from the list")
    hand.press("Speichern und weiter")
    hand.within(loads=1, activations=2, fields=3)
    assert page.locator("form.formular").count() == 1 and page.locator("[role=status] p").count() == 1
    assert page.locator(".listenzeile strong").inner_text() != place
    TALKS[kind.__name__] = talk(house, nr)
    assert TALKS[kind.__name__][0] == "gespraech.gefuehrt.v1"
    assert TALKS[kind.__name__][1] == {"notiz": "Sucht weiter im Verkauf."}
    assert all(found == TALKS[kind.__name__] for found in TALKS.values())


def talk(house, nr):
    """The last entry of the case; its day and that of the next talk go by the case and are left out."""
    kind, payload = house.one(
        """SELECT j.type, j.payload FROM journal j JOIN fall f ON f.tenant = j.tenant AND f.id = j.stream_id
        WHERE j.stream_kind = 'case' AND f.aktenzeichen = ?1 ORDER BY j.version DESC LIMIT 1""", nr)
    content = json.loads(payload)
    assert content.pop("am") <= "2008-03-31" < content.pop("naechstes")
    return kind, content
