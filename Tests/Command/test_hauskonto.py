"""Sign-in by the account of the house: the served program and a real provider of identities beside it."""

import http.client
import json
import re
import subprocess
import sys
import time
import urllib.parse

import pytest

import provider
from command import PASSWORD, ROOT, assert_clear_line, change, free_port, rows

PETRA = {
    "sub": "a1-petra", "name": "Petra Krüger", "preferred_username": "petra.krueger", "groups": ["Alle", "FW-Fall"],
    "email": "petra.krueger@haus.example", "email_verified": True}
ROLES = "FW-Leitung=teamleitung; FW-Fall=fallmanagement; CN=Zahlen,OU=Haus=controlling"


class Provider:
    """The provider's process."""

    def __init__(self, *users, port=None):
        self.port = port or free_port()
        self.issuer = f"http://127.0.0.1:{self.port}"
        self.start(*users)

    def start(self, *users):
        """A new process has a new key."""
        self.process = subprocess.Popen(
            [sys.executable, ROOT / "Tests/Command/provider.py", str(self.port), json.dumps(users)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        limit = time.monotonic() + 30
        while time.monotonic() < limit:
            assert self.process.poll() is None, "the provider ended"
            try:
                self.keys()
                return
            except OSError:
                time.sleep(0.05)
        raise AssertionError("the provider does not answer")

    def stop(self):
        self.process.kill()
        self.process.wait()

    def ask(self, method, target, form=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request(
                method, target, urllib.parse.urlencode(form) if form else None,
                {"Content-Type": "application/x-www-form-urlencoded"} if form else {})
            answer = connection.getresponse()
            return answer.status, answer.getheader("Location"), answer.read().decode()
        finally:
            connection.close()

    def keys(self):
        return json.loads(self.ask("GET", "/jwks")[2])["keys"]

    def agree(self, address, **form):
        """What the person does there; the address to which the browser is sent back."""
        status, location, _ = self.ask("POST", address.removeprefix(self.issuer), form)
        assert status == 302, status
        return location

    def env(self, port, **more):
        return {
            "FALLWERK_OIDC_ISSUER": self.issuer, "FALLWERK_OIDC_CLIENT_ID": provider.CLIENT,
            "FALLWERK_OIDC_CLIENT_SECRET": provider.SECRET, "FALLWERK_URL": f"http://127.0.0.1:{port}",
            "FALLWERK_OIDC_ROLES": ROLES, **{f"FALLWERK_{name}": value for name, value in more.items()}}


class Person:
    """A browser that keeps every cookie by name."""

    def __init__(self, port):
        self.port = port
        self.cookies = {}

    def request(self, method, target, form=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        headers = {"Cookie": "; ".join(f"{n}={v}" for n, v in self.cookies.items())} if self.cookies else {}
        if form is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            connection.request(method, target, urllib.parse.urlencode(form) if form is not None else None, headers)
            answer = connection.getresponse()
            text = answer.read().decode()
        finally:
            connection.close()
        for line in answer.headers.get_all("Set-Cookie") or []:
            name, value = line.split(";")[0].split("=", 1)
            self.cookies = {k: v for k, v in self.cookies.items() if k != name} | ({name: value} if value else {})
        return answer.status, answer.getheader("Location"), text

    def leave(self, target="/anmelden/haus"):
        """To the provider; the address there."""
        status, location, _ = self.request("GET", target)
        assert status == 303, status
        return location

    def back(self, address):
        return self.request("GET", address.removeprefix(f"http://127.0.0.1:{self.port}"))

    def sign_in(self, house, sub="a1-petra"):
        return self.back(house.agree(self.leave(), sub=sub))

    def sees(self, target):
        return self.request("GET", target)[0]


@pytest.fixture
def house():
    started = []

    def start(*users, **options):
        started.append(Provider(*users, **options))
        return started[-1]

    yield start
    for one in started:
        one.stop()


@pytest.fixture
def open_house(house, serve, small_copy):
    """A provider that knows these people, and a program that knows the provider."""

    def start(*users, **env):
        one, port = house(*users), free_port()
        return one, serve(small_copy, port=port, env=one.env(port, **env)).port

    return start


def link(fallwerk, path, house, login="leistung", subject="a1-petra", *more):
    return fallwerk.run(
        "user", "link", login, "--issuer", house.issuer, "--subject", subject, *more, "--database", f"sqlite:{path}")


def test_the_whole_way_there_and_back(fallwerk, small_copy, open_house):
    one, port = open_house(PETRA)
    person = Person(port)
    assert 'href="/anmelden/haus"' in person.request("GET", "/anmelden")[2]
    asked = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(person.leave()).query))
    assert asked["response_type"] == "code" and asked["code_challenge_method"] == "S256"
    assert asked["redirect_uri"] == f"http://127.0.0.1:{port}/anmelden/haus/zurueck"
    assert all(len(asked[name]) >= 43 for name in ("state", "nonce", "code_challenge"))

    before = rows(small_copy, "SELECT count(*) FROM konto")
    status, _, text = person.sign_in(one)
    assert status == 403 and "Für dieses Konto ist in Fallwerk niemand eingerichtet" in text
    assert rows(small_copy, "SELECT count(*) FROM konto") == before and "fallwerk" not in person.cookies

    assert link(fallwerk, small_copy, one).returncode == 0
    status, location, _ = person.sign_in(one)
    assert (status, location) == (303, "/") and set(person.cookies) == {"fallwerk"}
    # The groups say Fallmanagement now, whatever the role was.
    assert person.sees("/heute") == 200 and person.sees("/faelle/neu") == 200
    assert "Petra Krüger" in person.request("GET", "/konto")[2]

    status, _, text = Person(port).request("POST", "/anmelden", {"benutzername": "leistung", "passwort": PASSWORD})
    assert status == 422

    csrf = re.search(r'name="_csrf" value="([^"]+)"', person.request("GET", "/konto")[2])[1]
    status, location, _ = person.request("POST", "/abmelden", {"_csrf": csrf})
    assert (status, location) == (303, "/anmelden?grund=abgemeldet") and person.sees("/konto") == 303
    assert 'href="/anmelden/haus/abmelden"' in person.request("GET", location)[2]
    status, location, _ = person.request("GET", "/anmelden/haus/abmelden")
    assert status == 303 and location.startswith(f"{one.issuer}/oauth2/end_session?client_id=fallwerk&")


def test_the_provider_of_these_tests_asks_for_the_proof(house):
    one = house(PETRA)
    asked = {
        "response_type": "code", "client_id": provider.CLIENT, "redirect_uri": "http://127.0.0.1:1/x", "scope": "openid",
        "state": "s", "nonce": "n", "code_challenge": "x", "code_challenge_method": "S256"}
    location = one.agree(f"{one.issuer}/oauth2/authorize?{urllib.parse.urlencode(asked)}", sub="a1-petra")
    code = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(location).query))["code"]
    status, _, text = one.ask("POST", "/oauth2/token", {
        "grant_type": "authorization_code", "code": code, "redirect_uri": "http://127.0.0.1:1/x", "code_verifier": "y"})
    assert status == 400 and "invalid_grant" in text


