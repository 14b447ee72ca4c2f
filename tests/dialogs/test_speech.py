"""replies in the person's words, zone and language"""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from core.people import Person
from dialogs.speech import Speaker
from dialogs.states import Offer
from tests.dialogs.desk import LONDON, NOW, WILLOW, wall

SPEAKER = Speaker(WILLOW, Person("kim", "Kim"))


def offers(*rows: tuple[str, str, str]) -> tuple[Offer, ...]:
    return tuple(
        Offer(f"id{n}", str(n), wall(at).astimezone(LONDON), place, (who,))
        for n, (at, who, place) in enumerate(rows, start=1)
    )


@pytest.mark.parametrize("values", [{}, {"business": "Willow", "more": 1}])
def test_a_phrase_that_is_not_there_or_lacks_a_value_is_a_mistake_of_ours(values):
    with pytest.raises(KeyError):
        SPEAKER.say("no-such-phrase", **values)
    with pytest.raises(KeyError):
        SPEAKER.say("gone")


def test_an_offer_over_the_night_in_which_the_clocks_go_forward_ends_when_the_wall_says_so():
    (night,) = offers(("29 00:30", "oak", "harbour-st"))

    assert "12:30-2:30am" == SPEAKER.hours(replace(night, minutes=60))


def test_a_phrase_takes_its_values():
    assert SPEAKER.say("gone", time="4:30pm") == "Sorry, 4:30pm went after the hold ran out."


@pytest.mark.parametrize(
    ("rows", "shared", "labels"),
    [
        (
            [("3 13:30", "ana", "harbour-st"), ("3 16:00", "ana", "harbour-st")],
            " with Ana, Harbour St, Tue 3 Mar",
            ["1:30pm", "4pm"],
        ),
        (
            [("3 13:30", "ana", "harbour-st"), ("4 16:00", "ben", "mill-lane")],
            "",
            ["Tue 3 Mar 1:30pm, Ana, Harbour St", "Wed 4 Mar 4pm, Ben, Mill Lane"],
        ),
        (
            [("3 13:30", "ana", "harbour-st"), ("3 13:30", "chloe", "harbour-st")],
            ", Harbour St, Tue 3 Mar",
            ["1:30pm, Ana", "1:30pm, Chloe"],
        ),
        ([("3 13:30", "ana", "harbour-st")], "", ["Tue 3 Mar 1:30pm, Ana, Harbour St"]),
    ],
)
def test_what_all_choices_share_is_said_once(rows, shared, labels):
    lead, choices = SPEAKER.choices(offers(*rows))

    assert lead == shared
    assert [each.label for each in choices] == labels


def test_a_room_is_nobody_who_serves():
    assert SPEAKER.provider(("oak", "ana", "wash-1", "gone")) == "Ana"
    assert SPEAKER.provider(("oak",)) == ""


@pytest.mark.parametrize(("day", "word"), [(2, "today"), (3, "tomorrow"), (4, "soon")])
def test_a_day_is_named_by_how_far_away_it_is_when_the_message_is_seen(day, word):
    assert SPEAKER.relative(NOW.replace(day=day, hour=15), NOW) == word


def test_a_person_far_away_reads_a_day_by_their_own_wall():
    far = Speaker(WILLOW, Person("kim", "Kim", zone="Pacific/Auckland"))
    midnight = datetime(2026, 3, 2, 12, tzinfo=UTC)  # 1am on the 3rd there

    assert far.relative(wall("3 09:00"), midnight) == "today"
    assert SPEAKER.relative(wall("3 09:00"), midnight) == "tomorrow"


@pytest.mark.parametrize(
    ("service", "currency", "price", "text"),
    [
        ("cut", "GBP", 4500, "£45"),
        ("cut", "GBP", 4550, "£45.50"),
        ("cut", "JPY", 4500, "JP¥4,500"),
        ("cut", "GBP", None, None),
    ],
)
def test_a_price_is_written_as_the_country_does_without_needless_pence(service, currency, price, text):
    priced = replace(WILLOW.service[service], currency=currency, price=price)

    assert SPEAKER.price(priced) == text


def test_a_business_without_a_place_speaks_all_the_same():
    nowhere = Speaker(replace(WILLOW, locations=()), Person("kim", None))

    assert nowhere.clock(NOW) == "10am"


def test_a_person_of_another_language_is_spoken_to_in_it_where_we_know_it():
    assert Speaker(WILLOW, Person("kim", "Kim", language="tlh")).language.tag == "en"


def test_a_price_is_written_in_the_language_of_the_house_where_its_country_has_no_manner_for_it():
    german = Speaker(replace(WILLOW, business=replace(WILLOW.business, language="de")), Person("kim", "Kim"))
    service = WILLOW.service["cut"]

    assert "45 £" == german.price(service)
    assert "1.234,50 €" == german.price(replace(service, currency="EUR", price=123450))


def test_a_name_that_ends_in_a_stop_ends_its_sentence():
    assert "We are at 3 Mill St." == SPEAKER.say("where", places="3 Mill St.")
