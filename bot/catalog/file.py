"""a catalog file read into the catalog of the core, or refused whole"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from bot import toml
from bot.catalog import checks, needs
from bot.catalog.pairs import read_changeovers, read_travels
from bot.catalog.places import read_business, read_location, read_resource, read_waitlist
from bot.catalog.rules import Bounds, read_groups, read_layer
from bot.catalog.services import read_service
from bot.catalog.table import CatalogError, Notes, T, Table
from bot.catalog.words import read_words, see_words
from core.catalog import Catalog, ResourceKind
from core.rules import USUAL, over


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


def _catalog(table: Table, notes: Notes, today: date) -> Catalog:
    """Read all tables, each by itself and then together; what is wrong goes to the notes."""
    business = read_business(table.table("business"), Path(notes.file).parent)
    if "waitlist" in table.data:
        business = replace(business, waitlist=read_waitlist(table.table("waitlist")))
    rules = table.table("rules")
    house = Bounds(today, over(USUAL, read_layer(rules, Bounds(today))))
    rules.close()
    groups = read_groups(table.tables("group"), house)
    places = _some(table, "location")
    locations = [(each, read_location(each, business, house)) for each in places]
    names = [location.id for _, location in locations]
    kinds = [(each, kind) for kind in ResourceKind for each in table.tables(kind)]
    resources = [(each, read_resource(each, kind, names, house)) for each, kind in kinds]
    services = [(each, read_service(each, house)) for each in _some(table, "service")]
    travels = read_travels(table.tables("travel"), names)
    changeovers = read_changeovers(table.tables("changeover"), [each.id for _, each in services])
    words = read_words(table.table("words"))
    table.close()
    for found in (locations, resources, services, groups):
        checks.unique(found)
    checks.references([each for each, _ in (*resources, *services)], places)
    checks.rights([each for each, _ in (*resources, *services)], [group.id for _, group in groups])
    planned = [table.table("business"), *places, *(each for each, _ in services)]
    checks.told(planned, business, _things(locations))
    checks.speakers(resources)
    needs.known(services, _things(resources))
    things = _things(locations), _things(resources), _things(services)
    catalog = Catalog(
        business,
        *things,
        travels=travels,
        changeovers=changeovers,
        groups=_things(groups),
        words=_things(words.letters),
    )
    if not notes.problems:
        checks.breaks(resources, catalog)
    if not notes.problems:
        checks.servable(services, catalog, today)
    if not notes.problems:
        see_words(words, catalog, today)
    return catalog


def _some(table: Table, kind: str) -> list[Table]:
    if not table.data.get(kind):
        table.wrong(f"there is none; write at least one, each under a line [[{kind}]]", kind)
    return table.tables(kind)


def _things(found: Sequence[tuple[Table, T]]) -> tuple[T, ...]:
    return tuple(thing for _, thing in found)
