"""A series that staff decide about as a whole: its one card, what the client hears, what staff hear of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from core.bookings import Booking, State, Step, What
from core.messages import Choice, Reply
from core.numbers import short
from core.people import Person
from core.requests import approve, decline
from core.visits import Card
from dialogs.decisions import NO, WANTED, YES, key_of, party, refused, rival
from dialogs.reminding import promised
from dialogs.rhythm import series_visit
from dialogs.speech import Speaker
from dialogs.states import Idle
from dialogs.turn import Facts, Noted, Turn
from dialogs.visits import showing_all
from dialogs.wording import ended, house, person, undo_until, until_words


def wanted(
    dates: Sequence[Booking],
    rivals: Iterable[tuple[Booking, Person]],
    facts: Facts,
    waiting: Iterable[str],
) -> Noted:
    """Tell staff which dates are asked for, by whom, what overlaps which of them, and how to answer for all."""
    speaker, first = house(facts), dates[0]
    number, name = short(first.claim, tuple(waiting)), person(facts, speaker)
    values = {
        "name": name,
        "visit": party(first, series_visit(dates, speaker), speaker),
        "until": until_words(first, speaker),
    }
    against = tuple(rival(each, who, speaker, dated=True) for each, who in rivals)
    also = speaker.say("staff-rivals", rivals=speaker.all_of(against)) if against else ""
    key = key_of(number, first)
    choices = (
        Choice("", speaker.say("staff-yes-to-all", count=len(dates)), f"{YES}{key}"),
        Choice("", speaker.say("staff-no-to-all", count=len(dates)), f"{NO}{key}"),
    )
    text = f"{speaker.say('staff-approve', **values)} {also}".strip()
    card = Reply(text, choices, typed=speaker.say("staff-approve-typed", number=number))
    return Noted(WANTED, card, first.claim, until=first.lapses_at)


def approved(dates: Sequence[Booking], facts: Facts) -> Turn:
    """Say yes to all of them: the client hears which, and each earns its reminders."""
    steps = tuple(step for each in dates for step in approve(each, facts.now))
    speaker, made = Speaker(facts.catalog, facts.person), [each.after for each in steps]
    until = speaker.deadline(undo_until(facts), made[0])
    said = speaker.say("booked-link", visit=series_visit(made, speaker), until=until)
    reply = showing_all(Reply(f"{speaker.say('approved')} {said}"), made, facts, Card.PLACE, Card.INVITATION)
    return Turn(Idle(), (reply,), steps, promises=promised(steps, facts))


def declined(dates: Sequence[Booking], facts: Facts, *, why: str = "") -> Turn:
    """Say no to all of them: the client hears it kindly, with what to do next."""
    speaker = Speaker(facts.catalog, facts.person)
    steps = _let_go(dates, facts)
    visit = series_visit(dates, speaker)
    said = speaker.say("declined-why" if why else "declined", visit=visit, why=ended(why) if why else "")
    return refused(said, steps, facts, speaker)


def lapsed(dates: Sequence[Booking], facts: Facts) -> Turn:
    """Let all of them go that nobody answered: the client hears it once, and so do staff."""
    steps = _let_go(dates, facts, What.LAPSED)
    speaker, ours = Speaker(facts.catalog, facts.person), house(facts)
    told = ours.reply("staff-lapsed", name=person(facts, ours), visit=series_visit(dates, ours))
    turn = refused(speaker.say("lapsed", visit=series_visit(dates, speaker)), steps, facts, speaker)
    return replace(turn, notes=(Noted("request lapsed", told, dates[0].claim),))


def _let_go(dates: Sequence[Booking], facts: Facts, what: What = What.DECLINED) -> tuple[Step, ...]:
    return tuple(
        step
        for n, each in enumerate(dates)
        for step in decline(each, facts.now, new_id=f"{facts.ids[0]}.{n}", what=what)
    )


def answered(
    dates: Sequence[Booking], taken: Sequence[Booking], who: Person, facts: Facts, *, told: bool
) -> Reply:
    """Tell the one who decided what it came to, and of which dates the time went to somebody else: these still wait."""
    speaker = house(facts)
    name = who.name or speaker.say("nobody-known")
    phrase = "decided-yes" if dates[0].state is State.BOOKED else "decided-no"
    heard = speaker.say("decided-told" if told else "decided-untold")
    said = speaker.say(phrase, name=name, visit=series_visit(dates, speaker), told=heard)
    left = (speaker.say("decided-taken", name=name, visit=speaker.visit(each)) for each in taken)
    return Reply(" ".join((said, *left)))
