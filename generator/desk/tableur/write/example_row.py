"""The template's one row: unmistakably an example, about places of the region itself."""

from __future__ import annotations

from datetime import date

from generator.desk.tableur.merge.plain import Plain
from generator.model.territoire import Territoire
from generator.reference.geography import Geography

DONNEES_EXAMPLE = "ligne d’exemple, jamais lue : effacez-la"


def example(geography: Geography, territoires: list[Territoire], today: date) -> Plain:
    """A plain structure nobody takes for a real one."""
    commune = max(geography.communes.values(), key=lambda one: (one.population, one.code))
    return {
        "id": "structure-exemple",
        "nom": "Structure exemple (effacez cette ligne)",
        "porteur": "association",
        "finess": "inconnu",
        "presentation": "Deux ou trois phrases : qui vous reçoit, où, avec quoi.",
        "territoires": [one.id for one in territoires[:2]],
        "toute_la_region": "non",
        "public": ["adultes", "enfants"],
        "precision_public": "à partir de 6 ans",
        "cancers": ["sein", "digestif"],
        "soins": [
            {"domaine": "apa", "assure_par": "structure"},
            {
                "domaine": "dietetique",
                "assure_par": "partenaire",
                "partenaire": "Association exemple de diététique",
            },
            {"domaine": "psychologie", "assure_par": "structure"},
        ],
        "teleconsultation": "inconnu",
        "label": {"statut": "labellisee", "appel": str(today.year), "du": f"{today.year}-01-01"},
        "sites": [
            {
                "nom": "Site exemple",
                "adresse": "1 rue de l’Exemple",
                "code_postal": (commune.codes_postaux or ("",))[0],
                "commune": commune.nom,
                "code_commune": commune.code,
                "acces": "Entrée de plain-pied.",
            }
        ],
        "contact": {
            "telephone": "01 99 00 00 01",
            "courriel": "accueil@structure.example",
            "site_web": "https://structure.example/",
            "horaires": "du lundi au vendredi, 9 h – 17 h",
        },
        "adressage": {
            "mode": "direct",
            "consigne": "Le médecin envoie l’ordonnance ; le secrétariat rappelle sous deux jours.",
        },
        "source": {"titre": "Convention d’exemple"},
        "verifie_le": today.isoformat(),
    }
