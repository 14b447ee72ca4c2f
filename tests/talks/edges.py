"""the salon over real channels: words come in as the vendor writes them, answers are read where they arrive

A digit that stands on a button is pressed, where there are buttons.
"""

import io
import itertools
import json
import re
from collections.abc import Coroutine
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from urllib.parse import urlencode

import httpx
from starlette.applications import Starlette
from twilio.request_validator import RequestValidator

from channels.channel import Rate
from channels.console import Console, decode
from channels.sms import Sms, SmsSettings
from channels.telegram import Means, Telegram, TelegramSettings
from core.messages import Line
from core.people import Address
from tests.e2e.running import ACCOUNT, OURS, PUBLIC, SAM, a_text, a_twilio, sid
from tests.e2e.running import TOKEN as TWILIO_TOKEN
from tests.peers.telegram import TOKEN, press, say, telegram
from tests.talks.salon import HOUSES, Salon

SECRET = "the-secret-that-telegram-shows"
STAFF = {"sms": "+441632960999", "telegram": "999"}


class Edge:
    """One channel with its vendor: how a client speaks there, and what is read there."""

    name: str
    client: str
    buttons = False

    def __init__(self, business: str) -> None:
        self.line = Line(self.name, business, self.name, "ours")

    def clear(self) -> None:
        """Take away what is shown already, where it would be read again."""

    def read(self, to: str) -> list[str]:
        """Return all that has arrived at an address so far."""
        raise NotImplementedError

    async def say(self, text: str, sender: str, number: int, house) -> None:
        """Say something."""
        raise NotImplementedError

    async def post(self, house, path: str, body: bytes, **headers: str) -> None:
        app = Starlette(routes=list(self.channel.routes(house.clerk)))
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://us") as client:
            answer = await client.post(path, content=body, headers=given)

        assert 200 == answer.status_code


class OverSms(Edge):
    """Text messages, signed, to and from what plays Twilio."""

    name, client = "sms", SAM

    def __init__(self, business: str, vendor, now) -> None:
        super().__init__(business)
        self.vendor = vendor
        account = SmsSettings(
            account_sid=ACCOUNT,
            auth_tokens=(TWILIO_TOKEN,),
            public_url=PUBLIC,
            sender=OURS,
            api_url=vendor.url,
        )
        self.channel = Sms({self.line: account}, now=now)

    def read(self, to: str) -> list[str]:
        return self.vendor.bodies(to)

    async def say(self, text: str, sender: str, number: int, house) -> None:
        fields = a_text(text, sid(number), sender=sender)
        signature = RequestValidator(TWILIO_TOKEN).compute_signature(f"{PUBLIC}/sms/inbound", fields)
        kind = "application/x-www-form-urlencoded"
        body = urlencode(fields).encode()
        await self.post(house, "/sms/inbound", body, Content_Type=kind, X_Twilio_Signature=signature)


class OverConsole(Edge):
    """A terminal: what is typed and what is shown."""

    name, client = "console", "client"

    def __init__(self, business: str, _vendor, now) -> None:
        super().__init__(business)
        self.screen, self.now = io.StringIO(), now
        address = Address("console", self.client)
        self.channel = Console(
            self.line, address, session="s", lines_in=io.StringIO(), out=self.screen, now=now
        )

    def read(self, to: str) -> list[str]:
        shown = self.screen.getvalue().replace("\n", " ").strip()
        return [shown] if shown and to == self.client else []

    def clear(self) -> None:
        self.screen.truncate(0)
        self.screen.seek(0)

    async def say(self, text: str, sender: str, number: int, house) -> None:
        address = Address("console", self.client)
        said = decode(text, line=self.line, sender=address, ref=str(number), at=self.now())
        await house.clerk.hear(said)


class Prompt(Telegram):
    """The channel to Telegram, but no chat waits a second for its next message: what is said is tried here."""

    def rate(self, line: Line) -> Rate:
        return replace(super().rate(line), apart=0.0)


