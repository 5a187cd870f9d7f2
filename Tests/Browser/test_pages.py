"""Every page of every role: no finding of axe, one heading, a title, landmarks, nothing inline, nothing sideways."""

import pytest

from pages import ALL, PAGES, REFUSALS
from visitor import assert_accessible, has_inline_code

TITLE_END = " – JobCenter Musterstadt"


def name(value):
    return str(value) if value is not None else "nobody"


@pytest.mark.parametrize(("role", "path"), ALL, ids=name)
def test_a_page(house, visit, role, path):
    page = visit(role)
    answer = page.goto(house.address(path))
    assert answer.status == 200, answer.status
    check(page, answer, path)


@pytest.mark.parametrize(("role", "path", "status"), REFUSALS, ids=name)
def test_a_page_that_says_no(house, visit, role, path, status):
    page = visit(role)
    answer = page.goto(house.address(path))
    assert answer.status == status
    check(page, answer, path)


def check(page, answer, where):
    assert_structure(page)
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy and "unsafe" not in policy
    assert has_inline_code(answer.text()) == []
    assert_accessible(page, where)
    assert page.complaints == []


def assert_structure(page):
    """What a screen reader moves by."""
    assert page.get_attribute("html", "lang") == "de"
    assert page.locator("h1").count() == 1 and page.locator("h1").inner_text().strip()
    title = page.title()
    assert title.endswith(TITLE_END) and len(title) > len(TITLE_END), title
    assert page.locator("main").count() == 1
    assert page.locator("body > header").count() == 1 and page.locator("body > footer").count() == 1
    levels = [int(level) for level in page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(e => e.tagName[1])")]
    first = levels.index(1)
    jumps = [(a, b) for a, b in zip(levels[first:], levels[first + 1:]) if b > a + 1]
    assert not jumps, f"headings skip a level: {levels}"
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")
    assert len(ids) == len(set(ids)), sorted({i for i in ids if ids.count(i) > 1})


@pytest.mark.parametrize("role", [role for role in PAGES if role])
def test_titles_of_a_role_are_unique(house, role):
    """Two different pages never carry the same title (WCAG 2.4.2)."""
    titles = {}
    for path in PAGES[role]:
        text = house.reader(role).page(house.address(path))
        titles.setdefault(text.split("<title>")[1].split("</title>")[0], set()).add(house.address(path).split("?")[0])
    assert not {title: paths for title, paths in titles.items() if len(paths) > 1}


@pytest.mark.parametrize(("role", "path"), [(None, "/anmelden"), ("fallmanagement", "/heute"), ("vorstand", "/controlling/kennzahlen")], ids=name)
def test_the_first_tab_stop_skips_to_the_content(house, visit, role, path):
    page = visit(role)
    page.goto(path)
    page.keyboard.press("Tab")
    link = page.locator(":focus")
    assert link.inner_text() == "Zum Inhalt springen"
    box = link.bounding_box()
    assert box and box["x"] >= 0 and box["y"] >= 0, "the skip link stays outside the window"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "hauptinhalt"


@pytest.mark.parametrize("path", ["/heute", "/faelle", "/faelle/{akte}", "/faelle/{akte}/plan", "/controlling/kennzahlen"])
@pytest.mark.parametrize("width", [1280, 320])
def test_focus_is_always_visible(house, visit, path, width):
    """Each stop of the Tab key lies in the window, uncovered, and shows a ring."""
    page = visit("fallmanagement")
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(house.address(path))
    seen = set()
    for _ in range(400):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None or stop["key"] in seen:
            break
        seen.add(stop["key"])
        assert stop["ring"], f"no ring: {stop['html']}"
        assert stop["shown"], f"covered or outside the window: {stop['html']}"
    assert len(seen) > 5


STOP = """() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const style = getComputedStyle(e), box = e.getClientRects()[0] || e.getBoundingClientRect();
  const x = Math.min(Math.max(box.left + Math.min(box.width, innerWidth) / 2, 1), innerWidth - 2);
  const y = Math.min(Math.max(box.top + Math.min(box.height, innerHeight) / 2, 1), innerHeight - 2);
  const top = document.elementFromPoint(x, y);
  if (!window.stops) window.stops = new Map();
  if (!window.stops.has(e)) window.stops.set(e, window.stops.size);
  return {
    key: window.stops.get(e), html: e.outerHTML.slice(0, 140),
    ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 || style.boxShadow !== 'none',
    shown: box.bottom > 0 && box.top < innerHeight && !!top && (e.contains(top) || top.contains(e)),
  };
}"""


def test_navigation_is_the_same_on_every_page(house):
    """Same entries in the same order, one of them current, whichever page is open (WCAG 3.2.3)."""
    reader = house.reader("fallmanagement")
    for path in ["/heute", "/faelle", "/faelle/{akte}", "/controlling/kennzahlen"]:
        text = reader.page(house.address(path))
        nav = text.split('aria-label="Hauptnavigation"')[1].split("</nav>")[0]
        labels = [part.split("<")[0] for part in nav.replace('aria-current="page"', "").split("<a ")[1:]]
        labels = [label.split(">")[1] for label in labels]
        assert labels == ["Mein Tag", "Fälle", "Termine", "Kennzahlen"]
        assert nav.count("aria-current") == 1
