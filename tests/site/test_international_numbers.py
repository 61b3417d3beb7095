"""Telephone numbers as search engines and foreign callers need them."""

import pytest

from generator.render.json_ld import international


@pytest.mark.parametrize(
    ("national", "abroad"),
    [
        ("04 65 71 15 01", "+33465711501"),
        ("06 39 98 12 34", "+33639981234"),
        ("02 62 12 34 56", "+262262123456"),
        ("05 96 12 34 56", "+596596123456"),
    ],
)
def test_each_part_of_france_has_its_country_code(national, abroad):
    """+33 in the métropole, +262 in La Réunion, +596 in Martinique."""
    assert abroad == international(national)
