"""steps of a series: planned together, held as one offer, all of it booked or moved, or asked about again"""

from dataclasses import replace

import pytest

from core.bookings import State, What
from core.messages import plain
from dialogs.states import Answering, Asking, Idle, Naming, Offering, Planning
from tests.dialogs.desk import WILLOW, Desk

TUESDAYS = "massage every tuesday at 10 for four weeks"


def days(desk: Desk) -> list[str]:
    """Return the days of March and the hours at which something stands."""
    return [f"{each.wall:%-d.%-m. %H:%M}" for each in _standing(desk)]


def _standing(desk: Desk):
    mine = (each for each in desk.book.values() if each.person_id == "kim")
    return sorted(
        (each for each in mine if each.state in {State.BOOKED, State.AWAITING}), key=lambda each: each.start
    )


def ruled(**rules) -> Desk:
    """Make a desk of a house where massages have other rules."""
    services = tuple(replace(each, rules=replace(each.rules, **rules)) for each in WILLOW.services)
    return Desk(catalog=replace(WILLOW, services=services))


@pytest.fixture
def clash() -> Desk:
    desk = Desk()
    desk.taken("dev", "17 10:00", "17 11:00")
    return desk


def test_each_date_has_a_claim_and_reminders_of_its_own_and_all_one_series(desk):
    desk.say(TUESDAYS)
    made = _standing(desk)

    assert 4 == len({each.claim for each in made}) == len({each.id for each in made})
    assert 1 == len({each.series for each in made})
    assert {each.claim for each in made} == {each.claim for each in desk.turns[-1].promises}


def test_all_dates_on_the_table_are_held_as_one_offer_and_given_back_together(clash):
    clash.say(TUESDAYS)
    assert isinstance(clash.state, Planning)
    assert 4 == len(clash.held())

    clash.say("no")

    assert (clash.held(), type(clash.state)) == ([], Asking)


def test_what_is_said_next_is_about_the_same_series(clash):
    clash.say(TUESDAYS)
    clash.say("no")

    assert clash.say("at 2").startswith("Booked: massage with Dev, every Tue 2pm, 4 times")
    assert clash.held() == []


def test_a_series_planned_anew_does_not_fight_what_it_held_before(clash):
    clash.say(TUESDAYS)

    assert clash.say("make it half past ten").startswith("Massage with Dev, every Tue 10:30am")
    assert {"10:30", "11:00"} == {f"{each.wall:%H:%M}" for each in clash.held()}


def test_a_series_counts_as_one_of_the_times_that_are_held_for_a_person(clash):
    holding = replace(WILLOW.business.holding, per_person=1)
    clash.catalog = replace(WILLOW, business=replace(WILLOW.business, holding=holding))

    clash.say(TUESDAYS)

    assert 4 == len(clash.held())


def test_dates_that_may_not_be_held_are_offered_and_can_be_taken_while_they_are_free(clash):
    holding = replace(WILLOW.business.holding, share=1)
    clash.catalog = replace(WILLOW, business=replace(WILLOW.business, holding=holding))

    assert "Not held, so reply soon." in clash.say(TUESDAYS)
    assert clash.held() == []
    assert clash.say("1").startswith("Booked: massage with Dev, every Tue 10am, 3 times")


def test_a_late_pick_counts_if_all_dates_are_still_free(clash):
    clash.say(TUESDAYS)
    clash.wait(minutes=30)
    clash.say("2")

    assert days(clash) == ["3.3. 10:00", "10.3. 10:00", "17.3. 11:00", "24.3. 10:00"]


def test_where_a_date_went_meanwhile_none_is_booked_and_the_rest_is_offered_again(clash):
    clash.say(TUESDAYS)
    clash.wait(minutes=30)
    clash.taken("dev", "24 09:30", "24 10:30")
    answer = clash.say("1")

    assert answer.startswith("Sorry, a date went after the hold ran out.")
    assert "Tue 17 Mar and Tue 24 Mar are not free" in answer
    assert days(clash) == []
    assert clash.say("1").startswith("Booked: massage with Dev, every Tue 10am, 2 times, 3 Mar to 10 Mar")


def test_where_all_dates_went_that_is_said(clash):
    clash.say(TUESDAYS)
    clash.wait(minutes=30)
    for day in (3, 10, 24):
        clash.taken("dev", f"{day} 08:00", f"{day} 20:00", claim=f"t{day}")

    assert clash.say("1").startswith("Sorry, those dates went")
    assert clash.state == Idle()


def test_a_name_or_an_answer_that_is_missing_is_asked_for_while_all_dates_are_held():
    stranger, asked = Desk(None), Desk()
    stranger.say(TUESDAYS)
    asked.say("consultation every tuesday at 10 for three weeks")

    assert (type(stranger.state), 4) == (Naming, len(stranger.held()))
    assert (type(asked.state), 3) == (Answering, len(asked.held()))
    assert stranger.say("Sam").startswith("Booked, Sam: massage with Dev, every Tue 10am, 4 times")
    assert asked.say("no, never").startswith("Booked: consultation with Chloe, every Tue 10am, 3 times")
    assert {"no, never"} == {text for each in _standing(asked) for _, text in each.answers}


