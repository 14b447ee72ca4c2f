"""Letters about a visit, as they are written: in the business's own words where it has some, else in ours.

What a business may say otherwise stands in ``FORMS``, one row a letter: its name is that of our own phrase, and beside
it are the fields that it has beyond the usual ones. Who writes such a letter calls ``written``, and the rest follows:
the catalog takes words for it, sees that they can be said, and `halfpast letters preview` shows it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial
from zlib import crc32

from core.bookings import Booking
from core.messages import Reply, Reworded, Unfilled, Way
from core.people import Consent, Person
from core.spans import Span
from core.templates import LINK, Filled, Lacks, filled
from core.walltime import zone
from dialogs.speech import Speaker
from dialogs.turn import Facts, Noted

ONE_TEXT = 160
"""Characters of one text message (GSM-7)."""
SECOND_TEXT = 146
"""Characters more that two of them hold."""
A_SCREEN = 600
"""Characters that are seen at once in an app."""

Sample = Callable[[Speaker, Booking], str]
"""What a field says in an example."""


@dataclass(frozen=True, slots=True)
class Form:
    """A letter that a business may put in its own words.

    ``fields``: what it can say beyond the usual, each with an example; those of ``maybe`` can be empty. ``prepares``:
    the notes for the visit go with it, where they may. ``way``: the way to the booking does. ``stops``: nobody asked
    for it, so it says how to stop us. ``buttons``: the phrases on those below it, where a channel has some.
    ``visit``: it speaks of one; where it does not, there is only what would be booked.
    """

    fields: Mapping[str, Sample] = field(default_factory=dict)
    maybe: frozenset[str] = frozenset()
    prepares: bool = False
    way: bool = True
    stops: bool = True
    buttons: tuple[str, ...] = ()
    visit: bool = True


def _clock_after(minutes: int) -> Sample:
    return lambda speaker, booking: speaker.clock(
        booking.start + timedelta(minutes=minutes), zone(booking.zone)
    )


def _another_day(speaker: Speaker, booking: Booking) -> str:
    return speaker.moment(booking.start - timedelta(days=1), zone(booking.zone))


def _another_visit(speaker: Speaker, booking: Booking) -> str:
    start = booking.start + timedelta(days=7)
    return speaker.short(
        replace(booking, slot=replace(booking.slot, span=Span(start, start + booking.slot.span.length)))
    )


def _reason(speaker: Speaker, _: Booking) -> str:
    return speaker.say("sample-reason")


def _whoever(speaker: Speaker, booking: Booking) -> str:
    return speaker.provider(each.resource_id for each in booking.slot.takings)


FORMS: Mapping[str, Form] = {
    "booked": Form({"until": _clock_after(-60)}, stops=False),
    "moved": Form({"until": _clock_after(-60), "was": _another_day}, stops=False),
    "cancelled": Form(
        {"until": _clock_after(-60), "others": _another_visit},
        maybe=frozenset({"others"}),
        way=False,
        stops=False,
    ),
    "reminder": Form(prepares=True),
    "came-free": Form(
        {"until": _clock_after(-60), "was": _another_day},
        maybe=frozenset({"was"}),
        way=False,
        buttons=("button-take", "button-pass"),
    ),
    "wait-over": Form({"when": _another_day}, visit=False, way=False, stops=False),
    "wait-unanswered": Form({"when": _another_day}, visit=False, way=False, stops=False),
    "notice-moved": Form({"was": _another_day, "why": _reason}, maybe=frozenset({"why"}), stops=False),
    "notice-cancelled": Form({"why": _reason}, maybe=frozenset({"why"}), way=False, stops=False),
    "notice-late": Form(
        {"late": _whoever, "minutes": lambda *_: "20", "begins": _clock_after(20)}, stops=False
    ),
    "check-in": Form({"until": _clock_after(10)}, way=False, stops=False, buttons=("button-here",)),
    "follow-up": Form(way=False),
    "again": Form(way=False),
}
"""Every letter that may be said in other words than ours."""

USUAL = (
    *("business", "name", "relative", "day", "time", "place", "address", "phone"),
    *("service", "what", "visit", "provider", "room", "prepare"),
)
"""Fields that every letter has: ``name`` is that of whoever comes, all others are about the business and the visit."""

UNBOOKED = ("business", "name", "phone", "what")
"""Fields of a letter that speaks of no visit."""

_SHORTER = ("", "-short", "-shortest")
"""What ends the names of phrases that say the same in fewer words."""


def fields_of(letter: str) -> tuple[str, ...]:
    """Return what a letter can say."""
    form = FORMS[letter]
    return (*(USUAL if form.visit else UNBOOKED), *form.fields, *((LINK,) if form.way else ()))


def written(
    letter: str,
    booking: Booking,
    seen_at: datetime,
    speaker: Speaker,
    facts: Facts,
    phrase: str = "",
    **more: str,
) -> Reply:
    """Write a letter about a visit as it reads when it is seen; ``more`` are the fields that it has of its own.

    Our words for it are the phrase of its name, or another ``phrase``. Own words that cannot be filled are not sent
    half: ours stand in for them, and the reply says so. What it says instead when it leaves on a later day is with it.
    """

    def seen(at: datetime) -> Reply:
        values = about(booking, at, speaker, facts) | more
        ours = partial(_ours, letter, phrase or letter, booking, values, speaker, facts)
        return worded(letter, values, booking.claim, speaker, facts, ours)

    reply = seen(seen_at)
    days = (each for each in speaker.nearer(booking.start) if seen_at < each < booking.start)
    return replace(reply, later=tuple(_reworded(reply, days, seen)))


def _reworded(
    reply: Reply, days: Iterable[datetime], seen: Callable[[datetime], Reply]
) -> Iterator[Reworded]:
    """Yield what a letter says instead on days after the one on which it is due: it may leave late."""
    said = reply
    for day in days:
        before, said = said, seen(day)
        if said != before:
            yield Reworded(day, said.text, said.after, said.way.words if said.way else "")


def instead(
    letter: str, booking: Booking, speaker: Speaker, facts: Facts, ours: Callable[[], Reply], **more: str
) -> Reply:
    """Write what answers a client about a visit: in the business's own words, or what ``ours`` writes."""
    if speaker.own(letter) is None:
        return ours()
    return worded(
        letter, about(booking, facts.now, speaker, facts) | more, booking.claim, speaker, facts, ours
    )


