"""What the proofs ran on: machine, versions and the commit, as they call themselves."""

import json
import os
import platform
import shutil
import subprocess
from importlib.metadata import version
from pathlib import Path

LIBRARIES = ("playwright", "pagefind_bin", "pytest", "hypothesis", "ruff", "mypy")
PACKAGES = {
    "axe-core": "node_modules",
    "vnu-jar": "node_modules",
    "typescript": "node_modules",
    "leaflet": "node_modules",
    "lighthouse": "tests/proof/node_modules",
}


def machine(root: Path) -> dict[str, str]:
    """A name and a value for each thing a reader needs to do the same."""
    return {
        "commit": _commit(root),
        "processor": f"{os.cpu_count()} × {_field('/proc/cpuinfo', 'model name')}",
        "memory": _field("/proc/meminfo", "MemTotal"),
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "Python": platform.python_version(),
        "Node": _said("node", "--version"),
        "Java": _said("java", "--version").partition("\n")[0],
        "Chromium": _said(_chromium(), "--version"),
        **{name: version(name.replace("_", "-")) for name in LIBRARIES},
        **{name: _package(root / home / name) for name, home in PACKAGES.items()},
    }


def _chromium() -> str:
    return shutil.which("chromium-headless-shell") or "chromium"


def _commit(root: Path) -> str:
    git = ("git", "-C", str(root))
    changed = _said(*git, "status", "--porcelain", "--untracked-files=no", "--", ":!docs/proof*")
    return _said(*git, "rev-parse", "HEAD") + (", with changes" if changed else "")


def _said(*command: str) -> str:
    finished = subprocess.run(command, check=False, capture_output=True, text=True)
    return finished.stdout.strip()


def _field(file: str, name: str) -> str:
    lines = Path(file).read_text("utf-8").splitlines() if Path(file).exists() else []
    named = (line.partition(":")[2].strip() for line in lines if line.startswith(name))
    return next(named, "not told")


def _package(folder: Path) -> str:
    return str(json.loads((folder / "package.json").read_text("utf-8"))["version"])
