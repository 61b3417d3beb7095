"""The forfait of 2021 once more, written from the texts and on its own: tests only.

Arrêté of 24 December 2020: 180 € a patient and a year, 45 € a bilan, 22,50 € a consultation, six
consultations. Décret 2020-1665: one bilan at most in each of three domains, consultations in
dietetics and psychology only.
"""

from itertools import product

BILANS = ("apa", "dietetique", "psychologie")
CONSULTATIONS = ("dietetique", "psychologie")
CAP, BILAN, CONSULTATION, MOST = 18_000, 4_500, 2_250, 6

POLICIES = ("autorise", "avertir", "interdit")
UNFUNDED = (True, False)


def cost(bilans: int, consultations: int) -> int:
    """Centimes."""
    return BILAN * bilans + CONSULTATION * consultations


def fits(bilans: int, consultations: int) -> bool:
    """Whether the forfait pays for so many."""
    return consultations <= MOST and cost(bilans, consultations) <= CAP


def pairs() -> list[tuple[int, int]]:
    """Every number of bilans and consultations that fits."""
    return [pair for pair in product(range(4), range(10)) if fits(*pair)]


def choices(most: int) -> list[tuple[tuple[str, ...], int, int]]:
    """Every choice: bilans, dietetic and psychological consultations from 0 to `most`."""
    groups = [
        tuple(one for one, taken in zip(BILANS, mask, strict=True) if taken)
        for mask in product((False, True), repeat=3)
    ]
    return [(bilans, d, p) for bilans in groups for d in range(most + 1) for p in range(most + 1)]


def allowed(bilans: tuple[str, ...], d: int, p: int, policy: str) -> bool:
    """Whether a choice of whole numbers keeps the rules."""
    return fits(len(bilans), d + p) and (policy != "interdit" or not alone(bilans, d, p))


def alone(bilans: tuple[str, ...], d: int, p: int) -> list[str]:
    """Domains with consultations and no bilan."""
    counts = dict(zip(CONSULTATIONS, (d, p), strict=True))
    return [one for one, count in counts.items() if count and one not in bilans]


def best() -> list[tuple[int, int]]:
    """The fillings that leave nothing."""
    return [pair for pair in pairs() if cost(*pair) == CAP]


def verdict(choix, policy: str, *, unfunded: bool) -> bool:
    """Whether any JSON value at all is a choice that keeps the rules."""
    if not isinstance(choix, dict):
        return choix is None
    bilans = choix.get("bilans")
    bilans = [] if bilans is None else bilans
    funded, extra = _counts(choix.get("consultations")), _counts(choix.get("hors_financement"))
    if not _are_bilans(bilans) or funded is None or extra is None:
        return False
    both = [one + other for one, other in zip(funded, extra, strict=True)]
    if policy == "interdit" and alone(tuple(bilans), *both):
        return False
    return fits(len(bilans), sum(funded)) and (unfunded or not sum(extra))


def _are_bilans(bilans) -> bool:
    """Whether this is a list of domains, each once."""
    if not isinstance(bilans, list) or not all(isinstance(one, str) for one in bilans):
        return False
    return len(set(bilans)) == len(bilans) and set(bilans) <= set(BILANS)


def _counts(numbers) -> list[int] | None:
    """Consultations in dietetics and psychology, or None when this does not say them."""
    if numbers is None:
        return [0, 0]
    if not isinstance(numbers, dict) or not set(numbers) <= set(BILANS):
        return None
    if not all(map(_is_count, numbers.values())) or numbers.get("apa"):
        return None
    return [int(numbers.get(name) or 0) for name in CONSULTATIONS]


def _is_count(value) -> bool:
    """Whether this is a whole number that a hand could mean, or nothing."""
    if value is None:
        return True
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return value == value // 1 and 0 <= value <= 99


def written(bilans, d, p, extra=(0, 0)):
    """Return a choice as the page says it."""
    counts = dict(zip(CONSULTATIONS, (d, p), strict=True))
    hors = dict(zip(CONSULTATIONS, extra, strict=True))
    return {"bilans": list(bilans), "consultations": counts, "hors_financement": hors}
