"""Settings of the job centre: tried on the whole caseload, planned, taken back."""

from hands import Keyboard
from house import TODAY
from visitor import assert_accessible


def test_a_shorter_deadline_is_tried_planned_and_taken_back(house, visit):
    before = house.rows("SELECT id, faellig FROM fall ORDER BY id")
    page = visit("verwaltung")
    # A trial reads every open case.
    page.set_default_timeout(240_000)
    page.goto("/verwaltung/einstellungen/rhythmus/gespraech_strategie_c")
    hand = Keyboard(page)
    hand.text("zahl", "4")
    hand.text("ab", "+30")
    hand.tick("laufende")
    hand.text("grund", "Beschluss der Leitung")
    hand.press("Probelauf starten")
    assert "Fristen verschieben sich" in page.locator("main").inner_text()
    assert_accessible(page, "settings")
    assert house.rows("SELECT id, faellig FROM fall ORDER BY id") == before, "a trial moves nothing"
    hand.press("Änderung festlegen")
    after = house.rows("SELECT id, faellig FROM fall ORDER BY id")
    assert after != before
    moved = [new for old, new in zip(before, after) if new != old]
    assert all(day > TODAY for _, day in moved), "nothing is overdue before the day"
    assert_accessible(page, "settings")
    page.get_by_role("link", name="zurücknehmen").first.press("Enter")
    hand.text("grund", "Personalrat")
    hand.press("Zurücknehmen")
    assert house.rows("SELECT id, faellig FROM fall ORDER BY id") == before
