"""the requests that a turn makes, as staff are told of them: each with its rivals, which only the book knows"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bot.desk.beside import AROUND
from core.bookings import ONLY_SAID, Booking, State
from core.catalog import Catalog
from core.people import Person
from core.requests import competing, could_use, rivals
from core.spans import Span
from dialogs import asked_series, decisions
from dialogs.turn import Facts, Noted, Turn
from storage import bookings, people
from storage.unit import Unit


def requests(unit: Unit, turn: Turn, facts: Facts) -> Iterator[Noted]:
    """Yield what staff are told of the requests that a turn makes: of the dates of a series together."""
    made = [
        each.after for each in turn.steps if each.after.state is State.AWAITING and each.what not in ONLY_SAID
    ]
    before = {each.id: _moving(each, turn) for each in made}
    whole = [each for each in made if each.series and not _stands(before[each.id])]
    if len(whole) > 1:
        yield card_of_series(unit, facts, whole)
    for request in made:
        if len(whole) < 2 or request not in whole:
            yield card_of(unit, facts, request, before[request.id])


def _moving(request: Booking, turn: Turn) -> Booking | None:
    """Return what a request is to move, as it was before."""
    return next((each.before for each in turn.steps if each.after.id == request.previous), None)


def _stands(moving: Booking | None) -> bool:
    """Tell whether a visit stands meanwhile that is to be moved: a request that is changed is just another request."""
    return moving is not None and moving.state is State.BOOKED


def card_of(unit: Unit, facts: Facts, request: Booking, moving: Booking | None) -> Noted:
    """Return what staff are told of a request."""
    business_id = facts.line.business_id
    claims = bookings.waiting_claims(unit, business_id, facts.now)
    others = _around(unit, facts.catalog, request)
    against = owned(unit, business_id, rivals(facts.catalog, request, others))
    same = owned(unit, business_id, competing(request, others))
    return decisions.wanted(request, moving, against, facts, claims, same)


def card_of_series(unit: Unit, facts: Facts, dates: Sequence[Booking]) -> Noted:
    """Return what staff are told of a series that is asked for."""
    claims = bookings.waiting_claims(unit, facts.line.business_id, facts.now)
    own = {each.claim for each in dates}
    found = [
        each for one in dates for each in rivals_of(unit, facts.catalog, one) if each[0].claim not in own
    ]
    against = {each.claim: (each, who) for each, who in found}
    return asked_series.wanted(dates, tuple(against.values()), facts, claims)


def rivals_of(unit: Unit, catalog: Catalog, request: Booking) -> tuple[tuple[Booking, Person], ...]:
    """Return the bookings that overlap a request and compete with it, each with whose it is."""
    return owned(unit, catalog.business.id, rivals(catalog, request, _around(unit, catalog, request)))


def _around(unit: Unit, catalog: Catalog, request: Booking) -> tuple[Booking, ...]:
    """Return the bookings and requests near a request that take something which it takes or could use."""
    slot = request.slot
    spans = [slot.span, *(each.span for each in slot.takings)]
    whole = Span(min(each.start for each in spans), max(each.end for each in spans))
    useful = {*could_use(catalog, slot.service_id), *(each.resource_id for each in slot.takings)}
    return bookings.agenda_of(unit, catalog.business.id, whole.widen(AROUND, AROUND), useful)


def owned(unit: Unit, business_id: str, found: Iterable[Booking]) -> tuple[tuple[Booking, Person], ...]:
    """Return bookings, each with whose it is."""
    return tuple((each, people.person(unit, business_id, each.person_id)[0]) for each in found)
