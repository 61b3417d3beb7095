"""Whatever is asked of the server, nothing of the question comes back to be run or followed."""

import socket

import pytest

MARK = "h0st1le"
PATHS = [
    f"/<script>{MARK}</script>",
    f"/%3Cscript%3E{MARK}%3C/script%3E",
    f"/%0d%0aSet-Cookie:%20{MARK}=1",
    f"/structures?%0d%0aSet-Cookie:%20{MARK}=1",
    f'/structures?"><script>{MARK}</script>',
    f"//{MARK}.example/",
    f"//{MARK}.example/%2e%2e/structures",
    f"/\\{MARK}.example/",
    f"/%5c%5c{MARK}.example/structures",
    f"/../../{MARK}",
    f"/%2e%2e/%2e%2e/{MARK}",
    f"/structures/..%2f..%2f{MARK}",
    f"/%00{MARK}",
    f"/%ff%fe{MARK}",
    f"/\u00e9{MARK}",
    f"/__parcours__/{MARK}",
    f"/__parcours__/../{MARK}",
    f"/__parcours__/change?chemin={MARK}&depuis={MARK}",
    f"/__parcours__/change?chemin=%0d%0a{MARK}",
    f"/{{{{7*7}}}}{MARK}",
    f"http://{MARK}.example/structures",
    f"/{MARK}{'a' * 8000}",
]


@pytest.fixture
def ask(following):
    """Send a request as it is; the head and the body of what comes back."""

    def ask(path: str, host: str = "") -> tuple[str, str]:
        where = ("127.0.0.1", following.port)
        with socket.create_connection(where, timeout=20) as connection:
            asked = f"GET {path} HTTP/1.0\r\nHost: {host or '127.0.0.1'}\r\n\r\n"
            connection.sendall(asked.encode("utf-8", "surrogateescape"))
            answer = b"".join(iter(lambda: connection.recv(65536), b""))
        head, _, body = answer.decode("utf-8", "replace").partition("\r\n\r\n")
        return head, body

    return ask


def test_nothing_asked_comes_back(ask, said):
    """No header is added, no page repeats the question, nothing leads elsewhere."""
    for path in PATHS:
        head, body = ask(path)
        lines = head.split("\r\n")
        assert lines[0].startswith("HTTP/1.0 "), path
        assert MARK not in body, path
        assert not [line for line in lines[1:] if not line.startswith("Location:") and MARK in line]
        for line in lines:
            assert not line.lower().startswith("set-cookie"), path
            if line.startswith("Location:"):
                assert line.startswith("Location: /structures/?"), (path, line)
    assert MARK not in "".join(said)


@pytest.mark.parametrize("host", [f"{MARK}.example", f"127.0.0.1.{MARK}.example", "a\tb", "<b>"])
def test_another_host_is_not_answered(ask, host):
    """Nor is its name repeated."""
    head, body = ask("/", host)
    assert head.startswith("HTTP/1.0 421 ")
    assert host not in body
