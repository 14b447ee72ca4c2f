"""Which resource serves which need: a different one for each, wherever there is such a choice.

Needs are seated one by one, and those that were seated before move where that makes room (augmenting paths, Kuhn):
so a choice is found whenever there is one, and who must be among the chosen stays among them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import TypeVar

One = TypeVar("One")
Other = TypeVar("Other")

Able = Sequence[Sequence[str]]
"""For each need the ids of those who can serve it, the one that is liked best first."""


def assign(needs: Able, *, must: Collection[str] = (), turns: Collection[int] = ()) -> list[str] | None:
    """Pick a different resource for each need, in the order of the needs, or return None when that cannot be done.

    All of ``must`` are among them. Each of the needs in ``turns`` gets the first of its own with whom all others can
    still be met.
    """
    chosen = _matched(needs, must)
    if chosen is None:
        return None
    for nth in sorted(turns):
        for each in needs[nth]:
            fixed = [*needs[:nth], [each], *needs[nth + 1 :]]
            if found := chosen if chosen[nth] == each else _matched(fixed, must):
                needs, chosen = fixed, found
                break
    return chosen


def _matched(needs: Able, must: Collection[str]) -> list[str] | None:
    could = {each: [nth for nth, able in enumerate(needs) if each in able] for each in must}
    holder: dict[int, str] = {}
    if not all(_seat(each, could.__getitem__, holder, set()) for each in must):
        return None
    owner = {each: need for need, each in holder.items()}
    if not all(nth in holder or _seat(nth, needs.__getitem__, owner, set()) for nth in range(len(needs))):
        return None
    return sorted(owner, key=owner.__getitem__)


def _seat(
    one: One, wants: Callable[[One], Iterable[Other]], owner: dict[Other, One], tried: set[Other]
) -> bool:
    """Give one something that it wants; those who have all of that already move where that makes room."""
    for each in wants(one):
        if each not in tried:
            tried.add(each)
            if each not in owner or _seat(owner[each], wants, owner, tried):
                owner[each] = one
                return True
    return False
