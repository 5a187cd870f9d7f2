"""The figures on the page: the table of the report, the day of knowledge, and every figure down to its cases."""

import json

import pytest

from figures import YEARS, Sheet, count, text, value, walk

KNOWN_ON = "2008-03-31"
# As the pages write them; the report prints no activation rates of 2005 and 2006.
PRINTED = {
    "integrationen_gesamt": ["1.616", "3.472", "3.695"],
    "integrationen_u25": ["411", "843", "742"],
    "integrationen_frauen": ["505", "931", "1.005"],
    "integrationen_migranten": [None, "826", "949"],
    "aktivierungsquote_gesamt": [None, None, "40,1 %"],
    "aktivierungsquote_u25": [None, None, "69,1 %"],
    "aktivierungsquote_frauen": [None, None, "38,2 %"],
    "aktivierungsquote_migranten": [None, None, "21,0 %"],
}
TARGETS = ["3.800", "800", "1.140 (30,0 %)", "950", "35,0 %", "55,0 %", "40,0 %", "25,0 %"]
STOCKS = {"ehb_gesamt": 15602, "ehb_u25": 3058, "arbeitslose_sgb2_jan": 6931, "arbeitslose_sgb2_dez": 6528}
DIMENSIONS = ["sex", "u25", "age", "migration", "targetgroup", "strategy", "team", "unit", "unit_today"]
BASE = "/controlling/kennzahlen"


@pytest.fixture(scope="module")
def controlling(house):
    return house.reader("controlling")


@pytest.fixture(scope="module")
def printed_by_command(fallwerk, house):
    """What the command line counts, asked for once for each year and day."""
    kept = {}

    def ask(year, known_on=KNOWN_ON):
        if (year, known_on) not in kept:
            kept[year, known_on] = json.loads(fallwerk.done(
                "indicators", "--database", f"sqlite:{house.path}", "--year", year, "--known-on", known_on, "--format", "json"))
        return kept[year, known_on]

    return ask


def table(reader, year=2007, known_on=KNOWN_ON):
    return Sheet(reader, f"{BASE}?jahr={year}&stand={known_on}")


def test_the_table_has_the_layout_of_the_report(controlling):
    sheet = table(controlling)
    assert sheet.heads(YEARS) == [
        "Zielindikator", "Einheit", "Ergebnis 2005", "Ergebnis 2006", "Ergebnis 2007", "Zielgröße 2008"]
    rows = sheet.rows(YEARS)
    assert len(rows) == len(PRINTED)
    for cells, (key, expected), target in zip(rows, PRINTED.items(), TARGETS):
        figures = [plain(value(cell)) if cell.xpath(".//*[@class='wert']") else None for cell in cells[2:5]]
        assert [figure if wanted else None for figure, wanted in zip(figures, expected)] == expected, key
        assert plain(text(cells[5])).startswith(target), f"{key}: {text(cells[5])}"


def plain(written):
    return written.replace("\u00a0", " ")


def test_the_page_says_what_the_command_line_says(controlling, printed_by_command):
    sheet = table(controlling)
    for column, year in enumerate((2005, 2006, 2007), start=2):
        for cells, row in zip(sheet.rows(YEARS), printed_by_command(year)["indicators"]):
            shown = cells[column].xpath(".//*[@class='wert']")
            wanted = None if row["value"] is None else row["value"]
            assert (number(text(shown[0])) if shown else None) == wanted, f"{row['key']} {year}"


def number(written):
    figure = written.split("\u00a0")[0].split(" ")[0].replace(".", "")
    return float(figure.replace(",", ".")) if "%" in written else int(figure)


def test_printed_and_computed_stand_side_by_side(controlling):
    """The report's own shares of women do not follow from its counts."""
    women = table(controlling).rows(YEARS)[2]
    assert "gedruckt 28,8 % · berechnet 26,8 %" in plain(text(women[3]))
    assert "gedruckt 28,9 % · berechnet 27,2 %" in plain(text(women[4]))


def test_stocks(controlling, printed_by_command):
    sheet = table(controlling)
    found = [count(value(cells[2])) for cells in sheet.rows("//table[@id='bestaende']")]
    assert found == [row["value"] for row in printed_by_command(2007)["figures"]]
    assert sorted(found) == sorted(STOCKS.values())


