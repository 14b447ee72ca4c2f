"""a catalog made the one that stands: what is booked already is held against it, in the transaction that applies it

Whoever books has locked the resources, and holds the catalog they were told against the one that stands
(``Turns.write``); here all resources are locked first. So no booking slips in between that nobody has looked at.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.desk.letters import PLANNED
from bot.desk.staff import lines_to_staff
from bot.desk.turns import By
from core.bookings import Booking, State, release
from core.catalog import Catalog
from core.keeping import Broken, Visit, newly_broken
from core.messages import Kind, Letter, Reply
from core.numbers import short
from core.plans import Plan
from core.quiet import Quiet
from core.staff import told
from dialogs import flagged
from storage import bookings, events, flags, outbox, people, takings
from storage import catalog as catalogs
from storage.events import Event
from storage.unit import Unit

REPLANNED = "plans changed"
"""What the event log calls a catalog with other plans than the one before."""

MOST = 30
"""Bookings that are named in a refusal."""


class BreaksBookingsError(Exception):
    """The catalog would break bookings that stand; nothing of it was taken."""

    def __init__(self, lines: Iterable[str], count: int) -> None:
        """Name the first of them, and say how to apply the catalog all the same."""
        shown = tuple(lines)
        more = (f"and {count - len(shown)} more",) if count > len(shown) else ()
        which = "one booking that stands" if count == 1 else f"{count} bookings that stand"
        head = f"this catalog cannot keep {which}:"
        tail = "With --force it is applied all the same: they stay as they are, flagged for staff."
        super().__init__("\n".join((head, *(f"  {each}" for each in (*shown, *more)), tail)))
        self.count = count


@dataclass(frozen=True, slots=True)
class Applied:
    """What came of it: the version that stands, and how many bookings were flagged.

    ``letters``: how many that wait were promised by plans that are others now; they go out as they were promised.
    """

    version: int
    flagged: int = 0
    letters: int = 0


@dataclass(frozen=True, slots=True)
class Applier:
    """Whoever applies a catalog: ``by.lines`` are those on which staff can be told; ``fresh`` draws ids."""

    by: By
    now: datetime
    fresh: Callable[[], str]

    def apply(self, unit: Unit, new: Catalog, *, source: str, force: bool = False) -> Applied:
        """Make this the catalog; raise BreaksBookingsError where bookings could not be kept, unless by force.

        By force they are flagged and staff are told; none is ever changed or cancelled.
        """
        business_id = new.business.id
        found = catalogs.current(unit, business_id)
        if found is None or found[1] == new:
            return Applied(catalogs.apply(unit, new, source=source, now=self.now))
        takings.lock(unit, business_id, (each.id for each in (*found[1].resources, *new.resources)))
        _, old = catalogs.current(unit, business_id) or found
        broken = list(newly_broken(old, new, bookings.to_come(unit, business_id, self.now)))
        if broken and not force:
            raise BreaksBookingsError(_lines(unit, broken, new, old), len(broken))
        version = catalogs.apply(unit, new, source=source, now=self.now)
        stands = self._flag(unit, business_id, broken)
        if stands:
            first = _line(unit, *stands[0], new, old)
            letters = tuple(self._letters(unit, new, flagged.notice(len(stands), first, new), version))
            outbox.promise(unit, letters, self.now)
        return Applied(version, len(stands), self._replanned(unit, old, new))

    def _replanned(self, unit: Unit, old: Catalog, new: Catalog) -> int:
        """Return how many letters wait that other plans promised, and write it down where there are any."""
        if plans_of(old) == plans_of(new):
            return 0
        count = outbox.waiting(unit, new.business.id, PLANNED)
        data = {"letters": count}
        events.note(
            unit, new.business.id, [Event(self.now, self.by.who, self.by.channel, REPLANNED, data=data)]
        )
        return count

    def _flag(
        self, unit: Unit, business_id: str, broken: Iterable[tuple[Visit, Broken]]
    ) -> list[tuple[Booking, Broken]]:
        """Flag what stands, give back what is merely offered; return what stands, by start."""
        found = [(bookings.one(unit, business_id, visit.id), each) for visit, each in broken]
        who, channel = self.by.who, self.by.channel
        offers = [release(booking, self.now) for booking, _ in found if booking.state is State.HELD]
        bookings.apply(unit, business_id, offers, who=who, channel=channel, now=self.now)
        stands = sorted(
            (each for each in found if each[0].state is not State.HELD), key=lambda each: each[0].start
        )
        flags.put(unit, business_id, (booking.claim for booking, _ in stands), who=who, now=self.now)
        events.note(
            unit, business_id, [flagged_event(*each, "flagged", self.by, self.now) for each in stands]
        )
        return stands

    def _letters(self, unit: Unit, catalog: Catalog, reply: Reply, version: int) -> Iterator[Letter]:
        """Write to staff wherever they are told, on a line that is open or on which they wrote."""
        there = lines_to_staff(unit, catalog, self.by.lines, told(catalog), self.now)
        for place, (address, line_id) in enumerate(there):
            if line_id is not None:
                yield Letter(
                    id=self.fresh(),
                    business_id=catalog.business.id,
                    line_id=line_id,
                    to=address,
                    reply=reply,
                    kind=Kind.NOTICE,
                    due_at=self.now,
                    dedupe_key=f"flagged:{version}:{place}",
                )


def plans_of(catalog: Catalog) -> dict[tuple[str, str], tuple[Plan, Quiet | None]]:
    """Return which letters each service earns at each place, and when none of them goes out."""
    quiet = catalog.business.quiet
    return {
        (service.id, place.id): (catalog.plan(service, place.id), quiet)
        for service in catalog.services
        for place in catalog.locations
    }


def flagged_event(booking: Booking, broken: Broken, what: str, by: By, now: datetime) -> Event:
    """Return what the log has of a booking that is flagged, or kept as it is."""
    data = {"booking": booking.id, "rule": broken.rule.value, "of": broken.of}
    return Event(now, by.who, by.channel, what, booking.claim, booking.version, data)


def _lines(unit: Unit, broken: Iterable[tuple[Visit, Broken]], *known: Catalog) -> Iterator[str]:
    """Write the first of what cannot be kept: number, whose it is, when, and the rule."""
    by_start = sorted(broken, key=lambda each: (each[0].start, each[0].id))
    claims = [visit.claim for visit, _ in by_start]
    for visit, each in by_start[:MOST]:
        booking = bookings.one(unit, known[0].business.id, visit.id)
        yield f"{short(booking.claim, claims)} {_line(unit, booking, each, *known)}"


def _line(unit: Unit, booking: Booking, broken: Broken, *known: Catalog) -> str:
    owner, _ = people.person(unit, known[0].business.id, booking.person_id)
    return flagged.line(booking, owner, broken, *known)
