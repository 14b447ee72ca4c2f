"""the threads in which the team reads a talk that a person may take over: how they begin, and what goes on in the talk

Each place where staff are told and threads can stand gets one; it begins with the notice. What people wrote is kept
in the letters only as long as the catalog says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from bot.desk.staff import serves
from bot.words import Words
from core.catalog import Catalog
from core.messages import ABOVE, Inbound, Kind, Letter, Line, Reply
from core.people import Consent
from dialogs import takeover as words
from dialogs.states import State, WithHuman
from dialogs.takeover import Said, as_read
from dialogs.turn import Consented, Facts, Turn
from dialogs.wording import house, person
from storage import cards, outbox, people, takeovers
from storage.catalog import current
from storage.takeovers import Head, Takeover
from storage.talks import Talk
from storage.unit import Unit


def stand_somewhere(catalog: Catalog, lines: Iterable[Line]) -> bool:
    """Tell whether there is a place where the team can take a talk over."""
    ours = [each for each in lines if each.cards]
    return any(serves(each, catalog.business.id, place) for place in catalog.staff for each in ours)


def kept_until(catalog: Catalog, now: datetime) -> datetime:
    """Return until when the words of a letter are kept."""
    return now + timedelta(minutes=catalog.business.transcript)


def talked(
    inbound: Inbound, talk: Talk, turn: Turn, facts: Facts, *, words: Words, lines: Iterable[Line]
) -> tuple[Said, ...]:
    """Return what was said of late, this turn included; nothing where nobody would ever read it."""
    business = facts.catalog.business
    if inbound.sender in facts.catalog.staff or not stand_somewhere(facts.catalog, lines):
        return ()
    since = facts.now - timedelta(minutes=business.transcript)
    before = words.open(talk.words, inbound.line, inbound.sender, since)
    return (
        *before,
        *_heard(inbound, facts),
        *(Said(facts.now, ours=True, text=told) for each in turn.replies if (told := as_read(each))),
    )


def kept(said: tuple[Said, ...], facts: Facts) -> tuple[Said, ...]:
    """Return what is kept of it for later: nothing where the house keeps no words."""
    return said if facts.catalog.business.transcript else ()


def opened(
    unit: Unit, inbound: Inbound, turn: Turn, facts: Facts, letters: Iterable[Letter], said: tuple[Said, ...]
) -> None:
    """Write down the takeover that a turn opens, and promise the transcript below each notice that begins a thread."""
    note = next((each for each in turn.notes if each.opens), None)
    if note is None:
        return
    heads = tuple(Head(each.id, each.line_id, each.to) for each in letters if heads_of(each.id) == note.opens)
    if not heads:
        return
    business_id, client = facts.catalog.business.id, facts.person.id
    takeovers.begin(
        unit,
        business_id,
        Takeover(note.opens, inbound.line.id, inbound.sender, client, note.what, heads, facts.now),
    )
    ours = house(facts)
    told = words.transcript(said or _heard(inbound, facts), person(facts, ours), ours)
    outbox.promise(unit, tuple(into(heads, told, "transcript", facts.catalog, facts.now)), facts.now)


def follow(unit: Unit, inbound: Inbound, state: State, turn: Turn, facts: Facts) -> None:
    """Promise what the client wrote into the threads of who took the talk over, with what the desk answered to it."""
    if not isinstance(state, WithHuman) or not state.thread:
        return
    found = takeovers.one(unit, facts.catalog.business.id, state.thread)
    if found is None or found.closed_at:
        return
    ours = house(facts)
    name = person(facts, ours)
    key = f"{inbound.line.id}:{inbound.ref}"
    for nth, told in enumerate(_told(inbound, turn, facts, name)):
        letters = into(found.heads, told, f"{key}:{nth}", facts.catalog, facts.now)
        outbox.promise(unit, tuple(letters), facts.now)


def _told(inbound: Inbound, turn: Turn, facts: Facts, name: str) -> Iterator[Reply]:
    """Yield what the team reads of a message: its words, that it cannot be read, that it stops our texts."""
    ours = house(facts)
    for said in _heard(inbound, facts):
        yield words.passed_on(said, turn.replies, name, ours)
    if inbound.media:
        yield ours.reply("staff-thread-unread", name=name)
    if any(isinstance(each, Consented) and each.consent is not Consent.GIVEN for each in turn.people):
        yield ours.reply("staff-thread-stopped", name=name)


def undelivered(unit: Unit, letter: Letter, why: str, now: datetime) -> None:
    """Tell the team in their threads that the client will not get what one of them wrote."""
    takeover_id = letter.dedupe_key.split(":")[1] if letter.kind is Kind.HUMAN else ""
    found = takeovers.one(unit, letter.business_id, takeover_id) if takeover_id else None
    known = current(unit, letter.business_id)
    if found is None or known is None:
        return
    speaker = words.house_of(known[1])
    client = people.person(unit, letter.business_id, found.person_id)[0]
    told = speaker.reply("staff-thread-undelivered", name=words.named(client, speaker), why=why)
    outbox.promise(unit, tuple(into(found.heads, told, f"{letter.id}:undelivered", known[1], now)), now)


def into(heads: Iterable[Head], told: Reply, key: str, catalog: Catalog, now: datetime) -> Iterator[Letter]:
    """Write a letter into each of the threads; each has an id and a key of its own."""
    for head in heads:
        yield Letter(
            id=f"{head.letter_id}.{key}",
            business_id=catalog.business.id,
            line_id=head.line_id,
            to=head.place,
            reply=told,
            kind=Kind.THREAD,
            due_at=now,
            dedupe_key=f"thread:{head.letter_id}:{key}",
            thread=head.letter_id,
            words_until=kept_until(catalog, now),
        )


def show(unit: Unit, heads: Iterable[Head], told: Reply, key: str, catalog: Catalog, now: datetime) -> None:
    """Have notices say what stands below them now, after their own words and with those buttons; what stood goes."""
    for head in heads:
        own = cards.words(unit, catalog.business.id, head.letter_id)
        text, after = (own, told.text) if own else (told.text, "")
        card = replace(told, text=text, after=after, instead=ABOVE)
        cards.overtake(unit, catalog.business.id, head, now)
        outbox.promise(unit, tuple(into((head,), card, f"{cards.CARD}{key}", catalog, now)), now)


def heads_of(letter_id: str) -> str:
    """Return the takeover whose thread begins with a letter of that id."""
    return letter_id.rpartition(".")[0]


def head_id(takeover_id: str, place: int) -> str:
    """Return the id of the letter with which the thread at a place begins."""
    return f"{takeover_id}.{place}"


def _heard(inbound: Inbound, facts: Facts) -> tuple[Said, ...]:
    return (Said(facts.now, ours=False, text=inbound.text),) if inbound.text else ()
