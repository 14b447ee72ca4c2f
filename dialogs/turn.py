"""What a turn asks for, is told and gives: Needs, Facts, Turn."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, TypeVar, cast

from core.blocks import Block
from core.bookings import STANDING, Booking, Step
from core.bookings import State as Held
from core.catalog import Catalog, Service
from core.layers import rules_for
from core.messages import Kind, Line, Reply
from core.people import Address, Consent, Person, Reach
from core.plans import WHERE_BOOKED, Earned, earned
from core.quiet import Quiet
from core.rules import Rules
from core.spans import Span, Spans
from core.uses import Taken
from core.waitlist import Change as Waited
from core.waitlist import Wait
from core.walltime import zone
from dialogs.states import State

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Needs:
    """What must be looked up before the turn can be taken: how the resources are taken over a span.

    Takings under ``claim`` are left out: they do not keep their own talk away. ``loads``: how much each has to do
    around that time is needed as well. ``also``: other spans that are wanted with it. ``requests``: those that staff
    have not decided about are needed as well. ``whose``: whose visits are needed with it, everybody's there or those
    that a person had. ``told``: staff who are to be named, where they are known by name.
    """

    resources: frozenset[str]
    span: Span
    claim: str
    loads: bool = False
    also: tuple[Needs, ...] = ()
    requests: bool = False
    whose: str = ""
    told: tuple[Address, ...] = ()

    def every(self) -> tuple[Needs, ...]:
        """Return each span on its own."""
        return (replace(self, also=()), *self.also)

    def covers(self, other: Needs) -> bool:
        """Tell whether what answers this answers the other as well."""
        wide = self.resources >= other.resources and self.span.covers(other.span)
        more = self.loads >= other.loads and self.requests >= other.requests
        named = other.whose in {"", self.whose} and set(self.told).issuperset(other.told)
        return self.claim == other.claim and wide and more and named


EVERYBODY = "*"
"""Whose visits are needed where it is not one person's."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A visit that was looked up, and whose it is."""

    booking: Booking
    name: str | None


@dataclass(frozen=True, slots=True)
class NeedsAbout:
    """What must be looked up before the turn can be taken: which letters of ours the message may answer.

    ``ended``: instead, which of their visits stand no more.
    """

    ended: bool = False


class LookUpError(Exception):
    """A step lacks facts; ``turn`` answers the desk with what it needs. Nothing else catches it."""

    def __init__(self, needs: Needs) -> None:
        """Say what must be looked up."""
        super().__init__(needs)
        self.needs = needs


class AboutUnknownError(Exception):
    """A step has to know what the message may be about; ``turn`` tells the desk. Nothing else catches it."""

    def __init__(self, needs: NeedsAbout | None = None) -> None:
        """Say what must be looked up: the letters, where nothing else is said."""
        super().__init__(needs)
        self.needs = needs or NeedsAbout()


@dataclass(frozen=True, slots=True)
class Busy:
    """How resources are taken, as it was asked for; ``held`` is the part that undecided people hold.

    What staff have blocked is taken; ``blocks`` tells which part that is. A whole location stands under its own key.
    ``requests``, where they were asked for: those of others that staff have not decided about and that take something.
    ``visits``: those that were needed with it. ``names``: of staff who were to be named, those that are known.
    """

    asked: Needs
    taken: Taken
    held: Mapping[str, Spans]
    blocks: tuple[Block, ...] = ()
    requests: tuple[Booking, ...] = ()
    visits: tuple[Seen, ...] = ()
    names: tuple[str, ...] = ()
    _answers: dict[Hashable, tuple[Catalog, Any]] = field(
        init=False, default_factory=dict, repr=False, compare=False
    )

    def once(self, catalog: Catalog, question: Hashable, answer: Callable[[], T]) -> T:
        """Return the answer to a question about what is taken; it is sought once, however often a turn is taken."""
        key = id(catalog), question
        if key not in self._answers:
            self._answers[key] = catalog, answer()  # a catalog that is kept shares its id with no other
        return cast("T", self._answers[key][1])


