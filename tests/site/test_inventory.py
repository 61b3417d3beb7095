"""Every commune, structure, territoire and département has its page; maps and data agree."""

import csv
import json
import re
from xml.etree import ElementTree as ET

import pytest
import yaml


@pytest.fixture(scope="module")
def written(root):
    """The structures as the editors wrote them, every scalar as text, by id."""
    text = (root / "structures.yaml").read_text("utf-8")
    listed = yaml.load(text, Loader=yaml.BaseLoader)["structures"]  # noqa: S506 (texts only)
    return {one["id"]: one for one in listed}


def found_under(sheets, folder):
    """The last parts of the addresses of the pages under a folder."""
    return {
        path.split("/")[1] for path in sheets if re.fullmatch(rf"{folder}/[^/]+/index.html", path)
    }


def test_communes(sheets, root):
    """The region's 4,025 communes and no other."""
    table = root / "generator" / "reference" / "data" / "communes-84.csv"
    with table.open(encoding="utf-8", newline="") as stream:
        codes = {row["code"] for row in csv.DictReader(stream)}
    assert 4025 == len(codes)
    assert codes == found_under(sheets, "communes")


def test_structures(sheets, written):
    """One page a structure, whatever its label."""
    assert set(written) == found_under(sheets, "structures")


def test_territoires(sheets, root):
    """One page a territoire."""
    files = (path.read_text("utf-8") for path in (root / "territories").iterdir())
    ids = {found for text in files for found in re.findall(r"^  - id: (\S+)", text, re.MULTILINE)}
    assert ids == found_under(sheets, "territoires")


def test_departements(sheets):
    """The twelve départements of Auvergne-Rhône-Alpes, listed on the home page too."""
    codes = {"01", "03", "07", "15", "26", "38", "42", "43", "63", "69", "73", "74"}
    assert codes == found_under(sheets, "departements")
    links = {link.get("href") for link in sheets["index.html"].all("a")}
    assert {f"/departements/{code}/" for code in codes} <= links


def test_every_commune_is_found_from_its_departement(sheets):
    """Home, département, letter, commune: the letter pages name every commune."""
    linked = {
        link["href"].split("/")[2]
        for path, sheet in sheets.items()
        if re.fullmatch(r"departements/\w+/communes-[a-z]/index.html", path)
        for link in sheet.all("a")
        if link.get("href", "").startswith("/communes/")
    }
    assert found_under(sheets, "communes") == linked


def test_the_site_map_lists_exactly_the_pages(sheets, built_site):
    """Every page but 404, once."""
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    tree = ET.parse(built_site / "sitemap.xml")  # noqa: S314 (our own file)
    listed = [node.text for node in tree.iterfind("s:url/s:loc", space)]
    expected = {f"https://parcours.example{sheet.address}" for sheet in sheets.values()}
    assert len(set(listed)) == len(listed)
    stand_ins = ("404.html", "hors-ligne/commune/", "hors-ligne/absente/")
    unlisted = {f"https://parcours.example/{name}" for name in stand_ins}
    assert unlisted < expected
    assert expected - unlisted == set(listed)


def test_robots_lead_to_the_site_map(built_site):
    """RFC 9309: all robots may read, and are told where the map is."""
    lines = (built_site / "robots.txt").read_text("utf-8").splitlines()
    assert "User-agent: *" == lines[0]
    assert "Sitemap: https://parcours.example/sitemap.xml" in lines
    assert not [line for line in lines if line.startswith("Disallow: /")]


def test_open_data_hold_what_editors_wrote(built_site, written):
    """`donnees/structures.json` says it is an example, and repeats the entries."""
    data = json.loads((built_site / "donnees" / "structures.json").read_bytes())
    assert data["exemple"] is True
    assert "2026-11-21" == data["date"]
    assert "Licence Ouverte 2.0" == data["licence"]
    found = {one["id"]: one for one in data["structures"]}
    assert set(written) == set(found)
    for identifiant, one in written.items():
        assert one["nom"] == found[identifiant]["nom"]
        assert one["contact"]["telephone"] == found[identifiant]["contact"]["telephone"]
        assert one["verifie_le"] == found[identifiant]["verifie_le"]
        assert one["label"]["statut"] == found[identifiant]["label"]["statut"]


def test_descriptions_for_search_engines_agree_with_the_entries(sheets, written):
    """Each structure's page carries schema.org data that says what its entry says."""
    for identifiant, one in written.items():
        html = sheets[f"structures/{identifiant}/index.html"].html
        script = re.search(r'<script type="application/ld\+json">(.*?)</script>', html)[1]
        data = json.loads(script)
        assert "https://schema.org" == data["@context"]
        assert f"https://parcours.example/structures/{identifiant}/" == data["@id"]
        assert one["nom"] == data["name"]
        assert one["contact"]["telephone"].replace(" ", "") == data["telephone"].replace("+33", "0")
        assert one["contact"].get("site_web") == data.get("url")
        assert [site["code_postal"] for site in one["sites"]] == [
            place["address"]["postalCode"] for place in data["location"]
        ]
        for site, place in zip(one["sites"], data["location"], strict=True):
            if "latitude" in site:
                assert float(site["latitude"]) == place["geo"]["latitude"]


def test_only_structures_are_described_for_search_engines(sheets):
    """No other page pretends to be an organisation."""
    described = {
        path
        for path, sheet in sheets.items()
        if any(one.get("type") == "application/ld+json" for one in sheet.all("script"))
    }
    assert described == {path for path in sheets if re.match(r"structures/.+/", path)}


def test_each_structure_page_says_what_its_entry_says(sheets, written):
    """Name, telephone, places, how to be referred, source, date, and where to report an error."""
    for identifiant, one in written.items():
        sheet = sheets[f"structures/{identifiant}/index.html"]
        text = sheet.text.replace("\u00a0", " ").replace("\u202f", " ")
        assert one["nom"] in text
        assert one["contact"]["telephone"] in text
        for site in one["sites"]:
            assert f"{site['code_postal']} {site['commune']}" in text
        assert one["source"]["titre"].replace("...", "…") in text
        reports = [link["href"] for link in sheet.all("a") if "subject=" in link.get("href", "")]
        assert 1 == len(reports)
        assert reports[0].startswith("mailto:contact@parcours.example?")
        assert identifiant in reports[0]
