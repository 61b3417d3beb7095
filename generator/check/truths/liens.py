"""Links between the site's own pages lead somewhere, anchors included, and say where."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from html import unescape

from generator.check.addresses import anchors_of, known_addresses, made_anchors
from generator.check.context import Context
from generator.check.sentences import quoted
from generator.check.suggest import closest
from generator.model.page import PageDeContenu
from generator.model.problem import Problem
from generator.read.links import SAFE_TARGET, Mention, mentions
from generator.read.source import error


def verify(context: Context) -> Iterator[Problem]:
    """Every link of a page to this site finds its page, and its place in the page."""
    site = _Site(context)
    for page in context.projet.pages:
        for mention in mentions(page.markdown, page.premiere_ligne):
            if mention.kind == "lien-vide":
                sentence = "ce lien n’a pas de mots : écrivez entre les crochets où il mène"
                yield error(page.chemin, mention.span, "lien-sans-texte", sentence)
            elif mention.kind != "lien":
                continue
            elif not SAFE_TARGET.fullmatch(unescape(mention.text)):
                yield site.unsafe(page, mention)
            else:
                yield from site.lost(page, mention)


class _Site:
    """What a link may lead to; worked out for the first link that asks."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.pages = {f"/{page.adresse}/": page for page in context.projet.pages}
        self._anchors: dict[str, frozenset[str]] = {}

    @cached_property
    def known(self) -> frozenset[str]:
        return known_addresses(self.context)

    def anchors(self, address: str) -> frozenset[str]:
        if address not in self._anchors:
            page = self.pages.get(address)
            found = anchors_of(page) if page else made_anchors(address, self.known)
            self._anchors[address] = found
        return self._anchors[address]

    def unsafe(self, page: PageDeContenu, mention: Mention) -> Problem:
        """A target that is neither of this site nor of another."""
        sentence = (
            "un lien commence par « / » (page du site), « https:// », « mailto: » ou « tel: »"
        )
        meant = self._meant(mention.text)
        return error(page.chemin, mention.span, "lien-interdit", sentence, meant)

    def _meant(self, target: str) -> str | None:
        """`patients.md`, `www.exemple.fr` and `contact@exemple.fr` are slips of the hand."""
        path, sharp, anchor = target.partition("#")
        name = path.removesuffix("index.html").removesuffix(".html").removesuffix(".md")
        address = f"/{name.strip('./')}/"
        if address in self.known:
            return f"{address}{sharp}{anchor}"
        if target.startswith("www."):
            return f"https://{target}"
        return f"mailto:{target}" if "@" in target and ":" not in target else None

    def lost(self, page: PageDeContenu, mention: Mention) -> Iterator[Problem]:
        """A link to this site whose page, or whose place in the page, does not exist."""
        target = self._inside(mention.text)
        if target is None:
            return
        path, _, anchor = target.partition("#")
        address = path.partition("?")[0] or f"/{page.adresse}/"
        if address not in self.known and address not in self.pages:
            if self.context.whole:
                sentence = f"le site n’a pas de page « {quoted(address)} »"
                meant = closest(address, self.known)
                yield error(page.chemin, mention.span, "lien-mort", sentence, meant)
        elif anchor and anchor not in self.anchors(address):
            yield self._without_anchor(page, mention, address, anchor)

    def _inside(self, target: str) -> str | None:
        """The target from the site's root, also when it is written with the site's address."""
        root = self.context.projet.region.adresse_du_site.rstrip("/")
        if target == root or target.startswith((f"{root}/", f"{root}#")):
            return target.removeprefix(root) or "/"
        return target if target[:1] in {"/", "#"} else None

    def _without_anchor(
        self, page: PageDeContenu, mention: Mention, address: str, anchor: str
    ) -> Problem:
        titled = self.pages.get(address)
        title = titled.entete.titre if titled else address
        sentence = f"la page « {title} » n’a pas d’intertitre « {quoted(anchor)} »"
        meant = closest(anchor, self.anchors(address))
        return error(page.chemin, mention.span, "ancre-morte", sentence, meant)
