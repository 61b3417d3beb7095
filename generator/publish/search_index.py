"""The search index: Pagefind's own program reads small documents and gives the files to publish.

https://pagefind.app/docs/. It numbers pages in the order it meets them, which in a folder is the
file system's. So it is spoken to as its Node and Python interfaces do: requests on its input, one
document after the other, answers on its output. Nothing but the documents decides what comes out.
"""

from __future__ import annotations

import base64
import json
import subprocess
from collections.abc import Collection, Iterator, Mapping
from fnmatch import fnmatch
from pathlib import Path
from threading import Thread, Timer
from typing import Any

from .bundle import ToolFailed
from .search_files import put_right

NEEDED = (
    "pagefind.js",
    "pagefind-entry.json",
    "pagefind.*.pf_meta",
    "wasm.fr.pagefind",
    "filter/*.pf_filter",
    "fragment/*.pf_fragment",
    "index/*.pf_index",
)
"""What a search asks for. Ready-made interfaces and the worker, which we do without, are left."""

LONGEST = 600
"""Seconds after which the program is given up."""

_FAILED = "la construction de l’index de recherche a échoué"
_PIECE = 1 << 20


def search_index(
    documents: Mapping[str, bytes], small_words: Collection[str] = ()
) -> dict[str, bytes]:
    """The files of the index, by name, from HTML documents by the path of the page they describe.

    Nobody will ask for `small_words`, given as stems. Same documents, same bytes, whatever their
    order. Raises `ToolFailed`.
    """
    try:
        answer = _ask(b"".join(_requests(documents)))
    except (OSError, ValueError, KeyError) as reason:
        raise ToolFailed(f"{_FAILED}{_why(reason)}") from None
    files = {file["path"]: base64.b64decode(file["content"]) for file in answer["files"]}
    wanted = {name: files[name] for name in files if any(fnmatch(name, one) for one in NEEDED)}
    return put_right(wanted, small_words)


def _requests(documents: Mapping[str, bytes]) -> Iterator[bytes]:
    """A new index, its documents in the order of their paths, and the files wanted back."""
    yield _request({"type": "NewIndex", "config": {"force_language": "fr"}})
    for path in sorted(documents):
        content = documents[path].decode()
        yield _request({"type": "AddFile", "file_path": path, "file_contents": content})
    yield _request({"type": "GetFiles"})


def _request(payload: dict[str, Any]) -> bytes:
    message = {"message_id": 0, "payload": {"index_id": 0, **payload}}
    return base64.b64encode(json.dumps(message).encode()) + b","


def _ask(requests: bytes) -> dict[str, Any]:
    """The answer that holds the files. The program stops at the end of its input: it stays open."""
    program_file = _executable()
    with subprocess.Popen(  # noqa: S603 (a program of ours, without a shell)
        [str(program_file), "--service"],
        cwd=program_file.parent,  # no `pagefind.toml` of an editor's there
        bufsize=0,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env={},
    ) as program:
        patience = Timer(LONGEST, program.kill)
        patience.start()
        Thread(target=_write, args=(program, requests), daemon=True).start()
        try:
            return next(one for one in _answers(program) if one["type"] == "GetFiles")
        except StopIteration:
            raise ValueError("il s’est arrêté avant la fin") from None
        finally:
            patience.cancel()
            program.kill()


def _write(program: subprocess.Popen[bytes], requests: bytes) -> None:
    left = memoryview(requests)
    try:
        while left and program.stdin:
            left = left[program.stdin.write(left) :]
    except (OSError, ValueError):
        return  # it is gone: whoever reads its answers says so


def _answers(program: subprocess.Popen[bytes]) -> Iterator[dict[str, Any]]:
    """What the program answers, in order. Raises `ValueError` for what it could not do."""
    rest = b""
    while program.stdout and (piece := program.stdout.read(_PIECE)):
        *whole, rest = (rest + piece).split(b",")
        for answer in whole:
            payload = json.loads(base64.b64decode(answer))["payload"]
            if payload["type"] == "Error":
                raise ValueError(payload["message"])
            yield payload
    if rest:
        raise ValueError(rest.decode(errors="replace").strip().rpartition("\n")[2])


def _executable() -> Path:
    try:
        from pagefind_bin import get_executable  # noqa: PLC0415 (only when the index is made)

        return Path(get_executable())
    except (ImportError, FileNotFoundError):
        sentence = (
            "le programme de recherche Pagefind manque : installez-le avec "
            "« pip install 'pagefind[bin]' »"
        )
        raise ToolFailed(sentence) from None


def _why(reason: Exception) -> str:
    """What the system or the program said of it."""
    said = reason.strerror if isinstance(reason, OSError) else str(reason)
    return f" : {said}" if said else ""