@dataclass(frozen=True, slots=True)
class About:
    """A letter about a booking that a message may answer: why it was written, and when it left (aware).

    ``version`` is the one that it spoke of, None where it was about the booking whatever becomes of it; ``booking`` is
    that version as it is now, however it ended. ``pointed``: the message itself says that it answers this letter.
    """

    letter_id: str
    claim: str
    version: int | None
    kind: Kind
    sent_at: datetime
    booking: Booking
    pointed: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """What is so at the moment of the turn.

    ``bookings``: the person's bookings that stand and are not over, and those whose last change can still be
    undone, holds included. ``ids``: fresh ids, at least twelve. ``busy``: all that was looked up. ``link``: how
    many characters the address of a change link has, 0 where letters carry none. ``waits``: what the person waits for,
    or waited for while its times are not over. ``heard_at``: when the talk was heard before, None where it was not.
    ``others``: bookings of theirs that this turn cannot touch, but that use up quotas: those of a month that are over.
    ``about``: the letters that the message may answer, the last first, or the one that it points at; None: a step has
    to ask for them (``answers``). ``places``: where staff are told, for which this person speaks. ``ended``: their
    visits that stand no more and can be undone no more; None: a step has to ask for them (``gone``). ``made``: the ids
    of bookings that this very message has made so far.
    """

    now: datetime
    catalog: Catalog
    line: Line
    person: Person
    reach: Reach
    bookings: tuple[Booking, ...]
    ids: tuple[str, ...]
    busy: tuple[Busy, ...] = ()
    link: int = 0
    waits: tuple[Wait, ...] = ()
    heard_at: datetime | None = None
    others: tuple[Booking, ...] = ()
    about: tuple[About, ...] | None = ()
    places: frozenset[Address] = frozenset()
    ended: tuple[Booking, ...] | None = ()
    made: frozenset[str] = frozenset()

    @property
    def language(self) -> str:
        """Return the language of the person, where it is known, else that of the business."""
        return self.person.language or self.catalog.business.language

    @property
    def visits(self) -> tuple[Booking, ...]:
        """Return all of the person's bookings that may use up a quota."""
        return (*self.bookings, *self.others)

    @property
    def quiet(self) -> tuple[Quiet, ...]:
        """Return when this person is sent nothing that they did not ask for: the business's quiet hours, and theirs."""
        return tuple(each for each in (self.catalog.business.quiet, self.person.quiet) if each)

    def rules(
        self, service: Service, location_id: str | None = None, resource_ids: Iterable[str] = ()
    ) -> Rules:
        """Return the house rules that hold for this person: for a service, at a location, with some resources."""
        return rules_for(self.catalog, service, location_id, resource_ids, self.person)

    def rules_of(self, booking: Booking) -> Rules:
        """Return the house rules that hold for this person's booking."""
        slot = booking.slot
        used = (each.resource_id for each in slot.takings)
        return self.rules(self.catalog.service[slot.service_id], slot.location_id, used)

    def earned(self, booking: Booking) -> tuple[Earned, ...]:
        """Return which letters this person's booking earns, and which steps of its plan come to nothing."""
        slot = booking.slot
        plan = self.catalog.plan(self.catalog.service[slot.service_id], slot.location_id)
        return earned(plan, booking, zone(self.person.zone or booking.zone), self.quiet)

    def look_all(self, needs: Iterable[Needs]) -> tuple[Busy, ...]:
        """Return how the resources are taken over each of several spans; raise LookUpError for all that are missing."""
        wanted = tuple(needs)
        missing = tuple(each for each in wanted if not any(busy.asked.covers(each) for busy in self.busy))
        if missing:
            raise LookUpError(replace(missing[0], also=missing[1:]))
        return tuple(self.look(each) for each in wanted)

    def look(self, needs: Needs) -> Busy:
        """Return how the resources are taken; raise LookUpError when too little is known.

        Of several that tell it the first does, as it did before the others were looked up: what was found stays so.
        """
        enough = next((each for each in self.busy if each.asked.covers(needs)), None)
        if enough is None:
            raise LookUpError(needs)
        return enough

    def answers(self) -> tuple[About, ...]:
        """Return the letters that the message may answer, last first; raise AboutUnknownError while unknown."""
        if self.about is None:
            raise AboutUnknownError
        return self.about

    def gone(self) -> tuple[Booking, ...]:
        """Return their visits that stand no more, in no order; raise AboutUnknownError while unknown."""
        if self.ended is None:
            raise AboutUnknownError(NeedsAbout(ended=True))
        undoable = (each for each in self.bookings if each.state is Held.CANCELLED)
        return (*undoable, *self.ended)

    def fresh(self, count: int) -> Facts:
        """Return the facts without the first ids, which are used up."""
        return replace(self, ids=self.ids[count:])

    def standing(self) -> tuple[Booking, ...]:
        """Return the bookings that are to come, in order of time."""
        coming = (each for each in self.bookings if each.state in STANDING and each.end > self.now)
        return tuple(sorted(coming, key=lambda each: each.start))

    def held(self, claim: str) -> tuple[Booking, ...]:
        """Return the holds of a claim that have not lapsed."""
        return tuple(each for each in self.undecided() if each.claim == claim)

    def undecided(self) -> tuple[Booking, ...]:
        """Return all that is held for the person and has not lapsed."""
        return tuple(each for each in self.bookings if each.state is Held.HELD and each.counts(self.now))

    def holds(self) -> tuple[Booking, ...]:
        """Return what the person was offered and has not decided about, but for what came free for who waited."""
        waited = {each.offered.booking_id for each in self.waits if each.offered}
        return tuple(each for each in self.undecided() if each.id not in waited | self.made)

    def held_of(self, series: str | None) -> tuple[Booking, ...]:
        """Return the holds of a series that have not lapsed."""
        return tuple(each for each in self.undecided() if series and each.series == series)

    def dates(self, booking: Booking) -> tuple[Booking, ...]:
        """Return the dates that are to come of the series that a booking belongs to, or it alone."""
        same = tuple(each for each in self.standing() if each.series and each.series == booking.series)
        return same or (booking,)

    def booking(self, claim: str) -> Booking | None:
        """Return the version of a booking that stands, None when none does any more."""
        return next((each for each in self.standing() if each.claim == claim), None)


