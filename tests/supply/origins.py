"""Where each file of a built site comes from: a package on the bill, here, or nowhere."""

import re
import subprocess
import tempfile
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cache
from importlib.metadata import distribution
from itertools import takewhile
from pathlib import Path

import pagefind_bin
import rjsmin
from locks import ROOT

from generator.render.joined import joined

Contents = Mapping[str, Callable[[], bytes]]
"""What each file of a site holds, by its path in the site."""

THEME = ROOT / "generator" / "render" / "theme"
MODULES = ROOT / "node_modules"
OURS = re.compile(
    r"""donnees/(annuaire|communes|hors-ligne|points|prescription|structures)\.json
    | donnees/couverture(-epci)?\.csv
    | donnees/ailleurs/[0-9a-z-]+\.json
    | icones/(icone\.svg|(icone-192|icone-512|masque-512|apple-180)\.png)
    | pagefind/pagefind-entry\.json
    | pagefind/(pagefind|filter/fr|fragment/fr|index/fr)[.\w]*\.pf_(meta|filter|fragment|index)
    | _headers | \.htaccess | hebergement/(nginx\.conf|Caddyfile)
    | robots\.txt | sitemap\.xml | site\.webmanifest | theme/carte-\w+/marqueur\.svg""",
    re.VERBOSE,
)
"""Files that the build writes from the editors' texts and the official data; none is a program."""

STAND_INS = {"404.html", "hors-ligne/commune/index.html", "hors-ligne/absente/index.html"}


def site_contents(site: Path) -> Contents:
    """Every file of a built site."""
    files = sorted(path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): path.read_bytes for path in files}


def unexplained(contents: Contents, versions: Mapping[str, str]) -> list[str]:
    """What is in a site and is neither ours nor on the bill, and what is on it and is not there.

    `versions` are those of the components that the bill says the site ships, by their key.
    """
    pages = STAND_INS | site_map(contents["sitemap.xml"]().decode())
    found = {path: origin(path, read, pages) for path, read in contents.items()}
    told = [f"{path}: comes from nowhere" for path, whence in found.items() if whence is None]
    for path, whence in found.items():
        if whence and whence != "ours" and not _listed(whence, versions):
            told.append(f"{path}: {whence} is not on the bill")
    used = {whence.rpartition("@")[0] for whence in found.values() if whence}
    return told + [f"{key}: on the bill, not in the site" for key in sorted(versions.keys() - used)]


def _listed(whence: str, versions: Mapping[str, str]) -> bool:
    key, _, version = whence.rpartition("@")
    return versions.get(key) == version


def site_map(text: str) -> set[str]:
    """The pages that a site map lists, by their path."""
    listed = re.findall(r"<loc>https?://[^/]+/([^<]*)</loc>", text)
    return {f"{name}index.html" for name in listed}


def origin(path: str, read: Callable[[], bytes], pages: Collection[str]) -> str | None:
    """`ours`, or `npm/leaflet@1.9.4`; None when a file is neither known nor as it should be."""
    if path in pages or OURS.fullmatch(path):
        return "ours"
    if path == "donnees/carte.js":
        return _folium(read().decode())
    if found := re.fullmatch(r"theme/leaflet-([\d.]+)/(.+)", path):
        source = MODULES / "leaflet" / "dist" / found[2]
        return _same(read(), source, f"npm/leaflet@{found[1]}")
    if found := re.fullmatch(r"theme/qrcode-generator-([\d.]+)\.js", path):
        return f"npm/qrcode-generator@{found[1]}" if read() == _qrcode() else None
    if path in {"pagefind/pagefind.js", "pagefind/wasm.fr.pagefind"}:
        runtime = _pagefind().get(path)
        version = distribution("pagefind-bin").version
        return f"pypi/pagefind-bin@{version}" if read() == runtime else None
    return "ours" if read() in _of_the_theme(path) else None


def _same(content: bytes, source: Path, whence: str) -> str | None:
    return whence if source.is_file() and content == source.read_bytes() else None


