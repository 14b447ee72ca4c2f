"""Who takes turns: those who have least to do for their weight, after those with a lower priority."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from core.catalog import Resource, Service


def rotates(service: Service) -> bool:
    """Tell whether somebody takes turns there, so that it must be known how much each has to do."""
    return any(each.rotates for each in service.needs)


def in_turn(able: Iterable[Resource], loads: Mapping[str, int]) -> tuple[Resource, ...]:
    """Return those who are able, whose turn it is first; of equals the one who comes first anyway."""
    return tuple(sorted(able, key=lambda each: (each.priority, loads.get(each.id, 0) / each.weight)))
