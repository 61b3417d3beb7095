"""Slips of the pen in what readers read, and files that nothing reads."""

from cases import error, warning
from samples import DOORS, FORFAIT, GRILLE, LEGAL, REGION, STRUCTURES

CONTENTS = [
    warning(
        "guillemets-droits",
        LEGAL,
        "Ce site est",
        'Ce site, "parcours", est',
        '⟦"parcours"⟧',
        suggestion="« parcours »",
    ),
    warning(
        "guillemets-droits",
        STRUCTURES,
        "presentation: Une équipe de soins de ville.",
        'presentation: >-\n      Une équipe\n      de "soins de ville".',
        '⟦"soins de ville"⟧',
        suggestion="« soins de ville »",
    ),
    warning(
        "espace-manquante",
        DOORS,
        "Voir les",
        "Un droit? Voir les",
        "Un ⟦droit?⟧",
        suggestion="droit ?",
    ),
    warning(
        "espace-manquante",
        REGION,
        "description: Trouver la structure qui",
        'description: "Trouver: la structure qui',
        "⟦Trouver:⟧",
        suggestion="Trouver :",
        also=((REGION, "sa commune.", 'sa commune."'),),
    ),
    warning(
        "espace-en-trop",
        LEGAL,
        "description: Qui publie ce site.",
        "description: Qui publie ce site .",
        "⟦site .⟧",
        suggestion="site.",
    ),
    warning(
        "espace-en-trop",
        FORFAIT,
        "moment: Après le traitement actif.",
        "moment: Après le traitement , actif.",
        "⟦traitement ,⟧",
        suggestion="traitement,",
    ),
    warning(
        "ligature",
        LEGAL,
        "Ce site",
        "La main-d’oeuvre de ce site",
        "⟦oeuvre⟧",
        suggestion="œuvre",
    ),
    warning(
        "ligature",
        GRILLE,
        "    phrase: Soigner.",
        "    phrase: Soigner le lymphoedème.",
        "⟦lymphoedème⟧",
        suggestion="lymphœdème",
    ),
    error("image-interdite", LEGAL, "Ce site", "![Plan][plan] Ce site", "⟦![Plan]⟧[plan]"),
]
