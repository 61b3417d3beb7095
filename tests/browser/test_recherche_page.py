"""The search page itself: weight, accessibility, keyboard, small screens, steadiness."""

import gzip

import pytest
from playwright.sync_api import expect
from searching import shown
from shifting import unasked_shift, watch_shifts
from test_layout import LARGE_TEXT, OVERFLOW, TARGETS

PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
MOST = 130_000


def on_the_wire(response):
    """Bytes a host that compresses sends: what is packed already stays as it is."""
    body = response.body()
    return len(body if body.startswith(b"\x1f\x8b") else gzip.compress(body, 9))


def test_a_first_search_is_light(page):
    """Everything asked for from the first focus to the first ten results: 130 KB at the most."""
    page.goto("/recherche/", wait_until="networkidle")
    answers = []
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 (no builtin here)
    page.locator("#recherche").focus()
    page.locator("#recherche").fill("psychologue")
    assert 10 == len(shown(page))
    sizes = {answer.url: on_the_wire(answer) for answer in answers}
    assert 60_000 < sum(sizes.values()) <= MOST, sizes
    assert len(sizes) == len(answers)


def test_before_anybody_searches_nothing_is_loaded(page):
    """Two small modules, no index: Pagefind waits for the first sign of interest."""
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/recherche/", wait_until="networkidle")
    scripts = [url for url in asked if url.endswith(".js")]
    assert 2 == len(scripts)
    assert not [url for url in asked if "pagefind" in url]
    assert 8 >= len(asked)
    assert 400 >= page.locator("*").count()


def test_only_this_page_lets_a_program_be_compiled(page):
    """Its policy says `wasm-unsafe-eval`; that of another page does not."""
    policy = 'meta[http-equiv="Content-Security-Policy"]'
    page.goto("/recherche/")
    assert "script-src 'self' 'wasm-unsafe-eval';" in page.locator(policy).get_attribute("content")
    page.goto("/structures/")
    assert "unsafe" not in page.locator(policy).get_attribute("content")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(page, axe, scheme):
    """Empty, with results, with the choices open and one ticked, with nothing found."""
    page.emulate_media(color_scheme=scheme)
    page.goto("/recherche/")
    for size in (PHONE, DESK):
        page.set_viewport_size(size)
        for typed in ("", "psychologue", "zzzzqqq"):
            page.locator("#recherche").fill(typed)
            shown(page)
            assert [] == axe(page), (size, typed)
    page.locator("#recherche").fill("psychologue")
    page.locator("summary").click()
    page.locator('[value="Enfants"]').check()
    shown(page)
    for size in (PHONE, DESK):
        page.set_viewport_size(size)
        assert [] == axe(page), size


def test_forced_colours(page, axe):
    """With the system's own colours, axe finds nothing and what was found still stands out."""
    page.emulate_media(forced_colors="active")
    page.goto("/recherche/")
    page.locator("#recherche").fill("psychologue")
    shown(page)
    assert [] == axe(page)
    weight = "node => getComputedStyle(node).fontWeight"
    assert "700" == page.locator("mark").first.evaluate(weight)


def test_by_keyboard_alone(page):
    """From the field to a choice, to the results, to ten more, to a page."""
    page.goto("/recherche/")
    page.locator("#recherche").focus()
    page.keyboard.type("psychologue")
    page.keyboard.press("Enter")
    assert 10 == len(shown(page))
    reach(page, "summary")
    page.keyboard.press("Enter")
    reach(page, '[value="Adultes"]')
    page.keyboard.press("Space")
    ten = shown(page)
    expect(page.locator("summary")).to_have_text("Filtrer (1)")
    reach(page, "[data-plus]")
    page.keyboard.press("Enter")
    eleventh = page.locator(".resultats ol > li").nth(10).locator("a")
    expect(eleventh).to_be_focused()
    assert ten == shown(page)[:10]
    leads_to = eleventh.get_attribute("href")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{leads_to}")


