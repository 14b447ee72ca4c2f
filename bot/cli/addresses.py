"""where somebody is reached, as staff say it: who is meant, one address more, one that is theirs no longer"""

from __future__ import annotations

import re
from collections.abc import Sequence

import typer

from bot.catalog import values
from bot.catalog.table import Wrong
from bot.cli.book import number
from bot.compose import House, fresh_id, wall_clock
from bot.desk.reached import Bar, Staff, give, take
from bot.desk.turns import By
from bot.desk.visits import AROUND
from core.catalog import Catalog
from core.numbers import named
from core.people import Address, Consent, Person, Reach
from core.spans import Span
from dialogs.steps.chats import PHONE
from storage import bookings, people

FORMS = {
    "telegram": (r"[1-9][0-9]{0,19}", "the number of a chat with one person, e.g. telegram:4242"),
    "slack": (r"(T[A-Z0-9]{2,20}/)?[UW][A-Z0-9]{2,20}", "somebody's id, e.g. slack:U024BE91L"),
}
"""What an address of a channel looks like behind the colon, and how that is told."""

SILENT = {Consent.STOPPED: "they want no messages there", Consent.WRONG: "said to be a wrong number"}

CANNOT = {
    Bar.NO_LINE: "The business has no line for {channel}, so nothing could be sent there. A line is known once "
    "`halfpast serve` has run with its settings.",
    Bar.STAFF: "Staff are told there: it cannot be a client's address as well.",
    Bar.UNHEARD: "Nobody has written to us from there yet: let them write one message first.",
    Bar.KEPT: "It is the address of somebody with visits that stand, or who waits for one. If both are one person and "
    "{where} has none, give that one to them: `halfpast person {address} --also {where}`. Else it can be "
    "done when those visits are over or cancelled.",
    Bar.TALKS: "Somebody is in the middle of a talk there: it can be done when that is over, or in a day.",
    Bar.NOT_THEIRS: "It is no address of theirs: `halfpast person {where}` shows those that are.",
    Bar.ONLY: "It is the only one at which they are reached: give them another one first, with --also.",
}
"""Why an address is not given or taken, and what to do."""


def found(house: House, business_id: str, where: str) -> Address:
    """Return an address of whoever is meant: theirs, or that of whoever booked the visit of that number.

    A number without a channel is one for text messages.
    """
    if re.fullmatch("#?[0-9]{4,10}", where):
        now = wall_clock()
        with house.book.look() as unit:
            around = bookings.agenda(unit, business_id, Span(now - AROUND, now + AROUND))
            whose = {each.claim: each.person_id for each in around}
            claims = named(where, whose)
            if len(claims) > 1:
                raise typer.BadParameter(
                    "could be several visits: type more of its digits", param_hint="ADDRESS"
                )
            if claims:
                return _first(people.person(unit, business_id, whose[claims[0]])[1])
    return read(house, business_id, where, "ADDRESS")


def read(house: House, business_id: str, where: str, hint: str) -> Address:
    """Return an address as it is told."""
    if ":" not in where:
        return Address("sms", number(house.book, business_id, where, hint))
    try:
        address = values.address(where)
    except Wrong as wrong:
        raise typer.BadParameter(str(wrong), param_hint=hint) from None
    return address


def readdress(
    house: House, catalog: Catalog, at: Address, also: str | None, no_longer: str | None, by: By
) -> Address:
    """Give whoever lives at an address another one, or take one from them; return one that is theirs then."""
    business_id = catalog.business.id
    person_id = known(house, business_id, at).id
    lines = tuple(line for each in house.channels for line in each.lines)
    staff = Staff(by, catalog, lines, wall_clock(), fresh_id)
    if also:
        address = _well_formed(read(house, business_id, also, "--also"))
        _see(house.desk.tries(lambda unit: give(unit, staff, person_id, address)), at, address)
    if no_longer is None:
        return at
    gone = read(house, business_id, no_longer, "--not")
    if lost := _see(house.desk.tries(lambda unit: take(unit, staff, person_id, gone)), at, gone):
        typer.echo(f"Letters that waited for it and have no other way: {lost}. They are not sent.")
    with house.book.look() as unit:
        _, reaches = people.person(unit, business_id, person_id)
    return _first(reaches)


def known(house: House, business_id: str, at: Address) -> Person:
    """Return who lives at an address; where nobody does, say so: the exit code is 1."""
    with house.book.look() as unit:
        there = people.find(unit, business_id, at)
    if there is None:
        typer.echo(f"Nobody is known at {at.value}.", err=True)
        raise typer.Exit(1)
    return there[0]


def reached(reaches: Sequence[Reach]) -> str:
    """Say where somebody is reached."""
    return f"is reached at {', '.join(_told(each) for each in reaches)}"


def _first(reaches: Sequence[Reach]) -> Address:
    """Return an address at which somebody is written to."""
    return next(each.address for each in reaches if each.address.channel != PHONE)


def _well_formed(address: Address) -> Address:
    form, like = FORMS.get(address.channel, (".+", ""))
    if not re.fullmatch(form, address.value):
        raise typer.BadParameter(f"must be {like}", param_hint="--also")
    return address


def _see(done: Bar | int | None, at: Address, address: Address) -> int:
    """Say why nothing was written down, if so: the exit code is 1."""
    if isinstance(done, Bar):
        places = {"channel": address.channel, "address": _written(address), "where": _written(at)}
        typer.echo(CANNOT[done].format(**places), err=True)
        raise typer.Exit(1)
    return done or 0


def _told(reach: Reach) -> str:
    why = SILENT.get(reach.consent)
    if reach.address.channel == PHONE:
        why = "shared by them, to be called at only"
    return f"{_written(reach.address)} ({why})" if why else _written(reach.address)


def _written(address: Address) -> str:
    return f"{address.channel}:{address.value}"
