"""Whether the files of a site built from a hostile region are inert, each by its own kind."""

import csv
import json
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from xml.etree import ElementTree as ET

import html5lib

RUN = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""OWASP, « CSV Injection »: what a spreadsheet takes for the beginning of a formula."""

SETTINGS = {"_headers", ".htaccess", "hebergement/nginx.conf", "hebergement/Caddyfile"}
SAME = SETTINGS | {"robots.txt", "sitemap.xml"}
"""Files in which no free text has any place."""

NEVER = {
    "iframe",
    "object",
    "embed",
    "style",
    "base",
    "frame",
    "applet",
    "img",
    "noembed",
    "marquee",
}
SCHEMES = ("http://", "https://", "mailto:", "tel:", "/", "#", "./", "../", "?")
DATA = {"application/json", "application/ld+json"}


def live(html: str) -> Iterator[str]:
    """What a browser would run, load or send because of a page, beside the site's own."""
    for element in html5lib.parse(html, namespaceHTMLElements=False).iter():
        if not isinstance(element.tag, str):
            continue
        name, given = element.tag.rpartition("}")[2], element.attrib
        if name in NEVER or "hostile" in {given.get("id"), given.get("name"), given.get("class")}:
            yield name
        if (
            name == "script"
            and given.get("type") not in DATA
            and (element.text or not _ours(given))
        ):
            yield "script"
        if name == "meta" and given.get("http-equiv", "").lower() == "refresh":
            yield "refresh"
        if name == "form" and not given.get("action", "/").startswith("/"):
            yield f"form {given['action']}"
        if name == "link" and not given.get("href", "").startswith(
            ("/", "https://parcours.example/")
        ):
            yield f"link {given}"
        for key, value in given.items():
            yield from _attribute(str(key).rpartition("}")[2].rpartition(":")[2].lower(), value)


def _attribute(key: str, value: str) -> Iterator[str]:
    if key.startswith("on") or key in {"style", "srcdoc"}:
        yield key
    if key in {"href", "src", "action", "formaction"} and not value.startswith(SCHEMES):
        yield f"{key}={value[:60]}"


def _ours(given: dict[str, str]) -> bool:
    return given.get("src", "").startswith("/theme/")


def faults(site: Path, path: str) -> Iterator[str]:
    """What is wrong with a file: it runs, or is not of its kind any more."""
    text = (site / path).read_text("utf-8")
    if path.endswith(".html"):
        yield from live(text)
    elif path.endswith((".json", ".webmanifest")):
        json.loads(text)
    elif path.endswith((".xml", ".svg")):
        root = ET.fromstring(text)  # noqa: S314 (ours)
        yield from (one.tag for one in root.iter() if one.tag.rpartition("}")[2] == "script")
    elif path.endswith(".csv"):
        yield from formulas(text.removeprefix("\ufeff"))


def formulas(text: str) -> Iterator[str]:
    """Cells a spreadsheet would run, and rows that are not as long as their headings."""
    rows = list(csv.reader(StringIO(text, newline=""), delimiter=";"))
    yield from (cell for row in rows for cell in row if cell.startswith(RUN) and not _number(cell))
    yield from (f"{len(row)} cells" for row in rows if len(row) != len(rows[0]))


def _number(cell: str) -> bool:
    return cell.lstrip("-").replace(",", "", 1).isdigit()


def samples(site: Path) -> list[str]:
    """Every file whose kind can be read, and of the communes' pages the first ones."""
    kinds = (".html", ".json", ".webmanifest", ".xml", ".svg", ".csv")
    found = sorted(one for one in site.rglob("*") if one.suffix in kinds and one.is_file())
    paths = [one.relative_to(site).as_posix() for one in found]
    communes = [path for path in paths if path.startswith("communes/")]
    return [path for path in paths if path not in set(communes[3:])]
