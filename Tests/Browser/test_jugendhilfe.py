"""Jugendberufshilfe: a case of its own, from the intake to what is passed on to the job centre."""

import re

import pytest

from hands import Keyboard, NoScript, Pointer
from visitor import assert_accessible

WAYS = pytest.mark.parametrize(
    "kind", [Pointer, Keyboard, NoScript], ids=["by pointer", "by keyboard alone", "without JavaScript"])


@WAYS
def test_a_case_is_taken_in_and_data_are_passed_on_with_consent(visit, kind):
    page = visit("jugendberufshilfe", script=kind.script)
    page.goto("/jugendhilfe/neu")
    hand = kind(page)
    for name, value in [
        ("vorname", "Robin"), ("nachname", f"Kastanien{kind.__name__}"), ("geburt", "1.2.1991"), ("kontakt", "Handy 0151 23"),
    ]:
        hand.text(name, value)
    hand.choice("rechtsgrundlage", "hilfen")
    hand.text("wuensche", "Möchte etwas mit Holz lernen.")
    hand.press("Fall aufnehmen")
    page.wait_for_url(re.compile(r"/jugendhilfe/\d+"))
    assert page.locator("h1").inner_text() == f"Robin Kastanien{kind.__name__}"
    case = page.url.split("?")[0]
    page.goto(case + "/uebermittlung")
    hand.choice("grund", "einwilligung")
    hand.press("Übermittlung speichern")
    # Without the day of the consent and without data nothing is passed on; what was chosen is still there.
    assert page.locator("input[name=grund][value=einwilligung]").is_checked()
    assert "Bitte wählen Sie, welche Daten" in page.locator("main").inner_text()
    hand.tick("umfang_name")
    hand.text("einwilligung_am", "31.3.2008")
    hand.press("Übermittlung speichern")
    page.wait_for_url(re.compile(re.escape(case) + r"(\?.*)?$"))
    assert "Übermittelt: Name" in page.locator("main").inner_text()


def test_the_pages_of_a_case_are_accessible(house, visit):
    page = visit("jugendberufshilfe")
    page.goto("/jugendhilfe")
    page.get_by_role("link", name="Mila Beispielhoff").click()
    case = page.url
    assert_accessible(page, case)
    for form in ["gespraech", "hilfe", "uebermittlung", "ende", "aufnahme", "eintraege/2/storno"]:
        page.goto(f"{case}/{form}")
        assert_accessible(page, form)


def test_neither_fallmanagement_nor_its_search_finds_the_person(house, visit):
    page = visit("fallmanagement")
    page.goto("/suche?q=Beispielhoff")
    assert "Mila" not in page.locator("main").inner_text()
    page.goto("/jugendhilfe")
    assert "„Jugendberufshilfe führen“" in page.locator("main").inner_text()
