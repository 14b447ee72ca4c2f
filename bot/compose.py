"""the one place where the parts are put together"""

from __future__ import annotations

import asyncio
import contextlib
import random
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from os import urandom
from pathlib import Path
from typing import TypeVar

from starlette.applications import Starlette

from bot import log
from bot.catalog.file import load
from bot.catalog.table import CatalogError
from bot.clerk import Clerk
from bot.counter import Counter, doors
from bot.desk import By, Desk, Mind, NoCatalogError, Turns
from bot.desk.applying import Applier, BreaksBookingsError
from bot.desk.homes import Homes
from bot.desk.installations import Means as Sealing
from bot.desk.installations import Vault
from bot.desk.links import PATH, Links
from bot.desk.pages import Pages as DeskPages
from bot.keys import Keys
from bot.metrics import Metrics
from bot.opening import MISTAKES, open_channels, slack_line
from bot.post import Means, Post
from bot.rounds import Chore, Rounds, clear_inbox, forget_words, lapse_holds
from bot.server import Health, application
from bot.settings import Settings, SettingsError
from bot.words import Words
from channels.channel import Channel, Ear, Tending
from channels.web.port import Pages
from core.messages import Line
from dialogs.language import DEFAULT
from storage import catalog
from storage import lines as known_lines
from storage.database import Database, connect, migrate, up_to_date
from storage.errors import BookError, Gone
from storage.talks import FLOOD

T = TypeVar("T")

CONNECTIONS = 8
AT_ONCE = 4
"""Turns that are taken at once on PostgreSQL: the more there are, the longer each keeps what it has locked."""
TEND_AGAIN = 5.0
FEW_SECONDS = 5.0
HALF_MINUTE = 30.0
HOUR = 3_600.0
DAY = 86_400.0
DRIFT = 300.0
"""Seconds by which the clock may move against the monotonic one before we call ourselves unready."""


class NoBookError(Exception):
    """There is no book to write in; the message says which setting or command mends it."""


OPERATORS = (
    SettingsError,
    *MISTAKES,
    CatalogError,
    NoBookError,
    NoCatalogError,
    BreaksBookingsError,
    Gone,
)
"""What an operator can mend: each is told as a sentence."""


def wall_clock() -> datetime:
    """Return the time now."""
    return datetime.now(UTC)


def fresh_id() -> str:
    """Draw an id that nobody has."""
    return urandom(16).hex()


@dataclass(frozen=True, slots=True)
class Hands:
    """What the parts are given from outside: the clock, the mind, and what tests watch."""

    clock: Callable[[], datetime] = wall_clock
    mind: Mind = field(default_factory=Mind)
    passing: Callable[[str], None] = lambda _: None
    most: int = FLOOD


@dataclass(frozen=True, slots=True)
class House:
    """All parts, put together."""

    book: Database
    channels: tuple[Channel, ...]
    desk: Desk
    clerk: Clerk
    post: Post
    rounds: Rounds
    metrics: Metrics
    pages: Pages | None = None

    @contextlib.asynccontextmanager
    async def open(self, *, hears: bool = True) -> AsyncIterator[None]:
        """Beat, and post letters, for as long as the house is open; then close everything.

        ``hears``: vendors that do not call us are asked what was said; one process of all may do that.
        """
        await self.rounds.start()
        posting = asyncio.create_task(self.post.work())
        tended = [each for each in self.channels if hears and isinstance(each, Tending)]
        tending = [asyncio.create_task(_tend(each, self.clerk)) for each in tended]
        log.event("open", channels=sorted(each.name for each in self.channels))
        try:
            yield
        finally:
            for task in tending:
                task.cancel()
            await asyncio.gather(*tending, return_exceptions=True)
            await self.rounds.stop()
            await self.post.rest(posting)
            await self.close()
            log.event("closed")

    async def close(self) -> None:
        """Let go of vendors and of the book."""
        for channel in self.channels:
            await channel.close()
        self.clerk.close()
        self.book.close()


async def _tend(channel: Tending, ear: Ear) -> None:
    """Tend a channel for as long as it wants, and again when that fails."""
    while True:
        try:
            await channel.tend(ear)
        except Exception as error:  # noqa: BLE001 - whatever failed, people still write
            log.fault("channel interrupted", error)
            await asyncio.sleep(TEND_AGAIN)
        else:
            return


