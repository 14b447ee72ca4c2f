"""the letter to staff about who has not confirmed: whose visit, when and where, in every language of a business"""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from channels.sms.gsm import folded, is_gsm, segments
from core.bookings import State
from core.people import Person
from core.unconfirmed import Asked, List
from dialogs.language import known
from dialogs.unconfirmed import MOST, Unconfirmed, told
from tests.core.making import MONDAY, visit
from tests.dialogs.desk import WILLOW

HARBOUR = WILLOW.location["harbour-st"]
THURSDAY = List(HARBOUR, date(2026, 3, 5), frozenset({"cut"}), MONDAY)
LONG = "Wolfeschlegelsteinhausen"


def unconfirmed(count: int, name: str | None = "Sam", asked: Asked = Asked.REMINDED) -> list[Unconfirmed]:
    starts = (MONDAY + timedelta(days=3, hours=9, minutes=30 * nth) for nth in range(count))
    return [
        Unconfirmed(visit(start, state=State.BOOKED), Person("p", name and f"{name}"), asked)
        for start in starts
    ]


def words(of: list[Unconfirmed], language: str = "en") -> str:
    catalog = replace(WILLOW, business=replace(WILLOW.business, language=language))
    return told(THURSDAY, of, catalog).text


def test_one_is_named_with_the_time():
    assert "Harbour St, Thu 5 Mar: one visit is not confirmed: Sam 9am." == words(unconfirmed(1))


def test_who_could_not_be_reached_is_said_to_be():
    assert words(unconfirmed(1, None, Asked.UNREACHED)).endswith(": Someone 9am (not reached).")


def test_of_many_the_first_are_named_and_the_others_counted():
    said = words(unconfirmed(MOST + 3))

    assert "9 visits are not confirmed" in said
    assert said.endswith("Sam 11:30am and 3 more, see halfpast unconfirmed.")
    assert "more" not in words(unconfirmed(MOST))


@pytest.mark.parametrize("language", sorted(known()))
def test_it_fits_two_texts_and_three_with_the_longest_names(language):
    usual, long = words(unconfirmed(9, "Maya"), language), words(unconfirmed(9, LONG), language)

    assert is_gsm(folded(usual))
    assert is_gsm(folded(long))
    assert segments(folded(usual)) <= 2
    assert segments(folded(long)) <= 3
