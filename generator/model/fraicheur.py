"""How long ago something was verified."""

from __future__ import annotations

from datetime import date


def months_since(day: date, today: date) -> int:
    """Whole calendar months from `day` to `today`; 0 when `day` is not yet a month away."""
    months = (today.year - day.year) * 12 + today.month - day.month
    return max(months - (today.day < day.day), 0)