def assemble(
    book: Database,
    channels: Sequence[Channel],
    hands: Hands | None = None,
    metrics: Metrics | None = None,
    *,
    links: Links | None = None,
    keys: Keys | None = None,
    business_id: str = "",
) -> House:
    """Put the parts together."""
    hands, metrics = hands or Hands(), metrics or Metrics()
    words = Words(keys) if keys else None
    turns = Turns(hands.mind, lines=_lines(channels), fresh=fresh_id, links=links, words=words)
    desk = Desk(book, turns, metrics, clock=hands.clock, passing=hands.passing, most=hands.most)
    homes = Homes(desk, turns, clock=hands.clock)
    clerk = Clerk(desk, homes, threads=1 if book.name == "sqlite" else AT_ONCE)
    means = Means(hands.clock, time.monotonic, random.SystemRandom().random, hands.passing)
    post = Post(book, channels, metrics, run=clerk.run, means=means, links=links)
    clerk.wake = post.wake_for_answers
    rounds = Rounds(_chores(book, desk, post, clerk, hands.clock, channels), metrics)
    pages = None
    if links:
        found = DeskPages(desk, turns, links, business_id=business_id, clock=hands.clock)
        pages = Counter(found, run=clerk.run, look=clerk.look, wake=post.wake)
    return House(book, tuple(channels), desk, clerk, post, rounds, metrics, pages)


def web(house: House, *, proxies: Iterable[str] = ("127.0.0.1", "::1")) -> Starlette:
    """Return the ASGI app of a house; it opens and closes the house with itself.

    The ``proxies`` are believed about where a request came from.
    """
    routes = [route for each in house.channels for route in each.routes(house.clerk)]
    if house.pages:
        routes += doors(house.pages, house.metrics, proxies)
    began = time.time() - time.monotonic()

    async def trouble() -> dict[str, str]:
        clock = abs(time.time() - time.monotonic() - began) > DRIFT
        found = await house.clerk.run(partial(book_trouble, house.book))
        return {**({"database": found} if found else {}), **({"clock": "it was set"} if clock else {})}

    health = Health(beats=house.rounds.healthy, trouble=trouble, notes=house.post.interrupted)
    return application(
        routes,
        health=health,
        metrics=house.metrics,
        lifespan=lambda _: house.open(),
        explains=PATH if house.pages else None,
    )


def from_settings(settings: Settings, hands: Hands | None = None) -> House:
    """Put together what the settings ask for: a book that is ready, its business, the channels that are set up."""
    hands, metrics = hands or Hands(), Metrics()
    book = ready_book(settings)
    with closed_if_not_ready(book):
        business_id = speaking_for(book, settings, hands.clock())
        vault = vault_of(settings, book, business_id, hands.clock)
        language = language_of(book, business_id)
        channels = open_channels(settings, business_id, metrics, language=language, vault=vault)
        note_lines(book, _lines(channels), hands.clock())
        house = assemble(
            book,
            channels,
            hands,
            metrics,
            links=change_links(settings),
            keys=keys_of(settings),
            business_id=business_id,
        )
        if vault:
            vault.through(house.clerk.run, house.desk.tries)
        house.desk.warm_up(business_id)
        return house


def change_links(settings: Settings) -> Links | None:
    """Return what makes change links, where the world was told how to reach us."""
    return Links(keys_of(settings), settings.public_url) if settings.has_public_url else None


def keys_of(settings: Settings) -> Keys:
    """Return what is derived from the secret key, and from those before it."""
    older = (each.get_secret_value() for each in settings.old_secret_keys or ())
    return Keys(settings.secret_key.get_secret_value(), *older)


def vault_of(
    settings: Settings, book: Database, business_id: str, clock: Callable[[], datetime]
) -> Vault | None:
    """Return what keeps the workspaces that install us, where the settings say that they may."""
    slack = settings.channels.slack
    if slack is None or slack.client_id is None:
        return None
    return Vault(book, Sealing(keys_of(settings), slack_line(business_id), clock))


