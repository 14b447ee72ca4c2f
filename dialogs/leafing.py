"""What is meant by leafing through a calendar: a month that is to be shown, a day that was tapped."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Days:
    """Wants to see which days have free times: of the month that begins then, or of the first that has any."""

    month: date | None = None


@dataclass(frozen=True, slots=True)
class OnDay:
    """Wants a time on that day, for what is being booked."""

    day: date
