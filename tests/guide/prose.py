"""The guide’s French outside code: apostrophes, quotes, spaces, as the site writes them."""

import re

from generator.read.typography import typeset

CODE = re.compile(r"(^```.*?^```$|`[^`\n]+`|\]\([^)]*\)|^\|[-:| ]+\|$)", re.MULTILINE | re.DOTALL)


def tidy(page: str) -> str:
    """A Markdown page with its prose typeset; code, addresses, rules of tables stay."""
    pieces = CODE.split(page)
    pieces[::2] = [typeset(piece) for piece in pieces[::2]]
    return "".join(pieces)
