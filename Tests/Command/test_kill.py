"""kill -9 at any moment: what was acknowledged is there, and nothing is half-written."""

import http.client
import random
import re
import signal
import threading
import time

import pytest

from command import Browser, hidden_fields, rows

KILLS = 20
FORM_KILLS = 8


def acknowledged(process, lines):
    """Lets the build print `lines` commits, kills it a moment later, and returns the last position it printed."""
    last = 0
    moment = random.Random(lines)
    for line in process.stdout:
        last = int(line.split()[1])
        lines -= 1
        if lines <= 0:
            time.sleep(moment.random() * 0.05)
            process.send_signal(signal.SIGKILL)
            break
    # What still stood in the pipe was printed too.
    for line in process.stdout.read().splitlines():
        if line.startswith(b"committed ") and line.split()[1:]:
            last = int(line.split()[1])
    process.wait()
    return last


@pytest.fixture(scope="module")
def commits(fallwerk, tmp_path_factory):
    """How many commits a build prints that nobody kills."""
    path = tmp_path_factory.mktemp("whole") / "demo.sqlite"
    result = fallwerk.done("demo", "--database", f"sqlite:{path}", "--population", "300", "--progress")
    return result.count("committed ")


@pytest.mark.parametrize("number", range(KILLS))
def test_kill_during_the_demo_build(fallwerk, tmp_path, commits, number):
    path = tmp_path / "demo.sqlite"
    build = ("demo", "--database", f"sqlite:{path}", "--population", "300", "--progress")
    process = fallwerk.start(*build)
    # From the first commit to the last but some: the very last ones finish the tenant.
    last = acknowledged(process, 1 + number * (commits - 10) // KILLS)
    assert process.returncode == -signal.SIGKILL, "the build ended before the kill"
    assert last > 0

    fallwerk.done("verify", "--database", f"sqlite:{path}")
    count, highest, counter = rows(
        path, "SELECT (SELECT count(*) FROM journal), (SELECT max(position) FROM journal), position FROM tenant_counter")[0]
    assert count == highest == counter >= last
    for command in (build, ("serve", "--database", f"sqlite:{path}", "--port", 18_998),
                    ("indicators", "--database", f"sqlite:{path}", "--year", 2007)):
        fallwerk.refused(1, "„musterstadt“", "nicht fertig", "--replace", command=command)
    if number % 5 == 0:
        fallwerk.done("demo", "--database", f"sqlite:{path}", "--population", "100", "--replace")
        fallwerk.done("verify", "--database", f"sqlite:{path}")
        fallwerk.done("indicators", "--database", f"sqlite:{path}", "--year", 2007)


class Clerk(threading.Thread):
    """Records talks in one case until the server is gone; keeps what was acknowledged with 303."""

    def __init__(self, browser, case, name):
        super().__init__(daemon=True)
        self.browser = browser
        self.case = case
        self.name = name
        self.kept = []
        self.answers = []

    def run(self):
        for number in range(10_000):
            mark = f"Vermerk-{self.name}-{number}"
            try:
                status, _, _ = self.browser.post(
                    f"{self.case}/gespraech", ergebnis="gefuehrt", am="31.03.2008", notiz=mark)
            except (OSError, AssertionError, ConnectionError, http.client.HTTPException):
                return
            self.answers.append(status)
            if status == 303:
                self.kept.append(mark)


def test_kill_during_form_posts(fallwerk, small_copy, serve):
    """Several people record at once; the server dies; every acknowledged talk stands in the journal exactly once."""
    server = serve(small_copy)
    person = Browser(server.port)
    person.sign_in("fallmanagement")
    cases = own_cases(person)
    kept, moment = [], random.Random(8)
    for kill in range(FORM_KILLS):
        clerks = [
            Clerk(Browser(server.port, person.cookie), case, f"{kill}-{index}") for index, case in enumerate(cases[:3])]
        for clerk in clerks:
            clerk.start()
        time.sleep(0.3 + moment.random() * 0.4)
        server.kill()
        for clerk in clerks:
            clerk.join(timeout=60)
            assert set(clerk.answers) <= {303}, f"refused: {clerk.answers}"
            kept += clerk.kept
        fallwerk.done("verify", "--database", f"sqlite:{small_copy}")
        payloads = [row[0] for row in rows(small_copy, "SELECT payload FROM journal WHERE payload LIKE '%Vermerk-%'")]
        for mark in kept:
            assert sum(f'"{mark}"' in payload for payload in payloads) == 1, mark
        server = serve(small_copy)
        person = Browser(server.port, person.cookie)
        assert person.page("/heute"), "the session outlives the server"
    assert len(kept) >= 3 * FORM_KILLS


def own_cases(person):
    links = re.findall(r'href="(/faelle/[^"/?]+)"', person.page("/faelle"))
    cases = [link for link in dict.fromkeys(links) if link != "/faelle/neu"]
    usable = []
    for case in cases:
        status, _, text = person.request("GET", f"{case}/gespraech")
        if status == 200 and 'name="notiz"' in text:
            usable.append(case)
        if len(usable) == 3:
            break
    assert usable, "the demo's case manager has no open case"
    return usable


def test_a_form_sent_twice_is_recorded_once(small_copy, serve):
    """The answer of the first try was lost; the browser sends the same form again."""
    server = serve(small_copy)
    person = Browser(server.port)
    person.sign_in("fallmanagement")
    target = own_cases(person)[0] + "/gespraech"
    form = dict(hidden_fields(person.page(target)))
    form |= {"_aktion": "speichern", "ergebnis": "gefuehrt", "am": "31.03.2008", "notiz": "Vermerk-zweimal"}
    first, second = person.request("POST", target, form), person.request("POST", target, form)
    assert (first[0], second[0]) == (303, 303)
    assert first[1] == second[1]
    assert len(rows(small_copy, "SELECT 1 FROM journal WHERE payload LIKE '%Vermerk-zweimal%'")) == 1
