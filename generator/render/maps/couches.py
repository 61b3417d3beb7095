"""The layers of the interactive map, and what each of their features says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.link.desserte import CLASSES, Desserte
from generator.model.libelles import restrictions
from generator.model.mots import enumeration
from generator.read.typography import typeset
from generator.render.addresses import Addresses

from .cartes import Cartes
from .coverage import Coverage
from .geojson import areas, point, rounded
from .inside import inside
from .interactive import Features

Feature = dict[str, Any]


class Couches:
    """Makes the layers out of what the maps share."""

    def __init__(self, cartes: Cartes, addresses: Addresses) -> None:
        self._cartes = cartes
        self._addresses = addresses
        self._coverage = Coverage(rounded(cartes.coverage.contours))

    def layers(self) -> dict[str, Features]:
        """Territoires, then the EPCI over them, then the structures: features by layer."""
        found = {
            "Territoires": self._territoires(),
            "Intercommunalités": self._epci(),
            "Structures": self._structures(),
        }
        return {
            name: [{**one, "id": number} for number, one in enumerate(features)]
            for name, features in found.items()
        }

    def _territoires(self) -> Iterator[Feature]:
        painted = self._cartes.emprises.territoires
        for desserte in self._cartes.dessertes.toutes:
            identifiant = desserte.territoire.id
            outline = self._coverage.outline(
                {siren for siren, owner in painted.items() if owner == identifiant}
            )
            points = list(self._cartes.emprises.of(desserte.territoire).points)
            if outline:
                said = self._said_of(desserte) | {"classe": desserte.classe.value}
                yield _feature(areas(outline), said)
                points.insert(0, inside(outline)[0])
            for rank, place in enumerate(points):
                yield _feature(
                    point(place), {"repere": "•" if rank else self._cartes.repere(desserte)}
                )

    def _said_of(self, desserte: Desserte) -> dict[str, Any]:
        lines = [CLASSES[desserte.classe]]
        if desserte.exclus:
            lines.append(f"Sans structure du territoire : {enumeration(desserte.exclus)}.")
        lines += [f"Une structure au moins : {note.minuscule}." for note in desserte.notes]
        return {
            "titre": desserte.territoire.nom,
            "lignes": list(map(typeset, lines)),
            "lien": "Voir le territoire",
            "adresse": self._addresses.territoire(desserte.territoire.id),
        }

    def _epci(self) -> Iterator[Feature]:
        painted = self._cartes.emprises.territoires
        dessertes = {one.territoire.id: one for one in self._cartes.dessertes.toutes}
        for siren, contour in self._coverage.contours.items():
            shape = areas([ring for polygon in contour for ring in polygon])
            said: dict[str, Any] = {
                "titre": typeset(self._cartes.directory.geography.epci[siren].nom)
            }
            if siren in painted:
                whole = self._said_of(dessertes[painted[siren]])
                lines = [whole["titre"], whole["lignes"][0]]
                said |= whole | said | {"lignes": lines, "classe": "epci"}
            else:
                said |= {"lignes": ["Hors des territoires publiés"], "classe": "hors"}
            yield _feature(shape, said)

    def _structures(self) -> Iterator[Feature]:
        directory = self._cartes.directory
        for structure in directory.en_vigueur:
            for site in structure.sites:
                place = directory.point_of(site)
                if place is None:
                    continue
                said = {
                    "titre": typeset(structure.nom),
                    "lignes": [
                        typeset(f"{site.nom}, {site.commune}"),
                        *map(typeset, restrictions(structure)),
                    ],
                    "lien": "Voir la fiche",
                    "adresse": self._addresses.structure(structure.id),
                }
                yield _feature(point((place[1], place[0])), said)


def _feature(geometry: dict[str, Any], said: dict[str, Any]) -> Feature:
    return {"type": "Feature", "geometry": geometry, "properties": said}
