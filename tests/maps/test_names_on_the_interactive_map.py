"""folium runs what it wrote as a template of its own: no name may be a part of it."""

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.region import FondDeCarte
from generator.model.signes import CACHES
from generator.render.maps.interactive import script

CHECKED = st.text(st.characters(codec="utf-8"), min_size=1).filter(
    lambda text: not re.search(f"[{CACHES}]", text)
)
"""What the check lets through."""


def shown(titre: str) -> str:
    """The name a browser would read in the script, whose one feature bears it."""
    said = {"titre": titre, "lignes": [titre]}
    feature = {
        "type": "Feature",
        "id": 0,
        "geometry": {"type": "Point", "coordinates": [2.5, 45.1]},
        "properties": said,
    }
    written = script({"Structures": [feature]}, (45.1, 2.5), None).decode()
    (given,) = re.findall(r"_add\((\{.*\})\);", written)
    (read,) = json.loads(given)["features"]
    assert [read["properties"]["titre"]] == read["properties"]["lignes"]
    return read["properties"]["titre"]


TEMPLATES = [
    "{{ 7*7 }}",
    "{{ cycler.__init__.__globals__.os.getcwd() }}",
    "{% for one in range(9) %}x{% endfor %}",
    "{# perdu #}",
    "{% raw %}",
    "{{",
    "\\{{ 7*7 }} \\\\{ \\u007b",
    "${7*7} `${7*7}` </script>",
]


@pytest.mark.parametrize("titre", TEMPLATES)
def test_a_template_in_a_name_is_a_name(titre):
    """Nothing of it is computed, at the build or in the browser."""
    assert titre == shown(titre)


@settings(max_examples=40, deadline=None)
@given(titre=CHECKED | st.text("{}%#\\u007be 0", min_size=1))
def test_any_name_comes_back(titre):
    """Whatever it is made of."""
    assert titre == shown(titre)


def test_a_template_in_the_address_of_tiles_is_an_address():
    """The places of an address stay for Leaflet; what else stands between braces is not run."""
    address = "https://tuiles.example/{z}/{x}/{y}.png?a={{7*7}}"
    fond = FondDeCarte(adresse=address, attribution="© {{7*7}} <b>Exemple</b>")
    written = script({}, (45.1, 2.5), fond).decode()
    texts = [json.loads(text) for text in re.findall(r'"(?:[^"\\]|\\.)*"', written)]
    assert address in texts
    assert "© {{7*7}} &lt;b&gt;Exemple&lt;/b&gt;" in texts
