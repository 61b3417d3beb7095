"""What an editor sees in a browser, from the save on. One window for all that can share it."""

import shutil
import threading
from contextlib import contextmanager

import pytest
from playwright.sync_api import Page, expect

from generator.desk.serve.live import Live
from generator.desk.serve.server import answering

BASTIA = "/structures/cpts-exemple-bastia/"
STRANGE = "<img src=x onerror=alert(1)>"


@contextmanager
def followed(corse, day):
    """The address of a live site that follows the small region."""
    live, stop = Live(corse, lambda: day, lambda _: None), threading.Event()
    live.refresh()
    with answering(live, 0) as serving:
        thread = threading.Thread(target=live.follow, args=(stop,))
        thread.start()
        yield f"http://127.0.0.1:{serving.server_port}"
        stop.set()
        thread.join()


@pytest.fixture
def server(corse, day):
    """Its address for a whole test: the guard watches it."""
    with followed(corse, day) as address:
        yield address


@pytest.fixture
def guard(context):
    """What went wrong in the window: a page that leaves its news behind is no failed request."""
    found: list[str] = []
    context.on("weberror", lambda raised: found.append(str(raised.error)))
    context.on("console", lambda said: found.append(said.text) if said.type == "error" else None)
    yield found
    assert [] == found


def problem(page: Page):
    """The errors shown."""
    return page.get_by_role("complementary", name="Aperçu de vos fichiers").locator("li.erreur")


def mark(page: Page) -> None:
    """Leave something that only a new page would lose."""
    page.evaluate("window.same = true")


def is_same(page: Page) -> bool:
    """Whether the page was never loaded again."""
    return page.evaluate("window.same === true")


def test_an_editor_at_work(page, corse, edit):
    """An edit is seen; a mistake is told over the page as it was; mended, all is well again."""
    file = corse / "structures.yaml"
    page.goto(BASTIA)
    page.wait_for_load_state("networkidle")
    page.evaluate("scrollTo({ top: 200, behavior: 'instant' })")
    edit(corse, "structures.yaml", "04 65 71 20 02", "04 65 71 20 99")
    expect(page.locator("a[href='tel:0465712099']").first).to_be_visible()
    page.wait_for_function("scrollY === 200")  # on its way there for a moment

    mark(page)
    edit(corse, "structures.yaml", "04 65 71 20 01", "04 65 71 20 88")
    page.wait_for_timeout(300)
    assert is_same(page), "another structure’s telephone is nothing to this page"

    edit(corse, "structures.yaml", "[haute-corse-2]", f"['{STRANGE}']")
    expect(problem(page)).to_have_count(1)
    expect(problem(page)).to_contain_text("Un identifiant s’écrit en minuscules")
    expect(problem(page).locator("mark")).to_have_text(f"'{STRANGE}'")
    expect(problem(page).locator("code").first).to_have_text("structures.yaml:38:19")
    expect(page.get_by_role("alert")).to_contain_text("1 erreur")
    expect(page.locator("a[href='tel:0465712099']").first).to_be_visible()
    assert is_same(page)
    page.get_by_role("button", name="Fermer").press("Escape")
    expect(problem(page)).to_be_hidden()
    page.get_by_role("button", name="1 erreur").click()
    expect(problem(page)).to_be_visible()

    edit(corse, "structures.yaml", f"['{STRANGE}']", "[haute-corse-2]")
    expect(problem(page)).to_have_count(0)
    assert is_same(page), "the site is the one it was"

    kept = file.read_bytes()
    file.unlink()
    expect(problem(page)).to_contain_text("Ce fichier manque")
    file.write_bytes(kept)
    expect(problem(page)).to_have_count(0)


@pytest.mark.parametrize("width", [320, 1280])
def test_the_panel_is_for_everybody(page, corse, edit, axe, guard, width):
    """Nothing for axe to find, light and dark; no sideways scroll; buttons large enough."""
    page.set_viewport_size({"width": width, "height": 700})
    edit(corse, "structures.yaml", "[haute-corse-2]", "[haute-corse-22-au-nom-tres-tres-long]")
    page.goto(BASTIA)
    expect(problem(page)).to_be_visible()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert [] == axe(page), scheme
    guard.clear()  # axe itself tries styles in our shadow root, which the policy refuses
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    close = page.get_by_role("button", name="Fermer").bounding_box()
    assert close["height"] >= 44
    page.emulate_media(media="print")
    expect(problem(page)).to_be_hidden()


def test_before_the_first_good_site(browser, tmp_path, corse, day):
    """In place of a site, a page says what is wrong; mended, it becomes the site by itself."""
    kept = tmp_path / "kept"
    shutil.move(corse / "territories", kept)
    with followed(corse, day) as address:
        context = browser.new_context(base_url=address)
        page = context.new_page()
        page.goto("/")
        expect(page.locator("h1")).to_have_text("Le site n’a pas encore pu être construit")
        expect(problem(page).first).to_contain_text("Ce dossier manque")
        expect(page.get_by_role("alert")).not_to_contain_text("reste affiché")
        shutil.move(kept, corse / "territories")
        expect(page.locator("#contenu")).to_be_visible()
        context.close()
