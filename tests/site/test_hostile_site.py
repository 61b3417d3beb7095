"""Whatever editors type, the site holds it as words: every free field of every file at once."""

import json
from copy import deepcopy

import pytest
from hostile_published import at, publishable
from hostile_region import hostile_region
from hostile_site import SAME, faults, live, samples
from hostile_values import TRIPWIRE

from generator.build import prepare


@pytest.fixture(scope="module")
def hostile(lasting_corse, construct, day):
    """The small region built sound, then with something hostile in all that takes it."""
    region = hostile_region(lasting_corse)
    made = {page.path: page for page in prepare(region.folder, day).rendered.pages}
    region.sound = {path: made[path].make() for path in SAME}
    region.settled = publishable(region, 0, day)
    assert construct(region.folder).published
    region.site = region.folder / "site"
    return region


def test_nothing_on_the_site_is_live(hostile):
    """Pages, data, drawings, tables: each is still of its kind, and runs nothing."""
    paths = samples(hostile.site)
    assert 100 <= len(paths)
    assert {} == {path: found for path in paths if (found := list(faults(hostile.site, path)))}


def test_the_settings_of_hosts_do_not_change(hostile):
    """No header and no address of the site is made of what people write freely."""
    for path in sorted(SAME):
        assert hostile.sound[path] == (hostile.site / path).read_bytes()


def test_words_are_published_as_they_were_typed(hostile):
    """The open data has them sign for sign, and a page shows them to be read."""
    told = json.loads((hostile.site / "donnees" / "structures.json").read_text("utf-8"))
    written = deepcopy(hostile.trees["structures.yaml"]["structures"])
    published = {one["id"]: one for one in told["structures"]}
    places = [one for one in hostile.settled.kept if one.path == "structures.yaml"]
    assert 20 <= len(places)
    for place in places:
        _, index, *keys = place.keys
        if "geocodage" not in keys:
            entry = published[written[index]["id"]]
            assert at(written[index], keys).strip() == at(entry, keys), place
    pages = [path.read_text("utf-8") for path in (hostile.site / "structures").rglob("*.html")]
    assert any(f"&lt;script&gt;{TRIPWIRE}" in page for page in pages)


LIVE = [
    "<p onclick=alert(1)>x</p>",
    "<a href=' javascript:alert(1)'>x</a>",
    "<b id=hostile>x</b>",
    "<meta http-equiv=Refresh content=0>",
    "<form action=https://a.example></form>",
    "<script src=https://a.example/a.js></script>",
    "<script>1</script>",
    "<p style=color:red>x</p>",
    "<svg><a xlink:href=data:text/html,x>x</a></svg>",
]


@pytest.mark.parametrize("html", LIVE)
def test_what_is_live_would_be_seen(html):
    """The eye these tests look with."""
    assert list(live(f"<!doctype html><title>x</title>{html}"))
