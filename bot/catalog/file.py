"""a catalog file read into the catalog of the core, or refused whole"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from bot import toml
from bot.catalog import checks, needs
from bot.catalog.pairs import read_changeovers, read_travels
from bot.catalog.places import read_business, read_location, read_resource, read_waitlist
from bot.catalog.rules import Bounds, read_groups, read_layer
from bot.catalog.services import read_service
from bot.catalog.table import CatalogError, Notes, T, Table
from bot.catalog.words import Said, read_words, see_words
from core.catalog import Business, Catalog, Location, Resource, ResourceKind, Service
from core.rules import USUAL, Group, over


def load(path: Path, *, today: date) -> Catalog:
    """Return the catalog that a file describes; raise CatalogError with everything that is wrong with it."""
    try:
        return read(toml.decoded(path.read_bytes()), today=today, file=str(path))
    except OSError as error:
        raise _unreadable(
            str(path), f"the file cannot be read: {(error.strerror or 'no reason given').lower()}"
        ) from None
    except toml.UnreadableError as error:
        raise _unreadable(str(path), str(error), error.line) from None


def read(text: str, *, today: date, file: str = "catalog") -> Catalog:
    """Return the catalog that a text describes; raise CatalogError with everything that is wrong with it.

    Public holidays are written out for the year of ``today`` and the next two.
    """
    try:
        document = toml.parsed(text)
    except toml.UnreadableError as error:
        raise _unreadable(file, str(error), error.line) from None
    notes = Notes(file, document)
    catalog = _catalog(Table(document.data, notes), notes, today)
    if notes.problems:
        raise CatalogError(tuple(sorted(notes.problems, key=lambda problem: problem.line or 0)))
    return catalog


def _unreadable(file: str, what: str, line: int | None = None) -> CatalogError:
    return CatalogError((toml.Problem(file, line, "", what),))


@dataclass(frozen=True, slots=True)
class _Read:
    """What stands in a file, thing by thing, each with the table that it was read from."""

    business: tuple[Table, Business]
    locations: list[tuple[Table, Location]]
    resources: list[tuple[Table, Resource]]
    services: list[tuple[Table, Service]]
    groups: list[tuple[Table, Group]]
    words: Said
    catalog: Catalog


def _catalog(table: Table, notes: Notes, today: date) -> Catalog:
    """Read all tables, each by itself and then together; what is wrong goes to the notes."""
    found = _read(table, notes, today)
    _see_names(found)
    for check in (_see_breaks, _see_services, _see_letters):
        if not notes.problems:
            check(found, today)
    return found.catalog


def _read(table: Table, notes: Notes, today: date) -> _Read:
    business = read_business(table.table("business"), Path(notes.file).parent)
    if "waitlist" in table.data:
        business = replace(business, waitlist=read_waitlist(table.table("waitlist")))
    rules = table.table("rules")
    house = Bounds(today, over(USUAL, read_layer(rules, Bounds(today))))
    rules.close()
    groups = read_groups(table.tables("group"), house)
    locations = [(each, read_location(each, business, house)) for each in _some(table, "location")]
    names = [location.id for _, location in locations]
    kinds = [(each, kind) for kind in ResourceKind for each in table.tables(kind)]
    resources = [(each, read_resource(each, kind, names, house)) for each, kind in kinds]
    services = [(each, read_service(each, house)) for each in _some(table, "service")]
    travels = read_travels(table.tables("travel"), names)
    changeovers = read_changeovers(table.tables("changeover"), [each.id for _, each in services])
    words = read_words(table.table("words"))
    table.close()
    catalog = Catalog(
        business,
        _things(locations),
        _things(resources),
        _things(services),
        travels=travels,
        changeovers=changeovers,
        groups=_things(groups),
        words=_things(words.letters),
    )
    return _Read((table.table("business"), business), locations, resources, services, groups, words, catalog)


def _see_names(found: _Read) -> None:
    """Note names that are given twice, and names that nothing has."""
    for things in (found.locations, found.resources, found.services, found.groups):
        checks.unique(things)
    places = [each for each, _ in found.locations]
    offered = [each for each, _ in (*found.resources, *found.services)]
    checks.references(offered, places)
    checks.rights(offered, [group.id for _, group in found.groups])
    table, business = found.business
    checks.told([table, *places, *(each for each, _ in found.services)], business, found.catalog.locations)
    checks.speakers(found.resources)
    needs.known(found.services, found.catalog.resources)


def _see_breaks(found: _Read, _: date) -> None:
    checks.breaks(found.resources, found.catalog)


def _see_services(found: _Read, today: date) -> None:
    checks.servable(found.services, found.catalog, today)


def _see_letters(found: _Read, today: date) -> None:
    see_words(found.words, found.catalog, today)


def _some(table: Table, kind: str) -> list[Table]:
    if not table.data.get(kind):
        table.wrong(f"there is none; write at least one, each under a line [[{kind}]]", kind)
    return table.tables(kind)


def _things(found: Sequence[tuple[Table, T]]) -> tuple[T, ...]:
    return tuple(thing for _, thing in found)
