"""An agreement from the plan's steps to its paper (J2f): ticked, checked, concluded, printed, signed."""

import pathlib
import re

import pdf
from counting import Counting
from hands import WAYS
from house import TODAY
from visitor import assert_accessible


def case_with_plan(house):
    """A case whose agreement is to be offered or continued next; concluding takes it to the end of the list."""
    return house.one(
        """SELECT f.aktenzeichen FROM fall f WHERE f.team = ?1 AND f.geschlossen IS NULL AND f.faellig < ?2
        AND f.schritt IN ('vereinbarung_anbieten', 'vereinbarung_fortschreiben') ORDER BY f.schritt, f.id LIMIT 1""",
        house.team, TODAY + 180)[0]


@WAYS
def test_an_agreement_is_made_from_the_steps_of_the_plan(house, visit, kind, tmp_path):
    page = visit("fallmanagement", script=kind.script)
    nr = case_with_plan(house)
    page.goto(f"/faelle/{nr}")
    hand = Counting(kind(page))
    next_step = page.locator("section.naechster a.knopf").text_content().strip()
    hand.open(next_step)
    steps = page.locator("input[type=checkbox][name^=schritt_]")
    assert steps.count() > 0
    if next_step.endswith("anbieten"):
        assert all(steps.nth(index).is_checked() for index in range(steps.count()))
    else:
        hand.tick(steps.first.get_attribute("name"))
    assert page.input_value("[name=bis]") == "30.09.2008"
    hand.choice("art", "geschlossen")
    hand.text("klient", "Bewirbt sich zweimal in der Woche.")
    hand.text("haus", "Zahlt die Fahrt zum Gespräch.")
    hand.press("Weiter zur Prüfung")
    checked = page.locator("article.dokument").inner_text()
    assert "Bewirbt sich zweimal in der Woche." in checked and "vom 31.03.2008 bis 30.09.2008" in checked
    hand.press("Eingliederungsvereinbarung abschließen")
    hand.within(loads=3, activations=5, fields=4)
    assert page.locator("h1").inner_text() == "Dokument: Eingliederungsvereinbarung"
    assert pdf.letters(page.locator("article.dokument").inner_text()) == pdf.letters(checked)
    paper = tmp_path / "vereinbarung.pdf"
    paper.write_bytes(page.request.get(page.locator("a", has_text="Als PDF öffnen").get_attribute("href")).body())
    the_paper_is_the_page(paper, page, nr)
    signed_copy(page, kind(page), paper)


def signed_copy(page, hand, paper):
    """One form for file and signature; what is wrong asks for the file again, and it comes back as it went in."""
    hand.open("Unterschriebene Fassung hinterlegen")
    assert page.input_value("[name=am]") == "31.03.2008"
    if hand.script:
        assert_accessible(page, "form with a file")
    hand.file("datei", paper)
    hand.text("am", "31.02.2008")
    hand.press("Datei speichern")
    assert "Bitte wählen Sie die Datei noch einmal." in page.locator("main").inner_text()
    assert page.input_value("[name=am]") == "31.02.2008"
    hand.text("am", "heute")
    hand.file("datei", paper)
    hand.press("Datei speichern")
    summary = page.locator("dl.zusammenfassung").inner_text()
    assert "am 31.03.2008" in summary and "PDF, " in summary
    assert page.locator("a", has_text="Unterschrift festhalten").count() == 0
    if hand.script:
        assert_accessible(page, "agreement with a signed copy")
    saved = hand.download("Unterschriebene Fassung herunterladen")
    assert saved.suggested_filename.endswith("-unterschrieben.pdf")
    assert pathlib.Path(saved.path()).read_bytes() == paper.read_bytes()


def the_paper_is_the_page(paper, page, nr):
    """The same words in the same order, tagged, in German, with its fonts."""
    printed = pdf.letters(pdf.text(paper))
    footer = rf"Fall{pdf.letters(nr)}Stand31032008Seite\d+von\d+"
    assert re.search(footer, printed)
    shown = pdf.letters(page.locator("article.dokument").text_content())
    assert sorted(re.sub(footer, "", printed)) == sorted(shown)
    pdf.assert_paper(paper)


def test_list_and_page_are_accessible(house, visit):
    page = visit("fallmanagement")
    nr = house.one(
        """SELECT f.aktenzeichen FROM fall f WHERE f.team = ?1 AND f.geschlossen IS NULL
        AND f.schritt = 'vereinbarung_fortschreiben' ORDER BY f.id LIMIT 1""", house.team)[0]
    page.goto(f"/faelle/{nr}/vereinbarungen")
    assert_accessible(page, "list of agreements")
    page.locator("#vereinbarungen a").first.click()
    assert_accessible(page, "page of an agreement")
    for path in ("verpflichtung", "schlichtung", "vereinbarung"):
        page.goto(f"/faelle/{nr}/{path}")
        assert_accessible(page, path)
