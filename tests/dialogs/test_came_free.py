"""what came free, offered to who waits: whom it fits, when it is said, and which reply or button answers it"""

from dataclasses import replace
from datetime import timedelta

import pytest

from core.keeps import Waitlist
from core.messages import Kind
from core.people import Consent
from core.spans import Span
from core.waitlist import Freed, Standing
from dialogs import acts
from dialogs.came_free import CROWDED, NotBefore, no_key, offered, yes_key
from dialogs.turn import Needs, Turn
from tests.dialogs.desk import NOW, WILLOW, Desk, wall

MORNING = Span(wall("6 09:00"), wall("6 12:00"))
MARK = Freed(NOW, Span(wall("6 09:00"), wall("6 09:30")), "ana")


def waiting(**business) -> Desk:
    """Let Kim wait for a cut with Ana on Friday morning, which comes free from nine to half past."""
    desk = Desk(catalog=replace(WILLOW, business=replace(WILLOW.business, **business)))
    desk.taken("ana", "6 09:00", "6 12:00")
    desk.say("tell me if a cut with ana comes free on friday morning")
    desk.book = {}
    desk.taken("ana", "6 09:30", "6 12:00")
    return desk


def the_wait(desk: Desk):
    (wait,) = desk.waits.values()
    return wait


def offer(desk: Desk, mark: Freed = MARK):
    facts = desk.facts()
    while isinstance(found := offered(the_wait(desk), mark, facts), Needs):
        facts = replace(facts, busy=(*facts.busy, desk.look_up(found)))
    return found


def asked(desk: Desk) -> Desk:
    """Offer what came free, and write it down."""
    turn = offer(desk)
    for step in turn.steps:
        desk.book[step.after.id] = step.after
    desk.waits[the_wait(desk).id] = turn.waits[0].after
    return desk


def test_an_offer_is_a_hold_a_letter_and_where_the_wait_stands():
    turn = offer(waiting())
    (step,), (letter,), (change,) = turn.steps, turn.promises, turn.waits

    assert (
        NOW + timedelta(minutes=30) == step.after.lapses_at == letter.expires_at == change.after.offered.until
    )
    assert (wall("6 09:00"), "kim") == (step.after.start, step.after.person_id)
    assert (Kind.OFFER, None, step.after.claim) == (letter.kind, letter.version, letter.claim)
    assert step.after.id == change.after.offered.booking_id
    assert [yes_key(step.after.id), no_key(step.after.id)] == [each.key for each in letter.reply.choices]


def test_what_somebody_else_could_use_is_no_offer():
    desk = waiting()

    assert offer(desk, replace(MARK, resource_id="ben")) is None
    assert offer(desk, replace(MARK, span=Span(wall("9 09:00"), wall("9 09:30")))) is None
    desk.reach = replace(desk.reach, consent=Consent.STOPPED)
    assert offer(desk) is None


def test_at_night_it_waits_for_the_morning():
    desk = waiting()
    desk.now = wall("3 23:00")

    assert NotBefore(wall("4 08:00")) == offer(desk)


@pytest.mark.parametrize(("now", "found"), [("6 07:00", NotBefore), ("6 07:56", type(None))])
def test_what_cannot_be_offered_in_the_morning_any_more_is_offered_to_nobody(now, found):
    desk = waiting(waitlist=Waitlist(quiet=(21 * 60, 7 * 60 + 50)))
    desk.now = wall(now)

    assert isinstance(offer(desk), found)


def test_no_more_of_a_day_is_held_than_the_house_allows():
    desk = waiting(holding=replace(WILLOW.business.holding, share=1))

    assert NotBefore(NOW + CROWDED) == offer(desk)


@pytest.mark.parametrize(
    ("said", "stands", "state"),
    [
        ("ok", ["cut ana 6 09:00"], Standing.BOOKED),
        ("1", ["cut ana 6 09:00"], Standing.BOOKED),
        ("no", [], Standing.WAITING),
    ],
)
def test_a_reply_answers_the_offer(said, stands, state):
    desk = asked(waiting())
    desk.say(said)

    assert stands == desk.stands()
    assert state is the_wait(desk).state
    assert [] == desk.held()


@pytest.mark.parametrize(("key", "state"), [(yes_key, Standing.BOOKED), (no_key, Standing.WAITING)])
def test_its_buttons_answer_it_wherever_the_talk_stands(key, state):
    desk = asked(waiting())
    desk.say("haircut tomorrow afternoon")
    desk.does(acts.Pressed(key(the_wait(desk).offered.booking_id)))

    assert state is the_wait(desk).state


def test_a_yes_is_for_what_was_said_last():
    desk = asked(waiting())
    desk.wait(minutes=1)
    desk.say("is ana free tomorrow at 3 for a cut?")
    desk.say("yes")

    assert ["cut ana 3 15:00"] == desk.stands()
    assert Standing.OFFERED is the_wait(desk).state


def test_a_button_of_an_offer_that_is_over_says_so():
    desk = asked(waiting())
    booking_id = the_wait(desk).offered.booking_id
    desk.say("no")

    assert "That offer is over" in desk.does(acts.Pressed(yes_key(booking_id)))
    assert [] == desk.stands()


def test_what_is_offered_is_a_turn_of_its_own():
    assert isinstance(offer(waiting()), Turn)
