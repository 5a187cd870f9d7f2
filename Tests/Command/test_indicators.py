"""The table of the report falls out of the case files, exactly."""

import csv
import datetime
import io
import json

import pytest

from command import rows

KNOWN_ON = "2008-03-31"

# Law, printed values: Eingliederungsbericht 2007, section 1.2.1; what it leaves out is not asserted.
INTEGRATIONS = {
    2005: {"integrationen_gesamt": 1616, "integrationen_u25": 411, "integrationen_frauen": 505},
    2006: {
        "integrationen_gesamt": 3472, "integrationen_u25": 843, "integrationen_frauen": 931,
        "integrationen_migranten": 826,
    },
    2007: {
        "integrationen_gesamt": 3695, "integrationen_u25": 742, "integrationen_frauen": 1005,
        "integrationen_migranten": 949,
    },
}
ACTIVATION = {
    "aktivierungsquote_gesamt": 40.1, "aktivierungsquote_u25": 69.1, "aktivierungsquote_frauen": 38.2,
    "aktivierungsquote_migranten": 21.0,
}
STOCKS = {"arbeitslose_sgb2_jan": 6931, "arbeitslose_sgb2_dez": 6528, "ehb_gesamt": 15602, "ehb_u25": 3058}
TARGETS = {
    "integrationen_gesamt": 3800, "integrationen_u25": 800, "integrationen_frauen": 1140,
    "integrationen_migranten": 950, "aktivierungsquote_gesamt": 35, "aktivierungsquote_u25": 55,
    "aktivierungsquote_frauen": 40, "aktivierungsquote_migranten": 25,
}
SHARES = {
    (2005, "integrationen_frauen"): (31.3, 31), (2006, "integrationen_frauen"): (26.8, 28.8),
    (2007, "integrationen_frauen"): (27.2, 28.9), (2006, "integrationen_migranten"): (23.8, 23.8),
    (2007, "integrationen_migranten"): (25.7, 25.7), (2007, "integrationen_u25"): (20.1, None),
}
DIMENSIONS = ["sex", "u25", "age", "migration", "targetgroup", "strategy", "team", "unit", "unit_today"]


@pytest.fixture(scope="module")
def table(fallwerk, demo):
    """The year table as JSON, asked for once for each combination."""
    kept = {}

    def ask(year, known_on=KNOWN_ON, by=None):
        key = (year, known_on, by)
        if key not in kept:
            options = (["--known-on", known_on] if known_on else []) + (["--by", by] if by else [])
            text = fallwerk.done(
                "indicators", "--database", f"sqlite:{demo}", "--year", year, *options, "--format", "json")
            kept[key] = json.loads(text)
        return kept[key]

    return ask


def by_key(items):
    return {item["key"]: item for item in items}


@pytest.mark.parametrize("known_on", [KNOWN_ON, None], ids=["known on 2008-03-31", "by waiting time"])
@pytest.mark.parametrize("year", [2005, 2006, 2007])
def test_integrations_are_the_reports(table, year, known_on):
    found = by_key(table(year, known_on)["indicators"])
    for key, count in INTEGRATIONS[year].items():
        assert (found[key]["value"], found[key]["numerator"]) == (count, count), key


def test_activation_rates_are_the_reports(table):
    found = by_key(table(2007)["indicators"])
    assert {key: found[key]["value"] for key in ACTIVATION} == ACTIVATION
    for key, rate in ACTIVATION.items():
        row = found[key]
        assert round_half_up(row["numerator"], row["denominator"]) == rate
        assert row["unit"] == "percent"


def round_half_up(numerator, denominator):
    """Percent with one place, half away from zero, in whole numbers."""
    return (2000 * numerator + denominator) // (2 * denominator) / 10


def test_stocks_are_the_reports(table):
    assert {key: row["value"] for key, row in by_key(table(2007)["figures"]).items()} == STOCKS


def test_targets_of_2008_stand_beside(table):
    found = by_key(table(2007)["indicators"])
    assert {key: found[key]["target_next_year"] for key in TARGETS} == TARGETS


@pytest.mark.parametrize(("year", "key"), SHARES)
def test_printed_and_computed_shares(table, year, key):
    row = by_key(table(year)["indicators"])[key]
    computed, printed = SHARES[year, key]
    assert (row["share"], row["share_published"]) == (computed, printed)
    assert row["denominator"] == INTEGRATIONS[year]["integrationen_gesamt"]


def test_the_json_is_the_contract(table):
    found = table(2007)
    assert (found["year"], found["known_on"]) == (2007, KNOWN_ON)
    for row in found["indicators"]:
        assert {"key", "label", "value", "unit", "numerator", "status"} <= set(row)
        assert row["unit"] in ("count", "percent")
    assert len(found["indicators"]) == 8


@pytest.mark.parametrize("year", [2005, 2006])
def test_rates_the_report_leaves_out_are_still_counted(table, year):
    for key in ACTIVATION:
        row = by_key(table(year)["indicators"])[key]
        assert row["denominator"] is None or row["numerator"] <= row["denominator"]


