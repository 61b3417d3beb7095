"""The page of the coverage: its figures are those of the tables beside it, and it stays light."""

import csv
import gzip
import io
import re
from collections import defaultdict

import pytest

PAGE, ELEMENTS = 25_000, 400
CELL = re.compile(r"<t[hd][^>]*>(.*?)</t[hd]>", re.DOTALL)


def plain(html):
    """Words without tags, with ordinary spaces."""
    return re.sub("<[^>]*>", "", html).replace("\u00a0", " ").replace("\u202f", " ").strip()


def table(sheet, anchor):
    """The lines of the table under a heading, cell by cell."""
    html = sheet.html.partition(f'aria-labelledby="{anchor}"')[2].partition("</table>")[0]
    lines = html.split("<tr")[1:]
    return [[plain(cell) for cell in CELL.findall(line)] for line in lines]


@pytest.fixture(scope="module")
def sheet(sheets):
    """The page."""
    return sheets["couverture/index.html"]


@pytest.fixture(scope="module")
def communes(built_site):
    """The lines of `donnees/couverture.csv`."""
    text = (built_site / "donnees" / "couverture.csv").read_text("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text), delimiter=";"))


def spaced(number):
    """A number with ordinary spaces between thousands."""
    return f"{number:,}".replace(",", " ")


def test_departements_equal_the_file(sheet, communes):
    """Each line, counted again from the file's communes; EPCI covered whole."""
    ground = defaultdict(list)
    for one in communes:
        ground[one["departement"]].append(one)
        ground["Toute la région"].append(one)
    _, *lines = table(sheet, "departements")
    assert set(ground) == {line[0] for line in lines}
    for name, people, count, epci, *_ in lines:
        covered = [one for one in ground[name] if one["structures_du_territoire"]]
        expected = spaced(sum(int(one["habitants"]) for one in covered))
        assert people.startswith(f"{expected} ("), name
        assert f"{spaced(len(covered))} / {spaced(len(ground[name]))}" == count, name
        sides = defaultdict(set)
        for one in ground[name]:
            sides[one["siren_epci"]].add(bool(one["structures_du_territoire"]))
        whole = sum(found == {True} for found in sides.values())
        assert f"{whole} / {len(sides)}" == epci, name


def test_white_zones_are_all_named(sheet, communes):
    """Each EPCI where nobody intervenes stands under its département with its inhabitants."""
    people = defaultdict(int)
    for one in communes:
        if not one["structures_du_territoire"] and not one["territoires"]:
            people[one["departement"], one["epci"]] += int(one["habitants"])
    said = plain(sheet.html.partition("Hors des territoires publiés</h3>")[2])
    assert 100 < len(people)
    for (_, epci), number in people.items():
        name = epci.replace("'", "’")
        found = re.search(rf"{re.escape(name)}[^,.]*\(\d+ comm\., {spaced(number)} hab\.\)", said)
        assert found, epci


def test_too_far_equals_the_file(sheet, communes):
    """Communes beyond 30 km in a straight line, by territoire; the word « route » warns."""
    _, *lines = table(sheet, "loin")
    for name, people, count, furthest in lines:
        mine = [one for one in communes if one["territoires"] == name]
        far = [one for one in mine if one["trop_loin"] == "oui"]
        most = max(int(one["km_a_vol_d_oiseau"]) for one in far)
        assert spaced(len(far)) == count, name
        assert spaced(sum(int(one["habitants"]) for one in far)) == people, name
        assert f"à {most} km" in furthest, name
    told = sum(int(line[2]) for line in lines)
    assert sum(one["trop_loin"] == "oui" for one in communes) == told
    assert "par la route, c’est toujours davantage" in plain(sheet.html)


def test_region_wide_structures_are_set_apart(sheet):
    """Two of them take children everywhere: said in words, and in a column of their own."""
    _, *lines = table(sheet, "patients")
    children = [line for line in lines if line[0].startswith("Enfants")]
    assert {"100 %"} == {line[2] for line in children}
    assert not any("100 %" in line[1] for line in children)
    assert "Elles sont comptées à part" in plain(sheet.html)


def test_it_says_what_covered_means_and_on_which_day(sheet):
    """Definition, day, what a count of inhabitants is not, and that territoires are missing."""
    said = plain(sheet.html)
    for words in (
        "Au 21 novembre 2026",
        "Une commune est dite couverte quand",
        "ce ne sont pas des patients",
        "connaît 13 des 47 territoires",
    ):
        assert words in said, words


def test_its_numbers_on_the_map_are_those_of_the_ranking(sheet):
    """Each rank of the list stands once on the map."""
    drawing = re.search(r'<svg class="plan".*?</svg>', sheet.html, re.DOTALL)[0]
    drawn = re.findall(r'<text class="repere"[^>]*>(\d+)</text>', drawing)
    _, *lines = table(sheet, "ajout")
    assert [line[0].partition(".")[0] for line in lines] == drawn


def test_its_weight_with_its_own_sheet(sheet, built_site):
    """Page, both sheets, icon and script: 25 KB compressed; 400 elements."""
    loaded = [link["href"] for link in sheet.all("link") if link["rel"] in {"stylesheet", "icon"}]
    assert 3 == len(loaded)
    files = [built_site / one.lstrip("/") for one in loaded]
    files += [built_site / sheet.path, *built_site.glob("theme/js-*/page.js")]
    assert PAGE >= sum(len(gzip.compress(one.read_bytes(), 9)) for one in files)
    assert ELEMENTS >= len(sheet.tags)


def test_people_find_it_from_the_site_map(sheets):
    """The page and both files are linked there; and not from the menu."""
    links = {link["href"] for link in sheets["plan-du-site/index.html"].all("a")}
    files = {"/donnees/couverture.csv", "/donnees/couverture-epci.csv"}
    assert files | {"/couverture/"} <= links
    menu = re.search(r"<header.*?</header>", sheets["index.html"].html, re.DOTALL)[0]
    assert "/couverture/" not in menu
