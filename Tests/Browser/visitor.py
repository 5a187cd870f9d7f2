"""A person at a window of a real browser."""

import re

from axe_playwright_python.base import AXE_SCRIPT

# Everything axe calls a failure of WCAG 2.0 to 2.2, A and AA, and its best practices; no rule is left out.
AXE = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
# The dark scheme changes tokens of colour and nothing else, at any width: these are the rules that look at colours.
AXE_DARK = {
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}, "resultTypes": ["violations"],
}
WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 320, "height": 640}


class Visitors:
    """Windows of signed-in people; each role signs in once."""

    def __init__(self, chromium, house):
        self.chromium = chromium
        self.house = house
        self.cookies = {}

    def window(self, role=None, script=True, viewport=WIDE):
        context = self.chromium.new_context(
            base_url=self.house.url, java_script_enabled=script, viewport=viewport, locale="de-DE", reduced_motion="reduce",
            timezone_id="Europe/Berlin")
        if role:
            context.add_cookies(self.session(role))
        return Window(context, script)

    def session(self, role):
        if role not in self.cookies:
            context = self.chromium.new_context(base_url=self.house.url)
            page = context.new_page()
            page.goto("/anmelden")
            page.fill("[name=benutzername]", role)
            page.fill("[name=passwort]", self.house.password)
            page.click("main button[type=submit]")
            page.wait_for_url(lambda url: not url.endswith("/anmelden"))
            self.cookies[role] = context.cookies()
            context.close()
        return self.cookies[role]


class Window:
    """A context with one page; remembers what its console complained about."""

    def __init__(self, context, script):
        self.context = context
        self.page = context.new_page()
        self.page.runs_scripts = script
        self.page.complaints = []
        self.page.on("console", self._note)
        self.page.on("pageerror", lambda error: self.page.complaints.append(str(error)))

    def _note(self, message):
        # A page that answers 4xx is meant to; the browser reports its own address as a failed resource.
        is_own = message.text.startswith("Failed to load resource") and message.location["url"] == self.page.url
        if message.type in ("error", "warning") and not is_own:
            self.page.complaints.append(message.text)

    def close(self):
        self.context.close()


def violations(page, options=AXE):
    """What axe reports, one readable line for each place."""
    assert page.runs_scripts, "without scripts axe would never come back"
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate("options => axe.run(options)", options)["violations"]
    return [
        f"{rule['id']} ({rule['impact']}): {node['target']} {node['html'][:160]}" for rule in found for node in rule["nodes"]]


def assert_accessible(page, where):
    """axe reports nothing: wide and narrow, light and dark; nothing scrolls sideways on a narrow screen."""
    for size, scheme, options in ((NARROW, "light", AXE), (WIDE, "dark", AXE_DARK), (WIDE, "light", AXE)):
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=scheme)
        found = violations(page, options)
        assert not found, f"{where}, {size['width']} px, {scheme}:\n" + "\n".join(found)
        if size is NARROW:
            assert sideways(page) <= 0, f"{where} scrolls sideways by {sideways(page)} px at 320 px: {widest(page)}"
    page.set_viewport_size(WIDE)
    page.emulate_media(color_scheme="light")


def sideways(page):
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


def widest(page):
    """The outermost elements that reach beyond the right edge."""
    return page.evaluate("""() => [...document.querySelectorAll('body *')]
      .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.tabelle, .nur-vorlesen'))
      .slice(0, 4).map(e => e.outerHTML.slice(0, 120))""")


def has_inline_code(html):
    """Style attributes, style or script elements, event handlers: what the content security policy forbids."""
    html = re.sub(r'<script type="module" src="/assets/fallwerk\.js\?v=[0-9a-z]+"></script>', "", html)
    return re.findall(r"<script\b|<style\b|\sstyle=|\son[a-z]+=|javascript:", html)
