"""business, locations, providers, rooms and equipment as the file tells of them"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from bot.catalog import hours, looks, seasons, values
from bot.catalog.plans import read_plan
from bot.catalog.questions import read_questions_of_room
from bot.catalog.rules import OF_RESOURCES, Bounds, read_layer, read_names
from bot.catalog.table import Table
from core.catalog import Business, Location, Resource, ResourceKind
from core.hours import Hours, Opening, Special
from core.keeps import Holding, Waitlist
from core.notices import Notices

ALWAYS = tuple(Opening(weekday, 0, values.DAY) for weekday in range(7))
"""Open around the clock."""

NIGHT = (21 * 60, 8 * 60)
"""When nobody is texted by plan, where the business says nothing else."""

_TAGS = {ResourceKind.PROVIDER: "skills", ResourceKind.ROOM: "features", ResourceKind.EQUIPMENT: "tags"}
_USUAL = Business(id="", name="")
_aliases = partial(values.several, of=values.text)
_share = partial(values.whole, low=1, high=100)
_addresses = partial(values.several, of=values.address)


def read_business(table: Table, folder: Path) -> Business:
    """Read who we answer for; pictures lie in the folder."""
    country = table.must("country", values.country, _USUAL.country, like='"GB"')
    business = Business(
        id=table.must("id", values.name_of, "", like='"willow"'),
        name=table.must("name", values.text, "", like='"Willow Studio"'),
        language=table.get("language", values.language, _USUAL.language),
        country=country,
        phone=table.get("phone", partial(values.phone, of=country), ""),
        holding=_holding(table),
        undo=table.get("undo", partial(values.length, low=0, high=values.DAY), _USUAL.undo),
        human=table.get("human", partial(values.length, low=1, high=7 * values.DAY), _USUAL.human),
        human_silence=table.get(
            "human_silence", partial(values.length, low=1, high=7 * values.DAY), _USUAL.human_silence
        ),
        transcript=table.get(
            "transcript", partial(values.length, low=0, high=31 * values.DAY), _USUAL.transcript
        ),
        notify=table.get("notify", _addresses, ()),
        tells=table.get("tells", partial(values.several, of=values.tells), ()),
        color=table.get("color", looks.color, ""),
        logo=table.get("logo", partial(looks.logo, folder=folder), ""),
        prefer=table.get("prefer", values.order, _USUAL.prefer),
        plan=read_plan(table),
        quiet=table.get("quiet", hours.quiet, NIGHT),
        notices=Notices(
            quiet=table.get("notify_quiet", hours.quiet, NIGHT),
            came=table.get("ask_who_came", values.flag, True),
        ),
    )
    table.close()
    return business


def read_waitlist(table: Table) -> Waitlist:
    """Read how time that came free is offered to those who wait."""
    usual = Waitlist()
    found = Waitlist(
        offer=table.get("offer", partial(values.length, low=5, high=values.DAY), usual.offer),
        quiet=table.get("quiet", hours.quiet, usual.quiet),
        tries=table.get("tries", partial(values.whole, low=1, high=9), usual.tries),
        most=table.get("most", partial(values.whole, low=1, high=20), usual.most),
    )
    table.close()
    return found


def read_location(table: Table, business: Business, house: Bounds) -> Location:
    """Read a place of the business, and where its rules are not those of the house."""
    country, region = table.get("holidays", hours.region, (None, None))
    public = _public(country, region, business.language, house.today)
    location = Location(
        id=table.must("id", values.name_of, "", like='"harbour-st"'),
        name=table.must("name", values.text, "", like='"Harbour St"'),
        zone=table.must("zone", values.time_zone, "UTC", like='"Europe/London"'),
        hours=_hours(table, public),
        address=table.get("address", partial(values.text, longest=120), ""),
        phone=table.get("phone", partial(values.phone, of=country or business.country), business.phone),
        country=country,
        region=region,
        latitude=table.get("latitude", partial(values.degrees, most=90), None),
        longitude=table.get("longitude", partial(values.degrees, most=180), None),
        rules=read_layer(table, house),
        plan=read_plan(table),
        notify=table.get("notify", _addresses, ()),
    )
    if (location.latitude is None) != (location.longitude is None):
        half = "latitude" if location.longitude is None else "longitude"
        table.wrong("is half of a place: write latitude and longitude, or neither", half)
    if "hours" not in table.data:
        table.wrong('is missing; write for example hours = { mon-fri = "9:00-18:00" }', "hours")
    table.close()
    return location


def read_resource(table: Table, kind: ResourceKind, locations: Sequence[str], house: Bounds) -> Resource:
    """Read a provider, a room or a piece of equipment, and where its rules are not those of the house."""
    only = tuple(locations) if len(locations) == 1 else ()
    resource = Resource(
        id=table.must("id", values.name_of, "", like='"ana"'),
        kind=kind,
        name=table.must("name", values.text, "", like='"Ana"'),
        locations=table.get("locations", partial(values.several, of=values.name_of), only),
        tags=frozenset(table.get(_TAGS[kind], values.words, ())),
        capacity=_capacity(table) if kind is ResourceKind.ROOM else 1,
        hours=_own_hours(table),
        aliases=table.get("aliases", _aliases, ()),
        rules=read_layer(table, house, OF_RESOURCES),
        booked_by=read_names(table, "booked_by"),
        overridden_by=read_names(table, "overridden_by"),
        weight=table.get("weight", _share, 1),
        priority=table.get("priority", _share, 1),
        gap=table.get("gap", partial(values.length, low=0, high=12 * values.HOUR), 0),
        notify=table.get("notify", _addresses, ()),
        address=table.get("address", values.address, None) if kind is ResourceKind.PROVIDER else None,
        questions=read_questions_of_room(table) if kind is ResourceKind.ROOM else (),
    )
    if "locations" not in table.data and not only:
        table.wrong(
            f"is missing; name one or more of {', '.join(sorted(locations)) or 'your locations'}", "locations"
        )
    table.close()
    return resource


def _holding(table: Table) -> Holding:
    usual = Holding()
    return Holding(
        minutes=table.get("hold", partial(values.length, low=2, high=values.DAY), usual.minutes),
        per_person=table.get("holds_per_person", partial(values.whole, low=1, high=9), usual.per_person),
        share=table.get("hold_share", partial(values.whole, low=1, high=100), usual.share),
    )


def _public(country: str | None, region: str | None, language: str, today: date) -> tuple[Special, ...]:
    return hours.public_holidays(country, region, language=language, today=today) if country else ()


def _hours(table: Table, public: tuple[Special, ...]) -> Hours:
    """Read all that says when something is open, and see that its breaks leave something of each day."""
    found = Hours(
        hours.weekly(table.table("hours")),
        hours.together(hours.exceptions(table.tables("exceptions")), public),
        seasons.seasons(table.tables("seasons")),
        seasons.breaks(table.table("breaks")),
    )
    seasons.see_breaks(table, found)
    return found


def _own_hours(table: Table) -> Hours | None:
    """Read hours of its own; with exceptions, seasons or breaks alone it is there whenever the location is open."""
    found = _hours(table, ())
    if "hours" in table.data:
        return found
    return replace(found, weekly=ALWAYS) if found != Hours() else None


def _capacity(table: Table) -> int:
    return table.get("capacity", partial(values.whole, low=1, high=10_000), 1)