def test_new_keys_of_the_provider(fallwerk, small_copy, open_house):
    one, port = open_house(PETRA)
    link(fallwerk, small_copy, one)
    assert Person(port).sign_in(one)[0] == 303
    before = one.keys()
    one.stop()
    one.start(PETRA)
    assert one.keys() != before
    assert Person(port).sign_in(one)[0] == 303
    # A second change within the minute waits: nobody makes the program fetch keys again and again.
    one.stop()
    one.start(PETRA)
    status, _, text = Person(port).sign_in(one)
    assert status == 502 and "Schlüssel" in text


def test_the_provider_is_down_and_comes_back(fallwerk, small_copy, open_house):
    one, port = open_house(PETRA)
    link(fallwerk, small_copy, one)
    person = Person(port)
    back = one.agree(person.leave(), sub="a1-petra")
    one.stop()
    status, _, text = person.back(back)
    assert status == 503 and "antwortet nicht" in text and "fallwerk" not in person.cookies
    assert Person(port).request("POST", "/anmelden", {"benutzername": "vorstand", "passwort": PASSWORD})[0] == 303
    one.start(PETRA)
    assert Person(port).sign_in(one)[0] == 303


def test_an_answer_counts_once_and_in_its_own_browser(fallwerk, small_copy, open_house):
    one, port = open_house(PETRA)
    link(fallwerk, small_copy, one)
    person = Person(port)
    back = one.agree(person.leave(), sub="a1-petra")
    carried = dict(person.cookies)
    status, _, text = Person(port).back(back)
    assert status == 400 and "anderen Browser" in text
    other = Person(port)
    other.leave()
    assert other.back(back)[0] == 400
    wrong = re.sub(r"state=\w+", "state=" + "0" * 64, back)
    assert person.back(wrong)[0] == 400
    person.cookies = carried
    assert person.back(back)[0] == 303
    thief = Person(port)
    thief.cookies = carried
    status, _, text = thief.back(back)
    assert status == 400 and "schon einmal verwendet" in text and set(thief.cookies) <= {"fallwerk-hauskonto"}


