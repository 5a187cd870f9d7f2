"""J2c, J2d, J5b: a profiling is ordered, a strategy is chosen, a provider answers; three ways alike."""

import json
import re

import pytest

from counting import Counting
from hands import WAYS, Pointer
from house import TODAY
from spine import TRAITS
from test_accounts import code


def last(house, nr):
    """Type and payload of the last entry of a case."""
    return house.one(
        """SELECT j.type, j.payload FROM journal j JOIN fall f ON f.tenant = j.tenant AND f.id = j.stream_id
        WHERE j.stream_kind = 'case' AND f.aktenzeichen = ?1 ORDER BY j.version DESC LIMIT 1""", nr)


def fresh(visit, hand_kind, first):
    """A new case, opened without counting."""
    page = visit("fallmanagement", script=hand_kind.script)
    page.goto("/faelle/neu")
    hand = Pointer(page)
    hand.text("vorname", first)
    hand.text("nachname", "Profilprobe")
    hand.text("geburt", "14.5.1979")
    hand.choice("geschlecht", "weiblich")
    hand.pick("staatsangehoerigkeit", "DE")
    hand.text("am", "03.03.2008")
    hand.choice("anlass", "erstantrag")
    hand.pick("status", "arbeitslos")
    hand.pick("zustaendig", "selbst")
    hand.press("Weiter zur Prüfung")
    hand.press("Fall anlegen")
    return page, page.url.split("/faelle/")[1].split("?")[0]


@WAYS
def test_a_profiling_is_ordered_from_the_provider_with_free_places(house, visit, kind):
    page, nr = fresh(visit, kind, f"Auftrag {kind.__name__}")
    page.goto(f"/faelle/{nr}/profiling/auftrag")
    hand = Counting(kind(page))
    chosen = page.locator("[name=traeger] option:checked")
    assert "Plätzen frei" in chosen.text_content()
    traeger = int(chosen.get_attribute("value"))
    assert page.input_value("[name=bis]") == "09.04.2008"  # six weeks after 3 March, less five days
    hand.press("Profiling beauftragen")
    hand.within(loads=1, activations=2, fields=2)
    kind_of, payload = last(house, nr)
    assert kind_of == "profiling.beauftragt.v1"
    assert payload == f'{{"am":"2008-03-31","bis":"2008-04-09","traeger":{traeger}}}'
    page.goto(f"/faelle/{nr}/profiling")
    kind(page).press("Träger erinnern")
    assert last(house, nr) == ("profiling.erinnert.v1", '{"am":"2008-03-31"}')
    assert house.one(
        "SELECT a.erinnert FROM auftrag a JOIN fall f ON f.tenant = a.tenant AND f.id = a.fall WHERE f.aktenzeichen = ?1",
        nr)[0] == TODAY


@WAYS
def test_a_strategy_is_chosen_with_its_reasons(house, visit, kind):
    page, nr = fresh(visit, kind, f"Strategie {kind.__name__}")
    pointer = Pointer(page)
    page.goto(f"/faelle/{nr}/profiling/auftrag")
    pointer.press("Profiling beauftragen")
    page.goto(f"/faelle/{nr}/profiling/ergebnis")
    pointer.text("verfahren", "Gespräch")
    for trait in TRAITS:
        pointer.choice(trait, "1" if trait == "berufsabschluss" else "3")
    pointer.press("Ergebnis speichern")
    page.goto(f"/faelle/{nr}/strategie")
    assert "Vorschlag nach den örtlichen Regeln: C" in page.locator("main").inner_text()
    assert page.locator("input[type=radio]:checked").count() == 0
    hand = Counting(kind(page))
    hand.choice("strategie", "C")
    hand.press("Strategie speichern")
    hand.within(loads=1, activations=2, fields=2)
    assert last(house, nr) == (
        "strategie.festgelegt.v2", '{"am":"2008-03-31","fehlend":[],"strategie":"C","vorschlag":"C"}')


@pytest.fixture(scope="module")
def provider(chromium, house):
    """Cookies of the demo's provider, who sets up the second factor at the first sign-in."""
    context = chromium.new_context(base_url=house.url)
    page = context.new_page()
    page.goto("/traeger/anmelden")
    page.fill("[name=benutzername]", "traeger")
    page.fill("[name=passwort]", house.password)
    page.click("main button[type=submit]")
    page.goto("/traeger/konto/zweiter-faktor")
    secret = re.search(r"secret=([A-Z2-7]{32})", page.content())[1]
    page.fill("[name=code]", code(secret))
    page.click("main button.haupt-knopf")
    page.goto("/traeger")
    assert page.locator("h1").inner_text() == "Aufträge"
    cookies = context.cookies()
    context.close()
    return cookies


@WAYS
def test_a_provider_answers_an_order_in_eighteen_traits(house, visit, provider, kind):
    page, nr = fresh(visit, kind, f"Ergebnis {kind.__name__}")
    page.goto(f"/faelle/{nr}/profiling/auftrag")
    Pointer(page).pick("traeger", "1")
    Pointer(page).press("Profiling beauftragen")
    page = visit(script=kind.script)
    page.context.add_cookies(provider)
    page.goto("/traeger")
    hand = Counting(kind(page))
    hand.open(f"Ergebnis {kind.__name__} Profilprobe")
    for trait in TRAITS:
        hand.choice(trait, "3")
    hand.press("Ergebnis senden")
    assert "Das Ergebnis ist gesendet" in page.locator("[role=status]").inner_text()
    hand.within(loads=2, activations=3, fields=18)
    kind_of, payload = last(house, nr)
    assert kind_of == "profiling.eingegangen.v2"
    found = json.loads(payload)
    assert [(one["merkmal"], one["wert"], one["quelle"]) for one in found["merkmale"]] == [
        (trait, 3, "profiling") for trait in TRAITS]
    assert found["am"] == "2008-03-31" and found["verfahren"] == "Profiling"
    actor, = house.one(
        "SELECT k.anmeldename FROM journal j JOIN konto k ON k.id = j.actor WHERE j.type = ?1 ORDER BY j.position DESC",
        kind_of)
    assert actor == "traeger"
