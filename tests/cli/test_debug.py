"""What nobody foresaw: a sentence by default, a traceback with `--debug`, never the reverse."""

import pytest

from generator.cli import main


@pytest.fixture
def full_disk(monkeypatch):
    """Publishing fails as on a full disk."""

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device", "site/index.html")

    monkeypatch.setattr("generator.build.publish", refuse)


@pytest.fixture
def our_mistake(monkeypatch):
    """Rendering fails by a mistake of the program's."""

    def fail(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("generator.build.render", fail)


def test_a_full_disk_is_said_in_a_sentence(corse, full_disk, capsys):
    """1, the file the disk refused, no traceback."""
    assert 1 == main(["build", "--project", str(corse)])
    error = capsys.readouterr().err
    assert "le disque ou le système refuse" in error
    assert "site/index.html" in error
    assert "Traceback" not in error


def test_a_mistake_of_ours_is_owned(corse, our_mistake, capsys):
    """The editor is told that the files are not to blame, and what to pass on."""
    assert 1 == main(["build", "--project", str(corse)])
    error = capsys.readouterr().err
    assert "ZeroDivisionError" in error
    assert "Vos fichiers n’y sont pour rien" in error
    assert "--debug" in error
    assert "Traceback" not in error


def test_debug_shows_the_details(corse, our_mistake):
    """With `--debug` the exception itself comes out."""
    with pytest.raises(ZeroDivisionError):
        main(["build", "--debug", "--project", str(corse)])


def test_debug_prints_a_traceback(parcours, corse):
    """From the shell, `--debug` shows the lines of code; a file stands where the memory goes."""
    (corse / ".site.parcours").write_text("", "utf-8")
    plain = parcours("build", "--project", corse)
    debug = parcours("build", "--debug", "--project", corse)
    assert (1, False) == (plain.returncode, "Traceback" in plain.stderr)
    assert (1, True) == (debug.returncode, "Traceback" in debug.stderr)