def test_a_person_who_does_not_agree(open_house):
    one, port = open_house(PETRA)
    person = Person(port)
    address = person.leave()
    state = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(address).query))["state"]
    status, _, text = person.request("GET", f"/anmelden/haus/zurueck?error=access_denied&state={state}")
    assert status == 400 and "abgebrochen" in text


def test_who_loses_the_last_group_is_out_in_every_browser(fallwerk, small_copy, open_house):
    one, port = open_house(PETRA)
    link(fallwerk, small_copy, one)
    first = Person(port)
    first.sign_in(one)
    assert first.sees("/konto") == 200
    one.stop()
    one.start({**PETRA, "groups": ["Alle"]})
    status, _, text = Person(port).sign_in(one)
    assert status == 403 and "keiner Gruppe" in text
    assert first.sees("/konto") == 303


def test_an_account_is_made_by_the_group_and_follows_it(small_copy, open_house):
    one, port = open_house(PETRA, OIDC_CREATE="ja", OIDC_LABEL="Mit dem Stadtkonto anmelden")
    person = Person(port)
    assert "Mit dem Stadtkonto anmelden" in person.request("GET", "/anmelden")[2]
    assert person.sign_in(one)[0] == 303
    made = "SELECT anzeigename, rolle, passwort, subjekt FROM konto WHERE anmeldename = 'petra.krueger'"
    assert rows(small_copy, made) == [("Petra Krüger", "fallmanagement", "kein", "a1-petra")]
    one.stop()
    one.start({**PETRA, "groups": ["CN=Zahlen,OU=Haus"]})
    assert Person(port).sign_in(one)[0] == 303
    assert rows(small_copy, made)[0][1] == "controlling"
    assert person.sees("/faelle") == 403 and person.sees("/controlling/kennzahlen") == 200


@pytest.mark.parametrize("verified, status", [(True, 303), (False, 403)])
def test_an_address_links_only_if_it_is_confirmed(small_copy, open_house, verified, status):
    change(small_copy, "UPDATE konto SET anmeldename = ? WHERE anmeldename = 'leistung'", PETRA["email"])
    one, port = open_house({**PETRA, "email_verified": verified}, OIDC_LINK_EMAIL="ja")
    assert Person(port).sign_in(one)[0] == status
    linked = rows(small_copy, "SELECT subjekt FROM konto WHERE anmeldename = ?", PETRA["email"])
    assert linked == [("a1-petra" if verified else None,)]


def test_passwords_can_be_off_but_for_an_emergency(open_house):
    one, port = open_house(PETRA, OIDC_ONLY="alle", OIDC_EMERGENCY="vorstand")
    person = Person(port)
    assert 'name="passwort"' not in person.request("GET", "/anmelden")[2]
    assert 'name="passwort"' in person.request("GET", "/anmelden?grund=passwort")[2]
    status, _, text = person.request("POST", "/anmelden", {"benutzername": "leistung", "passwort": PASSWORD})
    assert status == 422 and "Anmeldung Ihres Hauses" in text
    assert person.request("POST", "/anmelden", {"benutzername": "vorstand", "passwort": PASSWORD})[0] == 303


