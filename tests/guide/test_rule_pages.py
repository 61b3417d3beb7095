"""Each rule has its page, written by a person, with an example that is true today."""

import re

import pytest
from exemples import exemples
from pages import A_ECRIRE, SQUELETTE, index, mots, page
from rules_in_code import rules_in_code

from generator.read.typography import typeset

LONGEST_WHY = 90
NAMES = sorted(rules_in_code())


@pytest.fixture(scope="module")
def tried(tmp_path_factory):
    """Every mistake of tests/check, made once."""
    return exemples(tmp_path_factory.mktemp("regles"))


@pytest.fixture(scope="module")
def words(guide):
    """What people wrote of each rule; a skeleton where nobody wrote yet."""
    files = {rule: guide / "regles" / f"{rule}.md" for rule in NAMES}
    return {
        rule: mots(file.read_text("utf-8")) if file.exists() else SQUELETTE
        for rule, file in files.items()
    }


def test_every_rule_has_a_page_and_every_page_a_rule(guide, tried):
    """A page of a rule that is no more would explain what nobody will read."""
    pages = {file.stem for file in (guide / "regles").glob("*.md")} - {"README"}
    assert NAMES == sorted(tried)
    assert set(NAMES) >= pages


@pytest.mark.parametrize("rule", NAMES)
def test_a_page_says_what_the_check_says(rule, guide, tried, words, same_as_written):
    """Wrong and right examples and messages are those of the check, word for word."""
    same_as_written(guide / "regles" / f"{rule}.md", page(rule, words[rule], tried[rule]))


@pytest.mark.parametrize("rule", NAMES)
def test_a_page_is_written_by_a_person(rule, words):
    """No skeleton is left, nor a text too long to be read by somebody in a hurry."""
    written = words[rule]
    for text in (written.titre, written.pourquoi, written.que_faire):
        assert text
        assert A_ECRIRE not in text
        assert typeset(text) == text
    assert len(written.pourquoi.split()) <= LONGEST_WHY
    assert not written.titre.endswith(".")


def test_the_list_of_rules_names_each_page_once(guide, tried, words, same_as_written):
    """From the list, an editor reaches any page."""
    listed = index({rule: words[rule].titre for rule in NAMES}, tried)
    assert NAMES == sorted(re.findall(r"\]\((\S+)\.md\)", listed.partition("## ")[2]))
    same_as_written(guide / "regles" / "README.md", listed)
