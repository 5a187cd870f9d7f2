"""Data protection asks who saw a case: one page, one field; asking is logged too."""

import pytest

from counting import Counting
from hands import Keyboard, NoScript
from visitor import assert_accessible


@pytest.mark.parametrize("kind", [Keyboard, NoScript], ids=["by keyboard alone", "without JavaScript"])
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
