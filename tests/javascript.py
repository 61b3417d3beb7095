"""The browser's pure modules, run by node from pytest."""

import json
import math
import subprocess
from pathlib import Path
from typing import Any, Self

ROOT = Path(__file__).parent.parent
THEME = ROOT / "generator" / "render" / "theme" / "js"


class Module:
    """A module in a node of its own, which answers calls one by one until it is closed.

    An argument that starts with `$` stands for what is shared under that name.
    """

    def __init__(self, name: str, **shared: Any) -> None:
        command = ["node", str(ROOT / "tests" / "js" / "run.mjs"), str(THEME / name)]
        pipe = subprocess.PIPE
        self._node = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True)
        self._write(shared)

    def __call__(self, function: str, *arguments: Any) -> Any:
        """What the function gives back."""
        self._write([function, *arguments])
        answer = self._node.stdout.readline()
        assert answer, self._node.stderr.read()
        return json.loads(answer)

    def _write(self, value: Any) -> None:
        self._node.stdin.write(json.dumps(_plain(value)) + "\n")
        self._node.stdin.flush()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *reason: object) -> None:
        self._node.communicate()


def node_test(*names: str) -> None:
    """Run test files of `tests/js` by node's own runner."""
    files = [str(ROOT / "tests" / "js" / name) for name in names]
    command = ["node", "--test", *files]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-6000:]


def _plain(value: Any) -> Any:
    """What JSON cannot say, in the words `run.mjs` reads."""
    if isinstance(value, float) and not math.isfinite(value):
        return {"$": {math.inf: "Infinity", -math.inf: "-Infinity"}.get(value, "NaN")}
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    return [_plain(one) for one in value] if isinstance(value, list | tuple) else value
