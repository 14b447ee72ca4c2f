"""what a clause means: the rules in their order, the first that sees something decides"""

import pytest

from dialogs import acts
from dialogs.acts import Details, Topic
from dialogs.understand.rules import RULES
from dialogs.when import Table, read
from tests.dialogs.desk import LONDON, NOW
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


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("why?", acts.Why()),
        ("how come", acts.Why()),
        ("ok but why not?", acts.Why()),
        ("why not?", acts.Why(agrees=True)),
        ("why not", acts.Yes()),
        ("why not friday?", acts.Why(Details(words="friday"))),
        ("why can't I have 9am?", acts.Why(Details(words="9am"))),
        ("why is there nothing free with ana", acts.Why(Details(provider_id="ana"))),
        ("why cant i cancel", acts.Why()),
        ("why is it so expensive", acts.Asked((Topic.PRICE,))),
        ("why do you need that", acts.Unclear()),
        ("thats why i need a human", acts.Human()),
    ],
)
def test_who_asks_why_not_is_told_from_who_agrees_and_who_asks_something_else(text, act):
    assert hear(text, OFFERS) == (act,)


@pytest.mark.parametrize(
    ("tag", "texts"),
    [
        ("de", ("warum nicht freitag?", "wieso geht freitag nicht?", "warum ist freitag nichts frei?")),
        (
            "es",
            (
                "¿por qué no el viernes?",
                "¿por qué no hay nada el viernes?",
                "pero por qué no puedo el viernes",
            ),
        ),
        (
            "fr",
            (
                "pourquoi pas vendredi ?",
                "pourquoi il n'y a rien vendredi ?",
                "pourquoi je ne peux pas vendredi",
            ),
        ),
    ],
)
def test_every_language_asks_why_not(tag, texts):
    friday = NOW.replace(day=6)
    for text in texts:
        (act,) = hear(text, IDLE, tag)
        words = act.details.words
        window = read(words, now=NOW.astimezone(LONDON), language=tag, table=Table()).wish.windows[0]

        assert isinstance(act, acts.Why), text
        assert window.start.date() == friday.date(), words


@pytest.mark.parametrize(
    ("tag", "texts"),
    [
        ("de", ("warum?", "wieso denn nicht?", "aber warum geht das nicht")),
        ("es", ("¿por qué?", "pero ¿por qué no se puede?", "y eso por qué")),
        ("fr", ("pourquoi ?", "mais pourquoi donc ?", "pourquoi ce n'est pas possible ?")),
    ],
)
def test_every_language_asks_why_alone(tag, texts):
    assert [type(hear(text, OFFERS, tag)[0]) for text in texts] == [acts.Why] * len(texts)
