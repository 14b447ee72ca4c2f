"""random histories of letters: whoever dies, whatever the vendor does, none is lost, repeated or late for its booking

A short one here; `make histories` runs as many bookings as you like. What is planted is found: the judge can see.
"""

import asyncio
from random import Random  # noqa: TID251 - drawn from a seed
from urllib.parse import urlencode

import pytest

from tests.house.posted.clock import Clock
from tests.house.posted.history import BEGINS, Plan
from tests.house.posted.judge import steps
from tests.house.posted.plants import PLANTS, drops_nothing
from tests.house.posted.running import judged
from tests.house.posted.sink import Sink, serve

BUSY = {"clients": 8, "kills": 0.05, "dies": 0.02, "stops": 0.01, "steps": 0.03, "downtimes": 0.01}

SEEDS = range(1, 9)
"""One history after the other, until one gives the fault its occasion: what processes make of a seed is theirs."""


@pytest.mark.timeout(300)
def test_in_random_histories_no_letter_is_lost_repeated_or_of_a_time_that_is_over(url, tmp_path):
    case, found = judged(Plan(url, tmp_path, seed=1, bookings=30, **BUSY))

    assert [] == [steps(case, each) for each in found]
    assert case.told.counts["kill -9"] > 0
    assert len(case.taken) > len(case.told.ended) > 0


@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    ("plant", "judgment"), [(name, each.finds) for name, each in PLANTS.items()], ids=[*PLANTS]
)
def test_what_is_planted_is_found(tmp_path, monkeypatch, plant, judgment):
    if judgment == "stale":
        monkeypatch.setattr("storage.outbox.drop_about", drops_nothing)
    more = {"downtimes": 0.25, "lull": 24} if judgment in {"worded", "doubled"} else {}
    found = (judged(_planted(tmp_path / str(seed), seed, plant, more))[1] for seed in SEEDS)

    assert any(judgment in {each.partition(":")[0] for each in faults} for faults in found)


@pytest.mark.timeout(300)
def test_words_about_one_visit_that_end_two_are_found(tmp_path, monkeypatch):
    monkeypatch.setattr("dialogs.understand.both._names_each", lambda _, those: len(those) > 1)
    found = (judged(_planted(tmp_path / str(seed), seed, "", {}))[1] for seed in SEEDS)

    assert any(each.startswith("unmeant:") for faults in found for each in faults)


@pytest.mark.parametrize(("hangs_up", "taken"), [(True, 0), (False, 1)])
def test_what_the_vendor_reads_only_when_whoever_asked_has_hung_up_never_arrived(tmp_path, hangs_up, taken):
    sink = Sink(Clock(tmp_path / "clock", BEGINS), tmp_path / "taken.jsonl", Random(1), faulty=False)

    asyncio.run(_asked(sink, hangs_up=hangs_up))

    assert taken == len(sink.taken)


async def _asked(sink, *, hangs_up):
    form = urlencode({"To": "+447700900001", "Body": "a", "StatusCallback": "https://b.example/?letter=l"})
    server = await asyncio.start_server(lambda *pair: serve(sink, *pair), "127.0.0.1", 0)
    async with server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        writer.write(f"POST /Messages.json HTTP/1.1\r\nContent-Length: {len(form)}\r\n\r\n{form}".encode())
        if not hangs_up:
            await reader.readuntil(b"\r\n\r\n")
        writer.close()
        await asyncio.sleep(0.05)


def _planted(folder, seed, plant, more):
    folder.mkdir()
    return Plan(f"sqlite:///{folder}/book.db", folder, seed, bookings=60, plant=plant, **BUSY | more)
