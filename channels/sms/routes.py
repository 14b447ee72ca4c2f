"""the doors on which Twilio knocks: POST /sms/inbound and /sms/status, each also with a line

    403  not signed by Twilio for this line, or not what Twilio writes; never looked at further
    408  the body did not come within ten seconds
    413  more than 64 KiB, refused before anything is read out of it
    503  the desk cannot hear now: Twilio comes again if the URL in its console ends in #rc=5&rp=all, and
         calls the fallback URL, which is to be the same URL
    200  the turn is committed, or there was nothing to do; always the empty TwiML, answers go by the API

A flood is answered 200 as well: to a 4xx Twilio would answer with the same text again, by the fallback URL.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import Protocol

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from channels.channel import Ear, Heard, UnavailableError, body_of
from channels.sms.form import MalformedError, Pairs, is_form, parse
from channels.sms.inbound import Passed, message, status
from channels.sms.settings import SmsSettings
from channels.sms.signature import Seal, is_genuine_form, spellings
from core.messages import Line

INBOUND = "/sms/inbound"
STATUS = "/sms/status"

Count = Callable[[str], None]
Now = Callable[[], datetime]


class Take(Protocol):
    """What is done with the fields of a genuine request."""

    def __call__(self, pairs: Pairs, query: str, door: Door, /) -> Awaitable[None]:
        """Let the desk hear it; raise MalformedError when the fields are not Twilio's."""


class Door:
    """One route of one line: its URL as Twilio knows it, and who must have signed."""

    def __init__(self, line: Line, settings: SmsSettings, url: str) -> None:
        self.line = line
        self.settings = settings
        self._urls = spellings(url)
        self._seal = Seal.of(settings.auth_tokens, settings.shared_keys)

    def opens_for(self, request: Request, pairs: Pairs) -> bool:
        """Tell whether Twilio signed exactly this, for this line."""
        query = _query(request)
        headers = request.headers.getlist("X-Twilio-Signature")
        urls = [f"{url}?{query}" if query else url for url in self._urls]
        return len(headers) == 1 and is_genuine_form(headers[0], urls=urls, pairs=pairs, seal=self._seal)


def routes(lines: Mapping[Line, SmsSettings], ear: Ear, *, now: Now, count: Count) -> list[BaseRoute]:
    """Return the routes of all lines; without a line in its path a request is for the first."""

    async def hear(pairs: Pairs, _query: str, door: Door) -> None:
        match message(pairs, line=door.line, settings=door.settings, at=now()):
            case Passed() as passed:
                count(passed)
            case said:
                if await ear.hear(said) is Heard.FLOOD:
                    count("sms_flood")

    async def note(pairs: Pairs, query: str, door: Door) -> None:
        match status(pairs, query, line=door.line, settings=door.settings):
            case Passed() as passed:
                count(passed)
            case told:
                await ear.note(told)

    takes: dict[str, Take] = {INBOUND: hear, STATUS: note}
    return [
        Route(path + rest, _endpoint(_doors(lines, path), take, count), methods=["POST"])
        for path, take in takes.items()
        for rest in ("", "/{line}")
    ]


def address(lines: Mapping[Line, SmsSettings], line: Line, path: str) -> str:
    """Return a route of the line as it stands in Twilio's console; the first line's has no line in it."""
    rest = "" if line == next(iter(lines)) else f"/{line.id}"
    return lines[line].public_url.rstrip("/") + path + rest


def _doors(lines: Mapping[Line, SmsSettings], path: str) -> dict[str | None, Door]:
    doors: dict[str | None, Door] = {}
    for line, settings in lines.items():
        url = settings.public_url.rstrip("/") + path
        doors.setdefault(None, Door(line, settings, url))
        doors[line.id] = Door(line, settings, f"{url}/{line.id}")
    return doors


def _endpoint(
    doors: Mapping[str | None, Door], take: Take, count: Count
) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        door = doors.get(request.path_params.get("line"))
        if door is None:
            return Response(status_code=404)
        body = await body_of(request)
        return body if isinstance(body, Response) else await _answered(request, body, door, take, count)

    return answer


async def _answered(request: Request, body: bytes, door: Door, take: Take, count: Count) -> Response:
    try:
        pairs = parse(body) if is_form(request.headers.get("Content-Type", "")) else None
        if pairs is None or not door.opens_for(request, pairs):
            count("sms_forged")
            return Response(status_code=403)
        await take(pairs, _query(request), door)
    except MalformedError:
        count("sms_malformed")
        return Response(status_code=403)
    except UnavailableError:
        return Response(status_code=503, headers={"Retry-After": "5"})
    return Response("<Response/>", media_type="text/xml")


def _query(request: Request) -> str:
    query: bytes = request.scope["query_string"]
    return query.decode("latin-1")
