"""What a provider says of their own day, and what they hear: who comes, who is next, whom to move, how late it gets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime

from core.bookings import Booking
from core.catalog import Catalog
from core.messages import Choice, Reply, plain
from core.people import Person
from core.requests import asks_to_move
from core.walltime import on_the_wall, zone
from dialogs.blocking import after, home
from dialogs.language import Language
from dialogs.lexicon import Lexicon, folded
from dialogs.orders import LONGEST, Late, Warned
from dialogs.orders import MOST as MOST_TEXTS
from dialogs.speech import Speaker, first_of
from dialogs.understand.strangers import is_known
from dialogs.when import read

Visits = Sequence[tuple[Booking, Person]]
"""Visits with whose they are, by start."""

MOST = 12
"""Visits of a day that one message names; of more only how many."""

SEND, LEAVE = "tell:", "tell-not:"
"""What the buttons below a lateness come back with, before whom it is about."""

_BESIDE = " ,;:.!-"
"""What may stand between a name and what is said of it."""

_MINUTES = re.compile(r"(?<![\d:.])(\d{1,3})\s*(?:min\w*|m\b|')")
_BARE = re.compile(r"(?<![\d:.])(\d{1,3})(?![\d:.])")
"""Minutes without their unit, right among the words for being late: "running 10 late"."""


def asks_day(text: str, spoken: Language) -> str | None:
    """Return what follows where somebody asks for their day, None where they do not."""
    rest = after(folded(text).rstrip("?! "), spoken.signals["order_day"])
    ends = [
        each
        for each in spoken.signals["order_day_ends"].finditer(rest or "")
        if each.end() == len(rest or "")
    ]
    return rest[: ends[0].start()].strip() if rest and ends else rest


def asks_next(text: str, spoken: Language) -> bool:
    """Tell whether somebody asks who comes next, and nothing else."""
    return after(folded(text).rstrip("?! "), spoken.signals["order_next"]) == ""


def of_mine(words: str, spoken: Language) -> str | None:
    """Return the words after "my", where they begin with that."""
    return after(words, spoken.signals["order_mine"])


def day_of(words: str, key: str, catalog: Catalog, now: datetime) -> date | None:
    """Return the day that is asked for, today where none is named; None where something else is said."""
    where = home(key, catalog)
    when = read(words, now=now.astimezone(where), language=catalog.business.language) if words else None
    if when is None:
        return on_the_wall(now, where).date()
    rest = _without(words, *when.words)
    return on_the_wall(when.wish.windows[0].start, where).date() if when.wish and not rest else None


def begins_with_time(words: str, catalog: Catalog, now: datetime) -> bool:
    """Tell whether nothing is named before the time, so that whoever speaks means their own."""
    when = read(words, now=now.astimezone(home("", catalog)), language=catalog.business.language)
    return any(start == 0 for start, _ in when.words)


def late(
    text: str, key: str, spoken: Language, catalog: Catalog, now: datetime
) -> tuple[Late | None, bool] | None:
    """Return how late they say that they are and from when on, and whether "yes" ends it; None where they do not.

    None for how late where that is not said in minutes, or not of today.
    """
    head, _, last = folded(text).rpartition(" ")
    sends = spoken.signals["yes"].fullmatch(last.strip(".!")) is not None
    words = head if sends else folded(text)
    said = spoken.signals["late"].search(words)
    if said is None:
        return None
    minutes = _MINUTES.search(words) or _BARE.search(words, *said.span())
    if minutes is None or not 0 < int(minutes[1]) <= LONGEST:
        return None, sends
    rest = _without(words, said.span(), minutes.span())
    since = _since(rest, key, catalog, now)
    return (Late(key, int(minutes[1]), since) if since else None), sends


def _without(words: str, *spans: tuple[int, int]) -> str:
    """Return the words without those between the marks."""
    kept = (each for n, each in enumerate(words) if not any(start <= n < end for start, end in spans))
    return " ".join("".join(kept).split())


def _since(words: str, key: str, catalog: Catalog, now: datetime) -> datetime | None:
    """Return from when on, of what is left of today; now where nothing of that is said."""
    where = home(key, catalog)
    when = read(words, now=now.astimezone(where), language=catalog.business.language)
    starts = [each.windows[0].start for each in (when.wish, *when.readings) if each]
    if not starts:
        return now
    today = on_the_wall(now, where).date()
    ahead = [each for each in starts if on_the_wall(each, where).date() == today and each >= now]
    return min(ahead, default=None)


def named(words: str, visits: Visits) -> tuple[Visits, str]:
    """Return the visits of whoever is named first, and the words after the name, as they were written."""
    said = " ".join(words.split())
    found: dict[int, list[tuple[Booking, Person]]] = {}
    for booking, who in visits:
        for name in {who.name or "", (who.name or "").partition(" ")[0]} - {""}:
            if re.match(rf"{re.escape(name)}(?!\w)", said, re.IGNORECASE):
                found.setdefault(len(name), []).append((booking, who))
    if not found:
        return (), said
    longest = max(found)
    return found[longest], said[longest:].strip(_BESIDE)


def stranger(words: str, spoken: Language, known: Lexicon) -> str | None:
    """Return the name at the beginning that is nobody's who comes, None where the words begin with anything else."""
    word = re.match(rf"([^\W\d_]+)(?=\s*(?:$|[,;:.!-]| {spoken.intents.TO} ))", words.strip(), re.IGNORECASE)
    if word is None or of_mine(words, spoken) is not None:
        return None
    name = word[1].lower()
    return None if name in known.names or is_known(name, spoken, known) else name.capitalize()


