"""`parcours serve`: the site on this computer only, under the address it will have."""

import http.client
import re
import signal
import socket
import subprocess
import sys
import time

import pytest


@pytest.fixture
def serving(root):
    """Start `parcours serve` on a free port; give the process and the port. Ended afterwards."""
    started = []

    def serving(project, *options):
        command = [sys.executable, "-m", "generator", "serve", "--port=0", *options]
        command.append(f"--project={project}")
        process = subprocess.Popen(
            command, cwd=root, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        started.append(process)
        address = next(line for line in process.stdout if "http://" in line).split()[-1]
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
def under_annuaire(corse, edit, serving):
    """The port of a site whose address ends with `/annuaire/`."""
    edit(corse, "content/region.yaml", "https://parcours.example/", "https://a.example/annuaire/")
    return serving(corse)[1]


def test_pages_the_style_and_what_is_missing(corse, serving):
    """Pages and files come with their types, an unknown address gets our own page and a 404.

    Nothing is written into the project.
    """
    _, port = serving(corse)
    status, headers, body = ask(port, "/communes/2A004/")
    assert (200, True) == (status, "Ajaccio" in body)
    assert headers["Content-Type"].startswith("text/html")
    style = re.search(r'href="(/theme/style-[^"]+)"', body)[1]
    assert "text/css" == ask(port, style)[1]["Content-Type"]
    script = ask(port, re.search(r'src="(/theme/[^"]+)"', body)[1])
    assert (200, "text/javascript") == (script[0], script[1]["Content-Type"])
    assert "application/json" == ask(port, "/donnees/points.json")[1]["Content-Type"]
    assert not (corse / "site").exists()
    status, headers, body = ask(port, "/communes/99999/")
    assert (404, True) == (status, "Cette page n’existe pas" in body)
    assert "no-cache" == headers["Cache-Control"]
    assert (404, "") == ask(port, "/rien/", "HEAD")[::2]


def test_nothing_outside_the_site_is_served(corse, serving):
    """Dots in an address do not lead to the project's files."""
    _, port = serving(corse)
    for path in ("/../structures.yaml", "/%2e%2e/structures.yaml", "//../structures.yaml"):
        assert 404 == ask(port, path)[0], path


def test_only_this_computer_is_answered(corse, serving):
    """The port is closed on every address but the loopback."""
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


def test_a_folder_without_a_page_is_missing(corse, serving):
    """A listing of files would hide that the address leads nowhere once published."""
    _, port = serving(corse)
    assert 404 == ask(port, "/theme/")[0]


def test_in_a_folder_that_is_no_project(tmp_path, serving):
    """The page and the terminal say what is missing, and the server waits for it."""
    _, port = serving(tmp_path)
    status, headers, body = ask(port, "/")
    assert (503, True) == (status, "content/region.yaml:1:1: erreur: ce fichier manque" in body)
    assert "default-src 'none'" in headers["Content-Security-Policy"]


def test_the_day_can_be_chosen(corse, serving):
    """A label that ends is followed on the day asked for, not today."""
    later, sooner = (serving(corse, f"--date={day}")[1] for day in ("2031-01-02", "2026-11-21"))
    assert "à jour au 2 janvier 2031" in ask(later, "/")[2].replace("\xa0", " ")
    assert "à jour au 21 novembre 2026" in ask(sooner, "/")[2].replace("\xa0", " ")


def test_the_browser_is_opened_on_request_only(corse, serving, tmp_path, monkeypatch):
    """`--ouvrir` opens the address it says; without it nothing is opened."""
    opened = tmp_path / "opened"
    program = tmp_path / "browser"
    program.write_text(f'#!/bin/sh\necho "$1" > {opened}\n', "utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("BROWSER", str(program))
    serving(corse)
    assert not opened.exists()
    process, port = serving(corse, "--ouvrir")
    process.stdout.readline()
    for _ in range(100):
        if opened.exists() and opened.read_text("utf-8"):
            break
        time.sleep(0.05)
    assert f"http://127.0.0.1:{port}/\n" == opened.read_text("utf-8")


def test_a_port_in_use_is_said(parcours, corse):
    """2, one sentence, and another port to try."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        finished = parcours("serve", "--project", corse, "--port", port)
    assert 2 == finished.returncode
    assert f"le port {port} est déjà pris : essayez --port {port + 1}" in finished.stderr
    assert "Traceback" not in finished.stderr


@pytest.mark.parametrize("port", ["99999", "-1"])
def test_a_port_that_cannot_be_is_bad_usage(parcours, corse, port):
    """Ports go from 0 to 65535: 2, and no apology."""
    finished = parcours("serve", "--project", corse, f"--port={port}")
    assert 2 == finished.returncode


def test_control_c_is_how_serving_ends(corse, interruptible, serving):
    """Stopping the server is no mistake, even when a page is open: 0, and not a word."""
    process, port = serving(corse)
    open_page = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    open_page.request("GET", "/__parcours__/evenements")
    process.send_signal(signal.SIGINT)
    assert 0 == process.wait(10)
    assert "" == process.stderr.read()
