"""Bad input: one clear German line, the exit code of the contract, nothing half-written."""

import os
import shutil
import socket
import subprocess

import pytest

from command import ROOT, change, opened, rows


def indicators(path, *options):
    return "indicators", "--database", f"sqlite:{path}", "--year", 2007, *options


def report(path, folder, *options):
    return (
        "report", "--database", f"sqlite:{path}", "--year", 2007, "--pdf", folder / "b.pdf", "--html", folder / "b.html",
        *options)


# Databases ------------------------------------------------------------------------------------------


def spoil_all(path):
    path.write_bytes(b"kein Datenbankinhalt\n" * 5_000)


def spoil_head(path):
    data = bytearray(path.read_bytes())
    data[:100] = os.urandom(100)
    path.write_bytes(data)


def spoil_middle(path):
    data = bytearray(path.read_bytes())
    for start in range(40 * 4096, len(data) - 4096, 4096):
        data[start:start + 4096] = os.urandom(4096)
    path.write_bytes(data)


def truncate(path):
    with open(path, "r+b") as file:
        file.truncate(path.stat().st_size // 3)


@pytest.mark.parametrize("spoil", [spoil_all, spoil_head, spoil_middle, truncate])
@pytest.mark.parametrize("command", ["indicators", "verify", "serve"])
def test_a_damaged_database(fallwerk, small_copy, spoil, command):
    spoil(small_copy)
    arguments = {
        "indicators": indicators(small_copy),
        "verify": ("verify", "--database", f"sqlite:{small_copy}"),
        "serve": ("serve", "--database", f"sqlite:{small_copy}", "--port", 18_999),
    }[command]
    if command == "serve" and spoil in (spoil_middle, truncate):
        pytest.skip("serve reads these pages only when somebody asks for them")
    fallwerk.refused(1, command=arguments)


def test_a_missing_database_is_not_created(fallwerk, tmp_path):
    path = tmp_path / "gibtesnicht.sqlite"
    for command in (indicators(path), ("verify", "--database", f"sqlite:{path}")):
        fallwerk.refused(1, "gibt es nicht", str(path), command=command)
    assert not list(tmp_path.iterdir())


def test_a_folder_that_is_missing(fallwerk, tmp_path):
    path = tmp_path / "nicht" / "da.sqlite"
    fallwerk.refused(1, str(path), command=("demo", "--database", f"sqlite:{path}", "--population", "20"))
    assert not path.parent.exists()


def test_an_unknown_schema_version(fallwerk, small_copy):
    change(small_copy, "INSERT INTO schema_version (version, name) VALUES (99, 'zukunft')")
    before = contents(small_copy)
    for command in (
        indicators(small_copy), ("verify", "--database", f"sqlite:{small_copy}"),
        ("serve", "--database", f"sqlite:{small_copy}", "--port", 18_999),
        ("demo", "--database", f"sqlite:{small_copy}", "--replace", "--population", "20"),
    ):
        fallwerk.refused(1, "99", command=command)
    assert contents(small_copy) == before


def contents(path):
    with opened(path) as database:
        return list(database.iterdump())


def test_an_older_schema_version(fallwerk, small_copy):
    change(small_copy, "DELETE FROM schema_version WHERE version = (SELECT max(version) FROM schema_version)")
    fallwerk.refused(1, command=indicators(small_copy))


def test_the_database_of_another_program(fallwerk, tmp_path):
    path = tmp_path / "fremd.sqlite"
    change(path, "CREATE TABLE rezepte (name TEXT)", mode="rwc")
    fallwerk.refused(1, command=indicators(path))
    fallwerk.refused(1, command=("demo", "--database", f"sqlite:{path}", "--replace", "--population", "20"))
    assert rows(path, "SELECT count(*) FROM rezepte") == [(0,)]


def test_an_unknown_job_centre(fallwerk, small):
    fallwerk.refused(1, "„anderswo“", "--tenant", command=indicators(small, "--tenant", "anderswo"))


def test_a_finished_demo_is_not_overwritten(fallwerk, small):
    before = rows(small, "SELECT max(position) FROM journal")
    fallwerk.refused(1, "--replace", command=("demo", "--database", f"sqlite:{small}", "--population", "20"))
    assert rows(small, "SELECT max(position) FROM journal") == before


# Law files ------------------------------------------------------------------------------------------

FRISTEN = "federal/sgb2/fristen.yaml"
LOCAL = "local/hamm-2007/fristen.yaml"
LAW = [
    ("a gap", "federal/sgb2/begriffe.yaml", "valid_from: 2023-01-01", "valid_from: 2023-02-01", ["01.01.2023"]),
    ("an overlap", FRISTEN, "valid_to: 2016-07-31", "valid_to: 2016-08-31", []),
    ("a missing source", LOCAL, "  source: Setzung des Jobcenters (Annahme)\n", "", ["source"]),
    ("broken YAML", LOCAL, "fristen:", "fristen: [", ["YAML"]),
    ("a day that the calendar lacks", FRISTEN, "valid_from: 2016-08-01", "valid_from: 2016-08-32", []),
    ("an unknown word", LOCAL, "nature: local", "nature: lokal", ["lokal"]),
]


@pytest.mark.parametrize(("file", "old", "new", "says"), [row[1:] for row in LAW], ids=[row[0] for row in LAW])
def test_an_unusable_law_file(fallwerk, small, law, tmp_path, file, old, new, says):
    text = (law / file).read_text()
    assert old in text
    (law / file).write_text(text.replace(old, new, 1))
    refuse_law(fallwerk, small, law, tmp_path, file, *says)


def test_a_missing_law_file(fallwerk, small, law, tmp_path):
    (law / FRISTEN).unlink()
    refuse_law(fallwerk, small, law, tmp_path, FRISTEN)


def test_a_law_file_that_is_no_text(fallwerk, small, law, tmp_path):
    (law / LOCAL).write_bytes(b"\xff\xfe\x00fristen")
    refuse_law(fallwerk, small, law, tmp_path, LOCAL)


def refuse_law(fallwerk, small, law, tmp_path, *says):
    """Every command names the file, and the demo is not begun."""
    env = {"FALLWERK_LAW": str(law)}
    fallwerk.refused(65, *says, command=indicators(small), env=env)
    new = tmp_path / "neu.sqlite"
    fallwerk.refused(65, *says, command=("demo", "--database", f"sqlite:{new}", "--population", "20"), env=env)
    fallwerk.refused(65, *says, command=("serve", "--database", f"sqlite:{small}", "--port", 18_999), env=env)
    assert not new.exists()


def test_the_copied_law_is_good(fallwerk, small, law):
    """The tests above would be worth nothing if the copy itself were refused."""
    fallwerk.done(*indicators(small), env={"FALLWERK_LAW": str(law)})


# Arguments ------------------------------------------------------------------------------------------

ARGUMENTS = [
    ("no such day", ["--known-on", "2008-02-30"], "2008-02-30"),
    ("a German day", ["--known-on", "31.03.2008"], "31.03.2008"),
    ("a month", ["--known-on", "2008-03"], "2008-03"),
    ("no such format", ["--format", "xml"], "xml"),
    ("no such dimension", ["--by", "haarfarbe"], "haarfarbe"),
]


@pytest.mark.parametrize(("options", "says"), [row[1:] for row in ARGUMENTS], ids=[row[0] for row in ARGUMENTS])
def test_a_wrong_argument(fallwerk, small, options, says):
    fallwerk.refused(2, says, command=indicators(small, *options))


@pytest.mark.parametrize("year", ["1999", "2101", "99999999999999999999", "zweitausend", "-1", ""])
def test_a_wrong_year(fallwerk, small, year):
    result = fallwerk.run("indicators", "--database", f"sqlite:{small}", f"--year={year}")
    assert result.returncode == 2 and result.stderr.strip() and not result.stdout


@pytest.mark.parametrize("arguments", [
    [], ["unbekannt"], ["indicators"], ["verify"], ["indicators", "--year", "2007"],
    ["serve", "--database", "sqlite:x", "--host", "0.0.0.0"], ["serve", "--database", "sqlite:x", "--port", "70000"], ["serve", "--database", "sqlite:x", "--port", "-1"],
    ["verify", "--database", "mysql://x"], ["verify", "--database", "sqlite:"], ["verify", "--database", ""],
    ["demo", "--database", "sqlite:x", "--population", "5"], ["demo", "--database", "sqlite:x", "--seed", "x"],
], ids=lambda arguments: " ".join(arguments) or "nothing")
def test_wrong_arguments_end_with_2(fallwerk, tmp_path, arguments):
    result = fallwerk.run(*arguments, cwd=tmp_path)
    if arguments:
        assert result.returncode == 2 and result.stderr.strip()
    else:
        assert result.returncode in (0, 2) and (result.stdout + result.stderr).strip()
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("command", ["serve", "demo", "indicators", "report", "verify", "facts"])
def test_help_is_there(fallwerk, command):
    assert "--" in fallwerk.done(command, "--help")


# Facts from CSV -------------------------------------------------------------------------------------

PERSONS = "person,born,sex,migration\n0,3650,1,0\n1,4000,0,1\n"
FACTS = "person,kind,from,to,known_from,known_to\n1,1,13000,2147483647,13000,2147483647\n"


def test_good_facts(fallwerk, tmp_path):
    assert facts(fallwerk, tmp_path, PERSONS, FACTS).returncode == 0
    assert (tmp_path / "o.csv").stat().st_size > 100


@pytest.mark.parametrize(("persons", "lines", "says"), [
    (PERSONS, FACTS + "1,1,x,2,3,4\n", ["facts.csv", "3"]),
    (PERSONS, FACTS + "9,1,13000,13001,13000,2147483647\n", ["facts.csv", "3"]),
    (PERSONS + "2,3650\n", FACTS, ["persons.csv", "4"]),
    (PERSONS, "", ["facts.csv"]),
], ids=["no number", "an unknown person", "too few columns", "an empty file"])
def test_bad_facts_name_file_and_line(fallwerk, tmp_path, persons, lines, says):
    result = facts(fallwerk, tmp_path, persons, lines)
    assert result.returncode == 65, result.stderr
    assert all(words in result.stderr for words in says), result.stderr
    assert not (tmp_path / "o.csv").exists()


def facts(fallwerk, folder, persons, lines):
    (folder / "persons.csv").write_text(persons)
    (folder / "facts.csv").write_text(lines)
    return fallwerk.run(
        "facts", "--persons", folder / "persons.csv", "--facts", folder / "facts.csv", "--out", folder / "o.csv")


def test_missing_facts(fallwerk, tmp_path):
    fallwerk.refused(
        65, "nicht.csv",
        command=("facts", "--persons", tmp_path / "nicht.csv", "--facts", tmp_path / "x", "--out", tmp_path / "o.csv"))
    assert not list(tmp_path.iterdir())


# Surroundings ---------------------------------------------------------------------------------------


def test_an_occupied_port(fallwerk, small):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        fallwerk.refused(
            1, str(port), "belegt", command=("serve", "--database", f"sqlite:{small}", "--port", port), timeout=30)


def test_a_missing_pdf_engine(fallwerk, small, tmp_path):
    fallwerk.refused(1, "script/setup", command=report(small, tmp_path), env={"FALLWERK_PYTHON": "/nicht/da/python3"})
    assert not list(tmp_path.iterdir()), "neither file may be there if one cannot be written"


def test_a_python_without_the_compiler(fallwerk, small, tmp_path):
    bare = "/usr/bin/python3"
    if subprocess.run([bare, "-c", "import typst"], capture_output=True).returncode == 0:
        pytest.skip("the system's Python has typst")
    fallwerk.refused(1, "typst", "script/setup", command=report(small, tmp_path), env={"FALLWERK_PYTHON": bare})
    assert not list(tmp_path.iterdir())


def test_a_target_folder_that_is_missing(fallwerk, small, tmp_path):
    fallwerk.refused(1, command=report(small, tmp_path / "nicht" / "da"))
    assert not (tmp_path / "nicht").exists()


@pytest.fixture
def tiny_disk(tmp_path):
    """A file system of 3 MB. Needs the right to mount."""
    place = tmp_path / "platte"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", place], capture_output=True, text=True)
    if mounted.returncode != 0:
        pytest.skip(f"no right to mount a small file system: {mounted.stderr.strip()}")
    yield place
    subprocess.run(["umount", place], check=True)


def test_a_full_disk_during_the_demo(fallwerk, tiny_disk):
    path = tiny_disk / "demo.sqlite"
    result = fallwerk.refused(
        1, "Speicherplatz", command=("demo", "--database", f"sqlite:{path}", "--population", "300", "--progress"))
    subprocess.run(["mount", "-o", "remount,size=256m", tiny_disk], check=True)
    committed = [int(line.split()[1]) for line in result.stdout.splitlines()]
    found = rows(path, "SELECT count(*), coalesce(max(position), 0) FROM journal")[0]
    assert found == (max(committed, default=0),) * 2
    if committed:
        fallwerk.done("verify", "--database", f"sqlite:{path}")
    fallwerk.done("demo", "--database", f"sqlite:{path}", "--population", "50", "--replace")
    fallwerk.done("verify", "--database", f"sqlite:{path}")


def test_a_full_disk_while_results_are_written(fallwerk, small, tiny_disk, tmp_path):
    with open(tiny_disk / "voll", "wb") as file, pytest.raises(OSError):
        while True:
            file.write(b"0" * 65_536)
            file.flush()
    (tmp_path / "persons.csv").write_text(PERSONS)
    (tmp_path / "facts.csv").write_text(FACTS)
    fallwerk.refused(
        1, "o.csv", command=(
            "facts", "--persons", tmp_path / "persons.csv", "--facts", tmp_path / "facts.csv", "--out",
            tiny_disk / "o.csv"))
    fallwerk.refused(1, command=report(small, tiny_disk))
    assert [entry.name for entry in tiny_disk.iterdir()] == ["voll"]


# The job centre's own data and texts ----------------------------------------------------------------

HEAD = "key,label,unit,as_of,value,source\n"
GOOD = "einwohner,Einwohner,personen,2007-12-31,179853,Statistik\n"


@pytest.mark.parametrize(("text", "line"), [
    ("", "1"), ("a,b\n", "1"), (HEAD + GOOD + "x,y\n", "3"), (HEAD + GOOD.replace("2007-12-31", "2007-02-31"), "2"),
    (HEAD + GOOD.replace("179853", "viele"), "2"), (HEAD + GOOD.replace("personen", "Äpfel"), "2"),
], ids=["empty", "another head", "too few columns", "no such day", "no number", "no such unit"])
def test_bad_context_data_name_file_and_line(fallwerk, small_copy, tmp_path, text, line):
    before = rows(small_copy, "SELECT * FROM rahmendatum")
    assert before
    (tmp_path / "rahmen.csv").write_text(text)
    fallwerk.refused(
        65, "rahmen.csv", line,
        command=("import", "rahmendaten", "--database", f"sqlite:{small_copy}", "--file", tmp_path / "rahmen.csv"))
    assert rows(small_copy, "SELECT * FROM rahmendatum") == before


DEMAND = "kldb,beruf,monat,offene_stellen,arbeitslose\n"
WAREHOUSE = "51312,Lagerwirtschaft,2008-03,41,230\n"


@pytest.mark.parametrize(("text", "line"), [
    ("a,b\n", "1"), (DEMAND, "1"), (DEMAND + WAREHOUSE + WAREHOUSE, "3"), (DEMAND + WAREHOUSE.replace("51312", "5131"), "2"),
    (DEMAND + WAREHOUSE.replace("2008-03", "2008-02"), "2"), (DEMAND + WAREHOUSE.replace("230", "viele"), "2"),
], ids=["another head", "empty", "twice", "no occupation", "another month", "no number"])
def test_bad_demand_names_file_and_line_and_changes_nothing(fallwerk, small_copy, tmp_path, text, line):
    command = ("import", "bedarf", "--database", f"sqlite:{small_copy}", "--month", "2008-03", "--file")
    good = tmp_path / "gut.csv"
    good.write_text(DEMAND + WAREHOUSE)
    fallwerk.done(*command, good)
    before = rows(small_copy, "SELECT * FROM berufsbedarf")
    assert len(before) == 1
    (tmp_path / "bedarf.csv").write_text(text)
    fallwerk.refused(65, "bedarf.csv", line, command=(*command, tmp_path / "bedarf.csv"))
    assert rows(small_copy, "SELECT * FROM berufsbedarf") == before


def test_a_name_that_no_figure_has_is_an_error(fallwerk, small_copy, tmp_path):
    before = rows(small_copy, "SELECT * FROM berichtstext")
    assert before
    shutil.copytree(ROOT / "Sources/DemoJobcenter/Resources/bericht/2007", tmp_path / "texte")
    chapter = tmp_path / "texte" / "1.2.1-strategie.md"
    chapter.write_text(chapter.read_text() + "\n\nUnd {{kennzahl.erfunden}} dazu.\n")
    fallwerk.refused(
        65, "1.2.1-strategie.md", "kennzahl.erfunden",
        command=(
            "import", "berichtstexte", "--database", f"sqlite:{small_copy}", "--year", 2007, "--dir", tmp_path / "texte"))
    assert rows(small_copy, "SELECT * FROM berichtstext") == before


def test_the_texts_of_the_demo_can_be_taken_over_again(fallwerk, small_copy):
    folder = ROOT / "Sources/DemoJobcenter/Resources/bericht/2007"
    fallwerk.done("import", "berichtstexte", "--database", f"sqlite:{small_copy}", "--year", 2007, "--dir", folder)
