"""what is wrong with this installation, and how to mend it"""

from __future__ import annotations

import asyncio
import zoneinfo
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from importlib.metadata import PackageNotFoundError, version

import httpx

from bot.compose import book_trouble, open_book, vault_of, wall_clock
from bot.metrics import Metrics
from bot.opening import open_channels
from bot.settings import Settings, SettingsError, read
from channels.channel import Channel, Several, Shared
from core.people import Address
from core.walltime import zone
from storage import catalog, links, outbox
from storage.database import Database
from storage.unread import unread

CLOCKS = ("https://api.twilio.com", "https://slack.com")
"""Servers that tell the time in passing; our signatures are checked against theirs."""
LARGEST_DRIFT = timedelta(seconds=30)
SECONDS = 5.0
LATE = timedelta(minutes=5)
"""So long after it fell due a letter that has not left is late."""
RECENT = timedelta(days=7)
"""So long ago something that staff were not told is told of here."""
OLDEST_ZONES = "2025.1"
BORN = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Finding:
    """What was looked at, whether it is well, and what there is to say: how to mend it, if it is not."""

    what: str
    well: bool
    said: str


async def examine() -> list[Finding]:
    """Look at the settings, and at everything that they name."""
    try:
        settings = read()
    except SettingsError as error:
        return [Finding("settings", well=False, said=str(error))]
    found = [Finding("settings", well=True, said="read"), await asyncio.to_thread(zones)]
    found.append(await clock(_date_of_a_vendor if settings.channels.sms else _no_date))
    return [*found, *await _book_and_channels(settings)]


def zones() -> Finding:
    """See whether the rules of the time zones are there, and how new they are."""
    try:
        offset = datetime(2026, 7, 1, tzinfo=zone("Europe/London")).utcoffset()
    except (zoneinfo.ZoneInfoNotFoundError, ValueError):
        offset = None
    if offset != timedelta(hours=1):
        return Finding(
            "time zones",
            well=False,
            said="there are no zone data: pip install tzdata, or apt-get install tzdata",
        )
    version = _zone_version()
    if version < OLDEST_ZONES:
        return Finding(
            "time zones", well=False, said=f"the data are of {version}: pip install --upgrade tzdata"
        )
    return Finding("time zones", well=True, said=version)


async def clock(ask: Callable[[], Awaitable[datetime | None]]) -> Finding:
    """Compare the clock with somebody else's."""
    now = wall_clock()
    if now < BORN:
        return Finding(
            "clock",
            well=False,
            said=f"it says {now:%Y-%m-%d}: set it, and let it be kept (systemd-timesyncd, chrony)",
        )
    theirs = await ask()
    if theirs is None:
        return Finding("clock", well=True, said=f"{now:%Y-%m-%d %H:%M:%S} UTC; nobody was asked")
    drift = abs(wall_clock() - theirs)
    if drift > LARGEST_DRIFT:
        return Finding(
            "clock", well=False, said=f"off by {drift.seconds} s: let it be kept (systemd-timesyncd, chrony)"
        )
    return Finding("clock", well=True, said=f"{now:%Y-%m-%d %H:%M:%S} UTC, as others have it")


async def _book_and_channels(settings: Settings) -> list[Finding]:
    book = open_book(settings)
    try:
        found = await asyncio.to_thread(_database, book)
        if not found.well:
            return [found]
        business, said = await asyncio.to_thread(_business, book, settings)
        letters = await asyncio.to_thread(_letters, book)
        more = (
            [
                await asyncio.to_thread(_ways, book, settings, business),
                await asyncio.to_thread(_told, book, business),
            ]
            if business
            else []
        )
        return [found, said, letters, *more, *(await _channels(settings, book, business) if business else ())]
    finally:
        book.close()


def _database(book: Database) -> Finding:
    trouble = book_trouble(book)
    if trouble is None:
        return Finding("database", well=True, said=f"{book.name}, tables of this version")
    return Finding("database", well=False, said=f"HALFPAST_DATABASE_URL: {trouble}")


def _business(book: Database, settings: Settings) -> tuple[str | None, Finding]:
    """Find the business, without applying any catalog."""
    with book.look() as unit:
        found = catalog.businesses(unit)
    if found:
        return found[0], Finding("catalog", well=True, said=", ".join(found))
    if settings.catalog is not None:
        return None, Finding("catalog", well=True, said=f"{settings.catalog} will be applied when we serve")
    return None, Finding("catalog", well=False, said="there is none: halfpast catalog apply FILE")


