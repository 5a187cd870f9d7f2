"""The report as page and as PDF: same figures as the command line, tagged as PDF/UA asks."""

import html
import re

import pikepdf
import pytest

import pdf

FIGURES = [
    "1.616", "3.472", "3.695", "411", "843", "742", "505", "931", "1.005", "826", "949", "3.800", "1.140",
    "15.602", "3.058", "6.931", "6.528",
]
PERCENTS = ["40,1", "69,1", "38,2", "21,0", "26,8", "28,8", "27,2", "28,9", "25,7"]
SECTIONS = [
    "1.1", "1.1.1", "1.1.2", "1.2", "1.2.1", "1.2.2", "1.3", "1.3.1", "1.3.2", "1.3.2.1", "1.3.2.2", "1.3.2.3", "1.3.2.4",
    "1.3.2.5", "1.3.2.6", "1.3.2.7", "1.3.2.8", "1.3.3", "1.4", "1.4.1",
]


@pytest.fixture(scope="module")
def report(fallwerk, demo, tmp_path_factory):
    folder = tmp_path_factory.mktemp("bericht")
    page, paper = folder / "bericht.html", folder / "bericht.pdf"
    fallwerk.done(
        "report", "--database", f"sqlite:{demo}", "--year", 2007, "--known-on", "2008-03-31", "--pdf", paper, "--html", page)
    assert sorted(entry.name for entry in folder.iterdir()) == ["bericht.html", "bericht.pdf"]
    return page, paper


@pytest.fixture(scope="module")
def page(report):
    return report[0].read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def plain(page):
    text = re.sub(r"<(style|script)\b.*?</\1>", " ", page, flags=re.S)
    return spaced(html.unescape(re.sub(r"<[^>]+>", " ", text)))


@pytest.fixture(scope="module")
def paper(report):
    return spaced(pdf.text(report[1]))


@pytest.fixture(scope="module")
def document(report):
    with pikepdf.open(report[1]) as opened:
        yield opened


def spaced(text):
    return re.sub(r"\s+", " ", text.replace("\u202f", " ").replace("\u00a0", " ").replace("\u00ad", ""))


def whole(number):
    """The number, not a part of a longer one."""
    return rf"(?<![\d.,]){re.escape(number)}(?![\d]|[.,]\d)"


@pytest.mark.parametrize("number", FIGURES + PERCENTS)
def test_every_figure_stands_on_the_page_and_in_the_pdf(plain, paper, number):
    assert re.search(whole(number), plain), "on the page"
    assert re.search(whole(number), paper), "in the PDF"


def test_the_sections_are_the_sources(page, paper):
    headings = spaced(" ".join(re.sub(r"<[^>]+>", " ", h) for h in re.findall(r"<h[1-6][^>]*>.*?</h[1-6]>", page, re.S)))
    places = [re.search(rf"(?<![\d.]){re.escape(number)}(?![\d]|\.\d)", headings) for number in SECTIONS]
    assert all(places), [n for n, place in zip(SECTIONS, places) if not place]
    starts = [place.start() for place in places]
    assert starts == sorted(starts)
    assert all(f"{number} " in paper for number in SECTIONS)


def test_no_name_is_left_open_and_no_city_is_named(plain, paper):
    for text in (plain, paper):
        assert "{{" not in text and "}}" not in text
        assert "Musterstadt" in text
        assert "Hamm " not in text


def test_printed_and_computed_shares_stand_side_by_side(plain, paper):
    for text in (plain, paper):
        assert "gedruckt" in text and "berechnet" in text


def test_charts_come_with_their_tables(page):
    figures = re.findall(r"<figure\b.*?</figure>", page, re.S)
    charts = [figure for figure in figures if "<svg" in figure]
    assert len(charts) >= 4
    for chart in charts:
        svg = re.search(r"<svg\b[^>]*>", chart).group(0)
        assert "<title" in chart or "aria-label" in svg, "a drawing needs a name"
    assert page.count("<table") >= len(charts) + 1


def test_the_page_stands_alone(page):
    assert page.startswith("<!DOCTYPE html>") or page.startswith("<!doctype html>")
    assert re.search(r'<html[^>]*\blang="de"', page)
    assert len(re.findall(r"<h1\b", page)) == 1
    assert "<script" not in page
    assert not re.search(r'(?:src|href)="(?:https?:)?//', page)
    levels = [int(level) for level in re.findall(r"<h([1-6])\b", page)]
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:])), "a heading level is skipped"
    assert page.count("<th") == len(re.findall(r"<th\b[^>]*\bscope=|<thead", page)), "every <th> has its scope"


def test_the_pdf_says_what_it_is(document):
    root = document.Root
    assert root.MarkInfo.Marked is True or bool(root.MarkInfo.Marked)
    assert str(root.Lang).lower().startswith("de")
    assert bool(root.ViewerPreferences.DisplayDocTitle)
    with document.open_metadata() as xmp:
        assert xmp["pdfuaid:part"] == "1"
        assert "Eingliederungsbericht" in xmp["dc:title"] and "2007" in xmp["dc:title"]
    assert len(document.pages) >= 5
    assert "/Outlines" in root
    for number, leaf in enumerate(document.pages, 1):
        assert str(leaf.obj.get("/Tabs", "/S")) == "/S", f"page {number}"


def test_every_figure_of_the_pdf_has_an_alternative(document):
    figures = [node for kind, node, _ in pdf.elements(document) if kind == "Figure"]
    assert len(figures) >= 4
    for figure in figures:
        assert len(str(figure.get("/Alt", ""))) > 20


def test_tables_of_the_pdf_have_heads(document):
    cells = pdf.elements(document)
    heads = [node for kind, node, _ in cells if kind == "TH"]
    tables = [node for kind, node, _ in cells if kind == "Table"]
    assert len(tables) >= 5 and len(heads) >= 2 * len(tables)
    for kind, node, _ in cells:
        if kind == "TH":
            assert pdf.attribute(node, "/Scope") is not None or "/ID" in node
    for table in tables:
        assert any(kind == "TH" and any(one == table for one in above) for kind, _, above in cells)


def test_headings_of_the_pdf_skip_no_level(document):
    levels = [int(kind[1]) for kind, _, _ in pdf.elements(document) if re.fullmatch(r"H[1-6]", kind)]
    assert levels and levels[0] == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:]))
    assert len(levels) >= len(SECTIONS)


def test_all_fonts_are_embedded(report):
    fonts = pdf.fonts(report[1])
    assert fonts
    assert all(embedded for _, embedded in fonts), fonts


def test_the_text_of_the_pdf_is_real_german(paper):
    for word in ("Maßnahmen", "für", "über", "Ältere"):
        assert word in paper, word
    assert "\ufffd" not in paper


def test_the_same_data_give_the_same_bytes(fallwerk, demo, report, tmp_path):
    again = tmp_path / "b.pdf", tmp_path / "b.html"
    fallwerk.done(
        "report", "--database", f"sqlite:{demo}", "--year", 2007, "--known-on", "2008-03-31", "--pdf", again[0],
        "--html", again[1])
    assert again[1].read_bytes() == report[0].read_bytes()
    assert again[0].read_bytes() == report[1].read_bytes()


def test_an_earlier_knowledge_gives_another_report(fallwerk, demo, page, tmp_path):
    early = tmp_path / "frueher.html"
    fallwerk.done(
        "report", "--database", f"sqlite:{demo}", "--year", 2007, "--known-on", "2008-01-31", "--pdf",
        tmp_path / "frueher.pdf", "--html", early)
    assert "31.01.2008" in early.read_text(encoding="utf-8")
    assert early.read_text(encoding="utf-8") != page
