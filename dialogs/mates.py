"""What colleagues are told of a room that somebody booked and named them for, and what comes of their declining."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from core.bookings import Booking, State, Step, What, excuse
from core.mates import Mate, coming, named_at
from core.messages import Choice, Kind, Reply
from core.people import Address
from core.walltime import zone
from dialogs.rhythm import series_visit
from dialogs.speech import Speaker
from dialogs.states import Idle
from dialogs.turn import Facts, Promise, Turn

DECLINE = "mate-no:"
"""What the button comes back with, before the claim of the booking."""


class News(StrEnum):
    """What a colleague is told of."""

    INVITED = "invited"
    MOVED = "moved"
    CANCELLED = "cancelled"


_SAID = {
    News.INVITED: "mate-invited",
    News.MOVED: "mate-moved",
    News.CANCELLED: "mate-cancelled",
}


@dataclass(frozen=True, slots=True)
class Word:
    """One thing that one colleague is told: of a booking as it is now, and when it was where it has moved.

    ``dates``: it alone, or those of its series.
    """

    mate: Mate
    news: News
    dates: tuple[Booking, ...]
    was: Booking | None = None


def words(turn: Turn) -> tuple[Word, ...]:
    """Return what colleagues are told of what a turn changes; of the dates of a series once."""
    last = {step.after.claim: step for step in turn.steps}
    told: dict[tuple[Address, News, str], Word] = {}
    for step in sorted(last.values(), key=lambda each: each.after.start):
        if news := _news(step, turn):
            for mate in _to(step):
                key = (mate.address, news, step.after.series or step.after.claim)
                before = told.get(key, Word(mate, news, (), _was(step, turn)))
                told[key] = replace(before, dates=(*before.dates, step.after))
    return tuple(told.values())


def _to(step: Step) -> tuple[Mate, ...]:
    """Return who is told: whoever has not declined; of who comes along since only the new ones."""
    before = step.before.mates if step.what is What.JOINED and step.before else ()
    return tuple(each for each in coming(step.after.mates) if each not in before)


def _news(step: Step, turn: Turn) -> News | None:
    """Return what the last step of a booking is to those who come along; nothing while staff decide."""
    after, before = step.after, step.before
    if after.state is State.BOOKED:
        if step.what in {What.BOOKED, What.JOINED}:
            return News.INVITED
        if step.what is What.APPROVED:
            return News.MOVED if after.previous else News.INVITED
        return News.MOVED if step.what is What.MOVED_HERE and _was(step, turn) else None
    known = before is not None and (before.state is State.BOOKED or (_awaits(before) and before.previous))
    return News.CANCELLED if after.state is State.CANCELLED and known else None


def _awaits(booking: Booking) -> bool:
    return booking.state is State.AWAITING


def _was(step: Step, turn: Turn) -> Booking | None:
    """Return the booking as it was known before it moved."""
    moved = (
        each.before
        for each in turn.steps
        if each.after.claim == step.after.claim and each.what is What.MOVED_AWAY
    )
    return next((each for each in moved if each and each.state is State.BOOKED), None)


def said(word: Word, by: str, speaker: Speaker) -> Reply:
    """Write it in the colleague's words, with a button to decline where they are asked to come; ``by``: who booked."""
    visit = _visit(word.dates, speaker)
    was = speaker.moment(word.was.start, zone(word.was.zone)) if word.was else ""
    news = News.INVITED if word.news is News.MOVED and not was else word.news
    text = speaker.say(_SAID[news], name=by, visit=visit, was=was)
    return Reply(text, () if word.news is News.CANCELLED else (decline(word.dates[0], speaker),))


def decline(booking: Booking, speaker: Speaker) -> Choice:
    """Return the button by which a colleague declines."""
    return Choice("", speaker.say("button-decline"), f"{DECLINE}{booking.claim}")


# Declined -------------------------------------------------------------------------------------------------------------


def pressed(choice: str | None) -> str | None:
    """Return the claim of the booking when this button was pressed."""
    return choice.removeprefix(DECLINE) if choice and choice.startswith(DECLINE) else None


def declined(dates: tuple[Booking, ...], booker: str, facts: Facts) -> tuple[tuple[Step, ...], Reply]:
    """Return the steps by which a colleague declines a booking, or all dates of a series, and what they hear.

    The facts are theirs; ``booker``: who booked it. No step where there is nothing to decline.
    """
    speaker, address = Speaker(facts.catalog, facts.person), facts.reach.address
    ahead = tuple(each for each in dates if named_at(each.mates, address) and each.end > facts.now)
    if not ahead:
        return (), speaker.reply("mate-over")
    visit = _visit(ahead, speaker)
    steps = tuple(excuse(each, address) for each in ahead if named_at(coming(each.mates), address))
    if not steps:
        return (), speaker.reply("mate-declined-before", visit=visit)
    return steps, speaker.reply("mate-declined", visit=visit, name=booker)


def told_booker(steps: tuple[Step, ...], mate: Address, facts: Facts) -> Turn:
    """Tell whoever booked that a colleague does not come; the facts are theirs, and the booking stands."""
    speaker, first = Speaker(facts.catalog, facts.person), steps[0].after
    name = next((each.name for each in first.mates if each.address == mate), mate.value)
    visit = _visit([each.after for each in steps], speaker)
    reply = speaker.reply("mate-cannot", name=name, visit=visit)
    step, until = f"declined {mate.value} {facts.now.isoformat()}", steps[-1].after.end
    promise = Promise(reply, facts.now, until, first.claim, None, step, Kind.MATE)
    return Turn(Idle(), steps=steps, promises=(promise,))


def _visit(dates: Sequence[Booking], speaker: Speaker) -> str:
    """Write one booking in full, or the dates of a series."""
    return series_visit(dates, speaker) if len(dates) > 1 else speaker.visit(dates[0], ends=True)
