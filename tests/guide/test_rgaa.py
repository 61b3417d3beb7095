"""The self-assessment of accessibility: whole, and about tests and pages that exist."""

import re

import pytest
from rgaa import CRITERIA, PAGE, VERDICTS, counts, criteria, read_grille, ways, written

KINDS = {"axe", "test", "clavier", "source", "capture"}


@pytest.fixture(scope="module")
def grille():
    """The assessment."""
    return read_grille()


def test_the_106_criteria_once_each_in_order(grille):
    """Thirteen themes, as RGAA 4.1 numbers them; every title is a question of its own."""
    expected = [f"{n}.{m}" for n, many in enumerate(CRITERIA, 1) for m in range(1, many + 1)]
    assert 106 == len(expected)
    assert expected == [one["numero"] for one in criteria(grille)]
    titles = [one["titre"] for one in criteria(grille)]
    assert 106 == len(set(titles))
    assert all(re.search(r" ?\?$", title) for title in titles)


def test_every_verdict_says_how_and_where(grille):
    """On pages of the sample; what a person must still look at is said."""
    sample = set(grille["echantillon"]) | {"toutes"}
    for one in criteria(grille):
        assert one["verdict"] in VERDICTS, one["numero"]
        assert one["pages"], one["numero"]
        assert set(one["pages"]) <= sample, one["numero"]
        assert one["remarque"].strip(), one["numero"]
        assert "reste" in one or one["verdict"] != "à vérifier", one["numero"]


def test_what_is_named_exists(grille, root):
    """Tests, sources and the rules of axe."""
    axe = (root / "node_modules" / "axe-core" / "axe.js").read_text("utf-8")
    for one in criteria(grille):
        assert one["vu"], one["numero"]
        for kind, what in ways(one):
            assert kind in KINDS, one["numero"]
            if kind in {"test", "clavier", "source"}:
                assert (root / what).exists(), what
            if kind == "axe":
                assert f"id: '{what}'" in axe, what


def test_the_page_says_what_the_data_say(grille, same_as_written, figure):
    """docs/rgaa.md is written from the data, counts included."""
    assert 106 == sum(counts(grille).values())
    same_as_written(PAGE, written(grille))
    for verdict, many in counts(grille).items():
        figure("rgaa", verdict=verdict, criteria=many)
    for kind in sorted(KINDS):
        many = sum(any(way == kind for way, _ in ways(one)) for one in criteria(grille))
        figure("rgaa_ways", way=kind, criteria=many)


def test_the_site_does_not_say_more_than_the_assessment(grille, root):
    """The statement names what is not conform, gives no rate, and says nobody audited."""
    page = (root / "content" / "pages" / "accessibilite.md").read_text("utf-8")
    assert counts(grille)["non conforme"]
    assert "n’est pas en conformité" in page
    assert "Ce n’est pas un audit" in page
    assert not re.search(r"\d\s?%", page.replace("texte agrandi à 200 %", ""))
    assert "https://formulaire.defenseurdesdroits.fr/" in page
