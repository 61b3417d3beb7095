"""Modules joined into one script: the same thing happens, in the same order, or it is refused."""

import subprocess

import pytest

from generator.render.joined import CannotJoin, joined

DIAMOND = {
    "page.js": (
        'import { left } from "./parts/left.js";\nimport {\n  right as other,\n  DROITE,\n}'
        ' from "./parts/right.js";\nimport "./parts/alone.js";\n'
        'import * as base from "./base.js";\n\nconst shared = "page";\n'
        "console.log(left(), other(), DROITE, base.count, new base.Box().size, shared);\n"
        "export const done = true;\n"
    ),
    "parts/left.js": (
        'import { add, shared } from "../base.js";\nconsole.log("left runs");\n'
        "export function left() {\n  return shared + add(1);\n}\n"
    ),
    "parts/right.js": (
        'import { add } from "../base.js";\nexport { add as plus } from "../base.js";\n'
        'const shared = "of the right";\nconsole.log("right runs");\n'
        'export const DROITE = "droite";\n'
        "export function right() {\n  return `${shared} ${add(2)}`;\n}\n"
    ),
    "parts/alone.js": (
        'import { plus } from "./right.js";\nconsole.log("alone", plus(4));\nexport {};\n'
    ),
    "base.js": (
        'console.log("base runs");\nexport const shared = "base ";\nexport const count = 3;\n'
        "let sum = 0;\nexport function add(number) {\n  sum += number;\n  return sum;\n}\n"
        "export class Box {\n  size = count;\n}\nexport async function later() {}\n"
    ),
}


def run(file):
    """What node prints."""
    command = ["node", file]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def written(tmp_path):
    """Modules written into a folder as they are; gives it."""

    def written(modules):
        for path, text in modules.items():
            (tmp_path / path).parent.mkdir(exist_ok=True)
            (tmp_path / path).write_text(text, "utf-8")
        (tmp_path / "package.json").write_text('{"type": "module"}', "utf-8")
        return tmp_path

    return written


def test_a_diamond_runs_as_its_modules_do(written):
    """What two import runs once and first; names are renamed, passed on and kept apart."""
    folder = written(DIAMOND)
    expected = run(folder / "page.js")
    assert "base runs\nleft runs\nright runs\nalone 4\nbase 5 of the right 7 droite 3 3 page\n" == (
        expected
    )
    (folder / "whole.js").write_text(joined(DIAMOND, "page.js"), "utf-8")
    for path in ("parts/left.js", "parts/right.js", "parts/alone.js", "base.js"):
        (folder / path).unlink()
    assert expected == run(folder / "whole.js")


def test_a_module_keeps_its_own_address(written):
    """`import.meta.url` in a joined module is where that module would be, not the script."""
    modules = {
        "a/page.js": 'import { HERE } from "../b/where.js";\nconsole.log(HERE);\n',
        "b/where.js": "export const HERE = import.meta.url;\n",
    }
    folder = written(modules)
    expected = run(folder / "a/page.js")
    assert expected.endswith("/b/where.js\n")
    (folder / "a/page.js").write_text(joined(modules, "a/page.js"), "utf-8")
    assert expected == run(folder / "a/page.js")


@pytest.mark.parametrize(
    ("modules", "words"),
    [
        ({"a.js": 'import "./b.js";\n', "b.js": 'import "./a.js";\n'}, "a.js > b.js > a.js"),
        ({"a.js": 'import "./a.js";\n'}, "import each other"),
        ({"a.js": 'import "./b.js";\n'}, "no such module"),
        ({"a.js": 'import b from "./b.js";\n', "b.js": ""}, "import b from"),
        ({"a.js": 'import { b } from "bare";\n'}, "import { b } from"),
        ({"a.js": 'export { b } from "./b.js";\n', "b.js": ""}, "export { b } from"),
        ({"a.js": 'import "./b.js";\n', "b.js": "export default 1;\n"}, "b.js: cannot join"),
        ({"a.js": 'import "./b.js";\n', "b.js": "export let b = 1;\n"}, "export let b"),
        ({"a.js": 'import "./b.js";\n', "b.js": "const b = 1;\nexport { b };\n"}, "export { b }"),
        ({"a.js": 'import "./b.js";\n', "b.js": 'export * from "./c.js";\n'}, r"export \*"),
        ({"a.js": 'import "./b.js";\n', "b.js": 'await import("./c.js");\n'}, "import"),
    ],
)
def test_what_cannot_be_joined_is_refused(modules, words):
    """Circles, modules that are not there, and statements it does not know, each by its name."""
    with pytest.raises(CannotJoin, match=words):
        joined(modules, "a.js")
