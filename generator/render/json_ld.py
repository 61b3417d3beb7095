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


_OVERSEAS = {
    **dict.fromkeys(("0262", "0263", "0269", "0692", "0693"), "262"),
    **dict.fromkeys(("0590", "0690", "0691"), "590"),
    **dict.fromkeys(("0594", "0694"), "594"),
    **dict.fromkeys(("0596", "0696", "0697"), "596"),
}
"""Country codes of the overseas départements, by the first digits of their numbers.

Mobiles of Mayotte (0639) are left out: numbers set aside for fiction (06 39 98) share those digits.
"""


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
        "telephone": international(structure.contact.telephone),
        "url": structure.contact.site_web,
        "email": structure.contact.courriel,
        "areaServed": [directory.region.nom] if structure.toute_la_region else served,
        "location": [_place(site, structure, index) for index in range(len(structure.sites))],
    }
    return script({key: value for key, value in described.items() if value is not None})


def international(telephone: str) -> str:
    """A French number as dialled from abroad (ARCEP's numbering plan, décision 2018-0881)."""
    digits = telephone.replace(" ", "")
    return f"+{_OVERSEAS.get(digits[:4], '33')}{digits[1:]}"


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
