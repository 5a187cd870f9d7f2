"""Consequences first: what a job would change is shown before it is saved (J2i), and once more after.

Three hands record the same job in three like cases; the database then says the same of each.
"""

from counting import Counting
from hands import WAYS, Pointer
from spine import opened
from visitor import assert_accessible

JOBS = {}


def fill(hand):
    hand.choice("art", "sozialversicherungspflichtig")
    hand.text("beginn", "28.03.2008")
    hand.text("arbeitgeber", "Markt & Söhne")
    hand.text("stunden", "38")


def entries(house, nr):
    return house.entries(nr, "integration.erfasst.v1", "status.festgestellt.v1")


@WAYS
def test_a_job_is_recorded_in_one_page(house, visit, kind):
    page = visit("fallmanagement", script=kind.script)
    nr = opened(page, kind(page), "Folge", kind.__name__ + "arbeit")
    hand = Counting(kind(page))
    hand.open("Integration erfassen")
    fill(hand)
    hand.within(loads=1, activations=1, fields=6)
    hand.press("Integration speichern")
    # One page more says what has changed.
    hand.within(loads=2, activations=2, fields=6)
    changed = page.locator("section.folgen").inner_text()
    assert "Das hat sich geändert" in changed and "Ab 28.03.2008" in changed
    JOBS[kind.__name__] = entries(house, nr)
    assert len(JOBS[kind.__name__]) == 3
    assert all(job == JOBS[kind.__name__] for job in JOBS.values())


@WAYS
def test_consequences_are_shown_before_anything_is_saved(house, visit, kind):
    page = visit("fallmanagement", script=kind.script)
    nr = opened(page, kind(page), "Folge", kind.__name__ + "vorher")
    kind(page).open("Integration erfassen")
    page.wait_for_load_state()
    hand = Counting(kind(page))
    fill(hand)
    hand.show("Folgen zeigen")
    page.wait_for_selector("section.folgen")
    hand.within(loads=0 if kind.script else 1, activations=1, fields=4)
    text = page.locator("section.folgen").inner_text()
    assert "Gespeichert ist noch nichts." in text and "Ab 28.03.2008: „beschäftigt" in text
    assert page.input_value("[name=arbeitgeber]") == "Markt & Söhne"
    assert [kind for kind, _ in entries(house, nr)] == ["status.festgestellt.v1"]
    if kind is Pointer:
        assert page.evaluate("document.activeElement.id") == "folgen"
        assert_accessible(page, "consequences of a job")
    hand.press("Integration speichern")
    page.wait_for_load_state()
    assert len(entries(house, nr)) == 3


def test_what_is_refused_comes_as_a_page_with_its_errors(visit, house):
    page = visit("fallmanagement")
    page.goto(house.address("/faelle/{akte}/integration"))
    with page.expect_navigation():
        Pointer(page).press("Folgen zeigen")
    assert page.title().startswith("Fehler:")
    assert page.locator("section.folgen").count() == 0


def test_the_header_is_one_row_on_a_usual_screen(visit):
    page = visit("fallmanagement")
    page.goto("/heute")
    rows = page.evaluate("""() => [...document.querySelectorAll('.kopf-innen > *')]
      .map(e => { const r = e.getBoundingClientRect(); return (r.top + r.bottom) / 2 })""")
    assert max(rows) - min(rows) < 8, rows
    assert page.evaluate("document.querySelector('.kopf').offsetHeight") <= 72
