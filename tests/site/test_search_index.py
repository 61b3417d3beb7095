"""What the search finds: every structure, place and part of a page, and nothing else."""

import csv
import gzip
import json
import re

import pytest
import yaml

from generator.render.recherche.mots import SMALL_WORDS

PORTEURS = {
    "etablissement_de_sante": "Établissement de santé",
    "centre_de_sante": "Centre de santé",
    "msp": "Maison de santé pluriprofessionnelle",
    "cpts": "Communauté professionnelle territoriale de santé",
    "association": "Association",
    "comite_de_la_ligue": "Comité de la Ligue contre le cancer",
}
SOINS = {
    "apa": "Activité physique adaptée",
    "dietetique": "Diététique",
    "psychologie": "Psychologie",
}
CANCERS = {
    "sein": "Cancers du sein",
    "digestif": "Cancers digestifs",
    "gynecologique": "Cancers gynécologiques",
    "urologique": "Cancers urologiques",
    "poumon": "Cancers du poumon",
    "orl": "Cancers ORL",
    "hematologique": "Cancers du sang",
}


def read_fragments(site):
    """Every document of a site's index, by the address Pagefind gives it."""
    files = sorted((site / "pagefind" / "fragment").iterdir())
    packed = (gzip.decompress(file.read_bytes()) for file in files)
    found = [json.loads(content.removeprefix(b"pagefind_dcd")) for content in packed]
    assert len(found) == len({one["url"] for one in found})
    return {one["url"]: one for one in found}


@pytest.fixture(scope="module")
def fragments(built_site):
    """Every document of the region's index, by address."""
    return read_fragments(built_site)


@pytest.fixture(scope="module")
def written(root):
    """The structures as the editors wrote them, every scalar as text, by id."""
    text = (root / "structures.yaml").read_text("utf-8")
    listed = yaml.load(text, Loader=yaml.BaseLoader)["structures"]  # noqa: S506 (texts only)
    return {one["id"]: one for one in listed}


def in_force(label):
    """Whether a label stands on the tests' day."""
    return label["statut"] == "labellisee" and label["du"] <= "2026-11-21" <= label.get("au", "9")


def test_every_structure_is_found(fragments, written):
    """By its own address, name, telephone and communes, whatever its label."""
    found = {url.split("/")[2] for url in fragments if url.startswith("/structures/")}
    assert set(written) == found
    for identifiant, one in written.items():
        fragment = fragments[f"/structures/{identifiant}/"]
        assert one["nom"].replace("'", "’") == fragment["meta"]["title"]
        assert one["contact"]["telephone"].replace(" ", "") == fragment["meta"]["telephone"]
        for site in one["sites"]:
            assert site["commune"] in fragment["content"]
            assert site["commune"] in fragment["meta"]["resume"]


def test_the_choices_say_what_the_entries_say(fragments, written):
    """Type, public, cancers (all of them for `tous`), cares and teleconsultation."""
    for identifiant, one in written.items():
        filters = fragments[f"/structures/{identifiant}/"]["filters"]
        assert [PORTEURS[one["porteur"]]] == filters["Type"]
        if not in_force(one["label"]):
            assert {"Type", "Département"} == set(filters)
            continue
        assert {public.capitalize() for public in one["public"]} == set(filters["Public"])
        taken = list(CANCERS) if one["cancers"] == ["tous"] else one["cancers"]
        assert {CANCERS[cancer] for cancer in taken} == set(filters["Cancer"])
        soins = {SOINS[soin["domaine"]] for soin in one["soins"]}
        remote = {"Téléconsultation"} if one["teleconsultation"] == "oui" else set()
        assert soins | remote == set(filters["Soin"])


def test_one_that_is_not_in_force_is_marked(fragments, written):
    """Suspended, withdrawn and ended labels are said in the result; the others say nothing."""
    stopped = {one for one in written if not in_force(written[one]["label"])}
    assert 3 <= len(stopped)
    for identifiant in written:
        told = fragments[f"/structures/{identifiant}/"]["meta"].get("etat", "")
        assert (identifiant in stopped) == bool(told), identifiant


