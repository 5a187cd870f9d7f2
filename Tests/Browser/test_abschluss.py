"""A case is closed together with what is open in it (J2j): settled or handed over on the same page.

Three hands close three like cases; the database then says the same of each.
"""

from counting import Counting
from hands import WAYS
from spine import begin_measure, opened, order
from visitor import assert_accessible

ENDS = {}


def case_with_open_points(page, hand, last):
    """A case with a running measure and a running order."""
    return opened(
        page, hand, "Ende", last, ("Profiling beauftragen", order, "Profiling beauftragen"),
        ("Maßnahme beginnen", begin_measure, "Maßnahme speichern"))


def stored(house, nr):
    """What the journal says after the measure began."""
    return house.entries(nr, "teilnahme.beendet.v1", "profiling.zurueckgenommen.v1", "fall.abgeschlossen.")


@WAYS
def test_a_case_is_closed_with_its_open_points(house, visit, kind):
    page = visit("fallmanagement", script=kind.script)
    nr = case_with_open_points(page, kind(page), kind.__name__ + "schluss")
    hand = Counting(kind(page))
    hand.open("Fall abschließen")
    main = page.locator("main").inner_text()
    assert "Der Fall hat noch 2 offene Punkte." in main and "Aufbewahrt wird die Fallakte bis 30.03.2018" in main
    assert page.input_value("[name=am]") == "31.03.2008"
    hand.pick("punkt_teilnahme_1", "abgebrochen")
    hand.pick("punkt_profiling", "entfallen")
    hand.choice("grund", "umzug")
    hand.within(loads=1, activations=1, fields=3)
    hand.press("Fall abschließen")
    # One page more says that it is done.
    hand.within(loads=2, activations=2, fields=3)
    assert "abgeschlossen und kann nur gelesen werden" in page.locator("main").inner_text()
    ENDS[kind.__name__] = stored(house, nr)
    assert ENDS[kind.__name__] == [
        ("teilnahme.beendet.v1", {"ende": "2008-03-30", "ergebnis": "abgebrochen", "nr": 1}),
        ("fall.abgeschlossen.v2", {"am": "2008-03-31", "grund": "umzug", "punkte": [{"art": "profiling"}]})]
    assert all(end == ENDS[kind.__name__] for end in ENDS.values())


@WAYS
def test_open_points_block_until_each_is_settled_or_handed_over(house, visit, kind):
    page = visit("fallmanagement", script=kind.script)
    hand = kind(page)
    nr = case_with_open_points(page, hand, kind.__name__ + "sperre")
    hand.open("Fall abschließen")
    hand.choice("grund", "integration")
    hand.press("Fall abschließen")
    assert page.locator(".uebersicht li").count() == 2
    assert page.locator("[name=grund]:checked").get_attribute("value") == "integration"
    if kind.script:
        assert_accessible(page, "open points")
    hand.pick("punkt_teilnahme_1", "uebergeben_agentur")
    hand.tick("uebrige")
    hand.press("Weiter zur Prüfung")
    check = page.locator("main").inner_text()
    assert "übergeben an Agentur für Arbeit" in check and "zurücknehmen" in check and "30.03.2018" in check
    if kind.script:
        assert_accessible(page, "check of the Abschluss")
    hand.press("Fall abschließen")
    assert "Beim Abschluss übergeben" in page.locator("main").inner_text()
    assert stored(house, nr)[-1][1]["punkte"] == [
        {"art": "teilnahme", "nr": 1, "weiter": "agentur"}, {"art": "profiling"}]
