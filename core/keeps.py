"""How long offered times are kept: for whom they were offered, and for those who wait for what comes free."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Holding:
    """How offered times are held: for how many minutes, and how many at once for one person and on one day.

    ``per_person``: times held for one person. ``share``: percent of a resource's opening hours of one day
    that undecided people may hold together.
    """

    minutes: int = 15
    per_person: int = 3
    share: int = 50


@dataclass(frozen=True, slots=True)
class Waitlist:
    """How time that came free is offered to those who wait.

    ``offer``: minutes to answer. ``quiet``: between which minutes of the day nothing is offered, over midnight
    where the first is the larger; None: it always is. ``tries``: unanswered offers in a row after which somebody
    waits no longer. ``most``: for how many visits one person may wait.
    """

    offer: int = 30
    quiet: tuple[int, int] | None = (21 * 60, 8 * 60)
    tries: int = 2
    most: int = 5


USUAL_HOLDING = Holding()
"""How times are held where a business says nothing else."""
