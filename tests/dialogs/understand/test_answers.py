"""answers to a reminder: what they mean beside the visit that it spoke of"""

from datetime import timedelta

import pytest

from dialogs import acts
from dialogs.acts import Asked, Topic
from dialogs.lexicon import lexicon
from dialogs.states import Idle
from dialogs.understand import understand
from tests.dialogs.desk import WILLOW, Desk, inbound, wall


def heard(text, *, at="4 18:10"):
    visit = Desk().booked("cut", "5 15:00", "ana")
    return understand(inbound(text), Idle(), now=wall(at), lexicon=lexicon(WILLOW), reminded=visit)


def kinds(text, **more):
    return [type(each) for each in heard(text, **more)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("3 is fine", acts.Yes),
        ("thursday suits me", acts.Yes),
        ("see you friday", acts.Unsure),
        ("my 4pm lesson was cancelled so 3 works", acts.Yes),
        ("my sister cancelled hers", acts.Unsure),
        ("i won't cancel", acts.Yes),
        ("i may have to cancel", acts.Unsure),
        ("is there a fee if i cancel?", acts.Human),
        ("cancel it", acts.Drop),
        ("cancel it. no wait, see you tomorrow", acts.Unsure),
        ("friday would be better", acts.Move),
        ("i have a train at 5", acts.Unsure),
        ("no", acts.No),
        ("does it work on curly hair?", acts.Human),
        ("thanks", acts.Bye),
    ],
)
def test_an_answer_is_about_the_visit(text, kind):
    assert [kind] == kinds(text)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("running late", None),
        ("running 10 late", 10),
        ("bus is late, 5 minutes", 5),
        ("ill be there at 3:10", 10),
        ("stuck in traffic, be there by 3.20", 20),
    ],
)
def test_late_is_by_minutes_or_by_a_time_shortly_after_the_start(text, minutes):
    assert (acts.Late(minutes),) == heard(text, at="5 14:30")


def test_several_things_in_one_answer_are_all_heard():
    assert (Asked((Topic.LENGTH,)), acts.Yes()) == heard("yes. how long will it take?")
    assert [acts.Unable, acts.Human] == kinds("cant come. can someone call me?")
    assert [acts.Yes, acts.Stop] == kinds("stop texting me, i am still coming")


def test_a_better_time_goes_before_not_being_able_to_come():
    (move,) = heard("cant do tomorrow, how about friday at 2")

    assert isinstance(move, acts.Move)
    assert "friday at 2" in move.details.words


def test_here_means_to_have_come():
    assert [acts.Here] == kinds("i'm here", at="5 14:55")


def test_faces_beside_words_say_nothing():
    assert [acts.Yes] == kinds("see you at 3 \N{WAVING HAND SIGN} :)")


def test_without_a_reminder_a_message_means_what_it_always_does():
    visit = Desk().booked("cut", "5 15:00", "ana")
    far = understand(
        inbound("friday would be better"),
        Idle(),
        now=visit.start - timedelta(hours=5),
        lexicon=lexicon(WILLOW),
    )

    assert [acts.Wanted] == [type(each) for each in far]
