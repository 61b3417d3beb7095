"""`parcours serve`: the built site on this computer only, under the address it will have."""

import http.client
import signal
import socket
import subprocess
import sys

import pytest


@pytest.fixture
def serving(root):
    """Start `parcours serve` on a free port; give the process and the port. Ended afterwards."""
    started = []

    def serving(project):
        command = [sys.executable, "-m", "generator", "serve", "--port=0", f"--project={project}"]
        process = subprocess.Popen(
            command, cwd=root, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        started.append(process)
        address = process.stdout.readline().split()[-1]
        assert address.startswith("http://127.0.0.1:"), address
        return process, int(address.split(":")[2].split("/")[0])

    yield serving
    for process in started:
        process.kill()
        process.communicate()


def ask(port, path, method="GET"):
    """Status, headers and body of an answer."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request(method, path)
    answer = connection.getresponse()
    found = answer.status, answer.headers, answer.read().decode("utf-8")
    connection.close()
    return found


@pytest.fixture
def under_annuaire(corse, construct, edit, serving):
    """The port of a site whose address ends with `/annuaire/`."""
    edit(corse, "content/region.yaml", "https://parcours.example/", "https://a.example/annuaire/")
    construct(corse)
    return serving(corse)[1]


def test_pages_the_style_and_what_is_missing(corse, construct, serving):
    """Pages and files come with their types; an unknown address gets our own page and a 404."""
    construct(corse)
    _, port = serving(corse)
    status, headers, body = ask(port, "/communes/2A004/")
    assert (200, True) == (status, "Ajaccio" in body)
    assert headers["Content-Type"].startswith("text/html")
    styles = [path.name for path in (corse / "site" / "theme").glob("*.css")]
    assert 2 == len(styles)
    for style in styles:
        assert "text/css" == ask(port, f"/theme/{style}")[1]["Content-Type"]
    status, headers, body = ask(port, "/communes/99999/")
    assert (404, True) == (status, "Cette page n’existe pas" in body)
    assert "no-cache" == headers["Cache-Control"]
    assert (404, "") == ask(port, "/rien/", "HEAD")[::2]


def test_nothing_outside_the_site_is_served(corse, construct, serving):
    """Dots in an address do not lead to the project's files."""
    construct(corse)
    _, port = serving(corse)
    for path in ("/../structures.yaml", "/%2e%2e/structures.yaml", "//../structures.yaml"):
        assert 404 == ask(port, path)[0], path


def test_only_this_computer_is_answered(corse, construct, serving):
    """The port is closed on every address but the loopback."""
    construct(corse)
    _, port = serving(corse)
    with socket.socket() as other:
        assert 0 != other.connect_ex(("127.0.0.2", port))


def test_a_base_path_is_kept(under_annuaire):
    """The root leads to the base path; pages answer under it, and nowhere else."""
    status, headers, _ = ask(under_annuaire, "/")
    assert (302, "/annuaire/") == (status, headers["Location"])
    assert 200 == ask(under_annuaire, "/annuaire/")[0]
    assert 200 == ask(under_annuaire, "/annuaire/communes/2A004/")[0]
    assert 404 == ask(under_annuaire, "/communes/2A004/")[0]


def test_a_missing_slash_leads_to_the_page(under_annuaire):
    """As at the usual hosts: the same address with its slash, under the base path."""
    status, headers, _ = ask(under_annuaire, "/annuaire/communes/2A004")
    assert (301, "/annuaire/communes/2A004/") == (status, headers["Location"])


def test_a_folder_without_a_page_is_missing(corse, construct, serving):
    """A listing of files would hide that the address leads nowhere once published."""
    construct(corse)
    _, port = serving(corse)
    assert 404 == ask(port, "/theme/")[0]


def test_without_a_site_it_says_what_to_do(parcours, corse):
    """2, and the command that builds one."""
    finished = parcours("serve", "--project", corse)
    assert 2 == finished.returncode
    assert "lancez d’abord parcours build" in finished.stderr


def test_a_port_in_use_is_said(parcours, corse, construct):
    """2, one sentence, and another port to try."""
    construct(corse)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        finished = parcours("serve", "--project", corse, "--port", port)
    assert 2 == finished.returncode
    assert f"le port {port} est déjà pris : essayez --port {port + 1}" in finished.stderr
    assert "Traceback" not in finished.stderr


@pytest.mark.parametrize("port", ["99999", "-1"])
def test_a_port_that_cannot_be_is_bad_usage(parcours, corse, construct, port):
    """Ports go from 0 to 65535: 2, and no apology."""
    construct(corse)
    finished = parcours("serve", "--project", corse, f"--port={port}")
    assert 2 == finished.returncode


def test_control_c_is_how_serving_ends(corse, construct, interruptible, serving):
    """Stopping the server is no mistake: 0."""
    construct(corse)
    process, _ = serving(corse)
    process.send_signal(signal.SIGINT)
    assert 0 == process.wait(10)
