"""A model as a JSON Schema fit for an editor of YAML: French words, no detour.

Draft 7, which every such editor knows. References are written out in place, since draft 7 ignores
what stands beside a reference, and a field's own explanation stands there.
"""

from __future__ import annotations

from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from generator.model.base import Fiche

_LIST = "une liste est attendue ici : une valeur par ligne après un tiret, ou [a, b]"
_LIMITS = {"ge": "minimum", "le": "maximum"}
"""Limits of an optional number, which pydantic leaves under its own names."""

Schema = dict[str, Any]


class _ForEditors(GenerateJsonSchema):
    """Pydantic's own generator, less what would mislead: `null`, English words, sorted keys."""

    def enum_schema(self, schema: core_schema.EnumSchema) -> JsonSchemaValue:
        """The codes, and what each one means."""
        members = schema["members"]
        return {
            "title": schema["cls"].__name__,
            "enum": [str(member) for member in members],
            "enumDescriptions": [member.explication for member in members],
            "errorMessage": f"valeurs possibles : {', '.join(members)}",
        }

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """An optional value is left out, not left empty."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """A default is worth proposing when it is a word or a number."""
        found = super().default_schema(schema)
        if not isinstance(found.get("default"), str | int | float):
            found.pop("default", None)
        return found

    def tuple_schema(self, schema: core_schema.TupleSchema) -> JsonSchemaValue:
        """A list, and what to say when something else stands there."""
        return super().tuple_schema(schema) | {"errorMessage": _LIST}

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002 (pydantic's)
        """Every field has its own title, also when its record or its code has one."""
        return True

    def sort(
        self,
        value: JsonSchemaValue,
        parent_key: str | None = None,  # noqa: ARG002 (pydantic's)
    ) -> JsonSchemaValue:
        """Fields stay in the order the model gives them."""
        return value


def schema_of(model: type[Fiche]) -> Schema:
    """The schema of a record, complete in itself."""
    found = model.model_json_schema(schema_generator=_ForEditors)
    definitions = found.pop("$defs", {})
    for one in (found, *definitions.values()):
        one.pop("description", None)  # a docstring: it speaks to programmers
    written: Schema = _tidy(_in_place(found, definitions))
    return written


def _in_place(node: Any, definitions: Schema) -> Any:
    if isinstance(node, list):
        return [_in_place(one, definitions) for one in node]
    if not isinstance(node, dict):
        return node
    inner = {key: _in_place(value, definitions) for key, value in node.items()}
    reference = inner.pop("$ref", "").rpartition("/")[2]
    return _in_place(definitions[reference], definitions) | inner if reference else inner


def _tidy(node: Any) -> Any:
    """What an editor shows best.

    A text's length stands within its pattern, for one French sentence says both; examples of
    numbers are numbers; a list's examples serve its items; explanations come first.
    """
    if isinstance(node, list):
        return [_tidy(one) for one in node]
    if not isinstance(node, dict):
        return node
    found = {
        _LIMITS.get(key, key) if isinstance(value, int | float) else key: _tidy(value)
        for key, value in node.items()
    }
    types = found.get("type")
    if types == "string" and "maxLength" in found:
        found["pattern"] = f"^(?=[\\s\\S]{{0,{found.pop('maxLength')}}}$){found['pattern'][1:]}"
    if isinstance(types, list) and types[0] != "string" and "examples" in found:
        found["examples"] = [_number(example) for example in found["examples"]]
    if types == "array" and "examples" in found and "enum" not in found["items"]:
        found["items"]["examples"] = [one for example in found["examples"] for one in example]
    first = {key: found[key] for key in ("title", "description") if isinstance(found.get(key), str)}
    return first | found


def _number(example: Any) -> Any:
    try:
        return float(example) if "." in example else int(example)
    except ValueError:
        return example  # « 22,50 » is a text for everybody
