"""text messages as a channel: the lines, their settings, and the vendor's client"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from starlette.routing import BaseRoute

from channels.channel import Absent, Ear, Later, Outcome, Rate, Sent, Unknown
from channels.sms.doctor import ailment
from channels.sms.outbound import OURS_SECONDS, find, send
from channels.sms.rest import ANSWER_SECONDS, Http, client
from channels.sms.routes import INBOUND, STATUS, address, routes
from channels.sms.settings import SmsSettings
from core.messages import Letter, Line

BURST = 10
"""Letters that may go at once after a rest; Twilio sends them one after the other."""


class Sms:
    """Text messages by Twilio, on one line or several, each with an account of its own or sharing one.

    ``count`` is told the name of what happened and was not a turn: ``sms_forged``, ``sms_malformed``,
    ``sms_flood``, ``sms_from_machine``, ``sms_status_unknown``. Nothing else is written down here.
    """

    name = "sms"

    def __init__(
        self,
        lines: Mapping[Line, SmsSettings],
        *,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        count: Callable[[str], None] = lambda _name: None,
        seconds: float = ANSWER_SECONDS,
    ) -> None:
        self.lines = tuple(lines)
        self._settings = dict(lines)
        self._now, self._count = now, count
        self._by_id = {line.id: line for line in lines}
        self._ways = {url: Http(url, seconds=seconds) for url in {one.api_url for one in lines.values()}}

    def routes(self, ear: Ear) -> Sequence[BaseRoute]:
        """Return the routes on which Twilio calls us."""
        return routes(self._settings, ear, now=self._now, count=self._count)

    def rate(self, line: Line) -> Rate | None:
        """Return how fast the number of a line can send: what is more would wait at Twilio, and answers behind it."""
        per_second = self._settings[line].per_second
        return Rate(per_second, burst=BURST) if per_second else None

    async def send(self, letter: Letter) -> Outcome:
        """Hand one letter to Twilio, within ten seconds."""
        line = self._by_id.get(letter.line_id)
        if line is None:
            return Later("the letter's line is not set up here", OURS_SECONDS)
        callback = f"{address(self._settings, line, STATUS)}?letter={letter.id}"
        return await send(self._client(line), letter, sender=_sender(self._settings[line]), callback=callback)

    async def find(self, letter: Letter, since: datetime) -> Sent | Absent | Unknown:
        """Ask Twilio whether the letter went out since an aware instant."""
        line = self._by_id.get(letter.line_id)
        if line is None:
            return Unknown("the letter's line is not set up here")
        return await find(self._client(line), letter, since)

    async def check(self) -> str | None:
        """Return what is wrong with the first line of which something is, None when all is well."""
        for line, settings in self._settings.items():
            webhook = address(self._settings, line, INBOUND)
            if wrong := await ailment(self._client(line), settings, webhook=webhook):
                return wrong
        return None

    async def close(self) -> None:
        """Let go of connections."""
        for way in self._ways.values():
            await way.close()

    def _client(self, line: Line) -> Any:  # noqa: ANN401 - twilio-python has no types
        settings = self._settings[line]
        return client(settings, self._ways[settings.api_url])


def _sender(settings: SmsSettings) -> dict[str, str]:
    if settings.messaging_service_sid:
        return {"messaging_service_sid": settings.messaging_service_sid}
    return {"from_": settings.sender or ""}
