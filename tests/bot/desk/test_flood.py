"""a bound per sender"""

from bot.desk.flood import SENDERS, Flood


class Clock:
    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now


def test_twenty_messages_in_a_minute_are_heard_and_the_next_is_refused():
    flood = Flood(Clock())
    refused = [flood.refuses("sam") for _ in range(21)]

    assert [False] * 20 + [True] == refused


def test_a_minute_later_the_sender_is_heard_again():
    clock = Clock()
    flood = Flood(clock)
    for _ in range(30):
        flood.refuses("sam")
    clock.now = 60.0

    assert not flood.refuses("sam")


def test_what_is_refused_does_not_count():
    clock = Clock()
    flood = Flood(clock, most=1)
    flood.refuses("sam")
    clock.now = 59.0
    flood.refuses("sam")
    clock.now = 61.0

    assert not flood.refuses("sam")


def test_one_who_floods_keeps_nobody_else_away():
    flood = Flood(Clock())
    for _ in range(10_000):
        flood.refuses("sam")

    assert not flood.refuses("alex")


def test_memory_is_bounded_however_many_write():
    flood = Flood(Clock())
    for sender in range(SENDERS + 500):
        flood.refuses(sender)

    assert SENDERS == flood.senders
