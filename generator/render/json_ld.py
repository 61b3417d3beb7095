"""schema.org descriptions, as JSON-LD that cannot leave its script element."""

from __future__ import annotations

import json
from typing import Any

from markupsafe import Markup

from generator.model.structure import Structure
from generator.model.vocabulaire import Porteur

from .site import Site

_TYPES = {
    Porteur.ETABLISSEMENT_DE_SANTE: "Hospital",
    Porteur.CENTRE_DE_SANTE: "MedicalClinic",
    Porteur.MSP: "MedicalClinic",
    Porteur.CPTS: "MedicalOrganization",
    Porteur.ASSOCIATION: "NGO",
    Porteur.COMITE_DE_LA_LIGUE: "NGO",
}


def structure_json_ld(site: Site, structure: Structure) -> Markup:
    """A structure for search engines: organisation, telephone, places, area served."""
    directory = site.directory
    served = [territoire.nom for territoire in directory.territoires_of(structure)]
    described: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": _TYPES[structure.porteur],
        "@id": site.addresses.absolute(site.addresses.structure(structure.id)),
        "name": structure.nom,
        "description": structure.presentation,
        "telephone": f"+33{structure.contact.telephone.replace(' ', '')[1:]}",
        "url": structure.contact.site_web,
        "email": structure.contact.courriel,
        "areaServed": [directory.region.nom] if structure.toute_la_region else served,
        "location": [_place(site, structure, index) for index in range(len(structure.sites))],
    }
    return script({key: value for key, value in described.items() if value is not None})


def _place(site: Site, structure: Structure, index: int) -> dict[str, Any]:
    place = structure.sites[index]
    found: dict[str, Any] = {
        "@type": "Place",
        "name": place.nom,
        "address": {
            "@type": "PostalAddress",
            "streetAddress": place.adresse,
            "postalCode": place.code_postal,
            "addressLocality": place.commune,
            "addressCountry": "FR",
        },
    }
    point = site.directory.point_of(place)
    if point:
        found["geo"] = {"@type": "GeoCoordinates", "latitude": point[0], "longitude": point[1]}
    return found


def script(data: dict[str, Any]) -> Markup:
    """JSON in a script element: `<`, `>` and `&` are escaped, so no text can close it."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    element = f'<script type="application/ld+json">{text}</script>'
    return Markup(element)  # noqa: S704 (escaped just above)
