"""What is installed is exactly what was locked, and installing it runs nothing of others."""

import ast
import json
import re
import tomllib

import pytest
from locks import BUILD, EVERYTHING, NPM, NPM_PROOF, ROOT

EXACT = re.compile(r"\d[\w.]*")
TALKERS = {"asyncio", "ftplib", "geopy", "http", "requests", "smtplib", "socket", "ssl", "urllib3"}
"""Modules through which a program can speak to another machine; `urllib.request` too."""


@pytest.mark.parametrize("file", [BUILD, EVERYTHING], ids=lambda file: file.name)
def test_python_locks_are_exact_and_hashed(file):
    """Every line a name, a version and hashes: no range, no address, no other index."""
    blocks = re.split(r"\n(?=\S)", re.sub(r"(?m)^ *#.*\n", "", file.read_text("utf-8")))
    assert len(blocks) > 25
    for block in blocks:
        head, *hashes = [line.strip(" \\") for line in block.strip().splitlines()]
        assert re.fullmatch(r"[a-z0-9._-]+==[\w.]+", head), head
        assert hashes, head
        assert all(re.fullmatch(r"--hash=sha256:[0-9a-f]{64}", line) for line in hashes), head


@pytest.mark.parametrize("file", [NPM, NPM_PROOF], ids=lambda file: file.parent.name)
def test_npm_locks_are_exact_and_hashed(file):
    """Every package a version and a SHA-512: no address, nothing linked, nothing bundled."""
    packages = json.loads(file.read_text("utf-8"))["packages"]
    asked = json.loads(file.with_name("package.json").read_text("utf-8"))
    wanted = asked.get("dependencies", {}) | asked["devDependencies"]
    assert all(EXACT.fullmatch(version) for version in wanted.values())
    for path, one in packages.items():
        if path:
            assert EXACT.match(one["version"]), path
            assert re.fullmatch(r"sha512-[\w+/]{86}==", one["integrity"]), path
            assert not {"resolved", "link", "inBundle"} & set(one), path
    assert wanted == {name: packages[f"node_modules/{name}"]["version"] for name in wanted}


def test_the_project_asks_for_exact_versions():
    """In pyproject.toml too, for the build of the program itself included."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    extras = project["project"]["optional-dependencies"].values()
    asked = [*project["build-system"]["requires"], *project["project"]["dependencies"]]
    for one in [*asked, *(one for extra in extras for one in extra)]:
        assert re.fullmatch(r"[\w-]+(\[\w+\])?==[\w.]+", one), one


def test_installing_checks_hashes_and_runs_no_script_of_npm():
    """Each command of the Makefile; three packages of npm have such a script, and do without."""
    lines = (ROOT / "Makefile").read_text("utf-8").splitlines()
    npm = [line for line in lines if re.search(r"\bnpm (ci|install|i)\b", line)]
    pip = [line for line in lines if "pip install" in line]
    assert 3 == len(npm)
    assert all(" ci " in line and "--ignore-scripts" in line for line in npm), npm
    assert 3 == len(pip)
    for line in pip:
        assert "--require-hashes -r" in line or "--no-deps --no-build-isolation -e ." in line, line
    assert "ignore-scripts=true" in (ROOT / ".npmrc").read_text("utf-8").splitlines()


def test_forges_install_by_the_same_commands():
    """Nothing else is installed where the site is built for publication, but Python itself."""
    files = [ROOT / ".gitlab-ci.yml", *(ROOT / ".github" / "workflows").glob("*.yml")]
    assert 3 == len(files)
    for file in files:
        code = re.sub(r"(?m)^\s*#.*", "", file.read_text("utf-8"))
        assert not re.search(r"\b(npm|npx|pip|pipx|curl|wget|uvx)\b (?!cache)", code), file


def imports(tree):
    """The modules that a file imports, whole names."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield node.module


def test_few_modules_can_speak_to_the_network():
    """The geocoder, the server on this computer and the maker of the geography; never a build."""
    found = set()
    for path in (ROOT / "generator").rglob("*.py"):
        for name in imports(ast.parse(path.read_text("utf-8"))):
            if name.partition(".")[0] in TALKERS or name.startswith("urllib.request"):
                found.add(path.relative_to(ROOT / "generator").parent.as_posix())
    assert {"desk/geocode", "desk/serve"} == found
