"""The filter of a commune's page: who takes this patient, why the others do not."""

import re

import pytest
from shifting import unasked_shift, watch_shifts

SALERS = "/communes/15219/"
"""Two structures of the territoire, two for the children of the region."""
BRIOUDE = "/communes/43040/"
"""Nobody but the two for the children of the region."""
ARBIGNY = "/communes/01016/"
"""One structure takes adults with a breast cancer only."""

PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
PUBLIC, CANCER = "#filtre-public", "#filtre-cancer"


def opened(page, address):
    """A page with all it loads: leaving before the icon came would count as a failure."""
    page.goto(address, wait_until="networkidle")
    return page


def chosen(page, address, public="", cancer=""):
    """The page of a commune, after a choice; its module has answered."""
    if not page.url.endswith(address):
        opened(page, address)
    if public:
        page.locator(PUBLIC).select_option(public)
    if cancer:
        page.locator(CANCER).select_option(cancer)
    page.wait_for_function("() => document.querySelector('.filtre [role=status]').textContent")
    return page


def choices(page):
    """What the questions show as chosen."""
    return page.locator(".filtre select").evaluate_all("all => all.map(one => one.value)")


def headline(page):
    """The answer in one line."""
    return page.locator(".reponse > h2").inner_text()


def announced(page):
    """What a screen reader is told."""
    return page.locator(".filtre [role=status]").text_content()


def kept(page):
    """The structures that intervene and take the patient, in order."""
    return page.locator(".reponse > .cartes:visible h3").all_inner_texts()


def test_by_keyboard_alone(page):
    """Tab to the question, down twice: a child; the answer is said, and the focus stays."""
    page.goto(SALERS)
    page.locator("#contenu").focus()
    for _ in range(2):
        page.keyboard.press("Tab")
    assert "filtre-public" == page.evaluate("() => document.activeElement.id")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.get_by_text(
        "Chez vous, 3 structures sur 4 accueillent un enfant", exact=False
    ).first.wait_for()
    assert announced(page).startswith("Chez vous, 3 structures sur 4 accueillent un enfant")
    assert "filtre-public" == page.evaluate("() => document.activeElement.id")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert "Tout afficher" == page.locator(":focus").inner_text()
    page.keyboard.press("Enter")
    assert headline(page).startswith("4 structures interviennent chez vous")
    assert "filtre-public" == page.evaluate("() => document.activeElement.id")


def test_a_structure_left_out_says_why(page):
    """It leaves its group for « Écartées selon votre choix », with a sentence."""
    chosen(page, SALERS, "enfants", "sein")
    expected = (
        "Chez vous, 3 structures sur 4 accueillent un enfant ou un jeune "
        "soigné pour un cancer du sein"
    )
    assert expected == headline(page)
    assert 3 == len(kept(page))
    apart = page.locator(".reponse .ecartees")
    assert "Écartées selon votre choix" == apart.locator(".groupe").inner_text()
    assert ["Maison de santé exemple de Salers"] == apart.locator(".carte h3").all_inner_texts()
    (reason,) = apart.locator(".raison").all_inner_texts()
    assert "Cette structure n’accueille que les adultes (à partir de 18\u00a0ans)." == reason
    assert "avec la raison" in announced(page)


def test_both_reasons_when_there_are_two(page):
    """Adults only and breast only, for a child with another cancer."""
    chosen(page, ARBIGNY, "enfants", "autre")
    card = page.locator(".reponse .ecartees .carte", has_text="Rebond en Bresse")
    expected = "Cette structure n’accueille que les adultes et n’accueille que les cancers du sein."
    assert expected == card.locator(".raison").inner_text()


def test_a_cancer_that_is_taken_leaves_nobody_out(page):
    """Breast: the structure for breast cancers stays, and nothing stands apart."""
    chosen(page, ARBIGNY, cancer="sein")
    expected = "Chez vous, les 4 structures accueillent une personne soignée pour un cancer du sein"
    assert expected == headline(page)
    assert page.locator(".reponse .ecartees").is_hidden()
    page.locator(CANCER).select_option("autre")
    assert "3 structures sur 4" in headline(page)


def test_nobody_yet_is_said_with_whom_to_call(page, directory):
    """An adult of Brioude: no structure, the regional contact; near ones stay near."""
    chosen(page, BRIOUDE, "adultes")
    assert "Chez vous, aucune structure n’accueille encore un adulte" == headline(page)
    assert [] == kept(page)
    telephone = directory.region.contact.telephone.replace(" ", "\u00a0")
    assert telephone in page.locator(".reponse .contact:visible").inner_text()
    assert 2 == page.locator(".reponse .ecartees .raison").count()
    assert "Dans toute la région" not in page.locator(".reponse").inner_text()
    near = "Parmi les plus proches, les 3 structures accueillent un adulte."
    assert near == page.locator(".pres .bilan").inner_text()
    assert near in announced(page)


def test_what_is_missing_for_others_is_not_said_to_a_child(page):
    """A child of Brioude is answered: the gap for adults would only worry."""
    opened(page, BRIOUDE)
    assert page.locator(".lacune").is_visible()
    chosen(page, BRIOUDE, "enfants")
    assert "Chez vous, les 2 structures accueillent un enfant ou un jeune" == headline(page)
    assert page.locator(".lacune").is_hidden()
    assert page.locator(".reponse .contact").is_hidden()


