"""A service that misbehaves: a sentence, the right exit code, nothing lost, no long wait."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from samples import REGION, STRUCTURES, edit, write_project

from generator.cli import main
from generator.desk.geocode.service import Service, ServiceDown
from generator.desk.geocode.transport import LARGEST

SHORT = 0.2
"""Seconds the tests' client waits."""


def feature(**changes):
    """An answer in the right form, but for the changes."""
    about = {"label": "1 Rue A 15140 Salers", "score": 0.9, "citycode": "15219", "type": "street"}
    point = {"type": "Point", "coordinates": changes.pop("point", [2.495, 45.138])}
    return {"geometry": point, "properties": about | changes}


GOOD = json.dumps({"features": [feature()]})


class Misbehaving(BaseHTTPRequestHandler):
    """Does what each request's turn asks for, the last turn for ever."""

    def do_GET(self) -> None:
        """Answer, badly."""
        asked = self.server.asked
        asked.append((self.path, dict(self.headers)))
        self.server.turns[min(len(asked), len(self.server.turns)) - 1](self)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def says(body: str, status: int = 200, **headers: str) -> Callable:
    """A whole answer."""

    def say(handler) -> None:
        handler.send_response(status)
        for name, value in {"Content-Length": str(len(body.encode())), **headers}.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(body.encode())

    return say


def hangs(handler) -> None:
    """Nothing, for longer than the client waits."""
    handler.server.over.wait(5)


def drips(handler) -> None:
    """One byte at a time, each in time, the whole never."""
    handler.send_response(200)
    handler.end_headers()
    while not handler.server.over.wait(SHORT / 4):
        handler.wfile.write(b" ")


def cuts(handler) -> None:
    """Half of what was announced."""
    handler.send_response(200)
    handler.send_header("Content-Length", "100")
    handler.end_headers()
    handler.wfile.write(b'{"features": [')


class Server(ThreadingHTTPServer):
    """Knows its turns, and what it was asked."""

    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """The client hung up: that is the point."""


@pytest.fixture
def server() -> Iterator[Callable[..., Server]]:
    """Start a server that takes the given turns."""
    started = []

    def start(*turns: Callable) -> Server:
        serving = Server(("127.0.0.1", 0), Misbehaving)
        serving.turns, serving.asked, serving.over = turns, [], threading.Event()
        threading.Thread(target=serving.serve_forever, args=(0.01,), daemon=True).start()
        started.append(serving)
        return serving

    yield start
    for serving in started:
        serving.over.set()
        serving.shutdown()
        serving.server_close()


@pytest.fixture
def slept() -> list[float]:
    """How long the client wanted to wait each time; it does not."""
    return []


@pytest.fixture
def client(slept) -> Callable[[Server], Service]:
    """A client of a server, in a hurry."""

    def client(serving: Server) -> Service:
        address = f"http://127.0.0.1:{serving.server_port}/geocodage/"
        return Service(address, timeout=SHORT, sleep=slept.append)

    return client


def test_what_is_asked(server, client):
    """The documented address and parameters, under our own name."""
    serving = server(says(GOOD))
    client(serving).ask("1 rue A 15140 Salers")
    ((path, headers),) = serving.asked
    assert "/geocodage/search?q=1+rue+A+15140+Salers&limit=1" == path
    assert headers["User-Agent"].startswith("parcours/")


