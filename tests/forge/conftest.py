"""What the tests of forges share: a project laid out as a repository, and its workflows."""

import os
import shutil
import subprocess
import sys

import pytest
import yaml
from samples import REGION, edit, write_project

FORGE = "forge: { type: github, depot: https://github.com/ars-exemple/annuaire }\n"


@pytest.fixture(scope="session")
def on_github(tmp_path_factory, construct, root):
    """A small region under a path of its own, that says it is kept on GitHub; built."""
    project = tmp_path_factory.mktemp("forge") / "corse"
    shutil.copytree(root / "content", project / "content")
    shutil.copytree(root / "tests/publish/corse", project, dirs_exist_ok=True)
    edit(project, REGION, 'code: "84"', 'code: "94"')
    edit(project, REGION, "https://parcours.example/", "https://parcours.example/corse/")
    edit(project, REGION, "\ntheme:", f"\n{FORGE}theme:")
    assert construct(project).published
    return project


@pytest.fixture
def depot(tmp_path, root):
    """A sound project with a `.venv/bin/parcours` that runs this very program."""
    project = write_project(tmp_path / "depot")
    command = project / ".venv" / "bin" / "parcours"
    command.parent.mkdir(parents=True)
    command.write_text(
        f'#!/bin/sh\nPYTHONPATH={root} exec {sys.executable} -m generator "$@" --date 2026-11-21\n',
        "utf-8",
    )
    command.chmod(0o755)
    return project


@pytest.fixture
def shell(depot):
    """Run a script as the forges do: bash, stopping at the first command that fails."""

    def shell(script, **variables):
        return subprocess.run(
            ["/bin/bash", "-eo", "pipefail", "-c", script],
            cwd=depot,
            env=os.environ | variables,
            check=False,
            capture_output=True,
            text=True,
        )

    return shell


@pytest.fixture(scope="session")
def workflows(root):
    """GitHub's workflows by name of file; GitLab's pipeline under `gitlab`."""
    folder = root / ".github" / "workflows"
    found = {path.stem: yaml.safe_load(path.read_text("utf-8")) for path in folder.glob("*.yml")}
    found["gitlab"] = yaml.safe_load((root / ".gitlab-ci.yml").read_text("utf-8"))
    return found
