"""A new territoire at the end of its département's file, with the EPCI it may be made of."""

from __future__ import annotations

from collections import Counter

from generator.desk.schemas.for_editors import schema_of
from generator.link.normaliser import normalise
from generator.model.lieux import Departement
from generator.model.mots import compte, enumeration
from generator.model.territoire import Territoire
from generator.read.project import TERRITORIES

from .blanks import Blanks, Exemple, Lignes, comment
from .project import Added, Project, Refused, append

_LIST = "territoires"


def add_territoire(
    project: Project, identifiant: str, nom: str | None, departement: str | None
) -> Added:
    """Add a territoire to fill in, in a new file if its département has none.

    Without a code of département, the identifier tells: `cantal-9`. Raises `Refused` when it does
    not, or when it is taken.
    """
    for path in project.documents.territories():
        line = project.ids(path, _LIST).get(identifiant)
        if line:
            raise Refused(
                f"l’identifiant « {identifiant} » est déjà pris ({path}, ligne {line}) : "
                "choisissez-en un autre"
            )
    found = _departement(project, identifiant, departement)
    path = _path(project, found)
    numero = identifiant.rpartition("-")[2]
    known = {
        "id": identifiant,
        "epci": _epci(project, found),
        "departements": Exemple(_coded("code", found.code, found.nom)),
        **({"numero": numero} if numero.isdigit() else {}),
        **({"nom": nom} if nom else {}),
    }
    blanks = Blanks()
    lines = [*_head(), *blanks.item(schema_of(Territoire), known, 0)]
    line = append(project, path, _LIST, lines, project.head("territoires", path) + _start(found))
    return Added(path, line, tuple(blanks.left))


def _departement(project: Project, identifiant: str, code: str | None) -> Departement:
    region = project.geography.regions[project.region]
    departements = project.geography.departements.values()
    of_region = [one for one in departements if one.region == project.region]
    for one in of_region:
        if code == one.code or (code is None and identifiant.startswith(f"{_slug(one)}-")):
            return one
    choices = enumeration([f"{one.code} ({one.nom})" for one in of_region], "ou")
    if code is None:
        raise Refused(
            f"« {identifiant} » ne dit pas le département : ajoutez --departement, avec {choices}"
        )
    raise Refused(f"le département {code} n’est pas de la région {region.nom} : {choices}")


def _slug(departement: Departement) -> str:
    return normalise(departement.nom).replace(" ", "-")


def _path(project: Project, departement: Departement) -> str:
    """The département's file, whatever its name; a broken one counts by its name."""
    for path, tree in project.documents.trees.items():
        if tree.find(("departement",)).value == departement.code:
            return path
    return f"{TERRITORIES}/{departement.code.lower()}-{_slug(departement)}.yaml"


def _epci(project: Project, departement: Departement) -> Lignes:
    """The département's EPCI that no territoire holds, behind a `#`; the others are named."""
    communes = project.geography.communes_of_departement(departement.code)
    sizes = Counter(commune.epci for commune in communes if commune.epci)
    taken = {
        siren: one.id
        for one in project.territoires()
        if one.departement == departement.code
        for siren in one.codes("epci", "siren")
    }
    official = sorted((project.geography.epci[siren] for siren in sizes), key=lambda one: one.nom)
    free = [one for one in official if one.siren not in taken]
    lines = comment(
        f"EPCI {departement.de_nom} encore libres : ôtez le « # » devant ceux de ce territoire."
        if free
        else f"Tous les EPCI {departement.de_nom} sont déjà dans un territoire.",
        0,
    )
    for one in free:
        count = compte(sizes[one.siren], "commune").replace("\u00a0", " ")
        lines.append(f"# - {_coded('siren', one.siren, one.nom)}  # {count}")
    held = [f"# · {one.nom} ({taken[one.siren]})" for one in official if one.siren in taken]
    lines += ["# Déjà dans un territoire :", *held] if held and free else []
    return Lignes(tuple(lines))


def _head() -> list[str]:
    said = comment(
        "Territoire à compléter. Quand parcours check ne trouve plus rien ici, ces commentaires "
        "peuvent être ôtés.",
        0,
    )
    return [*said, ""]


def _coded(key: str, code: str, nom: str) -> str:
    """A place as these files write it."""
    return f'{{ {key}: "{code}", nom: "{nom}" }}'


def _start(departement: Departement) -> str:
    lines = [
        *comment(f"Territoires {departement.de_nom}", 0),
        "#",
        *comment(
            "Un territoire est la zone où une ou plusieurs structures interviennent. Les "
            "structures le désignent par son « id » dans structures.yaml : un id ne change jamais.",
            0,
        ),
        *comment("Source : (le document de l’agence d’où vient cette liste)", 0),
        *comment(
            "La règle : un EPCI ne compte ici que pour ses communes de ce département. S’il "
            "déborde, ses autres communes ne sont pas couvertes par ce territoire.",
            0,
        ),
        "",
        f'departement: "{departement.code}"',
        "",
        f"{_LIST}:",
        "",
    ]
    return "\n".join(lines)