def test_covering_and_near_never_mix(page):
    """Whatever the choice, each structure stays in its own section."""
    links = "links => links.map(link => link.pathname).sort()"
    page.goto(ARBIGNY)
    covering = page.locator(".reponse .carte h3 a").evaluate_all(links)
    near = page.locator(".pres li a").evaluate_all(links)
    assert (4, 3) == (len(covering), len(near))
    for public in ("adultes", "enfants", ""):
        for cancer in ("sein", "autre", ""):
            page.locator(PUBLIC).select_option(public)
            page.locator(CANCER).select_option(cancer)
            assert covering == page.locator(".reponse .carte h3 a").evaluate_all(links)
            assert near == page.locator(".pres li a").evaluate_all(links)


def test_near_ones_are_set_apart_among_themselves(page):
    """Same reasons, in their own section; distances stay beside their names."""
    chosen(page, SALERS, "enfants")
    assert "Parmi les plus proches, 1 structure sur 3 accueille un enfant ou un jeune." == (
        page.locator(".pres .bilan").inner_text()
    )
    apart = page.locator(".pres .ecartees li")
    assert 2 == apart.count()
    assert all(re.search(r"\d+\u00a0km", one) for one in apart.all_inner_texts())
    assert 2 == apart.locator(".raison").count()


def test_showing_everything_again(page):
    """The button brings back the page as it was, word for word, and says so."""
    opened(page, SALERS)
    before = page.locator("main").inner_text()
    chosen(page, SALERS, "enfants", "autre")
    assert before != page.locator("main").inner_text()
    page.get_by_role("button", name="Tout afficher").click()
    said = "Toutes les structures sont affichées."
    assert said == announced(page)
    assert before.split() == page.locator("main").inner_text().replace(said, "").split()


def test_nothing_is_kept_or_sent(page, context):
    """No trace in address, title, history, storage or cookies; only our scripts are fetched."""
    opened(page, SALERS)
    state = "() => [location.href, document.title, history.length, history.state]"
    before = page.evaluate(state)
    fetched = []
    page.on("request", lambda request: fetched.append(request.url))
    page.locator(PUBLIC).select_option("enfants")
    page.locator(CANCER).select_option("sein")
    page.locator(".ecartees:visible").first.wait_for()
    page.keyboard.press("Enter")
    assert before == page.evaluate(state)
    assert all(re.search(r"/theme/js-\w+/[\w/]+\.js$", url) for url in fetched)
    assert 3 >= len(fetched)
    kept = "async () => [localStorage.length, sessionStorage.length, (await caches.keys()).length]"
    assert [0, 0, 0] == page.evaluate(kept)
    assert [] == context.cookies()


def test_going_back_forgets(page):
    """On a shared computer, the way back leads to the page as everyone sees it."""
    chosen(page, SALERS, "enfants", "sein")
    page.locator(".reponse h3 a").first.click()
    page.wait_for_url("**/structures/**", wait_until="networkidle")
    page.go_back()
    assert headline(page).startswith("4 structures interviennent chez vous")
    assert ["", ""] == choices(page)


def test_a_page_put_aside_is_already_clean(page):
    """Before the browser keeps the page for a way back, the choice is gone from it."""
    chosen(page, SALERS, "enfants", "sein")
    page.evaluate("() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))")
    assert headline(page).startswith("4 structures interviennent chez vous")
    assert ["", ""] == choices(page)


@pytest.mark.parametrize(
    ("place", "public", "cancer"),
    [(SALERS, "enfants", "sein"), (BRIOUDE, "adultes", "")],
    ids=["some", "nobody"],
)
def test_axe_finds_nothing_once_filtered(page, axe, place, public, cancer):
    """Light and dark, on a phone and on a desk."""
    chosen(page, place, public, cancer)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        for size in (PHONE, DESK):
            page.set_viewport_size(size)
            assert [] == axe(page), (scheme, size)


def test_it_fits_a_small_screen_and_a_finger(page):
    """At 320 pixels nothing overflows; questions and button are 44 pixels high."""
    page.set_viewport_size({"width": 320, "height": 640})
    chosen(page, ARBIGNY, "enfants", "autre")
    assert 320 >= page.evaluate("() => document.documentElement.scrollWidth")
    for one in page.locator(".filtre :is(select, button)").all():
        assert 44 <= one.bounding_box()["height"]


def test_nothing_moves_but_by_the_readers_hand(page):
    """Loading shifts nothing, and what moves after a choice follows it at once."""
    page.set_viewport_size(PHONE)
    page.goto(SALERS)
    watch_shifts(page)
    page.locator(PUBLIC).focus()
    page.keyboard.press("ArrowDown")
    page.locator(".ecartees:visible").first.wait_for()
    page.wait_for_timeout(300)
    assert 0.02 > unasked_shift(page)


def test_only_where_it_can_change_something(page):
    """No question about cancers where every structure named takes them all."""
    opened(page, BRIOUDE)
    assert 1 == page.locator(PUBLIC).count()
    assert 0 == page.locator(CANCER).count()
    opened(page, ARBIGNY)
    options = page.locator(f"{CANCER} option").all_inner_texts()
    assert ["Tous les cancers", "Un cancer du sein", "Un autre cancer"] == options


def test_it_is_not_printed(page):
    """On paper there is nothing to choose."""
    page.goto(SALERS)
    assert page.locator(".filtre").is_visible()
    page.emulate_media(media="print")
    assert page.locator(".filtre").is_hidden()


def test_without_javascript_nothing_is_asked(browser, server):
    """A question nobody would answer is not shown."""
    context = browser.new_context(base_url=server, java_script_enabled=False)
    page = context.new_page()
    page.goto(SALERS)
    assert page.locator(".filtre").is_hidden()
    assert 4 == page.locator(".reponse .carte").count()
    context.close()
