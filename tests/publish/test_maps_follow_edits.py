"""Maps in a rebuild: remade when what they show changes, left alone when it does not."""

import pytest

from generator.render.data import leaflet
from generator.render.refused import RenderRefused

SCRIPT = "donnees/carte.js"
CORTE = '    communes:\n      - { code: "2B096", nom: "Corte" }\n'
TUILES = """\
fond_de_carte:
  adresse: "https://tuiles.example/{z}/{x}/{y}.png"
  attribution: <b>IGN
"""
EDITS = {
    "site moved": ("structures.yaml", "latitude: 41.9186", "latitude: 41.95"),
    "cancers": ("structures.yaml", "cancers: [tous]", "cancers: [sein]"),
    "public": ("structures.yaml", "public: [adultes, enfants]", "public: [enfants]"),
    "site renamed": ("structures.yaml", "nom: Site du port", "nom: Site de la gare"),
    "suspended": ("structures.yaml", "statut: labellisee", "statut: suspendue"),
    "served": ("structures.yaml", "territoires: [haute-corse-2]", "territoires: [haute-corse-3]"),
    "territoire gone": (
        "territories/2b.yaml",
        f"  - id: haute-corse-3\n    numero: 3\n{CORTE}",
        "",
    ),
    "whole département": (
        "territories/2b.yaml",
        CORTE,
        '    departements:\n      - { code: "2B", nom: "Haute-Corse" }\n',
    ),
    "tiles": (
        "content/region.yaml",
        "licence: Licence",
        f"{TUILES}licence: Licence",
    ),
}


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_of_the_map(corse, construct, edit, from_scratch, tree, name):
    """After each edit the rebuilt site is the one built from scratch."""
    construct(corse)
    before = tree(corse / "site")
    edit(corse, *EDITS[name])
    construct(corse)
    after = tree(corse / "site")
    assert from_scratch(corse) == after
    if name != "served":
        assert before[SCRIPT] != after[SCRIPT]


def test_a_telephone_is_not_on_the_map(corse, construct, edit, monkeypatch):
    """Folium is not even loaded when nothing that the map shows has changed."""
    construct(corse)
    monkeypatch.setattr("generator.render.data.carte._make", None)
    edit(corse, "structures.yaml", "04 65 71 20 01", "04 65 71 20 09")
    assert construct(corse).published.made


def test_attributions_are_text(corse, construct, edit):
    """What an editor writes about the tiles is escaped: Leaflet takes it for HTML."""
    edit(corse, *EDITS["tiles"])
    construct(corse)
    script = (corse / "site" / SCRIPT).read_text("utf-8")
    assert "https://tuiles.example/{z}/{x}/{y}.png" in script.replace("\\u007b", "{")
    assert "<b>" not in script
    assert "\\u0026lt;b\\u0026gt;IGN" in script


def test_without_leaflet_nothing_is_touched(corse, construct, tree, monkeypatch, tmp_path, capsys):
    """A clear sentence, a non-zero exit, and the site of before."""
    from generator.cli import main  # noqa: PLC0415 (as the program does)

    construct(corse)
    before = tree(corse / "site")
    monkeypatch.setattr(leaflet, "NODE_MODULES", tmp_path)
    with pytest.raises(RenderRefused, match=r"Leaflet manque .*npm ci"):
        construct(corse)
    monkeypatch.setattr("sys.argv", ["parcours", "build", "--project", str(corse)])
    assert 2 == main()
    assert "Leaflet manque" in capsys.readouterr().err
    assert before == tree(corse / "site")


def test_communes_listed_one_by_one_are_points(corse, construct):
    """Corte alone makes a territoire: a point on its map, and its page says so."""
    construct(corse)
    html = (corse / "site" / "territoires" / "haute-corse-3" / "index.html").read_text("utf-8")
    assert '<circle class="servi"' in html
    assert "Les communes ajoutées une à une sont des points." in html


def test_a_collectivity_without_contours_has_a_list(corse, construct, edit):
    """Saint-Pierre-et-Miquelon has no EPCI: no map anywhere, the list on the map page, no error."""
    edit(corse, "content/region.yaml", 'code: "94"', 'code: "975"')
    edit(corse, "content/region.yaml", "nom: Corse", "nom: Saint-Pierre-et-Miquelon")
    text = (corse / "structures.yaml").read_text("utf-8")
    first = text[: text.index("  - id: cpts")]
    for old, new in (
        ("[corse-du-sud-1]", "[archipel]"),
        ('code_commune: "2A004"', 'code_commune: "97502"'),
        ("commune: Ajaccio", "commune: Saint-Pierre"),
        ('code_postal: "20000"', 'code_postal: "97500"'),
        ("        latitude: 41.9186\n        longitude: 8.7369\n", ""),
    ):
        assert old in first
        first = first.replace(old, new)
    (corse / "structures.yaml").write_text(first, "utf-8")
    for path in (corse / "territories").iterdir():
        path.unlink()
    (corse / "territories" / "975.yaml").write_text(
        'departement: "975"\nterritoires:\n  - id: archipel\n    numero: 1\n    communes:\n'
        '      - { code: "97502", nom: "Saint-Pierre" }\n',
        "utf-8",
    )
    outcome = construct(corse)
    assert outcome.published, outcome.checked.problems
    pages = [path.read_text("utf-8") for path in (corse / "site").rglob("*.html")]
    assert not [html for html in pages if 'class="plan"' in html]
    listed = (corse / "site" / "carte" / "index.html").read_text("utf-8")
    assert "Les contours de cette région ne sont pas connus" in listed
    assert "/territoires/archipel/" in listed
    assert not (corse / "site" / "donnees" / "carte.js").exists()
