"""The fields a model expects at some depth, read from its own annotations."""

from __future__ import annotations

from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generator.model.base import Keys


def fields_at(model: type[BaseModel], keys: Keys) -> dict[str, FieldInfo]:
    """The fields of the record `keys` lead to inside `model`; empty when they lead to none."""
    current: Any = model
    for key in keys:
        fields = _fields(current)
        if isinstance(key, str) and key in fields:
            current = _record_in(fields[key].annotation)
    return _fields(current)


def homes(model: type[BaseModel], name: str) -> list[str]:
    """The groups of a record that have a field of that name; empty text for the record itself."""
    found = [""] if name in model.model_fields else []
    for group, field in model.model_fields.items():
        inner = _record_in(field.annotation)
        if inner is not None:
            found += [group for _ in homes(inner, name)[:1]]
    return found


def _fields(model: Any) -> dict[str, FieldInfo]:
    return dict(getattr(model, "model_fields", {}))


def _record_in(annotation: Any) -> Any:
    """The record type inside `Record`, `Record | None` or `tuple[Record, ...]`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inner = (_record_in(argument) for argument in get_args(annotation))
    return next((found for found in inner if found is not None), None)
