"""Slack as a channel: the workspaces, what is heard there, and the letters that go there"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_slack_response import AsyncSlackResponse
from starlette.routing import BaseRoute

from channels.channel import (
    Absent,
    Ear,
    Heard,
    Later,
    Never,
    Outcome,
    Rate,
    Sent,
    UnavailableError,
    Unknown,
)
from channels.slack.app import app, listen
from channels.slack.circles import Roll
from channels.slack.doctor import ailment, outsiders
from channels.slack.home import view
from channels.slack.inbound import Asks, Opened, Passed, UnreadableError, by_whom, decode, letter_ref
from channels.slack.install import Means as InstallMeans
from channels.slack.install import routes as install_routes
from channels.slack.installations import Vault
from channels.slack.mates import introduced
from channels.slack.modal import errors, modal
from channels.slack.outbound import EVENT, OURS_SECONDS, Call, code, encode, refused, without_links
from channels.slack.port import Circles, Homes, Reader
from channels.slack.profiles import Profile
from channels.slack.publishing import Publisher
from channels.slack.routes import routes
from channels.slack.settings import Mode, SlackSettings
from channels.slack.team import bare, moved_in, moved_out, within
from channels.slack.workspace import Workspace
from channels.slack.workspaces import Means as Reach
from channels.slack.workspaces import NotInstalledError, Workspaces
from core.home import Home
from core.messages import Inbound, Letter, Line
from core.people import Address
from core.slips import Slip

ANSWER_SECONDS = 8.0
LOOK_BACK = timedelta(minutes=1)
"""Clocks differ: a message is looked for from so long before it was sent."""
PER_SECOND = 20.0
A_CONVERSATION = 1.0
"""Seconds between two messages in one conversation."""
MOST_MESSAGES = 200
"""Messages of one conversation among which a letter is looked for."""
OPEN_SECONDS = 1.5
"""A trigger opens something for three seconds, in which the payload is to be confirmed as well."""
ENDS = {
    "app_uninstalled": "the workspace took our app out",
    "tokens_revoked": "the workspace took our token back",
}
REFUSALS = (TimeoutError, SlackApiError, aiohttp.ClientError)
"""What comes instead of an answer of Slack's."""
GONE_SECONDS = 900.0
"""So long a letter waits before it is tried again in a workspace that has us no longer."""


@dataclass(frozen=True, slots=True)
class Means:
    """What the channel works with: clocks, and what it tells: names of what happened, and faults.

    ``words``: what is said to who installs us, by how that ends.
    """

    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    monotonic: Callable[[], float] = time.monotonic
    count: Callable[[str], None] = lambda _name: None
    fault: Callable[[Exception], None] = lambda _error: None
    words: Mapping[str, str] = field(default_factory=dict)
    seconds: float = ANSWER_SECONDS


