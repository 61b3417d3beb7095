"""The scripts as they are sent: no comments, no useless spaces, and the same program."""

import gzip
import json
import re
import subprocess

import pytest

from generator.render.joined import joined
from generator.render.scripts import minified
from generator.render.site import THEME, Site

SAME = """
const ts = require(process.argv[1]);
const pairs = JSON.parse(require("fs").readFileSync(0, "utf8"));
function leaves(text) {
  const file = ts.createSourceFile("x.js", text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  if (file.parseDiagnostics.length) return [file.parseDiagnostics[0].messageText];
  const found = [];
  const visit = (node, deep) => {
    if (ts.isJSDoc(node)) return;
    const children = node.getChildren(file).filter((one) => !ts.isJSDoc(one));
    if (children.length) children.forEach((one) => visit(one, deep + 1));
    else if (node.getText(file)) found.push(`${deep} ${node.kind} ${node.getText(file)}`);
  };
  visit(file, 0);
  return found;
}
for (const [name, source, sent] of pairs) {
  const [one, other] = [leaves(source), leaves(sent)];
  const at = one.findIndex((leaf, rank) => leaf !== other[rank]);
  if (at >= 0 || one.length !== other.length) console.log(name, at, one[at], other[at]);
}
console.log(pairs.length, "compared");
"""
IMPORT = re.compile(r'(?:\bfrom|\bimport\(?)\s*["`](\.{1,2}/[\w/.-]+\.js)')


@pytest.fixture(scope="module")
def site(directory):
    """The workshop, for its scripts."""
    return Site(directory, "key")


@pytest.fixture(scope="module")
def sources(site):
    """What is written, before it is made small: modules, joined scripts, the worker."""
    worker = {"sw.js": (THEME / "sw.js").read_text("utf-8")}
    below = {f"js/{path}": text for path, text in site.modules.items()}
    whole = {f"joined {name}": joined(site.modules, name) for name in ("prescrire/prescrire.js",)}
    return site.modules | whole | {"sw.js": joined(worker | below, "sw.js")}


def test_no_word_of_a_program_changes(sources, root):
    """TypeScript's parser finds the same tree, word for word, with and without the comments."""
    pairs = [(name, text, minified(text).decode()) for name, text in sources.items()]
    command = ["node", "-e", SAME, str(root / "node_modules/typescript")]
    done = subprocess.run(
        command, input=json.dumps(pairs), capture_output=True, text=True, check=False
    )
    assert f"{len(pairs)} compared\n" == done.stdout, done.stderr


def test_that_comparison_sees_a_change(root):
    """A space less in a text, a line end less between two statements."""
    pairs = [("text", "f(`a  b`)", "f(`a b`)"), ("line", "a\n++b", "a++;b")]
    command = ["node", "-e", SAME, str(root / "node_modules/typescript")]
    done = subprocess.run(
        command, input=json.dumps(pairs), capture_output=True, text=True, check=False
    )
    assert 3 == len(done.stdout.splitlines())


def test_comments_stay_home(built_site):
    """No script of ours has one; the licence of what others wrote is kept."""
    for path in built_site.glob("theme/js-*/**/*.js"):
        assert not re.search(r"/\*\*|^\s*//", path.read_text("utf-8"), re.MULTILINE), path
    assert "/*" not in (built_site / "sw.js").read_text("utf-8")
    (code,) = built_site.glob("theme/qrcode-*.js")
    assert "Copyright (c) 2009 Kazuhiko Arase" in code.read_text("utf-8")[:300]


def test_scripts_lead_to_scripts(built_site):
    """Whatever a published script imports by its path is published too, and all of it parses."""
    scripts = [*built_site.glob("theme/js-*/**/*.js")]
    assert 40 < len(scripts)
    for path in scripts:
        text = path.read_text("utf-8")
        for name in IMPORT.findall(text):
            assert (path.parent / name).resolve().is_file(), (path, name)
        check = ["node", "--check", "--input-type=module", "-"]
        assert 0 == subprocess.run(check, input=text, text=True, check=False).returncode, path


def test_one_script_for_the_prescription_page(built_site):
    """Its modules are sent as one file of at most 45 KB compressed, and nowhere else."""
    (whole,) = built_site.glob("theme/js-*/prescrire/*.js")
    assert "prescrire.js" == whole.name
    text = whole.read_text("utf-8")
    assert not IMPORT.search(text)
    assert 45_000 > len(gzip.compress(text.encode(), 9)) > 20_000


def test_the_folders_name_follows_what_is_sent(site):
    """A script that is sent otherwise has another address, though its module is the same."""
    before = site.script_folder
    other = Site(site.directory, "key")
    other.scripts = site.scripts | {"page.js": b"other"}
    assert before != other.script_folder
