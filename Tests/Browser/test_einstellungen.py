"""Settings of the job centre: tried on the whole caseload, planned, taken back."""

from hands import WAYS, Keyboard
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


@WAYS
def test_a_template_gets_another_step_and_is_offered_with_it(house, visit, kind):
    page = visit("verwaltung", script=kind.script)
    page.goto("/verwaltung/einstellungen/planvorlagen")
    hand = kind(page)
    hand.open("Neue Vorlage")
    name = f"Probe {kind.__name__}"
    hand.text("name", name)
    hand.tick("strategie_b")
    hand.text("ziel_1", "Arbeit in Vollzeit")
    hand.pick("ziel_1_dient", "integration")
    hand.text("ziel_1_schritt_1_was", "Unterlagen ordnen")
    hand.pick("ziel_1_schritt_1_wer", "klient")
    hand.text("ziel_1_schritt_1_bis", "2")
    hand.rows("Schritt zu Ziel 1 hinzufügen")
    hand.text("ziel_1_schritt_2_was", "Stellen vorschlagen")
    hand.pick("ziel_1_schritt_2_wer", "haus")
    hand.text("ziel_1_schritt_2_bis", "6")
    hand.text("ab", "+1")
    hand.text("grund", "Probe")
    if kind.script:
        assert_accessible(page, "template of a plan")
    hand.press("Probelauf starten")
    page.wait_for_load_state()
    hand.press("Änderung festlegen")
    page.wait_for_load_state()
    page.goto("/verwaltung/einstellungen")
    assert f"Planvorlagen: {name}" in page.locator("table#geplant").inner_text()
