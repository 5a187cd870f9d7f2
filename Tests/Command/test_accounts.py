"""Accounts and tokens from the command line, and what a browser meets after each of them."""

import base64
import hashlib
import hmac
import os
import re
import stat
import struct
import subprocess
import time

import pytest

from command import PASSWORD, Browser, assert_clear_line, change, rows

WORDS = "vier worte am see"


def accounts(fallwerk, path, *arguments, password=None, env=None):
    """Runs a command about accounts; the password goes in by standard input."""
    command = [fallwerk.path, *map(str, arguments), "--database", f"sqlite:{path}"]
    if password is not None:
        command.append("--password-stdin")
    return subprocess.run(
        command, input=f"{password or ''}\n", capture_output=True, text=True, timeout=60,
        env={**os.environ, **(env or {})})


def done(result):
    assert (result.returncode, result.stderr) == (0, ""), result.stderr
    return result.stdout


def add(fallwerk, path, login="neu", role="leistung", password=WORDS, *more):
    return accounts(
        fallwerk, path, "user", "add", login, "--name", "Neue Person", "--role", role, *more, password=password)


def code(secret, at=None):
    """RFC 6238, written a second time."""
    step = struct.pack(">Q", int((at or time.time()) // 30))
    mac = hmac.new(base64.b32decode(secret), step, hashlib.sha1).digest()
    start = mac[-1] & 15
    return f"{(struct.unpack('>I', mac[start:start + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"


def test_an_account_from_outside_names_for_whom_it_acts(fallwerk, small_copy):
    for role, more in [
        ("klient", []), ("klient", ["--traeger", "1"]), ("traeger", []), ("leistung", ["--traeger", "1"]),
        ("klient", ["--case", "07-99999"]), ("traeger", ["--traeger", "99999"]),
    ]:
        result = add(fallwerk, small_copy, "aussen", role, WORDS, *more)
        assert result.returncode == 1
        assert_clear_line(result.stderr)
    nr = rows(small_copy, "SELECT aktenzeichen FROM fall ORDER BY id LIMIT 1")[0][0]
    done(add(fallwerk, small_copy, "eine-klientin", "klient", WORDS, "--case", nr))
    done(add(fallwerk, small_copy, "ein-traeger", "traeger", WORDS, "--traeger", "1"))
    assert "aussen" not in done(accounts(fallwerk, small_copy, "user", "list"))


def test_an_account_from_its_making_to_its_end(fallwerk, small_copy, serve):
    done(add(fallwerk, small_copy))
    assert "neu\tleistung\taktiv\t-\tNeue Person" in done(accounts(fallwerk, small_copy, "user", "list"))
    person = Browser(serve(small_copy).port)
    assert person.sign_in("neu", WORDS) == "/konto/passwort"
    status, location, _ = person.request("GET", "/faelle")
    assert (status, location) == (303, "/konto/passwort")
    status, location, _ = person.post(
        "/konto/passwort", altes=WORDS, neues="eigene worte im wald", wiederholung="eigene worte im wald")
    assert status == 303 and location.startswith("/konto?")
    person.page("/faelle")
    done(accounts(fallwerk, small_copy, "user", "lock", "neu"))
    time.sleep(2.1)  # a session looked up a moment ago lives on for two seconds
    assert person.request("GET", "/faelle")[0] == 303
    status, _, text = person.request("POST", "/anmelden", {"benutzername": "neu", "passwort": "eigene worte im wald"})
    assert status == 422 and "gesperrt" in text
    done(accounts(fallwerk, small_copy, "user", "unlock", "neu"))
    assert person.sign_in("neu", "eigene worte im wald") == "/"
    done(accounts(fallwerk, small_copy, "user", "reset-password", "neu", password="noch andere worte"))
    assert Browser(person.port).sign_in("neu", "noch andere worte") == "/konto/passwort"


@pytest.mark.parametrize("arguments, says", [
    (("neu", "leistung", "kurz"), "mindestens 12 Zeichen"),
    (("neu", "leistung", "password1234"), "Listen häufiger Passwörter"),
    (("neu", "leistung", "x" * 201), "200 Zeichen"),
    (("leistung", "leistung", WORDS), "gibt es schon"),
    (("Nicht So", "leistung", WORDS), "Anmeldename"),
    (("a\nb", "leistung", WORDS), "Anmeldename"),
    (("neu", "kaiser", WORDS), "kaiser"),
    (("neu", "leistung", ""), "kein Passwort"),
])
def test_an_account_that_is_refused(fallwerk, small_copy, arguments, says):
    before = rows(small_copy, "SELECT count(*) FROM konto")
    result = add(fallwerk, small_copy, *arguments)
    assert result.returncode in (1, 2) and says in result.stderr
    assert_clear_line(result.stderr)
    assert rows(small_copy, "SELECT count(*) FROM konto") == before


def test_no_password_is_taken_as_an_argument_or_without_asking(fallwerk, small_copy):
    result = accounts(fallwerk, small_copy, "user", "add", "neu", "--name", "N", "--role", "leistung")
    assert result.returncode == 2 and "--password-stdin" in result.stderr
    result = accounts(fallwerk, small_copy, "user", "add", "neu", "--name", "N", "--role", "leistung", "--password", WORDS)
    assert result.returncode == 2


def test_an_unknown_account(fallwerk, small_copy):
    for act in ("lock", "unlock", "reset-second-factor"):
        result = accounts(fallwerk, small_copy, "user", act, "niemand")
        assert result.returncode == 1 and "fallwerk user list" in result.stderr
        assert_clear_line(result.stderr)


def test_five_failures_wait_and_unlock_ends_the_wait(fallwerk, small_copy, serve):
    port = serve(small_copy).port
    for _ in range(5):
        Browser(port).request("POST", "/anmelden", {"benutzername": "leistung", "passwort": "falsch"})
    status, _, text = Browser(port).request("POST", "/anmelden", {"benutzername": "leistung", "passwort": PASSWORD})
    assert status == 422 and re.search(r"Ab \d\d:\d\d Uhr", text)
    done(accounts(fallwerk, small_copy, "user", "unlock", "leistung"))
    assert Browser(port).sign_in("leistung") == "/"


def test_the_second_factor_is_asked_for_once_it_is_set_up(fallwerk, small_copy, serve):
    port = serve(small_copy).port
    person = Browser(port)
    person.sign_in("leistung")
    text = person.page("/konto/zweiter-faktor")
    secret = re.search(r"secret=([A-Z2-7]{32})", text)[1]
    hidden = dict(re.findall(r'name="(\w+)" value="([^"]*)"', text))
    status, _, text = person.request(
        "POST", "/konto/zweiter-faktor",
        {"_csrf": hidden["_csrf"], "wunsch": "einrichten", "angebot": hidden["angebot"],
         "passwort": PASSWORD, "code": code(secret, time.time() - 30)})
    assert status == 200
    recovery = re.findall(r"<li><code>([0-9A-Z-]{19})</code></li>", text)
    assert len(recovery) == 10
    other = Browser(port)
    assert other.sign_in("leistung") == "/anmelden/code"
    assert other.request("GET", "/faelle")[1] == "/anmelden/code"
    typed = code(secret)
    assert other.post("/anmelden/code", code=typed)[1] == "/"
    third = Browser(port)
    third.sign_in("leistung")
    assert third.post("/anmelden/code", code=typed)[0] == 422
    assert third.post("/anmelden/code", code=recovery[0])[1] == "/"
    stored = b"".join(bytes(row[0]) for row in rows(small_copy, "SELECT geheimnis FROM zweitfaktor"))
    assert base64.b32decode(secret) not in stored
    done(accounts(fallwerk, small_copy, "user", "reset-second-factor", "leistung"))
    assert Browser(port).sign_in("leistung") == "/"


def test_a_role_that_needs_a_second_factor(fallwerk, small_copy, serve):
    person = Browser(serve(small_copy, env={"FALLWERK_SECOND_FACTOR": "leistung, vorstand"}).port)
    assert person.sign_in("leistung") == "/konto/zweiter-faktor"
    assert person.request("GET", "/faelle")[1] == "/konto/zweiter-faktor"
    fallwerk.refused(
        2, "kaiser", command=("serve", "--database", f"sqlite:{small_copy}"), env={"FALLWERK_SECOND_FACTOR": "kaiser"})


def test_the_key_beside_the_database_is_for_its_owner_alone(fallwerk, small_copy, serve, tmp_path):
    serve(small_copy)
    key = small_copy.with_name(small_copy.name + ".key")
    assert stat.S_IMODE(key.stat().st_mode) == 0o600 and len(key.read_text().strip()) == 64
    before = key.read_text()
    done(add(fallwerk, small_copy))
    assert key.read_text() == before
    key.write_text("zu kurz")
    result = accounts(fallwerk, small_copy, "user", "unlock", "neu")
    assert result.returncode == 1 and "zu kurz" in result.stderr
    named = tmp_path / "anderswo"
    result = accounts(fallwerk, small_copy, "user", "unlock", "neu", env={"FALLWERK_SECRET_FILE": str(named)})
    assert result.returncode == 1 and str(named) in result.stderr
    assert_clear_line(result.stderr)
    done(accounts(fallwerk, small_copy, "user", "unlock", "neu", env={"FALLWERK_SECRET": "x" * 40}))


def test_serve_brings_a_database_of_the_version_before_up_to_date(fallwerk, small_copy, serve):
    for table in (
            "notizwort", "hintergrund", "freigabe", "termin", "aussenkonto", "suchwort", "beratung", "kontomerkmal", "anmeldesperre",
            "entwurf", "wiederherstellungscode", "zweitfaktor", "zugangstoken", "team_einheit", "beschaeftigung",
            "traegerstand", "auftrag", "profilingentwurf", "berufsbedarf",
            "dokument", "fallansicht", "ruecknahme", "jugendfall"):
        change(small_copy, f"DROP TABLE {table}")
    for index in ("konto_fremd", "sitzung_konto", "person_klang", "facts_teilnahme", "facts_zielgruppe",
                  "person_versicherungsnummer"):
        change(small_copy, f"DROP INDEX {index}")
    for table, columns in {
        "konto": ("zustand", "angelegt", "passwort_am", "passwort_wechseln", "aussteller", "subjekt"),
        "sitzung": ("zweiter_faktor", "bis", "geraet", "ziel"),
        "fall": ("beschaeftigte", "erinnert", "nachhalten_am", "nachhalten_nr", "nachhalten_frei"),
        "person": ("sperre_bis", "klang", "versicherungsnummer"),
    }.items():
        for column in columns:
            change(small_copy, f"ALTER TABLE {table} DROP COLUMN {column}")
    change(small_copy, "DELETE FROM schema_version WHERE version >= 6")
    fallwerk.refused(1, "fallwerk database prepare", command=("verify", "--database", f"sqlite:{small_copy}"))
    assert Browser(serve(small_copy).port).sign_in("leistung") == "/"


def test_a_mark_of_an_account_from_its_first_day_to_its_end(fallwerk, small_copy):
    def marks():
        return [line.split("\t") for line in done(accounts(fallwerk, small_copy, "user", "marks")).splitlines()]

    before = marks()
    done(accounts(
        fallwerk, small_copy, "user", "mark", "leistung", "beratung", "--from", "2030-04-01", "--to", "2030-06-30"))
    assert [line for line in marks() if line not in before] == [
        ["leistung", "beratung", "ab 2030-04-01", "bis 2030-06-30"]]
    done(accounts(fallwerk, small_copy, "user", "mark", "controlling", "beratung"))
    ever = [line for line in marks() if line[0] == "controlling" and line[1] == "beratung"]
    assert len(ever) == 1 and ever[0][3] == "unbefristet"
    done(accounts(fallwerk, small_copy, "user", "unmark", "controlling", "beratung"))
    assert [line for line in marks() if line[0] == "controlling" and line[3] == "unbefristet"] == []
    kept = marks()
    for act, *words in [
        ("mark", "leistung", "krone"), ("mark", "niemand", "beratung"), ("unmark", "niemand", "beratung"),
        ("mark", "leistung", "beratung", "--from", "1.4.2030"),
        ("mark", "leistung", "beratung", "--from", "2030-04-02", "--to", "2030-04-01"),
    ]:
        result = accounts(fallwerk, small_copy, "user", act, *words)
        assert result.returncode in (1, 2), (act, words)
        assert_clear_line(result.stderr)
    assert marks() == kept


def test_tokens_are_shown_once_and_revoked(fallwerk, small_copy):
    made = done(accounts(fallwerk, small_copy, "token", "create", "--name", "Export", "--scope", "lesen,kennzahlen"))
    token = re.search(r"fwt_[0-9a-f]{64}", made)[0]
    assert rows(small_copy, "SELECT hash FROM zugangstoken") == [(hashlib.sha256(token.encode()).digest(),)]
    listed = done(accounts(fallwerk, small_copy, "token", "list"))
    assert "gültig" in listed and "Export" in listed and token not in listed
    done(accounts(fallwerk, small_copy, "token", "revoke", "1"))
    assert "widerrufen" in done(accounts(fallwerk, small_copy, "token", "list"))
    for arguments, exit_code in [
        (("revoke", "1"), 1), (("revoke", "99"), 1), (("create", "--name", "X", "--scope", "alles"), 2),
        (("create", "--name", "X", "--scope", "lesen", "--days", "0"), 2), (("create", "--name", "", "--scope", "lesen"), 1),
    ]:
        result = accounts(fallwerk, small_copy, "token", *arguments)
        assert result.returncode == exit_code, (arguments, result.stderr)
        assert_clear_line(result.stderr)
