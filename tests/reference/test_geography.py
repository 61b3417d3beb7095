"""The committed geography is the official one, whole, and its joins hold.

Expected figures: INSEE's code officiel géographique 2026 and the DGCL's list of EPCI 2026.
"""

from collections import Counter

import pytest

from generator.reference.geography import Geography, UnknownRegion, load_geography

DROM = {"01", "02", "03", "04", "06"}
ISLAND_COMMUNES = {"22016", "29083", "29155", "85113"}


def test_france_is_complete(france: Geography) -> None:
    """France has 34,969 communes and 1,255 EPCI; 98 communes are in none."""
    without = [c for c in france.communes.values() if c.epci is None]

    assert (len(france.communes), len(france.epci), len(without)) == (34_969, 1_255, 98)


def test_only_islands_and_collectivities_have_no_epci(france: Geography) -> None:
    """Four metropolitan islands and the overseas collectivities alone belong to no EPCI."""
    without = {c.code for c in france.communes.values() if c.epci is None}

    assert {c for c in without if c < "975"} == ISLAND_COMMUNES


def test_epci_natures(france: Geography) -> None:
    """The 1,255 EPCI are 989 CC, 230 CA, 14 CU, 21 métropoles and the métropole de Lyon."""
    natures = Counter(epci.nature for epci in france.epci.values())

    assert natures == {"CC": 989, "CA": 230, "CU": 14, "METRO": 21, "MET69": 1}


def test_every_region_has_its_communes(france: Geography) -> None:
    """Each of the 18 régions, overseas ones included, has communes and EPCI of its own."""
    inhabited = {c.region for c in france.communes.values() if c.epci}

    assert inhabited == {code for code in france.regions if len(code) == len("84")}
    assert inhabited > DROM


def test_joins_hold(france: Geography) -> None:
    """Every commune's département, région and EPCI exist and agree with one another."""
    for commune in france.communes.values():
        assert france.departements[commune.departement].region == commune.region
        assert commune.code.startswith(commune.departement)
        if commune.epci:
            assert commune.region in france.epci[commune.epci].regions


def test_every_epci_has_communes(france: Geography) -> None:
    """No EPCI is empty, and its regions are those of its communes."""
    for epci in france.epci.values():
        members = france.communes_of_epci(epci.siren)
        assert set(epci.regions) == {commune.region for commune in members}


def test_aliases_lead_to_communes_of_today(france: Geography) -> None:
    """2,105 déléguées, 471 associées, 45 arrondissements, and codes without a name."""
    natures = Counter(alias.nature for alias in france.aliases)

    assert (
        natures["commune déléguée"],
        natures["commune associée"],
        natures["arrondissement"],
    ) == (2_105, 471, 45)
    assert all(alias.commune in france.communes for alias in france.aliases)
    assert {"ancien code"} == {alias.nature for alias in france.aliases if not alias.nom}


def test_arrondissements_keep_their_postal_codes(france: Geography) -> None:
    """Each arrondissement of Paris, Lyon and Marseille has a postal code of its own."""
    arrondissements = [a for a in france.aliases if a.nature == "arrondissement"]

    assert {"75056", "69123", "13055"} == {a.commune for a in arrondissements}
    assert all(a.codes_postaux for a in arrondissements)


def test_auvergne_rhone_alpes(auvergne_rhone_alpes: Geography) -> None:
    """Région 84: 4,025 communes; 172 EPCI, 9 of which straddle its border."""
    epci = [e for e in auvergne_rhone_alpes.epci.values() if "84" in e.regions]

    assert (
        len(auvergne_rhone_alpes.communes),
        len(epci),
        sum(len(e.regions) > 1 for e in epci),
    ) == (4_025, 172, 9)


def test_postal_codes_of_auvergne_rhone_alpes(auvergne_rhone_alpes: Geography) -> None:
    """Région 84: 769 postal codes, 588 serve several communes and 191 several EPCI."""
    codes = {cp for c in auvergne_rhone_alpes.communes.values() for cp in c.codes_postaux}
    served = [auvergne_rhone_alpes.postal(code) for code in codes]

    assert (
        len(codes),
        sum(len(communes) > 1 for communes in served),
        sum(len({commune.epci for commune in communes}) > 1 for communes in served),
    ) == (769, 588, 191)


def test_a_region_reads_its_own_communes_only(
    auvergne_rhone_alpes: Geography, france: Geography
) -> None:
    """Loading one region gives exactly the communes and aliases of that region."""
    expected = {code: c for code, c in france.communes.items() if c.region == "84"}

    assert expected == auvergne_rhone_alpes.communes
    assert all(alias.commune in expected for alias in auvergne_rhone_alpes.aliases)


@pytest.mark.parametrize(
    ("code", "nom"),
    [("15014", "Aurillac"), ("2A004", "Ajaccio"), ("97411", "Saint-Denis"), ("98735", "Papeete")],
)
def test_communes_elsewhere_can_be_named(
    auvergne_rhone_alpes: Geography, code: str, nom: str
) -> None:
    """A commune of any other region, Corsica and overseas included, is found by its code."""
    commune = auvergne_rhone_alpes.commune_anywhere(code)

    assert commune is not None
    assert nom == commune.nom


@pytest.mark.parametrize("code", ["", "1", "00000", "01003", "99999"])
def test_a_wrong_code_is_nobody(auvergne_rhone_alpes: Geography, code: str) -> None:
    """A code that is no commune of today gives nothing, and no error."""
    assert auvergne_rhone_alpes.commune_anywhere(code) is None


def test_codes_are_text(auvergne_rhone_alpes: Geography) -> None:
    """Leading zeros survive: Bourg-en-Bresse is 01053, at 01000."""
    bourg = auvergne_rhone_alpes.communes["01053"]

    assert (bourg.departement, bourg.codes_postaux) == ("01", ("01000",))


def test_an_unknown_region_is_refused_in_french() -> None:
    """A region that does not exist is an error of its own, said in French."""
    with pytest.raises(UnknownRegion, match="code de région « 00 »"):
        load_geography("00")
