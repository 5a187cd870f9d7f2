"""The pages as people meet them: the program on a copy of the full demo, in a real browser.

FALLWERK_BIN is the program, FALLWERK_DEMO the full demo (nobody writes to it); script/test makes both.
"""

import os
import pathlib
import shutil
import sys

import pytest
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "Tests/Command"))

from command import Fallwerk, Server  # noqa: E402
from house import House  # noqa: E402
from visitor import Visitors  # noqa: E402

# The same browser without its window, which would draw itself for every test.
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium-headless-shell") or "/usr/bin/chromium"


@pytest.fixture(scope="session")
def fallwerk():
    return Fallwerk(os.environ.get("FALLWERK_BIN", ROOT / ".build-release/release/fallwerk"))


@pytest.fixture(scope="session")
def demo():
    return pathlib.Path(os.environ.get("FALLWERK_DEMO", ROOT / "var/test/demo.sqlite"))


@pytest.fixture(scope="session")
def house(fallwerk, demo, tmp_path_factory):
    """The served copy. Tests open cases of their own in 2008; the figures of 2005 to 2007 stay as they are."""
    path = tmp_path_factory.mktemp("haus") / "haus.sqlite"
    shutil.copyfile(demo, path)
    server = Server(fallwerk, path)
    yield House(server.port, path)
    server.kill()
    path.unlink()


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-dev-shm-usage"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def visitors(chromium, house):
    return Visitors(chromium, house)


@pytest.fixture
def visit(visitors):
    """Opens the program for a role, in a window of its own that is closed after the test."""
    opened = []

    def open_window(role=None, **options):
        opened.append(visitors.window(role, **options))
        return opened[-1].page

    yield open_window
    for window in opened:
        window.close()
