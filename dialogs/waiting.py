"""What a person waits for: in words, as a state of the talk, and which of their replies answers an offer.

An offer comes unasked, so the talk may be elsewhere when it is answered. A yes or a no is meant for what was said last:
the offer, or what is open in the talk; where nothing in the talk can be answered so, for the offer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta

from core.availability import find
from core.bookings import STANDING, Booking, Step, release
from core.catalog import Catalog, Location
from core.opening import open_within
from core.people import Consent
from core.policies import latest
from core.spans import Span, Spans, join, overlap
from core.waitlist import Change as Waited
from core.waitlist import Standing, Wait, clipped, leave, pass_on, take
from core.walltime import MINUTE, on_the_wall, zone
from core.wishes import Wish
from dialogs import acts
from dialogs.acts import Act
from dialogs.offers import Search
from dialogs.rooms import lets_room
from dialogs.speech import Speaker
from dialogs.states import (
    Asking,
    Choosing,
    Doubting,
    Draft,
    Idle,
    Joining,
    Leaving,
    Naming,
    Offer,
    Offering,
    State,
    WithHuman,
)
from dialogs.turn import Change, Consented, Facts

ANSWERABLE = timedelta(hours=12)
"""How long after its deadline a yes is still heard as the answer to an offer."""

_YES = (Offering, Naming, Joining)
_NO = (Asking, Joining, Offering, Naming, Choosing, Leaving, Doubting)
_FEW = 2
"""Pieces of time that are told one by one; of more only the first and the last day."""


def may_wait(search: Search, wish: Wish) -> bool:
    """Tell whether something could come free for the wish: there are such times, and all are taken."""
    facts = search.facts
    if facts.catalog.business.waitlist is None or wish.windows[-1].end <= facts.now:
        return False
    return bool(find(facts.catalog, search.ask, wish, {}, now=facts.now, limit=1))


def windows(search: Search, wish: Wish) -> Spans:
    """Return the times of a wish that can be booked at all, from now on."""
    facts, draft = search.facts, search.draft
    place = facts.catalog.place(draft.location_id)
    rules = facts.rules(search.service, draft.location_id)
    return clipped(wish.windows, facts.now, latest(rules, facts.now, zone(place.zone)))


def what(wait: Wait, speaker: Speaker) -> str:
    """Write what somebody waits for: "cut with Ana", "meeting room Oak"."""
    provider = speaker.provider((wait.provider_id,)) if wait.provider_id else ""
    name = speaker.service(wait.service_id)
    if wait.room_id and (room := speaker.room((wait.room_id,))) and not provider:
        return speaker.say("with-room", service=name, room=room)
    return speaker.say("with", service=name, provider=provider) if provider else name


def times(wait: Wait, speaker: Speaker) -> str:
    """Write when: a day, a stretch of a day, or from the first day to the last."""
    place = speaker.catalog.place(wait.location_id)
    where = zone(place.zone)
    pieces = tuple(_pieces(wait, speaker.catalog)) or wait.windows
    if len(pieces) <= _FEW:
        service = speaker.catalog.service.get(wait.service_id)
        both = service is not None and lets_room(service)
        return speaker.either(_piece(each, place, speaker, both=both) for each in pieces)
    first, last = pieces[0].start, pieces[-1].end - MINUTE
    return speaker.say("from-to", first=speaker.day(first, where), last=speaker.day(last, where))


def _pieces(wait: Wait, catalog: Catalog) -> Iterator[Span]:
    """Yield the windows as far as the house is open then."""
    service = catalog.service.get(wait.service_id)
    places = catalog.places(service) if service else catalog.locations
    house = join(
        span
        for each in places
        if wait.location_id in {None, each.id}
        for span in open_within(each.hours, wait.span, zone(each.zone))
    )
    yield from overlap(wait.windows, house)


def _piece(piece: Span, place: Location, speaker: Speaker, *, both: bool) -> str:
    """Write one piece of time: its clock times are said unless it is all of that day; of a room on both clocks."""
    where = zone(place.zone)
    day = speaker.day(piece.start, where)
    if piece.length <= MINUTE:
        return (speaker.moment_on_both if both else speaker.moment)(piece.start, where)
    if on_the_wall(piece.end - MINUTE, where).date() != on_the_wall(piece.start, where).date():
        return speaker.say("from-to", first=day, last=speaker.day(piece.end - MINUTE, where))
    house = open_within(place.hours, piece, where)
    if piece in house:
        return day
    return f"{day} {(speaker.stretch_on_both if both else speaker.stretch)(piece, where)}"


def told(wait: Wait, speaker: Speaker) -> str:
    """Write what somebody waits for, and when."""
    return speaker.say("wait-line", what=what(wait, speaker), when=times(wait, speaker))


def listed(facts: Facts, speaker: Speaker) -> str:
    """Say what the person waits for."""
    waits = open_waits(facts)
    if not waits:
        return speaker.say("wait-none")
    return speaker.say("wait-list", list=speaker.all_of(told(each, speaker) for each in waits[:3]))


# Which reply answers an offer ----------------------------------------------------------------------------------------


def open_waits(facts: Facts) -> tuple[Wait, ...]:
    """Return what the person waits for now."""
    return tuple(each for each in facts.waits if each.open)


def asked_about(facts: Facts) -> Wait | None:
    """Return the wait whose offer a yes would answer: the open one, or one that lapsed of late without an answer."""
    asked = (each for each in facts.waits if each.state is Standing.OFFERED)
    return next(asked, None) or max(
        (each for each in facts.waits if _lapsed_of_late(each, facts)),
        key=lambda each: each.offered.until if each.offered else each.joined_at,
        default=None,
    )


def _lapsed_of_late(wait: Wait, facts: Facts) -> bool:
    offered = wait.offered
    if offered is None or wait.state not in {Standing.WAITING, Standing.OVER} or not wait.unanswered:
        return False
    talked_since = facts.heard_at is not None and facts.heard_at >= offered.until
    return facts.now < offered.until + ANSWERABLE and not talked_since


def aimed(act: Act, state: State, facts: Facts) -> Act:
    """Return what a yes, a no or a first digit means while an offer is to be answered."""
    wait = asked_about(facts)
    if wait is None or wait.offered is None or isinstance(state, WithHuman):
        return act
    newest = facts.heard_at is None or facts.heard_at <= wait.offered.made_at
    lapsed = wait.state is not Standing.OFFERED
    match act:
        case acts.Yes() if newest or not isinstance(state, _YES):
            return acts.Took()
        case acts.No() if not lapsed and (newest or not isinstance(state, _NO)):
            return acts.Passed()
        case acts.Picked(0) if isinstance(state, Idle):
            return acts.Took()
        case _:
            return act


def on_the_table(wait: Wait, facts: Facts) -> tuple[Offering, Offer] | None:
    """Return an offer as if it lay on the table, with the one time that is on it."""
    offered = wait.offered
    if offered is None or wait.service_id not in facts.catalog.service:
        return None
    place = facts.catalog.location[offered.slot.location_id]
    where = zone(place.zone)
    minutes = offered.slot.span.length // MINUTE if facts.catalog.service[wait.service_id].is_open else None
    start = offered.slot.span.start.astimezone(where)
    resources = tuple(each.resource_id for each in offered.slot.takings)
    one = Offer(offered.booking_id, "1", start, place.id, resources, minutes)
    return Offering(draft_of(wait), offered.claim, (one,), offered.until), one


def draft_of(wait: Wait) -> Draft:
    """Return what somebody waits for as a booking that is not known in full."""
    return Draft(
        wait.service_id,
        wait.provider_id,
        wait.location_id,
        people=wait.people,
        moving=wait.moving,
        answers=wait.answers,
        minutes=wait.minutes,
        room_id=wait.room_id,
        features=wait.features,
    )


# What ends a wait ----------------------------------------------------------------------------------------------------


def ended(
    steps: Iterable[Step], people: Iterable[Change], facts: Facts
) -> tuple[tuple[Step, ...], tuple[Waited, ...]]:
    """Return what a turn ends besides: waits for what it booked, and those of somebody who wants no messages."""
    booked = tuple(each.after for each in steps if each.after.state in STANDING)
    silenced = {each.address for each in people if isinstance(each, Consented) and each.consent in _SILENT}
    done = tuple(
        take(each) if _is_met(each, booked) else leave(each)
        for each in open_waits(facts)
        if _is_met(each, booked) or each.address in silenced
    )
    kept = {each.id for each in booked}
    return tuple(
        step
        for each in done
        if each.before
        for step in given_back(each.before, facts)
        if step.after.id not in kept
    ), done


def given_back(wait: Wait, facts: Facts) -> tuple[Step, ...]:
    """Give back the time that is held for an open offer."""
    return tuple(release(each, facts.now) for each in held_for(wait, facts))


def held_for(wait: Wait, facts: Facts) -> tuple[Booking, ...]:
    """Return the booking that holds an open offer."""
    offered = wait.offered
    if offered is None or wait.state is not Standing.OFFERED:
        return ()
    return tuple(each for each in facts.held(offered.claim) if each.id == offered.booking_id)


def offers_held(facts: Facts) -> frozenset[str]:
    """Return the ids of the bookings that hold open offers: they are not on the table of the talk."""
    return frozenset(each.id for wait in facts.waits for each in held_for(wait, facts))


def passed(wait: Wait, facts: Facts) -> tuple[tuple[Step, ...], Waited]:
    """Let an open offer go to the next."""
    return given_back(wait, facts), pass_on(wait)


def _is_met(wait: Wait, booked: Iterable[Booking]) -> bool:
    """Tell whether what somebody waits for is booked: the offer itself, or the service at one of the times."""
    return any(
        (wait.offered is not None and each.id == wait.offered.booking_id)
        or (
            each.slot.service_id == wait.service_id
            and any(span.holds(each.start) for span in wait.windows)
            and _since(each, wait)
        )
        for each in booked
    )


def _since(booking: Booking, wait: Wait) -> bool:
    """Tell whether a booking was made or moved after somebody began to wait."""
    return booking.changed_at >= wait.joined_at


_SILENT = frozenset({Consent.STOPPED, Consent.WRONG})
