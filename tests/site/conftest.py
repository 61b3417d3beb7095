"""Every page of the built site, read once by a fast parser and shared by the checks."""

import re
from dataclasses import dataclass, field
from functools import cached_property
from html import unescape
from pathlib import Path

import pytest

_TAG = re.compile(r'<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:\s+[^\s"=<>/]+(?:="[^"]*")?)*)\s*/?>')
_ATTRIBUTE = re.compile(r'([^\s"=<>/]+)(?:="([^"]*)")?')
_BODY = re.compile(r"<body[^>]*>(.*)</body>", re.DOTALL)
_BLOCK_END = re.compile(r"</(?:p|li|h[1-6]|dt|dd|td|th|title|div|a class)>|<br>")
_HIDDEN = re.compile(r"<script.*?</script>", re.DOTALL)


@dataclass
class Sheet:
    """A page as the checks see it. `tags` are its start tags, in order, with their attributes."""

    path: str
    html: str
    tags: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    @property
    def address(self) -> str:
        """The address it is served at, from the host's root."""
        return "/" + self.path.removesuffix("index.html")

    @property
    def kind(self) -> str:
        """What sort of page it is: the first part of its address, with `*` for the rest."""
        first, _, rest = self.path.partition("/")
        if not rest:
            return first
        deeper = rest.removesuffix("index.html")
        return first + ("/*" * deeper.count("/") if deeper else "")

    def all(self, name: str) -> list[dict[str, str]]:
        """The attributes of every element of that name."""
        return [attributes for tag, attributes in self.tags if tag == name]

    def one(self, name: str, /, **wanted: str) -> dict[str, str]:
        """The attributes of the only element of that name having those attributes."""
        found = [
            attributes
            for attributes in self.all(name)
            if all(attributes.get(key.replace("_", "-")) == value for key, value in wanted.items())
        ]
        assert 1 == len(found), f"{self.path}: {len(found)} <{name}> with {wanted}"
        return found[0]

    def inside(self, name: str) -> list[str]:
        """The text of every element of that name, which must not hold another of the same name."""
        found = re.findall(rf"<{name}(?:\s[^>]*)?>(.*?)</{name}>", self.html, re.DOTALL)
        return [plain(text) for text in found]

    @cached_property
    def text(self) -> str:
        """What readers see of the body, a line a block."""
        return plain(_HIDDEN.sub("", _BODY.search(self.html)[1]))


def plain(html: str) -> str:
    """The text of a piece of HTML; blocks end lines, other tags leave nothing."""
    return unescape(_TAG.sub("", _BLOCK_END.sub("\n", html)))


def read_sheet(path: str, html: str) -> Sheet:
    """Parse a page; whatever looks like a tag but is not well formed fails."""
    sheet = Sheet(path, html)
    bare = _HIDDEN.sub(lambda script: script[0].partition(">")[0] + "></script>", html)
    for closing, name, written in _TAG.findall(bare):
        if not closing:
            pairs = _ATTRIBUTE.findall(written) if written else ()
            names = [key for key, _ in pairs]
            assert len(set(names)) == len(names), f"{path}: an attribute twice in <{name}>"
            sheet.tags.append((name, {key: unescape(value) for key, value in pairs}))
    left = _TAG.sub("", bare).replace("<!doctype html>", "", 1)
    assert "<" not in left, f"{path}: unread {left[left.find('<') :][:60]!r}"
    return sheet


@pytest.fixture(scope="session")
def sheets(built_site: Path) -> dict[str, Sheet]:
    """Every page of the region's site, by its path."""
    return read_site(built_site)


def read_site(site: Path) -> dict[str, Sheet]:
    """Every page of a site, by its path."""
    files = sorted(site.rglob("*.html"))
    paths = [file.relative_to(site).as_posix() for file in files]
    pairs = zip(paths, files, strict=True)
    return {path: read_sheet(path, file.read_text("utf-8")) for path, file in pairs}


@pytest.fixture(scope="session")
def samples(sheets: dict[str, Sheet]) -> dict[str, Sheet]:
    """The longest page of each kind."""
    found: dict[str, Sheet] = {}
    for sheet in sheets.values():
        if sheet.kind not in found or len(sheet.html) > len(found[sheet.kind].html):
            found[sheet.kind] = sheet
    return found


@pytest.fixture
def site_of(construct):
    """Build a project and read its pages."""

    def site_of(project: Path) -> dict[str, Sheet]:
        assert construct(project).published
        return read_site(project / "site")

    return site_of
