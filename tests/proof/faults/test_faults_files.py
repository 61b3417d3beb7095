"""Files that are not what is expected: each one named, and the old site whole."""

import os
import shutil
import socket
from pathlib import Path

import pytest

STRUCTURES, REGION, PAGE = "structures.yaml", "content/region.yaml", "content/pages/patients.md"


def instead(name, put):
    """Something else in the place of a file or a folder."""

    def happen(project: Path) -> None:
        path = project / name
        shutil.rmtree(path) if path.is_dir() else path.unlink()
        put(path)

    return happen


def link_out(name):
    """A file or folder moved out of the project, with a link to it left behind."""

    def happen(project: Path) -> None:
        target = project.parent / "ailleurs"
        shutil.move(project / name, target)
        (project / name).symlink_to(target)

    return happen


def listening(path):
    """A socket, under the shorter of its two names: the system refuses long ones."""
    with socket.socket(socket.AF_UNIX) as server:
        folder = os.open(path.parent, os.O_RDONLY)
        server.bind(f"/proc/self/fd/{folder}/{path.name}")
        os.close(folder)


def huge(path):
    """Ten gigabytes, which take no room."""
    with path.open("wb") as file:
        file.truncate(10**10)


def named_in_latin_1(folder):
    """A page whose name is no UTF-8, as old archives leave them."""

    def happen(project: Path) -> None:
        Path(os.fsdecode(os.fsencode(project / folder) + b"/caf\xe9.md")).write_text("?", "utf-8")

    return happen


def twin(name, other):
    """A copy whose name differs by capitals alone."""
    return lambda project: shutil.copy(project / name, project / other)


def locked(name):
    """A file or folder that nobody may read."""
    return lambda project: (project / name).chmod(0)


ACCIDENTS = {
    "structures.yaml links out of the project": link_out(STRUCTURES),
    "territories/ links out of the project": link_out("territories"),
    "content/ links out of the project": link_out("content"),
    "content/pages/ links out of the project": link_out("content/pages"),
    "a page links out of the project": link_out(PAGE),
    "region.yaml links to /dev/zero": instead(REGION, lambda path: path.symlink_to("/dev/zero")),
    "structures.yaml links to nothing": instead(STRUCTURES, lambda path: path.symlink_to("rien")),
    "structures.yaml links to itself": instead(STRUCTURES, lambda path: path.symlink_to(path.name)),
    "content/pages/ links to itself": instead("content/pages", lambda path: path.symlink_to(path)),
    "structures.yaml is a pipe": instead(STRUCTURES, os.mkfifo),
    "a page is a pipe": instead(PAGE, os.mkfifo),
    "territories/ is a pipe": instead("territories", os.mkfifo),
    "structures.yaml is a socket": instead(STRUCTURES, listening),
    "structures.yaml is a folder": instead(STRUCTURES, Path.mkdir),
    "a page is a folder": instead(PAGE, Path.mkdir),
    "territories/ is a file": instead("territories", Path.touch),
    "structures.yaml cannot be read": locked(STRUCTURES),
    "content/pages/ cannot be read": locked("content/pages"),
    "territories/ cannot be read": locked("territories"),
    "content/ cannot be read": locked("content"),
    "structures.yaml is huge": instead(STRUCTURES, huge),
    "a page is huge": instead(PAGE, huge),
    "a page's name is not UTF-8": named_in_latin_1("content/pages"),
    "a territoire's name is not UTF-8": named_in_latin_1("territories"),
    "2a.yaml has a twin 2A.yaml": twin("territories/2a.yaml", "territories/2A.yaml"),
    "patients.md has a twin Patients.md": twin(PAGE, "content/pages/Patients.md"),
    "site/ links to itself": lambda project: (
        (project / "site").rename(project / "ancien"),
        (project / "site").symlink_to("site"),
    ),
}
USAGE = {"site/ links to itself"}
"""Not the data's fault: 2, and the folder it was is nobody's site any more."""


@pytest.mark.parametrize("name", ACCIDENTS)
def test_what_stands_where_a_file_is_expected(fault, parcours, retitle, tell, name):
    """Build and check say the same, at once, and the site stays."""
    old = fault.site()
    fault.sentences = 2 if name.startswith("2a.yaml") else 1  # its territoires and its places
    if "region" not in name and "content/ " not in name:
        retitle(fault.project)
    ACCIDENTS[name](fault.project)
    try:
        said = parcours("build", project=fault.project)
        fault.judge(said, 2 if name in USAGE else 1, {} if name in USAGE else old, {})
        checked = parcours("check", project=fault.project)
    finally:
        for folder in ("content", "content/pages", "territories"):
            if (fault.project / folder).is_dir():
                (fault.project / folder).chmod(0o755)
    if name not in USAGE:
        assert (1, said.sentences) == (checked.code, checked.sentences)
    if name in USAGE:
        fault.was[:] = ["old"]
        assert old == {
            path[7:]: one for path, one in fault.files().items() if path[:7] == "ancien/"
        }
    tell(name, "build", fault)


NAMES = {
    "spaces and accents": "mes projets/région d’Évian — 2026",
    "quotes": 'l\'"annuaire" « 2026 »',
    "what a shell or a template would read": "$HOME `id` {{ 7*7 }} %s & ; #?*[a]",
    "a dash first": "-rf",
    "a line break": "deux\nlignes",
    "not UTF-8": os.fsdecode(b"caf\xe9"),
    "250 characters": "n" * 250,
    "a path of 3,900 characters": "/".join(["n" * 100] * 38),
}


@pytest.mark.parametrize("name", NAMES)
def test_any_path_of_a_project_will_do(fault, parcours, tell, retitle, new_site, name):
    """The site is the same there; an export and a preview are made too."""
    project = fault.project.parent / "p" / NAMES[name]
    project.parent.mkdir(parents=True)
    shutil.rmtree(fault.project / ".site.parcours")
    old = fault.site()
    retitle(fault.project)
    new = new_site(fault.project)
    fault.project.rename(project)
    fault.project = project
    said = parcours("build", project=project)
    fault.judge(said, 0, old, new)
    assert fault.was == ["new"]
    assert 0 == parcours("export", project / "liste.xlsx", project=project).code
    assert 0 == parcours("preview", project=project).code
    tell(f"project under {name}", "build, export, preview", fault)


def test_a_path_too_long_for_the_system(fault, parcours, retitle, tell):
    """The pages would not fit below it: a sentence, and the old site as it was."""
    project = fault.project.parent / Path("/".join(["n" * 200] * 19)) / ("m" * 190)
    project.parent.mkdir(parents=True)
    old = fault.site()
    retitle(fault.project)
    shutil.rmtree(fault.project / "site")
    fault.project.rename(project)
    fault.judge(parcours("build", f"--output={project}/{'o' * 90}", project=project), 1, {}, {})
    assert old
    tell("a path the system finds too long", "build", fault)
