"""The index Pagefind makes: the same bytes from the same documents, and only what is needed."""

import gzip
import json
import random
import re
import stat

import pytest

from generator.publish import search_index as module
from generator.publish.bundle import ToolFailed
from generator.publish.search_index import search_index

WORDS = [
    "diététique",
    "psychologie",
    "santé",
    "maison",
    "hôpital",
    "sport",
    "enfants",
    "Saint-Flour",
    "de",
    "la",
    "le",
]


def document(number):
    """A document with a few words, and values drawn for five filters."""
    chance = random.Random(number)  # noqa: S311 (a draw, not a secret)
    filters = "".join(
        f'<meta data-pagefind-filter="F{rank}[content]" content="v{chance.randrange(9)}">'
        for rank in range(5)
    )
    text = " ".join(chance.choices(WORDS, k=40))
    head = f'<!doctype html><html lang="fr"><head><title>Page {number}</title>{filters}</head>'
    return f"{head}<body data-pagefind-body><p>{text}</p></body></html>".encode()


DOCUMENTS = {f"pages/{number}/index.html": document(number) for number in range(40)}


@pytest.fixture(scope="module")
def index():
    """The files made from the documents."""
    return search_index(DOCUMENTS, {"de", "la", "le"})


def unpacked(content):
    """What one of Pagefind's own files holds."""
    return gzip.decompress(content).removeprefix(b"pagefind_dcd")


def test_ten_runs_give_the_same_bytes(index):
    """Whatever the order the documents come in: Pagefind's own output differs from run to run."""
    for seed in range(10):
        names = sorted(DOCUMENTS)
        random.Random(seed).shuffle(names)  # noqa: S311 (a draw, not a secret)
        assert index == search_index({name: DOCUMENTS[name] for name in names}, {"de", "la", "le"})


RUN = """
import hashlib, sys
sys.path.insert(0, sys.argv[1])
from test_search_index_files import DOCUMENTS
from generator.publish.search_index import search_index
files = search_index(DOCUMENTS, {"de", "la", "le"})
print(hashlib.sha256(repr(sorted(files.items())).encode()).hexdigest())
"""


