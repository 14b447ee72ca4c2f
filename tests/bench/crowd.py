"""what people say: talks of many senders at once, as requests that Twilio signed"""

from __future__ import annotations

import random  # noqa: TID251 - a seeded one: always the same talks
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlencode

from channels.sms.signature import Algorithm, signature
from tests.bench.salon import ACCOUNT, OURS, PUBLIC, TOKEN, Regulars

PATH = "/sms/inbound"
OPEN = 60
"""Talks that are under way at the same time; the next message of each comes after one of every other."""

SOON, LATE = 2, 45
"""The days ahead that are asked for."""


@dataclass(frozen=True, slots=True)
class Said:
    """One message, ready to be sent: ``kind`` is what its sender does."""

    kind: str
    body: bytes
    signature: bytes

    @property
    def headers(self) -> tuple[tuple[bytes, bytes], ...]:
        return (
            (b"host", b"127.0.0.1"),
            (b"content-type", b"application/x-www-form-urlencoded; charset=utf-8"),
            (b"content-length", str(len(self.body)).encode()),
            (b"i-twilio-idempotency-token", b"8f0e1d2c-3b4a-4958-8776-655443322110"),
            (b"x-twilio-signature", self.signature),
            (b"x-home-region", b"us1"),
            (b"accept", b"*/*"),
            (b"user-agent", b"TwilioProxy/1.1"),
        )


Talk = tuple[str, tuple[tuple[str, str], ...]]
"""Who, and what they say in turn: (kind, words)."""


class Crowd:
    """Draws talks, each with a sender of its own; the same ones for the same seed."""

    def __init__(self, regulars: Regulars, now: datetime, seed: int = 11) -> None:
        self._chance = random.Random(seed)
        self._today = now.date()
        self._coming, self._free = iter(regulars.coming), iter(regulars.free)
        self._strangers = 0
        self._refs = seed << 64

    def says(self) -> Iterator[Said]:
        """Yield messages for as long as there are people, one of each open talk in its turn."""
        talks: list[tuple[str, Iterator[tuple[str, str]]]] = []
        while True:
            while len(talks) < OPEN:
                who, words = self._talk()
                talks.append((who, iter(words)))
            for talk in tuple(talks):
                spoken = next(talk[1], None)
                if spoken is None:
                    talks.remove(talk)
                else:
                    yield self._signed(talk[0], *spoken)

    def _talk(self) -> Talk:
        (kind,) = self._chance.choices(list(TALKS), weights=[weight for weight, _ in TALKS.values()])
        return TALKS[kind][1](self)

    def stranger(self) -> str:
        self._strangers += 1
        return f"+1555{self._strangers:07d}"

    def coming(self) -> str:
        """Somebody who has a visit before them."""
        return next(self._coming)

    def free(self) -> str:
        """Somebody whom we know, and who has nothing booked."""
        return next(self._free)

    def one_of(self, *words: str) -> str:
        return self._chance.choice(words)

    def day(self) -> str:
        day = self._today + timedelta(days=self._chance.randint(SOON, LATE))
        return self.one_of(
            f"on {day:%B} {day.day}",
            f"on {day.day} {day:%B}",
            f"{day:%A} {day.day} {day:%b}",
            f"{day.day} {day:%b}",
        )

    def vague(self) -> str:
        """A time that leaves days or weeks open."""
        return self.one_of(
            "", "next week", "any afternoon next week", "asap", "some morning", "in two weeks or so"
        )

    def part(self) -> str:
        return self.one_of("in the morning", "in the afternoon", "after lunch", "after 2", "before noon")

    def hour(self) -> str:
        return self.one_of(self.part(), self.part(), "around 11", "at 3:30pm")

    def _signed(self, who: str, kind: str, words: str) -> Said:
        self._refs += 1
        sid = f"SM{self._refs:032x}"
        fields = {
            "ToCountry": "US",
            "ToState": "CA",
            "SmsMessageSid": sid,
            "NumMedia": "0",
            "ToCity": "",
            "FromZip": "94107",
            "SmsSid": sid,
            "FromState": "CA",
            "SmsStatus": "received",
            "FromCity": "SAN FRANCISCO",
            "Body": words,
            "FromCountry": "US",
            "To": OURS,
            "ToZip": "",
            "NumSegments": "1",
            "MessageSid": sid,
            "AccountSid": ACCOUNT,
            "From": who,
            "ApiVersion": "2010-04-01",
        }
        seal = signature(PUBLIC + PATH, fields.items(), TOKEN.encode(), Algorithm.LEGACY)
        return Said(kind, urlencode(fields).encode(), seal)


def _wish(crowd: Crowd) -> tuple[str, str]:
    what = crowd.one_of(
        "haircut", "cut with ana", "a cut with ben", "massage", "cut please", "can I get a haircut"
    )
    stated = f"{crowd.day()} {crowd.hour()}"
    when = crowd.one_of(stated, stated, stated, stated, crowd.vague())
    return "offer", f"{what} {when}{crowd.one_of('', '?', ' please')}"


def _pick(crowd: Crowd) -> tuple[str, str]:
    return "pick", crowd.one_of("1", "1", "the first one", "1 please")


def _newcomer(crowd: Crowd) -> Talk:
    name = crowd.one_of("Alex", "Sam Taylor", "it's Kim", "Robin")
    thanks = (("thanks", "thanks!"),) if crowd.one_of("", "+") else ()
    return crowd.stranger(), (_wish(crowd), _pick(crowd), ("name", name), *thanks)


def _again(crowd: Crowd) -> Talk:
    question = ("question", crowd.one_of("when is my appointment?", "where are you?", "how much is it?"))
    return crowd.free(), (_wish(crowd), _pick(crowd), question)


def _choosy(crowd: Crowd) -> Talk:
    others = ("others", crowd.one_of("anything later?", "anything earlier?", "other times?"))
    return crowd.free(), (_wish(crowd), others, _pick(crowd))


def _mover(crowd: Crowd) -> Talk:
    if crowd.one_of("", "+"):
        return crowd.coming(), (("move", "can we do it an hour later?"),)
    wish = crowd.one_of(
        f"can I come {crowd.day()} {crowd.part()} instead?",
        f"please move my appointment to {crowd.day().removeprefix('on ')}",
    )
    return crowd.coming(), (("move", wish), _pick(crowd))


def _canceller(crowd: Crowd) -> Talk:
    words = crowd.one_of("please cancel my appointment", "cancel it please", "I have to cancel, sorry")
    return crowd.coming(), (("cancel", words),)


def _asker(crowd: Crowd) -> Talk:
    asks = ("when is my appointment?", "where are you?", "how long does it take?", "how much is a massage?")
    return crowd.coming(), tuple(("question", crowd.one_of(*asks)) for _ in range(2))


TALKS = {
    "newcomer": (25, _newcomer),
    "again": (15, _again),
    "choosy": (10, _choosy),
    "mover": (20, _mover),
    "canceller": (15, _canceller),
    "asker": (15, _asker),
}
"""How often each kind of talk is had, in a hundred, and what is said in it."""
