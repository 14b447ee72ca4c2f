"""What the pages of one booking show: how it stands, other times, cancelling, and what a press led to.

A page shows facts and changes none. It is told what may be done by the link, and what was said by the turn, if one was
taken; like a turn it may need to know first how resources are taken.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from core.bookings import STANDING, Booking, State
from core.catalog import Business, Catalog
from core.links import Scope
from core.messages import Choice, Reply
from core.pages import Box, Brand, Calendar, Came, Day, Page, Said, Tone, View, Way
from core.people import Person
from core.policies import Refused, may_cancel, may_move
from core.spans import Span
from core.visits import Invitation
from core.walltime import on_the_wall, zone
from core.wishes import Wish
from dialogs.acts import Details
from dialogs.drafts import moving
from dialogs.offers import Search
from dialogs.questions import in_words
from dialogs.speech import PAGE, Speaker
from dialogs.states import Offering
from dialogs.states import State as Standing
from dialogs.steps.undo import undoable
from dialogs.times import FARTHEST
from dialogs.turn import Facts, LookUpError, Needs
from dialogs.visits import invited
from dialogs.wording import sentence

DAYS = 7
"""Days with free times that one page shows."""

AHEAD = timedelta(days=14)
"""How far one page looks for them."""

MOST_TIMES = 280
FEW = 8
"""Times of a day that are shown at once; more are behind a word."""

WHY_NOT = {
    Came.STALE: "page-stale",
    Came.MALFORMED: "page-malformed",
    Came.FORBIDDEN: "page-forbidden",
}
"""What is said on the page of a booking where a press did nothing."""

_PLAIN = {
    Came.GONE: ("page-gone-title", "page-gone"),
    Came.BUSY: ("page-busy-title", "page-busy"),
    Came.LARGE: ("page-large-title", "page-large"),
    Came.AWAY: ("page-away-title", "page-away"),
}
EMPTY = "nothing was said"
"""What is wrong with a field that was sent as it was."""

DROP, UNDO, AT = "drop", "undo", "at "
DARK_INK, LIGHT_INK = "#000000", "#ffffff"


@dataclass(frozen=True, slots=True)
class Seen:
    """What a page is about: the booking as the link opens it, what the link allows, and what was said just now.

    ``dates``: how many are to come of the series that the booking belongs to.
    """

    booking: Booking
    scope: frozenset[Scope]
    said: Said | None = None
    state: Standing | None = None
    first: date | None = None
    words: str = ""
    error: str = ""
    dates: int = 1


def page(view: View, seen: Seen, facts: Facts) -> Needs | Page:
    """Return a page; or what must be looked up first."""
    on_page = replace(facts, person=reader(facts.person, facts.catalog))
    try:
        return _page(view, seen, on_page)
    except LookUpError as missing:
        return missing.needs


def reader(person: Person, catalog: Catalog) -> Person:
    """Return the person as one who reads a page: the same language, as it is written there."""
    tag = person.language or catalog.business.language
    return person if tag.endswith(PAGE) else replace(person, language=f"{tag}{PAGE}")


def plain(came: Came, catalog: Catalog) -> Page:
    """Return the page that says why nothing is shown; it is the same for everybody."""
    speaker = Speaker(catalog, reader(Person(""), catalog))
    business = catalog.business
    title, text = _PLAIN[came]
    call = (speaker.say("page-call", phone=business.phone),) if business.phone else ()
    return Page(
        speaker.language.tag,
        brand(business),
        speaker.say(title),
        notes=(speaker.say(text, business=business.name), *call),
    )


def brand(business: Business) -> Brand:
    """Return how the business looks; words on its colour are black or white, whichever is easier to read there."""
    ink = (DARK_INK if _light(business.color) > _HALF_WAY else LIGHT_INK) if business.color else ""
    return Brand(business.name, business.color, ink, business.logo)


def said(replies: tuple[Reply, ...], *, changed: bool) -> Said | None:
    """Return what a turn has answered, as a page says it."""
    text = " ".join(part for each in replies for part in (each.text, each.after) if part)
    return Said(text, Tone.DONE if changed else Tone.NOTE) if text else None


def told(phrase: str, facts: Facts, tone: Tone = Tone.WRONG) -> Said:
    """Return a phrase of the pages as something that is said."""
    return Said(Speaker(facts.catalog, reader(facts.person, facts.catalog)).say(phrase), tone)


def stamp(booking: Booking) -> str:
    """Name the version of a booking and how it stands: a form is good for no other."""
    return f"{booking.version}-{booking.state}"


def _page(view: View, seen: Seen, facts: Facts) -> Page:
    speaker = Speaker(facts.catalog, facts.person)
    if seen.booking.state is State.CANCELLED or not seen.scope & {Scope.CHANGE, Scope.CANCEL}:
        return _booking(seen, facts, speaker)
    if isinstance(seen.state, Offering) and Scope.CHANGE in seen.scope:
        return _offers(seen.state, seen, facts, speaker)
    match view:
        case View.TIMES if Scope.CHANGE in seen.scope:
            return _times(seen, facts, speaker)
        case View.CANCEL if Scope.CANCEL in seen.scope:
            return _cancel(seen, facts, speaker)
        case _:
            return _booking(seen, facts, speaker)


def _booking(seen: Seen, facts: Facts, speaker: Speaker) -> Page:
    """Show how it stands, and what can be done."""
    booking = seen.booking
    name = (facts.person.name or "").split(" ")[0]
    title = speaker.say("page-title-name", name=name) if name else speaker.say("page-title")
    if booking.state is State.CANCELLED:
        title = speaker.say("page-title-cancelled")
    ways = []
    if booking.state in STANDING and Scope.CHANGE in seen.scope:
        ways += [Way(View.TIMES, speaker.say("page-move"))]
    if booking.state in STANDING and Scope.CANCEL in seen.scope:
        ways += [Way(View.CANCEL, speaker.say("page-drop"))]
    undo, until = _undo(seen, facts, speaker)
    return replace(
        _around(title, seen, facts, speaker),
        details=_details(booking, speaker),
        notes=(*until, *_standing(seen, facts, speaker)),
        buttons=undo,
        ways=tuple(ways),
        calendar=None if booking.state is State.CANCELLED else _calendar(booking, speaker, facts.catalog),
    )


def _times(seen: Seen, facts: Facts, speaker: Speaker) -> Page:
    """Show the days and times that are free, and a field for words."""
    booking = seen.booking
    rules = facts.rules_of(booking)
    where = zone(booking.zone)
    notes = _why_team_moves(may_move(rules, booking, facts.now), booking, facts, speaker)
    days = () if notes else _free(seen, facts)
    shown = tuple(Day(speaker.day(slots[0], where), *_thinned(slots, booking, speaker)) for slots in days)
    back = Way(View.BOOKING, speaker.say("page-back"))
    last = on_the_wall(days[-1][0], where).date() + timedelta(days=1) if len(days) == DAYS else None
    later = (Way(View.TIMES, speaker.say("page-later"), last),) if last else ()
    return replace(
        _around(speaker.say("page-title-times"), seen, facts, speaker),
        details=((speaker.say("page-now"), speaker.moment(booking.start, where)),),
        notes=notes or (() if days else (speaker.say("page-none"),)),
        days=shown,
        more=speaker.say("page-more"),
        box=_box(seen, speaker),
        ways=(*later, back),
    )


def _offers(state: Offering, seen: Seen, facts: Facts, speaker: Speaker) -> Page:
    """Show the times that are on the table."""
    _, choices = speaker.choices(state.offers)
    pressed = tuple(
        Choice(f"{AT}{offer.start:%Y-%m-%dT%H:%M} {offer.token}", each.label)
        for offer, each in zip(state.offers, choices, strict=True)
    )
    return replace(
        _around(speaker.say("page-title-times"), seen, facts, speaker),
        days=(Day("", pressed),),
        box=_box(seen, speaker),
        ways=(Way(View.TIMES, speaker.say("page-move")), Way(View.BOOKING, speaker.say("page-back"))),
    )


def _cancel(seen: Seen, facts: Facts, speaker: Speaker) -> Page:
    """Ask whether to cancel, and tell the policy."""
    booking = seen.booking
    rules = facts.rules_of(booking)
    late = may_cancel(rules, booking, facts.now)
    length = speaker.lasting(facts.catalog.business.undo)
    if late:
        policy = speaker.say("page-cancel-late", notice=speaker.notice(rules.cancel_notice))
    elif rules.cancel_notice:
        until = booking.start - timedelta(minutes=rules.cancel_notice)
        policy = speaker.say(
            "page-cancel-until", until=speaker.moment(until, zone(booking.zone)), length=length
        )
    else:
        policy = speaker.say("page-cancel-free", length=length)
    return replace(
        _around(speaker.say("page-title-cancel"), seen, facts, speaker),
        details=_details(booking, speaker),
        notes=(policy, *_of_series(seen, speaker)),
        buttons=(Choice(DROP, speaker.say("page-drop-ask" if late else "page-drop-yes")),),
        ways=(Way(View.TIMES, speaker.say("page-move")), Way(View.BOOKING, speaker.say("page-keep"))),
    )


def _around(title: str, seen: Seen, facts: Facts, speaker: Speaker) -> Page:
    """Return what all pages have."""
    return Page(speaker.language.tag, brand(facts.catalog.business), title, said=seen.said)


def _details(booking: Booking, speaker: Speaker) -> tuple[tuple[str, str], ...]:
    place = speaker.location(booking)
    where = zone(place.zone)
    when = f"{speaker.day(booking.start, where)}, {speaker.stretch(booking.slot.span, where)}"
    at = ", ".join(each for each in (place.name, place.address) if each)
    return (
        (speaker.say("page-what"), sentence(speaker.what(booking))),
        (speaker.say("page-when"), when),
        (speaker.say("page-where"), at),
        *in_words(booking, speaker),
    )


def _standing(seen: Seen, facts: Facts, speaker: Speaker) -> tuple[str, ...]:
    """Say what else must be known of how it stands."""
    booking = seen.booking
    over = facts.now >= booking.start
    notes = [speaker.say("page-over")] if over else []
    if booking.state is State.AWAITING and not over:
        notes += [speaker.say("page-awaiting")]
    phone = speaker.location(booking).phone or facts.catalog.business.phone
    call = (speaker.say("page-call", phone=phone),) if phone else ()
    return (*notes, *_of_series(seen, speaker), *call)


def _of_series(seen: Seen, speaker: Speaker) -> tuple[str, ...]:
    """Say that this is one date of a series, and that no other is changed here."""
    shown = seen.dates > 1 and seen.booking.state in STANDING
    return (speaker.say("page-series", count=seen.dates),) if shown else ()


def _undo(seen: Seen, facts: Facts, speaker: Speaker) -> tuple[tuple[Choice, ...], tuple[str, ...]]:
    """Return the button that takes back a move or a cancellation, and until when, while that can be done."""
    booking = seen.booking
    needed = Scope.CANCEL if booking.state is State.CANCELLED else Scope.CHANGE
    fresh = any(each.id == booking.id for each in undoable(facts))
    if needed not in seen.scope or not fresh or (booking.state in STANDING and booking.previous is None):
        return (), ()
    window = timedelta(minutes=facts.catalog.business.undo)
    until = booking.changed_at.replace(second=0, microsecond=0) + window
    words = speaker.say("page-undo-until", until=speaker.clock(until, zone(booking.zone)))
    return (Choice(UNDO, speaker.say("page-undo")),), (words,)


def _why_team_moves(
    refused: Refused | None, booking: Booking, facts: Facts, speaker: Speaker
) -> tuple[str, ...]:
    if refused is None:
        return ()
    if refused is Refused.LATE_MOVE:
        notice = facts.rules_of(booking).move_notice
        return (speaker.say("page-move-late", notice=speaker.notice(notice)),)
    return (speaker.say("page-move-enough", count=booking.moves),)


def _free(seen: Seen, facts: Facts) -> tuple[tuple[datetime, ...], ...]:
    """Return the starts that the booking could move to, day by day."""
    booking = seen.booking
    where = zone(booking.zone)
    search = Search(facts, moving(booking, Details(), facts), booking.claim)
    start = _from(seen.first, facts.now, where)
    slots = search.every(Wish((Span(start, start + AHEAD),)), MOST_TIMES)
    starts = [each.span.start.astimezone(where) for each in slots if each.span.start != booking.start]
    days = (tuple(times) for _, times in groupby(starts, key=lambda each: each.date()))
    return tuple(days)[:DAYS]


def _from(first: date | None, now: datetime, where: ZoneInfo) -> datetime:
    """Return when a day begins that was asked for; now, when it was none or none that can be booked."""
    today = on_the_wall(now, where).date()
    if first is None or not today < first < today + FARTHEST:
        return now
    return datetime.combine(first, datetime.min.time(), where).astimezone(UTC)


def _thinned(
    starts: tuple[datetime, ...], booking: Booking, speaker: Speaker
) -> tuple[tuple[Choice, ...], tuple[Choice, ...]]:
    """Return the times of a day that are shown at once, and the rest: on full hours first, then on half ones."""
    where = zone(booking.zone)
    few = starts
    for step in (1, 30, 60):
        few = tuple(each for each in starts if each.minute % step == 0)
        if len(few) <= FEW:
            break
    few = few[:FEW] or starts[:FEW]
    rest = tuple(each for each in starts if each not in few)

    def choices(times: Iterable[datetime]) -> tuple[Choice, ...]:
        return tuple(Choice(f"{AT}{each:%Y-%m-%dT%H:%M}", speaker.clock(each, where)) for each in times)

    return choices(few), choices(rest)


def _box(seen: Seen, speaker: Speaker) -> Box:
    weekday = speaker.language.manners.weekday((seen.booking.wall.weekday() + 1) % 7)
    return Box(
        speaker.say("page-box"),
        speaker.say("page-box-hint", day=weekday),
        speaker.say("page-box-button"),
        seen.words,
        speaker.say("page-box-empty", day=weekday) if seen.error == EMPTY else seen.error,
    )


def invitation(booking: Booking, facts: Facts) -> Invitation:
    """Return the booking as a calendar shows it."""
    return invited(booking, Speaker(facts.catalog, reader(facts.person, facts.catalog)), facts.catalog)


def _calendar(booking: Booking, speaker: Speaker, catalog: Catalog) -> Calendar:
    visit = invited(booking, speaker, catalog)
    return Calendar(speaker.say("page-calendar"), speaker.say("page-calendar-file"), visit)


def _light(color: str) -> float:
    """Return how light a colour is, 0 to 1 (relative luminance, WCAG 2.2)."""
    parts = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


_HALF_WAY = 0.179
"""The lightness at which black and white can be read equally well."""
