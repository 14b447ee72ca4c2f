"""a whole message, whatever it holds: acts of the closed list, the same each time, and stop above all"""

from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from core.messages import Keyword, Line
from dialogs import acts, picks
from dialogs.acts import Act
from dialogs.language import known, language
from dialogs.lexicon import folded, lexicon
from dialogs.naming import name_in
from dialogs.states import Answering, Naming, Offering, WithHuman
from dialogs.understand import understand
from dialogs.understand.message import MOST_ACTS
from tests.dialogs.desk import NOW, SMS, WILLOW, inbound
from tests.dialogs.scenes import STATES
from tests.growth import LINEAR, growth

LANGUAGES = sorted(known())
STANDING = {name: make().state for name, make in STATES.items()}
CONSOLE = Line("console", "willow", "console", "desk")
OF_THE_CATALOG = [
    "cut", "haircuts", "colour", "massage", "beard trim", "ana", "chloe", "ben", "harbour st", "mill lane", "oak room",
]  # fmt: skip
SAID = [
    "yes", "no", "stop", "first", "the later one", "tomorrow", "thursday", "at", "3pm", "half", "5", "move", "cancel",
    "book", "my", "name is", "sam", "late", "10 min", "where are you", "how much", "and", "not", "or", "human", "undo",
]  # fmt: skip
ODD = [
    "\U0001f44d",
    "\U0001f3fd",
    "\x00",
    "\x07",
    "\u202e",
    "\u200f",
    "שלום",
    "مرحبا",
    "é",
    "e\u0301",
    "ﬁ",
    "½",
    "٣",
    "½pm",
    "\ud83d",
]
MARKS = [".", ",", "?", "!", "'", "’", "\n", "\t", "-", ":", "/", "#", ")", "(", "%"]


def words_of(tag: str) -> list[str]:
    """Return words of a language: what it calls a name, a number, and what it writes itself."""
    intents = language(tag).intents
    return [*sorted(intents.NO_NAMES), *intents.NUMBERS, *intents.MINUTES, intents.TO]


WORDS = [*OF_THE_CATALOG, *SAID, *(word for tag in LANGUAGES for word in words_of(tag))]
pieces = st.sampled_from(WORDS) | st.sampled_from(MARKS + ODD) | st.integers(0, 2026).map(str)
texts = st.lists(pieces, max_size=40).map(" ".join) | st.text(max_size=200)
standing = st.sampled_from(list(STANDING)).map(STANDING.get)
tags = st.sampled_from(LANGUAGES)
WORDBOOK = {
    tag: lexicon(replace(WILLOW, business=replace(WILLOW.business, language=tag))) for tag in LANGUAGES
}


def hear(text: str, state, tag: str = "en", *, line: Line = SMS, **more) -> tuple[Act, ...]:
    return understand(inbound(text, line, **more), state, now=NOW, lexicon=WORDBOOK[tag])


@given(texts, standing, tags)
@example("\x00", STANDING["idle"], "en")
@example("3" * 1600, STANDING["two offers"], "en")
def test_any_text_anywhere_means_something_of_the_closed_list_and_always_the_same(text, state, tag):
    heard = hear(text, state, tag)

    assert heard == hear(text, state, tag)
    assert 1 <= len(heard) <= MOST_ACTS
    assert all(isinstance(each, get_args(Act)) for each in heard)


@given(texts, standing, tags)
def test_what_is_picked_is_on_the_table(text, state, tag):
    there = len(picks.tokens(state))
    for act in hear(text, state, tag):
        match act:
            case acts.Picked(index):
                assert 0 <= index < there
            case acts.Torn(digit, hour):
                assert 0 <= digit < there
                assert 0 <= hour < there
                assert digit != hour


@pytest.mark.parametrize(
    "piece", ["3pm ", "not monday ", "a", "\U0001f44d", "move it to ", "cut, ", "1 ", "yes? "]
)
def test_a_hostile_text_costs_no_more_than_its_length(piece):
    for tag in LANGUAGES:
        assert growth(lambda text, tag=tag: hear(text, STANDING["two offers"], tag), piece) < LINEAR, tag


# Stop ---------------------------------------------------------------------------------------------------------------

AROUND = ["{}", " {} ", "{}.", "{}!", "\n{}\n", "{}..", "  {}  !"]


@given(
    st.sampled_from(["stop", "stopall", "unsubscribe", "revoke", "optout", "cancel", "end", "quit"]),
    st.sampled_from(AROUND),
    st.sampled_from([str.lower, str.upper, str.title, str.swapcase]),
    standing,
    tags,
)
def test_a_carriers_word_alone_is_a_stop_that_the_carrier_has_confirmed(word, around, case, state, tag):
    assert hear(around.format(case(word)), state, tag) == (acts.Stop(told=True),)