def worded(
    letter: str,
    values: Mapping[str, str],
    claim: str,
    speaker: Speaker,
    facts: Facts,
    ours: Callable[[], Reply],
) -> Reply:
    """Return own words with the values in them, or what ``ours`` writes where there are none or they lack something."""
    own = speaker.own(letter)
    if own is None:
        return ours()
    carries = {LINK: LINK} if FORMS[letter].way and facts.link else {}
    match filled(own.text, {**values, **carries}):
        case Filled(text, lead, after):
            return Reply(text, after=after, way=None if lead is None else Way(claim, lead))
        case Lacks(name):
            return replace(ours(), unfilled=Unfilled(own, name, values.get("short") or values["what"]))


def about(booking: Booking, seen_at: datetime, speaker: Speaker, facts: Facts) -> dict[str, str]:
    """Return what a letter can say of a visit.

    For our own words: ``who`` is the provider with the words before it, ``short`` the visit in few words.
    """
    where, place = zone(booking.zone), speaker.location(booking)
    used = [each.resource_id for each in booking.slot.takings]
    provider = speaker.provider(used)
    service = facts.catalog.service[booking.slot.service_id]
    return {
        "business": facts.catalog.business.name,
        "name": facts.person.name or "",
        "relative": speaker.relative(booking.start, seen_at),
        "day": speaker.day(booking.start, where),
        "time": speaker.hours(booking),
        "place": place.name,
        "address": place.address,
        "phone": place.phone or facts.catalog.business.phone,
        "service": speaker.service(service.id),
        "what": speaker.what(booking),
        "visit": speaker.visit(booking),
        "short": speaker.short(booking),
        "provider": provider,
        "room": speaker.room(used),
        "prepare": service.prepare if service.prepare_openly else "",
        "who": speaker.say("reminder-with", provider=provider) if provider else "",
    }


