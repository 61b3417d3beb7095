"""Places say their own name in French."""

import pytest

from generator.model.lieux import Departement
from generator.reference.geography import load_geography


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("01", "de l’Ain"),
        ("15", "du Cantal"),
        ("26", "de la Drôme"),
        ("75", "de Paris"),
        ("92", "des Hauts-de-Seine"),
        ("95", "du Val-d’Oise"),
        ("974", "de La Réunion"),
    ],
)
def test_departement_takes_its_own_article(code: str, expected: str) -> None:
    """« de » contracts with the article INSEE records for each département."""
    assert expected == load_geography("84").departements[code].de_nom


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("84", "d’Auvergne-Rhône-Alpes"),
        ("44", "du Grand Est"),
        ("53", "de Bretagne"),
        ("93", "de Provence-Alpes-Côte d’Azur"),
        ("987", "de la Polynésie française"),
    ],
)
def test_region_takes_its_own_article(code: str, expected: str) -> None:
    """« de » elides, contracts or stands alone, and every apostrophe is typographic."""
    assert expected == load_geography("84").regions[code].de_nom


@pytest.mark.parametrize(
    ("liaison", "expected"),
    list(enumerate(("de ", "d’", "du ", "de la ", "des ", "de l’", "des ", "de las ", "de los "))),
)
def test_every_insee_article_is_known(liaison: int, expected: str) -> None:
    """INSEE's nine TNCC codes each give their form."""
    assert f"{expected}Nom" == Departement("00", "Nom", "00", liaison).de_nom
