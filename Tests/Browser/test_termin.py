"""From the invitation to the recorded decision: letters, a missed talk, hearing, decision; three ways, one end."""

import re

import pdf
from counting import Counting
from hands import WAYS, Pointer
from test_profiling import fresh
from visitor import assert_accessible

# What the case holds in the end, whichever way it was played.
END = [
    ("termin.eingeladen.v1", {"art": "meldetermin", "tag": "2008-03-31", "fassung": "einladung_rechtsfolgen@2005-01-01"}),
    ("einladung.zugestellt.v1", {"nr": 1, "am": "2008-03-31", "weg": "persoenlich"}),
    ("gespraech.versaeumt.v1", {"am": "2008-03-31", "wichtigerGrund": False}),
    ("minderung.geprueft.v1", {"nr": 1, "art": "meldeversaeumnis", "tag": "2008-03-31", "belehrt": "2008-03-31"}),
    ("minderung.angehoert.v1", {"nr": 1, "form": "schriftlich", "ergebnis": "keine_aeusserung"}),
    ("minderung.entschieden.v1", {"nr": 1, "prozent": 10, "beginn": "2008-04-01", "ende": "2008-06-30", "zeichen": "LM-1"}),
]


def invite(page, hand, nr):
    page.goto(f"/faelle/{nr}/termin")
    hand.choice("art", "meldetermin")
    hand.text("tag", "31.3.2008")
    hand.text("uhrzeit", "16:00")
    hand.choice("form", "persoenlich")
    hand.text("ort", "Raum 214")
    hand.pick("anlass", "beratung")
    hand.press("Weiter zum Brief")
    assert "um 10 Prozent der für Sie maßgebenden" in page.locator("article.dokument").inner_text()
    hand.press("Einladung speichern")


def the_paper_is_the_page(page, path):
    """The letter as PDF: the words of the page, tagged, in German, with its fonts."""
    path.write_bytes(page.request.get(page.locator("a", has_text="Brief als PDF").get_attribute("href")).body())
    printed = re.sub(r"Stand\d{8}Seite\d+von\d+", "", pdf.letters(pdf.text(path)))
    for sentence in page.locator("article.dokument p").all_inner_texts():
        for line in sentence.split("\n"):
            assert pdf.letters(line) in printed, line
    pdf.assert_paper(path)


@WAYS
def test_from_the_invitation_to_the_decision(house, visit, kind, tmp_path):
    page, nr = fresh(visit, kind, f"Termin {kind.__name__}")
    hand = Counting(kind(page))
    invite(page, hand, nr)
    assert page.locator("h1").first.inner_text() == "Einladung"
    the_paper_is_the_page(page, tmp_path / "einladung.pdf")
    hand.open("Zustellung festhalten")
    hand.choice("weg", "persoenlich")
    hand.press("Zustellung speichern")
    hand.open("Gespräch festhalten")
    hand.choice("ergebnis", "versaeumt")
    hand.text("am", "31.3.2008")
    hand.press("Gespräch speichern")

    page.goto(f"/faelle/{nr}/leistungsminderung")
    hand.open("Leistungsminderung prüfen")
    assert page.input_value("[name=tag]") == "31.03.2008"  # the missed talk is proposed
    hand.press("Prüfung beginnen")
    hand.open(page.locator("a", has_text="Anhörungsschreiben").first.text_content().strip())
    assert page.locator("h1").first.inner_text() == "Anhörung"
    assert "Es ist noch nichts entschieden." in page.locator("article.dokument").inner_text()
    the_paper_is_the_page(page, tmp_path / "anhoerung.pdf")
    hand.open("Schritt festhalten")
    hand.choice("schritt", "anhoerung")
    hand.pick("form", "schriftlich")
    hand.pick("ergebnis", "keine_aeusserung")
    hand.text("begruendung", "Keine Antwort")
    hand.press("Schritt speichern")
    hand.open(page.locator("a", has_text="Entscheidung festhalten").first.text_content().strip())
    hand.text("zeichen", "LM-1")
    hand.text("prozent", "10")
    hand.text("beginn", "1.4.2008")
    hand.text("ende", "30.6.2008")
    hand.press("Entscheidung speichern")
    hand.within(loads=15, activations=13, fields=15)
    assert "10 Prozent, 01.04.2008 bis 30.06.2008" in page.locator("dl.zusammenfassung").first.inner_text()
    found = house.entries(nr)[-len(END):]
    assert [kind for kind, _ in found] == [kind for kind, _ in END]
    for (_, payload), (kind, expected) in zip(found, END):
        assert {key: payload.get(key) for key in expected} == expected, kind


def test_the_pages_of_a_reduction_are_accessible(house, visit):
    page, nr = fresh(visit, Pointer, "Termin zugaenglich")
    hand = Pointer(page)
    invite(page, hand, nr)
    assert_accessible(page, "page of an invitation")
    page.goto(f"/faelle/{nr}/leistungsminderung/neu")
    hand.choice("art", "pflichtverletzung")
    hand.text("tag", "31.3.2008")
    hand.press("Prüfung beginnen")
    for path in ("", "/1/anhoerung", "/1/schritt", "/1/entscheidung"):
        page.goto(f"/faelle/{nr}/leistungsminderung{path}")
        assert_accessible(page, f"reduction{path}")
    page.goto(f"/faelle/{nr}/leistungsminderung/1/aufhebung")
    assert_accessible(page, "end of a reduction")
