"""A PostgreSQL server of one's own, started by script/postgres."""

import csv
import io
import pathlib
import subprocess
import tempfile

from command import ROOT, free_port


class Postgres:
    """The owner is `fallwerk`; the program at work is `fallwerk_app`."""

    def __init__(self):
        # The server's own user must be able to enter the folder.
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="fallwerk-pg-", dir="/tmp"))
        self.folder.chmod(0o711)
        self.data = self.folder / "server"
        self.port = free_port()
        self.script("start", self.data, self.port)

    def script(self, *arguments):
        subprocess.run([ROOT / "script/postgres", *map(str, arguments)], check=True, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)

    def address(self, role="fallwerk", database="fallwerk"):
        return f"postgres://{role}@127.0.0.1:{self.port}/{database}"

    def new_database(self, name):
        self.run(f"CREATE DATABASE {name}")
        return self.address(database=name)

    def crash(self):
        self.script("stop", self.data, "immediate")

    def resume(self):
        self.script("resume", self.data, self.port)

    def end(self):
        self.script("stop", self.data, "immediate")

    def psql(self, sql, address=None):
        return subprocess.run(["psql", "-X", "-q", "-At", "-v", "ON_ERROR_STOP=1", address or self.address(), "-c", sql],
                              text=True, capture_output=True)

    def run(self, sql, address=None):
        result = self.psql(sql, address)
        assert result.returncode == 0, result.stderr
        return result.stdout.splitlines()

    def table(self, sql, address):
        """The rows as texts; null is None."""
        result = self.psql(f"COPY ({sql}) TO STDOUT (FORMAT csv, NULL '\\N')", address)
        assert result.returncode == 0, result.stderr
        return [tuple(None if cell == "\\N" else cell for cell in row) for row in csv.reader(io.StringIO(result.stdout))]
