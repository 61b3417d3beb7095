"""HTML rendered once around the places that change, then only filled in.

Thousands of pages differ by a few words: rendering a template for each would do the same work
again and again. A mould keeps the constant parts as they came out of the templates.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from markupsafe import Markup, escape

_MARK = "\ue000{}\ue001"
_MARKS = re.compile("\ue000([a-z_]+)\ue001")


class Mould:
    """A piece of HTML with named places.

    `render` makes the HTML from what is put in each place; it is called once, with marks, which
    are private-use characters: the check lets none of them through.
    """

    def __init__(self, names: Iterable[str], render: Callable[[dict[str, Markup]], str]) -> None:
        marks = {name: Markup(_MARK.format(name)) for name in names}  # noqa: S704 (no one's text)
        self._parts = _MARKS.split(render(marks))

    def fill(self, values: dict[str, str]) -> Markup:
        """The HTML with a value in each place; texts are escaped, `Markup` is taken as it is."""
        safe = {name: v if isinstance(v, Markup) else escape(v) for name, v in values.items()}
        parts = self._parts.copy()
        parts[1::2] = [safe[name] for name in parts[1::2]]
        return Markup("".join(parts))  # noqa: S704 (escaped just above)
