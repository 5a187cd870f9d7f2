"""Running the program: once to its end, or as a server with a signed-in person."""

import contextlib
import html
import http.client
import os
import pathlib
import re
import signal
import socket
import sqlite3
import subprocess
import time
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[2]
PASSWORD = "musterstadt-2008"


class Fallwerk:
    def __init__(self, path):
        self.path = str(path)

    def run(self, *arguments, env=None, cwd=None, timeout=600):
        return subprocess.run(
            [self.path, *map(str, arguments)], env={**os.environ, **(env or {})}, cwd=cwd, timeout=timeout,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def done(self, *arguments, **options):
        """What the command prints; it must end well and say nothing on standard error."""
        result = self.run(*arguments, **options)
        assert (result.returncode, result.stderr) == (0, ""), f"{arguments}: {result.stderr}"
        return result.stdout

    def refused(self, code, *says, command, **options):
        """The command must end with `code` and one clear German line that contains all of `says`."""
        result = self.run(*command, **options)
        assert result.returncode == code, f"exit code {result.returncode}: {result.stderr or result.stdout[-500:]}"
        assert_clear_line(result.stderr)
        for words in says:
            assert words in result.stderr, f"„{words}“ is missing in: {result.stderr}"
        return result

    def start(self, *arguments, **options):
        return subprocess.Popen(
            [self.path, *map(str, arguments)], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, **options)


def assert_clear_line(text):
    """One line that says what happened and how to mend it, in German, without a word of the engine."""
    lines = [line for line in text.splitlines() if line.strip()]
    assert len(lines) == 1, f"not one line: {text}"
    line = lines[0]
    assert line.startswith("fallwerk: "), line
    assert line.endswith((".", "“")), line
    assert len(line) <= 600, line
    for word in ("Unerwarteter Fehler", "Fatal error", "Error Domain", "NSError", "SQLite", "GRDB", "Optional("):
        assert word not in line, line


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def opened(path, mode="rw"):
    return contextlib.closing(sqlite3.connect(f"file:{path}?mode={mode}", uri=True))


def rows(path, sql, *values):
    with opened(path) as database:
        return database.execute(sql, values).fetchall()


def change(path, sql, *values, mode="rw"):
    """Changes a database behind the program's back; foreign keys must not save it."""
    with opened(path, mode) as database, database:
        return database.execute(sql, values).rowcount


class Server:
    """`fallwerk serve` on a port of its own."""

    def __init__(self, fallwerk, path, port=None, env=None, options=()):
        """`path` is a SQLite file, or the address of a server; `options` are more of the command."""
        self.port = port or free_port()
        database = str(path) if "://" in str(path) else f"sqlite:{path}"
        self.process = fallwerk.start(
            "serve", "--database", database, "--port", self.port, *options, env={**os.environ, **(env or {})})
        self.wait()

    def wait(self):
        limit = time.monotonic() + 30
        while time.monotonic() < limit:
            if self.process.poll() is not None:
                raise AssertionError(f"serve ended: {self.process.stderr.read().decode()}")
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
                return
            except OSError:
                time.sleep(0.02)
        raise AssertionError("serve does not answer")

    def kill(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        for pipe in (self.process.stdout, self.process.stderr):
            pipe.close()


class Browser:
    """A person with a cookie. Follows nothing by itself."""

    def __init__(self, port, cookie=None):
        self.port = port
        self.cookie = cookie

    def request(self, method, target, form=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        headers = {"Cookie": self.cookie} if self.cookie else {}
        body = None
        if form is not None:
            body = urllib.parse.urlencode(form, doseq=True)
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            connection.request(method, target, body, headers)
            answer = connection.getresponse()
            text = answer.read().decode()
        finally:
            connection.close()
        given = answer.getheader("Set-Cookie")
        if given:
            self.cookie = given.split(";")[0]
        return answer.status, answer.getheader("Location"), text

    def page(self, target):
        status, location, text = self.request("GET", target)
        assert status == 200, f"{target}: {status} {location}"
        return text

    def sign_in(self, name, password=PASSWORD):
        status, location, _ = self.request("POST", "/anmelden", {"benutzername": name, "passwort": password})
        assert status == 303, f"sign-in of {name}: {status}"
        return location

    def post(self, target, **values):
        """Opens a form and sends it with its hidden fields."""
        text = self.page(target)
        form = {name: value for name, value in hidden_fields(text)}
        return self.request("POST", target, {**form, "_aktion": "speichern", **values})


def hidden_fields(text):
    for tag in re.findall(r"<input\b[^>]*>", text):
        attributes = dict(re.findall(r'([\w-]+)="([^"]*)"', tag))
        if attributes.get("type") == "hidden":
            yield attributes["name"], html.unescape(attributes.get("value", ""))
