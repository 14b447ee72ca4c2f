"""Slack as a channel: the workspaces, what is heard there, and the letters that go there"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_slack_response import AsyncSlackResponse
from starlette.routing import BaseRoute

from channels.channel import Absent, Ear, Heard, Later, Never, Outcome, Rate, Sent, Unknown
from channels.slack.doctor import ailment
from channels.slack.home import view
from channels.slack.inbound import Opened, Passed, UnreadableError, decode, letter_ref
from channels.slack.outbound import EVENT, OURS_SECONDS, Call, encode, refused, without_links
from channels.slack.port import Homes
from channels.slack.publishing import Publisher, Reader
from channels.slack.routes import routes
from channels.slack.settings import Mode, SlackSettings
from channels.slack.workspace import Workspace
from core.home import Home
from core.messages import Letter, Line
from core.people import Address

ANSWER_SECONDS = 8.0
LOOK_BACK = timedelta(minutes=1)
"""Clocks differ: a message is looked for from so long before it was sent."""
PER_SECOND = 20.0
A_CONVERSATION = 1.0
"""Seconds between two messages in one conversation."""
MOST_MESSAGES = 200
"""Messages of one conversation among which a letter is looked for."""
ENDS = frozenset({"tokens_revoked", "app_uninstalled"})


@dataclass(frozen=True, slots=True)
class Means:
    """What the channel works with: clocks, and what it tells: names of what happened, and faults."""

    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    monotonic: Callable[[], float] = time.monotonic
    count: Callable[[str], None] = lambda _name: None
    fault: Callable[[Exception], None] = lambda _error: None
    seconds: float = ANSWER_SECONDS


class Slack:
    """Workspaces of Slack, one a line."""

    name = "slack"

    def __init__(self, lines: Mapping[Line, SlackSettings], means: Means | None = None) -> None:
        self.lines = tuple(lines)
        self._settings = dict(lines)
        self._means = means or Means()
        self._by_id = {line.id: line for line in lines}
        self._workspaces = {
            line: Workspace(
                settings,
                seconds=self._means.seconds,
                monotonic=self._means.monotonic,
                fault=self._means.fault,
            )
            for line, settings in lines.items()
        }
        self._publisher = Publisher(self._publish, count=self._means.count, fault=self._means.fault)

    def routes(self, ear: Ear) -> Sequence[BaseRoute]:
        """Return the routes on which Slack calls us."""
        called = {line: settings for line, settings in self._settings.items() if settings.mode is Mode.HTTP}
        apps = {line: self._workspaces[line].app(self._taker(ear, line)).async_dispatch for line in called}
        return routes(called, apps, now=lambda: self._means.now().timestamp(), count=self._means.count)

    async def tend(self, ear: Ear) -> None:
        """Keep pages up to date, and a socket open to each workspace that does not call us; go on until cancelled."""
        sockets = [line for line, settings in self._settings.items() if settings.mode is Mode.SOCKET]
        async with asyncio.TaskGroup() as listening:
            if isinstance(ear, Homes):
                listening.create_task(self._publisher.work(ear))
            for line in sockets:
                workspace = self._workspaces[line]
                listening.create_task(workspace.listen(workspace.app(self._taker(ear, line))))

    def rate(self, line: Line) -> Rate:  # noqa: ARG002 - one for all workspaces
        """Return how fast Slack takes letters: a message a second in a conversation, and so many in all."""
        return Rate(PER_SECOND, apart=A_CONVERSATION)

    async def send(self, letter: Letter) -> Outcome:
        """Hand one letter to Slack, within ten seconds."""
        line = self._by_id.get(letter.line_id)
        if line is None:
            return Later("the letter's line is not set up here", OURS_SECONDS)
        call = encode(letter.reply, to=letter.to.value, letter_id=letter.id, under=letter.under)
        if call.told.get("text") == "":
            return Never("the letter has no text")
        return await self._outcome(self._workspaces[line], call, letter.to.value)

    async def find(self, letter: Letter, since: datetime) -> Sent | Absent | Unknown:
        """Look among our messages there since an aware instant for the one that says it is this letter.

        A file says nothing of the kind, and a message that was changed in its place is not a new one.
        """
        line = self._by_id.get(letter.line_id)
        if line is None or encode(letter.reply, to="", letter_id="").method != "chat_postMessage":
            return Unknown("Slack cannot be asked for this one")
        workspace = self._workspaces[line]
        try:
            place = await _place(workspace, letter.to.value)
            told = await _written(workspace, place, letter.under, since - LOOK_BACK)
        except (TimeoutError, SlackApiError, aiohttp.ClientError) as error:
            return Unknown(f"Slack cannot be asked now: {type(error).__name__}")
        for message in told.get("messages") or ():
            about = message.get("metadata") or {}
            if about.get("event_type") == EVENT and about["event_payload"].get("letter") == letter.id:
                return Sent(letter_ref(place, message["ts"]))
        return Unknown("there were too many messages since") if told.get("has_more") else Absent()

    async def check(self) -> str | None:
        """Return what is wrong with the first workspace of which something is, None when all is well."""
        for workspace in self._workspaces.values():
            if wrong := await ailment(workspace.client, workspace.settings):
                return wrong
        return None

    async def close(self) -> None:
        """Let go of connections."""
        for workspace in self._workspaces.values():
            await workspace.close()

    def _taker(self, ear: Ear, line: Line) -> Callable[[Mapping[str, Any]], Any]:
        async def take(body: Mapping[str, Any]) -> None:
            await self._take(ear, line, body)

        return take

    async def _take(self, ear: Ear, line: Line, body: Mapping[str, Any]) -> None:
        """Have one payload heard; when this returns it is committed, or there was nothing to hear."""
        if (body.get("event") or {}).get("type") in ENDS:
            self._means.count("slack_revoked")
        workspace = self._workspaces[line]
        us = await workspace.us()
        try:
            said = decode(body, line=line, at=self._means.now(), bot=us.bot, team=us.team)
        except UnreadableError:
            self._means.count("slack_unreadable")
            return
        if isinstance(said, Passed):
            self._means.count(said)
            return
        who = said.by if isinstance(said, Opened) else said.sender
        profile = await workspace.profile(who.value)
        if profile.stranger:
            self._means.count(Passed.STRANGER)
            return
        if isinstance(said, Opened):
            self._publisher.opened(Reader(line, who), profile.zone)
            return
        if await ear.hear(replace(said, name=profile.name, zone=profile.zone)) is Heard.FLOOD:
            self._means.count("slack_flood")
        self._publisher.changed(Reader(line, who))

    async def _publish(self, line: Line, to: Address, home: Home) -> None:
        """Put somebody's own page where they see it."""
        await self._workspaces[line].client.views_publish(user_id=to.value, view=view(home))

    async def _outcome(self, workspace: Workspace, call: Call, to: str) -> Outcome:
        try:
            return Sent(await self._sent(workspace, call, to))
        except (TimeoutError, SlackApiError, aiohttp.ClientError) as error:
            if plainer := without_links(call, error):
                return await self._outcome(workspace, plainer, to)
            return self._counted(refused(error))

    async def _sent(self, workspace: Workspace, call: Call, to: str) -> str:
        """Make the call; return the id of the message or the file that came of it."""
        if call.method == "files_upload_v2":
            made = await workspace.client.files_upload_v2(channel=await _place(workspace, to), **call.told)
            return str(made["file"]["id"])
        made = await getattr(workspace.client, call.method)(**call.told)
        return letter_ref(str(made["channel"]), str(made["ts"]))

    def _counted(self, outcome: Outcome) -> Outcome:
        if isinstance(outcome, Later) and outcome.after == OURS_SECONDS:
            self._means.count("slack_token_refused")
        return outcome


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