@pytest.mark.parametrize("tag", LANGUAGES)
@pytest.mark.parametrize("name", STANDING)
def test_the_words_of_a_language_that_stop_are_heard_wherever_a_talk_stands(tag, name):
    for word in _listed(language(tag).intents.STOP_WORDS):
        assert hear(word.upper(), STANDING[name], tag, line=CONSOLE) == (acts.Stop(told=False),), word


@pytest.mark.parametrize("tag", LANGUAGES)
def test_words_of_carriers_are_words_for_visits_where_there_is_no_carrier(tag):
    for word in ("cancel", "end", "quit"):
        if not language(tag).whole(language(tag).intents.STOP_WORDS, word):
            assert acts.Stop(told=True) not in hear(word, STANDING["idle"], tag, line=CONSOLE)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_start_and_help_are_heard_in_every_state(tag):
    intents = language(tag).intents
    for state in STANDING.values():
        assert hear("UNSTOP", state, tag) == (acts.Start(told=True),)
        assert {hear(word, state, tag) for word in _listed(intents.HELP_WORDS)} == {(acts.Help(),)}


def _listed(words: str) -> list[str]:
    """Return the words of a plain list of alternatives."""
    return [each for each in words.split("|") if each.replace(" ", "").isalpha()]


@pytest.mark.parametrize(
    ("keyword", "act"),
    [
        (Keyword.STOP, acts.Stop(told=True)),
        (Keyword.START, acts.Start(told=True)),
        (Keyword.HELP, acts.Unread(automatic=True)),
    ],
)
def test_what_the_carrier_recognised_counts_and_not_the_text(keyword, act):
    for state in STANDING.values():
        assert hear("cut tomorrow", state, keyword=keyword) == (act,)


# Digits, buttons and names ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("tag", LANGUAGES)
@pytest.mark.parametrize("name", [name for name, each in STANDING.items() if len(picks.tokens(each)) > 1])
def test_a_digit_on_the_table_picks_and_another_does_not(tag, name):
    state = STANDING[name]
    there = picks.tokens(state)
    for n, token in enumerate(there):
        if not isinstance(state, Naming):
            (act,) = hear(token, state, tag)

            assert act == acts.Picked(n) or isinstance(act, acts.Torn), token
    heard = {token: hear(token, state, tag) for token in map(str, range(10)) if token not in there}
    picked = {token: each for token, each in heard.items() if isinstance(each[0], acts.Picked)}

    assert all(isinstance(state, Offering) and _at(state, token) for token in picked), picked


def _at(state: Offering, hour: str) -> bool:
    return any(each.start.hour % 12 == int(hour) % 12 for each in state.offers)


@given(standing, st.text(max_size=8) | st.integers(0, 12).map(str))
def test_a_pressed_button_counts_while_it_is_on_the_table(state, token):
    there = picks.tokens(state)
    expected = acts.Picked(there.index(token)) if token in there else acts.Pressed(token)

    assert hear("", state, choice=token) == (expected,)


@pytest.mark.parametrize("tag", LANGUAGES)
@pytest.mark.parametrize("word", ["2", "3pm", "?", "\U0001f44d", "...", "10:30"])
def test_a_digit_a_time_or_a_mark_is_never_a_name(tag, word):
    heard = hear(word, STANDING["asked for a name"], tag)

    assert not any(isinstance(each, acts.Named) for each in heard)


@given(tags, st.data())
def test_a_yes_a_no_and_a_command_are_never_names(tag, data):
    spoken = language(tag)
    word = data.draw(st.sampled_from(sorted(spoken.intents.NO_NAMES)))
    case = data.draw(st.sampled_from([str.lower, str.upper, str.title]))
    heard = hear(case(word), STANDING["asked for a name"], tag)

    assert not any(isinstance(each, acts.Named) for each in heard)


@given(texts, tags)
def test_a_name_is_made_of_words_that_were_said(text, tag):
    for act in hear(text, STANDING["asked for a name"], tag):
        if isinstance(act, acts.Named):
            assert act.name.strip()
            assert len(act.name) <= 80
            assert name_in(act.name, language(tag), led=False) is not None


@given(texts)
def test_nearly_everything_answers_a_question_of_the_service_and_is_kept_as_it_was_said(text):
    state = STANDING["asked a question"]
    assume(isinstance(state, Answering))
    for act in hear(text, state):
        if isinstance(act, acts.Answered):
            assert act.text == text[:1600].strip()


# Several things in one message ----------------------------------------------------------------------------------------


