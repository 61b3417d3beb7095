"""Files as they come: any editor, any system, any accident."""

import pytest

from generator.read.source import Source, Unreadable, read_source
from generator.read.yaml_tree import parse_yaml

NAME = "content/region.yaml"


@pytest.fixture
def project(tmp_path):
    """Return an empty project folder."""
    (tmp_path / "content").mkdir()
    return tmp_path


def read(project, raw):
    """Return the text read of a file that holds these bytes."""
    (project / NAME).write_bytes(raw)
    return read_source(project, NAME)


def refusal(project):
    """Return path, rule, line, column and sentence of what keeps the file from being read."""
    with pytest.raises(Unreadable) as reason:
        read_source(project, NAME)
    found = reason.value.problem
    return found.path, found.rule, (found.span.line, found.span.column), found.sentence


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"nom: Salers\n", "nom: Salers\n"),
        ("é: œ 😀\n".encode(), "é: œ 😀\n"),
        (b"\xef\xbb\xbfa: b\n", "a: b\n"),
        (b"a: b\r\nc: d\r\n", "a: b\nc: d\n"),
        (b"a: b\rc: d\r", "a: b\nc: d\n"),
        (b"\xef\xbb\xbf\r\na:\tb", "\na:\tb"),
    ],
    ids=["plain", "utf-8", "byte-order-mark", "windows-line-ends", "old-mac-line-ends", "mixed"],
)
def test_text_comes_without_marks_and_with_one_kind_of_line_end(project, raw, text):
    """Whatever editor wrote the file, its text is the same."""
    assert Source(NAME, text) == read(project, raw)


@pytest.mark.parametrize("sign", ["\u2028", "\u2029", "\x85"], ids=["U+2028", "U+2029", "U+0085"])
def test_only_line_ends_that_editors_see_are_line_ends(project, sign):
    """A sign pasted from a word processor neither cuts a text nor shifts the lines after it."""
    root, _ = parse_yaml(read(project, f"a: b{sign}c\ne: f\n".encode()))
    assert (["a", "e"], 2) == (list(root.plain()), root.find(("e",)).span.line)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_named(project, encoding):
    """A file saved as « Unicode » by Windows is told to be saved as UTF-8, by its name if known."""
    (project / NAME).write_bytes("nom: Rhône-Alpes €\n".encode(encoding))
    path, rule, place, sentence = refusal(project)
    assert (NAME, "encodage") == (path, rule)
    assert "UTF-8" in sentence
    if encoding == "utf-16":
        assert (1, 1) == place
        assert "UTF-16" in sentence


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["unix", "windows"])
def test_windows_1252_is_found_at_its_first_accent(project, end):
    """The place is the first accent, which is where the editor will see a strange sign."""
    text = f"code: 84{end}nom: Auvergne-Rh\u00f4ne-Alpes{end}titre: \u00e9{end}"
    (project / NAME).write_bytes(text.encode("windows-1252"))
    path, rule, place, sentence = refusal(project)
    assert (NAME, "encodage", (2, 17)) == (path, rule, place)
    assert "Windows-1252" in sentence


def test_one_wrong_byte_after_good_accents_is_found(project):
    """Columns count characters, not bytes."""
    (project / NAME).write_bytes("é\néé: ".encode() + b"\xe9\n")
    assert (2, 5) == refusal(project)[2]


@pytest.mark.parametrize("raw", [b"", b"\n\n", b" \t\r\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_said_empty(project, raw):
    """Blank lines and a byte-order mark hold nothing."""
    (project / NAME).write_bytes(raw)
    assert (NAME, "fichier-vide", (1, 1)) == refusal(project)[:3]


def test_a_missing_file_is_said_missing(project):
    """A file that is not there is named, with where it should be."""
    assert (NAME, "fichier-absent", (1, 1)) == refusal(project)[:3]


def test_a_missing_folder_makes_its_files_missing(tmp_path):
    """The same is said when the folder above is missing, or is a file."""
    assert "fichier-absent" == refusal(tmp_path)[1]
    (tmp_path / "content").write_text("x")
    assert "fichier-absent" == refusal(tmp_path)[1]


def test_a_folder_in_place_of_a_file_is_said(project):
    """A folder of that name is not a file."""
    (project / NAME).mkdir()
    assert (NAME, "fichier-illisible") == refusal(project)[:2]


def test_what_the_system_refuses_is_said_in_french(project):
    """An editor is never told « Is a directory »."""
    (project / NAME).mkdir()
    assert "directory" not in refusal(project)[3]


def test_a_file_of_100_megabytes_is_refused_unread(project):
    """Size is looked at before a byte is read; the file here has no content on the disk."""
    with (project / NAME).open("wb") as file:
        file.truncate(100_000_000)
    path, rule, place, sentence = refusal(project)
    assert (NAME, "fichier-trop-gros", (1, 1)) == (path, rule, place)
    assert "5 Mo" in sentence


def test_the_largest_file_accepted_is_5_megabytes(project):
    """Exactly 5,000,000 bytes pass; one more does not."""
    assert 5_000_000 == len(read(project, b"#" * 5_000_000).text)
    (project / NAME).write_bytes(b"#" * 5_000_001)
    assert "fichier-trop-gros" == refusal(project)[1]


def test_a_link_out_of_the_project_is_refused(project, tmp_path_factory):
    """Nothing outside the folder is ever published, whatever a link says."""
    secret = tmp_path_factory.mktemp("dehors") / "secret.yaml"
    secret.write_text("a: b\n")
    (project / NAME).symlink_to(secret)
    assert (NAME, "fichier-hors-projet") == refusal(project)[:2]


def test_a_link_inside_the_project_is_followed(project):
    """A link to another file of the project is that file."""
    (project / "autre.yaml").write_text("a: b\n")
    (project / NAME).symlink_to(project / "autre.yaml")
    assert "a: b\n" == read_source(project, NAME).text


def test_a_link_to_itself_is_refused(project):
    """A link that leads nowhere is a problem, not a crash."""
    (project / NAME).symlink_to(project / NAME)
    assert NAME == refusal(project)[0]


@pytest.mark.parametrize(
    ("number", "expected"), [(1, "a"), (2, "é b"), (3, ""), (4, "")], ids="1234"
)
def test_lines_are_numbered_from_one(number, expected):
    """A line past the end is empty."""
    assert expected == Source("x", "a\né b\n").line(number)


def test_the_text_as_written_is_kept(project):
    """What edits a file needs its own line ends and mark, beside the plain text."""
    written = "\ufeffa\r\né\r\n"
    (project / NAME).write_bytes(written.encode("utf-8"))
    source = read_source(project, NAME)
    assert ("a\né\n", written) == (source.text, source.written)
