"""One publication: the new site is prepared aside, then takes the old one's place at once.

Two folders take turns. One is the site; the other, the spare, holds the site before it, and shares
every unchanged file with it. A build brings the spare up to date, writes what changed into it, and
swaps the two names in one system call: whenever it is killed, the site is the old one or the new.
"""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from generator.publish.page import Page

from .bundle import Bundle
from .exchange import exchange
from .inventory import Inventory
from .tree import Entry, Tree
from .writer import Progress, write_pages

SPARE = "spare"


@dataclass(frozen=True, slots=True)
class Published:
    """What a publication did: pages of the site, all its files, files made anew and removed."""

    pages: int
    files: int
    made: int
    removed: int


class PublishRefused(Exception):
    """The site cannot be written there; the message is a French sentence."""


def publish(
    pages: Sequence[Page],
    output: Path,
    progress: Progress,
    bundles: Sequence[Bundle] = (),
    inventories: Sequence[Inventory] = (),
) -> Published:
    """Make `output` hold exactly `pages`, the files of `bundles`, and `inventories` of them all.

    What has an unchanged key is not made again. Raises `PublishRefused` when `output` is not
    a site of ours or is being built already, and `OSError` when the disk does not follow.
    """
    output = Path(os.path.realpath(output))  # unlike Path.resolve, takes a link to itself
    state = output.with_name(f".{output.name}.parcours")
    _refuse_foreign(output, state, pages)
    with _locked(output, state):
        live = _open_live(output, state)
        pages = [*pages, *_bundled(bundles, live.entries)]
        last = [one.page(pages, _reader(state / SPARE)) for one in inventories]
        stale = [page for page in pages if _is_stale(page, live.entries.get(page.path))]
        stale_last = [page for page in last if _is_stale(page, live.entries.get(page.path))]
        pages += last
        paths = {page.path for page in pages}
        gone = [path for path in live.entries if path not in paths] if output.exists() else []
        if stale or stale_last or gone:
            _replace(live, output, state, (stale, stale_last), gone, progress)
        html = sum(path.endswith(".html") for path in paths)
        return Published(html, len(pages), len(stale) + len(stale_last), len(gone))


def _bundled(bundles: Sequence[Bundle], known: Mapping[str, Entry]) -> Iterator[Page]:
    """The pages of the bundles; while one waits for its tool, another is made."""
    with ThreadPoolExecutor() as threads:
        for pages in threads.map(lambda bundle: bundle.pages(known), bundles):
            yield from pages


def _reader(root: Path) -> Callable[[str], bytes]:
    return lambda path: (root / path).read_bytes()


def _is_stale(page: Page, entry: Entry | None) -> bool:
    return entry is None or entry.key != page.key


def _refuse_foreign(output: Path, state: Path, pages: Sequence[Page]) -> None:
    """Refuse to take the place of what is not a site of ours."""
    if output.is_symlink():
        raise PublishRefused(f"« {output} » est un lien qui mène à lui-même : ôtez-le")
    if not output.exists():
        return
    if not output.is_dir():
        raise PublishRefused(f"« {output} » est un fichier : donnez le nom d’un dossier")
    if not (Tree.open(output, state).entries or _looks_like_ours(output, pages)):
        sentence = (
            f"le dossier « {output} » n’est pas vide et ne contient pas un site déjà construit : "
            "choisissez-en un autre, il serait effacé"
        )
        raise PublishRefused(sentence)
    if output.is_mount():
        sentence = f"« {output} » est un point de montage : donnez un dossier à l’intérieur"
        raise PublishRefused(sentence)


def _open_live(output: Path, state: Path) -> Tree:
    if not output.exists():
        return Tree(output, state / "none.json")
    live = Tree.open(output, state)
    live.drop_changed()
    return live


def _looks_like_ours(output: Path, pages: Sequence[Page]) -> bool:
    """Whether a folder we remember nothing of is empty, or holds most of what we put in one."""
    found = {path.name for path in output.iterdir()}
    ours = {page.path.partition("/")[0] for page in pages}
    return not found or len(found & ours) > len(ours) / 2


def _replace(
    live: Tree,
    output: Path,
    state: Path,
    rounds: Sequence[Sequence[Page]],
    gone: Sequence[str],
    progress: Progress,
) -> None:
    """Put the new site in the old one's place; a round of pages may read those before it."""
    spare = _open_spare(state)
    spare.forget()
    spare.catch_up(live)
    spare.remove(gone)
    for stale in rounds:
        spare.entries |= write_pages(stale, spare.root, progress)
    spare.remember()
    if output.exists():
        exchange(output, spare.root)
    else:
        spare.root.rename(output)


def _open_spare(state: Path) -> Tree:
    """The other folder; emptied first when an interrupted build left it in an unknown state."""
    root = state / SPARE
    if root.is_symlink() or root.is_file():
        root.unlink()
    root.mkdir(exist_ok=True)
    spare = Tree.open(root, state)
    if spare.entries:
        spare.drop_strays()
        return spare
    shutil.rmtree(root)
    root.mkdir()
    return Tree.open(root, state)


@contextmanager
def _locked(output: Path, state: Path) -> Iterator[None]:
    """Hold the right to build `output`; the system gives it back however we end."""
    state.mkdir(parents=True, exist_ok=True)
    lock = os.open(state / "lock", os.O_RDWR | os.O_CREAT, 0o644)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError:
        sentence = f"une autre construction de « {output.name} » est en cours : attendez sa fin"
        raise PublishRefused(sentence) from None
    finally:
        os.close(lock)
