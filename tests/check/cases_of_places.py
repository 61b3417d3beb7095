"""Mistakes about places: what the official geography does not say."""

from cases import error, warning
from samples import CANTAL, REGION, STRUCTURES

VOISIN = """\
annuaires_voisins:
  - region: "76"
    nom: Annuaire exemple du Midi
    adresse: https://midi.example/
    verifie_le: 2026-09-15
theme:
"""

PLACES = [
    error("voisin-inconnu", REGION, "theme:\n", VOISIN.replace('"76"', '"77"'), 'region: ⟦"77"⟧'),
    error(
        "voisin-inconnu",
        REGION,
        "theme:\n",
        VOISIN.replace('"76"', '"77"').replace("Annuaire exemple du Midi", "Occitanie"),
        'region: ⟦"77"⟧',
        suggestion='"76"',
    ),
    error("voisin-de-soi", REGION, "theme:\n", VOISIN.replace('"76"', '"84"'), 'region: ⟦"84"⟧'),
    error(
        "voisin-en-double",
        REGION,
        "theme:\n",
        VOISIN.replace("theme:\n", VOISIN.partition("\n")[2].replace("Annuaire", "Autre annuaire")),
        'verifie_le: 2026-09-15\n  - region: ⟦"76"⟧',
    ),
    error("date-future", REGION, "theme:\n", VOISIN.replace("2026", "2027"), "⟦2027-09-15⟧\ntheme"),
    error(
        "territoire-vide",
        CANTAL,
        """\
    epci:
      - { siren: "241500230", nom: "CA du Bassin d'Aurillac" }
    communes:
      - { code: "15187", nom: "Saint-Flour" }
""",
        "",
        "- ⟦id⟧: cantal-5",
    ),
    error(
        "lieu-en-double",
        CANTAL,
        '{ siren: "241500230", nom: "CA du Bassin d\'Aurillac" }',
        '{ siren: "241501139", nom: "CC du Pays de Salers" } # bis',
        '{ ⟦siren⟧: "241501139", nom: "CC du Pays de Salers" } # bis',
    ),
    error(
        "epci-inconnu",
        CANTAL,
        '"241501139"',
        '"241501130"',
        '⟦"241501130"⟧',
        suggestion='siren: "241501139", nom: "CC du Pays de Salers"',
    ),
    error(
        "epci-inconnu",
        CANTAL,
        '{ siren: "241501139", nom: "CC du Pays de Salers" }',
        '{ siren: "241501193", nom: "Salers" }',
        '⟦"241501193"⟧',
        suggestion='siren: "241501139", nom: "CC du Pays de Salers"',
    ),
    error(
        "epci-inconnu",
        CANTAL,
        '{ siren: "241501139", nom: "CC du Pays de Salers" }',
        '{ siren: "123456789", nom: "zzz" }',
        '⟦"123456789"⟧',
    ),
    error(
        "epci-hors-departement",
        CANTAL,
        '{ siren: "241501139", nom: "CC du Pays de Salers" }',
        '{ siren: "200069193", nom: "CC de la Dombes" }',
        '⟦"200069193"⟧',
    ),
    error(
        "nom-officiel",
        CANTAL,
        "CC du Pays de Salers",
        "CC du pays de Salers",
        '⟦"CC du pays de Salers"⟧',
        suggestion="CC du Pays de Salers",
    ),
    error(
        "nom-officiel", CANTAL, '"Saint-Flour"', '"Murat"', '⟦"Murat"⟧', suggestion="Saint-Flour"
    ),
    error(
        "nom-officiel",
        STRUCTURES,
        "commune: Saint-Martin-Valmeroux",
        "commune: St Martin Valmeroux",
        "⟦St Martin Valmeroux⟧",
        suggestion="Saint-Martin-Valmeroux",
    ),
    error(
        "nom-officiel",
        STRUCTURES,
        'code_commune: "15219"',
        'code_commune: "15140"',
        '⟦"15140"⟧\n        latitude',
        suggestion='"15219"',
    ),
    error(
        "commune-inconnue",
        CANTAL,
        '"15187"',
        '"15999"',
        '⟦"15999"⟧',
        suggestion='code: "15187", nom: "Saint-Flour"',
    ),
    error("commune-inconnue", STRUCTURES, '"15202"', '"15999"', '⟦"15999"⟧', suggestion='"15202"'),
    error(
        "departement-hors-region",
        CANTAL,
        "    numero: 5\n",
        '    numero: 5\n    departements: [{ code: "75", nom: Paris }]\n',
        '⟦"75"⟧',
    ),
    error(
        "departement-hors-region",
        CANTAL,
        "    numero: 5\n",
        '    numero: 5\n    departements: [{ code: "75", nom: Haute Savoie }]\n',
        '⟦"75"⟧',
        suggestion='code: "74", nom: "Haute-Savoie"',
    ),
    error("code-postal", STRUCTURES, '"15000"', '"15001"', '⟦"15001"⟧', suggestion='"15000"'),
    error("coordonnees", STRUCTURES, "        latitude: 45.1376\n", "", "commune: ⟦Salers⟧"),
    error(
        "coordonnees",
        STRUCTURES,
        "latitude: 45.1376\n        longitude: 2.4938",
        "latitude: 2.4938\n        longitude: 45.1376",
        "latitude: ⟦2.4938⟧",
        suggestion="latitude: 45.1376 et longitude: 2.4938",
    ),
    error(
        "coordonnees",
        STRUCTURES,
        "        latitude: 45.1376\n        longitude: 2.4938\n",
        "        geocodage: { score: 0.9, label: Salers, le: 2026-11-21 }\n",
        "{ ⟦score⟧: 0.9",
    ),
    error(
        "date-future",
        STRUCTURES,
        "        longitude: 2.4938\n",
        "        longitude: 2.4938\n        geocodage: { score: 1, label: A, le: 2026-11-22 }\n",
        "le: ⟦2026-11-22⟧ }",
    ),
    error("coordonnees", STRUCTURES, "latitude: 44.9303", "latitude: 45.9303", "⟦45.9303⟧"),
    warning(
        "coordonnees-absentes",
        STRUCTURES,
        "        latitude: 45.1376\n        longitude: 2.4938\n",
        "",
        "commune: ⟦Salers⟧",
    ),
]