def test_what_was_known_in_january_stays_as_it_was(controlling, printed_by_command):
    """A correction booked in February for November shows with the day of March and not with that of January."""
    pages = {}
    for known_on in ("2008-01-31", KNOWN_ON):
        sheet = table(controlling, known_on=known_on)
        pages[known_on] = [value(cells[4]) for cells in sheet.rows(YEARS)]
        expected = [row["value"] for row in printed_by_command(2007, known_on)["indicators"]]
        assert [number(figure) for figure in pages[known_on]] == expected
        german = ".".join(reversed(known_on.split("-")))
        assert german in sheet.text("//h1/following-sibling::p[1]")
    assert pages["2008-01-31"] != pages[KNOWN_ON]


def test_the_day_of_knowledge_is_typed_into_the_page(visit):
    """The same two days through the form, in the browser; both tables can be compared by eye."""
    page = visit("controlling")
    page.goto(BASE + "?jahr=2007")
    shown = []
    for day in ("31.01.2008", "31.3.08"):
        page.fill("[name=stand]", day)
        page.click("text=Anzeigen")
        shown.append(page.locator(".kennzahlen tbody .wert").all_inner_texts())
    assert page.input_value("[name=stand]") == "31.03.2008"
    assert shown[0] != shown[1] and "3.695" in shown[1]


FIGURES = [*PRINTED, *STOCKS]


@pytest.mark.parametrize("part", ["zaehler", "nenner"])
@pytest.mark.parametrize("key", FIGURES)
def test_a_figure_opens_to_as_many_rows_as_it_says(controlling, printed_by_command, key, part):
    document = printed_by_command(2007)
    row = next(row for row in document["indicators"] + document["figures"] if row["key"] == key)
    if part == "nenner":
        if row.get("denominator") is None:
            pytest.skip("a count without a base")
        expected = row["denominator"]
    else:
        expected = row.get("numerator", row["value"])
    total, rows = walk(controlling, f"{BASE}/{key}/faelle?jahr=2007&stand={KNOWN_ON}&teil={part}")
    assert total == len(rows) == expected
    numbers = [text(cells[0]) for cells in rows]
    assert len(set(numbers)) == len(numbers)
    if key in PRINTED and part == "zaehler" and not PRINTED[key][2].endswith("%"):
        assert total == count(PRINTED[key][2])
    if key in STOCKS:
        assert total == STOCKS[key]


SPLIT = ["integrationen_gesamt", "integrationen_frauen", "aktivierungsquote_gesamt", "aktivierungsquote_migranten", "arbeitslose_sgb2_dez"]


@pytest.mark.parametrize("dimension", DIMENSIONS)
@pytest.mark.parametrize("key", SPLIT)
def test_every_group_opens_to_as_many_rows_as_it_says(controlling, key, dimension):
    sheet = Sheet(controlling, f"{BASE}/{key}?jahr=2007&stand={KNOWN_ON}&nach={dimension}")
    whole = walk(controlling, f"{BASE}/{key}/faelle?jahr=2007&stand={KNOWN_ON}")[0]
    counts, is_hidden = [], False
    for cells in sheet.rows("//table[@id='aufteilung']"):
        links = cells[1].xpath(".//a")
        if links:
            counts.append(count(text(links[0])))
            total, rows = walk(controlling, links[0].get("href"))
            assert total == len(rows) == counts[-1], f"{key} by {dimension}: {text(cells[0])}"
        else:
            is_hidden = is_hidden or "nicht gezeigt" in text(cells[1])
    assert counts
    if dimension != "targetgroup" and not is_hidden:  # target groups overlap and do not cover everybody
        assert sum(counts) == whole


def test_every_figure_of_the_table_leads_to_its_division(controlling):
    sheet = table(controlling)
    links = sheet.tree.xpath(f"{YEARS}//tbody//a[@class='wert']")
    assert len(links) >= 8
    for link in links:
        opened = sheet.open(link)
        assert plain(opened.text("//p[@class='grosszahl']//*[@class='wert']")) == plain(text(link))
        assert len(opened.tree.xpath("//nav[@aria-label='Aufteilen nach']//a")) == len(DIMENSIONS)


def test_an_earlier_day_of_knowledge_goes_all_the_way_down(controlling, printed_by_command):
    january = printed_by_command(2007, "2008-01-31")["indicators"]
    for row in january[:4]:
        total, rows = walk(controlling, f"{BASE}/{row['key']}/faelle?jahr=2007&stand=2008-01-31")
        assert total == len(rows) == row["value"]
