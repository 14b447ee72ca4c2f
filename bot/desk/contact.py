"""what staff press below a notice to write to its client, or to call them: a thread is begun there, a number is told

Whoever speaks for a place where the visit is told may do so; to others the button stands for nothing. What the notice
said stays, and below it who writes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.desk.decisions import about_booking
from bot.desk.takeover import Thread, take
from bot.desk.threads import heads_of, into, show
from bot.desk.turns import Turns, said_by, stands
from core.bookings import Booking
from core.links import current
from core.messages import Inbound, Kind, LetterState, Reply
from core.staff import may_reach, spoken_for
from dialogs import contact
from dialogs import takeover as words
from dialogs.states import State, WithHuman, dumps
from dialogs.turn import Facts, Turn
from dialogs.wording import house
from storage import bookings, events, outbox, people, takeovers, talks
from storage.events import Event
from storage.letters import Entry
from storage.takeovers import Head, Takeover
from storage.talks import Talk
from storage.unit import Unit

WROTE, CALLED = "human writes", "number told"
"""What the event log has of it."""
_NOWHERE = frozenset({LetterState.FAILED, LetterState.DROPPED})
_ON_ITS_WAY = frozenset({LetterState.SENDING, LetterState.UNKNOWN})


def contact_by_button(unit: Unit, turns: Turns, inbound: Inbound, state: State, facts: Facts) -> Turn | None:
    """Take the button below a notice that writes to its client, or tells their number; nothing for any other button."""
    said = contact.pressed(inbound.choice)
    business_id = facts.catalog.business.id
    cards = _cards(outbox.ledger(unit, business_id, said[1])) if said else ()
    card = next((each for each in cards if _is_under(each, inbound)), None)
    versions = bookings.versions(unit, business_id, said[1]) if card and said else ()
    visit = current(versions, facts.now) or next(reversed(versions), None)
    places = spoken_for(facts.catalog, inbound.sender, inbound.circles)
    if said is None or card is None or visit is None or not may_reach(facts.catalog, places, visit.slot):
        return None
    of_it = tuple(_head(each) for each in cards if heads_of(each.letter.id) == heads_of(card.letter.id))
    pressed = _Pressed(unit, turns, inbound, facts, _Notice(visit, _head(card), of_it))
    if said[0] == contact.CALL:
        pressed.call()
    else:
        pressed.write()
    return Turn(state, about=visit.claim)


def _cards(ledger: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Return the notices below which a thread can stand."""
    told = (each for each in ledger if each.letter.kind is Kind.NOTICE and each.state not in _NOWHERE)
    return tuple(each for each in told if heads_of(each.letter.id))


def _is_under(card: Entry, inbound: Inbound) -> bool:
    """Tell whether it was pressed below that notice: some press before we know that it has arrived."""
    if card.state in _ON_ITS_WAY:
        return card.letter.to == inbound.sender
    return card.ref == inbound.in_reply_to


def _head(card: Entry) -> Head:
    return Head(card.letter.id, card.letter.line_id, card.letter.to)


@dataclass(frozen=True, slots=True)
class _Notice:
    """A notice of a visit: ``head`` is the letter whose button was pressed, ``heads`` are those of it at all places."""

    visit: Booking
    head: Head
    heads: tuple[Head, ...]


