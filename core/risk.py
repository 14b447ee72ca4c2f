"""How likely it is that somebody does not come: what they missed before, beside what everybody missed.

    chance = (missed + WEIGHT x average) / (visits + WEIGHT)

where the average is everybody's share of missed visits. So a newcomer is like everybody, one miss says little, and
many visits say almost all. Staff read it, with the numbers it comes from; nothing that decides reads it, so nobody is
refused, asked for more or offered less for it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from core.bookings import Booking, State

WEIGHT = 5
"""So many visits does the average count for, beside those of one person."""

ENOUGH = 20
"""Visits of everybody, at least, before an average says anything."""

BACK = timedelta(days=365)
"""How far back visits count."""

WRITTEN_BY = timedelta(days=1)
"""How long staff take at most to write down that somebody missed a visit; after it, silence says that they came."""


@dataclass(frozen=True, slots=True)
class Record:
    """How many of so many past visits were missed."""

    missed: int = 0
    visits: int = 0

    def __post_init__(self) -> None:
        """Refuse a record of more misses than visits."""
        if not 0 <= self.missed <= self.visits:
            raise ValueError(f"missed {self.missed} of {self.visits}")


@dataclass(frozen=True, slots=True)
class Risk:
    """How likely it is that somebody does not come, and what that comes from."""

    own: Record
    everybody: Record

    @property
    def average(self) -> float:
        """Return the share of all visits that was missed."""
        return self.everybody.missed / self.everybody.visits

    @property
    def chance(self) -> float:
        """Return how likely it is, between the person's own share and the average."""
        return (self.own.missed + WEIGHT * self.average) / (self.own.visits + WEIGHT)


def risk(own: Record, everybody: Record) -> Risk | None:
    """Return the risk, None where too few visits are over to tell, or where misses are never written down."""
    if everybody.visits < ENOUGH or not everybody.missed:
        return None
    return Risk(own, everybody)


def was_missed(booking: Booking, now: datetime) -> bool | None:
    """Tell whether a past visit was missed; None where it does not count: too old, not over, or called off."""
    if not now - BACK <= booking.start <= now:
        return None
    match booking.state:
        case State.MISSED:
            return True
        case State.ATTENDED:
            return False
        case State.BOOKED if booking.end <= now - WRITTEN_BY:
            return False
        case _:
            return None


def record(visits: Iterable[Booking], now: datetime) -> Record:
    """Count what was missed of the visits that count."""
    counted = [missed for each in visits if (missed := was_missed(each, now)) is not None]
    return Record(sum(counted), len(counted))


def percent(share: float) -> int:
    """Return a share as whole percents, as it is told; what may happen at all is told as 1 at least."""
    return max(1, round(100 * share)) if share > 0 else 0