def _letters(book: Database) -> Finding:
    """See whether letters wait that should have left."""
    now = wall_clock()
    with book.look() as unit:
        found = outbox.overdue(unit, now)
    if found.since is None or now - found.since < LATE:
        return Finding("letters", well=True, said="none is late")
    many = "1 letter is" if found.letters == 1 else f"{found.letters} letters are"
    why = f"; of the first is said: {found.why}" if found.why else ""
    said = f"{many} late, since {found.since:%Y-%m-%d %H:%M} UTC{why}. Does `halfpast serve` or `work` run?"
    return Finding("letters", well=False, said=said)


def _ways(book: Database, settings: Settings, business_id: str) -> Finding:
    """See whether what is promised here carries change links, as what others promise does."""
    if settings.has_public_url:
        return Finding("change links", well=True, said=f"lead to {settings.public_url}")
    with book.look() as unit:
        if not links.are_there(unit, business_id):
            return Finding("change links", well=True, said="texts carry none: HALFPAST_PUBLIC_URL is not set")
    said = "HALFPAST_PUBLIC_URL is not set here, and is where others run: set it and HALFPAST_SECRET_KEY as there"
    return Finding("change links", well=False, said=said)


def _told(book: Database, business_id: str) -> Finding:
    """See whether each place where staff are told takes what it is sent."""
    with book.look() as unit:
        found = unread(unit, business_id, wall_clock() - RECENT)
    if not found:
        return Finding("staff", well=True, said="whatever they are told arrives")
    said = "; ".join(
        f"{each.place.channel}:{each.place.value} has refused {each.letters}, last on {each.last:%Y-%m-%d}: {each.why}"
        for each in found
    )
    return Finding(
        "staff", well=False, said=f"{said}. Change `notify` in the catalog, or let us in there again."
    )


async def _channels(settings: Settings, book: Database, business_id: str) -> list[Finding]:
    vault = vault_of(settings, book, business_id, wall_clock)
    opened = open_channels(settings, business_id, Metrics(), vault=vault)
    if not opened:
        return [Finding("channels", well=True, said="none is set up; `halfpast talk` needs none")]
    with book.look() as unit:
        known = catalog.current(unit, business_id)
    staff = known[1].staff if known else frozenset()
    found = [
        finding for each in opened for finding in (*await _checked(each), *await _read_along(each, staff))
    ]
    for each in opened:
        await each.close()
    return found


async def _checked(channel: Channel) -> list[Finding]:
    """Ask the vendor about each of our accounts there."""
    accounts = await channel.checks() if isinstance(channel, Several) else [("", await channel.check())]
    if not accounts:
        said = "no workspace has installed it yet: open PUBLIC_URL/slack/install"
        return [Finding(channel.name, well=True, said=said)]
    named = [(f"{channel.name} {name}".strip(), wrong) for name, wrong in accounts]
    return [Finding(name, well=wrong is None, said=wrong or "the vendor knows us") for name, wrong in named]


async def _read_along(channel: Channel, staff: Iterable[Address]) -> list[Finding]:
    """See whether somebody from outside reads what staff are told of clients."""
    if not isinstance(channel, Shared):
        return []
    found: list[Finding] = []
    places = (each for each in staff if each.channel == channel.name)
    for each in sorted(places, key=lambda place: place.value):
        if who := await channel.outsiders(each):
            said = f"what staff are told of clients is read there by {who}: take them out, or change `notify`"
            found.append(Finding(f"{each.channel}:{each.value}", well=False, said=said))
    return found


async def _no_date() -> datetime | None:
    return None


async def _date_of_a_vendor() -> datetime | None:
    async with httpx.AsyncClient(timeout=SECONDS) as client:
        for url in CLOCKS:
            try:
                answer = await client.head(url)
                return parsedate_to_datetime(answer.headers["Date"])
            except (httpx.HTTPError, KeyError, ValueError):
                continue
    return None


def _zone_version() -> str:
    try:
        return version("tzdata")
    except PackageNotFoundError:
        return "the machine's own"