def test_surroundings_do_not_show(root, run_python, monkeypatch, tmp_path):
    """Locale, temporary folder, hash seed, and variables that would configure Pagefind."""
    surroundings = [
        {"LC_ALL": "C", "PYTHONHASHSEED": "1"},
        {"LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "77", "TMPDIR": str(tmp_path)},
        {"PAGEFIND_FORCE_LANGUAGE": "en", "PAGEFIND_KEEP_INDEX_URL": "true", "TZ": "Asia/Tokyo"},
    ]
    said = set()
    for variables in surroundings:
        with monkeypatch.context() as around:
            for name, value in variables.items():
                around.setenv(name, value)
            finished = run_python(RUN, root / "tests" / "publish")
        assert 0 == finished.returncode, finished.stderr
        said.add(finished.stdout)
    assert 1 == len(said)


def test_only_what_a_search_asks_for_is_kept(index):
    """No ready-made interface, no worker, no playground; one program, in French."""
    kinds = {re.sub(r"fr_[0-9a-f]+", "*", name) for name in index}
    assert kinds == {
        "pagefind.js",
        "pagefind-entry.json",
        "pagefind.*.pf_meta",
        "wasm.fr.pagefind",
        "filter/*.pf_filter",
        "fragment/*.pf_fragment",
        "index/*.pf_index",
    }
    assert 5 == sum(name.startswith("filter/") for name in index)
    assert 40 == sum(name.startswith("fragment/") for name in index)


def test_every_name_leads_to_a_file(index):
    """The entry names the metadata, which names filters, fragments and words: all are there."""
    entry = json.loads(index["pagefind-entry.json"])
    assert ["fr"] == list(entry["languages"])
    assert 40 == entry["languages"]["fr"]["page_count"]
    meta = index[f"pagefind.{entry['languages']['fr']['hash']}.pf_meta"]
    named = {one.decode() for one in re.findall(rb"fr_[0-9a-f]{7,}", unpacked(meta))}
    there = {name.split("/")[1].split(".")[0] for name in index if "/" in name}
    assert there == named


def test_the_values_of_a_filter_are_in_order(index):
    """Each filter holds its nine values once, sorted."""
    for name, content in index.items():
        if name.startswith("filter/"):
            values = re.findall(rb"v\d", unpacked(content))
            assert [f"v{number}".encode() for number in range(9)] == values


def test_small_words_are_out(index):
    """The index knows `santé`, and no longer `de`; left in when nothing asks for them out."""
    (words,) = (content for name, content in index.items() if name.startswith("index/"))
    assert b"\x65sant\xc3\xa9" in unpacked(words) or b"sant" in unpacked(words)
    assert b"\x62de" not in unpacked(words)
    whole = search_index(DOCUMENTS)
    (words,) = (content for name, content in whole.items() if name.startswith("index/"))
    assert b"\x62de" in unpacked(words)


def test_a_large_index_is_put_right_too():
    """Hundreds of documents and values: counts that take more than one byte in CBOR."""
    documents = {
        f"p/{number}/index.html": (
            f'<!doctype html><html lang="fr"><head><title>p{number}</title>'
            f'<meta data-pagefind-filter="Lieu[content]" content="lieu {number:03}"></head>'
            f"<body data-pagefind-body><p>mot{number} commun</p></body></html>"
        ).encode()
        for number in range(300)
    }
    files = search_index(documents)
    assert files == search_index(documents)
    (content,) = (content for name, content in files.items() if name.startswith("filter/"))
    values = re.findall(rb"lieu \d{3}", unpacked(content))
    assert [f"lieu {number:03}".encode() for number in range(300)] == values


def test_a_command_that_fails_is_told_in_french(monkeypatch, tmp_path):
    """The last line it said is passed on."""
    broken = tmp_path / "pagefind"
    broken.write_text("#!/bin/sh\necho 'no space left' >&2\nexit 3\n", "utf-8")
    broken.chmod(broken.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setattr(module, "_executable", lambda: broken)
    with pytest.raises(ToolFailed, match=r"l’index de recherche a échoué : no space left$"):
        search_index(DOCUMENTS)


def test_a_command_that_cannot_run_is_told_in_french(monkeypatch, tmp_path):
    """A file that is no program."""
    broken = tmp_path / "pagefind"
    broken.write_text("nothing", "utf-8")
    monkeypatch.setattr(module, "_executable", lambda: broken)
    with pytest.raises(ToolFailed, match="l’index de recherche a échoué : "):
        search_index(DOCUMENTS)


def test_a_missing_program_is_told_in_french(monkeypatch):
    """Without the package, how to install it."""
    monkeypatch.setitem(__import__("sys").modules, "pagefind_bin", None)
    with pytest.raises(ToolFailed, match="Pagefind manque : installez-le"):
        search_index(DOCUMENTS)


WITHOUT_PAGEFIND = """
import sys
sys.modules["pagefind_bin"] = None
from generator.cli import main
sys.exit(main(["build", "--date=2026-11-21", "--project", sys.argv[1]]))
"""


def test_the_build_says_so_and_leaves_the_site(corse, construct, tree, edit, run_python):
    """1, a French sentence, no traceback, and the site before it as it was."""
    construct(corse)
    before = tree(corse / "site")
    edit(corse, "structures.yaml", "nom: CPTS exemple de Bastia", "nom: CPTS exemple du Cap")
    finished = run_python(WITHOUT_PAGEFIND, corse)
    assert 1 == finished.returncode
    assert "parcours : le programme de recherche Pagefind manque" in finished.stderr
    assert "Le site précédent, s’il existe, est resté tel quel." in finished.stderr
    assert "Traceback" not in finished.stderr
    assert before == tree(corse / "site")
    construct(corse)
    assert before != tree(corse / "site")


def test_a_rebuild_without_a_change_does_not_run_it(corse, construct, edit, monkeypatch):
    """It runs again, once, when a structure has another name."""
    construct(corse)
    runs = []
    genuine = module._ask  # noqa: SLF001 (to count its runs)

    def counted(requests):
        runs.append(requests)
        return genuine(requests)

    monkeypatch.setattr(module, "_ask", counted)
    construct(corse)
    assert [] == runs
    edit(corse, "structures.yaml", "nom: CPTS exemple de Bastia", "nom: CPTS exemple du Cap")
    construct(corse)
    assert 1 == len(runs)
