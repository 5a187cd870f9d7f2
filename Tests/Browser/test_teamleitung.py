"""The work of a Teamleitung: ten urgent cases go from one person to another, who accepts; deputies; emergencies."""

import re

import pytest

from counting import Counting
from hands import Keyboard, NoScript
from house import TODAY
from visitor import assert_accessible

WAYS = pytest.mark.parametrize("kind", [Keyboard, NoScript], ids=["by keyboard alone", "without JavaScript"])


class Plan:
    """Who hands over to whom: from the one whose case is the most urgent of the team to an account that can accept."""

    def __init__(self, house):
        self.house = house
        self.team, lead = house.one("SELECT team, staff FROM konto WHERE anmeldename = 'teamleitung'")
        self.source, = house.one(
            """SELECT staff FROM fall WHERE team = ?1 AND geschlossen IS NULL AND faellig < ?2 AND uebergabe_an IS NULL
            ORDER BY faellig, id LIMIT 1""", self.team, TODAY)
        self.receiver = "fallmanagement" if self.source == lead else "teamleitung"
        self.to, self.to_name = house.one("SELECT staff, anzeigename FROM konto WHERE anmeldename = ?1", self.receiver)
        self.name, = house.one("SELECT anzeigename FROM konto WHERE staff = ?1", self.source)

    def overdue(self):
        """Overdue cases of the source, the most urgent first."""
        found = self.house.rows(
            """SELECT aktenzeichen FROM fall WHERE team = ?1 AND staff = ?2 AND geschlossen IS NULL AND faellig < ?3
            ORDER BY faellig, id""", self.team, self.source, TODAY)
        return [nr for nr, in found]

    def offered(self):
        return {nr for nr, in self.house.rows("SELECT aktenzeichen FROM fall WHERE uebergabe_an = ?1", self.to)}

    def owned(self):
        return {nr for nr, in self.house.rows("SELECT aktenzeichen FROM fall WHERE staff = ?1", self.to)}


@WAYS
def test_ten_urgent_cases_are_handed_over_and_accepted(house, visit, kind):
    plan = Plan(house)
    # Other tests may have offered something before.
    before = plan.offered()
    page = visit("teamleitung", script=kind.script)
    page.goto("/team")
    hand = Counting(kind(page))
    chosen = hand_over(page, hand, plan)
    assert page.locator("[role=status]").inner_text().endswith(
        "Die Übergabe ist angeboten. Sie gilt, sobald sie angenommen ist.")
    hand.within(loads=3, activations=6, fields=3)
    assert plan.offered() == before | chosen and not plan.owned() & chosen
    accept(visit, kind, plan, before | chosen)
    assert plan.offered() == set() and plan.owned() >= chosen


def hand_over(page, hand, plan):
    """Team, overdue of a person, the ten most urgent, new owner, check; the cases of the check page."""
    overdue = page.locator(f"a[href='/team/umverteilung?von={plan.source}&frist=ueberfaellig']")
    assert overdue.inner_text().split()[0] == str(len(plan.overdue()))
    hand.open(overdue.text_content().strip())
    hand.text("anzahl", "10")
    hand.pick("an", str(plan.to))
    hand.text("grund", "Urlaub")
    hand.press("Übergabe prüfen")
    assert page.locator("h1").inner_text() == "Übergabe prüfen"
    check = page.locator("main").inner_text()
    assert plan.to_name in check and "Urlaub" in check
    chosen = set(re.findall(r"Fall (\d\d-\d+)", check))
    assert 1 <= len(chosen) <= 10
    hand.press("Übergabe anbieten")
    return chosen


def accept(visit, kind, plan, offered):
    """The receiver finds the offers on Mein Tag and takes all of them."""
    page = visit(plan.receiver, script=kind.script)
    page.goto("/heute")
    hand = kind(page)
    hand.open("Übergaben ansehen und beantworten")
    # What the receiver saved last is named in the banner above.
    text = page.locator("main").inner_text()
    for banner in page.locator("form.ruecknahme").all_inner_texts():
        text = text.replace(banner, "")
    assert set(re.findall(r"Fall (\d\d-\d+)", text)) == offered
    hand.choice("antwort", "annehmen")
    hand.press("Antwort speichern")
    assert page.locator("[role=status]").count() == 1