def test_questions_come_first_and_as_one():
    heard = hear("cut tomorrow at 3. where are you? how much is it?", STANDING["idle"])

    assert heard[0] == acts.Asked((acts.Topic.WHERE, acts.Topic.PRICE), heard[0].details)
    assert [type(each) for each in heard] == [acts.Asked, acts.Wanted]


def test_who_says_why_they_move_says_one_thing():
    heard = hear("im running late. can you move my cut to friday", STANDING["idle"])

    assert [type(each) for each in heard] == [acts.Move]


def test_where_the_whole_makes_no_sense_the_clause_that_does_counts():
    heard = hear("sorry was driving. the second one", STANDING["two offers"])

    assert heard == (acts.Picked(1),)


def test_a_name_that_comes_along_is_kept():
    heard = hear("hi, my name is Sam Lee. haircut tomorrow", STANDING["idle"])

    assert heard[0] == acts.Named("Sam Lee")
    assert isinstance(heard[-1], acts.Wanted)


@pytest.mark.parametrize("text", ["", "   ", "...", "!!"])
def test_nothing_said_is_unread(text):
    assert hear(text, STANDING["idle"]) == (acts.Unread(),)


def test_a_talk_with_a_person_is_read_all_the_same():
    assert isinstance(STANDING["a person was asked for"], WithHuman)
    assert hear("wrong number mate", STANDING["a person was asked for"]) == (acts.WrongNumber(),)
    assert folded(" Wrong  NUMBER ") == "wrong number"


@pytest.mark.parametrize("text", ["haircut tomorrow at 3pm, thanks", "i need an appointment, thanks"])
def test_thanks_beside_a_wish_leave_it_a_wish(text):
    (act,) = understand(inbound(text), STANDING["idle"], now=NOW, lexicon=lexicon(WILLOW))

    assert isinstance(act, acts.Wanted)


@pytest.mark.parametrize(("text", "told"), [("STOP", True), ("stopall", True), ("stop all", False)])
def test_only_words_that_carriers_know_are_answered_by_them(text, told):
    (act,) = understand(inbound(text), STANDING["idle"], now=NOW, lexicon=lexicon(WILLOW))

    assert acts.Stop(told=told) == act


MISSED = {
    "en": ("sorry i missed it", "I totally forgot, sorry", "missed my appointment"),
    "de": ("sorry, hab ich verpasst", "Tut mir leid, habs vergessen", "ich habe den Termin verpasst"),
    "es": ("perdón, se me pasó", "lo siento, se me olvidó la cita", "falté a la cita"),
    "fr": ("désolé, je l'ai raté", "désolée, j'ai oublié", "j'ai manqué mon rdv"),
}
AGAIN = {
    "en": ("same again please", "the usual", "can I have the same as last time", "same please"),
    "de": ("nochmal das Gleiche bitte", "wie immer", "ich hätte gern den gleichen Termin wieder"),
    "es": ("lo mismo otra vez por favor", "lo de siempre", "quisiera lo mismo que la última vez"),
    "fr": ("la même chose svp", "comme d'habitude", "je voudrais la même chose que la dernière fois"),
}
LATER_THAT_DAY = {
    "en": ("later that day?", "later?", "later the same day please"),
    "de": ("später am selben Tag?", "später?"),
    "es": ("¿más tarde ese día?", "¿más tarde?"),
    "fr": ("plus tard ce jour-là ?", "plus tard ?"),
}


@pytest.mark.parametrize(("tag", "text"), [(tag, each) for tag, texts in MISSED.items() for each in texts])
def test_who_did_not_come_says_so(tag, text):
    assert hear(text, STANDING["idle"], tag) == (acts.Unable(missed=True),)


@pytest.mark.parametrize("text", ["sorry i missed your call", "i forgot to ask, how much is a cut?"])
def test_what_else_was_missed_or_forgotten_is_no_visit(text):
    assert not any(isinstance(each, acts.Unable) for each in hear(text, STANDING["idle"]))


@pytest.mark.parametrize(("tag", "text"), [(tag, each) for tag, texts in AGAIN.items() for each in texts])
def test_who_wants_it_as_it_was_says_so(tag, text):
    assert hear(text, STANDING["idle"], tag) in {
        (acts.Wanted(asks=True, again=True),),
        (acts.Again(),),
    }


@pytest.mark.parametrize(
    ("tag", "text"), [(tag, each) for tag, texts in LATER_THAT_DAY.items() for each in texts]
)
def test_later_that_day_is_a_time_and_no_goodbye(tag, text):
    (act,) = hear(text, STANDING["idle"], tag)

    assert isinstance(act, acts.Wanted)
    assert act.details.words == text


@pytest.mark.parametrize("text", ["later", "thanks, later!", "see you later"])
def test_see_you_later_is_a_goodbye(text):
    assert hear(text, STANDING["idle"]) == (acts.Bye(),)
