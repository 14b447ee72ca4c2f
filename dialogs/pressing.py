"""What is meant by pressing rather than saying: a button, a month that is to be shown, a day of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Pressed:
    """Pressed a button: takes the choice with that key, if it can still be taken."""

    key: str


@dataclass(frozen=True, slots=True)
class Days:
    """Wants to see which days have free times: of the month that begins then, or of the first that has any."""

    month: date | None = None


@dataclass(frozen=True, slots=True)
class OnDay:
    """Wants a time on that day, for what is being booked."""

    day: date
