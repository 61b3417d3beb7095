"""How a value may stand in YAML, told to editors that complete and check while typing.

Their YAML readers see numbers where ours sees text only: `2023` may come as a number, `22,50` never
does, and `01000` must not, since its zero would be lost.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pydantic import GetJsonSchemaHandler
from pydantic_core import CoreSchema


@dataclass(frozen=True, slots=True)
class Ecriture:
    """The JSON Schema of a value: `pattern` holds for it whole when it is a text.

    `types` are JSON's; a number is `lowest` or more. `sentence` is the French sentence an editor
    shows when the value is refused.
    """

    types: tuple[str, ...]
    pattern: str
    sentence: str
    lowest: int | None = None
    largest: int | None = None
    examples: tuple[str, ...] = ()

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Replace what the type of Python would say, but for a field's own limits."""
        limits = handler(schema)
        written: dict[str, Any] = {
            "type": self.types[0] if len(self.types) == 1 else list(self.types),
            "pattern": f"^(?:{self.pattern})$",
            "errorMessage": self.sentence,
        }
        lowest = limits.get("minimum", self.lowest)
        largest = limits.get("maximum", self.largest)
        known = {"minimum": lowest, "maximum": largest}
        if self.examples:
            written["examples"] = list(self.examples)
        return written | {name: limit for name, limit in known.items() if limit is not None}
