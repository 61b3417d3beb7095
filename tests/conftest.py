"""What all tests share: the region built once, its directory, copies of it, and a browser."""

import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from edits import copy_small_region
from hosting import folder_handler
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from watching import Watch

from generator.build import Outcome, build
from generator.check.project import Checked, check_project
from generator.desk.serve.server import Server
from generator.link.directory import Directory
from generator.read.project import read_project

pytest_plugins = ["axe_core", "compiled", "cut_network", "figures", "pytester"]

ROOT = Path(__file__).parent.parent
DAY = date(2026, 11, 21)

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def copy_project(source: Path, target: Path) -> Path:
    """A folder holding the editors' files of `source`, and nothing else."""
    for name in ("territories", "content"):
        shutil.copytree(source / name, target / name)
    shutil.copy(source / "structures.yaml", target)
    return target


@pytest.fixture(scope="session")
def day() -> date:
    """The day the tests build for."""
    return DAY


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository, which is a region's project."""
    return ROOT


@pytest.fixture
def region(tmp_path: Path) -> Path:
    """A copy of the repository's region, free to edit."""
    return copy_project(ROOT, tmp_path / "region")


@pytest.fixture
def corse(tmp_path: Path) -> Path:
    """A small region of 360 communes, free to edit: builds in a fraction of a second."""
    return copy_small_region(tmp_path / "corse")


@pytest.fixture(scope="module")
def lasting_corse(tmp_path_factory) -> Path:
    """The same for all the tests of a file."""
    return copy_small_region(tmp_path_factory.mktemp("region") / "corse")


@pytest.fixture
def edit() -> Callable[..., None]:
    """Replace a text that is there in one of a project's files."""

    def edit(project: Path, name: str, old: str, new: str) -> None:
        path = project / name
        text = path.read_text("utf-8")
        assert old in text, f"{old!r} is not in {name}"
        path.write_text(text.replace(old, new, 1), "utf-8")

    return edit


@pytest.fixture
def run_python(root) -> Callable[..., subprocess.CompletedProcess]:
    """Run a few lines of Python with arguments, in a process of their own."""

    def run_python(lines: str, *arguments: object) -> subprocess.CompletedProcess:
        command = [sys.executable, "-c", lines, *map(str, arguments)]
        return subprocess.run(command, cwd=root, check=False, capture_output=True, text=True)

    return run_python


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Processes started from here can be interrupted, even when the tests run in background."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture(scope="session")
def construct() -> Callable[..., Outcome]:
    """Build a project on the tests' day; into its own `site` unless told otherwise."""

    def construct(project: Path, output: Path | None = None) -> Outcome:
        return build(project, output or project / "site", DAY, lambda *_: None)

    return construct


@pytest.fixture(scope="session")
def checked() -> Checked:
    """The repository's region, read and checked."""
    return check_project(read_project(ROOT), DAY)


@pytest.fixture(scope="session")
def directory(checked: Checked) -> Directory:
    """The repository's region, joined with the official geography."""
    return Directory(checked.projet, checked.geography, DAY)


@pytest.fixture(scope="session")
def built_site(tmp_path_factory, construct) -> Path:
    """The repository's region as a site: built once for the whole run, not to be written to."""
    output = tmp_path_factory.mktemp("region") / "site"
    outcome = construct(ROOT, output)
    assert outcome.published, [found for found in outcome.checked.problems if found.is_error]
    return output


@pytest.fixture(scope="session")
def server(built_site: Path, directory: Directory) -> Iterator[str]:
    """The address at which the product's own server shows the built site, with its headers."""
    with Server(("127.0.0.1", 0), folder_handler(built_site, directory.region)) as serving:
        threading.Thread(target=serving.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{serving.server_port}"
        serving.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium as the system installs it, without windows where it can: half the time."""
    executable = shutil.which("chromium-headless-shell") or shutil.which("chromium")
    if executable is None:
        pytest.fail("These tests need Chromium: install your system's `chromium` package.")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=executable, args=FLAGS)
        yield launched
        launched.close()


@pytest.fixture
def context(browser: Browser, server: str) -> Iterator[BrowserContext]:
    """A French reader's browser window, rooted at the site."""
    opened = browser.new_context(
        base_url=server, locale="fr-FR", timezone_id="Europe/Paris", service_workers="block"
    )
    yield opened
    opened.close()


@pytest.fixture
def guard(context: BrowserContext, server: str) -> Iterator[list[str]]:
    """Everything that went wrong in the window; each kind of event has its own listener."""
    watch = Watch(context, server)
    yield watch.found
    assert [] == watch.found


@pytest.fixture
def page(context: BrowserContext, guard: list[str]) -> Page:
    """A guarded page: the test fails if anything goes wrong in it."""
    return context.new_page()