def open_book(settings: Settings) -> Database:
    """Return the database of the settings; nothing is opened yet."""
    try:
        return connect(settings.database_url.get_secret_value(), size=CONNECTIONS)
    except ValueError as error:
        raise NoBookError(f"HALFPAST_DATABASE_URL: {error}") from None


def ready_book(settings: Settings) -> Database:
    """Return the database with the newest tables: SQLite's are brought there, PostgreSQL's must be."""
    book = open_book(settings)
    with closed_if_not_ready(book):
        if book.name == "sqlite":
            migrate(book)
        elif found := book_trouble(book):
            raise NoBookError(f"HALFPAST_DATABASE_URL: {found}")
    return book


@contextlib.contextmanager
def closed_if_not_ready(book: Database) -> Iterator[None]:
    """Close the book when what is done with it fails."""
    try:
        yield
    except BaseException:
        book.close()
        raise


def book_trouble(book: Database) -> str | None:
    """Return what keeps us from working in the book, and how to mend it; None when nothing does."""
    try:
        if not up_to_date(book):
            return "the tables are not those of this version; run `halfpast migrate`"
        with book.look() as unit:
            catalog.businesses(unit)
    except BookError:
        return "the database cannot be reached; is it running, and is the address right?"
    return None


def speaking_for(book: Database, settings: Settings | None, now: datetime) -> str:
    """Return the business that this process speaks for: that of the catalog in the settings, or the only one."""
    if settings is not None and settings.catalog is not None:
        return apply_catalog(book, settings.catalog, now)[0]
    with book.look() as unit:
        found = catalog.businesses(unit)
    if len(found) > 1:
        raise NoBookError(
            f"HALFPAST_CATALOG: there are several businesses ({', '.join(found)}); name one's catalog."
        )
    if not found:
        raise NoCatalogError
    return found[0]


def apply_catalog(book: Database, file: Path, now: datetime) -> tuple[str, int]:
    """Make a file the catalog of its business; return the business and the version."""
    read = load(file, today=now.date())
    with book.unit() as unit:
        applied = Applier(By("settings", "start"), now, fresh_id).apply(unit, read, source=file.name)
    return read.business.id, applied.version


def note_lines(book: Database, lines: Sequence[Line], now: datetime) -> None:
    """Write down which lines are open, so that others can promise what goes out on them."""
    with book.look() as unit:
        fresh = known_lines.are_fresh(unit, lines, now)
    if not fresh:
        with book.unit() as unit:
            known_lines.opened(unit, lines, now)


def language_of(book: Database, business_id: str) -> str:
    """Return the language of a business."""
    with book.look() as unit:
        found = catalog.current(unit, business_id)
    return found[1].business.language if found else DEFAULT


def _lines(channels: Iterable[Channel]) -> list[Line]:
    return [line for each in channels for line in each.lines]


def _chores(
    book: Database,
    desk: Desk,
    post: Post,
    clerk: Clerk,
    clock: Callable[[], datetime],
    channels: Sequence[Channel],
) -> list[Chore]:
    def in_the_book(work: Callable[[Database, datetime], object]) -> Callable[[], Awaitable[object]]:
        return lambda: clerk.run(lambda: work(book, clock()))

    async def letters() -> None:
        post.wake()

    def told(work: Callable[[], int]) -> Callable[[], Awaitable[object]]:
        async def done() -> None:
            if await clerk.run(work):
                post.wake()

        return done

    return [
        Chore("letters", 0.0, letters),
        Chore("line", FEW_SECONDS, told(lambda: desk.give_up() + desk.serve_line())),
        Chore("holds", HALF_MINUTE, in_the_book(lapse_holds)),
        Chore("requests", HALF_MINUTE, told(desk.lapse)),
        Chore("unconfirmed", HALF_MINUTE, told(desk.list_unconfirmed)),
        Chore("morning", HALF_MINUTE, told(desk.sum_up)),
        Chore("inbox", DAY, in_the_book(clear_inbox)),
        Chore("words", HOUR, in_the_book(forget_words)),
        Chore("lines", DAY, in_the_book(lambda book, now: note_lines(book, _lines(channels), now))),
    ]
