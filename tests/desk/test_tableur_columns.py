"""Every field has its column, under the names agencies give it."""

from collections import Counter

import pytest
from tableur_samples import content, put, workbook

from generator.desk.tableur.columns import columns
from generator.desk.tableur.table.headings import key, known
from generator.desk.tableur.table.read_table import read_table
from generator.desk.tableur.titles import TITLES
from generator.model.structure import Structure


def plain_keys(value, keys=()):
    """The keys of every text of a plain record; lists of records count as one."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from plain_keys(inner, (*keys, name))
    elif isinstance(value, list) and value and isinstance(value[0], dict):
        for inner in value:
            below = (*keys, inner["domaine"]) if "domaine" in inner else keys
            kept = {name: one for name, one in inner.items() if name != "domaine"}
            yield from plain_keys(kept, below)
    else:
        yield keys


def test_no_field_without_column(checked):
    """Every field of every structure of the region stands under a column with a French title."""
    found = set()
    for structure in checked.projet.structures:
        found |= set(plain_keys(structure.model_dump(mode="json")))
    assert found <= {column.keys for column in columns()}
    assert set(Structure.model_fields) == {column.keys[0] for column in columns()}
    assert {column.keys for column in columns()} == set(TITLES)


def test_a_heading_means_one_column():
    """No two columns are known by the same words."""
    words = Counter((key(name), keys) for keys, names in TITLES.items() for name in set(names))
    meant = Counter(name for name, _ in words)
    assert [] == [name for name, number in meant.items() if number > 1]


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("Nom de la structure", "Nom de la structure"),
        ("NOM STRUCTURE", "Nom de la structure"),
        ("Raison sociale", "Nom de la structure"),
        ("CP", "Code postal"),
        ("Codes postaux", "Code postal"),
        ("Ville", "Commune"),
        ("Mail", "Courriel"),
        ("Adresse e-mail", "Courriel"),
        ("Tél", "Téléphone"),
        ("TEL.", "Téléphone"),
        ("N° de téléphone", "Téléphone"),
        ("N° FINESS", "N° FINESS"),
        ("territoire", "Territoires"),
        ("Date de labellisation", "Label : premier jour"),
        ("contact.telephone", "Téléphone"),
        ("Site internet", "Site web"),
    ],
)
def test_agencies_own_headings(heading, title):
    """Accents, case, plurals, signs and small words do not count."""
    assert title == known()[key(heading)].title


def test_unknown_and_repeated_headings_are_told(tmp_path):
    """A heading nobody knows comes with the nearest one; of two that mean the same, one is read."""
    rows = [("Nom", "Telephonne", "Ville", "Commune", "Couleur", None), ("A", 1, "B", "C", "D", 5)]
    table = read_table(put(tmp_path, "liste.xlsx", content(workbook(rows))))
    remarks = " ".join(table.reading.findings.remarks)
    assert "« Telephonne » : titre inconnu" in remarks
    assert "Vouliez-vous dire « Téléphone » ?" in remarks
    assert "Colonne D « Commune » : elle dit la même chose que la colonne C « Ville »" in remarks
    assert "« Couleur » : titre inconnu, colonne laissée de côté." in remarks
    assert "Colonne F : elle n’a pas de titre" in remarks
