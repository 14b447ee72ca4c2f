"""what a press or words on a page of one booking mean"""

from dataclasses import replace
from datetime import timedelta

import pytest

from dialogs import acts
from dialogs.acts import Details
from dialogs.pressed import pressed, worded
from dialogs.states import Draft, Idle, Offer, Offering
from tests.dialogs.desk import NOW, Desk, inbound, wall


def table() -> Offering:
    starts = (wall("5 16:00"), wall("5 16:00"), wall("6 11:00"))
    offers = tuple(
        Offer(f"o{n}", str(n), start, "harbour-st", ("ana",)) for n, start in enumerate(starts, start=1)
    )
    return Offering(Draft("cut", moving="c"), "c", offers, NOW + timedelta(minutes=15))


@pytest.mark.parametrize(
    ("choice", "act"),
    [
        ("drop", acts.Drop()),
        ("undo", acts.Undo()),
        ("at 2026-03-05T16:00", acts.Move(Details(words="2026-03-05T16:00"))),
        ("at 2026-03-05T16:00 1", acts.Picked(0)),
        ("at 2026-03-05T16:00 2", acts.Picked(1)),
        ("at 2026-03-06T11:00 3", acts.Picked(2)),
        ("at 2026-03-06T11:00 1", acts.Move(Details(words="2026-03-06T11:00"))),
        ("at 2026-03-05T16:00 0", None),
        ("1", None),
        ("", None),
        ("stop", None),
    ],
)
def test_a_button_means_its_own_time_or_nothing(choice: str, act):
    assert act == pressed(choice, table())


def test_a_button_of_a_table_that_is_gone_still_means_its_time():
    assert acts.Move(Details(words="2026-03-05T16:00")) == pressed("at 2026-03-05T16:00 2", Idle())


@pytest.mark.parametrize(
    ("words", "state", "act"),
    [
        ("anything thursday after 4", Idle(), acts.Move(Details(words="anything thursday after 4"))),
        ("with ben", Idle(), acts.Move(Details(provider_id="ben"))),
        ("the second one", table(), acts.Picked(1)),
        ("others please", table(), acts.Others(0)),
        ("monday", table(), acts.Wanted(Details(words="monday"), asks=True)),
        ("why not friday?", Idle(), acts.Why(Details(words="friday"))),
        ("why can't I have a massage?", Idle(), acts.Unclear()),
        ("please cancel my cut", Idle(), acts.Drop(Details(service_id="cut"))),
        ("please cancel my massage", Idle(), acts.Unclear()),
        ("a colour on friday", Idle(), acts.Unclear()),
        ("stop", Idle(), acts.Unclear()),
        ("my name is Bob", Idle(), acts.Unclear()),
        ("wrong number", Idle(), acts.Unclear()),
        ("can somebody call me", Idle(), acts.Unclear()),
    ],
)
def test_words_mean_something_about_this_booking_or_nothing(words: str, state, act):
    desk = Desk()
    desk.state = state

    def understand(said, _):
        return desk.hears(said.text)

    (found,) = worded(replace(inbound(), text=words), state, understand, "cut")
    assert act == found
