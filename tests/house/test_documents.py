"""The documents: every link leads somewhere, every folder, decision and setting is told."""

import re
import subprocess
from itertools import count
from typing import get_args

import pytest

from generator.model.base import Fiche
from generator.model.region import Region

WRITTEN_LATER = {"docs/proof.md"}
"""What a run writes; the first one was not yet when its links were."""

HIDDEN = {"site", "apercu", "node_modules"}
"""Folders at the top that the program or npm make."""

CODE = re.compile(r"^(```|~~~).*?^\1$|`[^`\n]+`", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#{1,6} (.+?)\s*$", re.MULTILINE)
FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def documents(root):
    """Every Markdown file that is kept, by path."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "*.md"]
    listed = subprocess.run(command, cwd=root, check=True, capture_output=True, text=True)
    paths = sorted(set(listed.stdout.split()))
    return {path: (root / path).read_text("utf-8") for path in paths if (root / path).is_file()}


def anchors(text):
    """The ids a forge gives to headings (https://github.com/gjtorikian/html-pipeline)."""
    found = set()
    for heading in HEADING.findall(FENCE.sub("", text)):
        words = re.sub(r"\[([^]]*)\]\([^)]*\)|[`*]", r"\1", heading).lower()
        name = re.sub(r"[^\w\- ]", "", words).replace(" ", "-")
        found.add(next(f"{name}-{n}" if n else name for n in count() if n or name not in found))
    return found


def lost(path, text, root, documents):
    """The links of a document that lead nowhere; addresses of other hosts are left alone."""
    for link in LINK.findall(CODE.sub("", text)):
        name, _, anchor = link.partition("#")
        if re.match(r"[a-z]+:", link) or name.startswith("/"):
            continue
        target = (root / path).parent.joinpath(name).resolve() if name else root / path
        inside = target.is_relative_to(root) and target.relative_to(root).as_posix()
        if inside in WRITTEN_LATER:
            continue
        if not inside or not target.exists():
            yield f"{path}: {link}"
        elif anchor and anchor not in anchors(documents.get(inside, "")):
            yield f"{path}: {link} (anchor)"


def test_every_link_of_every_document_leads_somewhere(root, documents, figure):
    """Files and anchors, in every Markdown file of the repository.

    Pages of the site are left to the check of the region's files, whose links are addresses.
    """
    ours = {path: text for path, text in documents.items() if not path.startswith("content/")}
    found = [one for path, text in ours.items() for one in lost(path, text, root, documents)]
    links = sum(len(LINK.findall(CODE.sub("", text))) for text in ours.values())
    assert links > 300
    assert [] == found
    figure("house", rule="links of documents lead somewhere", looked_at=links, found=0)


def test_every_folder_stands_in_the_readme_and_every_path_of_it_exists(root, documents):
    """The table of folders is the repository's."""
    readme = documents["README.md"]
    folders = {
        path.name
        for path in root.iterdir()
        if path.is_dir() and not path.name.startswith(".") and path.name not in HIDDEN
    }
    assert set() == {name for name in folders if not re.search(rf"`{name}/", readme)}
    table = readme.partition("| folder |")[2].partition("\n\n")[0]
    cells = [row.split("|")[1] for row in table.splitlines()[1:] if "|" in row]
    named = [name for cell in cells for name in re.findall(r"`([\w./-]+)`", cell)]
    assert len(named) > 15
    assert [] == [name for name in named if not (root / name).exists()]


def test_every_folder_of_tests_is_told(root, documents):
    """CONTRIBUTING says what each holds to; `vecteurs` is data that two of them share."""
    folders = {path.name for path in (root / "tests").iterdir() if path.is_dir()}
    told = set(re.findall(r"`tests/(\w+)/`", documents["CONTRIBUTING.md"]))
    assert folders - {"__pycache__", "vecteurs"} == told


def test_every_document_is_reached(documents):
    """From the README, by links: a document that nobody finds says nothing."""
    reached, waiting = set(), ["README.md"]
    while waiting:
        path = waiting.pop()
        if path in documents and path not in reached:
            reached.add(path)
            for link in LINK.findall(documents[path]):
                name = link.partition("#")[0]
                waiting.append(joined(path, name))
    apart = {path for path in documents if path.startswith((".git", "content/"))}
    assert set() == set(documents) - reached - apart - WRITTEN_LATER


def joined(path, name):
    """The path of a relative link."""
    parts = path.split("/")[:-1]
    for part in name.split("/"):
        parts = parts[:-1] if part == ".." else parts if part == "." else [*parts, part]
    return "/".join(parts)


def test_every_decision_is_listed_with_its_title(root, documents, figure):
    """In docs/adr/README.md, in order; numbers are not used twice."""
    index = documents["docs/adr/README.md"]
    listed = re.findall(r"^- \[(\d+)\. (.+?)\]\((.+?)\): \S", index, re.MULTILINE)
    files = sorted(path.name for path in (root / "docs/adr").glob("0*.md"))
    assert files == [file for _, _, file in listed]
    for number, title, file in listed:
        assert documents[f"docs/adr/{file}"].startswith(f"# {number}. {title}\n")
        assert file.startswith(f"{int(number):04}-")
    assert len(listed) == len({number for number, _, _ in listed})
    figure("house", rule="decisions written and listed", looked_at=len(listed), found=0)


def settings(record):
    """The names of a record's fields, those of the records inside it included."""
    for name, field in record.model_fields.items():
        yield name
        kinds = (field.annotation, *get_args(field.annotation))
        for kind in kinds:
            if (
                isinstance(kind, type)
                and issubclass(kind, Fiche)
                and kind.__module__ == Region.__module__
            ):
                yield from settings(kind)


def test_every_setting_of_a_region_is_in_the_guide(documents, figure):
    """The editor's guide has a word on each."""
    page = documents["docs/guide/reglages.md"]
    names = list(settings(Region))
    assert len(names) > 25
    assert [] == [name for name in names if f"`{name}`" not in page]
    figure("house", rule="settings of a region told in the guide", looked_at=len(names), found=0)
