"""A built site made ready to be opened from a folder: no server, no address of its own.

Reviewers get it as an archive from GitHub, or on GitLab's pages of artefacts: neither gives
`…/patients/index.html` for `…/patients/`, nor starts at the site's own root, and browsers run no
module from a disk. So the copy is the site as it is without JavaScript, whole and coherent.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

_HOME = re.compile(r'<link rel="canonical" href="https?://[^/"]+([^"]*)">')
_SCRIPT = re.compile(r'<script type="module"[^>]*></script>\n?')
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
NOINDEX = '<meta name="robots" content="noindex">'


class PreviewRefused(Exception):
    """Nothing was written; the sentence says what to do."""


def preview(site: Path, output: Path) -> int:
    """Copy the folder `site` to `output` with relative links, and say how many pages it has.

    Raises `PreviewRefused` when there is no site, or something where the copy should go.
    """
    home = _HOME.search(_text(site / "index.html"))
    if not home:
        raise PreviewRefused(f"aucun site dans {site} : lancez d’abord parcours build")
    if output.exists():
        raise PreviewRefused(f"{output} existe déjà : ôtez-le, ou donnez un autre --output")
    output.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=output.parent, prefix=f".{output.name}.") as folder:
        aside = Path(folder) / "apercu"
        pages = _copy(site, aside, home[1] or "/")
        aside.rename(output)
    return pages


def _copy(site: Path, folder: Path, base: str) -> int:
    folder.mkdir()
    for file in sorted(site.rglob("*")):
        copy = folder / file.relative_to(site)
        if file.is_dir():
            copy.mkdir()
        elif file.suffix == ".html":
            depth = len(copy.relative_to(folder).parts) - 1
            copy.write_text(relocated(file.read_text("utf-8"), base, depth), "utf-8")
        elif file.suffix == ".css":
            copy.write_text(file.read_text("utf-8").replace("(scripting: none)", "all"), "utf-8")
        else:
            shutil.copy(file, copy)
    return sum(file.suffix == ".html" for file in folder.rglob("*"))


def relocated(html: str, base: str, depth: int) -> str:
    """A page `depth` folders under the root, its links from the root made relative.

    Its policy goes: a page opened from a disk has no origin that `'self'` could name.
    """
    address = re.compile(rf'( (?:href|src|action|data-[a-z]+)="){re.escape(base)}(?!/)([^"#?]*)')
    up = "../" * depth

    def relative(found: re.Match[str]) -> str:
        path = found[2]
        index = "index.html" if not path or path.endswith("/") else ""
        return f"{found[1]}{up}{path}{index}"

    still = _SCRIPT.sub("", address.sub(relative, html))
    return _POLICY.sub(NOINDEX, still, count=1)


def _text(path: Path) -> str:
    return path.read_text("utf-8") if path.is_file() else ""
