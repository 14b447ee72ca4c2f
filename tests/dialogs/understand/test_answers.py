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
        ("i got this phone last week, yes still coming", acts.Yes),
        ("please zorgle my visit tomorrow", acts.Unsure),
        ("will ana be around tomorrow?", acts.Human),
        ("5 min later ok?", acts.Late),
        ("please cancel. i do not want to reschedule", acts.Drop),
        ("thursday suits me", acts.Yes),
        ("see you friday", acts.Unsure),
        ("my 4pm lesson was cancelled so 3 works", acts.Yes),
        ("my sister cancelled hers", acts.Unsure),
        ("i won't cancel", acts.Yes),
        ("please don't take me off the list for tomorrow", acts.Yes),
        ("take me off the list", acts.Stop),
        ("don't text me. take me off your list", acts.Stop),
        ("i may have to cancel", acts.Unsure),
        ("is there a fee if i cancel?", acts.Human),
        ("cancel it", acts.Drop),
        ("cancel it. no wait, see you tomorrow", acts.Unsure),
        ("friday would be better", acts.Move),
        ("i have a train at 5", acts.Unsure),
        ("no", acts.No),
        ("hey", acts.Unsure),
        ("2ish works better", acts.Move),
        ("around 3 is good", acts.Yes),
        ("5ish?", acts.Move),
        ("somewhat later, maybe around 5", acts.Move),
        ("a bit earlier, say 2ish?", acts.Move),
        ("how would i cancel?", acts.Unable),
        ("where do i reschedule?", acts.Move),
        ("cancel thursday and saturday", acts.Drop),
        ("cancel thursday and saturday at 11", acts.Unsure),
        ("cancel thursday and do saturday at 11", acts.Move),
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
        ("running late, see you soon", None),
        ("running 10 late", 10),
        ("bus is late, 5 minutes", 5),
        ("ill be there at 3:10", 10),
        ("stuck in traffic, be there by 3.20", 20),
        ("train's delayed. 3:25 more like", 25),
        ("3:10 ok? the bus is late", 10),
        ("will be there 3.10", 10),
        ("be there ten past", 10),
    ],
)
def test_late_is_by_minutes_or_by_a_time_shortly_after_the_start(text, minutes):
    assert (acts.Late(minutes),) == heard(text, at="5 14:30")


@pytest.mark.parametrize(
    "text",
    ["i do pilates at 4", "the plumber will come at 4", "got your message at 5", "need to get milk at 4"],
)
def test_the_time_of_something_else_moves_nothing(text):
    assert acts.Move not in kinds(text)


@pytest.mark.parametrize(
    "text", ["4pm would be better for me", "4pm works for me", "put me in at 4 please", "make it 4"]
)
def test_a_time_that_is_said_to_suit_moves_it(text):
    assert [acts.Move] == kinds(text)


@pytest.mark.parametrize(
    ("text", "kinds_"),
    [
        ("can i bring my son? he has no childcare tomorrow at 3", [acts.Guest]),
        ("yes see you tomorrow. is there a step to get in?", [acts.Yes, acts.Human]),
        ("yes see you tomorrow. ok?", [acts.Yes]),
        ("the dentist is tomorrow. next friday at 5?", [acts.Move]),
        ("move it please. it takes ages at the doctors", [acts.Move]),
    ],
)
def test_what_only_tells_why_adds_nothing_and_a_question_is_not_lost_beside_a_yes(text, kinds_):
    assert kinds_ == kinds(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("could you do quarter to 1 on saturday instead", "quarter to 1 on saturday"),
        ("could you do ten to 4 instead", "ten to 4"),
    ],
)
def test_to_within_a_clock_time_moves_nothing_from_one_time_to_the_other(text, words):
    (move,) = heard(text)

    assert words in move.details.words
    assert move.details.of is None


def test_several_things_in_one_answer_are_all_heard():
    assert (Asked((Topic.LENGTH,)), acts.Yes()) == heard("yes. how long will it take?")
    assert [acts.Unable, acts.Human] == kinds("cant come. can someone call me?")
    assert [acts.Yes, acts.Stop] == kinds("stop texting me, i am still coming")


def test_a_better_time_goes_before_not_being_able_to_come():
    (move,) = heard("cant do tomorrow, how about friday at 2")

    assert isinstance(move, acts.Move)
    assert "friday at 2" in move.details.words


@pytest.mark.parametrize(
    "text",
    [
        "cancel tomorrow and put me in saturday at 1 instead",
        "scrap tomorrow and give me monday at 10",
        "cancel my appointment & do friday 11am",
        "cancel it and find me another day",
    ],
)
def test_who_gives_a_visit_up_for_another_time_moves_it(text):
    assert [acts.Move] == kinds(text)


@pytest.mark.parametrize(
    "text",
    ["isn't it at 4pm?", "i thought it was friday at 3??", "might cancel", "cancel the reminder please"],
)
def test_what_is_believed_or_may_be_changes_nothing(text):
    assert [acts.Unsure] == kinds(text)


def test_a_clock_time_needs_no_colon():
    (move,) = heard("1130?")

    assert "11:30" == move.details.words.rstrip("?")


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


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("no sorry i meant yes", acts.Yes),
        ("no. oops, meant to say yes", acts.Yes),
        ("i meant yes, see you then", acts.Yes),
        ("yes sorry i meant no", acts.No),
        ("i meant to come", acts.Unclear),
    ],
)
def test_a_yes_or_no_that_was_meant_counts_and_the_one_before_does_not(text, kind):
    assert [kind] == kinds(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("also my daughter is coming", acts.Guest),
        ("my kids are coming too", acts.Guest),
        ("my daughter is coming home so i cant", acts.Unable),
        ("my sister is coming to visit", acts.Unclear),
    ],
)
def test_somebody_who_comes_along_is_said_and_not_only_asked(text, kind):
    assert [kind] == kinds(text)


def test_beside_two_questions_it_is_heard_who_comes_along():
    topics = (Topic.LENGTH, Topic.PRICE)

    assert (Asked(topics), acts.Guest()) == heard("how long and how much? also my daughter is coming")


@pytest.mark.parametrize(
    ("text", "at", "act"),
    [
        ("15 mins away", "5 14:50", acts.Late(5)),
        ("sorry, ill be there in 20 minutes", "5 14:50", acts.Late(10)),
        ("be there in 15", "5 14:50", acts.Late(5)),
        ("5 mins away", "5 14:50", acts.Yes()),
        ("be there in 5", "5 14:50", acts.Yes()),
        ("almost there", "5 14:50", acts.Yes()),
        ("5 mins away", "4 18:10", acts.Unsure()),
    ],
)
def test_whoever_is_so_many_minutes_away_is_late_only_where_that_is_after_the_start(text, at, act):
    assert (act,) == heard(text, at=at)
