"""`parcours schemas`: the folder of schemas, made or made anew."""

from generator.cli import main
from generator.desk.schemas.files import schema_files


def test_it_writes_what_is_missing_or_old_and_says_so(tmp_path, capsys):
    """Every schema the first time; then only the one somebody changed."""
    assert 0 == main(["schemas", f"--project={tmp_path}"])
    assert len(schema_files()) == capsys.readouterr().out.count(": écrit\n")
    (tmp_path / "schemas" / "grille.schema.json").write_bytes(b"\xff")
    assert 0 == main(["schemas", f"--project={tmp_path}"])
    said = capsys.readouterr().out
    assert "schemas/grille.schema.json : écrit\n" in said
    assert len(schema_files()) - 1 == said.count(": déjà à jour\n")
    for path, text in schema_files().items():
        assert text == (tmp_path / path).read_text("utf-8")
