"""Odd and hostile words about time get a reason, a question or nothing; never an exception, never a silent guess"""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from dialogs.when import Table, Trouble, read
from dialogs.when.fallback import guess

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 3, 2, 10, 0, tzinfo=LONDON)
REF = datetime(2026, 3, 2, 10, 0)  # noqa: DTZ001 - dateparser is asked in naive local time


def start(when):
    return when.wish.windows[0].start.astimezone(LONDON)


@pytest.mark.parametrize(
    "words",
    [
        "in 99999999 years",
        "in 999999999 days",
        "in 3 years",
        "in 5000 weeks",
        "1 january 2099",
        "in 40000 days",
    ],
)
def test_what_is_farther_than_anybody_plans_is_said_to_be_too_far(words):
    assert Trouble.TOO_FAR == read(words, now=NOW).trouble


@pytest.mark.parametrize(
    "words", ["1 january 0001", "31.12.9999", "in 1e9 days", "the year 9999", "9999-12-31", "0000-00-00"]
)
@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Niue", "Europe/London"])
def test_the_ends_of_the_calendar_throw_nothing_in_any_zone(words, zone):
    now = NOW.astimezone(ZoneInfo(zone))

    when = read(words, now=now)

    assert when.wish is None or when.wish.windows[0].start >= now.astimezone(UTC)


@pytest.mark.parametrize("words", ["1 " * 80, "1 1 1 1 1 1 1 1 1 1 1 1 1", "9" * 161])
def test_the_library_for_all_languages_is_not_asked_what_costs_it_seconds(words):
    assert guess(words, REF, "fr") is None


@pytest.mark.parametrize("tag", ["", "xx", "../../etc/passwd", "en\0", "EN"])
def test_a_language_that_nobody_knows_is_read_as_nothing(tag):
    assert read("demain", now=NOW, language=tag).wish is None


@pytest.mark.parametrize(
    "words", ["1", "3", "2027", "1700000000", "+44 20 7946 0123", "0", "-1", "1.5", "1e3"]
)
def test_a_bare_number_is_no_time_by_itself(words):
    assert read(words, now=NOW).wish is None


@pytest.mark.parametrize(
    "words",
    ["yesterday", "last tuesday", "two days ago", "last week", "an hour ago", "1 march 2026", "today at 8am"],
)
def test_the_past_is_said_to_be_past(words):
    assert Trouble.PAST == read(words, now=NOW).trouble


@pytest.mark.parametrize("words", ["3pm EST", "3 pm GMT", "15:00 CET", "3pm PT please"])
def test_a_time_with_a_zone_is_the_time_on_our_wall(words):
    assert 15 == start(read(words, now=NOW)).hour


@pytest.mark.parametrize(
    ("zone", "words", "trouble"),
    [
        ("Europe/London", "29 march at 1:30am", Trouble.GAP),
        ("America/New_York", "march 8 at 2:30 am", Trouble.GAP),
        ("Europe/London", "25 october at 1:30am", Trouble.FOLD),
        ("America/New_York", "november 1 at 1:30 am", Trouble.FOLD),
        ("Europe/London", "29 march at 2:30am", None),
    ],
)
def test_a_time_that_the_clock_skips_or_shows_twice_is_asked_about(zone, words, trouble):
    assert trouble == read(words, now=NOW.astimezone(ZoneInfo(zone))).trouble


@pytest.mark.parametrize(
    "words",
    ["31 feb", "31 april", "30/2", "29 feb 2027", "32nd of march", "25:61", "24:30", "13:60", "31/4/2026"],
)
def test_what_no_calendar_and_no_clock_has_is_impossible_or_no_time(words):
    when = read(words, now=NOW)

    assert when.wish is None
    assert when.trouble in (Trouble.IMPOSSIBLE, None)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("29 feb", date(2028, 2, 29)),
        ("24:00 on friday", date(2026, 3, 7)),
        ("31 dec", date(2026, 12, 31)),
        ("1 jan", date(2027, 1, 1)),
    ],
)
def test_rare_days_are_found_on_the_calendar(words, day):
    found = read(words, now=NOW.replace(month=3))

    assert found.trouble in (None, Trouble.TOO_FAR)
    assert found.wish is None or day == start(found).date()


@pytest.mark.parametrize(
    "words",
    [
        "\u0663",
        "\uff13pm",
        "1_0",
        "\u00b2",
        "\u0661\u0662:\u0663\u0660",
        "in \u0661\u0660 days",
        "\u2460",
        "3\u200bpm",
    ],
)
def test_only_the_figures_0_to_9_are_numbers(words):
    assert read(words, now=NOW, table=Table(asked="time")).wish is None


@pytest.mark.parametrize(
    "words", ["", " ", "\0", "\n\n", "?", "@", "\ud83d", "a" * 100_000, "3" * 100_000, "\U0001f600" * 500]
)
def test_noise_is_no_time(words):
    assert read(words, now=NOW).wish is None
