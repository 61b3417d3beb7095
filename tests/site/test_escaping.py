"""Whatever an editor types stays text: no page runs it, and readers see it as typed."""

import re
from typing import Any

import html5lib
import pytest


def _ours(script: Any) -> bool:
    """Whether a script is data, or one of the site's own modules and nothing else."""
    if script.get("type") in {"application/ld+json", "application/json"}:
        return True
    return script.get("src", "").startswith("/theme/js-") and not script.text


def _our_form(form: Any) -> bool:
    """Whether a form is served by a script, or is one of those that send nothing anywhere."""
    if {"data-module", "data-choix"} & set(form.attrib) or form.get("class") == "recherche":
        return True
    kept = "data-part" in form.attrib or form.get("class") == "vue"
    return kept and not {"action", "method", "target"} & set(form.attrib)


def live(html: str) -> list[str]:
    """Elements a browser would make of an editor's words, and attributes it would run."""
    tree = html5lib.parse(html, namespaceHTMLElements=False)
    found = []
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        if element.tag in {"img", "iframe", "object", "style", "base"}:
            found.append(element.tag)
        if element.tag == "form" and not _our_form(element):
            found.append("form")
        if element.tag == "script" and not _ours(element):
            found.append("script")
        found += [name for name in element.attrib if name.startswith("on")]
        target = (element.get("href") or element.get("src") or "").strip().lower()
        if target.startswith(("javascript:", "data:", "vbscript:")):
            found.append(target)
    return found


@pytest.mark.parametrize(
    "form", ["<form>", "<form action=//a.example>", "<form data-part=besoins action=//a.example>"]
)
def test_a_form_of_an_editor_would_be_seen(form):
    """What an editor could slip in is told apart from the site's own forms."""
    assert ["form"] == live(f"<p>{form}<input name=nom></form></p>")
    assert [] == live("<form data-part=besoins autocomplete=off novalidate><input></form>")


MARKDOWN = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "texte <b onclick=alert(1)>gras</b>",
    "[lien](javascript:alert(1))",
    "[lien](JaVaScRiPt:alert(1))",
    "[lien](  javascript:alert(1))",
    "[lien](java\tscript:alert(1))",
    "[lien](<javascript:alert(1)>)",
    "[lien][r]\n\n[r]: javascript:alert(1)",
    "<javascript:alert(1)>",
    "![image](javascript:alert(1))",
    "[lien](data:text/html,<script>alert(1)</script>)",
    '[lien](https://a.example/ "x" onmouseover="alert(1)")',
    '[lien](https://a.example/"onmouseover="alert(1))',
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;alert(1)&#60;/script&#62;",
    "`<script>alert(1)</script>`",
    "    <script>alert(1)</script>",
    "# <img src=x onerror=alert(1)>",
    "| a |\n|---|\n| <svg onload=alert(1)> |",
    "<!-- --><script>alert(1)</script>",
    "{{7*7}} {{ config }} {% raw %}",
    "\\<script>alert(1)\\</script>",
    "[a](/x)<iframe src=//a.example>",
]


@pytest.mark.parametrize("markdown", MARKDOWN)
def test_hostile_markdown_is_refused_or_shown_as_text(corse, construct, markdown):
    """HTML, schemes a browser runs, templates: problems, or words on the page."""
    page = corse / "content" / "pages" / "patients.md"
    page.write_text(page.read_text("utf-8") + f"\n\n{markdown}\n", "utf-8")
    outcome = construct(corse)
    if outcome.published is None:
        assert any(found.path == "content/pages/patients.md" for found in outcome.checked.problems)
    else:
        html = (corse / "site" / "patients" / "index.html").read_text("utf-8")
        assert [] == live(html)
        assert "49" not in re.sub(r"<footer.*", "", html, flags=re.DOTALL).rpartition("</h2>")[2]


@pytest.mark.parametrize("markdown", ["`{{ inconnue }}`", "{{ a}b }}", "```\n{{ rien }}\n```"])
def test_an_unknown_value_is_told_wherever_it_stands(corse, construct, markdown):
    """In code or with odd braces, a name nobody defined is a problem, or is left as typed."""
    page = corse / "content" / "pages" / "patients.md"
    page.write_text(page.read_text("utf-8") + f"\n\n{markdown}\n", "utf-8")
    construct(corse)


@pytest.mark.parametrize("target", ["https://a.example/i.png", "/images/i.png", "mailto:a@b.fr"])
def test_an_image_that_cannot_be_shown_is_told(corse, construct, target):
    """The site holds no image and its policy fetches none from elsewhere."""
    page = corse / "content" / "pages" / "patients.md"
    page.write_text(page.read_text("utf-8") + f"\n\n![plan]({target})\n", "utf-8")
    assert construct(corse).published is None


def test_headings_of_a_page_leave_the_sites_own_identifiers_alone(corse, site_of):
    """Whatever its headings are called, an identifier stands once on the page."""
    page = corse / "content" / "pages" / "patients.md"
    page.write_text(page.read_text("utf-8") + "\n\n## Contenu\n\nTexte.\n", "utf-8")
    ids = [attributes.get("id") for _, attributes in site_of(corse)["patients/index.html"].tags]
    assert 1 == ids.count("contenu")


@pytest.mark.parametrize("slot", ["\ue000inconnu\ue001", "\ue000contenu\ue001"])
def test_signs_of_the_programs_own_use_are_refused_or_shown(corse, run_python, edit, slot):
    """Private-use characters in a title make neither a crash nor a page inside a title."""
    edit(corse, "content/region.yaml", "titre: Parcours de soins", f"titre: {slot} soins")
    build = (
        "import sys; from datetime import date; from pathlib import Path\n"
        "from generator.build import build; project = Path(sys.argv[1])\n"
        "build(project, project / 'site', date(2026, 11, 21), lambda *_: None)\n"
    )
    finished = run_python(build, corse)
    assert 0 == finished.returncode, finished.stderr
    home = corse / "site" / "index.html"
    assert not home.exists() or "<h1" not in home.read_text("utf-8").partition("</title>")[0]
