"""Writing the reference data: same inputs, same bytes."""

import csv
import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from generator.reference.make.contours import Contour


def write_table(path: Path, columns: Sequence[str], rows: Iterable[Sequence[str | int]]) -> None:
    """Write a CSV table under its column names."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)


def write_json(path: Path, value: object) -> None:
    """Write a small JSON document to be read by people too."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    path.write_text(text + "\n", encoding="utf-8")


def write_contours(path: Path, contours: dict[str, Contour]) -> None:
    """Write contours by SIREN, one EPCI a line so that a change of border is a change of line."""
    lines = (f'"{s}":{json.dumps(contours[s], separators=(",", ":"))}' for s in sorted(contours))
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
