"""Mistakes inside one field: its name, its kind, its form."""

from cases import error
from samples import CANTAL, FORFAIT, REGION, STRUCTURES

TOO_LONG = "x" * 2001

SHAPES = [
    error(
        "champ-inconnu",
        STRUCTURES,
        "    porteur: msp",
        "    porteur: msp\n    mail: x",
        "⟦mail⟧: x",
    ),
    error(
        "champ-inconnu",
        STRUCTURES,
        "porteur: msp",
        "porter: msp",
        "⟦porter⟧: msp",
        suggestion="porteur",
    ),
    error("champ-inconnu", REGION, "titre:", "Titre:", "⟦Titre⟧:", suggestion="titre"),
    error(
        "champ-inconnu",
        STRUCTURES,
        "{ telephone: 04 65 71 15 03 }",
        "{ téléphone: 04 65 71 15 03 }",
        "{ ⟦téléphone⟧:",
        suggestion="telephone",
    ),
    error("champ-manquant", STRUCTURES, "    porteur: msp\n", "", "- ⟦id⟧: msp-exemple-salers"),
    error("champ-manquant", REGION, 'code: "84"\n', "", "⟦nom⟧: Auvergne"),
    error(
        "champ-manquant",
        STRUCTURES,
        "contact: { telephone: 04 65 71 15 03 }",
        "contact: {}",
        "contact: ⟦{⟧}",
    ),
    error("champ-vide", STRUCTURES, "porteur: msp", "porteur: ~", "porteur: ⟦~⟧"),
    error("champ-vide", REGION, "editeur: Agence exemple", "editeur: ''", "editeur: ⟦''⟧"),
    error("champ-vide", REGION, "editeur: Agence exemple", 'editeur: "  "', 'editeur: ⟦"  "⟧'),
    error(
        "valeur-inconnue", STRUCTURES, "porteur: msp", "porteur: mspp", "⟦mspp⟧", suggestion="msp"
    ),
    error("valeur-inconnue", STRUCTURES, "porteur: msp", "porteur: zorglub", "⟦zorglub⟧"),
    error(
        "valeur-inconnue",
        STRUCTURES,
        "teleconsultation: non",
        "teleconsultation: no",
        "teleconsultation: ⟦no⟧\n",
        suggestion="non",
    ),
    error(
        "valeur-inconnue",
        STRUCTURES,
        "toute_la_region: oui",
        "toute_la_region: true",
        "toute_la_region: ⟦true⟧",
        suggestion="oui",
    ),
    error(
        "texte-attendu",
        STRUCTURES,
        "adressage: { mode: direct, consigne: Appeler. }",
        "adressage: { mode: direct, consigne: [Appeler] }",
        "consigne: ⟦[⟧Appeler]",
    ),
    error(
        "liste-attendue",
        STRUCTURES,
        "public: [adultes]",
        "public: adultes",
        "public: ⟦adultes⟧",
        suggestion="[adultes]",
    ),
    error(
        "groupe-attendu",
        STRUCTURES,
        'source: { titre: Convention exemple, adresse: "https://convention.example/" }',
        "source: Convention",
        "source: ⟦Convention⟧",
    ),
    error("liste-vide", STRUCTURES, "public: [adultes]", "public: []", "public: ⟦[⟧]"),
    error(
        "texte-trop-long",
        REGION,
        "editeur: Agence exemple",
        "editeur: " + "x" * 201,
        f"⟦{'x' * 201}⟧",
    ),
    error(
        "texte-trop-long", STRUCTURES, "Une équipe de soins de ville.", TOO_LONG, f"⟦{TOO_LONG}⟧"
    ),
    error("nombre-hors-limites", STRUCTURES, "appel: 2023", "appel: 2019", "appel: ⟦2019⟧"),
    error("nombre-hors-limites", REGION, "apres_mois: 12", "apres_mois: 61", "apres_mois: ⟦61⟧"),
    error("nombre-hors-limites", STRUCTURES, "45.1376", "90.1", "⟦90.1⟧"),
    error("nombre-entier", CANTAL, "numero: 5", "numero: cinq", "⟦cinq⟧"),
    error("nombre", STRUCTURES, "45.1376", "45,1376", "⟦45,1376⟧", suggestion="45.1376"),
    error(
        "montant",
        FORFAIT,
        "tarif_bilan: 45\n    tarif_consultation: 22,50\n"
        "    consultations_max: 6\n    fenetre_mois: 12\n    delivrance_mois: 12\n"
        "    prescripteurs: [cancérologue]",
        "tarif_bilan: gratuit\n    tarif_consultation: 22,50\n"
        "    consultations_max: 6\n    fenetre_mois: 12\n    delivrance_mois: 12\n"
        "    prescripteurs: [cancérologue]",
        "⟦gratuit⟧",
    ),
    error("date", STRUCTURES, "2026-09-15", "15/09/2026", "⟦15/09/2026⟧", suggestion="2026-09-15"),
    error("date", STRUCTURES, "2026-09-15", "2026-09-31", "⟦2026-09-31⟧"),
    error("caractere-invisible", REGION, "Agence exemple", '"A\\u202Egence"', '⟦"A\\u202Egence"⟧'),
    error(
        "identifiant",
        STRUCTURES,
        "id: msp-exemple-salers",
        "id: ../../etc",
        "⟦../../etc⟧",
        suggestion="etc",
    ),
    error(
        "identifiant",
        CANTAL,
        "id: cantal-5\n    numero: 5",
        "id: Cantal 5\n    numero: 5",
        "⟦Cantal 5⟧",
        suggestion="cantal-5",
        also=((STRUCTURES, "[cantal-5, cantal-4]", "[cantal-4]"),),
    ),
    error("siren", CANTAL, '"241500271"', "24150027", "⟦24150027⟧"),
    error("code-commune", STRUCTURES, '"15202"', '"1520"', '⟦"1520"⟧', suggestion="01520"),
    error(
        "code-postal-forme",
        STRUCTURES,
        'code_postal: "15140"\n        commune: Saint',
        "code_postal: 1514\n        commune: Saint",
        "⟦1514⟧\n",
        suggestion="01514",
    ),
    error("code-departement", CANTAL, 'departement: "15"', 'departement: "2C"', '⟦"2C"⟧'),
    error("code-region", REGION, 'code: "84"', "code: ARA", "⟦ARA⟧"),
    error(
        "telephone",
        STRUCTURES,
        "04 65 71 15 03",
        "0465711503",
        "⟦0465711503⟧",
        suggestion="04 65 71 15 03",
    ),
    error("finess", STRUCTURES, '"990000001"', '"99000001"', '⟦"99000001"⟧'),
    error("courriel", STRUCTURES, "accueil@salers.example", "accueil", "courriel: ⟦accueil⟧"),
    error(
        "adresse-web",
        STRUCTURES,
        "https://salers.example/",
        "javascript:alert(1)",
        "⟦javascript:alert(1)⟧",
    ),
    error(
        "adresse-de-tuiles",
        REGION,
        "theme:",
        "fond_de_carte: { adresse: https://tuiles.example/, attribution: Exemple }\ntheme:",
        "⟦https://tuiles.example/⟧",
    ),
    error("couleur", REGION, '"#1c6560"', "rouge", "⟦rouge⟧"),
]
