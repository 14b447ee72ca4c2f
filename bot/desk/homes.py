"""people's own pages in chat apps, and slips: what is shown now, and what is wrong with one; nothing is written"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.desk.desk import Desk
from bot.desk.looking import look_up
from bot.desk.requests import owned, rivals_of
from bot.desk.turns import Turns, stands
from core.bookings import Booking, State, kept_for
from core.circles import belonging, named
from core.home import Home
from core.messages import Line
from core.people import Address, Person, Reach
from core.requests import competing, waits
from core.slips import Filled, Slip, Wrong
from core.spans import Span
from core.staff import places, spoken_for
from dialogs import slips
from dialogs.home import Request, Team, home, is_of_team, sees, today_at
from dialogs.turn import Facts
from storage import bookings, events, people, readers, talks
from storage.unit import Unit

AHEAD = timedelta(days=14)
"""How far ahead a page shows where somebody comes along."""


class Homes:
    """Shows people their own pages."""

    def __init__(self, desk: Desk, turns: Turns, *, clock: Callable[[], datetime]) -> None:
        self._desk, self._turns, self._clock = desk, turns, clock

    def show(
        self, line: Line, address: Address, zone: str | None = None, circles: frozenset[str] = frozenset()
    ) -> Home:
        """Return the page of whoever lives at an address and is in those circles; who is new is not written down."""
        return self._desk.look(lambda unit: self._show(unit, line, address, zone, circles))

    def opened(self, line: Line, address: Address, zone: str | None) -> None:
        """Write down that somebody has opened their page."""
        self._desk.tries(lambda unit: readers.opened(unit, line, address, zone, self._clock()))

    def readers(self, line: Line, most: int) -> tuple[tuple[Address, str | None], ...]:
        """Return who has opened their page of late, with their zones."""
        return self._desk.look(lambda unit: readers.of_line(unit, line, self._clock(), most))

    def slip(self, line: Line, address: Address, zone: str | None, key: str) -> Slip | None:
        """Return the slip that a button asks for where the talk stands; None where it asks for none any more."""

        def look(unit: Unit) -> Slip | None:
            state = stands(talks.seen(unit, line, address))
            return slips.slip(key, state, self._facts(unit, line, address, zone))

        return self._desk.look(look)

    def wrong(self, line: Line, address: Address, zone: str | None, filled: Filled) -> tuple[Wrong, ...]:
        """Return what is wrong with a slip that came back; nothing where it can be taken up."""
        return self._desk.look(lambda unit: slips.wrong(filled, self._facts(unit, line, address, zone)))

    def written(self, business_id: str) -> int:
        """Return a number that grows with everything that is written in the book of a business."""
        return self._desk.look(lambda unit: events.last(unit, business_id))

    def circles(self, line: Line) -> tuple[frozenset[str], frozenset[str]]:
        """Return the users, user groups and channels of a line that groups name, and those where staff are told."""

        def look(unit: Unit) -> tuple[frozenset[str], frozenset[str]]:
            catalog = self._turns.known(unit, line.business_id).catalog
            return named(catalog.groups, line.channel), places(catalog, line.channel)

        return self._desk.look(look)

    def _show(
        self, unit: Unit, line: Line, address: Address, zone: str | None, circles: frozenset[str]
    ) -> Home:
        facts = self._facts(unit, line, address, zone)
        groups = belonging(facts.catalog.groups, facts.person.groups, circles, line.channel)
        person = replace(facts.person, groups=groups)
        facts = replace(facts, person=person, places=spoken_for(facts.catalog, address, circles))
        team = _team(unit, facts) if is_of_team(facts) else None
        along = _along(unit, facts)
        while not isinstance(found := home(facts, team, along), Home):
            looked = (look_up(unit, facts, each, lock=False) for each in found.every())
            facts = replace(facts, busy=(*facts.busy, *looked))
        return found

    def _facts(self, unit: Unit, line: Line, address: Address, zone: str | None) -> Facts:
        """Look up what a turn would be told; who is new is not written down."""
        new = Person("", zone=zone), Reach(address, "")
        person, reach = people.find(unit, line.business_id, address) or new
        return self._turns.facts_of(unit, line, person, reach, self._clock())


def _along(unit: Unit, facts: Facts) -> tuple[tuple[Booking, Person], ...]:
    """Look up what others booked to which this person was named, as far as nobody has to decide about it."""
    business_id = facts.catalog.business.id
    found = bookings.along(unit, business_id, facts.reach.address, Span(facts.now, facts.now + AHEAD))
    return owned(unit, business_id, (each for each in found if each.state is State.BOOKED))


def _team(unit: Unit, facts: Facts) -> Team:
    """Look up what only the team sees."""
    business_id, now, known = facts.catalog.business.id, facts.now, dict[str, Person]()

    def whose(booking: Booking) -> Person:
        if booking.person_id not in known:
            known[booking.person_id] = people.person(unit, business_id, booking.person_id)[0]
        return known[booking.person_id]

    waiting = [each for each in bookings.waiting(unit, business_id, now) if waits(each, now)]
    asked = [each for each in waiting if sees(each, facts)]
    days = [today_at(place, now) for place in facts.catalog.locations]
    whole = replace(days[0], start=min(each.start for each in days), end=max(each.end for each in days))
    return Team(
        tuple(
            Request(
                each,
                whose(each),
                _moving(unit, business_id, each),
                rivals_of(unit, facts.catalog, each),
                tuple((one, whose(one)) for one in competing(each, waiting)),
            )
            for each in asked
        ),
        tuple(
            (each, whose(each)) for each in bookings.shown(unit, business_id, whole, now) if sees(each, facts)
        ),
    )


def _moving(unit: Unit, business_id: str, request: Booking) -> Booking | None:
    """Return the visit that a request would move, as it was booked and stands until that is decided."""
    left = bookings.one(unit, business_id, request.previous) if request.previous else None
    return replace(left, state=State.BOOKED) if left and kept_for(request, left) else None