def test_departements_are_those_served_or_seated_in(fragments, written, root):
    """Of a structure's territoires and sites; all twelve for one that serves the whole region."""
    with (root / "generator/reference/data/departements.csv").open(encoding="utf-8") as stream:
        noms = {row["code"]: row["nom"] for row in csv.DictReader(stream)}
    codes = {}
    for path in (root / "territories").iterdir():
        text = path.read_text("utf-8")
        code = re.search(r'^departement: "(\w+)"', text, re.MULTILINE)[1]
        codes |= dict.fromkeys(re.findall(r"^  - id: (\S+)", text, re.MULTILINE), code)
    for identifiant, one in written.items():
        found = fragments[f"/structures/{identifiant}/"]["filters"]["Département"]
        if one.get("toute_la_region") == "oui":
            assert 12 == len(found)
            continue
        served = {codes[territoire] for territoire in one["territoires"]}
        seated = {site["code_commune"][:2] for site in one["sites"]}
        assert {noms[code] for code in served | seated} == set(found)


def test_every_territoire_and_departement_is_found(fragments, sheets):
    """At the addresses of their pages."""
    for folder in ("territoires", "departements"):
        pages = {
            sheet.address for path, sheet in sheets.items() if re.match(rf"{folder}/[^/]+/i", path)
        }
        assert pages == {url for url in fragments if url.startswith(f"/{folder}/")}


def test_every_part_of_a_content_page_is_found(fragments, root):
    """As many documents as level-two headings, plus the page itself."""
    for page in (root / "content" / "pages").glob("*.md"):
        headings = re.findall(r"^## ", page.read_text("utf-8"), re.MULTILINE)
        found = [url for url in fragments if url.split("/")[1] == page.stem]
        assert len(headings) + 1 == len(found), page.stem


def test_every_result_leads_somewhere(fragments, sheets):
    """To a page of the site; parts of pages to an anchor that is there."""
    for url, fragment in fragments.items():
        if fragment["anchors"]:
            (anchor,) = fragment["anchors"][:1]
            sheet = sheets[f"{url.split('/')[1]}/index.html"]
            assert f'id="{anchor["id"]}"' in sheet.html
            assert url == f"{sheet.address}{anchor['id']}/"
        else:
            assert f"{url[1:]}index.html" in sheets


def test_communes_stay_out(fragments):
    """The box answers them."""
    assert not [url for url in fragments if "communes" in url]


def test_what_is_made_for_the_index_is_not_published(built_site, sheets):
    """No page carries a mark for Pagefind, nor the hidden words."""
    assert not [path for path, sheet in sheets.items() if "data-pagefind" in sheet.html]
    assert not list((built_site / "pagefind").rglob("*.html"))


def test_other_words_lead_to_a_structure(fragments):
    """Synonyms of what it offers and takes, and its ligatures spelt out; never in its text."""
    fragment = fragments["/structures/msp-exemple-salers/"]
    words = fragment["meta"]["mots"].split()
    assert {"APA", "sport", "MSP", "prostate", "oncologie", "nutritionniste"} <= set(words)
    assert "APA" not in fragment["content"]
    assert {"Enfants", "pédiatrie"}.isdisjoint(words)


def test_ligatures_are_spelt_out(region, construct, edit):
    """`cœur` is also `coeur`, in a text as in a name, where it counts as much as the name."""
    edit(region, "structures.yaml", "nom: Maison de santé exemple de Sal", "nom: Sœurs exemple Sal")
    edit(region, "structures.yaml", "Une équipe de soins", "Au Cœur, sans œdème, une équipe")
    construct(region)
    fragment = read_fragments(region / "site")["/structures/msp-exemple-salers/"]
    assert {"Soeurs", "Coeur", "oedème"} <= set(fragment["meta"]["mots"].split())
    assert "Soeurs exemple Salers" == fragment["meta"]["epele"]
    assert "Cœur, sans œdème" in fragment["content"]


def test_small_words_are_the_same_in_the_browser(root):
    """What the index leaves out is what the page leaves out of a question."""
    code = (root / "generator/render/theme/js/recherche/question.js").read_text("utf-8")
    listed = re.search(r'new Set\(\s*"([^"]+)"\.split', code)[1].split()
    assert SMALL_WORDS == set(listed)
    assert len(SMALL_WORDS) == len(listed)
