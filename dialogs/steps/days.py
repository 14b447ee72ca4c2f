"""Steps for those who would rather tap: a month with its days marked free or full, and the times of a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from core.messages import PRESSED, Choice, Reply
from core.walltime import DAY, day_span, zone
from core.wishes import Wish
from dialogs import acts
from dialogs.acts import Details
from dialogs.offers import Search
from dialogs.shortcuts import NOTHING, about, last_day, months, today
from dialogs.speech import Speaker
from dialogs.states import Answering, Asking, Naming, Offering
from dialogs.steps import book
from dialogs.steps.shown import again
from dialogs.turn import Facts, Turn
from dialogs.wording import sentence

WEEK = 7
BLANK = Choice("", " ", NOTHING)

Drafting = Offering | Naming | Answering | Asking


def days(state: Drafting, act: acts.Days, facts: Facts) -> Turn:
    """Show a month, each day free or full; what is on the table stays there."""
    if state.draft.service_id is None:
        return book.wish(state, acts.Wanted(asks=True), facts)
    if facts.line.slips:  # the slip that stands for the month there did not open
        return again(state, facts, Speaker(facts.catalog, facts.person).say("slip-lost"))
    search = Search(facts, state.draft, getattr(state, "claim", None) or state.draft.moving or facts.ids[0])
    shown = list(months(facts))
    first = (
        act.month if act.month in shown else next((each for each in shown if _free(search, each)), shown[0])
    )
    reply = _month(first, search, shown)
    return Turn(state, (replace(reply, instead=PRESSED if act.month else None),))


def on_day(state: Drafting, act: acts.OnDay, facts: Facts) -> Turn:
    """Offer times on the day that was tapped, or what comes nearest."""
    return book.wish(state, acts.Wanted(Details(words=act.day.isoformat()), asks=True), facts)


def _month(first: date, search: Search, shown: list[date]) -> Reply:
    """Return a month as a text and rows of seven buttons: weekdays, days, and the ways to the months beside it."""
    facts = search.facts
    speaker = Speaker(facts.catalog, facts.person)
    free = _free(search, first)
    weekdays = tuple(Choice("", speaker.language.manners.weekday(n), NOTHING) for n in range(WEEK))
    cells = [BLANK] * first.weekday() + [_cell(each, free, search) for each in _dates(first)]
    cells += [BLANK] * (-len(cells) % WEEK)
    at = shown.index(first)
    back = _way("<", shown[at - 1], search) if at else BLANK
    on = _way(">", shown[at + 1], search) if at + 1 < len(shown) else BLANK
    service = sentence(speaker.service(search.service.id))
    text = speaker.say("month", service=service, month=first.strftime("%m/%Y"))
    choices = (*weekdays, *cells, back, *[BLANK] * (WEEK - 2), on)
    return Reply(text, choices, columns=WEEK)


def _cell(day: date, free: frozenset[date], search: Search) -> Choice:
    """Return the button of a day: in brackets when it is full, empty when it is over or too far away."""
    if not today(search.facts) <= day <= last_day(search.facts, search.service):
        return BLANK
    label = str(day.day) if day in free else f"({day.day})"
    return Choice("", label, about(search.draft, "day", day.isoformat()))


def _way(label: str, first: date, search: Search) -> Choice:
    return Choice("", label, about(search.draft, "month", first.isoformat()))


def _free(search: Search, first: date) -> frozenset[date]:
    """Return the days of a month on which something is free; one look-up serves them all."""
    where = zone(search.facts.catalog.locations[0].zone)
    spans = {day: day_span(day, where) for day in _dates(first)}
    whole = Wish(tuple(spans.values()))
    search.look_over(whole)
    if not search.every(whole, 1):
        return frozenset()
    return frozenset(day for day, span in spans.items() if search.every(Wish((span,)), 1))


def _dates(first: date) -> list[date]:
    return [day for n in range(31) if (day := first + n * DAY).month == first.month]
