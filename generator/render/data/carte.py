"""`donnees/carte.js`: the interactive map of the region, loaded when somebody opens a map."""

from __future__ import annotations

from generator.publish.page import Page
from generator.render.maps.grid import Bounds
from generator.render.site import Site


def files(site: Site, pages: tuple[Page, ...]) -> list[Page]:
    """The script, where there are contours to draw."""
    if not site.cartes.coverage.contours:
        return []
    path = site.addresses.file(site.addresses.data("carte.js"))
    return [Page(path, site.carte_key, lambda: _make(site))]


def _make(site: Site) -> bytes:
    from generator.render.maps.couches import Couches  # noqa: PLC0415 (folium takes 0.4 s)
    from generator.render.maps.interactive import script  # noqa: PLC0415 (the same)

    contours = site.cartes.coverage.contours.values()
    west, south, east, north = Bounds.around(
        vertex for contour in contours for polygon in contour for vertex in polygon[0]
    )
    centre = (round((south + north) / 2, 3), round((west + east) / 2, 3))
    layers = Couches(site.cartes, site.addresses).layers()
    return script(layers, centre, site.directory.region.fond_de_carte)
