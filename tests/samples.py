"""A tiny sound project that tests write down, then spoil."""

from datetime import date
from pathlib import Path

from sample_grid import GRID
from samples_forfait import RULES

from generator.check.project import Checked, check_project
from generator.read.project import read_project

TODAY = date(2026, 11, 21)
"""The day on which the project has nothing wrong."""

REGION = "content/region.yaml"
FORFAIT = "content/forfait.yaml"
GRILLE = "content/grille.yaml"
CANTAL = "territories/15-cantal.yaml"
STRUCTURES = "structures.yaml"
LEGAL = "content/pages/mentions-legales.md"
DOORS = "content/pages/prescripteurs.md"

FILES = {
    REGION: """\
code: "84"
nom: Auvergne-Rhône-Alpes
titre: Parcours de soins global
description: Trouver la structure qui intervient dans sa commune.
adresse_du_site: https://parcours.example/
donnees: exemple
editeur: Agence exemple
contact:
  nom: Service exemple
  telephone: 04 65 71 00 00
  courriel: contact@parcours.example
verification_perimee_apres_mois: 12
licence: Licence Ouverte 2.0
licence_adresse: https://licence.example/
theme:
  accent: "#1c6560"
  accent_sombre: "#7cc9bf"
  bandeau: "#173f45"
""",
    FORFAIT: RULES,
    GRILLE: GRID,
    CANTAL: """\
departement: "15"
territoires:
  - id: cantal-4
    numero: 4
    epci:
      - { siren: "241501139", nom: "CC du Pays de Salers" }
      - { siren: "241500271", nom: "CC du Pays de Mauriac" }
  - id: cantal-5
    numero: 5
    epci:
      - { siren: "241500230", nom: "CA du Bassin d'Aurillac" }
    communes:
      - { code: "15187", nom: "Saint-Flour" }
""",
    STRUCTURES: """\
structures:
  - id: msp-exemple-salers
    nom: Maison de santé exemple de Salers
    porteur: msp
    finess: "990000001"
    presentation: Une équipe de soins de ville.
    territoires: [cantal-4]
    public: [adultes]
    cancers: [tous]
    soins:
      - { domaine: apa, assure_par: partenaire, partenaire: DAPAP exemple }
      - { domaine: dietetique, assure_par: structure }
      - { domaine: psychologie, assure_par: structure }
    teleconsultation: oui
    label: { statut: labellisee, appel: 2023, du: 2023-11-01, au: 2028-10-31 }
    sites:
      - nom: Site de Salers
        adresse: 1 place de l’Exemple
        code_postal: "15140"
        commune: Salers
        code_commune: "15219"
        latitude: 45.1376
        longitude: 2.4938
      - nom: Site de Saint-Martin
        adresse: 4 rue de l’Exemple
        code_postal: "15140"
        commune: Saint-Martin-Valmeroux
        code_commune: "15202"
        latitude: 45.1166
        longitude: 2.4275
    contact:
      telephone: 04 65 71 15 01
      courriel: accueil@salers.example
      site_web: https://salers.example/
    adressage: { mode: direct, consigne: Envoyer l’ordonnance. }
    source: { titre: Fiche exemple }
    verifie_le: 2026-09-15
  - id: hopital-exemple-aurillac
    nom: Hôpital exemple d’Aurillac
    porteur: etablissement_de_sante
    presentation: Une unité de soins de support.
    territoires: [cantal-5, cantal-4]
    public: [adultes, enfants]
    cancers: [sein, digestif]
    soins:
      - { domaine: apa, assure_par: structure }
      - { domaine: dietetique, assure_par: structure }
      - { domaine: psychologie, assure_par: structure }
    teleconsultation: inconnu
    label: { statut: labellisee, appel: 2021, du: 2021-09-01 }
    sites:
      - nom: Unité d’Aurillac
        adresse: 50 avenue de l’Exemple
        code_postal: "15000"
        commune: Aurillac
        code_commune: "15014"
        latitude: 44.9303
        longitude: 2.445
    contact: { telephone: 04 65 71 15 02, messagerie_securisee: support@aurillac.example }
    adressage: { mode: demande_prealable, consigne: Demander l’accord. }
    source: { titre: Convention exemple, adresse: "https://convention.example/" }
    verifie_le: 2026-10-06
  - id: enfants-exemple-region
    nom: Réseau exemple pour enfants
    porteur: association
    presentation: Un réseau pour toute la région.
    toute_la_region: oui
    public: [enfants, adultes]
    precision_public: surtout de 0 à 25 ans
    cancers: [tous]
    soins:
      - { domaine: apa, assure_par: structure }
      - { domaine: dietetique, assure_par: structure }
      - { domaine: psychologie, assure_par: structure }
    teleconsultation: non
    label: { statut: labellisee, appel: 2022, du: 2022-10-01, au: 2027-09-30 }
    sites:
      - nom: Siège
        adresse: 2 rue de l’Exemple
        code_postal: "15200"
        commune: Mauriac
        code_commune: "15120"
        latitude: 45.218
        longitude: 2.3315
    contact: { telephone: 04 65 71 15 03 }
    adressage: { mode: direct, consigne: Appeler. }
    source: { titre: Fiche exemple }
    verifie_le: 2026-01-10
""",
    LEGAL: """\
---
titre: Mentions légales
description: Qui publie ce site.
menu: non
ordre: 80
---

Ce site est publié par {{ region.editeur }}. Voir l’[accessibilité](/accessibilite/).
""",
    "content/pages/patients.md": """\
---
titre: Pour les patients
description: Ce que le parcours vous apporte.
menu: oui
---

## Vos droits

Le parcours est gratuit dans la limite de {{ forfait.plafond }}.
""",
    DOORS: """\
---
titre: Pour les prescripteurs
description: Ce que vous pouvez prescrire.
menu: oui
---

Voir les [droits du patient](/patients/#vos-droits) et la [commune](/communes/15219/).
""",
    "content/pages/donnees-personnelles.md": """\
---
titre: Données personnelles
description: Rien n’est collecté.
---

Rien n’est collecté. Écrire à {{ contact.courriel }}.
""",
    "content/pages/accessibilite.md": """\
---
titre: Accessibilité
titre_court: "Accessibilité : non conforme"
description: Déclaration d’accessibilité.
---

## État

Non conforme : aucun audit n’a été fait.
""",
}


def write_project(folder: Path) -> Path:
    """Write the sound project into `folder`, and give it back."""
    for path, text in FILES.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


def edit(project: Path, path: str, old: str, new: str) -> None:
    """Replace in a file of `project` a text that stands there exactly once."""
    text = (project / path).read_text(encoding="utf-8")
    if text.count(old) != 1:
        raise ValueError(f"{old!r} stands {text.count(old)} times in {path}")
    (project / path).write_text(text.replace(old, new), encoding="utf-8")


def check(project: Path, today: date = TODAY) -> Checked:
    """Read and check a project."""
    return check_project(read_project(project), today)
