"""What goes wrong in a form: all of it said at once, nothing typed is lost, nothing is recorded twice or over another."""

import re

import pytest

from pages import FORMS
from visitor import assert_accessible

KEPT = "Bleibt stehen, auch „das“ & <dies>"


@pytest.mark.parametrize("path", FORMS)
def test_a_wrong_form_comes_back_filled(house, visit, path):
    page = visit("fallmanagement")
    page.goto(house.address(path))
    typed = fill_wrong(page)
    # The draft that the page keeps by itself is a request too.
    with page.expect_response(
            lambda answer: answer.request.method == "POST" and "x-teil" not in answer.request.headers) as sent:
        page.locator("form.formular .haupt-knopf").click()
    assert sent.value.status == 422
    assert page.title().startswith("Fehler: ")
    assert {name: page.locator(f'[name="{name}"]').input_value() for name in typed} == typed
    assert_summary(page)
    assert_accessible(page, path + " refused")
    assert page.complaints == []


def fill_wrong(page):
    """Days that the calendar lacks, texts that must come back; nothing is chosen."""
    typed = {}
    for field in page.locator("form.formular [name]:not([type=hidden]):not([type=submit])").element_handles():
        name, kind = field.get_attribute("name"), field.evaluate("e => e.tagName + ' ' + e.type + ' ' + e.className")
        if kind == "INPUT text datum":
            typed[name] = "31.04.2008"
        elif kind.startswith("INPUT text"):
            typed[name] = KEPT
        elif kind.startswith("TEXTAREA"):
            typed[name] = ("\n" + KEPT + "\nzweite Zeile") if name != "grund" else "  "
        else:
            continue
        field.fill(typed[name])
    return typed


def assert_summary(page):
    """As many lines as the heading says; each leads to its field, which says the same and is marked."""
    summary = page.locator(".uebersicht")
    lines = summary.locator("li").all_inner_texts()
    count = int(re.search(r"prüfen Sie (\d+) Angabe", summary.locator("h2").inner_text()).group(1))
    assert count == len(lines) >= 1, lines
    assert page.locator("main > *").first.evaluate("(e, s) => e === s || e.compareDocumentPosition(s) & 4 || e.contains(s)",
                                                   summary.element_handle())
    links = summary.locator("a")
    assert links.count() == len(lines), f"a sentence leads nowhere: {lines}"
    for index in range(links.count()):
        link = links.nth(index)
        sentence, target = link.inner_text(), link.get_attribute("href")[1:]
        link.focus()
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == target, f"the link „{sentence}“ does not lead to its field"
        field = page.locator(f"[id='{target}']")
        assert field.get_attribute("aria-invalid") == "true", target
        assert sentence in description(page, field), f"{target} does not say „{sentence}“"
        assert sentence.endswith((".", "?", ")")) and "ungültig" not in sentence.lower(), sentence


def description(page, field):
    """What a screen reader says about a field or its group."""
    return field.evaluate("""e => {
      const ids = [e, e.closest('fieldset')].filter(Boolean).flatMap(n => (n.getAttribute('aria-describedby') || '').split(' '));
      return ids.map(id => id && document.getElementById(id)?.textContent || '').join(' ');
    }""")


def test_a_day_that_does_not_exist_is_named(house, visit):
    page = visit("fallmanagement")
    page.goto(house.address("/faelle/{akte}/gespraech"))
    page.check("[name=ergebnis][value=gefuehrt]")
    page.fill("[name=am]", "31.04.2008")
    page.click("text=Gespräch speichern")
    assert page.locator(".uebersicht li").all_inner_texts() == ["Den 31.04.2008 gibt es nicht. Der April hat 30 Tage."]


def test_a_rule_of_the_law_is_named_with_its_section(house, visit):
    """An Eingliederungsvereinbarung of 2008 runs at most six months (§ 15 SGB II)."""
    page = visit("fallmanagement")
    nr = case_with_plan(house)
    page.goto(f"/faelle/{nr}/vereinbarung")
    page.check("[name=art][value=geschlossen]")
    page.fill("[name=am]", "31.03.2008")
    page.fill("[name=bis]", "01.10.2008")
    page.fill("[name=klient]", "Bewirbt sich.")
    page.fill("[name=haus]", "Zahlt die Fahrt.")
    page.click("text=Weiter zur Prüfung")
    (sentence,) = page.locator(".uebersicht li").all_inner_texts()
    assert sentence.startswith("Die Vereinbarung läuft länger als 6 Monate. Spätestes Ende ist der 30.09.2008.")
    assert "§ 15" in sentence
    assert page.locator("[name=bis]").get_attribute("aria-invalid") == "true"


def case_with_plan(house):
    return house.one(
        """SELECT f.aktenzeichen FROM fall f WHERE f.team = ?1 AND f.geschlossen IS NULL
        AND f.schritt = 'vereinbarung_anbieten' ORDER BY f.id DESC LIMIT 1""", house.team)[0]


def test_a_wrong_password_says_nothing_about_the_account(house, visit):
    page = visit()
    answers = []
    for name in ("fallmanagement", "niemand"):
        page.goto("/anmelden")
        page.fill("[name=benutzername]", name)
        page.fill("[name=passwort]", "falsch")
        with page.expect_response(lambda answer: answer.request.method == "POST") as sent:
            page.click("main button[type=submit]")
        assert sent.value.status == 422
        assert page.input_value("[name=benutzername]") == name
        assert page.input_value("[name=passwort]") == ""
        answers.append(page.locator(".uebersicht").inner_text())
    assert answers[0] == answers[1]
    assert_accessible(page, "refused sign-in")


