"""the parts, put together"""

import asyncio
import threading
import time
from datetime import timedelta

import httpx
import pytest

import bot.clerk
from bot import compose
from bot.compose import Clerk, Hands, NoBookError, assemble, speaking_for, wall_clock, web
from bot.desk import Mind
from bot.desk.homes import Homes
from channels.channel import Heard, Sent, UnavailableError
from core.messages import Inbound, Line, Reply
from core.people import Address
from dialogs.acts import Unclear
from dialogs.states import Idle
from dialogs.turn import Turn
from storage.database import connect

LINE = Line("sms", "willow", "sms", "+441632960000")
SAM = Address("sms", "+447700900123")
MIND = Mind(lambda *_, **__: (Unclear(),), lambda *_: Turn(Idle(), (Reply("Hello."),)))


class Vendor:
    """A channel that takes every letter."""

    name = "sms"
    lines = (LINE,)

    def __init__(self):
        self.sent = []
        self.closed = False

    def routes(self, ear):
        return ()

    async def send(self, letter):
        self.sent.append(letter.reply.text)
        return Sent("SM1")

    async def close(self):
        self.closed = True


class SlowDesk:
    """A desk that hears nothing before it is let go."""

    def __init__(self):
        self.go = threading.Event()

    def hear(self, inbound):
        self.go.wait(5)
        return Heard.TAKEN


@pytest.fixture
def willow(book):
    compose.apply_catalog(book, compose.Path("bot/demo/willow.toml"), wall_clock())
    return book


def said(ref="SM1"):
    return Inbound(LINE, SAM, ref, wall_clock(), text="hello")


def test_what_was_heard_is_answered_by_the_post_without_waiting_for_the_clock(willow):
    vendor = Vendor()
    house = assemble(willow, [vendor], Hands(mind=MIND))

    async def story():
        async with house.open():
            heard = await house.clerk.hear(said())
            for _ in range(100):
                if vendor.sent:
                    break
                await asyncio.sleep(0.01)
        return heard

    assert Heard.TAKEN is asyncio.run(story())
    assert ["Hello."] == vendor.sent
    assert vendor.closed


def test_when_too_many_wait_the_vendor_is_asked_to_come_again(monkeypatch):
    monkeypatch.setattr(bot.clerk, "MOST_WAITING", 3)
    desk = SlowDesk()
    clerk = Clerk(desk, Homes(desk, None, clock=wall_clock), threads=1)

    async def story():
        waiting = [asyncio.create_task(clerk.hear(said(f"SM{each}"))) for each in range(3)]
        await asyncio.sleep(0)
        with pytest.raises(UnavailableError):
            await clerk.hear(said("SM9"))
        desk.go.set()
        heard = await asyncio.gather(*waiting)
        return [*heard, await clerk.hear(said("SM9"))]

    assert [Heard.TAKEN] * 4 == asyncio.run(story())
    clerk.close()


def ask(house, path):
    async def story():
        app = web(house)
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://a") as client:
            return await client.get(path)

    return asyncio.run(story())


def test_a_house_with_its_book_is_ready(willow):
    assert 200 == ask(assemble(willow, []), "/readyz").status_code


def test_a_house_whose_book_is_not_migrated_is_not_ready_and_says_what_to_do(tmp_path):
    book = connect(f"sqlite:///{tmp_path / 'new.db'}")
    answer = ask(assemble(book, []), "/readyz")
    book.close()

    assert 503 == answer.status_code
    assert "halfpast migrate" in answer.json()["database"]


def test_a_house_whose_clock_was_set_is_not_ready(willow, monkeypatch):
    house = assemble(willow, [])
    app = web(house)
    monkeypatch.setattr(compose.time, "time", lambda now=time.time: now() + 3600)  # noqa: TID251 - the clock that is set

    async def story():
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://a") as client:
            return await client.get("/readyz")

    answer = asyncio.run(story())

    assert (503, ["clock"]) == (answer.status_code, list(answer.json()))


def test_a_house_whose_clock_does_not_beat_is_ill(willow):
    house = assemble(willow, [])
    house.rounds._last -= 10  # noqa: SLF001 - as if no tick had come

    assert 503 == ask(house, "/healthz").status_code


def test_what_lapsed_is_given_back_by_the_rounds(willow):
    later = wall_clock() + timedelta(days=40)
    house = assemble(willow, [], Hands(clock=lambda: later, mind=MIND))
    house.desk.hear(said())

    async def story():
        async with house.open():
            await asyncio.sleep(0.2)

    asyncio.run(story())
    done = house.metrics.registry.get_sample_value

    assert all(
        done("halfpast_chores_total", {"chore": each, "outcome": "done"})
        for each in ("letters", "holds", "inbox")
    )


def test_among_several_businesses_the_operator_must_say_which(willow, tmp_path):
    other = tmp_path / "other.toml"
    other.write_text(
        compose.Path("bot/demo/willow.toml").read_text().replace('id = "willow"', 'id = "oak"', 1)
    )
    compose.apply_catalog(willow, other, wall_clock())
    with pytest.raises(NoBookError, match="oak, willow"):
        speaking_for(willow, None, wall_clock())


class Tended:
    """A channel that has something to do, and fails at first."""

    name, lines = "telegram", ()

    def __init__(self):
        self.tries = 0
        self.done = asyncio.Event()

    def routes(self, ear):
        return ()

    async def tend(self, ear):
        self.tries += 1
        if self.tries == 1:
            raise ZeroDivisionError
        self.done.set()

    async def close(self):
        pass


@pytest.mark.parametrize(("hears", "tries"), [(True, 2), (False, 0)])
def test_a_channel_is_tended_again_after_a_fault_and_only_where_we_hear(willow, monkeypatch, hears, tries):
    monkeypatch.setattr(compose, "TEND_AGAIN", 0.01)
    channel = Tended()
    house = assemble(willow, [channel])

    async def story():
        async with house.open(hears=hears):
            if hears:
                await asyncio.wait_for(channel.done.wait(), 5)

    asyncio.run(story())

    assert tries == channel.tries