def reach(page, selector):
    """Press Tab until an element has the focus."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"Tab never reaches {selector}")


def test_the_count_is_announced(page):
    """In a polite region that was there before: « 27 résultats »; emptied with the field."""
    page.goto("/recherche/")
    status = page.get_by_role("status")
    expect(status).to_have_text("")
    page.locator("#recherche").fill("yssingeaux")
    shown(page)
    expect(status).to_have_text("1\u00a0résultat")
    page.locator("#recherche").fill("")
    shown(page)
    expect(status).to_have_text("")
    expect(page.locator(".parcourir")).to_be_visible()


def test_fast_typing_ends_with_the_last_question(page):
    """Answers that come late are not shown over later ones."""
    page.goto("/recherche/")
    field = page.locator("#recherche")
    for typed in ("psy", "salers", "apa", "cantal", "prostate", "yssingeaux"):
        field.fill(typed)
    assert ["/structures/msp-exemple-yssingeaux/"] == shown(page)


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_nothing_moves(page, size):
    """Results, nothing found, a choice: no layout shift over 0.02 but what a click asks for."""
    page.set_viewport_size(size)
    page.goto("/recherche/")
    watch_shifts(page)
    page.locator("#recherche").focus()
    for typed in ("psychologue", "salers", "zzzzqqq", "apa"):
        page.locator("#recherche").fill(typed)
        shown(page)
    page.locator("summary").click()
    page.locator('[value="Enfants"]').check()
    shown(page)
    page.wait_for_timeout(300)
    assert 0.02 >= unasked_shift(page)


@pytest.mark.parametrize("size", [320, 390], ids=["320 px", "text twice as large"])
def test_everything_fits(page, size):
    """WCAG 1.4.10 and 1.4.4, with results and choices open."""
    page.set_viewport_size({"width": size, "height": 640})
    page.goto("/recherche/")
    page.locator("#recherche").fill("psychologue")
    shown(page)
    page.locator("summary").click()
    if size == 390:
        page.evaluate(LARGE_TEXT)
    assert [] == page.evaluate(OVERFLOW)
    assert size >= page.evaluate("() => document.documentElement.scrollWidth")


def test_targets_are_large_enough(page):
    """Buttons, choices and links of results: 44 pixels high for what is pressed most."""
    page.set_viewport_size(PHONE)
    page.goto("/recherche/")
    page.locator("#recherche").fill("psychologue")
    shown(page)
    page.locator("summary").click()
    targets = page.evaluate(TARGETS)
    assert [] == [one for one in targets if one["large"] and one["height"] < 43.5]
    labels = page.locator(".choix, .recherche button:visible, .recherche summary").all()
    assert 30 < len(labels)
    assert [] == [one.inner_text() for one in labels if one.bounding_box()["height"] < 43.5]
    links = page.locator(".resultats h2 a").all()
    assert 24 <= min(one.bounding_box()["height"] for one in links)


def test_without_javascript_lists_stand_in(browser, server):
    """No form that does nothing: links to all structures, by restriction, places, questions."""
    context = browser.new_context(base_url=server, locale="fr-FR", java_script_enabled=False)
    plain = context.new_page()
    plain.goto("/recherche/")
    expect(plain.locator("form.recherche")).to_be_hidden()
    links = plain.locator("main a")
    there = links.evaluate_all("all => all.map(one => one.getAttribute('href'))")
    folders = ("structures", "restrictions", "territoires", "departements", "plan-du-site")
    assert {f"/{folder}/" for folder in (*folders, "questions-frequentes")} <= set(there)
    assert all(link.is_visible() for link in links.all())
    context.close()


def test_a_search_that_cannot_load_is_told(context, server):
    """The index out of reach: a sentence, and the lists stay."""
    page = context.new_page()
    context.route("**/pagefind/pagefind.js", lambda route: route.abort())
    page.goto("/recherche/")
    page.locator("#recherche").fill("salers")
    expect(page.locator(".compte")).to_contain_text("La recherche n’a pas pu se charger")
    expect(page.locator(".parcourir")).to_be_visible()
