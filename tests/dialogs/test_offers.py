"""times put on the table: found, held, and no more of them than one may keep"""

from dataclasses import replace
from datetime import datetime

import pytest

from core.people import Consent
from core.spans import Span
from core.wishes import Wish
from dialogs.offers import Search, put, slot_of
from dialogs.states import Draft, Idle
from dialogs.times import anytime
from dialogs.turn import LookUpError
from tests.dialogs.desk import NOW, WILLOW, Desk, wall

HOLDING = WILLOW.business.holding


def house(**holding):
    return replace(WILLOW, business=replace(WILLOW.business, holding=replace(HOLDING, **holding)))


def starts(desk: Desk) -> list[str]:
    return [f"{each.start:%-d %H:%M}" for each in desk.state.offers]


def test_offers_stand_in_order_of_time_and_each_is_held_until_the_deadline(desk):
    desk.say("haircut tomorrow afternoon")
    held = {each.id: each for each in desk.held()}

    assert starts(desk) == sorted(starts(desk))
    assert [each.token for each in desk.state.offers] == ["1", "2"]
    assert held.keys() == {each.id for each in desk.state.offers}
    assert {each.lapses_at for each in held.values()} == {desk.state.until}
    assert desk.state.until == wall("2 10:15")


def test_a_first_message_names_two_times_at_most_and_others_three(desk):
    texts = "cut tomorrow, earliest"
    desk.say(texts)
    known = len(desk.state.offers)
    newcomer = Desk(None, consent=Consent.NEW)
    newcomer.say(texts)

    assert (known, len(newcomer.state.offers)) == (3, 2)


def test_offers_of_one_talk_do_not_stand_in_its_own_way(desk):
    desk.say("cut with ana tomorrow at 3?")
    desk.say("cut with ana tomorrow at 3:15?")

    assert starts(desk) == ["3 15:15"]
    assert [each.start for each in desk.held()] == [wall("3 15:15")]


def test_of_two_talks_about_one_booking_the_last_one_has_its_times_held(desk):
    desk.booked("cut", "5 15:00", "ana")
    desk.say("can we do wednesday afternoon instead")
    first, desk.state = {each.id for each in desk.held()}, Idle()
    desk.say("can we do friday morning instead")

    assert first
    assert {each.id for each in desk.held()} == {each.id for each in desk.state.offers}


def test_who_holds_all_that_one_person_may_is_told_that_no_more_is_held():
    desk = Desk(catalog=house(per_person=1))

    assert "Not held, so reply soon." in desk.say("haircut tomorrow afternoon")
    assert len(desk.held()) == 1


def test_undecided_people_cannot_hold_a_whole_day():
    desk = Desk(catalog=house(share=0.01))

    assert "Not held" in desk.say("haircut tomorrow afternoon")
    assert desk.held() == []
    assert desk.say("1").startswith("Booked")


def test_the_share_of_a_day_is_of_that_day_alone_and_the_times_of_one_message_count_together():
    desk = Desk(catalog=house(share=25))  # of Dev's seven hours; a massage takes 75 minutes

    assert "Not held" in desk.say("massage thursday")
    assert 1 == len(desk.held())


def test_what_was_not_held_is_not_said_to_be_held_after_a_digression():
    desk = Desk(catalog=house(per_person=1))
    desk.say("haircut tomorrow afternoon")

    assert "Not held, so reply soon." in desk.say("how long is it?")


def test_a_time_that_is_taken_is_answered_with_what_comes_nearest(desk):
    desk.taken("ben", "4 16:00", "4 16:30")
    answer = desk.say("cut with ben wed 4pm")

    assert answer.startswith("Ben is taken then.")
    assert ("chloe" in str(desk.state.offers)) or ("ana" in str(desk.state.offers))
    assert {each.start.date().day for each in desk.state.offers} == {4}


def test_before_and_after_what_is_shown_other_times_are_found(desk):
    desk.say("cut with ana tomorrow at 3?")
    search = Search(desk.facts(), desk.state.draft, desk.state.claim)
    shown = frozenset({wall("3 15:00")})
    found = {}
    for toward in (-1, 0, 1):
        needs = desk_look(desk, search)
        found[toward] = [each.span.start for each in needs.beyond(anytime(NOW), shown, toward)]

    assert all(each < wall("3 15:00") for each in found[-1])
    assert all(each > wall("3 15:00") for each in found[1])
    assert all(wall("3 15:00") not in each for each in found.values())
    assert all(found.values())


