"""How each territoire is served: colours of the map, and its footnotes."""

import pytest
import yaml

from generator.link.desserte import Classe, Dessertes

CLASSES = {
    "ain-14": "tous",
    "ain-15": "certains",
    "cantal-4": "tous",
    "cantal-5": "certains",
    "cantal-6": "tous",
    "drome-22": "tous",
    "drome-23": "aucune",
    "haute-loire-7": "aucune",
    "haute-loire-8": "tous",
    "haute-savoie-45": "certains",
    "haute-savoie-46": "tous",
    "isere-26": "tous",
    "rhone-33": "tous",
}
"""Worked out by hand from structures.yaml: `certains` have no structure of theirs for children."""


@pytest.fixture(scope="module")
def dessertes(directory):
    """Those of the repository's region."""
    return Dessertes(directory)


def test_the_thirteen_territoires(dessertes):
    """Each in its class; a label that has ended or is suspended serves nobody."""
    assert CLASSES == {one.territoire.id: one.classe.value for one in dessertes.toutes}


def test_the_region_wide_structures_colour_nothing(dessertes):
    """They take children everywhere, which leaves `certains` as it is, but closes its lacune."""
    for one in dessertes.toutes:
        if one.classe is Classe.CERTAINS:
            assert ("les enfants",) == one.exclus
            assert () == one.lacunes
        if one.classe is Classe.AUCUNE:
            assert ("Pour les adultes, aucune structure n’intervient encore ici.",) == one.lacunes


def test_the_three_footnotes_of_the_official_map(dessertes, root):
    """Breast, breast and digestive, children: each where structures.yaml has such a structure."""
    assert [
        (1, "Cancers du sein uniquement"),
        (2, "Cancers du sein et cancers digestifs uniquement"),
        (3, "Enfants et jeunes uniquement"),
    ] == [(note.numero, note.texte) for note in dessertes.notes]
    text = (root / "structures.yaml").read_text("utf-8")
    listed = yaml.load(text, Loader=yaml.BaseLoader)["structures"]  # noqa: S506 (texts only)
    kinds = {("sein",): 1, ("sein", "digestif"): 2, ("tous",): 0}
    expected = {
        (identifiant, kinds[tuple(one["cancers"])])
        for one in listed
        if one["label"]["statut"] == "labellisee"
        for identifiant in one.get("territoires", ())
        if kinds[tuple(one["cancers"])]
    }
    found = {(one.territoire.id, note.numero) for one in dessertes.toutes for note in one.notes}
    assert {("ain-14", 1), ("cantal-5", 2)} == expected == found


def test_region_wide_structures_have_their_footnote(dessertes, directory):
    """Children only: said beside them in the legend."""
    assert [3] == [note.numero for note in dessertes.notes_of(directory.regionales)]
