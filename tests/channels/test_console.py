"""a talk in a terminal, or through a pipe"""

import asyncio
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channels import console
from channels.channel import Sent, Unknown
from core.messages import Choice, Inbound, Line, Reply
from core.people import Address
from tests.channels.twilio import NOW, FakeEar, a_letter, a_menu

LINE = Line(id="console", business_id="demo", channel="console", address="here")
ME = Address("console", "me")


class Terminal(io.StringIO):
    def isatty(self):
        return True


def a_console(lines_in, **changed):
    out = io.StringIO()
    return console.Console(
        LINE, ME, session="s1", lines_in=lines_in, out=out, now=lambda: NOW, **changed
    ), out


def test_each_line_is_something_said_with_a_ref_of_its_own():
    channel, _ = a_console(io.StringIO("haircut tomorrow\n\n  1 \nAlex"))

    said = [(inbound.text, inbound.ref) for inbound in channel.listen()]

    assert said == [("haircut tomorrow", "s1-1"), ("1", "s1-3"), ("Alex", "s1-4")]


def test_a_line_is_heard_from_the_person_at_the_terminal():
    assert console.decode("hello\n", line=LINE, sender=ME, ref="r", at=NOW) == Inbound(
        line=LINE, sender=ME, ref="r", at=NOW, text="hello"
    )


@pytest.mark.parametrize("words", ["", "\n", "  \t ", "\x1b\x00"])
def test_an_empty_line_is_nothing_said(words):
    assert console.decode(words, line=LINE, sender=ME, ref="r", at=NOW) is None


@given(st.text(st.characters()))
def test_whatever_is_typed_can_be_said(words):
    said = console.decode(words, line=LINE, sender=ME, ref="r", at=NOW)

    assert said is None or (said.text.encode() and len(said.text) <= 1600)


def test_a_pipe_is_repeated_so_that_the_talk_can_be_read():
    channel, out = a_console(io.StringIO("hi\n"))

    for _ in channel.listen():
        asyncio.run(channel.send(a_letter("Hello.")))

    assert out.getvalue() == "> hi\nHello.\n> \n"


def test_a_terminal_is_not_repeated():
    channel, out = a_console(Terminal("hi\n"))

    for _ in channel.listen():
        asyncio.run(channel.send(a_letter("Hello.")))

    assert out.getvalue() == "> Hello.\n> \n"


def test_choices_are_numbered_and_long_lines_are_broken_between_words():
    assert console.encode(a_menu()) == "When would suit you? 1) Thu 3:00pm 2) Fri 9:30am. Reply 1 or 2."
    assert console.encode(Reply("one two three", (Choice("1", "x"),)), width=8) == "one two\nthree 1)\nx."
    assert console.encode(Reply("https://book.example/c/x-y"), width=8) == "https://book.example/c/x-y"
    assert console.encode(Reply("one\ntwo")) == "one\ntwo"


def test_nothing_that_is_said_can_move_the_cursor():
    assert "\x1b" not in console.encode(Reply("a\x1b[2Jb"))


def test_it_is_a_channel_with_one_line_and_no_routes():
    channel, _ = a_console(io.StringIO())

    assert (channel.name, channel.lines, channel.routes(FakeEar())) == ("console", (LINE,), ())
    assert asyncio.run(channel.check()) is None
    assert asyncio.run(channel.send(a_letter())) == Sent("letter-1")
    assert asyncio.run(channel.find(a_letter(), NOW)) == Unknown("a terminal keeps nothing")
    assert asyncio.run(channel.close()) is None
