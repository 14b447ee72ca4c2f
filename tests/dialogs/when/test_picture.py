"""The picture of a sentence: each word that was used, what is certain in it and what implied, and what it comes to"""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from dialogs.when.picture import picture

NOW = datetime(2026, 3, 2, 10, 0, tzinfo=ZoneInfo("Europe/London"))


def drawn(text, language="en"):
    return picture(text, NOW, language).splitlines()


def test_the_words_that_were_used_are_marked_and_named():
    lines = drawn("a cut thurs at 3 please")

    assert "a cut thurs at 3 please" == lines[0]
    assert "      ~~~~~~~~~~" == lines[1]
    assert "  words: thurs = weekday, 3 = number" == lines[2]


def test_a_component_is_certain_or_implied():
    lines = drawn("thursday at 3")

    assert [
        "  thursday at 3  thursday",
        "                 the next one after today, implied",
        "                 3:00",
        "                 15:00 rather than 03:00, unless opening hours differ, implied",
        "= Thu 05 Mar 2026 15:00",
    ] == lines[3:]


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("next friday", ["next friday"]),
        ("friday week", ["coming friday, 1 weeks later"]),
        ("wed 5 march", ["wednesday the 5.", "march", "the year that is next, implied"]),
        ("the 12th", ["the 12.", "the next month that has it, implied"]),
        ("late april 2027", ["april, late", "2027"]),
        ("3/8", ["3 and 8", "which of them is the month, by the country, implied"]),
        ("today", ["today"]),
        ("in ten days", ["10 days from today"]),
        ("early next week", ["next week, early"]),
        ("the week of the 12th", ["period unit week around (date day 12)"]),
        ("after friday", ["after friday", "after the next one after today, implied"]),
        ("by the 5th of april 2027", ["to the 5.", "to april", "to 2027"]),
        ("tomorrow morning", ["1 days from today", "morning", "06:00 to 12:00, implied"]),
        ("late afternoon", ["late afternoon", "12:00 to 17:00, implied"]),
        ("13:30", ["13:30"]),
        ("now", ["now"]),
        ("in an hour", ["60 minutes from now"]),
        ("half an hour earlier", ["30 minutes earlier than on the table"]),
        ("ten past", ["ofhour minutes 10"]),
        ("2pm to 4pm", ["from 2:00 pm", "to 4:00 pm"]),
        ("10am or 2pm on friday", ["friday", "the next one after today, implied", "10:00 am"]),
        ("around noon", ["12:00", "somewhat earlier or later will do"]),
        ("for 90 minutes", ["90 minutes"]),
        ("for an hour", ["1 hour"]),
        ("every 2 weeks", ["every 2 weeks"]),
        ("the second one", ["the 2. of the offered times"]),
        ("the middle one", ["the middle one of the offered times"]),
        ("the later one", ["the later of the offered times"]),
        ("asap", ["the earliest there is"]),
        ("the latest you have", ["the latest there is"]),
        ("25:61", ["no such time"]),
    ],
)
def test_every_kind_of_time_is_shown_in_words(words, shown):
    facts = [line[2:].strip() for line in drawn(words)[3:] if line.startswith("  ")]

    assert shown == [fact.split("  ")[-1] for fact in facts][: len(shown)]


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("next friday", ["? Fri 06 Mar 2026, all day", "? Fri 13 Mar 2026, all day"]),
        ("next week", ["= Mon 09 Mar 2026 to Sun 15 Mar 2026, all day"]),
        ("friday 3pm to sunday 11am", ["= Fri 06 Mar 2026 15:00 to Sun 08 Mar 2026 11:00"]),
        ("after 3 on friday", ["= Fri 06 Mar 2026 15:00 to 24:00"]),
        ("friday around 3", ["= Fri 06 Mar 2026 13:30 to 16:30, best at 15:00"]),
        ("the latest slot on friday", ["= Fri 06 Mar 2026, all day, the latest first"]),
        ("an hour on friday", ["= Fri 06 Mar 2026, all day, for 60 minutes"]),
        (
            "every other friday until june",
            ["= Fri 06 Mar 2026, all day", "= every 2 weeks until Sun 31 May 2026"],
        ),
        ("weekly on fridays", ["= Fri 06 Mar 2026, all day", "= every week"]),
        ("31 feb", ["= impossible"]),
        ("an hour later", ["= no time without a table: an offer, a booking, a question"]),
        ("hello", ["= nothing about time"]),
    ],
)
def test_what_a_sentence_comes_to_stands_last(words, outcome):
    assert outcome == [line for line in drawn(words) if line[0] in "=?"]


def test_no_more_than_three_windows_are_shown():
    assert "= and 11 more" == drawn("at 3")[-1]


def test_a_language_without_words_is_read_by_the_library():
    lines = drawn("amanh\u00e3", "pt")

    assert "  (no words for pt: dateparser reads it)" == lines[1]
    assert lines[2].startswith("= Tue 03 Mar 2026")