@cache
def _qrcode() -> bytes:
    """The library through rjsmin, after the comment that names its author and its licence."""
    text = (MODULES / "qrcode-generator" / "dist" / "qrcode.mjs").read_text("utf-8")
    first = takewhile(lambda line: line.startswith("//"), text.splitlines(keepends=True))
    return ("".join(first) + rjsmin.jsmin(text, keep_bang_comments=True)).encode()


@cache
def _pagefind() -> dict[str, bytes]:
    """What Pagefind's own command writes for a site of one page."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, "index.html")
        page.write_text('<html lang="fr"><body><p>Un mot</p></body></html>', "utf-8")
        command = [str(pagefind_bin.get_executable()), "--site", folder, "--force-language", "fr"]
        subprocess.run(command, check=True, capture_output=True, cwd=folder)
        names = ("pagefind/pagefind.js", "pagefind/wasm.fr.pagefind")
        return {name: Path(folder, name).read_bytes() for name in names}


WORDS = re.compile(r"[A-Za-z_$][\w$]*")
DATA = re.compile(r'"(?:[^"\\]|\\.)*"')


def _folium(script: str) -> str | None:
    """Its script when every word of it is one of folium's templates, or of our own description."""
    folium = distribution("folium")
    sources = [Path(str(file.locate())) for file in folium.files or [] if file.suffix == ".py"]
    known = {word for path in sources for word in WORDS.findall(path.read_text("utf-8"))}
    known |= set(WORDS.findall((ROOT / "generator/render/maps/interactive.py").read_text("utf-8")))
    words = {re.sub(r"_\d+", "", word) for word in WORDS.findall(DATA.sub("", script))}
    names = {f"{one}{two}" for one in ("geo_json", "layer_control") for two in SUFFIXES}
    return f"pypi/folium@{folium.version}" if words <= known | names else None


SUFFIXES = ("", "_styler", "_onEachFeature", "_add", "_layers")


@cache
def _theme_files() -> dict[str, bytes]:
    """Our scripts through rjsmin, joined where they are, our styles and our texts."""
    texts = {
        f"js/{path.relative_to(THEME / 'js').as_posix()}": path.read_text("utf-8")
        for path in (THEME / "js").rglob("*.js")
    }
    whole = {name: joined(texts, name) for name in ("js/prescrire.js", "js/prescrire/prescrire.js")}
    whole["sw.js"] = joined({"sw.js": (THEME / "sw.js").read_text("utf-8")} | texts, "sw.js")
    small = {
        name: rjsmin.jsmin(text, keep_bang_comments=True).encode()
        for name, text in (texts | whole).items()
    }
    sheets = {path.name: path.read_bytes() for path in THEME.rglob("*.css")}
    bom = "\ufeff".encode()
    notices = {f"licences/{path.name}": bom + path.read_bytes() for path in _notices()}
    return small | sheets | notices


def _notices() -> Iterator[Path]:
    return (THEME / "licences").glob("*.txt")


def _of_the_theme(path: str) -> set[bytes]:
    """What a file of ours may hold, by its address without the part that follows its content."""
    known = _theme_files()
    name = re.sub(r"^theme/js-\w+/", "js/", path)
    name = re.sub(r"^theme/carte-\w+/", "", name)
    name = re.sub(r"^theme/([a-z]+)-[0-9a-f]{10}\.css$", r"\1.css", name)
    if name == "style.css":
        return {_style()}
    return {known[name]} if name in known else set()


@cache
def _style() -> bytes:
    """All the sheets in the order of their names, after the colours of the region."""
    sheets = b"".join(path.read_bytes() for path in sorted((THEME / "css").glob("*.css")))
    settings = (ROOT / "content" / "region.yaml").read_text("utf-8")
    colours = [re.search(rf'^ +{name}: "(#\w+)"', settings, re.MULTILINE)[1] for name in COLOURS]
    tokens = zip(("--accent-clair", "--accent-sombre", "--bandeau"), colours, strict=True)
    return f":root{{{';'.join(':'.join(pair) for pair in tokens)}}}\n".encode() + sheets


COLOURS = ("accent", "accent_sombre", "bandeau")
