"""The report for the score: the days, clock times and ranges that a text names, by the conventions of its corpora"""

from datetime import datetime

import pytest

from dialogs.when.report import as_data

MONDAY = datetime(2026, 3, 2, 10)  # noqa: DTZ001 - the corpora know no zone


def report(text, prev="", lang="en"):
    found = as_data(text, MONDAY, prev, lang)
    return found["dates"], found["times"], [(one["start"], one["end"]) for one in found["ranges"]]


@pytest.mark.parametrize(
    ("text", "dates", "times", "ranges"),
    [
        ("thursday at 3", ["2026-03-05"], ["15:00"], []),
        ("2-4pm on thursday", ["2026-03-05"], ["14:00", "16:00"], [("2026-03-05T14:00", "2026-03-05T16:00")]),
        ("9pm to 1am on friday", ["2026-03-06"], ["21:00", "01:00"], [("2026-03-06T21:00", "2026-03-07T01:00")]),
        ("next week", [], [], [("2026-03-09", "2026-03-15")]),
        ("by friday", ["2026-03-06"], [], [(None, "2026-03-06")]),
        ("from monday to friday", ["2026-03-09", "2026-03-13"], [], [("2026-03-09", "2026-03-13")]),
        ("from may to september", [], [], [("2026-05-01", "2026-09-01")]),
        ("from 2027 to 2029", [], [], [("2027-01-01", "2029-01-01")]),
        ("from q1 2027 to q3 2027", [], [], [("2027-01-01", "2027-07-01")]),
        ("in the morning", [], [], [("08:00", "12:00")]),
        ("after lunchtime", [], [], [("13:00", None)]),
        ("before lunchtime", [], [], [(None, "11:00")]),
        ("until 5", [], ["17:00"], [(None, "17:00")]),
        ("in half an hour", ["2026-03-02"], ["10:30"], []),
        ("within two hours", [], [], [("2026-03-02T10:00", "2026-03-02T12:00")]),
        ("between 8 and now", [], ["08:00"], [("2026-03-02T08:00", "2026-03-02T10:00")]),
        ("between now and 4", [], ["16:00"], [("10:00", "16:00")]),
        ("an hour later", ["2026-03-02"], ["11:00"], []),
        ("two days later", ["2026-03-04"], [], []),
        ("one day before", [], [], []),
        ("that day", [], [], []),
        ("delay my 3pm by an hour", [], ["16:00"], []),
        (
            "friday 3pm to sunday 11am",
            ["2026-03-06", "2026-03-08"],
            ["15:00", "11:00"],
            [("2026-03-06T15:00", "2026-03-08T11:00")],
        ),
        ("from 2 for two hours on friday", ["2026-03-06"], ["14:00"], [("2026-03-06T14:00", "2026-03-06T16:00")]),
        ("thursday, not before 2", ["2026-03-05"], ["14:00"], [("2026-03-05T14:00", None)]),
        ("thursday afternoon, not before 2", ["2026-03-05"], ["14:00"], [("2026-03-05T12:00", "2026-03-05T16:00")]),
        ("a table for 4", [], [], []),
    ],
)  # fmt: skip
def test_the_report_names_what_the_text_names(text, dates, times, ranges):
    assert (dates, times, ranges) == report(text)


@pytest.mark.parametrize(
    ("prev", "times"),
    [
        ("What time?", ["16:00"]),
        ("When would you like it?", ["16:00"]),
        ("Which day?", []),
        ("How many seats?", []),
    ],
)
def test_a_bare_number_answers_the_question_for_a_time(prev, times):
    assert ([], times, []) == report("4", prev)


def test_a_language_without_words_is_reported_by_the_library():
    dates, times, _ = report("amanh\u00e3", lang="pt")

    assert (["2026-03-03"], []) == (dates, times)
