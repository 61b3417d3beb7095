"""What is asked of whoever proposes a change, on both forges."""

import re

import pytest
import yaml

ISSUES = {".github/ISSUE_TEMPLATE": "yml", ".gitlab/issue_templates": "md"}
PROPOSALS = (".github/PULL_REQUEST_TEMPLATE.md", ".gitlab/merge_request_templates/Default.md")
PERSON = re.compile(
    r"votre nom|prénom|vos coordonnées|votre (téléphone|courriel)|patient", re.IGNORECASE
)


def test_a_proposal_asks_the_same_on_both_forges(root):
    """Between six and eight things that matter, none more."""
    first, second = ((root / path).read_text("utf-8") for path in PROPOSALS)
    assert first == second
    assert 6 <= first.count("- [ ] ") <= 8


def test_fields_named_in_the_template_exist(root):
    """What stands between backticks is a field of an entry."""
    from generator.model.structure import Structure  # noqa: PLC0415 (one test only)

    text = (root / PROPOSALS[0]).read_text("utf-8")
    named = set(re.findall(r"`(\w+)`", text))
    assert named
    assert named <= set(Structure.model_fields)


def test_both_forges_have_the_same_forms(root):
    """A region that moves from one to the other keeps its habits."""
    stems = [
        {path.stem for path in (root / folder).glob(f"*.{ending}")} - {"config"}
        for folder, ending in ISSUES.items()
    ]
    assert stems[0] == stems[1] == {"nouvelle-structure", "fiche-a-corriger"}


@pytest.mark.parametrize("folder", ISSUES)
def test_no_form_asks_who_somebody_is(root, folder):
    """Organisations only; and each form says that everybody with access reads it, or why."""
    for path in (root / folder).glob(f"*.{ISSUES[folder]}"):
        text = path.read_text("utf-8")
        if path.stem != "config":
            assert "ligne directe d’une personne" in text
            assert not PERSON.search(text), path


def test_a_form_offers_the_kinds_of_organisation_there_are(root):
    """As many as the model has, and one for whoever does not know."""
    from generator.model.vocabulaire import Porteur  # noqa: PLC0415 (one test only)

    path = root / ".github/ISSUE_TEMPLATE/nouvelle-structure.yml"
    body = yaml.safe_load(path.read_text("utf-8"))["body"]
    (porteur,) = (one for one in body if one.get("id") == "porteur")
    assert len(Porteur) + 1 == len(porteur["attributes"]["options"])


def test_owners_are_nobody_until_somebody_fills_them_in(root):
    """Every line is a comment; the examples name paths that exist and teams that cannot."""
    lines = (root / "CODEOWNERS").read_text("utf-8").splitlines()
    assert all(line.startswith("#") for line in lines)
    examples = [line.lstrip("# ").split() for line in lines if "@" in line]
    assert len(examples) > 3
    for path, *teams in examples:
        assert "*" == path or (root / path.lstrip("/")).exists()
        assert all(re.fullmatch(r"@REMPLACEZ-[\w-]+/REMPLACEZ-[\w-]+", team) for team in teams)
