"""What staff say to move or cancel a client's visit, or that somebody runs late, and what they hear of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from core.catalog import Catalog, ResourceKind
from core.lateness import Delayed
from core.messages import Choice, Reply
from core.numbers import SHORTEST
from core.people import Person
from core.walltime import on_the_wall, zone
from dialogs.blocking import after, home, target
from dialogs.language import Language
from dialogs.lexicon import folded
from dialogs.speech import Speaker, first_of
from dialogs.when import read

ANYWAY = "anyway:"
"""What the button under a refusal comes back with, before the order that is to be done all the same."""

LONGEST_KEY = 64
"""Bytes that come back with a button on every channel; for longer orders there is none."""

LONGEST = 240
"""Minutes by which somebody may run late; beyond that visits are moved."""

MOST = 6
"""Visits that one message names; of more only how many."""

_NUMBERED = re.compile(rf"#?(?P<number>\d{{{SHORTEST},10}})\b[.,:;!]?\s*(?P<rest>.*)", re.DOTALL)
_BESIDE, _MARKS = " ,;:.!-", " ?!\N{INVERTED QUESTION MARK}\N{INVERTED EXCLAMATION MARK}"
"""What may stand between a visit and why it is cancelled, and around what is asked for."""

_MINUTES = re.compile(r"(?<![\d:.])(\d{1,3})(?![\d:.])\s*(?:min\w*\.?|')?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Late:
    """A provider runs so many minutes late, from the first visit that begins then or later that day."""

    resource_id: str
    minutes: int
    since: datetime


@dataclass(frozen=True, slots=True)
class Warned:
    """A visit that begins later, whose it is, and what they read of it; None where they cannot be written to."""

    delay: Delayed
    person: Person
    letter: Reply | None


def insisted(text: str, choice: str | None, spoken: Language) -> str | None:
    """Return the order that is to be done whatever the rules say: the text ends so, or the button was pressed."""
    if choice:
        return choice.removeprefix(ANYWAY) if choice.startswith(ANYWAY) else None
    words = text.split()
    for many in range(1, min(4, len(words))):
        if spoken.signals["order_anyway"].fullmatch(folded(" ".join(words[-many:])).strip(" .,!")):
            return " ".join(words[:-many]).rstrip(" ,")
    return None


def anyway(refusal: Reply, order: str, catalog: Catalog) -> Reply:
    """Say to somebody who may override what stands in the way how to have an order done all the same."""
    speaker, key = Speaker(catalog, Person("")), f"{ANYWAY}{' '.join(order.split())}"
    press = (Choice("", speaker.say("button-anyway"), key),) if len(key.encode()) <= LONGEST_KEY else ()
    return replace(refusal, text=f"{refusal.text} {speaker.say('staff-anyway')}", choices=press)


def is_move(text: str, spoken: Language) -> tuple[str, str] | None:
    """Return the number of the visit and where to, when the text says to move it."""
    return _numbered(text, spoken, "order_move")


def is_cancel(text: str, spoken: Language) -> tuple[str, str] | None:
    """Return the number of the visit and why, when the text says to cancel it."""
    match = _NUMBERED.fullmatch(to_cancel(text, spoken) or "")
    return (match["number"], match["rest"].strip()) if match else None


def is_no_time(number: str) -> bool:
    """Tell whether a number of a visit can be no time of day, as 1530 may be."""
    return len(number) > SHORTEST or number[:2] > "23" or number[2:] > "59"


def to_move(text: str, spoken: Language) -> str | None:
    """Return what is to move and where to, when the text says so."""
    return after(_asked_politely(text, spoken), spoken.signals["order_move"])


def to_cancel(text: str, spoken: Language) -> str | None:
    """Return what is to be cancelled and why, when the text says so, wherever the verb stands: "sag Alex ab"."""
    said = _asked_politely(text, spoken)
    if words := after(said, spoken.signals["order_cancel"]):
        return words
    around = spoken.signals["order_cancel_around"].match(said.lower())
    if around is None:
        return None
    what, why = (said[slice(*around.span(each))] for each in ("what", "why"))
    return f"{what} {why.lstrip(_BESIDE)}".strip()


def _asked_politely(text: str, spoken: Language) -> str:
    """Return the text without a please at its beginning or a question mark at its end."""
    said = " ".join(text.split()).strip(_MARKS)
    return after(said, spoken.signals["order_please"]) or said


def is_late(text: str, catalog: Catalog, spoken: Language, now: datetime) -> tuple[Late | None, bool] | None:
    """Return who runs late, when the text begins with that: "late ana 20 after 3pm"; and whether "yes" ends it.

    None for who runs late where somebody is named, but not how late, or it is not today.
    """
    words = after(text, spoken.signals["order_late"])
    named = target(words, catalog) if words else None
    if named is None:
        return None
    head, _, last = named[1].rpartition(" ")
    sends = spoken.signals["yes"].fullmatch(folded(last).strip(".!")) is not None
    return running(named[0], head if sends else named[1], catalog, now), sends


def running(key: str, words: str, catalog: Catalog, now: datetime) -> Late | None:
    """Return how late a provider runs by the words: minutes, and from when on; None where they do not say that."""
    known, minutes = catalog.resource.get(key), _MINUTES.search(words)
    if minutes is None or not 0 < int(minutes[1]) <= LONGEST:
        return None
    if known is None or known.kind is not ResourceKind.PROVIDER:
        return None
    rest = f"{words[: minutes.start()]} {words[minutes.end() :]}".strip()
    start = since(key, rest, catalog, now) if rest else now
    return Late(key, int(minutes[1]), start) if start else None


def how(catalog: Catalog) -> Reply:
    """Say how to say that somebody runs late."""
    providers = (each.name for each in catalog.resources if each.kind is ResourceKind.PROVIDER)
    return Speaker(catalog, Person("")).reply("staff-late-how", who=next(providers, ""))


def since(key: str, words: str, catalog: Catalog, now: datetime) -> datetime | None:
    """Return from when on, of what is left of today, the words mean; None where they say nothing of that."""
    where = home(key, catalog)
    when = read(words, now=now.astimezone(where), language=catalog.business.language)
    if when.wish is None:
        return None
    start = when.wish.windows[0].start
    today = on_the_wall(start, where).date() == on_the_wall(now, where).date()
    return max(start, now) if today else None


def provider(named: str, catalog: Catalog) -> str | None:
    """Return the id of the provider of that name, None where there is none."""
    found = target(named, catalog)
    known = catalog.resource.get(found[0]) if found and not found[1] else None
    return known.id if known and known.kind is ResourceKind.PROVIDER else None


def asked(late: Late, warned: Sequence[Warned], text: str, catalog: Catalog) -> Reply:
    """Say who would be told, and how to have it done; or that nobody is to be."""
    speaker = Speaker(catalog, Person(""))
    who = catalog.resource[late.resource_id].name
    if not warned:
        return speaker.reply("staff-late-none", who=who)
    return speaker.reply(
        "staff-late-ask", who=who, visits=_listed(warned, speaker), again=" ".join(text.split())
    )


def told(late: Late, warned: Sequence[Warned], catalog: Catalog) -> Reply:
    """Say who was told."""
    speaker = Speaker(catalog, Person(""))
    who = catalog.resource[late.resource_id].name
    if not warned:
        return speaker.reply("staff-late-none", who=who)
    return speaker.reply("staff-late-told", who=who, visits=_listed(warned, speaker))


def _listed(warned: Sequence[Warned], speaker: Speaker) -> str:
    return first_of([_one(each, speaker) for each in warned], MOST)


def _one(each: Warned, speaker: Speaker) -> str:
    """Write whose visit begins later: when it was to begin, when it is likely to, and who cannot be told."""
    where = zone(each.delay.booking.zone)
    return speaker.say(
        "staff-late-visit" if each.letter else "staff-late-visit-untold",
        name=each.person.name or speaker.say("nobody-known"),
        time=speaker.clock(each.delay.booking.start, where),
        begins=speaker.clock(each.delay.start, where),
    )


def _numbered(text: str, spoken: Language, order: str) -> tuple[str, str] | None:
    """Return the number that stands after the word at the beginning, and what follows it."""
    match = _NUMBERED.fullmatch(after(text, spoken.signals[order]) or "")
    return (match["number"], match["rest"].strip()) if match else None
