"""Colleagues who are named when a room is booked: they are told, and may decline."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from core.people import Address


class Barred(StrEnum):
    """Why somebody who is named is not told."""

    GUEST = "guest"
    STRANGER = "stranger"
    MACHINE = "machine"
    GONE = "gone"
    UNKNOWN = "unknown"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Mate:
    """A colleague: where they are told, and by which name they go. ``barred``: why they are not told."""

    address: Address
    name: str
    declined: bool = False
    barred: Barred | None = None


def joined(old: Iterable[Mate], new: Iterable[Mate]) -> tuple[Mate, ...]:
    """Return all of them once; who is named anew is asked anew."""
    return tuple(({each.address: each for each in old} | {each.address: each for each in new}).values())


def invited(mates: Iterable[Mate]) -> tuple[Mate, ...]:
    """Return those who are told."""
    return tuple(each for each in mates if each.barred is None)


def coming(mates: Iterable[Mate]) -> tuple[Mate, ...]:
    """Return those who are told and have not declined."""
    return tuple(each for each in invited(mates) if not each.declined)


def asked_anew(mates: Iterable[Mate]) -> tuple[Mate, ...]:
    """Return them as nobody had answered yet."""
    return tuple(replace(each, declined=False) for each in mates)


def named_at(mates: Iterable[Mate], address: Address) -> Mate | None:
    """Return whoever of them is told there."""
    return next((each for each in invited(mates) if each.address == address), None)


def without(mates: Iterable[Mate], address: Address) -> tuple[Mate, ...]:
    """Return them with whoever is told there declining."""
    return tuple(replace(each, declined=True) if each.address == address else each for each in mates)
