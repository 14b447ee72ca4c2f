"""when a vendor is left alone, and when it is tried again"""

import pytest

from bot.post.breaker import FIRST_PAUSE, IN_A_ROW, LONGEST_PAUSE, Breaker, State
from channels.channel import Later, Never, Sent, Unknown

TROUBLE = [Unknown("no answer"), Later("no connection")]


def told(breaker, outcome, now=0.0):
    assert breaker.begin(now)
    return breaker.end(outcome, now)


def opened():
    breaker = Breaker()
    for _ in range(IN_A_ROW):
        told(breaker, Unknown("no answer"))
    return breaker


@pytest.mark.parametrize("trouble", TROUBLE)
def test_several_letters_in_a_row_without_an_answer_open_it_once(trouble):
    breaker = Breaker()
    opens = [told(breaker, trouble) for _ in range(IN_A_ROW)]

    assert [False] * (IN_A_ROW - 1) + [True] == opens
    assert State.OPEN is breaker.state(0.0)
    assert (0, False) == (breaker.room(0.0, 200), breaker.begin(0.0))


@pytest.mark.parametrize("answer", [Sent("SM1"), Never("no such number")])
def test_any_clear_answer_begins_the_count_anew(answer):
    breaker = Breaker()
    for _ in range(3):
        for _ in range(IN_A_ROW - 1):
            told(breaker, Unknown("no answer"))
        told(breaker, answer)

    assert (State.CLOSED, 200) == (breaker.state(0.0), breaker.room(0.0, 200))


def test_letters_that_were_under_way_when_it_opened_make_the_pause_no_longer():
    breaker = Breaker()
    for _ in range(IN_A_ROW + 3):
        breaker.begin(0.0)
    opens = [breaker.end(Unknown("no answer"), 0.0) for _ in range(IN_A_ROW + 3)]

    assert 1 == sum(opens)
    assert State.HALF_OPEN is breaker.state(FIRST_PAUSE)


def test_then_one_letter_goes_and_no_other_until_it_is_answered():
    breaker = opened()

    assert 1 == breaker.room(FIRST_PAUSE, 200)
    assert [True, False] == [breaker.begin(FIRST_PAUSE), breaker.begin(FIRST_PAUSE)]
    assert 0 == breaker.room(FIRST_PAUSE, 200)


def test_one_that_arrives_closes_it():
    breaker = opened()
    told(breaker, Sent("SM1"), FIRST_PAUSE)

    assert State.CLOSED is breaker.state(FIRST_PAUSE)


def test_one_that_does_not_opens_it_for_twice_as_long_up_to_a_cap():
    breaker, now, pauses = opened(), FIRST_PAUSE, []
    for _ in range(7):
        told(breaker, Unknown("no answer"), now)
        began = now
        while breaker.state(now) is State.OPEN:
            now += 1.0
        pauses.append(now - began)

    assert [4, 8, 16, 32, LONGEST_PAUSE, LONGEST_PAUSE, LONGEST_PAUSE] == pauses


def test_a_vendor_who_wants_to_be_left_alone_is_at_once_and_for_as_long():
    breaker = Breaker()

    assert told(breaker, Later("429", 90.0, whole_line=True))
    assert [State.OPEN, State.HALF_OPEN] == [breaker.state(89.0), breaker.state(90.0)]


def test_what_is_wrong_with_one_letter_keeps_no_other_from_going():
    breaker = Breaker()
    told(breaker, Later("a trial account writes to verified numbers only", 300.0))

    assert State.CLOSED is breaker.state(0.0)
