"""`letters preview`: how each letter reads, by language and channel, before anybody gets it"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from itertools import product
from pathlib import Path
from typing import Annotated

import typer

from bot import settings as all_settings
from bot.catalog.file import load
from bot.cli.lists import look
from bot.compose import wall_clock
from bot.desk.links import PATH
from bot.spelling import nearest
from channels.console import encode as on_a_terminal
from channels.slack.outbound import blocks as in_slack
from channels.sms.gsm import is_gsm, segments, units
from channels.sms.outbound import encode as as_a_text
from channels.telegram.outbound import words as on_telegram
from core.catalog import Catalog, Service
from core.links import LENGTH
from core.messages import Reply
from core.people import Person
from core.walltime import on_the_wall, zone
from dialogs import examples
from dialogs.language import known
from dialogs.letters import FORMS
from dialogs.speech import Speaker

NAME = "Sam"
AT = time(15)


@dataclass(frozen=True, slots=True)
class Shown:
    """A letter as a channel sends it: its words, what it takes, and the buttons below."""

    text: str
    size: str
    buttons: tuple[str, ...] = ()


def _text_message(reply: Reply) -> Shown:
    text = as_a_text(reply)
    many = segments(text)
    alphabet = "" if is_gsm(text) else ", not in the alphabet of text messages: 70 characters each, not 160"
    return Shown(text, f"{many} message{'s' if many > 1 else ''}, {units(text)} characters{alphabet}")


def _telegram(reply: Reply) -> Shown:
    text = str(on_telegram(reply)["text"])
    return Shown(text, f"{len(text)} characters", tuple(each.label for each in reply.choices))


def _slack(reply: Reply) -> Shown:
    sent = in_slack(reply)
    text = "\n".join(each["text"]["text"] for each in sent if each["type"] == "section")
    buttons = [each["text"]["text"] for row in sent if row["type"] == "actions" for each in row["elements"]]
    return Shown(text, f"{len(text)} characters", tuple(buttons))


def _terminal(reply: Reply) -> Shown:
    text = on_a_terminal(reply)
    return Shown(text, f"{len(text)} characters")


CHANNELS: Mapping[str, Callable[[Reply], Shown]] = {
    "sms": _text_message,
    "telegram": _telegram,
    "slack": _slack,
    "console": _terminal,
}
USUALLY = ("sms", "telegram")


@dataclass(frozen=True, slots=True)
class Example:
    """A visit of a service that somebody could have tomorrow, and the address of its change link."""

    catalog: Catalog
    service: Service
    link: str
    now: datetime

    def written(self, name: str, tag: str, channel: str) -> Reply:
        """Write a letter about it as it leaves us on the eve."""
        client = Person("", NAME, tag)
        place = self.catalog.places(self.service)[0]
        tomorrow = on_the_wall(self.now, zone(place.zone)).date() + timedelta(days=1)
        visit = examples.visit(self.catalog, self.service, place, datetime.combine(tomorrow, AT))
        known_so = examples.facts(self.catalog, client, channel, self.now, link=len(self.link))
        reply = examples.letter(name, visit, Speaker(self.catalog, client), known_so)
        return replace(reply, way=replace(reply.way, url=self.link)) if reply.way else reply


class UnknownError(typer.BadParameter):
    """There is no such letter, language, channel or service."""


def preview(
    *,
    letter: Annotated[str, typer.Option(help="One letter only, e.g. reminder.")] = "",
    language: Annotated[
        str, typer.Option(help="In this language, e.g. de; else in those of the catalog.")
    ] = "",
    channel: Annotated[str, typer.Option(help="sms, telegram, slack or console; else the first two.")] = "",
    service: Annotated[str, typer.Option(help="About a visit of this service, by its id or name.")] = "",
    file: Annotated[
        Path | None, typer.Option(help="With the words of this catalog, which is not applied.")
    ] = None,
    demo: Annotated[bool, typer.Option("--demo", help="With the catalog of the last demo talk.")] = False,
) -> None:
    """Show each letter as each channel sends it: its words, how many messages it takes, and whose words they are."""
    now = wall_clock()
    catalog = load(file, today=now.date()) if file else _standing(demo=demo)
    tags = (_one_of(language, known(), "language"),) if language else _languages(catalog)
    letters = (_one_of(letter, FORMS, "letter"),) if letter else tuple(FORMS)
    through = (_one_of(channel, CHANNELS, "channel"),) if channel else USUALLY
    example = Example(
        catalog, _service(catalog, service) if service else catalog.services[0], _link(demo=demo), now
    )
    for tag, name, each in product(tags, letters, through):
        typer.echo("\n".join(_lines(name, tag, each, example)) + "\n")


def _link(*, demo: bool) -> str:
    """Return the address of a change link as long as those in letters are; none where letters carry none."""
    settings = None if demo else all_settings.read()
    return f"{settings.public_url}{PATH}{'0' * LENGTH}" if settings and settings.has_public_url else ""


def _standing(*, demo: bool) -> Catalog:
    with look(demo=demo) as (_, read):
        return read


def _languages(catalog: Catalog) -> tuple[str, ...]:
    """Return the languages in which letters of the business usually go out: its own, and those with own words."""
    house = Speaker(catalog, Person("")).language.tag
    return tuple(dict.fromkeys((house, *(each.language for each in catalog.words))))


def _lines(name: str, tag: str, channel: str, example: Example) -> Iterator[str]:
    """Yield what is shown of one letter on one channel."""
    reply = example.written(name, tag, channel)
    shown = CHANNELS[channel](reply)
    whose = "our words"
    if (tag, name) in example.catalog.own_words:
        whose = "our words, for yours lack something" if reply.unfilled else "your words"
    yield f"{name}, {tag}, {channel}: {shown.size}, {whose}"
    yield from (f"  {line}" for line in shown.text.splitlines())
    yield from (f"  [{each}]" for each in shown.buttons)


def _service(catalog: Catalog, said: str) -> Service:
    """Return the service of that id or name."""
    by = {name.lower(): each for each in catalog.services for name in (each.name, *each.aliases, each.id)}
    if said.lower() in by:
        return by[said.lower()]
    raise UnknownError(f"{said!r} is no service{nearest(said, catalog.service)}")


def _one_of(said: str, there: Mapping[str, object] | frozenset[str], what: str) -> str:
    if said in there:
        return said
    raise UnknownError(f"{said!r} is no {what}{nearest(said, there)}")
