"""what one person may have, as it is told"""

import pytest

from core.people import Person
from core.quotas import Per, Quota
from dialogs.limits import over_quota, what_then
from dialogs.speech import Speaker
from tests.dialogs.desk import WILLOW, Desk


@pytest.mark.parametrize("language", ["en", "de", "es", "fr"])
@pytest.mark.parametrize("per", Per)
@pytest.mark.parametrize("of", [{}, {"service_id": "cut"}, {"resource_id": "oak"}])
def test_every_quota_is_told_in_one_text_with_what_to_do(language: str, per: Per, of: dict):
    speaker = Speaker(WILLOW, Person("kim", language=language))
    quota = Quota(per, 2, **of)
    said = f"{over_quota(quota, speaker)} {what_then(quota, speaker)}"

    assert "2" in said
    assert ("Oak" in said) == ("resource_id" in of)
    assert 40 < len(said) <= 160


def test_what_was_cancelled_does_not_stand_up_where_another_took_its_place():
    desk = Desk()
    desk.say("colour with chloe wednesday 9am")
    desk.say("cancel it")
    desk.booked("colour", "4 14:00", "chloe")

    assert "can't be taken back. You have 1 x colour that day already" in desk.say("undo")
    assert desk.stands() == ["colour chloe+wash-1 4 14:00"]


def test_a_move_to_a_day_that_is_full_is_refused_and_others_are_offered():
    desk = Desk()
    desk.booked("colour", "4 14:00", "chloe")
    desk.booked("colour", "5 14:00", "chloe")

    answer = desk.say("move the colour on thursday to wednesday 10am")

    assert "1 x colour that day already" in answer
    assert len(desk.stands()) == 2
