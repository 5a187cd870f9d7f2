"""Takes the pictures of the README from a served demo and keeps them small.

usage: FALLWERK_BIN=… FALLWERK_DEMO=… python3 Tests/Browser/screenshots.py [FOLDER]     default: docs/screenshots
"""

import io
import os
import pathlib
import shutil
import sys
import tempfile

from PIL import Image
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "Tests/Command"))

from command import Fallwerk, Server  # noqa: E402
from house import House  # noqa: E402
from visitor import Visitors  # noqa: E402

WIDTH = 1280
SHOTS = [
    ("mein-tag", "fallmanagement", "/heute", 900, "light"),
    ("fallakte", "fallmanagement", "/faelle/{akte}", 1100, "light"),
    ("fallakte-dunkel", "fallmanagement", "/faelle/{akte}", 1100, "dark"),
    ("verlauf", "fallmanagement", "/faelle/{berichtigt}/verlauf", 900, "light"),
    ("kennzahlen", "controlling", "/controlling/kennzahlen?jahr=2007", 1100, "light"),
    ("kennzahl-nach-team", "controlling", "/controlling/kennzahlen/integrationen_frauen?jahr=2007&nach=team", 900, "light"),
    ("kennzahl-faelle", "teamleitung", "/controlling/kennzahlen/integrationen_frauen/faelle?jahr=2007", 900, "light"),
    ("bericht", "controlling", "/controlling/berichte/2007", 1000, "light"),
]


def main(folder):
    folder.mkdir(parents=True, exist_ok=True)
    fallwerk = Fallwerk(os.environ.get("FALLWERK_BIN", ROOT / ".build-release/release/fallwerk"))
    demo = os.environ.get("FALLWERK_DEMO", ROOT / "var/demo.sqlite")
    with tempfile.TemporaryDirectory() as place, sync_playwright() as playwright:
        copy = pathlib.Path(place) / "demo.sqlite"
        shutil.copyfile(demo, copy)
        server = Server(fallwerk, copy)
        try:
            chromium = playwright.chromium.launch(
                executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"),
                args=["--no-sandbox", "--disable-dev-shm-usage"])
            house = House(server.port, copy)
            visitors = Visitors(chromium, house)
            for shot in SHOTS:
                take(visitors, house, folder, *shot)
        finally:
            server.kill()


def take(visitors, house, folder, name, role, path, height, scheme):
    window = visitors.window(role, viewport={"width": WIDTH, "height": height})
    window.page.emulate_media(color_scheme=scheme)
    answer = window.page.goto(house.address(path))
    if answer.status == 200:
        picture = Image.open(io.BytesIO(window.page.screenshot()))
        small = picture.convert("RGB").quantize(colors=64, dither=Image.Dither.NONE)
        small.save(folder / f"{name}.png", optimize=True)
        print(f"{name}.png: {(folder / f'{name}.png').stat().st_size // 1024} KiB")
    else:
        print(f"{name}: {answer.status}, no picture", file=sys.stderr)
    window.close()


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs/screenshots")
