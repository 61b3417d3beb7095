"""The guide's French outside code: apostrophes, quotes and spaces as the site itself writes them."""

import re

from generator.read.typography import typeset

CODE = re.compile(r"(^```.*?^```$|`[^`\n]+`|\]\([^)]*\)|^\|[-:| ]+\|$)", re.MULTILINE | re.DOTALL)


def tidy(page: str) -> str:
    """A Markdown page with its prose typeset; code, addresses and rules of tables are left alone."""
    pieces = CODE.split(page)
    pieces[::2] = [typeset(piece) for piece in pieces[::2]]
    return "".join(pieces)