def desk_look(desk: Desk, search: Search) -> Search:
    """Return the search with everything looked up that it can ask for."""
    from core.spans import Span  # noqa: PLC0415
    from dialogs.turn import Needs  # noqa: PLC0415

    resources = frozenset(each.id for each in desk.catalog.resources)
    busy = desk.look_up(Needs(resources, Span(wall("1 00:00"), wall("31 00:00")), search.claim))
    return replace(search, facts=replace(search.facts, busy=(busy,)))


@pytest.mark.parametrize("minutes", [5, 20])
def test_an_offer_can_be_had_while_it_is_held_and_afterwards_if_it_is_free(desk, minutes):
    desk.say("cut with ana tomorrow at 3?")
    (offer,) = desk.state.offers
    desk.wait(minutes=minutes)
    search = desk_look(desk, Search(desk.facts(), desk.state.draft, desk.state.claim))

    assert slot_of(search, offer).span.start == wall("3 15:00")


def test_an_offer_that_lapsed_and_was_taken_cannot_be_had(desk):
    desk.say("cut with ana tomorrow at 3?")
    (offer,) = desk.state.offers
    desk.wait(minutes=20)
    desk.taken("ana", "3 15:00", "3 15:30")
    search = desk_look(desk, Search(desk.facts(), desk.state.draft, desk.state.claim))

    assert slot_of(search, offer) is None


def test_nothing_to_put_on_the_table_is_never_asked_for(desk):
    search = Search(desk.facts(), Draft("cut"), "claim")

    assert put(search, ()).steps == ()
    assert put(search, ()).state.offers == ()


def looked_up(desk: Desk, wanted: Wish) -> tuple[list[int], datetime]:
    """Return how many days were looked up each time until something was found, and when that starts."""
    search, lengths = Search(desk.facts(), Draft("cut", "ana"), "claim"), []
    while True:
        try:
            return lengths, search.slots(wanted, 1)[0].span.start
        except LookUpError as error:
            lengths.append(error.needs.span.length.days)
            busy = desk.look_up(error.needs)
            search = replace(search, facts=replace(search.facts, busy=(*search.facts.busy, busy)))


@pytest.mark.parametrize(
    ("full", "lengths", "start"),
    [(0, [5], "3 09:00"), (6, [5, 24], "9 09:00"), (23, [5, 24, 25], "26 09:00")],
)
def test_days_nearby_are_looked_up_first_and_more_only_when_they_are_full(desk, full, lengths, start):
    month = Wish((Span(wall("3 00:00"), wall("27 12:00")),))
    for day in range(3, 3 + full):
        desk.taken("ana", f"{day} 00:00", f"{day + 1} 00:00")

    assert looked_up(desk, month) == (lengths, wall(start))


def test_a_stay_that_is_taken_is_answered_with_another_time_a_shorter_one_and_another_place():
    desk = Desk()
    desk.taken("oak", "3 14:30", "3 15:00")
    answer = desk.say("room at harbour st for 8 tomorrow 2-3")

    assert answer == (
        "Oak is taken 2-3pm. Tue 3 Mar: 1) 1:30-2:30pm, Oak, Harbour St 2) 2-2:30pm, Oak, Harbour St, shorter "
        "3) 2-3pm, Ash, Mill Lane. Held to 10:15am."
    )


@pytest.mark.parametrize("minutes", [0, 20])
def test_a_shorter_stay_is_as_long_as_it_was_offered_also_after_the_hold_ran_out(minutes):
    desk = Desk()
    desk.taken("oak", "3 14:30", "3 15:00")
    desk.say("room at harbour st for 8 tomorrow 2-3")
    desk.wait(minutes=minutes)
    desk.say("2")
    (booked,) = (each for each in desk.book.values() if each.state == "awaiting")

    assert (booked.start, booked.end) == (wall("3 14:00"), wall("3 14:30"))
    assert [each.resource_id for each in booked.slot.takings] == ["oak"]


def test_where_little_differs_the_nearest_times_of_the_day_are_offered_as_well():
    desk = Desk()
    desk.taken("oak", "3 14:00", "3 15:00")
    answer = desk.say("room at harbour st for 8 tomorrow 2-3")

    assert "1) 1-2pm, Oak, Harbour St 2) 2-3pm, Ash, Mill Lane 3) 3-4pm, Oak, Harbour St" in answer
