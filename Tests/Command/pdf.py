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
