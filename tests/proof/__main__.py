"""`make proof`: every test, the long proofs and the tools of the field, then the written report."""

import argparse
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

from machine import machine
from report import Report, read_proofs

ROOT = Path(__file__).parents[2]
REPORT = ROOT / "docs" / "proof.md"

ALONE = ("tests/proof/quiet",)
TOGETHER = ("-n", "2", "--dist", "loadfile", "--no-loadscope-reorder", "--ignore=tests/proof/quiet")
LONG_FIRST = ("tests/proof", "tests")
TESTS_RAN = (0, 1)


def main() -> int:
    """Run everything, write docs/proof.md; 1 when anything failed."""
    options = _options()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "proofs.jsonl"
        for arguments in [options.tests] if options.tests else [ALONE, (*TOGETHER, *LONG_FIRST)]:
            _run_tests(file, *arguments)
        proofs = read_proofs(file)
    report = Report(proofs, machine(ROOT), options.date)
    options.output.write_text(report.text(), "utf-8")
    sys.stdout.write(f"{options.output}: {report.verdict}\n")
    return 1 if report.failed else 0


def _run_tests(file: Path, *arguments: str) -> None:
    command = [sys.executable, "-m", "pytest", "--proof", str(file), *arguments]
    if subprocess.run(command, cwd=ROOT, check=False).returncode not in TESTS_RAN:
        sys.exit("The tests did not run to their end: no report was written.")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make proof", description=__doc__)
    parser.add_argument("--date", type=date.fromisoformat, default=date.today())  # noqa: DTZ011 (the day on the reader's wall)
    parser.add_argument("--output", type=Path, default=REPORT)
    parser.add_argument("tests", nargs="*", help="only these: the report then says what is missing")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
