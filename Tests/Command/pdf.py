"""What a tagged PDF must have (PDF/UA-1), read with pikepdf."""

import re
import subprocess

import pikepdf


def text(path):
    return subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True, text=True).stdout


def fonts(path):
    """Name and whether it is embedded, of every font."""
    lines = subprocess.run(["pdffonts", path], check=True, capture_output=True, text=True).stdout.splitlines()[2:]
    return [(line.split()[0], re.search(r"\s(yes|no)\s+(yes|no)\s+(yes|no)\s", line).group(1) == "yes") for line in lines]


def letters(text):
    """Without spaces, punctuation and line breaks, so that a page and its paper can be compared."""
    return re.sub(r"[\W_]", "", text)


def assert_paper(path):
    """A letter of the house: tagged, in German, with a title, headings without gaps and its fonts."""
    with pikepdf.open(path) as document:
        assert str(document.Root.Lang) == "de" and document.Root.ViewerPreferences.DisplayDocTitle
        with document.open_metadata() as xmp:
            assert xmp["pdfuaid:part"] == "1"
        levels = [int(kind[1]) for kind, _, _ in elements(document) if re.fullmatch(r"H[1-6]", kind)]
        assert levels and all(after <= before + 1 for before, after in zip(levels, levels[1:]))
    assert all(embedded for _, embedded in fonts(path))


def elements(document):
    """Every structure element, with the elements above it."""
    found = []

    def walk(node, above):
        if isinstance(node, pikepdf.Array):
            for kid in node:
                walk(kid, above)
        elif isinstance(node, pikepdf.Dictionary):
            if "/S" in node:
                found.append((str(node["/S"])[1:], node, above))
                above = above + [node]
            if "/K" in node:
                walk(node["/K"], above)

    walk(document.Root.StructTreeRoot, [])
    return found


def attribute(node, name):
    attributes = node.get("/A")
    if attributes is None:
        return None
    for one in attributes if isinstance(attributes, pikepdf.Array) else [attributes]:
        if isinstance(one, pikepdf.Dictionary) and name in one:
            return one[name]
    return None
