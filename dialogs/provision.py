"""What staff who provide it are told of what a room's questions were answered: said, changed, moved, needed no more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from core.asked import answer_to, asked_of, given
from core.bookings import ONLY_OFFERED, STANDING, Booking, State, Step, What
from core.people import Address
from core.questions import Question
from core.staff import told_of
from dialogs.questions import declined, shown
from dialogs.rhythm import series_visit
from dialogs.speech import Speaker
from dialogs.turn import Facts, Noted, Turn
from dialogs.wording import house, old_time, person, what_was

Places = tuple[Address, ...]


class News(StrEnum):
    """What became of answers."""

    SAID = "said"
    CHANGED = "changed"
    MOVED = "moved"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class _Part:
    """One answer of one booking, as it is told to some places; and what it was before where it is another."""

    places: Places
    news: News
    question: Question
    text: str
    was: str = ""


@dataclass(frozen=True, slots=True)
class _Change:
    """What a turn makes of one booking: how it was before, and what the last step makes of it."""

    before: Booking | None
    step: Step

    @property
    def after(self) -> Booking:
        return self.step.after

    @property
    def has_moved(self) -> bool:
        """Tell whether those who provide something knew of another time."""
        before = self.before
        moved = self.step.what is What.MOVED_HERE
        return moved and before is not None and before.state is State.BOOKED


def told(turn: Turn, facts: Facts) -> Iterator[Noted]:
    """Yield what those who provide something are told, each place of each kind of news once; of a series once."""
    gathered: dict[tuple[Places, News, str], dict[str, tuple[_Change, list[_Part]]]] = {}
    for change in _changes(turn):
        for part in _parts(change, facts):
            root = change.after.series or change.after.claim
            of_root = gathered.setdefault((part.places, part.news, root), {})
            of_root.setdefault(change.after.claim, (change, []))[1].append(part)
    for found in gathered.values():
        yield _noted([change for change, _ in found.values()], next(iter(found.values()))[1], facts)


def _changes(turn: Turn) -> Iterator[_Change]:
    """Yield what becomes of each booking that a turn changes, in order of start."""
    steps = [each for each in turn.steps if each.what not in ONLY_OFFERED]
    first = {
        each.after.claim: each.before
        for each in reversed(steps)
        if each.before and each.before.state in STANDING
    }
    last = {each.after.claim: each for each in steps}
    for claim, step in sorted(last.items(), key=lambda each: each[1].after.start):
        yield _Change(first.get(claim), step)


def _parts(change: _Change, facts: Facts) -> Iterator[_Part]:
    """Yield what is told of one booking, and where."""
    match change.step.what:
        case What.ANSWERED:
            yield from _answered(change, facts)
        case What.BOOKED | What.APPROVED | What.MOVED_HERE if change.after.state is State.BOOKED:
            yield from _stands(change, facts)
        case _ if change.after.state is State.CANCELLED and change.before:
            yield from _off(change.before, facts, known=change.step.what in _BY_CLIENTS)


_BY_CLIENTS = frozenset({What.CANCELLED, What.UNDONE})
"""What ends a booking of which staff who are told of it would not know otherwise."""


def _answered(change: _Change, facts: Facts) -> Iterator[_Part]:
    """Yield what was answered: while staff decide about the booking, to those who do."""
    after, awaits = change.after, change.after.state is State.AWAITING
    for question in asked_of(facts.catalog, after.slot):
        was = _wanted(question, change.before, facts) if change.before else ""
        now = _wanted(question, after, facts)
        if was != now:
            news = News.OFF if not now else News.CHANGED if was else News.SAID
            places = told_of(facts.catalog, after.slot) if awaits else _places(question, after, facts)
            yield _Part(places, news, question, now or was, was)


def _stands(change: _Change, facts: Facts) -> Iterator[_Part]:
    """Yield the answers of a booking that stands since now, or at another time; staff who decided know them."""
    after, before = change.after, change.before if change.has_moved else None
    known = {each.id for each, _ in _given(before, facts)} if before else set[str]()
    for question, text in _given(after, facts):
        if question.tell or change.step.what is not What.APPROVED:
            news = News.MOVED if question.id in known else News.SAID
            yield _Part(_places(question, after, facts), news, question, text)
    still = {each.id for each, _ in _given(after, facts)}
    if before:
        yield from (each for each in _off(before, facts, known=True) if each.question.id not in still)


def _off(before: Booking, facts: Facts, *, known: bool) -> Iterator[_Part]:
    """Yield what is needed no more, to whoever was told that it is."""
    heard = before.state is State.BOOKED or before.previous is not None
    for question, text in _given(before, facts):
        if heard if question.tell else known:
            yield _Part(_places(question, before, facts), News.OFF, question, text)


def _given(booking: Booking, facts: Facts) -> Iterator[tuple[Question, str]]:
    """Yield what a booking is to be provided with."""
    known = given(facts.catalog, booking)
    return ((each, text) for each, text in known if not declined(each, text, facts.catalog))


def _wanted(question: Question, booking: Booking, facts: Facts) -> str:
    text = answer_to(question.id, booking)
    return "" if declined(question, text, facts.catalog) else text


def _places(question: Question, booking: Booking, facts: Facts) -> Places:
    return question.tell or told_of(facts.catalog, booking.slot)


def _noted(changes: list[_Change], parts: list[_Part], facts: Facts) -> Noted:
    """Tell it once; the event log has it already."""
    speaker, one = house(facts), parts[0]
    gone = one.news is News.OFF
    dates = [each.before if gone and each.before else each.after for each in changes]
    first, before = dates[0], changes[0].before
    was = "; ".join(shown(each.question, each.was, speaker) for each in parts if each.was)
    if one.news is News.MOVED and before:
        was = what_was(before, first, old_time(before, first, speaker), speaker)
    answers = "; ".join(_in_words(each.question, each.text, speaker) for each in parts)
    said = speaker.reply(
        f"staff-answers-{one.news}",
        name=person(facts, speaker),
        visit=series_visit(dates, speaker),
        people=first.people,
        answers=answers,
        was=was,
    )
    where = ",".join(str(each) for each in one.places)
    once = f"{one.news}:{first.claim}:{first.version}:{facts.now.isoformat()}:{answers}:{where}"
    return Noted("told of answers", said, first.claim, once=once, to=one.places)


def _in_words(question: Question, text: str, speaker: Speaker) -> str:
    """Write a question with its answer."""
    return f"{question.words.within(speaker.language.tag)} {shown(question, text, speaker)}"
