"""The search index: Pagefind's own command reads small documents and writes the files to publish.

https://pagefind.app/docs/: it is run in a folder of its own, without its configuration file and
without our environment, so that nothing but the documents decides what comes out.
"""

from __future__ import annotations

import subprocess
from collections.abc import Collection, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

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
"""Seconds after which the command is given up."""


def search_index(
    documents: Mapping[str, bytes], small_words: Collection[str] = ()
) -> dict[str, bytes]:
    """The files of the index, by name, from HTML documents by the path of the page they describe.

    Nobody will ask for `small_words`, given as stems. Same documents, same bytes, whatever their
    order. Raises `ToolFailed`.
    """
    with TemporaryDirectory(prefix="parcours-") as name:
        folder = Path(name)
        for path, content in documents.items():
            document = folder / "documents" / path
            document.parent.mkdir(parents=True, exist_ok=True)
            document.write_bytes(content)
        _run(folder)
        return put_right(_read(folder / "index"), small_words)


def _run(folder: Path) -> None:
    options = ["--site=documents", "--output-path=index", "--force-language=fr", "--silent"]
    command = [str(_executable()), *options]
    try:
        subprocess.run(  # noqa: S603 (a program of ours, without a shell)
            command, cwd=folder, env={}, check=True, capture_output=True, timeout=LONGEST
        )
    except (OSError, subprocess.SubprocessError) as reason:
        raise ToolFailed(
            f"la construction de l’index de recherche a échoué{_why(reason)}"
        ) from None


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
    """The last line the command said, or what the system said of it."""
    if isinstance(reason, OSError):
        return f" : {reason.strerror}"
    said = (getattr(reason, "stderr", None) or b"").decode(errors="replace").split("\n")
    last = next((line.strip() for line in reversed(said) if line.strip()), "")
    return f" : {last}" if last else ""


def _read(folder: Path) -> dict[str, bytes]:
    found = (path for pattern in NEEDED for path in folder.glob(pattern))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}
