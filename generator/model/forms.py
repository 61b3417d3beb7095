"""Texts of a fixed form, and the French sentence said when the form is not kept."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from .refusal import refusal

_QUOTES = "\"'«»“”‘’ \u00a0\u202f"
"""What stands around a value copied from a text."""


@dataclass(frozen=True, slots=True)
class Form:
    """The form of a text: `pattern` holds for the whole of it, at most `longest` characters.

    A text that breaks it raises `sentence` under the name `rule`; `example` documents it. `mend`
    puts right the usual slips: what it gives is suggested when it holds to the form.
    """

    rule: str
    pattern: str
    sentence: str
    example: str
    longest: int = 80
    mend: Callable[[str], str] | None = None

    def verify(self, value: str) -> str:
        """Give back `value`, or raise the form's sentence."""
        if not self._holds(value):
            raise refusal(self.rule, self.sentence, self._mended(value))
        return value

    def _holds(self, value: str) -> bool:
        return len(value) <= self.longest and bool(re.fullmatch(self.pattern, value, re.ASCII))

    def _mended(self, value: str) -> str | None:
        bare = value.strip(_QUOTES)
        mended = self.mend(bare) if self.mend and not self._holds(bare) else bare
        return mended if mended != value and self._holds(mended) else None

    def __get_pydantic_core_schema__(
        self, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Verify after the text itself was read."""
        return core_schema.no_info_after_validator_function(self.verify, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Say the same to editors that complete while typing."""
        return {
            **handler(schema),
            "pattern": f"^(?:{self.pattern})$",
            "maxLength": self.longest,
            "errorMessage": self.sentence,
            "examples": [self.example],
        }


def _zeros_back(length: int) -> Callable[[str], str]:
    """For a code that a spreadsheet took for a number: `1000` was `01000`."""
    return lambda value: value.zfill(length)


def _phone(value: str) -> str:
    digits = re.sub(r"\D", "", re.sub(r"^\s*(?:\+|00)33", "0", value.replace("(0)", "")))
    padded = digits.zfill(10)
    return " ".join(padded[i : i + 2] for i in range(0, len(padded), 2))


def _repository(value: str) -> str:
    """For an address copied from a « clone » button, or with what follows the repository."""
    spelt = re.sub(r"^git@([^:/]+):", r"https://\1/", value.strip())
    return re.sub(r"(?:\.git)?/*$", "", re.sub(r"^http://", "https://", spelt))


def _hyphens(value: str) -> str:
    bare = unicodedata.normalize("NFD", value.lower().replace("œ", "oe"))
    words = re.findall(r"[a-z0-9]+", "".join(c for c in bare if not unicodedata.combining(c)))
    return "-".join(words)


Identifiant = Annotated[
    str,
    Form(
        "identifiant",
        r"[a-z0-9]+(?:-[a-z0-9]+)*",
        "un identifiant s’écrit en minuscules sans accent, chiffres et tirets, "
        "par exemple « msp-exemple-salers »",
        "msp-exemple-salers",
        mend=_hyphens,
    ),
]
Siren = Annotated[
    str,
    Form(
        "siren", r"\d{9}", "un SIREN est formé de neuf chiffres, entre guillemets", "241501139", 9
    ),
]
CodeCommune = Annotated[
    str,
    Form(
        "code-commune",
        r"\d[\dAB]\d{3}",
        "le code Insee d’une commune compte cinq caractères, entre guillemets, "
        'par exemple "01053" ou "2A004"',
        "15219",
        5,
        mend=_zeros_back(5),
    ),
]
CodePostal = Annotated[
    str,
    Form(
        "code-postal-forme",
        r"\d{5}",
        'un code postal compte cinq chiffres, entre guillemets, par exemple "01000"',
        "15140",
        5,
        mend=_zeros_back(5),
    ),
]
CodeDepartement = Annotated[
    str,
    Form(
        "code-departement",
        r"\d{2}|2[AB]|97\d|98\d",
        'un code de département s’écrit entre guillemets : "01", "15", "2A" ou "974"',
        "15",
        3,
        mend=_zeros_back(2),
    ),
]
CodeRegion = Annotated[
    str,
    Form(
        "code-region",
        r"\d{2,3}",
        'un code de région compte deux chiffres, entre guillemets, par exemple "84"',
        "84",
        3,
    ),
]
Telephone = Annotated[
    str,
    Form(
        "telephone",
        r"0[1-9](?: \d\d){4}",
        "un numéro de téléphone s’écrit en cinq groupes de deux chiffres, "
        "par exemple « 04 65 71 00 01 »",
        "04 65 71 00 01",
        14,
        mend=_phone,
    ),
]
Finess = Annotated[
    str,
    Form(
        "finess",
        r"\d[\dAB]\d{7}|inconnu",
        "un numéro FINESS compte neuf caractères, entre guillemets ; "
        "écrivez « inconnu » si vous ne l’avez pas",
        "990000001",
        9,
    ),
]
Courriel = Annotated[
    str,
    Form(
        "courriel",
        r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}",
        "cette adresse électronique n’a pas la forme « nom@domaine.fr »",
        "contact@structure.example",
        200,
    ),
]
AdresseWeb = Annotated[
    str,
    Form(
        "adresse-web",
        r"https?://[A-Za-z0-9.-]+(?::\d+)?(?:/[^\s<>\x22'`\\{}|^]*)?",
        "une adresse de site commence par « https:// » et ne contient pas d’espace",
        "https://structure.example/",
        500,
    ),
]
AdresseDuSite = Annotated[
    str,
    Form(
        "adresse-web",
        r"https?://[A-Za-z0-9.-]+(?::\d+)?(?:/[A-Za-z0-9._~-]+)*/?",
        "l’adresse du site commence par « https:// » et finit par « / », sans « ? » ni « # »",
        "https://parcours.example/",
        500,
    ),
]
AdresseDeTuiles = Annotated[
    str,
    Form(
        "adresse-de-tuiles",
        r"(?=\S*\{z\})(?=\S*\{x\})(?=\S*\{y\})https://[A-Za-z0-9.-]+(?::\d+)?/[^\s<>\x22'`\\|^;,]*",
        "l’adresse d’un fond de carte commence par « https:// » et contient {z}, {x} et {y}",
        "https://tuiles.example/{z}/{x}/{y}.png",
        500,
    ),
]
AdresseDeDepot = Annotated[
    str,
    Form(
        "adresse-de-depot",
        r"https://[A-Za-z0-9.-]+(?::\d+)?(?:/[A-Za-z0-9._~-]+){2,}(?<!\.git)",
        "l’adresse d’un dépôt est celle de sa page d’accueil, sans « .git » ni « / » à la fin : "
        "« https://github.com/organisation/depot »",
        "https://github.com/organisation-exemple/annuaire",
        500,
        mend=_repository,
    ),
]
Couleur = Annotated[
    str,
    Form(
        "couleur",
        r"#[0-9a-fA-F]{6}",
        "une couleur s’écrit avec un dièse et six chiffres hexadécimaux, entre guillemets",
        "#1f5f7a",
        7,
    ),
]
