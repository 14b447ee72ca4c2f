"""A series in words: on the table, with the dates that clash and how much of it is meant, and among what is booked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from core.bookings import Booking, State
from core.messages import Choice, Reply
from core.series import rhythm
from core.spans import Span
from core.walltime import day_span, on_the_wall, zone
from dialogs.letters import fitting, room
from dialogs.offers import Search
from dialogs.plans import booking_of
from dialogs.questions import with_answers
from dialogs.rhythm import grouped, one_by_one, rhythm_words, series_short, series_visit
from dialogs.speech import Speaker
from dialogs.states import Clash, Draft, Extending, Extent, Naming, Offer, Planning
from dialogs.times import bearings, meant
from dialogs.turn import Facts
from dialogs.wording import here, offer_words, sentence


def of_series(state: Planning | Extending, facts: Facts, speaker: Speaker, first: str) -> Reply:
    """Say what is open about a series once more, after a short answer."""
    if isinstance(state, Planning):
        held = {each.id for each in facts.held_of(state.draft.series)}
        every = all(each.id in held for each in state.offers)
        return planning(state, facts, speaker, held=every, reason=first, still=True)
    booking = facts.booking(state.claim)
    asked = which_dates(booking, state, facts, speaker) if booking else Reply("")
    return replace(asked, text=f"{first} {asked.text}".strip())


def planning(
    state: Planning, facts: Facts, speaker: Speaker, *, held: bool, reason: str = "", still: bool = False
) -> Reply:
    """Say which dates are on the table, which clash and what may stand for them; shortly where they are there still."""
    search = Search(facts, state.draft, state.claim)
    dates = [booking_of(search, each) for each in state.offers]
    until = speaker.deadline(state.until, state.offers[0])
    if not state.clashes:
        phrase = "series-offer-short" if reason else "series-offer"
        phrase = "series-offer-move" if state.draft.moves else phrase
        visit = series_short(dates, speaker) if still else series_visit(dates, speaker)
        text = sentence(speaker.say(phrase, visit=visit, count=len(dates)))
        return Reply(
            f"{reason} {text}".strip(),
            after=speaker.say("held", until=until) if held else speaker.say("unheld"),
        )
    seen = rhythm([*(each.wall for each in dates), *(each.wall for each in state.clashes)])
    text = speaker.say(
        "series-clash-again" if still else "series-clash",
        what=sentence(speaker.what(dates[0])),
        rhythm=rhythm_words(seen.cycle, seen.at, speaker) + speaker.on_their_clock(dates),
        place=speaker.location(state.offers[0]).name,
        days=one_by_one((each.wall for each in state.clashes), speaker),
        count=len(state.clashes),
    )
    phrase = "held" if still else "series-held"
    after = speaker.say(phrase, count=len(dates), until=until) if held else speaker.say("unheld")
    return Reply(f"{reason} {text}".strip(), _ways(state, speaker), after)


def _ways(state: Planning, speaker: Speaker) -> tuple[Choice, ...]:
    """Name the ways out of a clash: without those dates, or with what may stand for them."""
    skip = "series-keep" if state.draft.moves else "series-skip"
    choices = (Choice("1", speaker.say(skip, count=len(state.clashes))),)
    instead = [(each, each.instead) for each in state.clashes if each.instead]
    if not instead:
        return choices
    usual = speaker.provider(state.offers[0].resources)
    words = ", ".join(_instead(*each, usual, speaker, alone=len(state.clashes) == 1) for each in instead)
    return (*choices, Choice("2", words))


def _instead(clash: Clash, offered: Offer, usual: str, speaker: Speaker, *, alone: bool) -> str:
    """Name what may stand for a date, with who serves where that is somebody else on all others."""
    place = speaker.location(offered)
    clock, who = speaker.time(offered), speaker.provider(offered.resources)
    same_day = offered.start.date() == clash.wall.date()
    phrase = "series-that-day" if alone and same_day else "series-instead"
    day = speaker.day(offered.start, zone(place.zone))
    return speaker.say(phrase, day=day, time=clock, who=f", {who}" if who != usual else "")


def which_dates(booking: Booking, state: Extending, facts: Facts, speaker: Speaker) -> Reply:
    """Ask how much of a series is to be changed, each with its digit."""
    dates = facts.dates(booking)
    words = {
        Extent.ONE: speaker.say("extent-one", day=speaker.day(booking.start, zone(booking.zone))),
        Extent.ONWARD: speaker.say("extent-onward"),
        Extent.ALL: speaker.say("extent-all", count=len(dates)),
    }
    choices = tuple(Choice(str(n), words[each]) for n, each in enumerate(state.options, start=1))
    return Reply(speaker.say(f"extent-{state.then}", visit=series_short(dates, speaker)), choices)


def chosen(state: Naming, facts: Facts, speaker: Speaker) -> str:
    """Write the time that was chosen, or shortly the dates."""
    if not state.draft.dates:
        return offer_words(state.offer, speaker)
    search = Search(facts, state.draft, state.claim)
    return sentence(series_short([booking_of(search, each) for each in state.draft.dates], speaker))


def mine(facts: Facts, speaker: Speaker, words: str | None = None) -> str:
    """Say what is booked, of the day that the words name: in full where one message holds that, else shortly."""
    stands, day = facts.standing(), _one_day(words, facts) if words else None
    groups = grouped(each for each in stands if day is None or day.holds(each.start))
    if stands and day and not groups:
        return speaker.say("mine-none-day", day=speaker.day(day.start, bearings(facts, Draft()).zone))
    if not groups:
        return speaker.say(here("mine-none", facts))
    return fitting(_listed(groups, speaker), room(facts))


def _listed(groups: Sequence[Sequence[Booking]], speaker: Speaker) -> Iterator[str]:
    """Yield what is booked in fewer and fewer words: in full, shortly, and the first of it with how many more."""
    ways = (_answered, series_visit, series_short)
    answered, full, short = ([_stands(each, speaker, say) for each in groups] for say in ways)
    for visits in (answered, full, short):
        yield sentence(speaker.say("mine", visits=speaker.all_of(visits)))
    for shown in range(len(short) - 1, 0, -1):
        first = sentence(speaker.say("mine", visits=speaker.all_of(short[:shown])))
        yield f"{first} {speaker.say('rooms-more', count=len(short) - shown)}"


def _answered(dates: Sequence[Booking], speaker: Speaker) -> str:
    """Write a booking or a series in full, with what its room was asked to be provided with."""
    return with_answers(series_visit(dates, speaker), dates[0], speaker)


def _one_day(words: str, facts: Facts) -> Span | None:
    """Return the day that the words name, whatever part of it they say; None where they name more or no time."""
    stand = bearings(facts, Draft())
    wish = meant(words, Draft(), facts, stand).wish
    if wish is None or len(wish.windows) != 1:
        return None
    day = day_span(on_the_wall(wish.windows[0].start, stand.zone).date(), stand.zone)
    return day if day.covers(wish.windows[0]) else None


def _stands(
    dates: Sequence[Booking], speaker: Speaker, say: Callable[[Sequence[Booking], Speaker], str]
) -> str:
    """Write a booking or a series as it stands: what staff have not decided about is not certain yet."""
    visit = say(dates, speaker)
    return speaker.say("mine-waits", visit=visit) if dates[0].state is State.AWAITING else visit
