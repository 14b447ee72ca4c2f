"""`person`, `invite`: where somebody is reached, what they belong to and are invited to, and which rules are theirs"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from typing import Annotated

import typer

from bot.catalog.hours import clock_said
from bot.catalog.hours import quiet as read_quiet
from bot.catalog.rules import read_own, written
from bot.catalog.table import Wrong
from bot.cli.addresses import found, known, reached, readdress
from bot.cli.lists import known_catalog
from bot.cli.staff import HOW, Demo, Who, at_the_desk
from bot.compose import House, wall_clock
from bot.desk import By
from bot.spelling import nearest
from core.catalog import Catalog
from core.people import Person
from core.quiet import Quiet
from core.rules import SILENT, Layer, over
from storage import people

Where = Annotated[
    str,
    typer.Argument(
        metavar="ADDRESS",
        help="A number, another address (telegram:4242), or the number of a visit, as `agenda` shows it.",
    ),
]
Remove = Annotated[bool, typer.Option("--remove", help="Out of it, instead of into it.")]


def person(  # noqa: PLR0913 - as many as it has options
    where: Where,
    *,
    group: Annotated[str | None, typer.Option(help="The id of a group of the catalog.")] = None,
    remove: Remove = False,
    rule: Annotated[
        list[str] | None,
        typer.Option(help="A rule for them alone, e.g. 'per_week = 1' or 'approval = true'."),
    ] = None,
    quiet: Annotated[
        str | None,
        typer.Option(help="When they get no letter of a plan: '20:00-10:00', or 'never' for no such hours."),
    ] = None,
    also: Annotated[
        str | None, typer.Option(help="Another address of theirs: a number for texts, or telegram:4242.")
    ] = None,
    no_longer: Annotated[
        str | None, typer.Option("--not", help="An address that is theirs no longer, or never was.")
    ] = None,
    no_rules: Annotated[bool, typer.Option("--no-rules", help="Take the rules of their own away.")] = False,
    by: Who = "staff",
    demo: Demo = False,
) -> None:
    """Show what a person belongs to, which rules are theirs alone and where they are reached, or change it."""
    own = read_own(rule or (), wall_clock().date(), "--rule")
    hours = _hours(quiet)
    with at_the_desk(demo=demo) as (house, business_id):
        catalog = _catalog(house, business_id)
        _see(group, [each.id for each in catalog.groups], "group", "--group")
        address = found(house, business_id, where)
        if also or no_longer:
            address = readdress(house, catalog, address, also, no_longer, By(by, HOW))
        if not (group or own.says or no_rules or quiet):
            after = known(house, business_id, address)
        else:
            change = partial(_changed, group=group, remove=remove, own=own, no_rules=no_rules)
            if quiet:
                change = partial(_hushed, change, hours)
            _, after = house.desk.entitle(business_id, address, change, by=By(by, HOW))
        with house.book.look() as unit:
            _, reaches = people.person(unit, business_id, after.id)
    typer.echo(f"{after.name or where}: {_told(after, catalog)}; {reached(reaches)}.")


def invite(
    where: Where,
    *,
    to: Annotated[str, typer.Option(help="The id of a service of the catalog.")],
    remove: Remove = False,
    by: Who = "staff",
    demo: Demo = False,
) -> None:
    """Invite a person to a service that is by invitation; nothing is sent: tell them yourself."""
    with at_the_desk(demo=demo) as (house, business_id):
        catalog = _catalog(house, business_id)
        _see(to, [each.id for each in catalog.services], "service", "--to")
        if not catalog.service[to].by_invitation:
            typer.echo(f"{to} is open to everybody: it does not say by_invitation = true.", err=True)
        change = partial(_invited, to=to, remove=remove)
        _, after = house.desk.entitle(business_id, found(house, business_id, where), change, by=By(by, HOW))
    typer.echo(f"{after.name or where}: {_told(after, catalog)}.")


def _changed(before: Person, *, group: str | None, remove: bool, own: Layer, no_rules: bool) -> Person:
    named = {group} if group else set()
    groups = before.groups - named if remove else before.groups | named
    kept = SILENT if no_rules else before.rules
    rules = Layer(kept.says | own.says, over(kept.rules, own))
    return replace(before, groups=frozenset(groups), rules=rules if rules.says else SILENT)


def _hushed(change: Callable[[Person], Person], hours: Quiet | None, before: Person) -> Person:
    return replace(change(before), quiet=hours)


def _hours(said: str | None) -> Quiet | None:
    """Read the quiet hours of a person."""
    try:
        return read_quiet(said) if said else None
    except Wrong as wrong:
        raise typer.BadParameter(str(wrong), param_hint="--quiet") from None


def _invited(before: Person, *, to: str, remove: bool) -> Person:
    invited = before.invited - {to} if remove else before.invited | {to}
    return replace(before, invited=frozenset(invited))


def _told(who: Person, catalog: Catalog) -> str:
    """Say what a person may beyond others; what the catalog does not know any more is told as well."""
    groups = {each.id: each.name for each in catalog.groups}
    services = {each.id: each.name for each in catalog.services}
    parts = (
        _listed("belongs to", who.groups, groups),
        _listed("is invited to", who.invited, services),
        f"has rules of their own: {', '.join(written(who.rules))}" if who.rules.says else "",
        f"gets no letter of a plan from {clock_said(who.quiet[0])} to {clock_said(who.quiet[1])}"
        if who.quiet
        else "",
    )
    return (
        "; ".join(each for each in parts if each)
        or "belongs to no group, has no invitation and no rules of their own"
    )


def _listed(verb: str, ids: Iterable[str], names: dict[str, str]) -> str:
    said = [names.get(each, f"{each} (not in the catalog)") for each in sorted(ids)]
    return f"{verb} {', '.join(said)}" if said else ""


def _see(name: str | None, known: list[str], what: str, hint: str) -> None:
    if name is not None and name not in known:
        raise typer.BadParameter(f"{name!r} is no {what}{nearest(name, known)}", param_hint=hint)


def _catalog(house: House, business_id: str) -> Catalog:
    with house.book.look() as unit:
        return known_catalog(unit, business_id)
