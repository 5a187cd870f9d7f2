"""Ways to fill a form: by keyboard alone, by pointer, and by pointer with JavaScript switched off.

All know the same verbs, so that one script of a journey is carried out by each.
"""

import re
from contextlib import contextmanager

import pytest

TABS = 400  # more stops than any page has


@contextmanager
def exchanged(page):
    """A script puts a new page in place of what stands there, without loading it."""
    page.evaluate("document.querySelector('main').dataset.alt = 'ja'")
    yield
    page.locator("main:not([data-alt])").wait_for()


class Keyboard:
    """Tab, letters, arrows, space and Enter; the page is never touched otherwise. What has the focus is only read."""

    script = True

    def __init__(self, page):
        self.page = page

    def open(self, label):
        self._tab_to("e => e.tagName === 'A' && e.textContent.trim() === value", label, f"link „{label}“")
        self._enter()

    def press(self, label):
        self._tab_to("e => e.tagName === 'BUTTON' && e.textContent.trim() === value", label, f"button „{label}“")
        self._enter()

    def show(self, label):
        """Presses a button whose answer a script puts into the page."""
        self._tab_to("e => e.tagName === 'BUTTON' && e.textContent.trim() === value", label, f"button „{label}“")
        self.page.keyboard.press("Enter")

    def rows(self, label):
        """Presses a button that only changes the rows of a form: the page stays."""
        self._tab_to("e => e.tagName === 'BUTTON' && e.textContent.trim() === value", label, f"button „{label}“")
        with exchanged(self.page):
            self.page.keyboard.press("Enter")

    def download(self, label):
        """Follows a link to a file; the page stays."""
        self._tab_to("e => e.tagName === 'A' && e.textContent.trim() === value", label, f"link „{label}“")
        with self.page.expect_download() as file:
            self.page.keyboard.press("Enter")
        return file.value

    def text(self, name, value):
        self._tab_to_field(name)
        self.page.keyboard.press("Control+A")
        self.page.keyboard.press("Delete")
        lines = value.split("\n")
        for index, line in enumerate(lines):
            if index:
                self.page.keyboard.press("Enter")
            self.page.keyboard.type(line)

    def file(self, name, path):
        """The system's own dialogue is nothing of ours: the field is reached by Tab, then the file stands in it."""
        self._tab_to_field(name)
        self.page.locator(f'input[name="{name}"]').set_input_files(path)

    def choice(self, name, value):
        """A group of radios: one stop, the arrows choose."""
        self._tab_to_field(name)
        if self._value() == value:
            self.page.keyboard.press("Space")
            return
        for _ in range(40):
            self.page.keyboard.press("ArrowDown")
            if self._value() == value:
                return
        raise AssertionError(f"{name}: the arrows do not reach „{value}“")

    def pick(self, name, value):
        """A list: first up to its beginning, then down."""
        self._tab_to_field(name)
        self.page.keyboard.press("Home")
        for _ in range(200):
            if self._value() == value:
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"{name}: the arrows do not reach „{value}“")

    def pick_place(self, name, place):
        """The entry at a place of the list, counted from 0; the one at 0 is no choice."""
        self._tab_to_field(name)
        self.page.keyboard.press("Home")
        for _ in range(place):
            self.page.keyboard.press("ArrowDown")

    def tick(self, name, wanted=True):
        self._tab_to_field(name)
        if self.page.evaluate("document.activeElement.checked") != wanted:
            self.page.keyboard.press("Space")

    def _tab_to_field(self, name):
        self._tab_to("e => e.name === value && e.type !== 'hidden'", name, f"field „{name}“")

    def _tab_to(self, predicate, value, what):
        test = f"value => (({predicate}))(document.activeElement)"
        for _ in range(TABS):
            self.page.keyboard.press("Tab")
            if self.page.evaluate(test, value):
                return
        raise AssertionError(f"the Tab key does not reach the {what} on {self.page.url}")

    def _enter(self):
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def _value(self):
        return self.page.evaluate("document.activeElement.value")


class Pointer:
    """Clicks and fills."""

    script = True

    def __init__(self, page):
        self.page = page

    def open(self, label):
        self._named("a", label).click()

    def press(self, label):
        self._named("button", label).click()

    def show(self, label):
        """Presses a button whose answer a script puts into the page; without one it is a page."""
        self.press(label)

    def rows(self, label):
        """Presses a button that only changes the rows of a form: the page stays."""
        with exchanged(self.page):
            self.press(label)

    def download(self, label):
        """Follows a link to a file; the page stays."""
        with self.page.expect_download() as file:
            self._named("a", label).click()
        return file.value

    def text(self, name, value):
        self._field(name).fill(value)

    def file(self, name, path):
        self._field(name).set_input_files(path)

    def choice(self, name, value):
        self.page.locator(f'input[name="{name}"][value="{value}"]').check()

    def pick(self, name, value):
        self._field(name).select_option(value)

    def pick_place(self, name, place):
        self._field(name).select_option(index=place)

    def tick(self, name, wanted=True):
        self._field(name).set_checked(wanted)

    def _field(self, name):
        return self.page.locator(f'[name="{name}"]:not([type=hidden])')

    def _named(self, tag, label):
        exact = re.compile(r"^\s*" + re.escape(label) + r"\s*$")
        return self.page.locator(f"{tag}:not([aria-hidden])").filter(has_text=exact).first


class NoScript(Pointer):
    """Clicks and fills in a browser that runs no JavaScript."""

    script = False

    def rows(self, label):
        """Presses a button that only changes the rows of a form: it comes as a page of its own."""
        self.press(label)


# Each journey is played three times.
WAYS = pytest.mark.parametrize(
    "kind", [Keyboard, NoScript, Pointer], ids=["by keyboard alone", "without JavaScript", "by pointer"])
