"""Our scripts against every script of others installed here: none was pasted into ours."""

import re
from importlib.metadata import distribution
from pathlib import Path

from locks import ROOT

LONGEST = 60
"""Characters in a row, spaces apart, that our scripts may share with a program of others."""

MONOTONOUS = 8
"""Different characters under which a piece is a table or a row of signs, not a program."""


def bare(text):
    """A program without comments at the head of lines and without spaces."""
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    return re.sub(r"\s+", "", re.sub(r"(?m)^\s*//.*$", "", text))


def pieces(text, step):
    """The hashes of its pieces of half the longest, every `step` characters."""
    half = LONGEST // 2
    return {hash(text[at : at + half]): at for at in range(0, max(len(text) - half, 0), step)}


def foreign_scripts():
    """Every script that pip or npm installed here."""
    site_packages = Path(distribution("folium").locate_file("")).resolve()
    homes = (ROOT / "node_modules", ROOT / "tests" / "proof" / "node_modules", site_packages)
    for home in homes:
        for path in home.resolve().rglob("*"):
            if path.suffix in {".js", ".mjs", ".cjs", ".ts"} and path.is_file():
                yield path


def shared(ours, text):
    """What a text has in common with ours, when it is as long as the longest allowed."""
    half = LONGEST // 2
    for at in range(0, max(len(text) - half, 0), half):
        piece = text[at : at + half]
        if hash(piece) in ours and len(set(piece)) > MONOTONOUS:
            yield at


def test_our_scripts_copy_no_program_of_others(figure):
    """No piece of any script installed here stands in ours: nothing was pasted in by hand."""
    theme = ROOT / "generator" / "render" / "theme"
    texts = [bare(path.read_text("utf-8")) for path in theme.rglob("*.js")]
    whole = "\0".join(texts)
    ours = pieces(whole, 1)
    read, found = 0, []
    for path in foreign_scripts():
        text = bare(path.read_text("utf-8", errors="replace"))
        read += 1
        found += [
            (path, text[at - 40 : at + 80]) for at in shared(ours, text) if is_long(whole, text, at)
        ]
    figure("installed", what="scripts of others compared with ours", number=read)
    assert [] == found
    assert read > 5_000


def is_long(whole, text, at):
    """Whether what is common around a place reaches the longest allowed."""
    half = LONGEST // 2
    for begin in range(max(0, at - half), at + 1):
        if text[begin : begin + LONGEST] in whole and begin + LONGEST <= len(text):
            return True
    return False


def test_a_pasted_function_is_seen():
    """A function of Leaflet among ours."""
    leaflet = bare((ROOT / "node_modules" / "leaflet" / "dist" / "leaflet.js").read_text("utf-8"))
    pasted = f"export const a = 1;{leaflet[40_000:40_200]}export const b = 2;"
    assert any(is_long(pasted, leaflet, at) for at in shared(pieces(pasted, 1), leaflet))
