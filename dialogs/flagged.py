"""What staff hear of bookings that cannot be kept as they are: whose, when, and by which rule."""

from __future__ import annotations

from collections.abc import Iterable

from core.blocks import location_of
from core.bookings import Booking
from core.catalog import Catalog
from core.keeping import Broken
from core.messages import Reply
from core.people import Person
from dialogs.blocking import booked
from dialogs.speech import Speaker


def why(broken: Broken, *catalogs: Catalog) -> str:
    """Write the rule that a booking breaks; what is gone has the name that the later catalogs know it by."""
    rule = broken.rule.value.replace(" ", "-")
    said = Speaker(catalogs[0], Person("")).say("staff-broken", rule=rule, of=_name(broken.of, catalogs))
    return f"{said} ({broken.name})" if broken.name else said


def line(booking: Booking, who: Person, broken: Broken, *catalogs: Catalog) -> str:
    """Write a booking that cannot be kept in one line: whose, when, and why."""
    return f"{booked(booking, who, Speaker(catalogs[0], Person('')))}, {why(broken, *catalogs)}"


def notice(count: int, first: str, catalog: Catalog) -> Reply:
    """Tell staff that a new catalog leaves so many bookings that cannot be kept as they are."""
    return Speaker(catalog, Person("")).reply("staff-flagged", count=count, visit=first)


def _name(of: str, catalogs: Iterable[Catalog]) -> str:
    """Return how the first catalog that knows it calls something."""
    key = location_of(of) or of
    for catalog in catalogs:
        named = catalog.resource.get(key) or catalog.location.get(key) or catalog.service.get(key)
        if named is not None:
            return named.name
    return key
