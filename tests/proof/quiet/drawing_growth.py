"""docs/proof/scale.svg: what was measured, and the straight lines it is held to."""

from pathlib import Path

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from bench.growth import Line

STYLE = {"svg.hashsalt": "parcours", "svg.fonttype": "none", "font.size": 9}
"""Same measures, same bytes; letters stay text, which weighs less and can be read out."""

Curves = dict[str, Line]


def draw_growth(panels: dict[str, Curves], file: Path) -> None:
    """One panel beside the other, titled with its unit; each curve is named."""
    with mpl.rc_context(STYLE):
        figure = Figure(figsize=(9, 3.4), facecolor="white", layout="constrained")
        for (title, curves), axes in zip(panels.items(), figure.subplots(1, 2), strict=True):
            _draw(axes, title, curves)
        file.parent.mkdir(exist_ok=True)
        figure.savefig(file, format="svg", metadata={"Date": None, "Creator": None})


def _draw(axes: Axes, title: str, curves: Curves) -> None:
    axes.set_title(title)
    axes.set_xlabel("communes")
    for color, (name, line) in zip(("tab:blue", "tab:orange", "tab:green"), curves.items()):  # noqa: B905 (fewer curves than colours)
        ends = [0, line.communes[-1]]
        axes.plot(line.communes, line.values, "o", color=color, label=name)
        axes.plot(ends, [line.at(end) for end in ends], "-", color=color, linewidth=0.8)
    axes.set_xlim(left=0)
    axes.set_ylim(bottom=0)
    axes.xaxis.set_major_formatter("{x:,.0f}")
    axes.legend(frameon=False)