def none_of(name: str, catalog: Catalog) -> Reply:
    """Say that nobody of that name comes, so that nothing was changed."""
    return Speaker(catalog, Person("")).reply("staff-none-of", name=name)


def tells_all(text: str, spoken: Language) -> bool:
    """Tell whether all who come are to be told: nobody says that of a visit of their own."""
    return after(folded(text), spoken.signals["order_all"]) is not None


def told_day(key: str | None, day: date, visits: Visits, catalog: Catalog) -> Reply:
    """Say who comes on a day: to one provider, or to all of a place."""
    speaker = Speaker(catalog, Person(""))
    written = speaker.language.manners.day(day)
    if not visits and key is None:
        return speaker.reply("staff-day-none-here", day=written)
    who = catalog.resource[key].name if key else catalog.business.name
    if not visits:
        return speaker.reply("staff-day-none", who=who, day=written)
    lines = [_visit(*each, catalog, speaker, alone=key is not None) for each in visits]
    return speaker.reply("staff-day", who=who, day=written, visits=first_of(lines, MOST))


def told_next(key: str | None, visits: Visits, catalog: Catalog, now: datetime) -> Reply:
    """Say who comes next: to one provider, or to all of a place."""
    speaker = Speaker(catalog, Person(""))
    coming = [each for each in visits if each[0].start >= now]
    if not coming:
        return speaker.reply("staff-next-none" if key else "staff-next-none-here")
    visit = _visit(*coming[0], catalog, speaker, alone=False)
    return speaker.reply("staff-next", visit=visit)


def which(found: Visits, numbers: Iterable[str], catalog: Catalog) -> Reply:
    """Ask which visit of somebody is meant, each with its number."""
    speaker = Speaker(catalog, Person(""))
    each = [
        speaker.say("staff-which-one", number=number, time=speaker.moment(booking.start, zone(booking.zone)))
        for (booking, _), number in zip(found, numbers, strict=True)
    ]
    return speaker.reply("staff-which", name=found[0][1].name or "", visits=first_of(each, MOST_TEXTS))


def card(told: Late, warned: Sequence[Warned], catalog: Catalog) -> Reply:
    """Show who would get which text, with a button that sends them and one that does not."""
    speaker = Speaker(catalog, Person(""))
    who = catalog.resource[told.resource_id].name
    if not warned:
        return speaker.reply("staff-late-none", who=who)
    lines = [_text(each, speaker) for each in warned[:MOST_TEXTS]]
    more = len(warned) - MOST_TEXTS
    lines += [speaker.say("staff-late-more", count=more)] if more > 0 else []
    about = f"{told.resource_id}:{told.minutes}:{int(told.since.timestamp())}"
    choices = (
        Choice("", speaker.say("staff-late-send"), f"{SEND}{about}"),
        Choice("", speaker.say("staff-late-leave"), f"{LEAVE}{about}"),
    )
    return Reply("\n".join([speaker.say("staff-late-card", who=who), *lines]), choices)


def pressed(choice: str, catalog: Catalog) -> tuple[bool, Late] | None:
    """Return whether to send, and what lateness, when that is what a button below one says."""
    for sends, key in ((True, SEND), (False, LEAVE)):
        key_of, _, rest = choice.removeprefix(key).partition(":")
        minutes, _, since = rest.partition(":")
        if choice.startswith(key) and key_of in catalog.resource and minutes.isdigit() and since.isdigit():
            return sends, Late(key_of, int(minutes), datetime.fromtimestamp(int(since), UTC))
    return None


def left_alone(catalog: Catalog) -> Reply:
    """Say that nobody was told."""
    return Speaker(catalog, Person("")).reply("staff-late-left")


def too_old(catalog: Catalog) -> Reply:
    """Say that a lateness was of another day."""
    return Speaker(catalog, Person("")).reply("staff-late-old")


def _visit(booking: Booking, who: Person, catalog: Catalog, speaker: Speaker, *, alone: bool) -> str:
    """Write a visit of a day: when, who, and what; with whom where that is not known anyway."""
    where = zone(booking.zone)
    what = speaker.service(booking.slot.service_id) if alone else speaker.what(booking)
    if booking.slot.service_id not in catalog.service:
        what = ""
    name = who.name or speaker.say("nobody-known")
    visit = speaker.say("staff-day-visit", time=speaker.clock(booking.start, where), name=name, what=what)
    return speaker.say("staff-asks-to-move", visit=visit) if asks_to_move(booking) else visit


def _text(each: Warned, speaker: Speaker) -> str:
    name = each.person.name or speaker.say("nobody-known")
    time = speaker.clock(each.delay.booking.start, zone(each.delay.booking.zone))
    if each.letter is None:
        return speaker.say("staff-late-text-untold", name=name, time=time)
    return speaker.say("staff-late-text", name=name, time=time, text=plain(each.letter))
