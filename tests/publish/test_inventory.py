"""A file that tells of others is made after them, and only when they changed."""

import pytest

from generator.publish.bundle import Bundle
from generator.publish.inventory import Inventory
from generator.publish.page import Page
from generator.publish.publish import publish


def page(path, content):
    """A page whose key is its content."""
    return Page(path, content, content.encode)


def told(contents):
    """The names and contents that an inventory was given, as text."""
    return " ".join(f"{path}={content.decode()}" for path, content in contents.items()).encode()


@pytest.fixture
def again(tmp_path):
    """Publish some pages and a bundle, with an inventory of all `.txt` files."""

    def again(*pages, key="", bundle=()):
        inventory = Inventory("list", key, lambda path: path.endswith(".txt"), told)
        bundles = [Bundle("tool/", str(bundle), lambda: dict(bundle))] if bundle else []
        done = publish(pages, tmp_path / "site", lambda *_: None, bundles, [inventory])
        return (tmp_path / "site" / "list").read_text("utf-8"), done.made

    return again


def test_it_tells_of_what_concerns_it_in_the_order_of_the_paths(again):
    """Contents are those on the disk, a tool's files included."""
    pages = page("b.txt", "2"), page("a.txt", "1"), page("c.html", "3")
    assert ("a.txt=1 b.txt=2 tool/x.txt=9", 5) == again(*pages, bundle=[("x.txt", b"9")])


def test_it_is_made_again_when_something_it_tells_of_changed(again):
    """A content, a path more, a path less, its own key; and not otherwise."""
    one, other = page("a.txt", "1"), page("c.html", "3")
    assert ("a.txt=1", 3) == again(one, other)
    assert ("a.txt=1", 0) == again(one, other)
    assert ("a.txt=1", 1) == again(one, page("c.html", "4"))
    assert ("a.txt=2", 2) == again(page("a.txt", "2"), page("c.html", "4"))
    assert ("a.txt=2 b.txt=5", 2) == again(page("a.txt", "2"), page("b.txt", "5"))
    assert ("b.txt=5", 1) == again(page("b.txt", "5"))
    assert ("b.txt=5", 1) == again(page("b.txt", "5"), key="new")


def test_files_that_did_not_change_are_told_of_too(again):
    """On a second site, most files are shared with the first one, not made."""
    first = [page(f"{number}.txt", str(number)) for number in range(5)]
    again(*first)
    text, made = again(*first[:4], page("4.txt", "new"))
    assert "0.txt=0 1.txt=1 2.txt=2 3.txt=3 4.txt=new" == text
    assert 2 == made