class _Pressed:
    """What one press comes to."""

    def __init__(self, unit: Unit, turns: Turns, inbound: Inbound, facts: Facts, notice: _Notice) -> None:
        self._unit, self._turns, self._inbound = unit, turns, inbound
        self._visit, self._head, self._heads = notice.visit, notice.head, notice.heads
        self._catalog, self._now = facts.catalog, facts.now
        self._business_id, self._by = facts.catalog.business.id, said_by(inbound, facts)
        self._speaker = house(facts)
        client, self._reaches = people.person(unit, self._business_id, self._visit.person_id)
        self._name = words.named(client, self._speaker)

    def call(self) -> None:
        """Tell the number to whoever pressed, alone where that can be, and write down who asked for it."""
        number = contact.number(self._name, self._reaches, self._speaker)
        presser = self._inbound.by if self._inbound.line.alone else None
        (below,) = into((self._head,), number, self._key("answer"), self._catalog, self._now)
        letter = replace(below, to=presser, thread=None) if presser else below
        outbox.promise(self._unit, (letter,), self._now)
        self._note(CALLED)

    def write(self) -> None:
        """Begin the thread in which the client is written to; say who writes there already, or why nobody can."""
        about = about_booking(self._unit, self._turns, self._business_id, self._visit, self._now)
        if about.reach.silent:
            self._answer(self._speaker.reply("staff-message-unreached", name=self._name))
            return
        talk = talks.load(self._unit, about.line, about.reach.address, self._now)
        found = takeovers.one(self._unit, self._business_id, heads_of(self._head.letter_id), lock=True)
        if found and not found.closed_at:
            self._answer(self._speaker.reply("staff-message-open", name=self._name))
            return
        self._leave(talk)
        if found:
            self._again(found)
        else:
            self._begin(talk)

    def _begin(self, talk: Talk) -> None:
        """Begin a thread below the notice: the talk so far, then what is written there goes to the client."""
        since = self._now - timedelta(minutes=self._catalog.business.transcript)
        said = self._turns.talked.open(talk.words, talk.line, talk.sender, since)
        begun = Takeover(
            heads_of(self._head.letter_id),
            talk.line.id,
            talk.sender,
            self._visit.person_id,
            WROTE,
            self._heads,
            self._now,
        )
        takeovers.begin(self._unit, self._business_id, begun)
        self._promise(self._heads, words.transcript(said, self._name, self._speaker), "transcript")
        until = self._now + timedelta(minutes=self._catalog.business.human_silence)
        talks.put(self._unit, talk.line, talk.sender, dumps(WithHuman(until, thread=begun.id)))
        writes = self._speaker.reply("staff-message-by", by=self._by.name or self._by.who, name=self._name)
        calls = contact.calls(self._visit, self._name, self._reaches, self._speaker)
        done = replace(writes, choices=(words.done(begun.id, self._speaker), *calls))
        show(self._unit, self._heads, done, self._key("begun"), self._catalog, self._now)
        self._note(WROTE)

    def _leave(self, talk: Talk) -> None:
        """End an older thread of the client: what is written goes on in this one."""
        state = stands(talk.state)
        thread = state.thread if isinstance(state, WithHuman) else ""
        older = takeovers.one(self._unit, self._business_id, thread, lock=True) if thread else None
        if older is None or older.closed_at or older.id == heads_of(self._head.letter_id):
            return
        takeovers.change(
            self._unit, self._business_id, replace(older, closed_at=self._now, closed_by=self._by.who)
        )
        told = self._speaker.reply("staff-message-elsewhere", name=self._name)
        self._promise(older.heads, told, "left")
        show(self._unit, older.heads, told, self._key("left"), self._catalog, self._now)

    def _again(self, found: Takeover) -> None:
        """Begin a thread once more that was done."""
        pressed = replace(
            self._inbound, sender=self._inbound.by or self._inbound.sender, choice=words.again_key(found.id)
        )
        take(self._unit, self._turns, pressed, Thread(found, self._head), self._now)

    def _answer(self, reply: Reply) -> None:
        """Tell whoever pressed, below the notice."""
        self._promise((self._head,), reply, "answer")

    def _promise(self, heads: Iterable[Head], reply: Reply, what: str) -> None:
        letters = tuple(into(heads, reply, self._key(what), self._catalog, self._now))
        outbox.promise(self._unit, letters, self._now)

    def _key(self, what: str) -> str:
        return f"{self._inbound.line.id}:{self._inbound.ref}:{what}"

    def _note(self, what: str) -> None:
        done = Event(self._now, self._by.who, self._by.channel, what, self._visit.claim)
        events.note(self._unit, self._business_id, (done,))
