"""The hook that checks files before they are recorded, in a real repository, without network."""

import os
import shutil
import subprocess
import sys

import pytest
import yaml
from samples import STRUCTURES, edit

PRE_COMMIT = [sys.executable, "-m", "pre_commit"]


@pytest.fixture
def git(depot, tmp_path, root):
    """Run git or pre-commit in the project, made a repository with the hook installed."""
    shutil.copy(root / ".pre-commit-config.yaml", depot)
    nowhere = "http://127.0.0.1:9"
    identity = {
        f"GIT_{who}_{what}": f"exemple@{what}.example".lower()
        for who in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    }
    alone = {
        "http_proxy": nowhere,
        "https_proxy": nowhere,
        "PIP_NO_INDEX": "1",
        "PRE_COMMIT_HOME": str(tmp_path / "pre-commit"),
        "HOME": str(tmp_path),
    }
    environment = {name: text for name, text in os.environ.items() if not name.startswith("GIT_")}

    def git(*arguments, program=("git",)):
        return subprocess.run(
            [*program, *arguments],
            cwd=depot,
            env=environment | identity | alone,
            check=False,
            capture_output=True,
            text=True,
        )

    (depot / ".gitignore").write_text("/.venv/\n", "utf-8")
    for arguments, program in (
        (("init", "-q"), ("git",)),
        (("add", "-A"), ("git",)),
        (("commit", "-qm", "Les fichiers"), ("git",)),
        (("install",), PRE_COMMIT),
    ):
        done = git(*arguments, program=program)
        assert 0 == done.returncode, done.stderr
    return git


def test_a_mistake_is_not_recorded_and_is_said(depot, git):
    """The message of `parcours check`, at its line; mended, the same files go through."""
    edit(depot, STRUCTURES, "porteur: msp", "porteur: mspp")
    refused = git("commit", "-qam", "Faute")
    told = refused.stdout + refused.stderr
    assert 1 == refused.returncode
    assert "vérifier les fichiers de la région" in told
    assert "structures.yaml:4:14: erreur: « mspp » n’est pas une valeur admise" in told
    assert "Les fichiers" in git("log", "-1", "--format=%s").stdout
    edit(depot, STRUCTURES, "porteur: mspp", "porteur: cpts")
    accepted = git("commit", "-qam", "Porteur corrigé")
    assert 0 == accepted.returncode, accepted.stdout + accepted.stderr
    assert "Porteur corrigé" in git("log", "-1", "--format=%s").stdout


def test_files_that_are_not_the_region_s_wait_for_nothing(depot, git):
    """A note elsewhere is recorded even while the region's files are being written."""
    edit(depot, STRUCTURES, "porteur: msp", "porteur: mspp")
    (depot / "NOTES.md").write_text("À faire.\n", "utf-8")
    git("add", "NOTES.md")
    assert 0 == git("commit", "-qm", "Note").returncode


@pytest.mark.parametrize(
    ("command", "name"),
    [
        ("validate-config", ".pre-commit-config.yaml"),
        ("validate-manifest", ".pre-commit-hooks.yaml"),
    ],
)
def test_pre_commit_takes_both_files(root, command, name):
    """And has nothing to say of them."""
    done = subprocess.run(
        [*PRE_COMMIT, command, str(root / name)], check=False, capture_output=True, text=True
    )
    assert (0, "", "") == (done.returncode, done.stdout, done.stderr)


def test_both_hooks_look_at_the_region_s_files_alone(root):
    """The same files for this repository and for a region that has one of its own."""
    (local,) = yaml.safe_load((root / ".pre-commit-config.yaml").read_text("utf-8"))["repos"]
    (shared,) = yaml.safe_load((root / ".pre-commit-hooks.yaml").read_text("utf-8"))
    (hook,) = local["hooks"]
    assert "local" == local["repo"]
    assert hook["files"] == shared["files"]
    assert f".venv/bin/{shared['entry']}" == hook["entry"]
