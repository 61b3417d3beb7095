"""Every kind of page of the site: what makes it, where it stands, what it may weigh.

`tests/site/test_kinds.py` holds that no page of the site is of no kind.
"""

import re
from dataclasses import dataclass, field

LONG_LIST = 450
"""Elements of a list of communes, which a reader came for."""

FROM_THE_DEVICE = 16
"""Requests of the page that stands in offline: the device answers them, not the network."""
A_TOOL = "B"
"""The prescription page fetches the region's structures and rules once it is shown."""


@dataclass(frozen=True, eq=False)
class Kind:
    """A kind of page: its module of `render/pages/`, its addresses, the pages looked at by name.

    `requests` and `elements` are the most a page of the kind may ask for and hold; `grade` is the
    worst EcoIndex it may have.
    """

    module: str
    addresses: str
    samples: dict[str, str] = field(default_factory=dict)
    requests: int = 8
    elements: int = 400
    grade: str = "A"

    def has(self, address: str) -> bool:
        """Whether the page at an address is of this kind."""
        return re.fullmatch(self.addresses, address) is not None


KINDS = (
    Kind("accueil", "/", {"accueil": "/"}),
    Kind("structures", "/structures/", {"structures": "/structures/"}),
    Kind(
        "structure",
        "/structures/[^/]+/",
        {
            "structure": "/structures/comite-exemple-cantal/",
            "suspendue": "/structures/msp-exemple-chatillon-sur-chalaronne/",
            "toute la région": "/structures/hopital-enfants-exemple-lyon/",
        },
    ),
    Kind("restrictions", "/restrictions/", {"restrictions": "/restrictions/"}),
    Kind(
        "restrictions",
        "/restrictions/[^/]+/",
        {"restriction": "/restrictions/enfants-seulement/"},
    ),
    Kind("territoires", "/territoires/", {"territoires": "/territoires/"}),
    Kind(
        "territoires",
        "/territoires/[^/]+/",
        {"territoire": "/territoires/cantal-4/", "territoire vide": "/territoires/haute-loire-7/"},
        elements=LONG_LIST,
        grade="B",
    ),
    Kind(
        "departements",
        "/(departements|communes)/",
        {"departements": "/departements/", "trouver une commune": "/communes/"},
    ),
    Kind("departements", "/departements/[^/]+/", {"departement": "/departements/38/"}),
    Kind(
        "departements",
        "/departements/[^/]+/communes-[a-z]/",
        {"lettre": "/departements/63/communes-s/"},
        elements=LONG_LIST,
        grade="B",
    ),
    Kind(
        "communes",
        "/communes/[^/]+/",
        {"commune": "/communes/15219/", "commune sans": "/communes/43040/"},
    ),
    Kind(
        "contenu",
        "/(accessibilite|donnees-personnelles|mentions-legales|patients|prescripteurs"
        "|questions-frequentes)/",
        {"contenu": "/questions-frequentes/", "accessibilite": "/accessibilite/"},
    ),
    Kind("recherche", "/recherche/", {"recherche": "/recherche/"}),
    Kind("carte", "/carte/", {"carte": "/carte/"}),
    Kind("couverture", "/couverture/", {"couverture": "/couverture/"}),
    Kind("prescrire", "/prescrire/", {"prescrire": "/prescrire/"}, grade=A_TOOL),
    Kind(
        "vierges",
        "/prescrire/ordonnance-vierge/",
        {"ordonnance vierge": "/prescrire/ordonnance-vierge/"},
    ),
    Kind("vierges", "/prescrire/grille-vierge/", {"grille vierge": "/prescrire/grille-vierge/"}),
    Kind("hors_ligne", "/hors-ligne/", {"hors ligne": "/hors-ligne/"}),
    Kind(
        "hors_ligne",
        "/hors-ligne/absente/",
        {"page absente": "/hors-ligne/absente/"},
    ),
    Kind(
        "hors_ligne",
        "/hors-ligne/commune/",
        {"commune hors ligne": "/hors-ligne/commune/"},
        requests=FROM_THE_DEVICE,
    ),
    Kind("plan", "/plan-du-site/", {"plan": "/plan-du-site/"}),
    Kind("introuvable", "/404.html", {"introuvable": "/404.html"}),
)
SAMPLES = {name: address for kind in KINDS for name, address in kind.samples.items()}


def kind_of(address: str) -> Kind:
    """The kind of a page. Raises `LookupError` when it is of none, or of several."""
    found = [kind for kind in KINDS if kind.has(address)]
    if len(found) != 1:
        raise LookupError(f"{address} is of {len(found)} kinds")
    return found[0]
