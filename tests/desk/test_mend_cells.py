"""What spreadsheets do to values is undone and told, or refused with what to do."""

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.desk.tableur.cells import EXCEL_EPOCH, CannotMend
from generator.desk.tableur.columns import columns
from generator.desk.tableur.mend.cell import mend
from generator.desk.tableur.mend.text import clean, defuse

BY_NAME = {".".join(map(str, column.keys)): column for column in columns()}


def read(name, raw, epoch=EXCEL_EPOCH):
    """What a cell of a column says, and the repairs told."""
    return mend(BY_NAME[name], raw, epoch)


@pytest.mark.parametrize(
    ("name", "raw", "expected"),
    [
        ("sites.code_postal", 1000, "01000"),
        ("sites.code_postal", "1000", "01000"),
        ("sites.code_postal", "15\u00a0140 ", "15140"),
        ("sites.code_postal", 15140.0, "15140"),
        ("sites.code_commune", 1053, "01053"),
        ("sites.code_commune", "2a004", "2A004"),
        ("finess", 10000123, "010000123"),
        ("finess", "01 000 012 3", "010000123"),
        ("finess", "?", "inconnu"),
        ("contact.telephone", 465711501, "04 65 71 15 01"),
        ("contact.telephone", "465711501", "04 65 71 15 01"),
        ("contact.telephone", 33465711501, "04 65 71 15 01"),
        ("contact.telephone", "+33 (0)4 65 71 15 01", "04 65 71 15 01"),
        ("contact.telephone", "0033465711501", "04 65 71 15 01"),
        ("contact.telephone", "04.65.71.15.01", "04 65 71 15 01"),
        ("contact.telephone", "4,65711501E+08", "04 65 71 15 01"),
        ("contact.telephone", 4.65711501e8, "04 65 71 15 01"),
        ("verifie_le", datetime(2026, 9, 15), "2026-09-15"),
        ("verifie_le", 46280, "2026-09-15"),
        ("verifie_le", "46280", "2026-09-15"),
        ("verifie_le", "15/09/2026", "2026-09-15"),
        ("verifie_le", "5-9-26", "2026-09-05"),
        ("verifie_le", "2026-09-15 00:00:00", "2026-09-15"),
        ("verifie_le", "mardi 15 septembre 2026", "2026-09-15"),
        ("verifie_le", "1er sept. 2026", "2026-09-01"),
        ("verifie_le", "15 août 2026", "2026-08-15"),
        ("label.appel", "AAP 2023", "2023"),
        ("label.appel", 2023.0, "2023"),
        ("sites.latitude", "45,1376", "45.1376"),
        ("sites.latitude", 45.1376, "45.1376"),
        ("sites.longitude", "-0,57", "-0.57"),
        ("teleconsultation", "Oui", "oui"),
        ("teleconsultation", "NON", "non"),
        ("teleconsultation", "x", "oui"),
        ("teleconsultation", True, "oui"),
        ("teleconsultation", "ne sait pas", "inconnu"),
        ("soins.apa.assure_par", "✔", "structure"),
        ("soins.apa.assure_par", "Non", ""),
        ("porteur", "Maison de santé pluriprofessionnelle", "msp"),
        ("porteur", "CHU", "etablissement_de_sante"),
        ("label.statut", "Délabellisée", "delabellisee"),
        ("adressage.mode", "sur demande", "demande_prealable"),
        ("public", "Adultes/Enfants", ["adultes", "enfants"]),
        ("public", "Tous publics", ["adultes", "enfants"]),
        ("cancers", "Sein, digestifs et ORL", ["sein", "digestif", "orl"]),
        ("cancers", "Tous les cancers", ["tous"]),
        ("territoires", "cantal-4\nCantal 5", ["cantal-4", "Cantal 5"]),
        ("contact.courriel", "Accueil <a@x.example>", "a@x.example"),
        ("contact.courriel", "mailto:a@x.example.", "a@x.example"),
        ("contact.site_web", "www.x.example/psg", "https://www.x.example/psg"),
        ("nom", "  Maison\u00a0 de\u200b santé\r\n", "Maison de santé"),
        ("nom", "Maison de santÃ© dâ€™exemple", "Maison de santé d’exemple"),
        ("nom", "'=Structure", "=Structure"),
        ("nom", 12, "12"),
        ("dapap", "néant", ""),
        ("dapap", None, ""),
    ],
)
def test_damage_is_undone(name, raw, expected):
    """Each value comes back as its column's field is written in the directory."""
    assert expected == read(name, raw)[0]