def test_a_likely_double_is_compared_first(house, visit):
    page = visit("fallmanagement")
    first, last, born = house.one(
        """SELECT p.vorname, p.nachname, p.geburt FROM person p JOIN fall f ON f.person = p.id
        WHERE f.aktenzeichen = ?1""", house.places["akte"])
    page.goto("/faelle/neu")
    page.fill("[name=vorname]", first)
    page.fill("[name=nachname]", last)
    page.fill("[name=geburt]", house.one("SELECT date(?1 * 86400, 'unixepoch')", born)[0])
    page.check("[name=geschlecht] >> nth=0")
    page.select_option("[name=staatsangehoerigkeit]", "DE")
    page.check("[name=anlass] >> nth=0")
    page.select_option("[name=status]", "arbeitslos")
    page.get_by_role("button", name="Weiter zur Prüfung").click()
    assert "Diese Person gibt es vielleicht schon." in page.locator("main").inner_text()
    assert page.get_by_role("link", name=f"Fall {house.places['akte']} ansehen").count() == 1
    assert page.input_value("[name=vorname]") == first
    assert_accessible(page, "likely double")
    page.check("[name=verglichen]")
    page.select_option("[name=zustaendig]", "selbst")
    page.get_by_role("button", name="Weiter zur Prüfung").click()
    page.get_by_role("button", name="Fall anlegen").click()
    assert page.locator("[role=status]").inner_text().endswith("Der Fall ist angelegt. Die Fristen laufen.")


CHANGES = [
    ("gespraech", {"ergebnis": "gefuehrt"}, {"notiz": "Die Notiz der Ersten."}, {"notiz": "Die Notiz der Zweiten."}),
    ("status", {"status": None}, {"ab": "26.03.2008"}, {"ab": "25.03.2008"}),
]


@pytest.mark.parametrize(("form", "chosen", "first", "second"), CHANGES, ids=[row[0] for row in CHANGES])
def test_a_stale_form_leads_to_the_comparison(house, visit, form, chosen, first, second):
    """Nothing is overwritten: the later one sees what was recorded meanwhile, keeps what was typed and can go on."""
    address = house.address("/faelle/{familie}/" + form)
    chosen = {name: value or house.other_status(house.places["familie"]) for name, value in chosen.items()}
    one, two = visit("fallmanagement"), visit("teamleitung")
    for page, texts in ((one, first), (two, second)):
        page.goto(address)
        for name, value in chosen.items():
            page.check(f"[name={name}][value={value}]")
        for name, value in texts.items():
            page.fill(f"[name={name}]", value)
    save(one, 200)
    assert one.locator("[role=status]").count() == 1
    save(two, 409)
    assert two.locator("h1").inner_text() == "Der Fall wurde inzwischen geändert"
    changes = two.locator("main ul").first.locator("li").all_inner_texts()
    assert len(changes) == 1 and one.locator(".konto-name").inner_text() in changes[0], changes
    for name, value in second.items():
        assert two.input_value(f"[name={name}]") == value
    for name, value in chosen.items():
        assert two.is_checked(f"[name={name}][value={value}]")
    assert_accessible(two, "comparison page")
    assert two.complaints == []
    save(two, 200)
    assert two.locator("[role=status]").count() == 1


def save(page, status):
    """Sends the form; `status` is that of the page the browser ends on."""
    with page.expect_navigation() as moved:
        page.locator("form.formular .haupt-knopf").click()
    assert moved.value.status == status, page.locator("main").inner_text()[:500]


def test_a_form_sent_twice_is_recorded_once(house, visit):
    page = visit("fallmanagement")
    address = house.address("/faelle/{stelle}/gespraech")
    page.goto(address)
    hidden = {field.get_attribute("name"): field.get_attribute("value")
              for field in page.locator("form.formular [type=hidden]").element_handles()}
    form = {**hidden, "_aktion": "speichern", "ergebnis": "gefuehrt", "am": "31.03.2008", "notiz": "Nur einmal.", "naechstes": ""}
    answers = [page.request.post(address, form=form, max_redirects=0) for _ in range(2)]
    assert [answer.status for answer in answers] == [303, 303]
    assert answers[0].headers["location"] == answers[1].headers["location"]
    page.goto(house.address("/faelle/{stelle}/verlauf"))
    assert page.locator(".zeitstrahl li", has_text="Nur einmal.").count() == 1


def test_a_form_without_the_sessions_token_is_refused(house, visit):
    page = visit("fallmanagement")
    address = house.address("/faelle/{akte}/gespraech")
    form = {"_aktion": "speichern", "ergebnis": "gefuehrt", "am": "31.03.2008", "notiz": "Fremd.", "naechstes": ""}
    for extra, headers in (({}, {}), ({"_csrf": "0" * 64}, {})):
        answer = page.request.post(address, form={**form, **extra}, headers=headers, max_redirects=0)
        assert answer.status == 403
    page.goto(address)
    token = page.get_attribute("form.formular [name=_csrf]", "value")
    answer = page.request.post(
        address, form={**form, "_csrf": token}, headers={"Origin": "https://anderswo.example"}, max_redirects=0)
    assert answer.status == 403
    page.goto(house.address("/faelle/{akte}/verlauf"))
    assert "Fremd." not in page.locator("main").inner_text()


@pytest.mark.parametrize("path", ["/faelle/{geschlossen}/gespraech", "/faelle/{geschlossen}/status"])
def test_a_closed_case_takes_nothing_more(house, visit, path):
    page = visit("fallmanagement")
    page.goto(house.address(path))
    for group in page.locator("form.formular fieldset").all():
        group.locator("input").first.check()
    save(page, 422)
    assert "Der Fall ist abgeschlossen." in page.locator(".uebersicht").inner_text()
