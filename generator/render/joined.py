"""Modules joined into one script, for what would be asked for module by module otherwise.

Not a tool for any JavaScript: it knows how the modules of this theme are written (statements
`import` and `export` start a line; nothing exported is assigned again) and refuses all else.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping

import rjsmin

_FROM = r'"(\.{1,2}/[^"]+)";$'
_IMPORT = re.compile(r"^import (?:(?:\* as (\w+)|\{([^}]*)\}) from )?" + _FROM, re.MULTILINE)
_PASSED_ON = re.compile(r"^export \{([^}]+)\} from " + _FROM, re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:(?:async )?function|class|const) (\w+))", re.MULTILINE)
_TYPES_ALONE = re.compile(r"^export \{\};$", re.MULTILINE)
_UNKNOWN = re.compile(r"^(?:import\b(?!\()|export\b).*", re.MULTILINE)
_UNKNOWN_IN_ENTRY = re.compile(r"^(?:import\b(?!\()|export [^;]* from \").*", re.MULTILINE)
_ON_DEMAND = re.compile(r"\bimport\([\"'`].*")


class CannotJoin(ValueError):
    """A module is not written as those that can be joined; the message says which and why."""


def joined(modules: Mapping[str, str], entry: str) -> str:
    """One script that does what the module `entry` does, from the texts of `modules` by path.

    Each module it imports runs once, before those that import it and in their order, in a scope
    of its own; `entry` itself stands at the end as it is, without its imports. Raises
    `CannotJoin` for modules that import each other and for statements that are not known here.
    """
    joining = _Joining(modules, entry)
    last = joining.linked(entry, (entry,))
    _refuse(_UNKNOWN_IN_ENTRY, entry, last)
    return "\n".join(('"use strict";', *joining.pieces, last))


class _Joining:
    """The modules that stand in the script already, each under a name of its own."""

    def __init__(self, modules: Mapping[str, str], entry: str) -> None:
        self.modules = modules
        self.folder = posixpath.dirname(entry)
        self.names: dict[str, str] = {}
        self.pieces: list[str] = []

    def linked(self, path: str, trail: tuple[str, ...]) -> str:
        """A module's text, its imports taken from those that stand before it."""

        def link(found: re.Match[str]) -> str:
            whole, names, relative = found.groups()
            name = self.name(path, relative, trail)
            if names is None:
                return f"const {whole} = {name};" if whole else ""
            return f"const {{ {_listed(names)} }} = {name};"

        try:
            return _IMPORT.sub(link, self.modules[path])
        except KeyError:
            raise CannotJoin(f"{' > '.join(trail)}: no such module") from None

    def name(self, importer: str, relative: str, trail: tuple[str, ...]) -> str:
        """Where the exports of a module are, which is put into the script if it was not yet."""
        path = posixpath.normpath(posixpath.join(posixpath.dirname(importer), relative))
        if path in trail:
            raise CannotJoin(f"{' > '.join((*trail, path))}: modules that import each other")
        if path not in self.names:
            piece = self.scoped(path, (*trail, path))
            self.names[path] = f"${len(self.names)}"
            self.pieces.append(f"const {self.names[path]} = {piece};")
        return self.names[path]

    def scoped(self, path: str, trail: tuple[str, ...]) -> str:
        """A module as a call that gives its exports; its own address is still its own."""
        text = self.linked(path, trail)
        exports: list[str] = []

        def pass_on(found: re.Match[str]) -> str:
            name = self.name(path, found[2], trail)
            pairs = (pair.partition(": ") for pair in _listed(found[1]).split(", "))
            exports.extend(f"{new or old}: {name}.{old}" for old, _, new in pairs)
            return ""

        text = _TYPES_ALONE.sub("", _PASSED_ON.sub(pass_on, text))
        exports += _EXPORT.findall(text)
        text = _EXPORT.sub("", text)
        _refuse(_UNKNOWN, path, text)
        _refuse(_ON_DEMAND, path, rjsmin.jsmin(text))
        address = f'new URL("{posixpath.relpath(path, self.folder or ".")}", import.meta.url).href'
        text = text.replace("import.meta.url", address)
        return f"(() => {{\n{text}\nreturn {{ {', '.join(exports)} }};\n}})()"


def _listed(names: str) -> str:
    """`a, b as c` as it is written to take properties out of an object: `a, b: c`."""
    each = (" ".join(name.split()).replace(" as ", ": ") for name in names.split(","))
    return ", ".join(filter(None, each))


def _refuse(what: re.Pattern[str], path: str, text: str) -> None:
    """A statement that was left as it was, or a module that would be sought where it is not."""
    found = what.search(text)
    if found:
        raise CannotJoin(f"{path}: cannot join: {found[0]}")
