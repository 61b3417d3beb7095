"""The interactive map: folium describes it, and only its script is kept."""

from __future__ import annotations

import re
from typing import Any

import folium
from folium.utilities import JsCode
from markupsafe import escape

from generator.model.region import FondDeCarte

Features = list[dict[str, Any]]
"""GeoJSON features (RFC 7946), each with an `id` and with `properties`."""

PATTERNS = {"certains", "aucune", "hors"}
"""Classes drawn with a pattern of the static map, which stays behind the interactive one."""

DESCRIBE = JsCode("(trait, couche) => couche.decrire(trait.properties)")
"""What each feature says is made into DOM nodes by `carte-leaflet.js`: never into HTML strings."""


_BRACE = "\ue000"
"""Stands for a brace while folium works: branca takes what it wrote for a template, and would run
whatever stands between braces in a name. No text of a project holds this sign."""

_WRITTEN_BRACE = re.compile(rf"(?<!\\)((?:\\\\)*)\\ue000|{_BRACE}")
"""As JSON may write it."""


def script(
    layers: dict[str, Features], centre: tuple[float, float], fond: FondDeCarte | None
) -> bytes:
    """The JavaScript that draws layers, by their name, from the bottom to the top.

    It expects Leaflet, and an element whose id is `map_carte`. `centre` is latitude, longitude.
    """
    carte = folium.Map(
        centre,
        zoom_start=7,
        tiles=_tiles(fond) if fond else None,
        scroll_wheel_zoom=False,
        zoom_snap=0.25,
        attribution_control=fond is not None,
    )
    for name, features in layers.items():
        if features:
            _layer(name, features).add_to(carte)
    folium.LayerControl().add_to(carte)
    for element in _family(carte):
        element.default_js = element.default_css = []
    _fix_ids(carte)
    figure: Any = carte.get_root()
    figure.render()
    written: str = figure.script.render()
    braced = _WRITTEN_BRACE.sub(r"\1\\u007b", written)
    return "".join(f"{line.strip()}\n" for line in braced.splitlines() if line.strip()).encode()


def _layer(name: str, features: Features) -> folium.GeoJson:
    return folium.GeoJson(
        {"type": "FeatureCollection", "features": [_unbraced(one) for one in features]},
        name=name,
        style_function=_style,
        on_each_feature=DESCRIBE,
        smooth_factor=0.5,
    )


def _style(feature: dict[str, Any]) -> dict[str, Any]:
    """Colours come from the style sheet, by class; only a pattern has to be an attribute."""
    classe = feature["properties"].get("classe")
    if classe is None:
        return {}
    pattern = {"fillColor": f"url(#trame-{classe})"} if classe in PATTERNS else {}
    return {"className": f"vive-{classe}", "fillOpacity": 1, "weight": 1, **pattern}


def _tiles(fond: FondDeCarte) -> folium.TileLayer:
    address, said = _without_braces(fond.adresse), _without_braces(str(escape(fond.attribution)))
    return folium.TileLayer(address, attr=said, control=False)


def _unbraced(feature: dict[str, Any]) -> dict[str, Any]:
    return {**feature, "properties": _without_braces(feature["properties"])}


def _without_braces(said: Any) -> Any:
    """The same texts, in their lists and dictionaries, with the stand-in for each brace."""
    if isinstance(said, dict):
        return {name: _without_braces(one) for name, one in said.items()}
    if isinstance(said, list):
        return [_without_braces(one) for one in said]
    return said.replace("{", _BRACE) if isinstance(said, str) else said


def _family(element: Any) -> list[Any]:
    """An element, and all that is in it."""
    return [element, *(one for child in element._children.values() for one in _family(child))]  # noqa: SLF001 (branca has no other way)


def _fix_ids(carte: folium.Map) -> None:
    """Names in the script follow the order of the elements: by default they are drawn at random."""
    for number, element in enumerate(_family(carte)):
        element._id = str(number) if number else "carte"  # noqa: SLF001 (branca has no setter)
