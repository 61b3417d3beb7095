"""EcoIndex, the grade French public services know: how a page compares with 500,000 others.

The method is public (https://www.ecoindex.fr/comment-ca-marche/): a page's elements, requests and
kilobytes are placed among the twentieths of the pages of HTTP Archive, and weigh 3, 2 and 1. The
twentieths and the grades are those of the reference of its authors, the Collectif Green IT:
https://github.com/cnumr/ecoindex_reference
"""

from bisect import bisect_right

ELEMENTS = (
    *(0, 47, 75, 159, 233, 298, 358, 417, 476, 537, 603),
    *(674, 753, 843, 949, 1076, 1237, 1459, 1801, 2479, 594601),
)
REQUESTS = (
    *(0, 2, 15, 25, 34, 42, 49, 56, 63, 70, 78),
    *(86, 95, 105, 117, 130, 147, 170, 205, 281, 3920),
)
KILOBYTES = (
    *(0, 1.37, 144.7, 319.53, 479.46, 631.97, 783.38, 937.91, 1098.62, 1265.47, 1448.32),
    *(1648.27, 1876.08, 2142.06, 2465.37, 2866.31, 3401.59, 4155.73, 5400.08, 8037.54, 223212.26),
)
GRADES = ((80, "A"), (70, "B"), (55, "C"), (40, "D"), (25, "E"), (10, "F"))


def twentieth(limits: tuple[float, ...], value: float) -> float:
    """Where a value stands among the limits of twentieths, 0 (least) to 20, between two of them."""
    above = bisect_right(limits, value)
    if above == len(limits):
        return len(limits) - 1
    low, high = limits[above - 1], limits[above]
    return above - 1 + (value - low) / (high - low)


def ecoindex(elements: int, requests: int, kilobytes: float) -> float:
    """The score of a page, 100 (lightest) to 0."""
    weighed = (
        3 * twentieth(ELEMENTS, elements)
        + 2 * twentieth(REQUESTS, requests)
        + twentieth(KILOBYTES, kilobytes)
    )
    return 100 - 5 * weighed / 6


def grade(score: float) -> str:
    """The letter of a score, A to G."""
    return next((letter for limit, letter in GRADES if score > limit), "G")
