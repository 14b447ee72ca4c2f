"""a series that needs a yes is one card, and one answer is about all of its dates"""

from datetime import timedelta

import pytest

from bot.desk import By
from core.bookings import State
from tests.bot.desk.test_decisions import KIM, LINE, SAM
from tests.bot.desk.test_rivals import PLACE, SLACK, Rivals, staffed


@pytest.fixture
def scene(book):
    return Rivals(staffed(book), LINE, SLACK)


def asked(scene):
    """Have a series asked for; return its cards."""
    scene.hear("ash every tuesday 2-3pm for 4 weeks")
    return scene.letters(PLACE)


def test_a_series_is_asked_for_on_one_card_with_its_dates(scene):
    cards = asked(scene)

    assert ["every Tue 2pm, 4 times, 3 Mar to 24 Mar" in each.reply.text for each in cards] == [True]
    assert ["Approve all 4", "Decline all 4"] == [each.label for each in cards[0].reply.choices]


def test_whoever_asked_for_one_of_the_dates_as_well_gives_way_and_is_offered_what_is_near(scene):
    (card,) = asked(scene)
    scene.hear("ash on 10 march 2:30-4pm", sender=KIM)
    (said,) = [each.reply for each in scene.letters(KIM)]
    taken = next(each.token for each in said.choices if "others asked too" in each.label)
    scene.hear("the third" if taken == "3" else taken, sender=KIM)
    scene.letters()
    scene.press("Approve all 4", card)
    told = {each.to: each.reply.text for each in scene.letters()}

    assert "to somebody else." in told[KIM]
    assert "Kim was offered Tue 10 Mar" in told[PLACE]
    assert [State.BOOKED] * 4 == [each.state for each in scene.visits()]


@pytest.mark.parametrize(
    ("label", "state", "said"),
    [
        ("Approve all 4", State.BOOKED, "The team said yes. Booked:"),
        ("Decline all 4", None, "Sorry, the team can't do"),
    ],
)
def test_one_press_decides_about_all_dates_and_the_client_hears_it_once(scene, label, state, said):
    (card,) = asked(scene)
    scene.press(label, card)
    letters = scene.letters()
    told = [each.reply.text for each in letters if each.to == SAM and each.reply.text]
    (staff,) = [each.reply.text for each in letters if each.to == PLACE]

    assert [state] * 4 if state else [] == [each.state for each in scene.visits()]
    assert [True] == [each.startswith(said) and "every Tue 2pm, 4 times" in each for each in told]
    assert "every Tue 2pm, 4 times" in staff


def test_a_text_with_the_number_of_the_card_is_about_all_of_them_as_well(scene):
    (card,) = asked(scene)
    number = card.reply.typed.split()[2]
    scene.desk.decide("willow", number, yes=True, by=By("nadia", "cli"))

    assert [State.BOOKED] * 4 == [each.state for each in scene.visits()]


def test_a_series_that_is_asked_for_at_another_time_is_one_card_again_and_decided_at_once(scene):
    asked(scene)
    scene.hear("move it to 4pm")
    (card,) = [each for each in scene.letters(PLACE) if each.reply.choices]
    scene.press("Approve all 4", card)
    told = [each.reply.text for each in scene.letters(SAM) if each.reply.text]

    assert "every Tue 4pm, 4 times" in card.reply.text
    assert [State.BOOKED] * 4 == [each.state for each in scene.visits()]
    assert ["every Tue 4pm, 4 times" in each for each in told] == [True]


def test_one_date_that_is_asked_for_at_another_time_is_decided_about_by_itself(scene):
    asked(scene)
    scene.hear("move just the 10th to 4pm")
    (card,) = [each for each in scene.letters(PLACE) if each.reply.choices]
    scene.press("Approve", card)

    assert "Tue 10 Mar, 4-5pm" in card.reply.text
    assert 1 == [each.state for each in scene.visits()].count(State.BOOKED)


def test_a_series_that_nobody_answers_lapses_at_once_and_is_told_of_once(scene):
    asked(scene)
    scene.now += timedelta(days=1)
    gone = [scene.desk.lapse(), scene.desk.lapse()]
    letters = [each for each in scene.letters() if each.reply.text]
    told = [each.reply.text for each in letters if each.to == SAM]
    staff = [each.reply.text for each in letters if each.to == PLACE and not each.reply.instead]

    assert [1, 0] == gone
    assert ["every Tue 2pm, 4 times" in each for each in told] == [True]
    assert ["every Tue 2pm, 4 times" in each for each in staff] == [True]


def test_the_card_says_for_how_many_the_room_is(scene):
    scene.hear("ash tomorrow 2-3pm for 6")
    (card,) = scene.letters(PLACE)

    assert "Mill Lane, 6 people. Answer by" in card.reply.text
