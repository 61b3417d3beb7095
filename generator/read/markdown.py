"""Markdown to safe HTML: no raw HTML, no link a browser could run, French typography."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.tables import TableExtension
from markdown.extensions.toc import TocExtension, slugify
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

from .links import PLACEHOLDER, SAFE_TARGET
from .typography import typeset

_UNTOUCHED = {"code", "pre"}
_OPEN, _CLOSE = "\ue000", "\ue001"
"""Private signs around a value's number while Markdown reads the text: it sees a plain word."""

_MARK = re.compile(f"{_OPEN}(\\d+){_CLOSE}")
_AFTER_SETTING, _LAST = 15, 0


def markdown_to_html(text: str, value: Callable[[str], str], base: str) -> str:
    """HTML of a Markdown text.

    `value` gives the text of a `{{ name }}`, shown as it is whatever signs it holds; `base` is the
    path put before links that start with `/`. Headings get an `id` made from their words.
    """
    values: list[str] = []

    def mark(found: re.Match[str]) -> str:
        values.append(value(found[1]))
        return f"{_OPEN}{len(values) - 1}{_CLOSE}"

    marked = PLACEHOLDER.sub(mark, text.replace(_OPEN, "").replace(_CLOSE, ""))
    extensions = [_Safe(base, values), TableExtension(), TocExtension(slugify=_identifier)]
    return Markdown(extensions=extensions).convert(marked)


def _identifier(words: str, separator: str) -> str:
    """A heading's `id`; the one of the page's own main part stays free."""
    found = slugify(words, separator)
    return f"{found}-1" if found == "contenu" else found


class _Safe(Extension):
    """Turns raw HTML back into text, then walks the tree."""

    def __init__(self, base: str, values: list[str]) -> None:
        super().__init__()
        self.base = base
        self.values = values

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (python-markdown's own name)
        md.preprocessors.deregister("html_block")
        for pattern in ("html", "entity", "automail"):
            md.inlinePatterns.deregister(pattern)
        md.treeprocessors.register(_Fill(md, self.values), "fill", _AFTER_SETTING)
        md.treeprocessors.register(_Tidy(md, self.base), "tidy", _LAST)


class _Fill(Treeprocessor):
    """Puts values in the tree, where no sign of theirs means anything any more."""

    def __init__(self, md: Markdown, values: list[str]) -> None:
        super().__init__(md)
        self.values = values

    def run(self, root: Element) -> None:
        for element in root.iter():
            element.text = self._fill(element.text)
            element.tail = self._fill(element.tail)
            for name, target in element.items():
                element.set(name, self._fill(target) or "")

    def _fill(self, text: str | None) -> str | None:
        return _MARK.sub(self._value, text) if text else text

    def _value(self, found: re.Match[str]) -> str:
        return self.values[int(found[1])].replace("&", f"{AMP_SUBSTITUTE}amp;")


class _Tidy(Treeprocessor):
    """Typesets texts, roots internal links at the site's base, and drops unsafe targets."""

    def __init__(self, md: Markdown, base: str) -> None:
        super().__init__(md)
        self.base = base

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.tag not in _UNTOUCHED:
                element.text = typeset(element.text) if element.text else element.text
            for child in element:
                child.tail = typeset(child.tail) if child.tail else child.tail
            self._target(element, "href")
            self._target(element, "src")

    def _target(self, element: Element, name: str) -> None:
        target = element.get(name)
        if target is None:
            return
        if not SAFE_TARGET.fullmatch(re.sub(r"[\x00-\x20]", "", unescape(target))):
            del element.attrib[name]
        elif target.startswith("/"):
            element.set(name, self.base + target[1:])
