"""what staff say to block something: who or what, from when to when, and why"""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot.catalog.file import load
from core.blocks import Block
from core.catalog import Catalog
from core.messages import Reply
from core.people import Person
from core.spans import Span
from dialogs import blocking
from dialogs.language import known, language
from tests.core.making import visit

NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)
FRIDAY = datetime(2026, 3, 6, tzinfo=UTC)
WILLOW = load(Path(__file__).parents[1] / "talks" / "willow.toml", today=date(2026, 3, 2))


def on(day: datetime, start: float, end: float) -> Span:
    return Span(day + timedelta(hours=start), day + timedelta(hours=end))


def catalog(tag: str) -> Catalog:
    return replace(WILLOW, business=replace(WILLOW.business, language=tag))


def wanted(text: str, tag: str = "en") -> blocking.Wanted | str:
    words = blocking.is_block(text, language(tag))
    assert words is not None
    found = blocking.wanted(words, catalog(tag), NOW)
    return found.text if isinstance(found, Reply) else found


@pytest.mark.parametrize(
    ("text", "key", "span", "reason"),
    [
        ("block ana friday afternoon dentist", "ana", on(FRIDAY, 12, 17), "dentist"),
        ("Block Ana, friday 2-4: the Dentist's", "ana", on(FRIDAY, 14, 16), "the Dentist's"),
        ("block friday 9am for 3 hours ana (School)", "ana", on(FRIDAY, 9, 12), "for School"),
        ("block oak from friday 3pm to saturday 11am", "oak", on(FRIDAY, 15, 35), ""),
        ("block wash-1 friday", "wash-1", on(FRIDAY, 0, 24), ""),
        ("block harbour st friday all day painters", "@harbour-st", on(FRIDAY, 0, 24), "all day painters"),
        ("block mill friday", "@mill-lane", on(FRIDAY, 0, 24), ""),
    ],
)
def test_a_name_a_time_and_the_rest_is_the_reason(text: str, key: str, span: Span, reason: str):
    assert wanted(text) == blocking.Wanted(key, (span,), reason)


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "block off ana friday 2-4 dentist"),
        ("de", "sperre Ana am Freitag von 14 bis 16 Uhr dentist"),
        ("es", "bloquear Ana el viernes de 14 a 16 dentist"),
        ("fr", "bloquez Ana vendredi de 14h à 16h dentist"),
    ],
)
def test_it_is_said_in_every_language(tag: str, text: str):
    found = wanted(text, tag)

    assert (found.key, found.spans) == ("ana", (on(FRIDAY, 14, 16),))
    assert found.reason.endswith("dentist")


def test_two_stretches_are_two_spans():
    assert wanted("block ana friday 10-12 and 2-4").spans == (on(FRIDAY, 10, 12), on(FRIDAY, 14, 16))


def test_it_is_wall_time_across_the_change_of_the_clocks():
    night = datetime(2026, 3, 28, tzinfo=UTC)

    assert wanted("block ana 28 march 10pm to 29 march 4am").spans == (on(night, 22, 27),)
    assert wanted("block ana 29 march").spans == (on(night, 24, 47),)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("block nobody friday", "Block what? I know Ana, Chloe, Ben, Dev, Oak."),
        ("block ana", "Block it when?"),
        ("block ana friday 3pm", "Until when?"),
        ("block ana monday for two hours", "Until when?"),
        ("block ana every friday afternoon", "A block is for once."),
        ("block ana yesterday", "That time is over."),
        ("block ana next friday", "Fri 6 Mar or Fri 13 Mar? Please say which."),
        ("block ana next friday at 2pm", "Fri 6 Mar 2pm or Fri 13 Mar 2pm? Please say which."),
    ],
)
def test_what_is_not_clear_is_asked(text: str, said: str):
    assert wanted(text).startswith(said)


@pytest.mark.parametrize("tag", sorted(known()))
def test_the_word_that_lifts_a_block_is_the_one_that_is_told(tag: str):
    spoken = language(tag)
    told = blocking.done([Block(31, "ana", on(FRIDAY, 12, 17))], (), catalog(tag)).text
    taught = " ".join(told.split()[-2:])

    assert blocking.is_unblock(taught, spoken) == 31
    assert blocking.is_block(taught, spoken) is None


@pytest.mark.parametrize(
    "text", ["unblock", "unblock ana", "3", "unblock 3 and 4", "blocked", "book ana", ""]
)
def test_other_words_are_neither(text: str):
    assert blocking.is_unblock(text, language("en")) is None
    assert blocking.is_block(text, language("en")) is None


@pytest.mark.parametrize(
    ("key", "span", "said"),
    [
        ("ana", on(FRIDAY, 12, 17), "Ana, Fri 6 Mar, 12-5pm"),
        ("ana", on(FRIDAY, 0, 24), "Ana, Fri 6 Mar"),
        ("@mill-lane", on(FRIDAY, 0, 72), "Mill Lane, Fri 6 Mar to Sun 8 Mar"),
        ("oak", on(FRIDAY, 15, 35), "Oak, Fri 6 Mar 3pm to Sat 7 Mar 11am"),
        ("gone", on(FRIDAY, 22, 24), "gone, Fri 6 Mar, 10pm-12am"),
        ("@gone", on(FRIDAY, 12, 13), "gone, Fri 6 Mar, 12-1pm"),
    ],
)
def test_a_block_is_written_as_people_say_it(key: str, span: Span, said: str):
    assert blocking.written(Block(1, key, span), WILLOW) == said


def test_what_stands_in_it_is_named():
    sam = Person("sam", "Sam")
    stands = ((visit(FRIDAY + timedelta(hours=13), state="booked"), sam),)
    reply = blocking.done([Block(1, "ana", on(FRIDAY, 12, 17))], stands, WILLOW)

    assert reply.text.endswith("Booked then, and staying: Sam Fri 6 Mar 1pm.")


def test_of_many_that_stand_in_it_a_few_are_named():
    stands = [
        (visit(FRIDAY + timedelta(hours=9 + n), state="booked"), Person("sam", "Sam")) for n in range(7)
    ]
    reply = blocking.done([Block(1, "ana", on(FRIDAY, 9, 17))], stands, WILLOW)

    assert reply.text.endswith("9am; Sam Fri 6 Mar 10am; Sam Fri 6 Mar 11am; Sam Fri 6 Mar 12pm; +3.")


@pytest.mark.parametrize(("what", "key"), [("Ana", "ana"), ("oak room", "oak"), ("mill-lane", "@mill-lane")])
def test_what_stands_apart_from_when_is_a_name_and_nothing_else(what: str, key: str):
    assert blocking.wanted_of(what, "friday 2-4", WILLOW, NOW) == blocking.Wanted(key, (on(FRIDAY, 14, 16),))
    assert isinstance(blocking.wanted_of(f"{what} friday", "2-4", WILLOW, NOW), Reply)
    assert isinstance(blocking.wanted_of("zoe", f"friday with {what}", WILLOW, NOW), Reply)


def test_a_reason_that_is_given_goes_before_the_words():
    first = wanted("block ana friday dentist")

    assert blocking.because(first, " " * 3) == first
    assert blocking.because(first, "a  " * 100).reason == ("a " * 60).strip()[:120] + " "
