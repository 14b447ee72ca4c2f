"""what a provider texts about their own day, from their own address or where staff are told: looked up, done as said

Whoever speaks is known by the ``address`` of a provider in the catalog. Nobody is told of a lateness before whoever
says it has seen who would get which text, and has it sent.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.desk.blocking import block
from bot.desk.changing import cancel, move
from bot.desk.lateness import behind, warn
from bot.desk.orders import said as told_of_order
from bot.desk.turns import By, Turns, said_by
from core.bookings import Booking, State
from core.messages import PRESSED, Inbound, Reply
from core.numbers import short
from core.people import Person
from core.spans import Span
from core.staff import provider_at
from core.walltime import DAY, day_span, on_the_wall
from dialogs import blocking, day, orders
from dialogs.language import Language, language
from dialogs.lexicon import lexicon
from dialogs.orders import Late
from dialogs.states import State as Standing
from dialogs.turn import Facts, Turn
from storage import bookings, people
from storage.unit import Unit

AHEAD = 31 * DAY
"""How far ahead a visit may be that is named by whose it is."""


@dataclass(frozen=True, slots=True)
class _Said:
    """What was said, by whom: ``key`` is the provider who speaks, None for somebody else where staff are told.

    ``anyway``: whatever the rules say that they may override.
    """

    unit: Unit
    turns: Turns
    inbound: Inbound
    facts: Facts
    key: str | None
    spoken: Language
    anyway: bool = False

    @property
    def by(self) -> By:
        """Return who says it."""
        return replace(said_by(self.inbound, self.facts), insists=self.anyway)

    def visits(self, span: Span) -> day.Visits:
        """Return the visits of a span that are theirs, or of which they are told, with whose they are."""
        catalog = self.facts.catalog
        found = bookings.shown(self.unit, catalog.business.id, span, self.facts.now)
        stand = [each for each in found if each.state is State.BOOKED and self._is_theirs(each)]
        return [(each, self._owner(each)) for each in sorted(stand, key=lambda each: (each.start, each.id))]

    def _is_theirs(self, booking: Booking) -> bool:
        if self.key is not None:
            return any(each.resource_id == self.key for each in booking.slot.takings)
        return self.by.answers_for(self.facts.catalog, booking.slot)

    def _owner(self, booking: Booking) -> Person:
        return people.person(self.unit, self.facts.catalog.business.id, booking.person_id)[0]

    def on(self, when: date) -> day.Visits:
        """Return those that begin on a day of theirs."""
        whole = day_span(when, blocking.home(self.key or "", self.facts.catalog))
        return [each for each in self.visits(whole) if whole.holds(each[0].start)]


def day_by_text(
    unit: Unit, turns: Turns, inbound: Inbound, state: Standing, facts: Facts, *, anyway: bool = False
) -> Turn | None:
    """Take "what's my day", "who's next", "move Alex to 4", "block my friday", "I'm 20 minutes late"; else nothing.

    ``anyway``: whatever the rules say that whoever says it may override.
    """
    catalog = facts.catalog
    key = provider_at(catalog, inbound.by or inbound.sender)
    if (key is None and inbound.sender not in catalog.staff) or inbound.keyword or inbound.command:
        return None
    said = _Said(unit, turns, inbound, facts, key, language(catalog.business.language), anyway)
    if inbound.choice:
        reply = _pressed(said, inbound.choice)
        return Turn(state, (replace(reply, instead=PRESSED),)) if reply else None
    reply = _asked(said) or _ordered(said) or (_blocked(said) or _late(said) if key else None)
    return Turn(state, (reply,)) if reply else None


def _asked(said: _Said) -> Reply | None:
    """Say who comes, or who is next."""
    text, facts = said.inbound.text, said.facts
    if day.asks_next(text, said.spoken):
        today = on_the_wall(facts.now, blocking.home(said.key or "", facts.catalog)).date()
        return day.told_next(said.key, said.on(today), facts.catalog, facts.now)
    rest = day.asks_day(text, said.spoken)
    if rest is None:
        return None
    when = day.day_of(rest, said.key or "", facts.catalog, facts.now)
    return day.told_day(said.key, when, said.on(when), facts.catalog) if when else None


def _ordered(said: _Said) -> Reply | None:
    """Move or cancel the visit of somebody who is named; nothing where nobody is."""
    for read, is_move in ((orders.to_move, True), (orders.to_cancel, False)):
        words = read(said.inbound.text, said.spoken)
        if words:
            now = said.facts.now
            found, rest = day.named(words, said.visits(Span(now, now + AHEAD)))
            if not found and (name := day.stranger(words, said.spoken, lexicon(said.facts.catalog))):
                return day.none_of(name, said.facts.catalog)
            return _change(said, found, rest, is_move=is_move) if found else None
    return None


def _change(said: _Said, found: day.Visits, rest: str, *, is_move: bool) -> Reply | None:
    unit, turns, business_id = said.unit, said.turns, said.facts.catalog.business.id
    numbers = [short(each.claim, (one.claim for one, _ in found)) for each, _ in found]
    if len(found) > 1:
        return day.which(found, numbers, said.facts.catalog)
    claim, by, now = found[0][0].claim, said.by, said.facts.now
    if is_move:
        done = move(unit, turns, business_id, claim, rest, by=by, now=now)
    else:
        done = cancel(unit, turns, business_id, claim, why=rest, by=by, now=now)
    return told_of_order(done, numbers[0], said.facts, order=said.inbound.text, anyway=said.anyway)


def _blocked(said: _Said) -> Reply | None:
    """Block the time of whoever says "my"."""
    words = blocking.is_block(said.inbound.text, said.spoken)
    catalog = said.facts.catalog
    mine = day.of_mine(words, said.spoken) if words else None
    if mine is None and words and day.begins_with_time(words, catalog, said.facts.now):
        mine = words
    if mine is None or said.key is None:
        return None
    wanted = blocking.wanted_of(said.key, mine, catalog, said.facts.now)
    if isinstance(wanted, Reply):
        return wanted
    done = block(said.unit, catalog, wanted, by=said.by, now=said.facts.now)
    return blocking.done(done.blocks, done.stands, catalog)


def _late(said: _Said) -> Reply | None:
    """Show who would be told that whoever speaks is late, or tell them; nothing where nobody waits for them."""
    facts, key = said.facts, said.key or ""
    heard = day.late(said.inbound.text, key, said.spoken, facts.catalog, facts.now)
    if heard is None:
        return None
    late, confirmed = heard
    speaks_of_clients = day.tells_all(said.inbound.text, said.spoken) or _waits_somebody(said)
    if late is None:
        return orders.how(facts.catalog) if speaks_of_clients else None
    if confirmed:
        return _sent(said, late)
    warned = behind(said.unit, said.turns, facts.catalog.business.id, late, facts.now)
    if not warned and not speaks_of_clients:
        return None
    if facts.line.cards:
        return day.card(late, warned, facts.catalog)
    return orders.asked(late, warned, said.inbound.text, facts.catalog)


def _waits_somebody(said: _Said) -> bool:
    """Tell whether whoever speaks has a visit today as a provider; else they may speak of one as a client."""
    now = said.facts.now
    where = blocking.home(said.key or "", said.facts.catalog)
    rest = Span(now, day_span(on_the_wall(now, where).date(), where).end)
    return any(booking.start >= now for booking, _ in said.visits(rest))


def _sent(said: _Said, late: Late) -> Reply:
    """Tell all who wait."""
    catalog, now = said.facts.catalog, said.facts.now
    done = warn(said.unit, said.turns, catalog.business.id, late, by=said.by, now=now)
    return orders.told(late, done, catalog)


def _pressed(said: _Said, choice: str) -> Reply | None:
    """Send what was shown, or leave it; a button of another day, or of another's lateness, sends nothing."""
    found = day.pressed(choice, said.facts.catalog)
    if found is None or (
        said.inbound.sender not in said.facts.catalog.staff and found[1].resource_id != said.key
    ):
        return None
    sends, late = found
    if not sends:
        return day.left_alone(said.facts.catalog)
    if not _is_today(late.since, late.resource_id, said.facts):
        return day.too_old(said.facts.catalog)
    return _sent(said, replace(late, since=max(late.since, said.facts.now)))


def _is_today(at: datetime, key: str, facts: Facts) -> bool:
    where = blocking.home(key, facts.catalog)
    return on_the_wall(at, where).date() == on_the_wall(facts.now, where).date()
