"""letters in the business's own words, as the file has them, and what would go wrong with them"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from bot.catalog import values
from bot.catalog.table import Table, Wrong
from bot.spelling import nearest
from channels.sms.gsm import folded, is_gsm, segments, sizes, units
from core.bookings import Booking
from core.catalog import Catalog
from core.messages import Reply, plain
from core.people import Person
from core.templates import LINK, MalformedError, Template, fields, literal, needed
from dialogs import examples, taught
from dialogs.language import known, language
from dialogs.letters import FORMS, about, fields_of
from dialogs.speech import Speaker

LONGEST = 480
MOST_SEGMENTS = 4
NAME = "Maximiliane-Josefine"
"""As long a first name as is reckoned with."""
ADDRESS = "https://booking.example.com/c/0123456789ABCDEF"
"""As long an address of a change link as is reckoned with."""


@dataclass(frozen=True, slots=True)
class Said:
    """What the business says in place of our letters: each with the table of its language, and how long it may be."""

    letters: tuple[tuple[Table, Template], ...]
    segments: int


def read_words(table: Table) -> Said:
    """Read what the business says in place of our own letters."""
    found: list[tuple[Table, Template]] = []
    tags = sorted(known())
    for tag in (key for key in table.data if key != "segments"):
        spoken = table.table(tag)
        if tag not in tags:
            table.wrong(f"{tag!r} is no language that is spoken here{nearest(tag, tags)}", tag)
            continue
        read = ((name, spoken.get(name, partial(_text, letter=name, tag=tag), "")) for name in FORMS)
        found += [(spoken, Template(tag, name, text)) for name, text in read if text]
        spoken.close()
    return Said(tuple(found), table.get("segments", partial(values.whole, low=1, high=MOST_SEGMENTS), 1))


def see_words(said: Said, catalog: Catalog, today: date) -> None:
    """Note letters that lack something for some visit, or that take more messages than they may."""
    for spoken, template in said.letters:
        speaker = Speaker(replace(catalog, words=(template,)), Person("", NAME, template.language))
        visits = tuple(examples.visits(catalog, examples.longest_start(speaker, today)))
        lacking = next(_lacking(template, visits, speaker), None)
        told = lacking or _too_long(template, visits, speaker, said.segments)
        if told:
            spoken.wrong(told, template.letter)


def _text(value: object, *, letter: str, tag: str) -> str:
    """Read the words of one letter, and refuse what cannot be said."""
    text = values.text(value, longest=LONGEST)
    try:
        named = fields(text)
    except MalformedError as error:
        raise Wrong(f"{error}: {values.shown(text)}") from None
    fitting = fields_of(letter)
    wrong = [f"{{{name}}} is no field of it{nearest(name, fitting)}" for name in named if name not in fitting]
    wrong += _never_sent(text, letter, tag)
    if wrong:
        raise Wrong.all(((), each) for each in wrong)
    return text


def _never_sent(text: str, letter: str, tag: str) -> Iterator[str]:
    """Say which of its words must not be sent, or cost too much."""
    said = literal(text)
    for word in taught.carriers(said, tag):
        yield f"{word} must not be taught: phone companies end or begin all messages by it; {_instead(tag)}"
    for word in taught.unheard(said, tag):
        yield f"nobody hears {word!r} as an answer; {_instead(tag)}"
    stop = language(tag).phrase("intro-after-short")
    if taught.misuses_stop(said, tag):
        yield f'STOP ends all messages, it calls off no visit; say for example "{stop}"'
    if FORMS[letter].stops and taught.STOP not in said:
        yield f'must say how to end such letters, for nobody asked for it; add for example "{stop}"'
    strange = [char for char in dict.fromkeys(text) if not is_gsm(folded(char))]
    if strange:
        chars = ", ".join(f"{each!r}" for each in strange)
        yield f"{chars}: not in the alphabet of text messages, which then hold 70 characters, not 160"


def _instead(tag: str) -> str:
    return f"words that are heard: {', '.join(sorted(taught.taught(tag) - taught.CARRIERS))}"


def _lacking(template: Template, visits: Sequence[Booking], speaker: Speaker) -> Iterator[str]:
    """Say which field would be empty, where the words around it could not be left out."""
    wanted = needed(template.text)
    brackets = "put it in brackets with the words around it, which are left out then"
    if LINK in wanted:
        yield f"{{{LINK}}} is empty without `public_url`; {brackets}: [Change: {{{LINK}}}]"
    for name in {"name", *FORMS[template.letter].maybe} & set(wanted):
        yield f"{{{name}}} is empty for some; {brackets}: [ {{{name}}}]"
    for booking in visits:
        known = examples.facts(speaker.catalog, Person("", NAME), "sms", booking.changed_at, link=0)
        said = about(booking, booking.start, speaker, known)
        for name in (each for each in wanted if said.get(each, "-") == ""):
            yield f"{{{name}}} is empty for {_of(booking, speaker)}; {brackets}: [ {{{name}}}]"


def _too_long(template: Template, visits: Sequence[Booking], speaker: Speaker, most: int) -> str | None:
    """Say how much too long it is for the visit with which it is longest, where it is."""
    known = examples.facts(speaker.catalog, Person("", NAME), "sms", visits[0].changed_at, link=len(ADDRESS))
    texts = {
        folded(plain(addressed(examples.letter(template.letter, each, speaker, known, days=days)))): each
        for each in visits
        for days in examples.SEEN
    }
    longest = max(texts, key=lambda text: (segments(text), units(text)))
    if segments(longest) <= most:
        return None
    size = f"{units(longest)} characters, {segments(longest)} messages, for {_of(texts[longest], speaker)}"
    room = f"{most} hold{'s' if most == 1 else ''} {_room(longest, most)}"
    return f"is too long: {size}; {room}. Shorten it, or write segments = {segments(longest)} under [words]"


def addressed(reply: Reply) -> Reply:
    """Return the reply as it leaves, with an address where one goes."""
    return replace(reply, way=replace(reply.way, url=ADDRESS)) if reply.way else reply


def _room(text: str, most: int) -> int:
    """Return how many characters so many messages hold in the alphabet of a text."""
    alone, each = sizes(text)
    return alone if most == 1 else each * most


def _of(booking: Booking, speaker: Speaker) -> str:
    return f"{speaker.service(booking.slot.service_id)} at {speaker.location(booking).name}"