def test_dates_whose_hold_ran_out_before_the_name_came_are_booked_if_they_are_free():
    stranger = Desk(None)
    stranger.say(TUESDAYS)
    stranger.wait(minutes=30)
    lost = Desk(None)
    lost.say(TUESDAYS)
    lost.wait(minutes=30)
    lost.taken("dev", "10 10:00", "10 11:00")

    assert stranger.say("Sam").startswith("Booked, Sam: massage with Dev, every Tue 10am, 4 times")
    assert lost.say("Sam").startswith("Sorry, a date went")


def test_dates_that_were_chosen_are_forgotten_when_another_time_is_wanted():
    single, later = Desk(None), Desk(None)
    for words in (TUESDAYS, "no", "tomorrow at 11", "Sam"):
        single.say(words)
    for words in (TUESDAYS, "anything else?", "1", "Sam"):
        later.say(words)

    assert (days(single), single.held()) == (["3.3. 11:00"], [])
    assert days(later) == ["3.3. 10:15", "10.3. 10:15", "17.3. 10:15", "24.3. 10:15"]


def test_a_time_that_was_not_said_is_offered_on_the_first_date(desk):
    assert desk.say("massage every tuesday for four weeks").startswith("Every Tue: which time?")
    assert isinstance(desk.state, Offering)
    assert desk.say("2").startswith("Booked: massage with Dev, every Tue")
    assert 4 == len(days(desk))


def test_without_an_end_and_when_it_was_a_question_the_dates_are_offered(desk):
    endless = desk.say("massage every tuesday at 10")
    asked = Desk().say("is dev free every tuesday at 10 for four weeks for a massage?")

    assert "reply OK to book all 9, or text how many times" in endless
    assert "every Tue 10am, 4 times" in asked
    assert desk.say("yes").startswith("Booked: massage with Dev, every Tue 10am, 9 times")


def test_a_house_may_forbid_series_and_bound_them():
    forbids, bounds = ruled(repeats=False), ruled(longest_series=3)

    assert forbids.say(TUESDAYS).startswith("I book one visit at a time.")
    assert bounds.say(TUESDAYS).startswith("A series has 3 dates at most.")
    assert bounds.say("ok").startswith("Booked: massage with Dev, every Tue 10am, 3 times")


def test_dates_that_are_one_more_than_a_person_may_have_clash(desk):
    desk.booked("colour", "10 12:00", "chloe")

    assert "Tue 10 Mar is not free" in desk.say("colour with chloe every tuesday at 9 for three weeks")


def test_where_staff_decide_each_date_is_asked_for_and_one_undo_withdraws_all(desk):
    answer = desk.say("room for 6 every tuesday 2-3pm for three weeks")

    assert answer.startswith("Asked the team for meeting room")
    assert [State.AWAITING] * 3 == [each.state for each in _standing(desk)]
    assert desk.say("undo").startswith("Withdrawn")
    assert days(desk) == []
    assert 3 == sum(each.what is What.WITHDRAWN for each in desk.turns[-1].steps) == len(desk.turns[-1].notes)


def test_dates_that_move_keep_their_claims_and_their_series_and_their_old_times_until_undo(desk):
    desk.say(TUESDAYS)
    before = _standing(desk)
    desk.wait(hours=1)
    desk.say("move my tuesdays to 11:30")
    after = _standing(desk)

    assert days(desk) == ["3.3. 11:30", "10.3. 11:30", "17.3. 11:30", "24.3. 11:30"]
    assert [(each.claim, 2, each.id, each.series) for each in before] == [
        (each.claim, each.version, each.previous, each.series) for each in after
    ]
    assert 4 == sum(each.state is State.MOVED and each.counts(desk.now) for each in desk.book.values())


def test_a_series_moves_by_less_than_its_length_and_does_not_fight_itself(desk):
    desk.say(TUESDAYS)
    desk.wait(hours=1)
    desk.say("move all my massages half an hour later")

    assert days(desk) == ["3.3. 10:30", "10.3. 10:30", "17.3. 10:30", "24.3. 10:30"]


def test_to_move_a_series_to_where_it_is_changes_nothing(desk):
    desk.say(TUESDAYS)
    desk.wait(hours=1)

    assert desk.say("move my tuesdays to 10am").endswith("is at that time already.")
    assert desk.turns[-1].steps == ()


def test_when_no_date_can_move_there_the_nearest_times_for_the_first_are_offered(desk):
    desk.say(TUESDAYS)
    desk.wait(hours=1)
    for day in (3, 10, 17, 24):
        desk.taken("dev", f"{day} 15:00", f"{day} 16:00", claim=f"t{day}")
    answer = desk.say("move my tuesdays to 3pm")

    assert answer.startswith("Dev is taken")
    assert isinstance(desk.state, Offering)
    assert desk.say(desk.state.offers[0].start.strftime("%-I:%M%p")).startswith(
        "Moved: massage with Dev, every Tue"
    )


def test_the_calendar_has_all_dates(desk):
    desk.say("massage tomorrow at 10")
    line = replace(desk.facts().line, cards=True)
    turn = desk.take(
        *desk.hears("massage every wednesday at 10 for four weeks"), facts=replace(desk.facts(), line=line)
    )
    (reply,) = turn.replies

    assert "Booked" in plain(reply)
    assert 4 == len({each.uid for each in (reply.visit.invitation, *reply.visit.also)})
