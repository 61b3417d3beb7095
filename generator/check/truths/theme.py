"""The region's colours can be read: contrast as WCAG 2.2 §1.4.3 asks (4.5 to 1)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.context import Context
from generator.model.problem import Problem

ENOUGH = 4.5
LINEAR_BELOW = 0.04045
BACKGROUNDS = {"accent": "#ffffff", "accent_sombre": "#1c2126", "bandeau": "#ffffff"}
"""What each token is read against: the page's two backgrounds, and the header's white text."""


def verify(context: Context) -> Iterator[Problem]:
    """Each token stands out enough from what it is read against."""
    theme = context.projet.region.theme
    for name, background in BACKGROUNDS.items():
        ratio = contrast(getattr(theme, name), background)
        if ratio < ENOUGH:
            sentence = (
                f"cette couleur ne se lit pas assez bien sur {background} : "
                f"contraste {ratio:.1f}, il faut {ENOUGH} au moins"
            )
            yield context.places.error(theme.at(name), "contraste", sentence)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two `#rrggbb` colours, from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2 « relative luminance »."""
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (
        c / 12.92 if c <= LINEAR_BELOW else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
