"""one of the choices on the table, however it is said"""

from datetime import timedelta

import pytest

from core.spans import Span
from core.wishes import Wish
from dialogs.acts import Details, Picked, Pressed, Torn
from dialogs.language import known, language
from dialogs.picks import LONGEST, fitting, named, pick, pressed, tokens
from dialogs.states import Asking, Choosing, Draft, Idle, Naming, Offer, Offering, Piece, Then
from tests.dialogs.desk import LONDON, wall

EN = language("en")


def offering(*starts: str, tokens: str = "123") -> Offering:
    """Put times on the table: Ana at Harbour St, then Ben at Mill Lane, then Ana again."""
    who = (("ana", "harbour-st"), ("ben", "mill-lane"), ("ana", "harbour-st"))
    offers = tuple(
        Offer(f"id{n}", tokens[n], wall(start).astimezone(LONDON), who[n][1], (who[n][0],))
        for n, start in enumerate(starts)
    )
    return Offering(Draft("cut"), "claim", offers, wall("2 10:15"))


TWO = offering("4 13:30", "4 16:00")
THREE = offering("4 09:00", "4 11:30", "4 16:00")


@pytest.mark.parametrize(
    ("text", "state", "expected"),
    [
        ("1", TWO, Picked(0)),
        ("2", TWO, Picked(1)),
        ("#2", TWO, Picked(1)),
        ("option 2 please", TWO, Picked(1)),
        ("4", TWO, Picked(1)),
        ("3", TWO, None),
        ("the second one", TWO, Picked(1)),
        ("last", THREE, Picked(2)),
        ("the later one", THREE, Picked(2)),
        ("earliest", THREE, Picked(0)),
        ("third", TWO, None),
        ("either", TWO, Picked(0)),
        ("2", Choosing(("a", "b"), Then.DROP), Picked(1)),
        ("2", Asking(Draft(), Piece.SERVICE, ("cut", "colour")), Picked(1)),
        ("2", Idle(), None),
        ("maybe", TWO, None),
    ],
)
def test_a_choice_is_taken_by_its_digit_its_place_or_its_hour(text, state, expected):
    assert pick(text, state, EN) == expected


def test_a_digit_that_is_one_choices_number_and_anothers_hour_is_torn():
    assert pick("2", offering("4 10:00", "4 11:00", "4 14:00"), EN) == Torn(1, 2)
    assert pick("2", offering("4 10:00", "4 14:00"), EN) == Picked(1)


def test_numbers_keep_their_meaning_when_one_is_gone():
    left = offering("4 10:30", "4 16:30", tokens="23")

    assert pick("3", left, EN) == Picked(1)
    assert pick("1", left, EN) is None
    assert pressed("3", left) == Picked(1)
    assert pressed("1", left) == Pressed("1")


@pytest.mark.parametrize("tag", sorted(known()))
def test_in_every_language_a_digit_picks(tag):
    assert [pick(str(n), THREE, language(tag)) for n in (1, 2, 3)] == [Picked(0), Picked(1), Picked(2)]


@pytest.mark.parametrize("tag", sorted(known()))
def test_a_row_of_words_that_may_stand_beside_a_pick_is_none_and_comes_to_an_end(tag):
    spoken = language(tag)
    words = [each for each in spoken.intents.BESIDE_A_PICK.split("|") if each.isalpha()]

    assert words
    for word in words:
        for row in (f"{word} " * LONGEST, word * LONGEST):
            assert pick(f"{row[: LONGEST - 1]}\u00d8", THREE, spoken) is None


def test_a_time_fits_the_offers_that_start_in_it():
    morning = Wish((Span(wall("4 08:00"), wall("4 12:00")),))

    assert fitting(THREE, morning, Details()) == (0, 1)
    assert fitting(THREE, morning, Details(provider_id="ben")) == (1,)
    assert fitting(THREE, morning, Details(provider_id="chloe")) == ()
    assert fitting(THREE, morning, Details(location_id="harbour-st")) == (0,)


@pytest.mark.parametrize(
    ("details", "places"),
    [
        (Details(provider_id="ben"), (1,)),
        (Details(provider_id="ana"), (0, 2)),
        (Details(location_id="mill-lane"), (1,)),
        (Details(provider_id="ben", location_id="harbour-st"), ()),
        (Details(service_id="cut", provider_id="ben"), (1,)),
        (Details(service_id="colour", provider_id="ben"), ()),
        (Details(), ()),
    ],
)
def test_a_name_fits_the_offers_that_belong_to_it(details, places):
    assert named(THREE, details) == places


def test_a_service_that_was_numbered_can_be_taken_by_its_name():
    state = Asking(Draft(), Piece.SERVICE, ("cut", "colour"))

    assert named(state, Details(service_id="colour")) == (1,)
    assert named(Idle(), Details(service_id="colour")) == ()


def test_only_what_was_numbered_has_digits():
    chosen = Naming(TWO.draft, "claim", TWO.offers[0], TWO.until + timedelta(0), TWO.offers)

    assert tokens(chosen) == ("1", "2")
    assert tokens(Idle()) == ()
