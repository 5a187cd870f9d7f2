"""The Integrationsplan (J2e): a template fills the form, a step is moved, the sum is worked out, the plan is saved.

Three hands make the same plan in three cases; the database then says the same of each.
"""

from counting import Counting
from hands import WAYS
from spine import opened, order, result, strategy
from visitor import assert_accessible

PLANS = {}


def case_with_strategy(page, hand, last):
    """A case that waits for its plan."""
    return opened(
        page, hand, "Plan", last, ("Profiling beauftragen", order, "Profiling beauftragen"),
        ("Profiling: Ergebnis dokumentieren", result, "Ergebnis speichern"),
        ("Strategie festlegen", strategy, "Strategie speichern"))


@WAYS
def test_a_plan_is_made_from_a_template(house, visit, kind):
    page = visit("fallmanagement", script=kind.script)
    nr = case_with_strategy(page, kind(page), kind.__name__ + "schmidt")
    hand = Counting(kind(page))
    hand.open("Integrationsplan erstellen")
    assert "für Strategie B" in page.locator("main").inner_text()
    hand.rows("Vorlage: Bewerbercenter und Stellensuche")
    assert page.input_value("[name=ziel_1]") == "Bewerbungen, die überzeugen"
    assert "Summe der Kosten: 320,00\u00a0€" in page.locator(".summe").inner_text()
    hand.text("am", "17.03.2008")
    hand.text("ziel_1", "Bewerbungen, die im Verkauf überzeugen")
    hand.text("ziel_1_schritt_1_kosten", "350,50")
    hand.text("ziel_2_schritt_1_was", "Drei Stellen im Verkauf vorschlagen")
    hand.text("ziel_2_schritt_2_bis", "31.07.2008")
    if kind.script:
        # The sum follows what is typed, without a button.
        page.locator(".summe", has_text="350,50").wait_for()
    # Without a script the template brings the form as a page of its own.
    hand.within(loads=1 if kind.script else 2, activations=2, fields=9)
    hand.press("Plan speichern")
    hand.within(loads=2 if kind.script else 3, activations=3, fields=9)
    assert page.locator("[role=status]").count() == 1
    PLANS[kind.__name__] = house.entries(nr, "integrationsplan.")
    entry, content = PLANS[kind.__name__][0]
    steps = [step for goal in content["plan"]["ziele"] for step in goal["schritte"]]
    assert entry == "integrationsplan.erstellt.v2" and [step["id"] for step in steps] == [1, 2, 3]
    assert steps[0]["kosten"] == 35050 and steps[2]["bis"] == "2008-07-31"
    assert all(plan == PLANS[kind.__name__] for plan in PLANS.values())


@WAYS
def test_rows_move_and_the_sum_is_worked_out_without_saving(house, visit, kind):
    page = visit("fallmanagement", script=kind.script)
    nr = case_with_strategy(page, kind(page), kind.__name__ + "meier")
    hand = kind(page)
    hand.open("Integrationsplan erstellen")
    hand.text("ziel_1", "Getippt")
    hand.text("ziel_1_schritt_1_was", "Erster")
    hand.text("ziel_1_schritt_1_kosten", "1.000,10")
    hand.rows("Schritt zu Ziel 1 hinzufügen")
    hand.text("ziel_1_schritt_2_was", "Zweiter")
    hand.text("ziel_1_schritt_2_kosten", "0,90")
    hand.rows("Ziel 1, Schritt 2 nach oben")
    assert page.input_value("[name=ziel_1_schritt_1_was]") == "Zweiter"
    hand.rows("Summe rechnen")
    assert "1.001,00" in page.locator(".summe").inner_text()
    hand.rows("Vorlage: Bewerbercenter und Stellensuche")
    assert page.input_value("[name=ziel_1]") == "Getippt" and page.input_value("[name=ziel_2]") != ""
    hand.rows("Ziel 1, Schritt 2 entfernen")
    assert page.locator("[name=ziel_1_schritt_2_was]").count() == 0
    assert house.entries(nr, "integrationsplan.") == []
    if kind.script:
        assert_accessible(page, "plan from a template")


@WAYS
def test_what_became_of_a_step_is_recorded_and_the_next_version_is_compared(house, visit, kind):
    page = visit("fallmanagement", script=kind.script)
    hand = kind(page)
    nr = case_with_strategy(page, hand, kind.__name__ + "kurz")
    hand.open("Integrationsplan erstellen")
    hand.rows("Vorlage: Bewerbercenter und Stellensuche")
    hand.text("am", "17.03.2008")
    hand.press("Plan speichern")
    hand.open("Plan")
    hand.open("Stand festhalten: Bewerbungstraining im Bewerbercenter besuchen")
    hand.choice("stand", "nicht_erledigt")
    hand.press("Stand speichern")
    assert page.locator(".uebersicht li").all_inner_texts() == ["Bitte nennen Sie den Grund in einem Satz."]
    hand.text("grund", "Kein Platz frei")
    hand.press("Stand speichern")
    hand.open("Leistungen")
    assert "Kein Platz frei" in page.locator("#erledigt").inner_text()
    assert page.locator("#offen tbody tr").count() == 2
    hand.open("Plan")
    hand.open("Integrationsplan fortschreiben")
    hand.text("ziel_2_schritt_1_bis", "30.06.2008")
    hand.press("Plan speichern")
    hand.open("Plan")
    assert "nicht erledigt" in page.locator("#ziel-1").inner_text()
    hand.open("Was sich geändert hat")
    latest = page.locator("section.karte").first.inner_text()
    assert "Fassung 2" in latest and "bis 30.06.2008 statt" in latest and "2 Schritte sind gleich geblieben" in latest
    assert [kind for kind, _ in house.entries(nr, "integrationsplan.")] == [
        "integrationsplan.erstellt.v2", "integrationsplan.schritt.v1", "integrationsplan.fortgeschrieben.v2"]