class OverTelegram(Edge):
    """A bot: updates at the webhook, messages at the strict server; digits on buttons are pressed."""

    name, client, buttons = "telegram", "777", True

    def __init__(self, business: str, vendor, now) -> None:
        super().__init__(business)
        self.line = replace(self.line, cards=True)
        self.api, url = vendor
        seconds = itertools.count(step=2)  # so that no letter waits for its second
        means = Means(now=now, monotonic=lambda: float(next(seconds)))
        bot = TelegramSettings(token=TOKEN, public_url=PUBLIC, secret=SECRET, api_url=url)
        self.channel = Prompt({self.line: bot}, means)
        self.pressed = 0

    def read(self, to: str) -> list[str]:
        return [_shown(each) for each in self.api.sent(chat=int(to))]

    async def say(self, text: str, sender: str, number: int, house) -> None:
        key = self.button(text) if sender == self.client else None
        if key is not None:
            await self.press(key, house)
        else:
            await self.tell(say(text, int(sender), message=number), house)

    async def press(self, key: str, house) -> None:
        """Press a button, shown now or long ago."""
        self.pressed += 1
        await self.tell(press(key), house)

    async def tell(self, what: dict, house) -> None:
        """Deliver an update of what happened."""
        await self.deliver(self.api.update(**what), house)

    async def deliver(self, update: dict, house) -> None:
        """Deliver an update as it stands."""
        body = json.dumps(update).encode()
        await self.post(house, "/telegram/webhook", body, X_Telegram_Bot_Api_Secret_Token=SECRET)

    def last(self, to: str) -> dict:
        """Return the last message to an address, edits of one included."""
        both = ("sendMessage", "editMessageText")
        sent = [
            each.fields
            for each in self.api.calls
            if each.method in both and each.fields["chat_id"] == int(to)
        ]
        return sent[-1] if sent else {}

    def button(self, text: str) -> str | None:
        """Return the key of the last button that was shown with what is said."""
        rows = self.last(self.client).get("reply_markup", {}).get("inline_keyboard", ())
        shown = {each["text"].partition(") ")[0]: each["callback_data"] for row in rows for each in row}
        return shown.get(text.strip())


def _shown(message: dict) -> str:
    """Return a message as it is seen: words, and below them the buttons."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", ())
    return " ".join([message["text"].replace("\n", " "), *(each["text"] for row in rows for each in row)])


class EdgedSalon(Salon):
    """The salon behind one real channel; staff are told on the same."""

    def __init__(self, book, edge: Edge, **more) -> None:
        self.edge = edge
        super().__init__(book, wire=edge.channel, **more)

    def say(self, text: str, sender: Address) -> tuple[list[str], list[str]]:
        self.refs += 1
        return self._seen(self.edge.say(text, sender.value, self.refs, self.house), sender.value)

    def press(self, key: str, sender: Address) -> tuple[list[str], list[str]]:
        return self._seen(self.edge.press(key, self.house), sender.value)

    def tell(self, **what) -> list[str]:
        """Deliver an update of Telegram; return what the client is answered."""
        return self._seen(self.edge.tell(what, self.house), self.edge.client)[0]

    def _posted(self, sender: Address | None) -> tuple[list[str], list[str]]:
        async def nothing() -> None:
            """Post what is due already."""

        return self._seen(nothing(), sender.value if sender else "")

    def _seen(self, what: Coroutine, sender: str) -> tuple[list[str], list[str]]:
        """Let something be done; return what its sender sees then, and what staff see."""
        client, staff = self.edge.client, STAFF.get(self.edge.name, "")
        self.edge.clear()
        before = {each: len(self.edge.read(each)) for each in (client, staff)}
        self.runner.run(what)
        self.runner.run(self.house.post.drain())
        new = {each: self.edge.read(each)[seen:] for each, seen in before.items()}
        found = (re.search(r"OK (\d+)", each) for each in new[staff])
        self.number = next((each[1] for each in found if each), self.number)
        self.told = [(Address(self.edge.name, client), each) for each in new[client] if sender != client]
        return (new[sender] if sender else []), ([] if sender == staff else new[staff])


EDGES = {"sms": OverSms, "console": OverConsole, "telegram": OverTelegram}
VENDORS = {"sms": a_twilio, "telegram": telegram}


@contextmanager
def a_salon(channel: str, book, *, now, language: str = "en", catalog=None, locations=(), links=None):
    """Open the salon behind a channel, its vendor played beside it."""
    with VENDORS.get(channel, nullcontext)() as vendor:
        salon = None
        house = catalog or HOUSES[language]
        edge = EDGES[channel](house.business.id, vendor, lambda: salon.now)
        notify = (Address(channel, STAFF[channel]),) if channel in STAFF else ()
        catalog = replace(
            house,
            business=replace(house.business, notify=notify),
            locations=tuple(locations) or house.locations,
        )
        salon = EdgedSalon(book, edge, now=now, language=language, catalog=catalog, links=links)
        try:
            yield salon
        finally:
            salon.close()
