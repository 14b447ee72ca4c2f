"""What is on the table decides: opening hours, the offer, the booking, the zone, what was said before"""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from core.spans import Span
from dialogs.when import Expression, Table, Trouble, UnknownExpressionError, read, resolve
from dialogs.when.picture import picture
from dialogs.when.report import as_data

LONDON = ZoneInfo("Europe/London")
NEW_YORK = ZoneInfo("America/New_York")
NOW = datetime(2026, 3, 2, 10, 0, tzinfo=LONDON)


def start(when):
    return when.wish.windows[0].start.astimezone(LONDON)


def from_to(first, last, *, closed=()):
    """Return opening hours that are the same every day, but for the closed dates."""

    def hours(day: date):
        if day in closed:
            return ()
        begin = datetime.combine(day, time(first), LONDON)
        return (Span(begin.astimezone(UTC), (begin + timedelta(hours=last - first)).astimezone(UTC)),)

    return hours


def test_next_friday_is_two_readings_unless_one_of_the_days_is_closed():
    open_both = read("next friday at 2", now=NOW, table=Table(open=from_to(9, 18)))
    open_one = read("next friday at 2", now=NOW, table=Table(open=from_to(9, 18, closed={date(2026, 3, 6)})))

    assert len(open_both.readings) == 2
    assert open_one.readings == ()


@pytest.mark.parametrize(("hours", "hour"), [((9, 18), 17), ((5, 12), 5), ((17, 23), 17)])
def test_a_bare_hour_lies_in_the_opening_hours(hours, hour):
    when = read("tomorrow at 5", now=NOW, table=Table(open=from_to(*hours)))

    assert datetime(2026, 3, 3, hour, 0, tzinfo=LONDON) == start(when)


def test_a_date_with_slashes_is_read_by_the_zone_of_the_speaker():
    in_london = read("3/8", now=NOW)
    in_new_york = read("3/8", now=datetime(2026, 3, 2, 10, 0, tzinfo=NEW_YORK))

    assert date(2026, 8, 3) == start(in_london).date()
    assert date(2026, 3, 8) == in_new_york.wish.windows[0].start.astimezone(NEW_YORK).date()


def test_what_was_said_before_is_completed_and_a_whole_new_time_replaces_it():
    before = read("tomorrow afternoon", now=NOW).said
    stored = Expression.from_data(before.to_data())

    assert datetime(2026, 3, 5, 12, tzinfo=LONDON) == start(
        read("no i meant thursday", now=NOW, before=stored)
    )
    assert datetime(2026, 3, 3, 16, tzinfo=LONDON) == start(read("at 4", now=NOW, before=stored))
    assert datetime(2026, 3, 6, 9, tzinfo=LONDON) == start(read("friday 9am", now=NOW, before=stored))


def test_an_expression_that_was_stored_resolves_again():
    said = read("thursday at 3", now=NOW).said

    assert datetime(2026, 3, 5, 15, tzinfo=LONDON) == start(resolve(said, now=NOW))


@pytest.mark.parametrize(
    "data", [{}, {"version": 99}, {"version": 1}, {"version": 1, "is": "Clock", "hour": 3}]
)
def test_data_of_another_form_is_refused(data):
    with pytest.raises(UnknownExpressionError):
        Expression.from_data(data)


def test_without_an_offer_the_second_option_is_no_time():
    assert read("i'll take the second option", now=NOW).wish is None


@pytest.mark.parametrize(
    ("words", "trouble"),
    [
        ("yesterday", Trouble.PAST),
        ("today at 9", Trouble.PAST),
        ("31 feb", Trouble.IMPOSSIBLE),
        ("29 feb 2027", Trouble.IMPOSSIBLE),
        ("25:61", Trouble.IMPOSSIBLE),
        ("in 99999999 years", Trouble.TOO_FAR),
        ("in 999999999999 days", Trouble.TOO_FAR),
        ("29 march at 1:30am", Trouble.GAP),
        ("25 october at 1:30am", Trouble.FOLD),
    ],
)
def test_a_time_that_cannot_be_has_a_reason(words, trouble):
    assert trouble == read(words, now=NOW).trouble


@pytest.mark.parametrize("words", ["\u0663 \u0663:\u0663\u0660", "1_0", "\u00b2", "in \u0661\u0660 days"])
def test_figures_of_other_alphabets_are_no_numbers(words):
    assert read(words, now=NOW).wish is None


def test_a_language_without_a_folder_is_read_by_dateparser_within_bounds():
    when = read("mardi prochain", now=NOW, language="qq")
    hostile = read("1 1 1 1 1 1 1 1 1 1 1 1 1 1 demain", now=NOW, language="pt")
    portuguese = read("amanh\u00e3", now=NOW, language="pt")

    assert when.wish is None
    assert hostile.wish is None
    assert date(2026, 3, 3) == start(portuguese).date()


def test_the_report_names_days_times_and_ranges():
    data = as_data("from 2 to 4pm on thursday", datetime(2026, 3, 2, 10), "", "en")  # noqa: DTZ001

    assert ["2026-03-05"] == data["dates"]
    assert ["14:00", "16:00"] == data["times"]
    assert [{"start": "2026-03-05T14:00", "end": "2026-03-05T16:00"}] == data["ranges"]


def test_the_picture_marks_the_words_that_were_used():
    drawn = picture("a cut thursday at 3 please", NOW, "en")

    assert "      ~~~~~~~~~~~~~" in drawn
    assert "Thu 05 Mar 2026 15:00" in drawn


@pytest.mark.parametrize(
    "words", ["5 instead of 3 tomorrow", "can we do 5 instead of 3 tomorrow", "5 rather than 3 tomorrow"]
)
def test_bare_hours_that_change_places_are_on_the_day_that_is_said_after_them(words):
    when = read(words, now=NOW, table=Table(asked="when", open=from_to(9, 18)))

    assert datetime(2026, 3, 3, 17, tzinfo=LONDON) == start(when)


@pytest.mark.parametrize(
    "words", ["tomorrow we need 5 instead of 3 rooms", "tomorrow we stay 5 instead of 3 days"]
)
def test_what_is_counted_is_no_hour_that_changes_places(words):
    when = read(words, now=NOW, table=Table(asked="when", open=from_to(9, 18)))

    assert all(each.hours is None for each in (*when.said.mentions, *when.said.excepted))


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "in two weeks, same time", 20),
        ("en", "in a fortnight", 20),
        ("es", "dentro de una semana, misma hora", 13),
        ("es", "en quince días", 20),
        ("de", "in 14 Tagen, gleiche Zeit", 20),
        ("fr", "dans huit jours, même heure", 13),
        ("en", "a week from today, same time", 9),
        ("en", "in three days, same time", 5),
        ("en", "in two weeks at 4", 16),
    ],
)
def test_weeks_are_counted_from_the_visit_that_is_near_unless_another_day_or_hour_is_said(
    language, text, day
):
    near = Table(booking=datetime(2026, 3, 6, 15, 0, tzinfo=LONDON))

    assert date(2026, 3, day) == start(read(text, now=NOW, language=language, table=near)).date()


def test_weeks_are_counted_from_today_where_the_visit_is_far_off():
    far = Table(booking=datetime(2026, 3, 27, 15, 0, tzinfo=LONDON))

    assert date(2026, 3, 16) == start(read("in two weeks, same time", now=NOW, table=far)).date()