def test_a_correction_of_february_shows_in_march_and_not_in_january(table, demo):
    november, february = day("2007-11-01"), day("2008-02-01")
    late = rows(
        demo, """SELECT count(*) FROM journal WHERE type IN ('eintrag.korrigiert.v1', 'eintrag.storniert.v1')
        AND recorded_at >= ?1 AND recorded_at < ?2 AND effective_on >= ?3 AND effective_on < ?4""",
        february * 86_400_000, day("2008-03-01") * 86_400_000, november, day("2007-12-01"))
    assert late[0][0] > 0, "the demo books no correction in February for November"
    january, march = table(2007, "2008-01-31"), table(2007, "2008-03-31")
    assert january["known_on"] == "2008-01-31"
    assert numbers(january) != numbers(march)


def numbers(found):
    return [(row["key"], row["value"]) for row in found["indicators"] + found["figures"]]


def day(text):
    return (datetime.date.fromisoformat(text) - datetime.date(1970, 1, 1)).days


@pytest.mark.parametrize("known_on", ["2007-12-15", "2008-01-31", "2008-02-15", "2008-03-31"])
def test_stocks_equal_a_count_of_our_own(table, demo, known_on):
    """From the bitemporal rows with three lines of SQL: entitled (1), and entitled and unemployed (2, value 1)."""
    known, november, january = day(known_on), day("2007-11-30"), day("2007-01-31")
    holds = """SELECT person FROM facts WHERE kind = ?1 AND value = ?2 AND from_day <= ?3 AND to_day > ?3
        AND known_from <= ?4 AND known_to > ?4"""
    found = by_key(table(2007, known_on)["figures"])
    entitled = {row[0] for row in rows(demo, holds, 1, 0, november, known)}
    born = {row[0]: row[1] for row in rows(
        demo, "SELECT person, value FROM facts WHERE kind = 9 AND known_from <= ?1 AND known_to > ?1", known)}
    # The 25th birthday itself no longer counts.
    young = {person for person in entitled if born[person] > day("1982-11-30")}
    unemployed = {row[0] for row in rows(demo, holds, 2, 1, january, known)}
    entitled_january = {row[0] for row in rows(demo, holds, 1, 0, january, known)}
    assert found["ehb_gesamt"]["value"] == len(entitled)
    assert found["ehb_u25"]["value"] == len(young)
    assert found["arbeitslose_sgb2_jan"]["value"] == len(unemployed & entitled_january)


@pytest.mark.parametrize("dimension", DIMENSIONS)
def test_groups_add_up_to_the_figure(table, dimension):
    found = table(2007, by=dimension)
    whole = {row["key"]: row for row in table(2007)["indicators"]}
    for row in found["indicators"]:
        assert row["numerator"] == whole[row["key"]]["numerator"]
        groups = row["groups"]
        assert groups, f"{row['key']} has no groups by {dimension}"
        assert len({group["group"] for group in groups}) == len(groups)
        total = sum(group["numerator"] for group in groups)
        if dimension == "targetgroup":  # groups overlap and do not cover everybody
            assert all(group["numerator"] <= row["numerator"] for group in groups)
        else:
            assert total == row["numerator"], f"{row['key']} by {dimension}"
            if row["unit"] == "percent":
                assert sum(group["denominator"] for group in groups) == row["denominator"]
    for row in found["figures"]:
        if dimension != "targetgroup":
            assert sum(group["numerator"] for group in row["groups"]) == row["value"], row["key"]


def test_groups_are_the_indicators_of_the_groups(table):
    """The row of the women and the group of the women are two ways to one number."""
    for dimension, group, key in [
        ("sex", "weiblich", "integrationen_frauen"), ("u25", "u25", "integrationen_u25"),
        ("migration", "nicht_deutsch", "integrationen_migranten"),
    ]:
        total = by_key(table(2007, by=dimension)["indicators"])["integrationen_gesamt"]
        assert {g["group"]: g["value"] for g in total["groups"]}[group] == INTEGRATIONS[2007][key]


def test_csv_says_what_json_says(fallwerk, demo, table):
    text = fallwerk.done(
        "indicators", "--database", f"sqlite:{demo}", "--year", 2007, "--known-on", KNOWN_ON, "--format", "csv")
    lines = {row["key"]: row for row in csv.DictReader(io.StringIO(text)) if not row["group"]}
    found = table(2007)
    for row in found["indicators"] + found["figures"]:
        assert float(lines[row["key"]]["value"]) == row["value"]
    assert len(lines) == len(found["indicators"]) + len(found["figures"])


def test_the_table_is_german(fallwerk, demo):
    text = fallwerk.done("indicators", "--database", f"sqlite:{demo}", "--year", 2007, "--known-on", KNOWN_ON)
    for words in ("3.695", "1.005", "40,1", "69,1", "38,2", "21,0", "15.602", "6.931", "27,2", "28,9", "gedruckt"):
        assert words in text, words


def test_a_year_without_any_case_is_empty_and_no_error(fallwerk, demo):
    text = fallwerk.done("indicators", "--database", f"sqlite:{demo}", "--year", 2030, "--format", "json")
    assert all(row["numerator"] == 0 for row in json.loads(text)["indicators"])