@pytest.mark.parametrize(
    ("turn", "attempts", "sentence"),
    [
        (hangs, 3, "il n’a pas répondu en 0,2 secondes"),
        (drips, 3, "il n’a pas répondu en 0,2 secondes"),
        (cuts, 3, "la connexion ne s’établit pas, ou se coupe en route"),
        (says("oh", 500), 3, "il est en panne (erreur 500)"),
        (says("oh", 503), 3, "il est en panne (erreur 503)"),
        (says("oh", 429), 3, "il reçoit trop de demandes et prie d’attendre"),
        (says("", 429, Retry_After="600"), 1, "prie d’attendre 10 minutes"),
        (says("no", 404), 1, "il refuse la demande (erreur 404)"),
        (says("no", 403), 1, "il refuse la demande (erreur 403)"),
        (says("<html>Connectez-vous</html>"), 1, "autre chose que des adresses"),
        (says('"features"'), 1, "autre chose que des adresses"),
        (says("{}"), 1, "autre chose que des adresses"),
        (says('{"features": 1}'), 1, "autre chose que des adresses"),
        (says('{"features": [{}]}'), 1, "autre chose que des adresses"),
        (says(json.dumps({"features": [feature(score=7)]})), 1, "autre chose que des adresses"),
        (says(json.dumps({"features": [feature(label=None)]})), 1, "autre chose que"),
        (says(json.dumps({"features": [feature(point=[2, 145])]})), 1, "autre chose que"),
        (says(json.dumps({"features": [feature(point=["a"])]})), 1, "autre chose que"),
        (says(GOOD.replace("0.9", "NaN")), 1, "autre chose que des adresses"),
        (says(GOOD + " " * LARGEST), 1, "autre chose que des adresses"),
        (says("[" * 100_000), 1, "autre chose que des adresses"),
    ],
)
def test_every_failure_is_a_sentence(server, client, turn, attempts, sentence, figure):
    """Three attempts when another may succeed, one when it cannot; all within a few waits."""
    serving = server(turn)
    started = time.monotonic()
    with pytest.raises(ServiceDown, match=r"^il |^la connexion") as raised:
        client(serving).ask("1 rue A 15140 Salers")
    assert sentence in str(raised.value)
    assert attempts == len(serving.asked)
    assert (attempts == 1) == raised.value.lasting
    assert time.monotonic() - started < 10 * SHORT
    figure("geocoder", attempts=len(serving.asked), sentence=str(raised.value))


def test_a_service_that_sends_round_in_circles(server, client):
    """Each answer leads to the same address: given up after a few, and told."""
    serving = server(says("", 302, Location="search"))
    with pytest.raises(ServiceDown, match="il refuse la demande"):
        client(serving).ask("1 rue A")
    assert len(serving.asked) < 20


def test_a_service_without_a_certificate(server):
    """Asked over TLS, a server that only speaks in clear is told as a broken connection."""
    serving = server(says(GOOD))
    asked = Service(
        f"https://127.0.0.1:{serving.server_port}/", timeout=SHORT, sleep=lambda _: None
    )
    with pytest.raises(ServiceDown, match="la connexion ne s’établit pas"):
        asked.ask("1 rue A")


def test_a_service_that_is_not_there(client, server):
    """No connection at all is a failure like the others."""
    serving = server(says(GOOD))
    asked = client(serving)
    serving.server_close()
    with pytest.raises(ServiceDown, match="la connexion ne s’établit pas"):
        asked.ask("1 rue A")


@pytest.mark.parametrize("turn", [hangs, cuts, says("oh", 500)])
def test_a_passing_failure_is_forgotten(server, client, turn):
    """The second attempt succeeds: the answer is there, and nothing is said."""
    assert client(server(turn, says(GOOD))).ask("1 rue A").score == 0.9


def test_the_service_is_asked_slowly_enough(server, client, slept):
    """A rest before each request, and the wait a busy service asks for."""
    asked = client(server(says("", 429, Retry_After="7"), says(GOOD)))
    asked.ask("1 rue A")
    asked.ask("1 rue A")
    assert [0.1, 7, 0.1] == slept


@pytest.mark.parametrize("body", ['{"features": []}', json.dumps({"features": [], "query": "a"})])
def test_not_found_is_no_failure(server, client, body):
    """An empty list is an answer."""
    serving = server(says(body))
    assert client(serving).ask("1 rue A") is None
    assert 1 == len(serving.asked)


