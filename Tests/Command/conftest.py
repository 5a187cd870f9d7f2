"""The program as a person at a command line meets it: on the full demo.

FALLWERK_BIN is the program, FALLWERK_DEMO the full demo; script/test makes both.
"""

import os
import pathlib
import shutil

import pytest

from command import ROOT, Fallwerk, Server


@pytest.fixture(scope="session")
def fallwerk():
    return Fallwerk(os.environ.get("FALLWERK_BIN", ROOT / ".build-release/release/fallwerk"))


@pytest.fixture(scope="session")
def demo():
    """The full demo. Nobody writes to it."""
    return pathlib.Path(os.environ.get("FALLWERK_DEMO", ROOT / "var/test/demo.sqlite"))


@pytest.fixture(scope="session")
def small(fallwerk, tmp_path_factory):
    """A finished demo of 300 people, or of FALLWERK_POPULATION. Nobody writes to it; `small_copy` is for that."""
    path = tmp_path_factory.mktemp("klein") / "klein.sqlite"
    fallwerk.done("demo", "--database", f"sqlite:{path}", "--population", os.environ.get("FALLWERK_POPULATION", "300"))
    return path


@pytest.fixture
def small_copy(small, tmp_path):
    path = tmp_path / "kopie.sqlite"
    path.write_bytes(small.read_bytes())
    return path


@pytest.fixture
def law(tmp_path):
    """A copy of the law files, to be spoiled."""
    return pathlib.Path(shutil.copytree(ROOT / "Sources/Law/Resources", tmp_path / "recht"))


@pytest.fixture
def serve(fallwerk):
    """Starts servers and ends what still runs after the test."""
    started = []

    def start(path, **options):
        started.append(Server(fallwerk, path, **options))
        return started[-1]

    yield start
    for server in started:
        server.kill()
