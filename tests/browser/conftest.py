"""The kinds of pages that are looked at in a real browser, and what looks at them."""

from collections.abc import Callable
from typing import Any

import pytest

KINDS = {
    "accueil": "/",
    "structures": "/structures/",
    "restriction": "/restrictions/enfants-seulement/",
    "structure": "/structures/comite-exemple-cantal/",
    "suspendue": "/structures/msp-exemple-chatillon-sur-chalaronne/",
    "territoire": "/territoires/cantal-4/",
    "territoire vide": "/territoires/haute-loire-7/",
    "departement": "/departements/38/",
    "lettre": "/departements/63/communes-s/",
    "commune": "/communes/15219/",
    "commune sans": "/communes/43040/",
    "contenu": "/questions-frequentes/",
    "introuvable": "/404.html",
    "plan": "/plan-du-site/",
    "carte": "/carte/",
    "couverture": "/couverture/",
    "prescrire": "/prescrire/",
}
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "RGAAv4"]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that asks for an `address` runs on every kind of page."""
    if "address" in metafunc.fixturenames:
        metafunc.parametrize("address", KINDS.values(), ids=KINDS.keys())


@pytest.fixture(scope="session")
def axe(root) -> Callable[[Any], list[str]]:
    """Run axe-core in a page; give its findings, a line each."""
    source = root / "node_modules" / "axe-core" / "axe.min.js"
    if not source.is_file():
        pytest.fail("These tests need axe-core: run `npm ci --ignore-scripts`.")
    code = source.read_text("utf-8")

    def axe(page: Any) -> list[str]:
        if not page.evaluate("() => 'axe' in window"):
            page.evaluate(code)
        run = "tags => axe.run({ runOnly: { type: 'tag', values: tags } })"
        report = page.evaluate(run, TAGS)
        assert 10 < len(report["passes"])
        return [
            f"{found['id']}: {node['html'][:120]}"
            for found in report["violations"]
            for node in found["nodes"]
        ]

    return axe
