"""Steps that change several dates of a series at once: cancel them, or move them; all of it is undone by one UNDO."""

from __future__ import annotations

from core.bookings import Booking, State, Step, cancel
from core.messages import Reply
from core.policies import may_cancel, may_move
from core.requests import stood_before
from dialogs.acts import Details
from dialogs.contact import noticed
from dialogs.rhythm import grouped, one_by_one, series_short, series_visit
from dialogs.speech import Speaker
from dialogs.states import Asking, Draft, Extent, Idle, Leaving, Piece, Then
from dialogs.states import State as Talk
from dialogs.steps import book
from dialogs.steps.undo import given_back, no_longer_asked
from dialogs.turn import Facts, Noted, Turn
from dialogs.wording import answered_by, house, just_made, person, sentence, undo_until


def apart(claims: tuple[str, ...], facts: Facts) -> tuple[Booking, ...]:
    """Return the bookings of those claims; none where one is a date of a series, of which more may be meant."""
    found = tuple(booking for each in claims if (booking := facts.booking(each)))
    return found if all(len(facts.dates(each)) == 1 for each in found) else ()


def all_left(state: Talk, named: Details) -> tuple[str, ...]:
    """Return the claims of all visits that somebody cannot come to, where all of them are given up: "drop both"."""
    if not isinstance(state, Leaving) or not state.later or named.extent is not Extent.ALL:
        return ()
    return (state.claim, *(each.claim for each in state.later if each.then is Then.LEAVE))


def dropped(dates: tuple[Booking, ...], facts: Facts) -> Turn:
    """Cancel the dates, and say so with what stays; of those later than the notice staff decide."""
    speaker = Speaker(facts.catalog, facts.person)
    late = tuple(each for each in dates if _too_late_to_cancel(each, facts))
    gone = tuple(each for each in dates if each not in late)
    asked, notes = _to_staff(late, facts, speaker, "late-cancel")
    if not gone:
        return Turn(Idle(), (Reply(asked),), notes=notes)
    until = undo_until(facts)
    steps = tuple(
        step for n, each in enumerate(gone) for step in _given_up(each, facts, f"{facts.ids[5]}.{n}")
    )
    words = {
        "visit": series_short(gone, speaker) if len(grouped(gone)) == 1 else _several(gone, speaker),
        "until": speaker.deadline(until, gone[0]),
    }
    rest = grouped(each for each in facts.standing() if each not in dates)
    others = tuple(series_short(each, speaker) for each in rest)
    phrase = "cancelled-others" if others else "cancelled"
    stays = sentence(speaker.all_of(others)) if others else ""
    said = speaker.say(phrase, others=stays, count=len(others), **words)
    requests = tuple(each for each in gone if each.state is State.AWAITING)
    taken_back = tuple(no_longer_asked(each, facts) for each in requests)
    told = " ".join(filter(None, (said, *_stay(requests, facts, speaker), asked)))
    return Turn(Idle(), (Reply(told),), steps, notes=(*notes, *taken_back))


def moved(dates: tuple[Booking, ...], named: Details, facts: Facts) -> Turn:
    """Move the dates to the time that is said, or ask for one; those later than the notice stay, and staff decide."""
    speaker = Speaker(facts.catalog, facts.person)
    late = tuple(each for each in dates if may_move(facts.rules_of(each), each, facts.now))
    free = tuple(each for each in dates if each not in late)
    asked, notes = _to_staff(late, facts, speaker, "late-move")
    if not free:
        return Turn(Idle(), (Reply(asked),), notes=notes)
    draft = _draft(free, named, facts)
    if (named.words, named.provider_id, named.room_id, named.features) == (None, None, None, ()):
        words = speaker.say("which-time-move", visit=sentence(series_visit(free, speaker)))
        turn = Turn(Asking(draft, Piece.WHEN), (Reply(words),))
    else:
        turn = book.offered(Idle(), draft, facts, words=named.words or "same time", asks=False)
    first = (Reply(asked),) if asked else ()
    return Turn(turn.state, (*first, *turn.replies), turn.steps, turn.people, (*notes, *turn.notes))


def _draft(dates: tuple[Booking, ...], named: Details, facts: Facts) -> Draft:
    """Return the draft of a move: same service, place and provider, unless others were named."""
    anchor, resource = dates[0], facts.catalog.resource
    serves = (each.resource_id for each in anchor.slot.takings)
    present = next((each for each in serves if resource[each].kind == "provider"), None)
    elsewhere = named.provider_id or named.room_id or named.features
    place = named.location_id or (None if elsewhere else anchor.slot.location_id)
    return Draft(
        service_id=anchor.slot.service_id,
        provider_id=named.provider_id or (present if named.location_id is None else None),
        location_id=place,
        moving=anchor.claim,
        answers=anchor.answers,
        series=anchor.series,
        moves=tuple(each.claim for each in dates),
        room_id=named.room_id,
        features=named.features,
    )


def _too_late_to_cancel(booking: Booking, facts: Facts) -> bool:
    """Tell whether staff decide; what waits for them, or was made just now, can be given up at any time."""
    if booking.state is State.AWAITING or just_made(booking, facts):
        return False
    return may_cancel(facts.rules_of(booking), booking, facts.now) is not None


def _stay(requests: tuple[Booking, ...], facts: Facts, speaker: Speaker) -> tuple[str, ...]:
    """Say of each visit that a request was to move that it stands as before."""
    stay = (stood_before(each, facts.bookings, facts.now) for each in requests)
    return tuple(sentence(speaker.say("stands-again", visit=speaker.visit(each))) for each in stay if each)


def _given_up(booking: Booking, facts: Facts, new_id: str) -> tuple[Step, ...]:
    """Cancel a visit, or take back a request."""
    if booking.state is State.AWAITING:
        return given_back(booking, facts, new_id)
    return (cancel(booking, facts.now, keep=undo_until(facts) - facts.now),)


def _to_staff(
    late: tuple[Booking, ...], facts: Facts, speaker: Speaker, phrase: str
) -> tuple[str, tuple[Noted, ...]]:
    """Ask the team about dates that are too near, and say so; they stand."""
    if not late:
        return "", ()
    ours = house(facts)
    name, address = person(facts, ours), facts.reach.address.value
    notes = tuple(
        Noted(
            phrase.replace("-", " "),
            noticed(
                ours.reply(f"staff-{phrase}", name=name, address=address, visit=ours.visit(each)), each, facts
            ),
            each.claim,
        )
        for each in late
    )
    of_series = all(each.series for each in late)
    days = one_by_one((each.wall for each in late), speaker) if of_series else _several(late, speaker)
    said = speaker.say("series-late", days=days, count=len(late), by=answered_by(facts, speaker))
    return sentence(said), notes


def _several(dates: tuple[Booking, ...], speaker: Speaker) -> str:
    return speaker.all_of(tuple(series_short(each, speaker) for each in grouped(dates)))
