"""Reading the pages of the figures: tables, links, lists of cases."""

import re

from lxml import html

NUMBER = re.compile(r"[\d.]+")


def count(text):
    """The first whole number of a text as people write it: 15.602."""
    return int(NUMBER.search(text).group().replace(".", ""))


class Sheet:
    """A page as a tree."""

    def __init__(self, reader, address):
        self.reader = reader
        self.address = address
        self.tree = html.fromstring(reader.page(address))

    def one(self, path):
        found = self.tree.xpath(path)
        assert len(found) == 1, f"{len(found)} × {path} on {self.address}"
        return found[0]

    def text(self, path):
        return text(self.one(path))

    def open(self, element):
        return Sheet(self.reader, element.get("href"))

    def heads(self, table):
        return [text(cell) for cell in self.tree.xpath(f"{table}//thead//th")]

    def rows(self, table):
        """Cells of each row of a table's body."""
        return [row.xpath("./th|./td") for row in self.tree.xpath(f"{table}//tbody/tr")]


def text(element):
    """What is read aloud, with single blanks; what is hidden from screen readers is left out."""
    parts = element.xpath(".//text()[not(ancestor::*[@aria-hidden='true'])]")
    return re.sub(r"\s+", " ", "".join(parts)).strip()


def value(cell):
    """The figure of a cell without its second lines, as it is written."""
    return text(cell.xpath(".//*[@class='wert']")[0])


YEARS = "//div[contains(@class, 'kennzahlen')]/table"


def walk(reader, address):
    """Follows a list of cases through all its pages: the figure on top, and every row."""
    sheet = Sheet(reader, address)
    total = count(sheet.text("//p[@class='grosszahl']/span[@class='wert']"))
    found = []
    while True:
        assert count(sheet.text("//p[@class='grosszahl']/span[@class='wert']")) == total
        found += sheet.rows("//table[@id='faelle']")
        following = sheet.tree.xpath("//nav[@class='seitenwahl']//a[@rel='next']")
        if not following:
            return total, found
        sheet = sheet.open(following[0])
