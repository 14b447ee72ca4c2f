"""What holds for any words at all: no exception, the same answer twice, bounded windows, bounded time"""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dialogs.when import Expression, Table, read
from dialogs.when.lexicon import lexicon
from dialogs.when.picture import picture
from dialogs.when.report import as_data
from tests.growth import LINEAR, growth

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 3, 2, 10, 0, tzinfo=LONDON)
FIGURES = """0 1 2 3 4 5 12 13 24 25 30 31 32 45 59 60 99 100 1530 2359 2460 2026 99999 3/8 31/2 16.12. 25:61 3:30 3pm
12am 1st 31st 32nd 2026-02-31 1/1/2026 - , . ? ! ( ) / @ : ; cut room Ana \u0663 \u00b2"""
PHRASES = {f"{first} {' '.join(rest)}" for first, found in lexicon("en").phrases.items() for rest, _ in found}
WORDS = sorted(set(lexicon("en").words) | PHRASES | set(FIGURES.split()))
SENTENCES = st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join)
TABLES = st.sampled_from(
    [
        Table(),
        Table(asked="time"),
        Table(offered=(NOW + timedelta(days=1), NOW + timedelta(days=2))),
        Table(booking=NOW + timedelta(days=3), day=(NOW + timedelta(days=3)).date()),
    ]
)
NOWS = st.integers(0, 15 * 365 * 24).map(
    lambda hours: datetime(2020, 1, 1, tzinfo=LONDON) + timedelta(hours=hours)
)


@settings(max_examples=600, deadline=None)
@given(SENTENCES, TABLES, NOWS)
@example("12am weekly 99999 year", Table(), NOW)
def test_no_sentence_throws_and_the_same_sentence_means_the_same(text, table, now):
    one, two = (read(text, now=now, table=table) for _ in range(2))

    assert one == two
    assert one.said is None or one.said == Expression.from_data(one.said.to_data())


@settings(max_examples=600, deadline=None)
@given(SENTENCES, TABLES, NOWS)
def test_windows_are_in_order_and_lie_ahead(text, table, now):
    when = read(text, now=now, table=table)

    for wish in (when.wish, *when.readings):
        if wish is None:
            continue
        starts = [window.start for window in wish.windows]
        assert starts == sorted(starts)
        if when.said.pick is None:
            assert starts[0] >= now.astimezone(UTC)
            assert starts[0] <= now + timedelta(days=731)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=200))
def test_no_text_throws(text):
    read(text, now=NOW)
    as_data(text, NOW.replace(tzinfo=None), text, "en")
    picture(text, NOW, "en")


def test_a_language_without_a_folder_is_reported_as_the_library_for_all_of_them_reads_it():
    reported = as_data("amanhã às 15h30", NOW.replace(tzinfo=None), "", "pt")

    assert reported == {"dates": ["2026-03-03"], "times": ["15:30"], "ranges": []}


@settings(max_examples=200, deadline=None)
@given(SENTENCES, SENTENCES, NOWS)
def test_what_was_said_before_never_throws(first, second, now):
    before = read(first, now=now).said

    read(second, now=now, before=before)


@settings(max_examples=300, deadline=None)
@given(SENTENCES)
def test_the_words_that_were_used_lie_in_the_text(text):
    for start, end in read(text, now=NOW).words:
        assert 0 <= start <= end <= len(text)


@pytest.mark.parametrize(
    "piece",
    [
        "1 ",
        "9",
        "1:",
        "1/",
        "the ",
        "mon ",
        "from 1 to 2 and ",
        "half past ",
        "every other ",
        "in 1 day and ",
        "2026-01-01",
        "a",
        "tomoro",
        "between monday and tuesday or ",
        "1st 2nd 3rd ",
        "not not not ",
        "thursday at 3 ",
        "at 3 at 4 thursday friday ",
        "move my 3pm to 4 ",
        "label 4 high street ",
        "10am or 2pm on friday ",
        "".join(f"q{n % 4 + 1} {2026 + n} " for n in range(150)),
        "".join(f"april {2026 + n} after {n % 12} or " for n in range(70)),
    ],
)
def test_a_hostile_text_costs_no_more_than_its_length(piece):
    assert growth(lambda text: read(text, now=NOW), piece) < LINEAR