def test_the_check_page_names_the_first_of_the_list_that_was_shown(house, visit):
    plan = Plan(house)
    page = visit("teamleitung")
    page.goto(f"/team/umverteilung?von={plan.source}&frist=ueberfaellig")
    page.fill("[name=anzahl]", "10")
    page.select_option("[name=an]", str(plan.to))
    page.click("text=Übergabe prüfen")
    assert re.findall(r"Fall (\d\d-\d+)", page.locator("main").inner_text()) == plan.overdue()[:10]


def test_a_choice_that_lacks_something_comes_back_ticked(house, visit):
    page = visit("teamleitung")
    page.goto("/team/umverteilung")
    page.locator("[name=fall]").first.check()
    page.fill("[name=grund]", "Umzug <Nord>")
    with page.expect_response(lambda answer: answer.request.method == "POST") as sent:
        page.click("text=Übergabe prüfen")
    assert sent.value.status == 422 and page.title().startswith("Fehler: ")
    assert page.locator(".uebersicht li").all_inner_texts() == ["Bitte wählen Sie, wer die Fälle übernimmt."]
    assert page.locator("[name=fall]").first.is_checked() and page.input_value("[name=grund]") == "Umzug <Nord>"
    assert_accessible(page, "refused choice")


def test_a_declined_case_stays_and_says_why(house, visit):
    plan = Plan(house)
    page = visit("teamleitung")
    page.goto(f"/team/umverteilung?von={plan.source}")
    nr = page.locator("[name=fall]").first.get_attribute("value")
    page.locator("[name=fall]").first.check()
    page.select_option("[name=an]", str(plan.to))
    page.click("text=Übergabe prüfen")
    assert_accessible(page, "check page of a hand-over")
    page.click("text=Übergabe anbieten")
    page = visit(plan.receiver)
    page.goto("/uebergaben")
    assert_accessible(page, "offered cases")
    page.check("[name=antwort][value=ablehnen]")
    page.click("text=Antwort speichern")
    assert page.locator(".uebersicht li").all_inner_texts() == ["Bitte nennen Sie den Grund in einem Satz."]
    assert_accessible(page, "refused answer")
    page.fill("[name=grund]", "Ich bin selbst im Urlaub.")
    page.click("text=Antwort speichern")
    assert plan.offered() == set()
    assert house.one("SELECT staff FROM fall WHERE aktenzeichen = ?1", nr)[0] == plan.source
    page.goto(f"/faelle/{nr}/verlauf")
    assert "Grund: Ich bin selbst im Urlaub." in page.locator("main").inner_text()


@WAYS
def test_a_deputy_is_set_and_ended(house, visit, kind):
    page = visit("teamleitung", script=kind.script)
    page.goto("/team")
    hand = kind(page)
    hand.open("Vertretungen")
    hand.pick("person", str(house.one("SELECT staff FROM konto WHERE anmeldename = 'fallmanagement'")[0]))
    hand.pick("vertretung", str(house.one("SELECT staff FROM konto WHERE anmeldename = 'teamleitung'")[0]))
    hand.text("von", "+30")
    hand.text("bis", "+44")
    hand.press("Vertretung speichern")
    assert page.locator("[role=status]").inner_text().endswith("Die Vertretung ist gesetzt.")
    row = page.locator("#vertretungen tbody tr")
    assert row.count() == 1 and "30.04.2008 bis 14.05.2008" in row.inner_text()
    if kind.script:
        assert_accessible(page, "deputies")
    hand.press(page.locator("#vertretungen button").text_content().strip())
    assert page.locator("[role=status]").inner_text().endswith("Die Vertretung ist beendet.")
    assert page.locator("#vertretungen").count() == 0


@WAYS
def test_a_foreign_case_opens_in_an_emergency_with_a_reason(house, visit, kind):
    nr, = house.one(
        "SELECT aktenzeichen FROM fall WHERE team NOT IN (?1, 1) AND geschlossen IS NULL ORDER BY id DESC LIMIT 1", house.team)
    page = visit("teamleitung", script=kind.script)
    page.goto("/vertretungszugriff")
    hand = kind(page)
    hand.text("fall", nr)
    hand.text("grund", "Die Auszahlung muss heute hinaus.")
    hand.press("Fall öffnen")
    assert page.url.endswith(f"/faelle/{nr}")
    page.goto("/")
    page = visit("datenschutz", script=kind.script)
    page.goto("/datenschutz/zugriffe")
    assert "Vertretungszugriff: Die Auszahlung muss heute hinaus." in page.locator("#auffaelligkeiten").inner_text()