def test_what_the_log_says_names_nobody(fallwerk, small_copy, house, serve):
    one, port = house(PETRA), free_port()
    server = serve(small_copy, port=port, env=one.env(port))
    Person(port).sign_in(one)
    server.process.kill()
    said = server.process.stderr.read().decode()
    assert "no-account" in said
    for word in ("petra", "Petra", "a1-", "haus.example", provider.SECRET):
        assert word not in said


def test_a_link_is_made_and_taken_away(fallwerk, small_copy, house):
    one = house(PETRA)
    assert link(fallwerk, small_copy, one).returncode == 0
    listed = fallwerk.done("user", "list", "--database", f"sqlite:{small_copy}")
    assert re.search(r"^leistung\t.*\tHauskonto$", listed, re.M)
    for login, subject, says in [
        ("vorstand", "a1-petra", "anderen Konto"), ("niemand", "x", "user list"), ("vorstand", "", "Kennung"),
        ("vorstand", "a b", "Kennung"),
    ]:
        result = link(fallwerk, small_copy, one, login, subject)
        assert result.returncode == 1 and says in result.stderr
        assert_clear_line(result.stderr)
    fallwerk.done("user", "unlink", "leistung", "--database", f"sqlite:{small_copy}")
    assert rows(small_copy, "SELECT count(*) FROM konto WHERE subjekt IS NOT NULL") == [(0,)]


@pytest.mark.parametrize("wrong, says", [
    ({"FALLWERK_OIDC_ISSUER": ""}, "FALLWERK_OIDC_ISSUER"),
    ({"FALLWERK_OIDC_ISSUER": "http://haus.example"}, "https"),
    ({"FALLWERK_URL": ""}, "FALLWERK_URL"), ({"FALLWERK_URL": "fallwerk"}, "https"),
    ({"FALLWERK_OIDC_CLIENT_ID": ""}, "FALLWERK_OIDC_CLIENT_ID"),
    ({"FALLWERK_OIDC_ROLES": "FW=klient"}, "klient"), ({"FALLWERK_OIDC_ROLES": "FW"}, "gruppe=rolle"),
    ({"FALLWERK_OIDC_ROLES": "", "FALLWERK_OIDC_CREATE": "ja"}, "FALLWERK_OIDC_ROLES"),
    ({"FALLWERK_OIDC_CREATE": "vielleicht"}, "ja"), ({"FALLWERK_OIDC_ONLY": "kaiser"}, "kaiser"),
])
def test_settings_that_do_not_fit_together(fallwerk, small_copy, wrong, says):
    right = {
        "FALLWERK_OIDC_ISSUER": "https://haus.example", "FALLWERK_OIDC_CLIENT_ID": "x",
        "FALLWERK_URL": "https://fallwerk.example", "FALLWERK_OIDC_ROLES": ROLES}
    fallwerk.refused(2, says, command=("serve", "--database", f"sqlite:{small_copy}"), env={**right, **wrong})


def test_secret_and_groups_can_stand_in_files(small_copy, house, serve, tmp_path):
    one, port = house(PETRA), free_port()
    secret, roles = tmp_path / "geheimnis", tmp_path / "gruppen"
    secret.write_text(provider.SECRET + "\n")
    roles.write_text("# Gruppen des Hauses\nFW-Fall = fallmanagement\n")
    env = one.env(port, OIDC_CREATE="ja")
    for name in ("FALLWERK_OIDC_CLIENT_SECRET", "FALLWERK_OIDC_ROLES"):
        del env[name]
    env |= {"FALLWERK_OIDC_CLIENT_SECRET_FILE": str(secret), "FALLWERK_OIDC_ROLES_FILE": str(roles)}
    serve(small_copy, port=port, env=env)
    assert Person(port).sign_in(one)[0] == 303
