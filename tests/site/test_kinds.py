"""The kinds of pages that the proofs look at are all there are."""

from kinds import KINDS, SAMPLES, kind_of

from generator.render import pages
from generator.render.all_pages import modules_of
from generator.render.site import Site


def test_every_page_is_of_a_kind(sheets):
    """Each of the site's pages is of one kind; no kind is without a page."""
    found = {kind_of(sheet.address) for sheet in sheets.values()}
    assert set(KINDS) == found


def test_every_page_is_made_by_the_module_of_its_kind(directory, sheets):
    """Whatever a module of `render/pages/` makes is looked at; a new one needs a kind."""
    site = Site(directory, "")
    made = {}
    for module in modules_of(pages):
        name = module.__name__.rpartition(".")[2]
        made |= {page.path: name for page in module.files(site)}
    expected = {path: kind_of(sheet.address).module for path, sheet in sheets.items()}
    assert expected == made


def test_what_is_looked_at_is_a_page_of_its_kind(sheets):
    """The samples exist, one at least of each kind, under names that tell them apart."""
    addresses = {sheet.address for sheet in sheets.values()}
    assert set(SAMPLES.values()) <= addresses
    assert len(SAMPLES) == sum(len(kind.samples) for kind in KINDS)
    for kind in KINDS:
        assert kind.samples, kind.addresses
        assert all(map(kind.has, kind.samples.values())), kind.addresses
