"""Every rule name that stands in the sources, found without running them."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import generator

CALLS = {"error", "warning", "refuse", "Problem"}
RULE_FIRST = {"Form", "Slip", "refusal"}
NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def rules_in_code() -> set[str]:
    """Names given to problems anywhere in `read`, `check` and `model`."""
    root = Path(generator.__file__).parent
    files = [file for room in ("read", "check", "model") for file in (root / room).rglob("*.py")]
    return {
        text
        for file in files
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        for text in _texts(node)
        if NAME.fullmatch(text)
    }


def _texts(node: ast.AST) -> Iterator[str]:
    """Texts passed to what makes problems, given back beside a sentence, or called `rule`."""
    candidates: list[ast.expr] = []
    if isinstance(node, ast.Call) and _name(node.func) in CALLS:
        candidates = node.args
    elif isinstance(node, ast.Call) and _name(node.func) in RULE_FIRST:
        candidates = node.args[:1]
    elif isinstance(node, ast.Return) and isinstance(node.value, ast.Tuple):
        candidates = node.value.elts[:1] if len(node.value.elts) == 3 else []
    elif isinstance(node, ast.Assign):
        target, value = node.targets[0], node.value
        if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
            pairs = zip(target.elts, value.elts, strict=True)
            candidates = [given for name, given in pairs if _name(name) == "rule"]
        elif _name(target) == "rule":
            candidates = [value]
    for one in candidates:
        if isinstance(one, ast.Constant) and isinstance(one.value, str):
            yield one.value


def _name(node: ast.expr) -> str:
    return getattr(node, "id", None) or getattr(node, "attr", "")
