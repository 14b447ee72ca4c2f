"""steps from a chosen time to a booking: the name last, answers, done; or what is left when it is gone"""

from dataclasses import replace

import pytest

from core.bookings import State
from core.keeps import Waitlist
from core.people import Consent
from dialogs import acts
from dialogs.states import Answering, Asking, Idle, Joining, Naming, Offering
from dialogs.turn import Named
from tests.dialogs.desk import WILLOW, Desk


def starts(desk: Desk) -> list[str]:
    return [f"{each.token} {each.start:%-d %H:%M}" for each in desk.state.offers]


@pytest.fixture
def stranger() -> Desk:
    return Desk(None)


def test_a_pick_by_a_known_person_is_booked_and_the_other_times_are_given_back(desk):
    desk.say("haircut tomorrow afternoon")
    desk.say("2")

    assert desk.stands() == ["cut ana 3 14:00"]
    assert desk.held() == []
    assert desk.state == Idle()


def test_who_picks_another_time_for_a_visit_that_is_over_by_then_has_a_new_one_of_its_own(desk):
    over = desk.booked("cut", "2 12:00", "ana")
    desk.say("can we do tomorrow afternoon instead")
    desk.wait(hours=4)

    assert desk.say("2").startswith("Booked: cut with Ana, Tue 3 Mar")
    new = next(each for each in desk.book.values() if each.state is State.BOOKED and each.id != over.id)
    assert new.claim != over.claim
    assert (new.version, new.previous) == (1, None)


def test_a_yes_takes_the_only_time_and_of_several_asks_which(desk):
    desk.say("haircut tomorrow afternoon")
    desk.say("yes")
    assert isinstance(desk.state, Offering)
    desk.say("cut with ana tomorrow at 3?")
    desk.say("yes")

    assert desk.stands() == ["cut ana 3 15:00"]


def test_a_digit_that_is_also_an_hour_is_asked_about_by_date(desk):
    desk.say("cut tomorrow, earliest")
    answer = desk.does(acts.Torn(0, 1))

    assert (
        answer
        == "Tue 3 Mar 9am, Ana, Harbour St, or Tue 3 Mar 9:15am, Ana, Harbour St? Text the day and time."
    )
    assert isinstance(desk.state, Offering)


def test_giving_the_name_confirms_and_the_name_is_kept(stranger):
    stranger.say("massage wednesday 3pm")
    assert isinstance(stranger.state, Naming)
    stranger.say("sam")

    assert stranger.person.name == "Sam"
    assert stranger.stands() == ["massage dev+table-1 4 15:00"]


def test_a_yes_is_no_name(stranger):
    stranger.say("massage wednesday 3pm")

    assert stranger.say("yes") == "Just your first name, please, and it is booked."
    assert stranger.stands() == []


def test_another_time_can_be_taken_before_the_name_is_given(stranger):
    stranger.say("haircut tomorrow afternoon")
    stranger.say("2")
    stranger.say("the first one")
    stranger.say("Sam")

    assert stranger.stands() == ["cut ana 3 12:00"]


def test_the_questions_of_a_service_come_before_the_name_and_are_kept_with_the_booking(stranger):
    stranger.say("consultation tomorrow 3pm")
    assert isinstance(stranger.state, Answering)
    stranger.say("yes, in may")
    assert isinstance(stranger.state, Naming)
    stranger.say("Sam")
    (booking,) = [each for each in stranger.book.values() if each.state is State.BOOKED]

    assert booking.answers == (("coloured", "yes, in may"),)


def test_a_late_pick_counts_if_the_time_is_still_free(desk):
    desk.say("haircut tomorrow afternoon")
    desk.wait(minutes=40)
    desk.say("1")

    assert desk.stands() == ["cut ana 3 12:00"]


def test_what_is_gone_is_told_and_what_is_left_keeps_its_digit(desk):
    desk.say("cut tomorrow, earliest")
    before = starts(desk)
    desk.wait(minutes=20)
    desk.taken("ana", "3 08:00", "3 09:10")
    answer = desk.say("1")

    assert answer.startswith("Sorry, ")
    assert starts(desk) == before[1:]
    assert desk.stands() == []


def test_where_nothing_is_left_what_comes_nearest_is_offered(desk):
    desk.say("cut with ana tomorrow at 3?")
    desk.wait(minutes=20)
    desk.taken("ana", "3 14:30", "3 15:30")
    answer = desk.say("ok")

    assert "went after the hold ran out" in answer
    assert isinstance(desk.state, Offering)
    assert "3 15:00" not in {
        f"{each.start:%-d %H:%M}" for each in desk.state.offers if "ana" in each.resources
    }


def test_a_name_that_comes_too_late_is_kept_all_the_same(stranger):
    stranger.say("massage wednesday 3pm")
    stranger.wait(minutes=20)
    stranger.taken("dev", "4 14:00", "4 18:00")
    stranger.say("Sam")

    assert stranger.stands() == []
    assert stranger.person.name == "Sam"
    assert any(isinstance(each, Named) for each in stranger.turns[-1].people)


def test_more_than_a_day_allows_is_refused_before_it_is_booked(desk):
    desk.say("colour with chloe wednesday 9am")
    answer = desk.say("colour with chloe wednesday 2pm")

    assert answer.startswith(
        "You have 1 x colour that day already, which is the most. With Chloe, Harbour St, Thu"
    )
    assert isinstance(desk.state, Offering)
    assert len(desk.stands()) == 1


def test_to_move_to_where_it_is_changes_nothing(desk):
    desk.booked("cut", "5 15:00", "ana")
    desk.say("move my cut")
    answer = desk.say("thursday 3pm")

    assert "at that time already" in answer
    assert desk.stands() == ["cut ana 5 15:00"]
    assert desk.turns[-1].steps == ()


def test_a_move_keeps_the_old_time_while_it_can_be_undone(desk):
    desk.booked("cut", "5 15:00", "ana")
    desk.say("move my cut to friday 3pm")
    moved = [each for each in desk.book.values() if each.state is State.MOVED]

    assert [each.lapses_at is not None for each in moved] == [True]
    assert desk.stands() == ["cut ana 6 15:00"]


@pytest.mark.parametrize(
    ("waitlist", "answered", "stands"),
    [
        (None, "Dev is fully booked then. Nothing free around then. Text another day or time", Asking),
        (Waitlist(), "Dev is fully booked then. Shall I text you if something comes free?", Joining),
    ],
)
def test_where_nothing_comes_near_another_time_is_asked_for_or_whether_to_wait(waitlist, answered, stands):
    rules = replace(WILLOW.service["massage"].rules, horizon=2)
    short = tuple(replace(each, rules=rules) if each.id == "massage" else each for each in WILLOW.services)
    business = replace(WILLOW.business, waitlist=waitlist)
    desk = Desk(catalog=replace(WILLOW, business=business, services=short))
    for day in range(2, 6):
        desk.taken("dev", f"{day} 08:00", f"{day} 20:00", claim=f"full-{day}")
    answer = desk.say("massage tomorrow afternoon")

    assert answer.startswith(answered)
    assert isinstance(desk.state, stands)


def test_a_first_message_that_books_says_who_writes_only_once():
    newcomer = Desk(None, consent=Consent.NEW)
    first = newcomer.say("massage wednesday 3pm")
    second = newcomer.say("Sam")

    assert first.startswith("Willow Studio, automated.")
    assert "automated" not in second
