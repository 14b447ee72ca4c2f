"""every state meets every act, in every language: the table answers, and what is not in it is answered by one step"""

import re
from dataclasses import replace
from typing import get_args

import pytest

from channels.sms.gsm import folded, is_gsm, segments
from core.messages import Reply, plain
from core.people import Consent
from dialogs import acts, states
from dialogs.acts import Act, Details
from dialogs.language import Language, known, language
from dialogs.meanwhile import IDS
from dialogs.picks import tokens
from dialogs.script import TABLE
from dialogs.states import Idle, State, WithHuman
from dialogs.turn import Turn
from tests.dialogs.desk import NOW, WILLOW, Desk
from tests.dialogs.scenes import ACTS, FACTS, STATES
from tests.dialogs.writing import capitals, habit_of, habits

OPT_OUT = {"STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT"}
OPT_WORDS = OPT_OUT | {"YES", "START", "UNSTOP"}
CLUMSY = re.compile(r"[{}<>]|\bNone\b|\s[,.](?!\w)|\s\s|\.\.|,,|\(\)|[,:;]$")
ASKING = (
    "which-time",
    "another-time",
    "no-offer",
    "which-name-again",
    "puzzled",
    "unread",
    "hello",
    "nothing-said",
)
ABOUT_TEXTS = (acts.Help, acts.Stop, acts.Start)


def said_in(tag: str) -> tuple[Act, ...]:
    """Return every act, with times as the language itself writes them."""
    manners = language(tag).manners
    at = NOW.replace(day=4, hour=15)
    written = Details(words=f"{manners.day(at.date())} {manners.clock(at.time())}")
    return (*ACTS, acts.Wanted(written), acts.Wanted(replace(written, service_id="cut")), acts.Move(written))


def meeting(tag: str, scene: str, facts: str) -> tuple[Desk, list[tuple[Act, Turn]]]:
    """Take every act that can be heard in a scene, in a language."""
    desk = STATES[scene]()
    desk.catalog = replace(desk.catalog, business=replace(WILLOW.business, language=tag))
    FACTS[facts](desk)
    there = len(tokens(desk.state))
    heard = [each for each in said_in(tag) if not _beyond(each, there)]
    return desk, [(each, desk.take(each)) for each in heard]


def _beyond(act: Act, there: int) -> bool:
    """Tell whether an act picks what is not on the table, which nothing that is said can mean."""
    match act:
        case acts.Picked(index):
            return index >= there
        case acts.Torn(digit, hour):
            return max(digit, hour) >= there
        case _:
            return False


@pytest.fixture(scope="module", params=sorted(known()))
def spoken(request) -> Language:
    return language(request.param)


@pytest.mark.parametrize("facts", FACTS)
@pytest.mark.parametrize("scene", STATES)
def test_whatever_is_said_wherever_a_talk_stands_is_answered_well(spoken, scene, facts):
    desk, met = meeting(spoken.tag, scene, facts)
    wrong = [
        f"{act} is answered {plain(reply)!r}, which {fault}"
        for act, turn in met
        for reply in turn.replies
        for fault in faults(reply, act, turn, desk, spoken)
    ]

    assert wrong == []


def faults(reply: Reply, act: Act, turn: Turn, desk: Desk, spoken: Language) -> list[str]:
    """Return what is wrong with a reply."""
    text = folded(plain(reply))
    about_texts = isinstance(act, ABOUT_TEXTS) or desk.reach.consent is Consent.NEW
    taught = set() if about_texts else opt_words(text, spoken)
    said = {
        "is no sentence": not re.match(r"[\w¿¡£€$]", text) or text[0].islower() or text[-1] not in ".?!)",
        "is badly put together": bool(CLUMSY.search(text)) or not marks_well(text, act, spoken),
        "needs another alphabet than GSM-7": not is_gsm(text),
        "is longer than two messages": segments(text) > 2,
        f"teaches {taught}": bool(taught),
        "does not say what to do next": needs_an_answer(act, turn) and not leads_on(reply, spoken),
    }
    return [fault for fault, is_so in said.items() if is_so]


def marks_well(text: str, act: Act, spoken: Language) -> bool:
    """Tell whether marks stand in a text as in the languages in it; the house's words are in its own."""
    other = act.language if isinstance(act, acts.Speak) else None
    return habits(text) <= set().union(
        *map(habit_of, (spoken, language(other), language(WILLOW.business.language)))
    )


def opt_words(text: str, spoken: Language) -> set[str]:
    """Return the words of a text that carriers, or the language, take for stop or start."""
    intents = spoken.intents
    lists = (intents.STOP_WORDS, intents.CARRIER_STOP_WORDS, intents.START_WORDS)
    return {
        word
        for word in capitals(text)
        if word in OPT_WORDS or any(spoken.whole(each, word.lower()) for each in lists)
    }


def needs_an_answer(act: Act, turn: Turn) -> bool:
    """Tell whether something is open after a turn, or nothing was understood: then a reply says how to go on."""
    if isinstance(act, ABOUT_TEXTS) or isinstance(turn.state, WithHuman):
        return False
    return not isinstance(turn.state, Idle)


def leads_on(reply: Reply, spoken: Language) -> bool:
    text = plain(reply)
    asks = "?" in text or reply.choices or any(word not in OPT_WORDS for word in capitals(text))
    return bool(asks) or any(phrase(each, spoken).search(text) for each in ASKING)


def phrase(name: str, spoken: Language) -> re.Pattern[str]:
    """Return a phrase of a language as a pattern, anything in place of its values."""
    anything = dict.fromkeys(("service", "services"), "*")
    text, _ = spoken.phrases.format_pattern(spoken.phrases.get_message(name).value, anything)
    return re.compile(re.escape(str(text)).replace(r"\*", ".+"))


@pytest.mark.parametrize("facts", FACTS)
@pytest.mark.parametrize("scene", STATES)
def test_whatever_comes_of_a_turn_can_be_written_down(scene, facts):
    desk, met = meeting("en", scene, facts)
    ids = set(desk.book)
    for act, turn in met:
        stored = states.loads(states.dumps(turn.state))
        stale = [each for each in turn.steps if each.before and desk.book.get(each.before.id) != each.before]

        assert stored == turn.state, act
        assert stale == [], act
        made = {each.after.id for each in turn.steps} - ids
        assert len({each.partition(".")[0] for each in made}) <= IDS, act  # of a series: one id and a number


@pytest.mark.parametrize("scene", STATES)
def test_a_pair_that_is_not_in_the_table_is_asked_about_once_and_then_handed_to_a_person(scene):
    desk = STATES[scene]()
    state = desk.take(acts.Repeat()).state  # a talk about what is gone meanwhile stands at its beginning
    unknown = [each for each in ACTS if (type(state), type(each)) not in TABLE]
    for act in unknown:
        desk.state = replace(state, misses=0)
        once = desk.take(act).state
        desk.state = once
        twice = desk.take(act).state

        assert once == replace(state, misses=1), act
        assert isinstance(twice, WithHuman), act
        assert not twice.asked, act


def test_every_state_and_every_act_are_met_here():
    assert set(get_args(State)) == {type(make().state) for make in STATES.values()}
    assert set(get_args(Act)) == {type(each) for each in ACTS}