@pytest.mark.parametrize(
    ("name", "raw", "words", "suggestion"),
    [
        ("contact.telephone", "4.71E+08", "derniers chiffres sont perdus", None),
        ("sites.code_postal", "1.5E+04", "derniers chiffres sont perdus", None),
        (
            "contact.telephone",
            "04 65 71 15 01 / 04 65 71 15 02",
            "plusieurs numéros",
            "04 65 71 15 01",
        ),
        ("contact.telephone", "poste 12", "n’est pas un numéro de téléphone français", None),
        ("contact.courriel", "a@x.example; b@x.example", "plusieurs adresses", "a@x.example"),
        ("verifie_le", "09/15/2026", "n’existe pas au calendrier", "15/09/2026"),
        ("verifie_le", "31/02/2026", "n’existe pas au calendrier", None),
        ("verifie_le", "septembre 2026", "n’est pas une date", "01/09/2026"),
        ("verifie_le", 2026, "n’est pas une date", None),
        ("precision_public", datetime(2026, 12, 6), "pris ce texte pour une date", "6-12"),
        ("contact.horaires", time(9, 30), "pris ce texte pour une date", "9 h 30"),
        ("sites.latitude", 451376, "sa virgule s’est sans doute perdue", None),
        ("sites.latitude", "45° 8' 15\" N", "n’est pas un nombre de degrés", "45.1375"),
        ("sites.code_postal", "151", "un code postal compte cinq chiffres", None),
        ("label.appel", "2022 ou 2023", "n’est pas une année", "2022"),
        ("porteur", "hopitale", "n’est pas une valeur admise", "etablissement_de_sante"),
        ("cancers", "sein ; digestiv", "« digestiv » n’est pas une valeur admise", "digestif"),
        ("id", "MSP Salers", "minuscules sans accent", "msp-salers"),
    ],
)
def test_what_is_not_sure_is_refused(name, raw, words, suggestion):
    """A French sentence says why, with the value probably meant when there is one."""
    with pytest.raises(CannotMend, match=words) as refused:
        read(name, raw)
    assert suggestion == refused.value.suggestion
    assert "guillemets" not in str(refused.value)


def test_repairs_are_told():
    """A changed value always comes with the name of its repair; an untouched one with none."""
    assert ["zéro de tête rétabli"] == read("sites.code_postal", 1000)[1]
    assert ["année sur deux chiffres lue comme 20.."] == read("verifie_le", "15/09/26")[1]
    assert [] == read("sites.code_postal", "01000")[1]
    assert [] == read("verifie_le", datetime(2026, 9, 15))[1]
    assert [] == read("public", "Adultes")[1]


def test_days_counted_from_1904():
    """A workbook made on an old Macintosh counts its days from 1904."""
    epoch = datetime(1904, 1, 1)
    assert "2026-09-15" == read("verifie_le", 44818, epoch)[0]


DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))


@given(DAYS)
def test_every_day_in_every_writing(day):
    """A day written as French people, machines and Excel write it is the same day."""
    serial = day.toordinal() - date(1899, 12, 30).toordinal()
    writings = (day.isoformat(), day.strftime("%d/%m/%Y"), f"{day.day}/{day.month}/{day.year}")
    for raw in (serial, str(serial), *writings, f"{day.isoformat()} 00:00:00"):
        assert day.isoformat() == read("verifie_le", raw)[0]


@given(st.integers(0, 99_999), st.integers(100_000_000, 999_999_999))
def test_lost_zeros_come_back(code, phone):
    """A code or number that a spreadsheet made a number of is the text it was."""
    text = f"{code:05}"
    if code >= 1000:
        assert text == read("sites.code_postal", code)[0]
    spaced = read("contact.telephone", phone)[0]
    assert f"0{phone}" == spaced.replace(" ", "")
    assert spaced == read("contact.telephone", spaced)[0]
    assert spaced == read("contact.telephone", f"+33{phone}")[0]


RAW = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.datetimes(),
    st.dates(),
    st.times(),
    st.text(),
    st.from_regex(r"[0-9+.,/ :°E-]{1,20}", fullmatch=True),
)


@given(st.sampled_from(columns()), RAW)
def test_any_cell_is_read_or_refused(column, raw):
    """Whatever a cell holds, it gives what the model takes, or a sentence: never a traceback."""
    try:
        value, _ = mend(column, raw, EXCEL_EPOCH)
    except CannotMend:
        return
    if value and not (column.kind == "liste" and column.choices is None):
        assert column.refusal(value) is None
        again = value if isinstance(value, str) else " ; ".join(value)
        assert value == mend(column, again, EXCEL_EPOCH)[0]


@given(st.text())
def test_no_text_becomes_a_formula(text):
    """What is written starts with no sign a spreadsheet computes, and is read back unchanged."""
    defused = defuse(text)
    assert not defused.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert clean(text)[0] == clean(defused)[0] or text.startswith("'")
