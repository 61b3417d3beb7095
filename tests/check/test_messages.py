"""Messages that would mislead, and mistakes that would stop the program: known, and waited for."""

import pytest
from samples import (
    CANTAL,
    FORFAIT,
    LEGAL,
    REGION,
    STRUCTURES,
    TODAY,
    check,
    edit,
    write_project,
)

from generator.check.project import check_project
from generator.check.report import report
from generator.read.project import read_project

SITE = '        code_postal: "15000"'
RULES_2026 = "tarif_consultation: 22,50 # 2026"


@pytest.fixture
def project(tmp_path):
    """Return a sound project."""
    return write_project(tmp_path)


def rules(project):
    """Rules of all problems."""
    return [one.rule for one in check(project).problems]


def test_a_list_with_one_broken_item_is_not_empty(project):
    """A slip in the only site is that slip, not « au moins une valeur » as well."""
    edit(project, STRUCTURES, SITE, "        code_postal: 1500")
    assert ["code-postal-forme"] == rules(project)


def test_an_alias_is_one_problem(project):
    """What was refused when reading is not refused again for being empty."""
    edit(project, STRUCTURES, "porteur: msp", "porteur: *porteur")
    assert ["yaml-alias"] == rules(project)


def test_a_colour_without_quotes_is_told_to_take_some(project):
    """`accent: #1c6560` is not empty for its author: the sentence speaks of quotes."""
    edit(project, REGION, '"#1c6560"', "#1c6560")
    (problem,) = check(project).problems
    assert "guillemets" in problem.sentence


@pytest.mark.parametrize("value", ["{ a: b }", "[[a, b]]", "[]"])
def test_no_message_speaks_python(project, value):
    """A group or a list in place of a word is told so: « un simple texte est attendu »."""
    edit(project, STRUCTURES, "porteur: msp", f"porteur: {value}")
    assert ["texte-attendu"] == rules(project)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("porteur: msp", 'porteur: "a\\nb"'),
        ("    porteur: msp", '    porteur: msp\n    "a\\nb": c'),
        ("public: [adultes]", "public: |\n      adultes\n      enfants"),
    ],
    ids=["value", "key", "suggestion"],
)
def test_a_quotation_never_breaks_a_message(project, old, new):
    """Sentence and suggestion hold on one line, whatever they quote."""
    edit(project, STRUCTURES, old, new)
    for one in check(project).problems:
        assert "\n" not in one.sentence + (one.suggestion or "")


def test_a_quotation_is_never_endless(project):
    """A key of a thousand signs does not make a message of a thousand signs."""
    edit(project, STRUCTURES, "    porteur: msp", f"    porteur: msp\n    {'x' * 1000}: y")
    assert max(len(one.sentence) for one in check(project).problems) < 500


def test_no_date_is_suggested_that_does_not_exist(project):
    """« 31/09/2026 » gets no suggestion: September has thirty days."""
    edit(project, STRUCTURES, "2026-09-15", "31/09/2026")
    (problem,) = check(project).problems
    assert problem.suggestion is None


def test_a_region_whose_communes_have_no_point_is_checked(project):
    """A wrong region code beside far coordinates gives problems, not a crash."""
    edit(project, REGION, 'code: "84"', 'code: "988"')
    edit(project, STRUCTURES, "45.1376", "42.1376")
    assert "coordonnees" in rules(project)


def test_a_tariff_of_nothing_is_refused(project):
    """A free consultation would make the page of the rules divide by zero."""
    edit(project, FORFAIT, RULES_2026, RULES_2026.replace("22,50", "0"))
    assert ["montant"] == rules(project)


@pytest.mark.parametrize("address", ["https://a.example/?b=c", "https://a.example/#b"])
def test_the_address_of_a_site_has_no_query(project, address):
    """Pages are put after it: a query or a fragment would break every link."""
    edit(project, REGION, "https://parcours.example/", address)
    assert ["adresse-web"] == rules(project)


def test_a_link_that_leaves_by_a_backslash_is_refused(project):
    r"""`/\evil.example` is another site, not a page of this one."""
    edit(project, LEGAL, "/accessibilite/", "/\\evil.example")
    assert ["lien-interdit"] == rules(project)


@pytest.mark.parametrize("written", ["`{{ zorglub }}`", "[a](mailto:{{ zorglub }})"])
def test_an_unknown_value_is_told_wherever_it_stands(project, written):
    """In code or in a link too: else the build stops on it, and blames the program."""
    edit(project, LEGAL, "Ce site", f"{written} Ce site")
    assert ["valeur-nommee"] == rules(project)


def test_a_stray_field_beside_the_structures_is_told_where_it_stands(project):
    """A field that lost its indent is shown, not the first line of a thousand."""
    edit(project, STRUCTURES, "    verifie_le: 2026-01-10\n", "verifie_le: 2026-01-10\n")
    (problem,) = check(project).problems
    last = (project / STRUCTURES).read_text("utf-8").count("\n")
    assert ("groupe-attendu", last) == (problem.rule, problem.span.line)


@pytest.mark.parametrize("top", ["structure:", "fiches:", "- structures:"])
def test_a_file_without_structures_is_told_at_its_top(project, top):
    """The one field the file must hold is named by the sentence."""
    edit(project, STRUCTURES, "structures:\n", f"{top}\n")
    (problem,) = check(project).problems
    assert ("groupe-attendu", 1) == (problem.rule, problem.span.line)
    assert "« structures »" in problem.sentence


def test_a_report_is_always_text_that_can_be_printed(project):
    """Any name of file can be told, whatever the system let people write."""
    (project / "territories" / "16-\udcff.yaml").write_text("a: b\n")
    documents = read_project(project)
    text = report(check_project(documents, TODAY).problems, documents.sources)
    assert text.encode("utf-8")
    assert CANTAL not in text
