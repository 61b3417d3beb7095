"""`make corruptions`: damage the region's files a thousand times, and print what was said."""

import argparse
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from judge import Judge, read_once
from rich.console import Console
from rich.table import Table
from score import Row, Trial, table, trials


def main() -> int:
    """Print the score; 1 when a change that can be known passed in silence."""
    options = _options()
    started = time.process_time()
    with tempfile.TemporaryDirectory() as folder, read_once():
        found = []
        for trial in trials(Judge(Path(folder)), options.seed, options.count):
            found.append(trial)
            if options.show and options.show in {trial.family, trial.verdict.outcome.value, "all"}:
                sys.stdout.write(_shown(trial))
    rows = table(found)
    Console(width=100).print(_printed(rows))
    seconds = time.process_time() - started
    told = Counter(trial.verdict.outcome.value for trial in found)
    sys.stdout.write(f"{dict(told)}; seed {options.seed}; {seconds:.0f} s of processor\n")
    return 0 if rows[-2].caught == 1 else 1


def _shown(trial: Trial) -> str:
    verdict, damage = trial.verdict, trial.damage
    head = f"=== {trial.family} · {trial.path}:{damage.first}-{damage.last} · {damage.what}"
    said = "\n".join(
        f"{one.path}:{one.span.line}:{one.span.column}: {one.severity}: {one.sentence} "
        f"[{one.rule}]{f' → {one.suggestion}' if one.suggestion else ''}"
        for one in verdict.problems[:6]
    )
    return f"{head} · {verdict.outcome.value} {verdict.given_back}\n{said}\n\n"


def _printed(rows: list[Row]) -> Table:
    printed = Table(title="Corruptions of the region's files")
    for name in (
        "family",
        "tried",
        "harmless",
        "caught",
        "located",
        "word given back",
        "median",
        "worst",
    ):
        printed.add_column(name, justify="left" if name == "family" else "right")
    for one in rows:
        shares = (_percent(one.caught), _percent(one.located), _percent(one.given_back))
        printed.add_row(
            one.name, str(one.count), str(one.harmless), *shares, f"{one.median:g}", str(one.worst)
        )
    return printed


def _percent(share: float | None) -> str:
    return "" if share is None else f"{100 * share:.0f} %"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make corruptions", description=__doc__)
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--show", help="a family, an outcome or « all »: print these messages")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
