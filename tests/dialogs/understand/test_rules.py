"""what a clause means: the rules in their order, the first that sees something decides"""

import pytest

from dialogs import acts
from dialogs.acts import Details, Topic
from dialogs.understand.rules import RULES
from tests.dialogs.understand.test_message import STANDING, hear

IDLE, OFFERS = STANDING["idle"], STANDING["two offers"]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("out of office until monday", acts.Unread(automatic=True)),
        ("please stop texting me", acts.Stop()),
        ("you can text me again", acts.Start()),
        ("wrong number mate", acts.WrongNumber()),
        ("my scalp burns since the colour", acts.Human(urgent=True)),
        ("can i talk to a person", acts.Human()),
        ("undo that", acts.Undo()),
        ("one sec", acts.Bye()),
        ("how much is a cut", acts.Asked((Topic.PRICE,), Details(service_id="cut"))),
        ("running 10 min late", acts.Late(10)),
        ("stuck in traffic", acts.Late(None)),
        ("ill be half an hour late", acts.Late(30)),
        ("say that again", acts.Repeat()),
        ("thanks so much", acts.Bye()),
        ("hiya", acts.Hello()),
        ("do you have anything?", acts.Wanted(asks=True)),
        ("blorp", acts.Unclear()),
    ],
)
def test_what_is_said_out_of_the_blue_means(text, act):
    assert hear(text, IDLE) == (act,)


@pytest.mark.parametrize("name", STANDING)
def test_stop_a_wrong_number_and_a_burn_are_heard_before_everything_else(name):
    assert hear("stop texting me", STANDING[name]) == (acts.Stop(),)
    assert hear("you have the wrong number", STANDING[name]) == (acts.WrongNumber(),)
    assert hear("it burns", STANDING[name]) == (acts.Human(urgent=True),)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("4pm", acts.Wanted(Details(words="4pm"))),
        ("2pm", acts.Picked(1)),
        ("2pm?", acts.Wanted(Details(words="2pm?"), asks=True)),
        ("none of those", acts.Others()),
        ("what else", acts.Others()),
        ("got anything sooner?", acts.Wanted(Details(words="got anything sooner?"), asks=True)),
        ("cant do those", acts.Others()),
        ("no", acts.No()),
        ("nah", acts.No()),
        ("sounds good", acts.Yes()),
    ],
)
def test_beside_what_is_on_the_table_words_mean(text, act):
    assert hear(text, OFFERS) == (act,)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("can i come friday at 3", acts.Move(Details(words="can i come friday at 3"))),
        ("move friday to monday", acts.Move(Details(words="monday", of="move friday"))),
        ("cant make it", acts.Unable()),
        ("cant make it, could we do 4:30", acts.Move(Details(words="cant make it, could we do 4:30"))),
        ("cancel it", acts.Drop(this=True)),
        ("cancel my sons appointment", acts.Drop(another=True)),
    ],
)
def test_a_change_of_a_visit_is_told_from_a_new_one(text, act):
    assert hear(text, IDLE) == (act,)


@pytest.mark.parametrize(
    "text", ["a cut for 3 people", "cut for three people tomorrow", "a cut, party of three"]
)
def test_how_many_people_come_is_counted(text):
    (act,) = hear(text, IDLE)

    assert act.details.people == 3


def test_where_a_question_of_a_service_is_open_nearly_everything_answers_it():
    state = STANDING["asked a question"]

    assert hear("no, never", state) == (acts.Answered("no, never"),)
    assert hear("how long is it?", state) == (acts.Asked((Topic.LENGTH,)),)
    assert isinstance(hear("cancel it", state)[0], acts.Drop)


def test_each_rule_sees_only_what_is_there():
    from dialogs.language import language  # noqa: PLC0415
    from dialogs.understand.clause import Clause  # noqa: PLC0415
    from tests.dialogs.desk import NOW, WORDS  # noqa: PLC0415

    nothing = Clause("blorp", IDLE, NOW, WORDS, language("en"))

    assert [rule.__name__ for rule in RULES if rule(nothing)] == []
