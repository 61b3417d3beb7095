"""A made-up project that covers all of France, or less of it, on the official geography.

Every commune, EPCI and département is real; territoires are consecutive EPCI of a département;
structures are invented, seeded by the caller, and written as the YAML an editor would write.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

import yaml

from generator.model.lieux import Commune
from generator.model.vocabulaire import Cancer, Domaine, Porteur
from generator.reference.geography import Geography

EPCI_A_TERRITOIRE = 4
COMMUNES_A_STRUCTURE = 70
"""Makes 500 structures for the country."""
ON_A_SECOND_TERRITOIRE = 0.25
"""Share of structures that also serve the territoire written next."""
REGION_WIDE = 2
"""Structures that serve everyone; they are on every commune's page, as in the real region."""
LOREM = (
    "Une équipe exemple reçoit les habitants des environs. Le bilan d’activité physique se fait "
    "sur place ; la diététicienne et la psychologue se déplacent d’un lieu à l’autre."
)
"""About as long as what the real region's editors write."""

Fiche = dict[str, Any]


def write_synthetic_project(
    model: Path, project: Path, geography: Geography, today: date, random: Random
) -> None:
    """Write into the empty folder `project` a region whose pages and rules are those of `model`.

    Two calls with the same arguments, `random` in the same state, write the same bytes.
    """
    shutil.copytree(model / "content", project / "content")
    fichiers = list(_territoires(geography))
    (project / "territories").mkdir(parents=True)
    for departement, territoires in fichiers:
        content = {"departement": departement, "territoires": territoires}
        _write(project / "territories" / f"{departement.lower()}.yaml", content)
    count = round(len(geography.communes) / COMMUNES_A_STRUCTURE)
    every = [one for _, territoires in fichiers for one in territoires]
    structures = [_structure(index, every, geography, today, random) for index in range(count)]
    _write(project / "structures.yaml", {"structures": structures})
    _rename_region(project / "content" / "region.yaml", len(every))


def _territoires(geography: Geography) -> Iterator[tuple[str, list[Fiche]]]:
    """Each département's territoires; an EPCI that straddles two départements is on both sides."""
    for code, departement in geography.departements.items():
        communes = geography.communes_of_departement(code)
        sirens = sorted({commune.epci for commune in communes if commune.epci})
        chunks = range(0, len(sirens), EPCI_A_TERRITOIRE)
        territoires: list[Fiche] = [
            {
                "id": f"dep-{departement.code.lower()}-{number}",
                "numero": str(number),
                "epci": [
                    {"siren": siren, "nom": geography.epci[siren].nom}
                    for siren in sirens[start : start + EPCI_A_TERRITOIRE]
                ],
            }
            for number, start in enumerate(chunks, 1)
        ]
        if territoires:
            yield code, territoires


def _structure(
    index: int, territoires: list[Fiche], geography: Geography, today: date, random: Random
) -> Fiche:
    """One labelled example structure, on one or two territoires picked at random."""
    first = random.randrange(len(territoires) - 1)
    communes = _communes(territoires[first], geography)
    sites = [
        _site(commune, random) for commune in random.sample(communes, random.choice((1, 1, 2)))
    ]
    count = 2 if random.random() < ON_A_SECOND_TERRITOIRE else 1
    served = [territoire["id"] for territoire in territoires[first : first + count]]
    everywhere = index < REGION_WIDE
    return {
        "id": f"structure-exemple-{index + 1}",
        "nom": f"Structure exemple n° {index + 1} de {sites[0]['commune']}",
        **({"toute_la_region": "oui"} if everywhere else {"territoires": served}),
        **_choices(random, children_only=everywhere),
        "sites": sites,
        "contact": _contact(index),
        "verifie_le": (today - timedelta(days=random.randrange(300))).isoformat(),
        **_constants(),
    }


def _choices(random: Random, *, children_only: bool) -> Fiche:
    public = random.choice((["adultes"], ["adultes"], ["adultes", "enfants"]))
    few = [Cancer.SEIN.value, Cancer.DIGESTIF.value]
    return {
        "porteur": random.choice(list(Porteur)).value,
        "public": ["enfants"] if children_only else public,
        "cancers": random.choice((["tous"], ["tous"], few)),
        "teleconsultation": random.choice(("oui", "non", "inconnu")),
    }


def _constants() -> Fiche:
    return {
        "presentation": LOREM,
        "soins": [{"domaine": one.value, "assure_par": "structure"} for one in Domaine],
        "label": {"statut": "labellisee", "appel": "2023", "du": "2023-11-01"},
        "adressage": {"mode": "direct", "consigne": LOREM},
        "source": {"titre": "Fiche inventée pour la mesure"},
    }


def _communes(territoire: Fiche, geography: Geography) -> list[Commune]:
    """Communes of the territoire's EPCI that have a point and a postal code."""
    listed = territoire["epci"]
    found = (one for epci in listed for one in geography.communes_of_epci(epci["siren"]))
    return [commune for commune in found if commune.point and commune.codes_postaux]


def _site(commune: Commune, random: Random) -> Fiche:
    return {
        "nom": f"Site de {commune.nom}",
        "adresse": f"{random.randrange(1, 99)} rue de l’Exemple",
        "code_postal": commune.codes_postaux[0],
        "commune": commune.nom,
        "code_commune": commune.code,
        "latitude": str(commune.latitude),
        "longitude": str(commune.longitude),
    }


def _contact(index: int) -> Fiche:
    return {
        "telephone": f"04 65 71 {index // 100:02} {index % 100:02}",
        "courriel": f"contact@structure-{index + 1}.example",
        "horaires": "du lundi au vendredi, 9 h – 17 h",
    }


def _rename_region(settings: Path, territoires: int) -> None:
    """Name the country, and expect as many territoires as there are."""
    content = yaml.load(settings.read_text("utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506 (text only)
    content["nom"] = "France entière"
    content["territoires_attendus"]["nombre"] = str(territoires)
    _write(settings, content)


def _write(path: Path, content: object) -> None:
    path.write_text(
        yaml.dump(content, Dumper=yaml.CDumper, allow_unicode=True, sort_keys=False), "utf-8"
    )
