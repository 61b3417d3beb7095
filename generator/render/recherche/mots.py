"""Other words for what a page says: people search with the words they have.

Nothing here belongs to a region. Each group says one thing in several ways; where a page uses one
of them, the index also answers to the others. They only lead to the page: they are never shown.
What would promise a care the parcours does not hold (kinésithérapie, for one) is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.link.normaliser import normalise

GROUPS: tuple[tuple[str, ...], ...] = (
    ("activité physique adaptée", "APA", "sport", "gymnastique"),
    ("diététique", "diététicienne", "nutritionniste", "alimentation"),
    ("psychologie", "psychologue", "moral"),
    ("soins de support", "soins oncologiques de support"),
    ("cancer", "cancers", "cancérologie", "oncologie", "tumeur"),
    ("radiothérapie", "rayons"),
    ("ALD", "affection de longue durée", "longue maladie"),
    ("rien à payer", "vous ne payez", "gratuit", "remboursement", "prise en charge", "prix"),
    ("enfants", "pédiatrie", "adolescents", "jeunes"),
    ("CPTS", "communauté professionnelle territoriale de santé"),
    ("maison de santé", "MSP", "maison médicale"),
    ("établissement de santé", "hôpital", "centre hospitalier", "CHU", "clinique"),
    ("téléconsultation", "visioconférence", "à distance"),
    ("prescrire", "prescription", "ordonnance"),
    ("cancers du sein", "mammaire"),
    ("cancers digestifs", "côlon", "rectum", "estomac", "pancréas", "foie", "intestin"),
    ("cancers gynécologiques", "utérus", "ovaire", "endomètre"),
    ("cancers urologiques", "prostate", "vessie", "rein", "testicule"),
    ("cancers du poumon", "bronches", "pulmonaire"),
    ("cancers ORL", "gorge", "larynx", "bouche", "langue"),
    ("cancers du sang", "leucémie", "lymphome", "myélome", "hématologie"),
)
"""Beginnings need no place here (`psy`, `onco`, `chimio`): the index finds words by them."""

SMALL_WORDS = frozenset(
    re.findall(
        r"\w+",
        """
        a au aux avec ce ces chez d dans de des du elle en est et il je l la le les leur
        ma mes mon ne nous on ou par pas pour qu que qui s sa se ses son sont sur
        un une vous votre
        """,
    )
)
"""Words that tell nothing apart: `question.js` leaves them out of what is asked."""

SMALL_STEMS = SMALL_WORDS | {word[:-1] for word in SMALL_WORDS if word.endswith("s")}
"""The same as Pagefind's stemmer leaves them."""

_LIGATURES = str.maketrans({"œ": "oe", "Œ": "Oe", "æ": "ae", "Æ": "Ae"})
_JOINED = re.compile(r"\w*[œŒæÆ]\w*")


def other_words(text: str, labels: Iterable[str] = ()) -> str:
    """Words a text is also to be found by: its ligatures spelt out, labels, and synonyms of both.

    Labels are what a page bears without saying it.
    """
    said, meant = _known(text), _known(" ".join((text, *labels)))
    found = [*labels]
    for group in GROUPS:
        if any(_known(term) in meant for term in group):
            found += group
    unsaid = [one for one in found if _known(one) not in said]
    return plain(" ".join(dict.fromkeys((*_JOINED.findall(text), *unsaid))))


def _known(text: str) -> str:
    """A text as comparable whole words."""
    return f" {normalise(text)} "


def plain(text: str) -> str:
    """A text without ligatures: Pagefind takes `œ` for a letter of its own."""
    return text.translate(_LIGATURES)
