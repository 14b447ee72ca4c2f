"""the hour that is kept: of what moves, and of what is to be like another visit"""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from core.spans import Span
from core.wishes import Wish
from dialogs.hours import at_old_hour, same_hour
from dialogs.offers import Search
from dialogs.states import Draft
from dialogs.times import anytime
from dialogs.turn import LookUpError
from tests.dialogs.desk import NOW, Desk, wall

WAS = datetime(2026, 2, 26, 15)  # noqa: DTZ001 - on the wall
LIKE = Draft("cut", "ana", "harbour-st", like=WAS)


def search(desk: Desk, draft: Draft) -> Search:
    return Search(desk.facts(), draft, "claim")


def found(desk: Desk, draft: Draft, wanted: Wish) -> list[datetime]:
    """Return when the slots at the old hour start, with all that has to be looked up."""
    facts = desk.facts()
    while True:
        try:
            return [each.span.start for each in at_old_hour(Search(facts, draft, "claim"), wanted)]
        except LookUpError as missing:
            busy = map(desk.look_up, missing.needs.every())
            facts = replace(facts, busy=(*facts.busy, *busy))


def whole(day: str, days: int = 1) -> Wish:
    start = wall(f"{day} 00:00")
    return Wish((Span(start, start + timedelta(days=days)),))


def test_a_day_alone_keeps_the_hour_of_what_moves_and_of_what_is_like_another(desk):
    moving = Draft("cut", moving=desk.booked("cut", "5 14:00", "ana").claim)

    assert wall("6 14:00") == same_hour(search(desk, moving), whole("6"))
    assert wall("6 15:00") == same_hour(search(desk, LIKE), whole("6"))


def test_the_day_that_it_has_leaves_the_hour_open(desk):
    moving = Draft("cut", moving=desk.booked("cut", "5 14:00", "ana").claim)

    assert None is same_hour(search(desk, moving), whole("5"))


@pytest.mark.parametrize(
    "wanted",
    [
        whole("6", days=2),
        Wish((*whole("6").windows, *whole("9").windows)),
        Wish((Span(wall("6 09:00"), wall("6 12:00")),)),
    ],
)
def test_several_days_or_a_part_of_one_leave_the_hour_open(desk, wanted):
    assert None is same_hour(search(desk, LIKE), wanted)


def test_nobody_keeps_the_hour_of_nothing(desk):
    assert None is same_hour(search(desk, Draft("cut")), whole("6"))


def test_where_no_day_was_said_either_it_is_that_hour_on_two_of_the_coming_days(desk):
    starts = found(desk, LIKE, anytime(NOW))

    assert 2 == len({each.date() for each in starts})
    assert {(15, 0)} == {(each.hour, each.minute) for each in starts}


def test_a_week_is_that_hour_on_two_of_its_days(desk):
    starts = found(desk, replace(LIKE, said={}), whole("9", days=7))

    assert 2 == len(starts)
    assert all(
        wall("9 00:00") < each < wall("16 00:00") and (15, 0) == (each.hour, each.minute) for each in starts
    )


def test_a_day_at_whose_old_hour_all_is_taken_has_none_there(desk):
    desk.taken("ana", "6 15:00", "6 15:30")

    assert [] == found(desk, Draft("cut", "ana", "harbour-st", like=WAS, said={}), whole("6"))
    assert [wall("9 15:00")] == found(desk, Draft("cut", "ana", "harbour-st", like=WAS, said={}), whole("9"))
