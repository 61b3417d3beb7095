"""How a value is refused: a rule's name, a French sentence, and what was probably meant."""

from __future__ import annotations

from pydantic_core import PydanticCustomError


def refusal(rule: str, sentence: str, suggestion: str | None = None) -> PydanticCustomError:
    """The error to raise from a validator."""
    context = {"phrase": sentence, "suggestion": suggestion}
    return PydanticCustomError(rule, "{phrase}", context)
