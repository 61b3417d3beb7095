"""The guide's page on working in a browser: what it says is what happens."""

import re
from urllib.parse import unquote

import pytest

from generator.check.findings import Findings
from generator.check.project import check_project
from generator.check.report import tell
from generator.read.project import read_project


@pytest.fixture(scope="module")
def guide(root):
    """The page's text."""
    return (root / "docs/guide/sans-terminal.md").read_text("utf-8")


def test_the_mistake_it_shows_gives_the_message_it_shows(guide, region, edit, day):
    """Its two edits done for real: the annotation to the letter, then nothing more to say."""
    edits = re.findall(r"```diff\n@@ (\S+) @@\n-(.+)\n\+(.+)\n```", guide)
    (told,) = re.findall(r"```text\n(.*?)```", guide, re.DOTALL)
    outcomes = []
    for name, old, new in edits:
        edit(region, name, old, new)
        documents = read_project(region)
        findings = Findings(check_project(documents, day).problems, documents.sources)
        outcomes.append(tell(findings, "github", {}).printed)
    broken, mended = outcomes
    (command,) = (line for line in broken.split("\n") if line.startswith("::error"))
    message = unquote(command.split("::", 2)[2])
    assert message.startswith(told)
    assert "::error" not in mended


def test_the_words_it_has_people_look_for_are_on_the_pages(guide, root):
    """Links of the site, jobs and artefacts of the pipelines, by the names they have there."""
    templates = root / "generator/render/theme/templates"
    pages = "".join(path.read_text("utf-8") for path in templates.glob("*.html"))
    for words in re.findall(r"\*\*((?:Modifier|Proposer|Ajouter) [^*]+)\*\*", guide):
        assert words in pages
    github = (root / ".github/workflows/proposition.yml").read_text("utf-8")
    gitlab = (root / ".gitlab-ci.yml").read_text("utf-8")
    assert "name: apercu-du-site" in github
    assert "`apercu-du-site`" in guide
    for name in ("verifier:", "apercu:", "expose_as: Apercu du site"):
        assert name in gitlab
    assert "`Apercu du site`" in guide


def test_files_it_names_are_there(guide, root):
    """No reader is sent to a file that does not exist."""
    for name in re.findall(r"`([\w./-]+\.(?:yaml|yml)|CODEOWNERS)`", guide):
        assert (root / name).is_file(), name
