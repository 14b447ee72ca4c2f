"""What is given back at the end of a turn: times held for what is off the table, or in the way of what was taken."""

from __future__ import annotations

from collections.abc import Iterator

from core.bookings import Booking, Step, release
from dialogs.states import Answering, Draft, Extending, Leaving, Naming, Offering, Planning, State
from dialogs.turn import Facts, Turn
from dialogs.waiting import offers_held


def given_back(before: State, one: Turn, facts: Facts) -> tuple[Step, ...]:
    """Give back the times that were held for what is no longer on the table.

    Of two talks about one booking, such as by text and in a chat, the last one has its times held.
    """
    tables = [each for each in (before, one.state) if not isinstance(each, Leaving | Extending)]
    claims = {claim for each in tables if (claim := getattr(each, "claim", None))}
    kept = {step.after.id for step in one.steps} | _on_table(one.state) | offers_held(facts)
    drafts = (getattr(each, "draft", None) for each in tables)
    series = {each.series for each in drafts if isinstance(each, Draft) and each.series}
    held = (
        *(each for claim in sorted(claims) for each in facts.held(claim)),
        *(each for one_of in sorted(series) for each in facts.held_of(one_of)),
        *_in_the_way(one, facts),
    )
    once = {each.id: each for each in held if each.id not in kept}
    return tuple(release(each, facts.now) for each in once.values())


def _on_table(state: State) -> set[str]:
    """Return the ids of the holds that a state speaks of."""
    match state:
        case Planning():
            instead = (each.instead for each in state.clashes)
            return {each.id for each in (*state.offers, *instead) if each}
        case Offering() | Naming() | Answering():
            return {each.id for each in (*state.offers, *state.draft.dates)}
        case _:
            return set()


def _in_the_way(one: Turn, facts: Facts) -> Iterator[Booking]:
    """Yield what was held for the person under another claim, where they take that very time now."""
    wanted = [step.after for step in one.steps if step.after.counts(facts.now)]
    for held in facts.holds():
        if any(each.claim != held.claim and each.slot.clashes(held.slot) for each in wanted):
            yield held
