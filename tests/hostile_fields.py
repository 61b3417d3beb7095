"""Every field people write, found in the models, and every place where a project holds one."""

from collections.abc import Iterator
from dataclasses import dataclass
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generator.model.forfait import Forfait
from generator.model.forms import Form
from generator.model.grille import Grille
from generator.model.page import EnTete
from generator.model.region import Region
from generator.model.structure import Structure
from generator.model.territoire import FichierTerritoires

ROOTS = (Region, Forfait, Grille, Structure, FichierTerritoires, EnTete)
KEY = "(key)"
"""For the last of a place's keys: not the value, but the name it stands under."""

Keys = tuple[str | int, ...]
Tree = Any


@dataclass(frozen=True)
class Place:
    """A value of a file: the keys that lead to it, its model's field, whether any text is taken."""

    path: str
    keys: Keys
    field: str
    free: bool


def fields(model: type[BaseModel]) -> set[str]:
    """The leaves of a model, each as `structure.Structure.nom`, whatever record it stands in."""
    found: set[str] = set()
    for name, field in model.model_fields.items():
        kind, inner = _inside(field)
        if inner is None:
            found |= {_label(model, name), *([_label(model, name) + KEY] if kind is dict else [])}
        else:
            found |= fields(inner)
    return found


def all_fields() -> set[str]:
    """The leaves of every kind of file."""
    return set().union(*map(fields, ROOTS))


def places(path: str, model: type[BaseModel], tree: Tree, way: Keys = ()) -> Iterator[Place]:
    """Every leaf that a tree holds where a record of `model` is written."""
    for name, field in model.model_fields.items():
        if name not in tree:
            continue
        kind, inner = _inside(field)
        free = _is_free(field)
        label = _label(model, name)
        for keys, value in _items(kind, tree[name], (*way, name)):
            if inner is not None:
                yield from places(path, inner, value, keys)
            else:
                yield Place(path, keys, label, free)
            if kind is dict:
                yield Place(path, (*keys, KEY), label + KEY, free=False)


def _label(model: type[BaseModel], name: str) -> str:
    return f"{model.__module__.rpartition('.')[2]}.{model.__name__}.{name}"


def _items(kind: type, value: Tree, way: Keys) -> Iterator[tuple[Keys, Tree]]:
    if kind is tuple:
        yield from (((*way, index), one) for index, one in enumerate(value))
    elif kind is dict:
        yield from (((*way, key), one) for key, one in value.items())
    else:
        yield way, value


def _inside(field: FieldInfo) -> tuple[type, type[BaseModel] | None]:
    """Whether a field is one value, a list or a dictionary; and the record it holds, if any."""
    return _unwrapped(field.annotation)


def _unwrapped(kind: Any) -> tuple[type, type[BaseModel] | None]:
    origin = get_origin(kind)
    if origin is Annotated:
        return _unwrapped(get_args(kind)[0])
    if origin in {Union, UnionType}:
        (kept,) = (one for one in get_args(kind) if one is not type(None))
        return _unwrapped(kept)
    if origin in {tuple, dict}:
        inner = get_args(kind)[0 if origin is tuple else 1]
        return origin, _unwrapped(inner)[1]
    record = isinstance(kind, type) and issubclass(kind, BaseModel)
    return object, kind if record else None


def _is_free(field: FieldInfo) -> bool:
    """Whether the model asks nothing of a text but its length: neither a form nor a type."""
    found = list(_parts(field.annotation)) + list(field.metadata)
    typed = any(isinstance(one, Form) for one in found)
    return str in found and not typed


def _parts(kind: Any) -> Iterator[Any]:
    yield kind
    for one in get_args(kind) or getattr(kind, "__metadata__", ()):
        yield from _parts(one)


def replaced(tree: Tree, keys: Keys, value: str) -> None:
    """Put a text at a place of a tree, or in the place of a key."""
    if keys[-1] == KEY:
        parent = _at(tree, keys[:-2])
        parent[value] = parent.pop(keys[-2])
    else:
        _at(tree, keys[:-1])[keys[-1]] = value


def _at(tree: Tree, keys: Keys) -> Tree:
    for key in keys:
        tree = tree[key]
    return tree
