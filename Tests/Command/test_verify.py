"""`verify` proves the ledger, and finds one changed byte."""

import shutil

import pytest

from command import change, rows


def verify(path):
    return "verify", "--database", f"sqlite:{path}"


@pytest.fixture(scope="module")
def verified(fallwerk, demo):
    return fallwerk.done(*verify(demo))


def test_the_demo_is_whole(verified, demo):
    entries = rows(demo, "SELECT count(*) FROM journal")[0][0]
    assert entries > 100_000
    assert f"{entries:,}".replace(",", ".") in verified


def test_no_write_ahead_file_is_left_behind(verified, demo):
    assert not list(demo.parent.glob(demo.name + "-*"))


def test_one_changed_byte_in_the_full_demo_names_the_stream(fallwerk, demo, tmp_path):
    copy = tmp_path / "demo.sqlite"
    shutil.copyfile(demo, copy)
    spoil(fallwerk, copy, 0.73)


@pytest.mark.parametrize("place", [0.0, 0.31, 0.999])
def test_one_changed_byte_anywhere_names_the_stream(fallwerk, small_copy, place):
    spoil(fallwerk, small_copy, place)


def spoil(fallwerk, path, place):
    last = rows(path, "SELECT max(position) FROM journal")[0][0]
    position = max(1, int(last * place))
    kind, number, payload = rows(
        path, "SELECT stream_kind, stream_id, payload FROM journal WHERE position = ?1", position)[0]
    spoiled = payload.replace("\"", "'", 1) if "\"" in payload else payload + " "
    assert sum(a != b for a, b in zip(payload, spoiled)) + abs(len(payload) - len(spoiled)) == 1
    assert change(path, "UPDATE journal SET payload = ?1 WHERE position = ?2", spoiled, position) == 1
    fallwerk.refused(1, f"({kind} {number})", f"Position {position}", command=verify(path))


TAMPERING = [
    ("an entry taken out", "DELETE FROM journal WHERE position = 700"),
    ("a later day", "UPDATE journal SET effective_on = effective_on + 1 WHERE position = 700"),
    ("another moment of recording", "UPDATE journal SET recorded_at = recorded_at + 1 WHERE position = 700"),
    ("another account", "UPDATE journal SET actor = actor + 1 WHERE position = 700"),
    ("a blank payload", "UPDATE journal SET payload = NULL WHERE position = 700"),
    ("payload and salt blank, as if erased", "UPDATE journal SET payload = NULL, salt = NULL WHERE position = 700"),
    ("another hash", "UPDATE journal SET chain_hash = zeroblob(32) WHERE position = 700"),
    ("the last entry taken out", "DELETE FROM journal WHERE position = (SELECT max(position) FROM journal)"),
    ("a fact more", """INSERT INTO facts SELECT tenant, position, ordinal + 1000, person, case_id, kind, value, from_day,
        to_day, known_from, known_to, closed_position FROM facts LIMIT 1"""),
    ("a fact less", "DELETE FROM facts WHERE position = (SELECT max(position) FROM facts)"),
    ("another end of a fact", "UPDATE facts SET to_day = to_day - 1 WHERE position = (SELECT min(position) FROM facts)"),
    ("a name in the list", "UPDATE person SET nachname = nachname || 'x' WHERE id = (SELECT min(id) FROM person)"),
    ("a case out of the list", "DELETE FROM fall WHERE id = (SELECT min(id) FROM fall)"),
    ("another next step", "UPDATE fall SET schritt = 'x' WHERE id = (SELECT min(id) FROM fall)"),
]


@pytest.mark.parametrize("sql", [sql for _, sql in TAMPERING], ids=[name for name, _ in TAMPERING])
def test_every_other_change_is_found_too(fallwerk, small_copy, sql):
    assert change(small_copy, sql) >= 1
    fallwerk.refused(1, command=verify(small_copy))


def test_a_rebuild_mends_lists_but_never_the_journal(fallwerk, small_copy):
    change(small_copy, "UPDATE person SET nachname = 'x'")
    fallwerk.refused(1, command=verify(small_copy))
    fallwerk.done("rebuild", "--database", f"sqlite:{small_copy}")
    fallwerk.done(*verify(small_copy))