def _ours(
    letter: str, phrase: str, booking: Booking, values: Mapping[str, str], speaker: Speaker, facts: Facts
) -> Reply:
    """Write a letter in our own words: as many as there is room for."""
    form = FORMS[letter]
    note = values["prepare"] if form.prepares else ""
    stop = speaker.say("intro-after-short") if form.stops else ""
    after = " ".join(each for each in (note, stop) if each)
    if form.way and facts.link:
        texts = _variants((f"{phrase}{each}-link" for each in _SHORTER), speaker, values)
        said = linked(booking.claim, texts, speaker, facts, after, answers=False)
    else:
        said = shortly(phrase, values, speaker, after)
    return replace(said, after=note, typed=stop)


def shortly(phrase: str, values: Mapping[str, str], speaker: Speaker, after: str = "") -> Reply:
    """Say a phrase, or the shorter form of it that leaves one message whole, where it has some."""
    texts = _variants((f"{phrase}{each}" for each in _SHORTER), speaker, values)
    return Reply(fitting(texts, ONE_TEXT - len(after) - bool(after)), after=after)


def _variants(phrases: Iterable[str], speaker: Speaker, values: Mapping[str, str]) -> Iterator[str]:
    """Say phrases in turn, as far as they are there and wanted."""
    return (speaker.say(each, **values) for each in phrases if speaker.has(each))


def room(facts: Facts) -> int:
    """Return how many characters an answer may have on its line: what one text message holds, or one screen."""
    return A_SCREEN if facts.line.cards else ONE_TEXT


def way_length(reply: Reply, facts: Facts) -> int:
    """Return how many characters the way to the booking takes behind the words of a reply."""
    return facts.link + len(reply.way.words) + 2 if reply.way else 0


def fitting(texts: Iterable[str], room: int) -> str:
    """Return the first of the texts that leaves one message whole, or else two, or else the last."""
    longer: list[str] = []
    for text in texts:
        if len(text) <= room:
            return text
        longer.append(text)
    return next((each for each in longer if len(each) <= room + SECOND_TEXT), longer[-1])


def unfilled(replies: Iterable[Reply], facts: Facts) -> tuple[Noted, ...]:
    """Return what staff are told, once, of own words that could not be filled."""
    lacking = {each.unfilled.template: each.unfilled for each in replies if each.unfilled}
    return tuple(_told(each, facts) for each in lacking.values())


def _told(lacking: Unfilled, facts: Facts) -> Noted:
    template = lacking.template
    ours = Speaker(facts.catalog, Person(""))
    said = ours.reply(
        "staff-unfilled",
        letter=template.letter,
        language=template.language,
        field=f"{{{lacking.field}}}",
        visit=lacking.visit,
    )
    once = f"{template.language}.{template.letter}.{crc32(template.text.encode()):08x}"
    return Noted("words unfilled", said, once=once)


def linked(
    claim: str,
    texts: Iterable[str],
    speaker: Speaker,
    facts: Facts,
    after: str = "",
    *,
    answers: bool = True,
) -> Reply:
    """Return the first of the texts that leaves room for the way to the booking in one message, else the last.

    One that ``answers`` the first message from an address also says who writes, and how to stop it.
    """
    way = Way(claim, speaker.say("link"))
    around = [way.words, after]
    if answers and facts.reach.consent is Consent.NEW:
        around += [
            speaker.say("intro", business=facts.catalog.business.name),
            speaker.say("intro-after-short"),
        ]
    left = room(facts) - facts.link - sum(len(each) + 1 for each in around if each) - 1
    return Reply(fitting(texts, left), after=after, way=way)
