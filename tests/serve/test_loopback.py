"""Who is answered: browsers of this computer, however many, and nobody through another name."""

import socket
import threading

import pytest

FOREIGN = ("evil.example", "evil.example:8000", "127.0.0.1.evil.example", "localhost.evil", "")
OWN = ("127.0.0.1", "localhost:8000", "LOCALHOST", "[::1]:8000")


@pytest.mark.parametrize("host", FOREIGN)
def test_another_name_for_this_computer_is_refused(following, host):
    """A page elsewhere that makes its own name lead here reads nothing (DNS rebinding)."""
    for path in ("/", "/__parcours__/evenements", "/__parcours__/change"):
        status, text = following.ask(path, Host=host)
        assert 421 == status
        assert "Ce serveur ne répond qu’à l’adresse de cet ordinateur" in text


@pytest.mark.parametrize("host", OWN)
def test_its_own_names_are_answered(following, host):
    """The names browsers give this computer."""
    assert 200 == following.ask("/", Host=host)[0]


@pytest.mark.parametrize(
    "path",
    [
        "/../structures.yaml",
        "/%2e%2e/structures.yaml",
        "/__parcours__/../live.py",
        "/__parcours__/%2e%2e/live.py",
        "/__parcours__//etc/passwd",
        "/__parcours__/",
        "/communes/%00",
        "/%ff%fe",
    ],
)
def test_only_what_is_shown_is_found(following, path):
    """No address leads to a file of the disk."""
    assert 404 == following.ask(path)[0]


def test_reserved_addresses_are_not_in_the_site(following):
    """What is added to pages is added here alone: the site as built knows nothing of it."""
    live = following.live
    assert "/__parcours__/apercu.js" in following.ask("/")[1]
    assert 200 == following.ask("/__parcours__/apercu.js")[0]
    for path in ("index.html", "404.html", "recherche/index.html"):
        assert b"__parcours__" not in live.find(live.edition, path)


def test_browsers_that_leave_are_let_go(following, edit, corse, capsys):
    """Twenty tabs closed without a word: their threads end at the next news, nothing is printed."""
    before = threading.active_count()
    for _ in range(20):
        with socket.create_connection(("127.0.0.1", following.port)) as tab:
            tab.sendall(b"GET /__parcours__/evenements HTTP/1.1\r\nHost: localhost\r\n\r\n")
            assert tab.recv(15)
    for number in range(1, 4):
        old, new = f"04 65 71 20 {number:02}", f"04 65 71 20 {number + 1:02}"
        following.after(
            lambda old=old, new=new: edit(corse, "structures.yaml", old, new),
            lambda told, number=number: told["edition"].endswith(f".{number + 1}"),
        )
    assert threading.active_count() < before + 5
    assert ("", "") == capsys.readouterr()


@pytest.mark.parametrize("question", ["", "?depuis=", "?depuis=x.y&chemin=/", "?chemin=%ff"])
def test_a_page_of_another_server_has_changed(following, question):
    """A tab left open since another start, or any nonsense, is shown the page anew."""
    assert (200, "true") == following.ask(f"/__parcours__/change{question}")