@dataclass(frozen=True, slots=True)
class Named:
    """The person has told us a name."""

    person_id: str
    name: str


@dataclass(frozen=True, slots=True)
class Spoke:
    """The person has chosen a language."""

    person_id: str
    language: str


@dataclass(frozen=True, slots=True)
class Reached:
    """The person can be reached at this address as well."""

    person_id: str
    address: Address


@dataclass(frozen=True, slots=True)
class Consented:
    """The person wants, or no longer wants, to be written to at an address."""

    address: Address
    consent: Consent


Change = Named | Spoke | Reached | Consented
"""What a turn writes down about a person."""


@dataclass(frozen=True, slots=True)
class Noted:
    """Something staff must know; it stands in the event log, and ``reply`` goes to those who are to be notified.

    With ``once`` it is told only the first time that something of that name happens, and no event is made of it.
    ``urgent``: it is told at night as well. ``opens``: the id of the takeover whose threads begin with it.
    ``until``: when it is nothing any more that staff could do something about; it is not told after that. ``to``: where
    it is told, none: where staff are told of the booking. ``begun``: what it says instead once the visit has begun.
    """

    what: str
    reply: Reply
    claim: str | None = None
    once: str = ""
    urgent: bool = False
    opens: str = ""
    until: datetime | None = None
    to: tuple[Address, ...] = ()
    begun: Reply | None = None


@dataclass(frozen=True, slots=True)
class Promise:
    """A letter that is not before ``due_at``, and not at all after ``expires_at``.

    One with a ``version`` speaks of that version of a booking, and is dropped when it does not stand. ``channels``:
    where it goes, in order, "" is where the booking was made. ``unless_confirmed``: it is dropped when the visit is
    confirmed by then. ``why``: what the ledger says of it from the start; ``unsent``: it says only that.
    """

    reply: Reply
    due_at: datetime
    expires_at: datetime
    claim: str | None
    version: int | None
    step: str
    kind: Kind = Kind.REMINDER
    channels: tuple[str, ...] = (WHERE_BOOKED,)
    unless_confirmed: bool = False
    why: str = ""
    unsent: bool = False


@dataclass(frozen=True, slots=True)
class Turn:
    """What comes of a turn: where the talk stands, what is said now and later, and what changes.

    ``at_once`` is what the vendor wants inside the request; it is sent after the commit and may be lost. ``answers``
    are the ids of the letters that the message has answered. ``about``: the claim of the one booking that the message
    was about, though nothing of it changes.
    """

    state: State
    replies: tuple[Reply, ...] = ()
    steps: tuple[Step, ...] = ()
    people: tuple[Change, ...] = ()
    notes: tuple[Noted, ...] = ()
    promises: tuple[Promise, ...] = ()
    waits: tuple[Waited, ...] = ()
    at_once: Reply | None = None
    answers: tuple[str, ...] = ()
    about: str | None = None

    def joined(self, one: Turn) -> Turn:
        """Return what came of the acts so far and of one more."""
        return Turn(
            state=one.state,
            replies=(*self.replies, *one.replies),
            steps=(*self.steps, *one.steps),
            people=(*self.people, *one.people),
            notes=(*self.notes, *one.notes),
            promises=(*self.promises, *one.promises),
            waits=(*self.waits, *one.waits),
            answers=tuple(dict.fromkeys((*self.answers, *one.answers))),
            about=one.about or self.about,
            at_once=one.at_once or self.at_once,
        )
