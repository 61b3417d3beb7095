"""The scripts: a core that knows no page, every module reached, every export taken."""

import re
from collections import defaultdict
from fnmatch import fnmatch
from graphlib import TopologicalSorter
from pathlib import PurePosixPath

import pytest

JS = "generator/render/theme/js/"
CORE = (
    "accueil.js",
    "boite/ailleurs.js",
    "boite/chercher.js",
    "boite/codes.js",
    "boite/contenu.js",
    "boite/lignes.js",
    "boite/noms.js",
    "boite/phrases.js",
    "boite/pres.js",
    "boite/saisie.js",
    "carte/anneaux.js",
    "carte/groupes.js",
    "communes.js",
    "distance.js",
    "hors-ligne/avertissement.js",
    "hors-ligne/paroles.js",
    "normaliser.js",
    "prescription/*.js",
    "prescrire/choix-structures.js",
    "prescrire/destinataire.js",
    "prescrire/etats.js",
    "prescrire/feuille-texte.js",
    "prescrire/feuille.js",
    "prescrire/fiche.js",
    "prescrire/identite.js",
    "prescrire/soins.js",
    "prescrire/verdict.js",
    "recherche/extrait.js",
    "recherche/question.js",
    "reponse.js",
)
"""What decides: node runs it as the browser does."""

CHANCE = re.compile(r"new Date\(\)|Date\.now\(|Math\.random\(|\bset(?:Timeout|Interval)\(")
STARTED = re.compile(r"script\('([\w/-]+\.js)'\)|_head\(site, \"([\w/-]+\.js)\"\)")
LAZY = re.compile(r'data-module="([\w-]+)"')


def is_core(path):
    """Whether a module is of the core."""
    return any(fnmatch(path, JS + name) for name in CORE)


def test_every_name_of_the_core_is_there(scripts):
    """A name that matches nothing would hold nothing."""
    assert [] == [name for name in CORE if not any(fnmatch(path, JS + name) for path in scripts)]


def test_the_core_touches_no_page(scripts, figure):
    """No document, window, storage, network, clock nor chance in what decides."""
    core = {path: script for path, script in scripts.items() if is_core(path)}
    touched = {
        path: [*script.browser, *CHANCE.findall(script.text)] for path, script in core.items()
    }
    assert {} == {path: found for path, found in touched.items() if found}
    figure(
        "house", rule="core scripts touch no page, clock or chance", looked_at=len(core), found=0
    )


def test_the_core_imports_no_glue(scripts, figure):
    """A module of the core stands on the core alone, however far its imports go."""
    outside = {
        path: [taken for taken in script.imports if not is_core(taken)]
        for path, script in scripts.items()
        if is_core(path)
    }
    assert {} == {path: found for path, found in outside.items() if found}
    imports = sum(len(script.imports) for path, script in scripts.items() if is_core(path))
    figure("house", rule="core scripts import core scripts only", looked_at=imports, found=0)


def test_scripts_do_not_go_round_in_circles(scripts):
    """Raises `CycleError`, which names the circle."""
    TopologicalSorter({path: script.imports for path, script in scripts.items()}).prepare()


@pytest.fixture(scope="module")
def started(files):
    """The modules that pages start, that elements name, and those of the device and the desk."""
    texts = files.named(".html", ".py", folders=("generator",)).values()
    found = {name for text in texts for pair in STARTED.findall(text) for name in pair if name}
    found |= {f"{name}.js" for text in texts for name in LAZY.findall(text)}
    return {
        *(JS + name for name in found),
        f"{JS}prescrire/prescrire.js",  # fetched by prescrire.js, joined with all it imports
        f"{JS}recherche/resultats.js",  # fetched by recherche.js
        "generator/render/theme/sw.js",
        "generator/desk/serve/navigateur/apercu.js",
    }


def test_every_module_is_reached(scripts, started, figure):
    """From what a page starts, by imports: nothing is published that nobody runs."""
    assert started <= set(scripts)
    reached, waiting = set(), list(started)
    while waiting:
        path = waiting.pop()
        if path not in reached:
            reached.add(path)
            waiting += scripts[path].imports
    types_alone = {path for path, script in scripts.items() if script.text.endswith("export {};\n")}
    assert set() == set(scripts) - reached - types_alone
    figure("house", rule="every script is reached from a page", looked_at=len(scripts), found=0)


def test_every_export_is_taken(scripts, started, files, figure):
    """By another module or by a test of its own; what a page starts is called by the page."""
    taken = defaultdict(set)
    for script in scripts.values():
        for path, names in script.imports.items():
            taken[path].update(names)
    tests = "\n".join(files.named(".js", ".mjs", ".py", folders=("tests",)).values())
    unused = [
        f"{path}: {name}"
        for path, script in scripts.items()
        for name in script.exports
        if path not in started
        and not taken[path] & {name, "*"}
        and not (PurePosixPath(path).name in tests and re.search(rf"\b{name}\b", tests))
    ]
    assert "" == "\n".join(unused)
    exports = sum(len(script.exports) for script in scripts.values())
    figure("house", rule="every export of a script is taken", looked_at=exports, found=0)
