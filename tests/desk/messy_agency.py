"""An agency's own workbook, as they come: ten invented structures and every kind of damage.

Organisations are invented, addresses end with `.example`, numbers are of those set aside for
fiction. Communes, postal codes and territoires are real.
"""

from datetime import date
from pathlib import Path

from openpyxl import Workbook

TITLES = (
    "Nom de la structure",
    "Type de structure",
    "N° FINESS",
    "Adresse postale",
    "CP",
    "Ville",
    "Tél.",
    "Mail",
    "Messagerie MSS",
    "Site internet",
    "Territoire",
    "Publics accueillis",
    "Tranche d'âge",
    "Cancers",
    "APA",
    "Partenaire APA",
    "Diététique",
    "Psy",
    "Visio",
    "Statut",
    "AAP",
    "Date de début",
    "Date de fin",
    "Description",
    "Mode d'orientation",
    "Modalités d'orientation",
    "Source",
    "MAJ",
    "Observations",
)
TEAM = "Une équipe reçoit les patients sur rendez-vous\u00a0; un accueil unique les oriente. "
SEND = "Le médecin envoie l'ordonnance par messagerie.\r\nL'accueil rappelle sous deux jours."
AGREED = "Convention d'exemple avec l'agence"


def _row(nom, kind, finess, street, cp, town, phone, mail, territoire, **other):
    row = {
        "Nom de la structure": nom,
        "Type de structure": kind,
        "N° FINESS": finess,
        "Adresse postale": street,
        "CP": cp,
        "Ville": town,
        "Tél.": phone,
        "Mail": mail,
        "Territoire": territoire,
        "Publics accueillis": "Adultes",
        "Cancers": "Tous",
        "APA": "x",
        "Diététique": "Oui",
        "Psy": "OUI",
        "Visio": "NON",
        "Statut": "Labellisée",
        "AAP": 2023,
        "Date de début": date(2023, 11, 1),
        "Date de fin": date(2028, 10, 31),
        "Description": TEAM,
        "Mode d'orientation": "Direct",
        "Modalités d'orientation": SEND,
        "Source": AGREED,
        "MAJ": date(2026, 9, 15),
    }
    return row | {name.replace("_", " "): value for name, value in other.items()}


ROWS = [
    "AIN",
    _row(
        "Centre hospitalier exemple de Bourg ",
        "Centre hospitalier",
        10000123,
        "900 route de l'Exemple",
        1000,
        "BOURG EN BRESSE CEDEX",
        465710101,
        "Accueil <parcours@ch-bourg.example>",
        "ain-14 ; ain-15",
        AAP="AAP 2023",
        Visio="oui",
    ),
    _row(
        "MSP exemple de Belley",
        "Maison de santé",
        "?",
        "3 place de l'Exemple",
        "1300",
        "Belley",
        "04.65.71.01.02",
        "msp@belley.example",
        "Ain 15",
        APA="partenaire",
        Partenaire_APA="DAPAP exemple de l'Ain",
        Date_de_début="01/10/2022",
        Date_de_fin=None,
        AAP=2022.0,
    ),
    None,
    "CANTAL",
    _row(
        "CPTS exemple de Mauriac",
        "cpts",
        None,
        "12 avenue de l'Exemple",
        15200,
        "mauriac",
        "+33 4 65 71 15 02",
        "coordination@cpts.example",
        "cantal-4",
        Publics_accueillis="Adultes et enfants",
        Date_de_début=45200,
    ),
    {
        "Adresse postale": "2 place de l'Exemple",
        "CP": 15400,
        "Ville": "RIOM ES MONTAGNES",
    },
    _row(
        "Clinique exemple d'Aurillac",
        "Clinique",
        "150000123",
        "5 rue de l'Exemple",
        "15\u00a0000",
        "Aurillac",
        "0465711503",
        "accueil@clinique-aurillac.example",
        "Cantal 5",
        Cancers="Sein, digestif",
        MAJ="2026-09-15 00:00:00",
        Site_internet="www.clinique-aurillac.example",
    ),
    _row(
        "Association exemple de Saint-Flour",
        "Asso",
        "inconnu",
        "7 cours de l'Exemple",
        15100,
        "St Flour",
        "04 65 71 15 04",
        "contact@asso.example ",
        "Cantal 6",
        MAJ="15/09/2026",
    ),
    "HAUTE LOIRE",
    _row(
        "Hôpital exemple du Puy",
        "Hôpital",
        430000123,
        "1 boulevard de l'Exemple",
        43000,
        "Le Puy en Velay",
        465714301,
        "parcours@ch-puy.example",
        "haute-loire-7",
        Tranche_d_âge=None,
    ),
    _row(
        "Maison de santé exemple de Brioude",
        "MSP",
        "-",
        "4 rue de l'Exemple",
        43100,
        "Brioude",
        "0033465714302",
        "msp@brioude.example",
        "Haute-Loire 8",
        MAJ="15 septembre 2026",
    ),
    "AUTRES",
    _row(
        "Comité exemple de la Ligue en Drôme",
        "Ligue contre le cancer",
        "NC",
        "9 rue de l'Exemple",
        26150,
        "Die",
        "04 65 71 26 01",
        "comite@ligue.example",
        "drome-22\ndrome-23",
    ),
    _row(
        "Centre de santé exemple de La Tour",
        "CDS",
        "380000123",
        "6 rue de l'Exemple",
        38110,
        "La Tour du Pin",
        "04 65 71 38 01",
        "cds@latour.example",
        26,
        Publics_accueillis="Enfants",
    ),
    _row(
        "Structure pédiatrique exemple de la région",
        "Établissement de santé",
        "690000123",
        "8 avenue de l'Exemple",
        69008,
        "Lyon",
        "04 65 71 69 01",
        "enfants@pediatrie.example",
        "Toute la région",
        Publics_accueillis="Enfants et jeunes",
    ),
    {"Nom de la structure": "Total : 10 structures"},
]


def write(path: Path, rows=None, titles=TITLES) -> Path:
    """The workbook: a title, a blank row, headings on row 4, then the rows; a sheet of notes."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Liste 2026"
    sheet["A1"] = "Structures labellisées – parcours de soins global"
    sheet.merge_cells("A1:F1")
    sheet.append([])
    sheet.append([])
    for number, title in enumerate(titles, 1):
        sheet.cell(4, number, title)
    for number, row in enumerate(ROWS if rows is None else rows, 5):
        cells = {TITLES[0]: row} if isinstance(row, str) else row or {}
        for column, title in enumerate(titles, 1):
            if cells.get(title) is not None:
                sheet.cell(number, column, cells[title])
    sheet.column_dimensions["I"].hidden = True
    notes = book.create_sheet("Notes internes")
    notes["A1"] = "À relancer avant l'été"
    book.save(path)
    return path
