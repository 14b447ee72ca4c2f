"""What is open, said: times on the table, and whatever else we asked, said again after a digression."""

from __future__ import annotations

from dataclasses import replace

from core.messages import Choice, Reply
from dialogs.offers import Search, Table
from dialogs.questions import asked_reply, question_of
from dialogs.rhythm import series_short
from dialogs.speech import Speaker
from dialogs.states import (
    Answering,
    Asking,
    Choosing,
    Doubting,
    Extending,
    Idle,
    Joining,
    Leaving,
    Naming,
    Offering,
    Piece,
    Planning,
    State,
    Then,
)
from dialogs.steps.tables import chosen, of_series
from dialogs.turn import Facts, Turn
from dialogs.wording import ended, sentence, table_reply


def shown(search: Search, table: Table, speaker: Speaker, *, reason: str = "") -> Turn:
    """Show times that were just put on the table."""
    return Turn(table.state, (table_reply(search, table, speaker, reason=reason),), table.steps)


def asks_to_wait(search: Search, speaker: Speaker, reason: str) -> Turn:
    """Ask whether to text when something comes free, where everything is taken and nothing near is free."""
    return Turn(Joining(search.draft), (Reply(f"{reason} {speaker.say('wait-ask')}"),))


def again(state: State, facts: Facts, first: str = "") -> Turn:
    """Give a short answer, and say what is open once more; it stays open."""
    speaker = Speaker(facts.catalog, facts.person)
    return Turn(
        state, tuple(each for each in (_again(state, facts, speaker, first),) if each.text or each.choices)
    )


def _again(state: State, facts: Facts, speaker: Speaker, first: str) -> Reply:
    """Write the short answer and what is open."""
    match state:
        case Offering():
            return _offered(state, facts, speaker, first)
        case Planning() | Extending():
            return of_series(state, facts, speaker, first)
        case Naming():
            return _after(first, f"{ended(chosen(state, facts, speaker))} {speaker.say('which-name')}")
        case Answering():
            questions = facts.catalog.service[state.draft.service_id or ""].questions
            return _after(first, next((each.text for each in questions if each.id == state.question), ""))
        case Joining():
            return _after(first, speaker.say("wait-ask"))
        case Asking():
            return _asked(state, speaker, first)
        case Doubting():
            return _after(first, speaker.say("move-or-new", visit=speaker.short(facts.standing()[0])))
        case Leaving() if booking := facts.booking(state.claim):
            return _after(first, speaker.say("better-time", visit=speaker.visit(booking)))
        case Choosing():
            return _which(state, facts, speaker, first)
        case _:
            return _of_a_room(state, facts, first)


def _of_a_room(state: State, facts: Facts, first: str) -> Reply:
    """Ask again what a room asks, where that is open."""
    asked = state.asked if isinstance(state, Idle) else None
    booking = facts.booking(asked.claim) if asked else None
    question = question_of(booking, asked.question, facts) if booking and asked else None
    open_now = asked_reply(booking, question, facts) if booking and question else Reply("")
    return replace(open_now, text=_both(first, open_now.text).strip())


def _offered(state: Offering, facts: Facts, speaker: Speaker, first: str) -> Reply:
    """Show the times on the table again; those that are all past are offered no more."""
    if all(each.start <= facts.now for each in state.offers):
        return _after(first, f"{speaker.say('trouble-past')} {speaker.say('which-time')}")
    held = {each.id for each in facts.held(state.claim)}
    table = Table(state, (), held=all(each.id in held for each in state.offers))
    return table_reply(Search(facts, state.draft, state.claim), table, speaker, reason=first, still=True)


def _which(state: Choosing, facts: Facts, speaker: Speaker, first: str) -> Reply:
    """Ask again which booking is meant; of one alone, what we asked about it."""
    match state:
        case Choosing((claim,), Then.CONFIRM) if booking := facts.booking(claim):
            return _after(first, speaker.say("coming", visit=speaker.short(booking)))
        case Choosing((_,), Then.LATE):
            return _after(first, speaker.say("how-late"))
        case _:
            which = _both(first, speaker.say("which-booking"))
            return replace(bookings(state.claims, facts, speaker), text=which)


def _asked(state: Asking, speaker: Speaker, first: str) -> Reply:
    """Ask for the missing piece again."""
    if state.piece is Piece.ROOM:
        names = (speaker.catalog.resource[each].name for each in state.options)
        rooms = tuple(Choice(str(n), each) for n, each in enumerate(names, start=1))
        return Reply(_both(first, speaker.say("which-room")), rooms)
    if state.piece is Piece.SERVICE:
        return replace(services(state.options, speaker), text=_both(first, speaker.say("which-service")))
    return _after(first, speaker.say("which-time"))


def services(options: tuple[str, ...], speaker: Speaker) -> Reply:
    """Ask which service, each with its digit."""
    names = (speaker.service(each) for each in options)
    return Reply(
        speaker.say("which-service"), tuple(Choice(str(n), each) for n, each in enumerate(names, start=1))
    )


def bookings(claims: tuple[str, ...], facts: Facts, speaker: Speaker) -> Reply:
    """Ask which booking, each with its digit; one that is gone meanwhile leaves the others theirs."""
    choices = tuple(
        Choice(str(n), sentence(series_short(facts.dates(booking), speaker)))
        for n, each in enumerate(claims, start=1)
        if (booking := facts.booking(each))
    )
    return Reply(speaker.say("which-booking"), choices)


def _after(first: str, text: str) -> Reply:
    return Reply(_both(first, text))


def _both(first: str, text: str) -> str:
    return f"{first} {text}" if first else text
