"""A region without a needs grid: the step says so in a line, and everything else is there."""

import json


def test_a_grid_switched_off(corse, edit, construct):
    """No question, no blank grid; the rules and the ordonnance stay."""
    edit(corse, "content/grille.yaml", "\nactive: oui", "\nactive: non")
    assert construct(corse).published
    site = corse / "site"
    page = (site / "prescrire" / "index.html").read_text("utf-8")
    assert "ne propose pas de grille" in page
    assert "grille-vierge" not in page
    assert not (site / "prescrire" / "grille-vierge").exists()
    assert (site / "prescrire" / "ordonnance-vierge" / "index.html").is_file()
    data = json.loads((site / "donnees" / "prescription.json").read_text("utf-8"))
    assert data["grille"] is None
    assert data["formulaire"] is None
    assert data["regles"]["jeux"]


def test_a_validated_grid_has_no_banner(corse, edit, construct):
    """The warning stands until somebody answerable has validated the grid, and no longer."""
    path = "content/grille.yaml"
    validated = (
        "statut: validee\nvalidee_par: Comité exemple\nvalidee_le: 2026-11-01\n"
        "qualification: Pas un dispositif médical, décision exemple"
    )
    edit(corse, path, "statut: exemple", validated)
    assert construct(corse).published
    data = json.loads((corse / "site" / "donnees" / "prescription.json").read_text("utf-8"))
    assert data["formulaire"]["banniere"] == ""
    for name in ("index.html", "grille-vierge/index.html"):
        assert "Grille d’exemple" not in (corse / "site" / "prescrire" / name).read_text("utf-8")
