"""The W3C's own checker on every page of the site, every style sheet and every drawing."""

import json
import re
import subprocess
from collections import Counter

import pytest
from kinds import kind_of

NO_HOST = re.compile("(Resource|Inline script) violates Content Security Policy")
"""On files there is no host that `'self'` could name, and blocks of data are taken for scripts:
the browser's own account of violations is the one that counts."""
THEIRS = "leaflet"
"""Its style sheet is taken as it is published, with what browsers know and vnu does not yet."""


@pytest.fixture(scope="module")
def said(root):
    """What vnu says of some files: its messages, without those that only a file gets."""
    jar = root / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"

    def said(*arguments):
        command = ["java", "-Xss4m", "-jar", str(jar), "--format", "json", "--exit-zero-always"]
        finished = subprocess.run(
            [*command, *map(str, arguments)], check=True, capture_output=True, text=True
        )
        return json.loads(finished.stderr)["messages"]

    return said


def test_every_page_is_valid(said, built_site, figure):
    """Neither error nor warning; vnu has read each page: it remarks on the policy of all."""
    pages = {f"file:{path}": path for path in built_site.rglob("*.html")}
    messages = said("--skip-non-html", built_site)
    assert set(pages) == {message["url"] for message in messages}
    real = [one for one in messages if not NO_HOST.match(one["message"])]
    checked = Counter(_module(path, built_site) for path in pages.values())
    blamed = Counter(_module(pages[one["url"]], built_site) for one in real)
    for module, count in sorted(checked.items()):
        figure("vnu", files=f"pages of `{module}`", checked=count, messages=blamed[module])
    assert [] == [(one["url"], one["message"]) for one in real]


def _module(path, site):
    address = "/" + path.relative_to(site).as_posix().removesuffix("index.html")
    return kind_of(address).module


@pytest.mark.parametrize("kind", ["css", "svg"])
def test_every_style_sheet_and_drawing_is_valid(said, built_site, root, figure, kind):
    """The site's own, those of its dependencies, and those of the preview's panel."""
    folders = (built_site, root / "generator" / "desk" / "serve")
    files = sorted(path for folder in folders for path in folder.rglob(f"*.{kind}"))
    ours = [path for path in files if THEIRS not in str(path.parent)]
    assert len(ours) >= 2
    for name, some in (("ours", ours), ("Leaflet’s", [one for one in files if one not in ours])):
        if some:
            messages = said(f"--{kind}", *some)
            figure("vnu", files=f"{kind}, {name}", checked=len(some), messages=len(messages))
            assert name != "ours" or [] == messages