class Slack:
    """Workspaces of Slack, one or several on a line."""

    name = "slack"

    def __init__(
        self,
        lines: Mapping[Line, SlackSettings],
        means: Means | None = None,
        vault: Vault | None = None,
    ) -> None:
        self._vault = vault
        self.lines = tuple(lines)
        self._settings = dict(lines)
        self._means = means or Means()
        self._by_id = {line.id: line for line in lines}
        reach = Reach(self._means.now, self._means.monotonic, self._means.seconds)
        self._workspaces = {line: Workspaces(told, reach, vault) for line, told in lines.items()}
        self._roll: Roll | None = None
        heed = self._means
        self._publisher = Publisher(self._publish, self._circles_at, count=heed.count, fault=heed.fault)

    def routes(self, ear: Ear) -> Sequence[BaseRoute]:
        """Return the routes on which Slack calls us, and those on which a workspace installs us."""
        called = {line: settings for line, settings in self._settings.items() if settings.mode is Mode.HTTP}
        apps = {line: self._app(ear, line).async_dispatch for line in called}
        events = routes(called, apps, now=lambda: self._means.now().timestamp(), count=self._means.count)
        return [*events, *self._ways_in()]

    async def tend(self, ear: Ear) -> None:
        """Keep pages up to date, and a socket open to each app that Slack does not call; go on until cancelled."""
        sockets = {
            line: settings for line, settings in self._settings.items() if settings.mode is Mode.SOCKET
        }
        async with asyncio.TaskGroup() as listening:
            if isinstance(ear, Homes):
                self._know(ear)
                listening.create_task(self._publisher.work(ear, self.lines))
            for line, settings in sockets.items():
                listening.create_task(listen(settings, self._app(ear, line)))

    def rate(self, line: Line) -> Rate:  # noqa: ARG002 - one for all workspaces
        """Return how fast Slack takes letters: a message a second in a conversation, and so many in all."""
        return Rate(PER_SECOND, apart=A_CONVERSATION)

    async def send(self, letter: Letter) -> Outcome:
        """Hand one letter to Slack, within ten seconds."""
        line = self._by_id.get(letter.line_id)
        if line is None:
            return Later("the letter's line is not set up here", OURS_SECONDS)
        here = moved_out(letter)
        call = encode(here.reply, to=here.to.value, letter_id=letter.id, under=here.under)
        if call.told.get("text") == "":
            return Never("the letter has no text")
        try:
            workspace = await self._workspaces[line].of(letter.to.value)
        except NotInstalledError as gone:
            return Later(str(gone), GONE_SECONDS, only_here=True)
        except UnavailableError:
            return Later("no token for this workspace can be had now", only_here=True)
        return await self._outcome(line, workspace, call, here.to.value)

    async def find(self, letter: Letter, since: datetime) -> Sent | Absent | Unknown:
        """Look among our messages there since an aware instant for the one that says it is this letter.

        A file says nothing of the kind. To change a message twice is to change it once, so nobody asks.
        """
        line = self._by_id.get(letter.line_id)
        method = encode(letter.reply, to="", letter_id="").method
        if method == "chat_update":
            return Absent()
        if line is None or method != "chat_postMessage":
            return Unknown("Slack cannot be asked for this one")
        try:
            workspace = await self._workspaces[line].of(letter.to.value)
            place = await _place(workspace, moved_out(letter).to.value)
            told = await _written(workspace, place, letter.under, since - LOOK_BACK)
        except (*REFUSALS, NotInstalledError, UnavailableError) as error:
            return Unknown(f"Slack cannot be asked now: {type(error).__name__}")
        for message in told.get("messages") or ():
            about = message.get("metadata") or {}
            if about.get("event_type") == EVENT and about["event_payload"].get("letter") == letter.id:
                return Sent(within(workspace.team, letter_ref(place, message["ts"])))
        return Unknown("there were too many messages since") if told.get("has_more") else Absent()

    async def check(self) -> str | None:
        """Return what is wrong with the first workspace of which something is, None when all is well."""
        return next((wrong for _, wrong in await self.checks() if wrong), None)

    async def checks(self) -> Sequence[tuple[str, str | None]]:
        """Return each workspace by its name, the one of our settings without, and what is wrong with it."""
        found: list[tuple[str, str | None]] = []
        for workspaces in self._workspaces.values():
            for name, each in await workspaces.every():
                found.append((name, each if isinstance(each, str) else await ailment(each)))
        return found

    async def outsiders(self, place: Address) -> str | None:
        """Return who from outside reads along in a channel: guests, another workspace; None where nobody does."""
        channel = bare(place.value)
        if not channel.startswith(("C", "G")):
            return None
        for workspaces in self._workspaces.values():
            try:
                return await outsiders(await workspaces.of(place.value), channel)
            except (NotInstalledError, UnavailableError):
                continue
        return None

    async def close(self) -> None:
        """Let go of connections."""
        for workspaces in self._workspaces.values():
            await workspaces.close()

    def _ways_in(self) -> Sequence[BaseRoute]:
        """Return the way into a workspace, of the first app that can be installed: Slack knows one address."""
        for line, settings in self._settings.items():
            if settings.app and self._vault:
                client = self._workspaces[line].client()
                means = InstallMeans(client, self._vault, self._vault, self._means.words)
                return install_routes(settings, settings.app, means)
        return ()

    def _app(self, ear: Ear, line: Line) -> AsyncApp:
        async def take(body: Mapping[str, Any], team: str | None) -> Mapping[str, Any]:
            return await self._take(ear, line, body, team)

        return app(self._settings[line], take, self._means.fault)

    async def _take(
        self, ear: Ear, line: Line, body: Mapping[str, Any], team: str | None
    ) -> Mapping[str, Any]:
        """Have one payload heard; when this returns it is committed, or there was nothing to hear."""
        if (kind := (body.get("event") or {}).get("type")) in ENDS:
            await self._ended(line, body["event"], team or "", kind)
            return {}
        try:
            workspace = await self._workspaces[line].told_by(team)
        except NotInstalledError:
            self._means.count("slack_workspace_unknown")
            return {}
        us = await workspace.us()
        try:
            told = decode(body, line=line, at=self._means.now(), bot=us.bot, team=us.team)
        except UnreadableError:
            self._means.count("slack_unreadable")
            return {}
        if isinstance(told, Passed):
            self._means.count(told)
            return {}
        profile = await workspace.profile(by_whom(told).value)
        if profile.stranger:
            self._means.count(Passed.STRANGER)
            return {}
        match told:
            case Opened(by):
                reader = Reader(line, Address(by.channel, within(workspace.team, by.value)))
                self._publisher.opened(reader, profile.zone)
                if isinstance(ear, Homes):
                    await ear.opened(reader, profile.zone)
                return {}
            case Asks():
                return await self._asked(ear, workspace, told, profile)
            case Inbound():
                return await self._heard(ear, workspace, told, profile)

    async def _asked(
        self, ear: Ear, workspace: Workspace, asked: Asks, profile: Profile
    ) -> Mapping[str, Any]:
        """Open the slip that is asked for; where none opens, hear the button like any other."""
        said = moved_in(asked.said, workspace.team)
        if isinstance(ear, Homes):
            slip = await ear.slip(said.line, said.sender, profile.zone, asked.key)
            if slip and await self._opens(workspace, asked.trigger, slip):
                return {}
        return await self._heard(ear, workspace, asked.said, profile)

    async def _opens(self, workspace: Workspace, trigger: str, slip: Slip) -> bool:
        """Open a slip, and tell whether it is open; a press that comes twice has opened it before."""
        try:
            async with asyncio.timeout(OPEN_SECONDS):
                await workspace.client.views_open(trigger_id=trigger, view=modal(slip))
        except REFUSALS as error:
            if isinstance(error, SlackApiError) and code(error) == "exchanged_trigger_id":
                return True
            self._means.count("slack_slip_not_opened")
            return False
        return True

    async def _heard(
        self, ear: Ear, workspace: Workspace, heard: Inbound, profile: Profile
    ) -> Mapping[str, Any]:
        """Have something heard; a slip with something wrong in it is shown again, and nothing is heard."""
        circles = await self._circles_of(ear, workspace, heard)
        heard = await introduced(workspace, heard)
        known = replace(heard, name=profile.name, zone=profile.zone, circles=circles)
        said = moved_in(known, workspace.team)
        if said.filled and isinstance(ear, Homes):
            wrong = await ear.wrong(said.line, said.sender, profile.zone, said.filled)
            if wrong:
                return errors(wrong)
        if await ear.hear(said) is Heard.FLOOD:
            self._means.count("slack_flood")
        self._publisher.changed(Reader(said.line, said.sender))
        return {}

    async def _circles_of(self, ear: Ear, workspace: Workspace, said: Inbound) -> frozenset[str] | None:
        self._know(ear)
        return await self._roll.of(said.line, workspace, said.sender.value) if self._roll else None

    def _know(self, ear: Ear) -> None:
        if self._roll is None and isinstance(ear, Circles):
            self._roll = Roll(ear, self._means.monotonic, self._means.count)

    async def _circles_at(self, reader: Reader) -> frozenset[str]:
        """Return in which circles somebody is, none where Slack does not say: no right comes of that."""
        try:
            workspace = await self._workspaces[reader.line].of(reader.address.value)
        except NotInstalledError:
            return frozenset()
        found = (
            await self._roll.of(reader.line, workspace, bare(reader.address.value)) if self._roll else None
        )
        return found or frozenset()

    async def _publish(self, line: Line, to: Address, home: Home) -> None:
        """Put somebody's own page where they see it."""
        try:
            workspace = await self._workspaces[line].of(to.value)
        except NotInstalledError:
            return  # nobody sees a page there any more
        await workspace.client.views_publish(user_id=bare(to.value), view=view(home))

    async def _ended(self, line: Line, event: Mapping[str, Any], team: str, kind: str) -> None:
        """Learn that a workspace took our app out, or our token; that of a user alone, we never had."""
        if kind == "tokens_revoked" and not (event.get("tokens") or {}).get("bot", True):
            return
        self._means.count("slack_revoked")
        await self._workspaces[line].ended(team, ENDS[kind])

    async def _outcome(self, line: Line, workspace: Workspace, call: Call, to: str) -> Outcome:
        try:
            return Sent(within(workspace.team, await self._sent(workspace, call, to)))
        except REFUSALS as error:
            if plainer := without_links(call, error):
                return await self._outcome(line, workspace, plainer, to)
            return await self._refused(line, workspace, error)

    async def _sent(self, workspace: Workspace, call: Call, to: str) -> str:
        """Make the call; return the id of the message or the file that came of it."""
        if call.method == "files_upload_v2":
            made = await workspace.client.files_upload_v2(channel=await _place(workspace, to), **call.told)
            return str(made["file"]["id"])
        made = await getattr(workspace.client, call.method)(**call.told)
        return letter_ref(str(made["channel"]), str(made["ts"]))

    async def _refused(self, line: Line, workspace: Workspace, error: Exception) -> Outcome:
        """Return what an error means for the letter; one workspace's token is no matter of the others."""
        outcome = refused(error)
        if not isinstance(outcome, Later) or outcome.after != OURS_SECONDS:
            return outcome
        self._means.count("slack_token_refused")
        if not workspace.team:
            return outcome
        await self._workspaces[line].refused(
            workspace, code(error) if isinstance(error, SlackApiError) else ""
        )
        return replace(outcome, whole_line=False, only_here=True)


async def _written(
    workspace: Workspace, place: str, under: str | None, since: datetime
) -> AsyncSlackResponse:
    """Return what was written in a conversation, or in a thread of it, since an aware instant."""
    wanted: dict[str, Any] = {"channel": place, "oldest": f"{since.timestamp():.6f}", "limit": MOST_MESSAGES}
    _, _, thread = (under or "").partition(":")
    if thread:
        return await workspace.client.conversations_replies(ts=thread, include_all_metadata=True, **wanted)
    return await workspace.client.conversations_history(include_all_metadata=True, **wanted)


async def _place(workspace: Workspace, to: str) -> str:
    """Return the conversation in which somebody is written to: a user's is the direct one."""
    if to.startswith(("U", "W")):
        opened = await workspace.client.conversations_open(users=to)
        return str(opened["channel"]["id"])
    return to
