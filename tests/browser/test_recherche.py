"""The full-text search in a real browser: what people type finds what they mean."""

import pytest
import yaml
from playwright.sync_api import expect
from searching import every, shown, structures_in

from generator.link.normaliser import normalise


@pytest.fixture(scope="module")
def written(root):
    """The structures as the editors wrote them, every scalar as text, by id."""
    text = (root / "structures.yaml").read_text("utf-8")
    listed = yaml.load(text, Loader=yaml.BaseLoader)["structures"]  # noqa: S506 (texts only)
    return {one["id"]: one for one in listed}


@pytest.fixture(scope="module")
def valid(written):
    """Those whose label stands on the tests' day."""
    return {
        identifiant: one
        for identifiant, one in written.items()
        if one["label"]["statut"] == "labellisee"
        and one["label"]["du"] <= "2026-11-21" <= one["label"].get("au", "9")
    }


@pytest.fixture
def ask(page):
    """Type something on the search page; the addresses of the first results."""
    page.goto("/recherche/")

    def ask(text):
        page.locator("#recherche").fill(text)
        return shown(page)

    return ask


def test_every_structure_is_found_by_its_name(ask, written):
    """First of all, typed without accents, capitals or hyphens; suspended ones too."""
    missed = {
        one["nom"]
        for identifiant, one in written.items()
        if ask(normalise(one["nom"]))[:1] != [f"/structures/{identifiant}/"]
    }
    assert set() == missed


@pytest.mark.parametrize(
    ("domaine", "words"),
    [
        ("dietetique", ["dietetique", "diététique", "Diététicienne", "nutritionniste", "diét"]),
        ("psychologie", ["psychologue", "psychologie", "PSY"]),
        ("apa", ["APA", "apa", "sport", "activité physique", "gymnastique", "gym"]),
    ],
)
def test_a_care_finds_who_offers_it(page, ask, valid, domaine, words):
    """Its name, its abbreviation, the word people have for it: every structure in force."""
    offering = {
        identifiant
        for identifiant, one in valid.items()
        if domaine in [soin["domaine"] for soin in one["soins"]]
    }
    assert 20 < len(offering)
    for word in words:
        ask(word)
        assert offering <= structures_in(every(page)), word


def test_a_cancer_finds_who_takes_it(page, ask, valid):
    """`prostate` finds those that take all cancers, and none of those that take the breast only."""
    taking = {identifiant for identifiant, one in valid.items() if one["cancers"] == ["tous"]}
    ask("prostate")
    assert taking == structures_in(every(page))


FIRST = {
    "yssing": "/structures/msp-exemple-yssingeaux/",
    "st flour maison": "/structures/msp-exemple-saint-flour/",
    "l'hôpital du puy": "/structures/hopital-exemple-le-puy-en-velay/",
    "L’HOPITAL DU PUY EN VELAY": "/structures/hopital-exemple-le-puy-en-velay/",
    "04 65 71 15 01": "/structures/msp-exemple-salers/",
    "0465711501": "/structures/msp-exemple-salers/",
    "est ce vraiment gratuit": "/questions-frequentes/#est-ce-vraiment-gratuit",
    "lymphœdème": "/prescripteurs/#points-de-vigilance",
    "lymphoedeme": "/prescripteurs/#points-de-vigilance",
    "cookies": "/donnees-personnelles/#ce-que-le-site-ne-fait-pas",
    "cantal territoire 4": "/territoires/cantal-4/",
    "mentions legales": "/mentions-legales/",
}


def test_what_comes_first(ask):
    """Half a word, small words, elisions, a number, a question, a ligature, an accent."""
    assert FIRST == {typed: "".join(ask(typed)[:1]) for typed in FIRST}


AMONG = {
    "remboursement": "/questions-frequentes/#est-ce-vraiment-gratuit",
    "pediatrie": "/structures/hopital-enfants-exemple-lyon/",
    "ALD": "/questions-frequentes/#je-ne-suis-pas-en-ald-que-puis-je-faire",
    "cantal": "/departements/15/",
    "enfants": "/restrictions/enfants-seulement/",
    "onco": "/prescripteurs/",
}


def test_what_is_found(page, ask):
    """Synonyms and beginnings lead to the pages that speak of it."""
    for typed, place in AMONG.items():
        ask(typed)
        assert place in every(page), typed


def test_suspended_structures_are_marked(page, ask):
    """Found by name, with a label that says so before anything else."""
    ask("chatillon sur chalaronne")
    result = page.locator(".resultats li").first
    assert "labellisation suspendue" == result.locator(".pastille").first.inner_text()


def test_a_result_says_enough_to_choose(page, ask):
    """Kind, name, restrictions, places, telephone, and the words that were found."""
    ask("aurillac cancer du sein")
    result = page.locator(".resultats li").filter(has_text="Centre hospitalier exemple")
    told = result.inner_text().replace("\u00a0", " ")
    assert "Établissement de santé" in told
    assert "Cancers du sein et cancers digestifs uniquement" in told
    assert "Aurillac · 04 65 71 15 03" in told
    assert {"cancer", "sein"} <= set(" ".join(result.locator("mark").all_inner_texts()).split())


def test_no_result_says_what_to_do(page, ask):
    """Nothing found is said, and the lists come back."""
    assert [] == ask("zzzzqqq")
    expect(page.locator(".compte")).to_contain_text("Aucun résultat. Essayez un autre mot")
    expect(page.locator(".parcourir")).to_be_visible()
    expect(page.locator(".resultats ol")).to_be_hidden()


HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\"'`${alert(1)}{{7*7}}",
    "salers " * 800,
    "\U0001f4a5" * 2500,
    '"',
    "\\ % & # ?",
    "a" * 5000,
    "salers\u202e\u0000",
)


def test_hostile_text_does_nothing(page, ask):
    """Nothing runs, nothing breaks, the address stays, and the next search works."""
    for typed in HOSTILE:
        ask(typed)
        assert page.url.endswith("/recherche/")
        assert not page.locator(".resultats img, .resultats script").count()
        assert ["/structures/msp-exemple-salers/"] == ask("msp salers")[:1]


def test_a_postal_code_is_sent_to_the_box(page, ask):
    """The search says whom to ask, and hands the code over to the box of the header."""
    ask("15000")
    expect(page.locator(".compte")).to_contain_text("Cherchez plutôt votre commune")
    page.locator("[data-commune]").click()
    box = page.locator("header .boite input")
    expect(box).to_be_focused()
    expect(box).to_have_value("15000")


def test_what_is_typed_is_kept_nowhere(page, ask):
    """Not in the address, a cookie, a store, nor in what is requested."""
    asked = []
    page.on("request", lambda request: asked.append(request.url + (request.post_data or "")))
    ask("leucemie")
    page.keyboard.press("Enter")
    shown(page)
    assert asked
    assert not [url for url in asked if "leuc" in url.lower()]
    assert page.url.endswith("/recherche/")
    assert [] == page.context.cookies()
    stores = "() => [localStorage.length, sessionStorage.length, history.length, name]"
    assert [0, 0, 2, ""] == page.evaluate(stores)
