"""Markdown to safe HTML: no raw HTML, no link a browser could run, French typography."""

from __future__ import annotations

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.tables import TableExtension
from markdown.extensions.toc import TocExtension
from markdown.treeprocessors import Treeprocessor

from .typography import typeset

_SAFE_TARGET = re.compile(r"https?://|mailto:|tel:|/(?!/)|#")
_UNTOUCHED = {"code", "pre"}


def markdown_to_html(text: str, value: Callable[[str], str], base: str) -> str:
    """HTML of a Markdown text.

    `value` gives the text of a `{{ name }}`; `base` is the path put before links that start
    with `/`. Headings get an `id` made from their words.
    """
    filled = re.sub(r"\{\{\s*(.*?)\s*\}\}", lambda name: _literal(value(name[1])), text)
    return Markdown(
        extensions=[_Safe(base), TableExtension(), TocExtension(permalink=False)]
    ).convert(filled)


def _literal(text: str) -> str:
    """Text that Markdown shows as it is, whatever signs it holds."""
    return re.sub(r"([\\`*_{}\[\]#+!|-])", r"\\\1", text)


class _Safe(Extension):
    """Turns raw HTML back into text, then walks the tree."""

    def __init__(self, base: str) -> None:
        super().__init__()
        self.base = base

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (python-markdown's own name)
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.inlinePatterns.deregister("entity")
        md.treeprocessors.register(_Tidy(md, self.base), "tidy", 0)


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
        if not _SAFE_TARGET.match(target):
            del element.attrib[name]
        elif target.startswith("/"):
            element.set(name, self.base + target[1:])
