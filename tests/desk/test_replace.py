"""A file replaced whole, or not at all."""

import os

import pytest

from generator.desk.replace import replace_text


def test_the_text_is_written_as_it_is(tmp_path):
    """UTF-8, line ends and byte-order mark as given, nothing else in the folder."""
    file = tmp_path / "f.yaml"
    replace_text(file, "\ufeffé\r\nb\n")
    assert b"\xef\xbb\xbf\xc3\xa9\r\nb\n" == file.read_bytes()
    assert [file] == list(tmp_path.iterdir())


def test_permissions_and_links_stay(tmp_path):
    """The file keeps its permissions; a link to it stays a link."""
    file, link = tmp_path / "f.yaml", tmp_path / "link.yaml"
    file.write_text("a", "utf-8")
    file.chmod(0o640)
    link.symlink_to(file)
    replace_text(link, "b")
    assert link.is_symlink()
    assert ("b", 0o640) == (file.read_text("utf-8"), file.stat().st_mode & 0o777)


def test_a_failure_leaves_the_file_as_it_was(tmp_path, monkeypatch):
    """When the disk refuses, the old text is there, and no half-written file beside it."""
    file = tmp_path / "f.yaml"
    file.write_text("old", "utf-8")

    def refuse(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(OSError, match="No space"):
        replace_text(file, "new")
    assert "old" == file.read_text("utf-8")
    assert [file] == list(tmp_path.iterdir())
