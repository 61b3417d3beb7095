"""Every link leads somewhere, and every breadcrumb leads home."""

import re
from collections import Counter
from urllib.parse import unquote, urlsplit

import pytest

EXTERNAL = re.compile(r"https?://|mailto:|tel:")


def dead_links(sheets, site):
    """Links of all pages that lead to no file or no anchor, with the page they are on.

    What follows `#structure=` names a structure for the prescription page.
    """
    anchors = {
        sheet.address: {attributes["id"] for _, attributes in sheet.tags if "id" in attributes}
        for sheet in sheets.values()
    }
    found = set()
    for sheet in sheets.values():
        for link in sheet.all("a"):
            target = link.get("href", "")
            if EXTERNAL.match(target):
                continue
            path, _, anchor = target.partition("#")
            page = path or sheet.address
            if page == "/prescrire/" and anchor.startswith("structure="):
                page, anchor = f"/structures/{anchor.partition('=')[2]}/", ""
            known = page in anchors or (page[-1:] != "/" and (site / page.lstrip("/")).is_file())
            if not known or (anchor and unquote(anchor) not in anchors.get(page, ())):
                found.add((sheet.path, target))
    return found


def test_no_link_is_dead(sheets, built_site, figure):
    """Links and anchors of all pages: all of them exist; those that lead outside are counted."""
    assert set() == dead_links(sheets, built_site)
    targets = Counter(link.get("href", "") for sheet in sheets.values() for link in sheet.all("a"))
    outside = {target: times for target, times in targets.items() if EXTERNAL.match(target)}
    figure(
        "links",
        pages=len(sheets),
        links=targets.total(),
        with_an_anchor=sum(times for target, times in targets.items() if "#" in target),
        inside=targets.total() - sum(outside.values()),
        mail_and_telephone=sum(
            times for target, times in outside.items() if not target.startswith("http")
        ),
        to_other_sites=sum(times for target, times in outside.items() if target.startswith("http")),
    )


def test_other_sites_are_few_and_reached_safely(sheets, figure):
    """Laws, authorities, structures' own sites: over https; whether they answer is theirs."""
    hosts = Counter()
    for sheet in sheets.values():
        addresses = {link.get("href", "") for link in sheet.all("a")}
        hosts.update(
            urlsplit(one).netloc for one in addresses if one.startswith(("http:", "https:"))
        )
        assert not [one for one in addresses if one.startswith("http:")], sheet.path
    for host, pages in sorted(hosts.items()):
        figure("other sites", host=host, linked_from_pages=pages)


def test_links_have_words(sheets):
    """A screen reader says something for every link, and `#` or nothing is no address."""
    for sheet in sheets.values():
        written = re.findall(r"<a\b([^>]*)>(.*?)</a>", sheet.html, re.DOTALL)
        for attributes, words in written:
            assert re.search(r'href="[^"]{2,}"|href="/"', attributes), (sheet.path, attributes)
            assert "aria-label=" in attributes or re.sub(r"<[^>]*>|\s", "", words), sheet.path


def test_breadcrumbs_end_with_the_page_itself(sheets):
    """Each page but home and 404 says where it stands: from home, to itself, which is no link."""
    for path, sheet in sheets.items():
        if path in {"index.html", "404.html"}:
            assert 'class="fil"' not in sheet.html
            continue
        trail = re.search(r'<nav class="fil".*?</nav>', sheet.html, re.DOTALL)[0]
        steps = re.findall(r"<li(.*?)>(.*?)</li>", trail)
        assert '<a href="/">Accueil</a>' == steps[0][1], path
        assert ' aria-current="page"' == steps[-1][0], path
        assert "<a" not in steps[-1][1], path
        title = sheet.html.partition("<title>")[2]
        here = steps[-1][1]
        assert here in title or here in sheet.html.partition("<h1")[2], path


def test_no_page_is_an_orphan(sheets):
    """But 404, what stands in offline, and the list of communes' second address: all linked."""
    linked = {
        link.get("href", "").partition("#")[0]
        for sheet in sheets.values()
        for link in sheet.all("a")
        if link.get("href") != sheet.address
    }
    alone = {sheet.address for sheet in sheets.values()} - linked
    standing_in = {"/hors-ligne/absente/", "/hors-ligne/commune/"}
    assert {"/404.html", "/communes/"} | standing_in == alone


def test_under_a_base_path_every_address_starts_with_it(corse, site_of, edit):
    """A site published at `…/annuaire/` never points out of it."""
    edit(corse, "content/region.yaml", "https://parcours.example/", "https://example.org/annuaire/")
    for sheet in site_of(corse).values():
        for _, attributes in sheet.tags:
            target = attributes.get("href")
            if target and not EXTERNAL.match(target) and not target.startswith("#"):
                assert target.startswith("/annuaire/"), (sheet.path, target)
        canonical = sheet.one("link", rel="canonical")["href"]
        assert f"https://example.org/annuaire{sheet.address}" == canonical
    site = corse / "site"
    assert "https://example.org/annuaire/sitemap.xml" in (site / "robots.txt").read_text("utf-8")
    assert "<loc>https://example.org/annuaire/</loc>" in (site / "sitemap.xml").read_text("utf-8")


@pytest.mark.parametrize("name", ["patients", "prescripteurs"])
def test_a_page_an_editor_may_leave_out_is_not_linked(corse, construct, site_of, name):
    """Without an optional Markdown page the site has no link to it, or the check asks for it."""
    (corse / "content" / "pages" / f"{name}.md").unlink()
    if construct(corse).published:
        assert set() == dead_links(site_of(corse), corse / "site")


@pytest.mark.parametrize("target", ["/nulle-part/", "/patients/#nulle-part", "#nulle-part"])
def test_a_dead_link_typed_by_an_editor_is_told(corse, construct, target):
    """A page or an anchor that does not exist is a problem, not a surprise for readers."""
    page = corse / "content" / "pages" / "patients.md"
    page.write_text(page.read_text("utf-8") + f"\n[ici]({target})\n", "utf-8")
    assert construct(corse).published is None


@pytest.mark.parametrize(
    "address", ["https://a.example//", "https://a.example/?b=1", "https://a.example/#b"]
)
def test_an_address_of_the_site_that_breaks_links_is_told(corse, construct, edit, address):
    """Every address of the site starts with this one: it must be a plain folder."""
    edit(corse, "content/region.yaml", "https://parcours.example/", address)
    assert construct(corse).published is None
