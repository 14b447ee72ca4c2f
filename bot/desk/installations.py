"""workspaces that took us in, as the channel asks for them: their tokens are sealed before they are written down"""

from __future__ import annotations

import asyncio
import json
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Protocol, TypeVar

from bot import log
from bot.keys import Keys
from channels.channel import UnavailableError
from channels.slack.installations import STATE_SECONDS, Installation
from channels.slack.installations import Vault as Port
from core.messages import Inbound, Line
from core.people import Address
from storage import events, installations, talks
from storage.database import Database
from storage.errors import BookError
from storage.installations import Kept, Place
from storage.unit import Unit

T = TypeVar("T")

NOT_OURS = "its tokens cannot be opened: secret_key was changed and does not stand in old_secret_keys"
LEFT = "install it again at /slack/install; letters to its people wait for a day"


class Run(Protocol):
    """Runs the book's work in threads of its own."""

    def __call__(self, work: Callable[[], T], /) -> Awaitable[T]:
        """Return what the work returns."""


class Tries(Protocol):
    """Does work in a transaction, again where a race was lost."""

    def __call__(self, work: Callable[[Unit], T], /) -> T:
        """Return what the work returns; raise UnavailableError where it cannot be done."""


@dataclass(frozen=True, slots=True)
class Means:
    """What is needed besides the book: keys, the line of the workspaces, and the clock."""

    keys: Keys
    line: Line
    clock: Callable[[], datetime]


class Vault(Port):
    """Keeps the workspaces of one line in the book; whoever reads the book alone can write in none of them."""

    def __init__(self, book: Database, means: Means) -> None:
        self._book, self._keys, self._line, self._clock = book, means.keys, means.line, means.clock
        self._run: Run = asyncio.to_thread
        self._tries: Tries = self._once

    def through(self, run: Run, tries: Tries) -> None:
        """Work from now on where the desk works, and try again as it does."""
        self._run, self._tries = run, tries

    async def begin(self) -> str:
        """Return a new state; nothing is written for it."""
        signed = f"{secrets.token_hex(16)}-{int(self._clock().timestamp())}"
        return f"{signed}-{self._seal(signed)}"

    async def spend(self, state: str) -> bool:
        """Tell whether a state is ours, new enough, and was never spent before."""
        signed, _, seal = state.rpartition("-")
        if not state.isascii() or not self._keys.signed(seal, *self._about(signed)):
            return False
        now = self._clock()
        made_at = datetime.fromtimestamp(int(signed.rpartition("-")[2]), UTC)
        if not -timedelta(minutes=1) < now - made_at < timedelta(seconds=STATE_SECONDS):
            return False
        spent = Inbound(self._line, Address(self._line.channel, ""), f"state {signed}", now)
        return not await self._do(lambda unit: talks.heard(unit, spent, now))

    async def keep(self, installation: Installation) -> None:
        """Keep an installation in the place of an older one of that workspace."""
        kept = self._sealed(installation)

        def work(unit: Unit) -> None:
            installations.put(unit, kept)
            self._note(unit, installation.team, "workspace installed", {"by": installation.installed_by})

        await self._do(work)
        log.event("workspace installed", workspace=installation.team)

    async def find(self, team: str) -> Installation | None:
        """Return that of a workspace, also one that has ended."""
        kept = await self._do(lambda unit: installations.find(unit, self._place(team)))
        return self._opened(kept) if kept else None

    async def every(self) -> tuple[Installation, ...]:
        """Return all, also those that have ended."""
        line = self._line
        kept = await self._do(lambda unit: installations.every(unit, line.business_id, line.id))
        return tuple(self._opened(each) for each in kept)

    async def claim(self, installation: Installation, seconds: float) -> bool:
        """Take it on us to renew its tokens; False where somebody else does, or did."""
        now, kept = self._clock(), self._sealed(installation)
        until = now + timedelta(seconds=seconds)
        return await self._do(lambda unit: installations.claim(unit, kept, now=now, until=until))

    async def renew(self, installation: Installation) -> bool:
        """Keep renewed tokens in the place of those of that version."""
        kept = self._sealed(installation)
        return await self._do(lambda unit: installations.renew(unit, kept))

    async def end(self, team: str, why: str) -> None:
        """Write down that a workspace has us no longer, forget its tokens, and tell the operator, once."""

        def work(unit: Unit) -> bool:
            ended = installations.end(unit, self._place(team), why, self._clock())
            if ended:
                self._note(unit, team, "workspace left", {"why": why})
            return ended

        if await self._do(work):
            log.event("workspace left", workspace=team, why=why, advice=LEFT)

    async def _do(self, work: Callable[[Unit], T]) -> T:
        return await self._run(partial(self._tries, work))

    def _once(self, work: Callable[[Unit], T]) -> T:
        """Do the work before there is a desk."""
        try:
            with self._book.unit() as unit:
                return work(unit)
        except BookError as error:
            raise UnavailableError from error

    def _note(self, unit: Unit, team: str, what: str, data: dict[str, str]) -> None:
        channel = self._line.channel
        event = events.Event(self._clock(), channel, channel, what, data={"workspace": team} | data)
        events.note(unit, self._line.business_id, (event,))

    def _place(self, team: str) -> Place:
        return Place(self._line.business_id, self._line.id, team)

    def _about(self, signed: str) -> tuple[str, ...]:
        return ("install", self._line.business_id, self._line.id, signed)

    def _seal(self, signed: str) -> str:
        return self._keys.sign(*self._about(signed))

    def _belongs(self, team: str) -> str:
        """Return what a seal is tied to, so that it opens nowhere else."""
        return f"installation/{self._line.business_id}/{self._line.id}/{team}"

    def _sealed(self, installation: Installation) -> Kept:
        tokens = json.dumps([installation.token, installation.refresh])
        return Kept(
            place=self._place(installation.team),
            name=installation.name,
            bot=installation.bot,
            scopes=tuple(sorted(installation.scopes)),
            key_id=self._keys.id,
            sealed=self._keys.seal(tokens, self._belongs(installation.team)),
            expires_at=installation.expires_at,
            version=installation.version,
            installed_at=self._clock(),
            installed_by=installation.installed_by,
        )

    def _opened(self, kept: Kept) -> Installation:
        found = Installation(
            team=kept.place.workspace,
            name=kept.name,
            bot=kept.bot,
            scopes=frozenset(kept.scopes),
            token="",
            expires_at=kept.expires_at,
            installed_by=kept.installed_by,
            version=kept.version,
            ended=(kept.ended_why or "ended") if kept.ended_at else "",
        )
        if found.ended:
            return found
        tokens = self._keys.unseal(kept.key_id, kept.sealed, self._belongs(found.team))
        if tokens is None:
            return replace(found, ended=NOT_OURS)
        token, refresh = json.loads(tokens)
        return replace(found, token=token, refresh=refresh)