def test_an_address_the_service_refuses(server, client):
    """A bad address is the address's fault, not the service's."""
    assert client(server(says("too short", 400))).ask("a") is None


@pytest.fixture
def region(tmp_path):
    """A region whose three first sites have no point."""
    folder = write_project(tmp_path / "region")
    for latitude, longitude in (("45.1376", "2.4938"), ("45.1166", "2.4275"), ("44.9303", "2.445")):
        edit(folder, STRUCTURES, f"        latitude: {latitude}\n", "")
        edit(folder, STRUCTURES, f"        longitude: {longitude}\n", "")
    return folder


def run(project, serving, capsys, *options):
    """The command's exit code and words, without its pauses."""
    address = f"http://127.0.0.1:{serving.server_port}"
    text = (project / REGION).read_text("utf-8").partition("geocodage:")[0]
    (project / REGION).write_text(f"{text}geocodage: {{ service: {address} }}\n", "utf-8")
    code = main(["geocode", "--project", str(project), "--date", "2026-11-21", *options])
    said = capsys.readouterr()
    return code, (said.out + said.err).replace("\xa0", " ")


def test_what_was_found_before_the_failure_is_kept(server, region, capsys):
    """Found, then a page of a hotel's network: the first point is in the file, exit code 3."""
    near = feature(label="1 Rue A 15140 Salers", type="housenumber")
    found = says(json.dumps({"features": [near]}))
    code, said = run(region, server(found, says("<html>")), capsys, "--write")
    assert 3 == code
    assert "3 lieux à chercher : 1 trouvé, 0 à vérifier, 0 introuvable, 2 sans réponse." in said
    assert "Le service de géocodage ne fait pas son travail : il répond autre chose" in said
    assert "Ce qui est trouvé est gardé" in said
    assert 1 == (region / STRUCTURES).read_text("utf-8").count("geocodage:")
    serving = server(says('{"features": []}'))
    assert 1 == run(region, serving, capsys, "--write")[0]
    assert 2 == len(serving.asked)


def test_down_and_not_found_are_told_apart(server, region, capsys):
    """Not found: 1, look at the address. Down: 3, the entries are not at fault."""
    code, said = run(region, server(says('{"features": []}')), capsys)
    assert (1, True, False) == (code, "introuvable" in said, "ne fait pas son travail" in said)
    code, said = run(region, server(says("no", 404)), capsys)
    assert (3, False, True) == (code, "relisez l’adresse" in said, "Vérifiez cette adresse" in said)
    assert "(geocodage, dans content/region.yaml)" in said


def test_what_somebody_saves_meanwhile_stays(server, region, capsys):
    """The file is read again before each point is written: no change of an editor is lost."""

    def edited_meanwhile(handler) -> None:
        edit(region, STRUCTURES, "structures:\n", "# Relu.\nstructures:\n")
        edit(region, STRUCTURES, "      - nom: Site de Saint-Martin", "      - nom: Autre site")
        says(json.dumps({"features": [feature(type="housenumber")]}))(handler)

    run(region, server(edited_meanwhile, says('{"features": []}')), capsys, "--write")
    text = (region / STRUCTURES).read_text("utf-8")
    assert text.startswith("# Relu.\nstructures:\n")
    assert "nom: Autre site" in text
    assert 1 == text.count("geocodage:")


def test_an_entry_moved_away_meanwhile(server, region, capsys):
    """The point of an address that is no longer there is not written anywhere."""

    def edited_meanwhile(handler) -> None:
        edit(region, STRUCTURES, "adresse: 1 place de l’Exemple", "adresse: 9 rue de l’Exemple")
        says(json.dumps({"features": [feature(type="housenumber")]}))(handler)

    code, said = run(region, server(edited_meanwhile), capsys, "--write")
    assert 1 == code
    assert "la fiche msp-exemple-salers vient d’être changée dans structures.yaml" in said
    assert "geocodage:" not in (region / STRUCTURES).read_text("utf-8")
