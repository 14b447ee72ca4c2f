"""To which groups somebody belongs by what a vendor vouches for: they themselves, a user group, a channel."""

from __future__ import annotations

from collections.abc import Iterable

from core.rules import Group


def named(groups: Iterable[Group], channel: str) -> frozenset[str]:
    """Return the circles of one channel that the groups name."""
    return frozenset(each for group in groups for each in group.members if each.startswith(f"{channel}:"))


def belonging(
    groups: Iterable[Group], before: frozenset[str], circles: frozenset[str], channel: str
) -> frozenset[str]:
    """Return the groups of somebody who is in those circles of a channel, and belonged to some before.

    Where a group names circles of that channel these alone decide, whoever took somebody in by hand; about all other
    groups the channel says nothing.
    """
    known = tuple(groups)
    decided = {each.id for each in known if named((each,), channel)}
    return (before - decided) | {each.id for each in known if circles & named((each,), channel)}
