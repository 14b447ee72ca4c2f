"""What a reply does to what was said before"""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.language import known, language
from dialogs.responses import TABLE, Before, Did, Response, responses
from tests.growth import LINEAR, growth

LANGUAGES = Path(__file__).parents[2] / "dialogs" / "languages"
FLOOR = 100
WORDS = [
    "yes",
    "no",
    "ok",
    "not",
    "sounds",
    "that",
    "the",
    "this",
    "is",
    "good",
    "great",
    "book",
    "it",
    "what",
    "about",
    "thanks",
    "bye",
    "all",
    "i",
    "need",
    "want",
    "like",
    "but",
    "cant",
    "do",
    "you",
    "have",
    "any",
    "other",
    "else",
    "one",
    "later",
    ".",
    ",",
    "!",
    "?",
    "'",
]

A, R, O, C, T, L = Response  # noqa: E741 - the six, by their first letters

CONFIRMING = [
    ("yep!", {A}),
    ("Ye that's right", {A}),
    ("yess pleeease", {A}),
    ("thats corect", {A}),
    ("perfcet, thx", {A, T}),
    ("exactly what I wanted", {A}),
    ("all correct!", {A}),
    ("100%", {A}),
    ("👍🏽", {A}),
    ("sounds good, is there parking?", {A}),
    ("yes, but can you tell me how long it takes", {A}),
    ("yes but later", {R}),
    ("yes but at 4", {R}),
    ("ok but for two of us", {R}),
    ("yes that's not right", {R}),
    ("that isn't right", {R}),
    ("no wait, the 9th", {R}),
    ("Nope. Ben, not Ana", {R}),
    ("oops make that half 3", {R}),
    ("hold on, wrong day", {R}),
    ("👎", {R}),
    ("how long does it take?", set()),
    ("hmm not sure", set()),
]

PROPOSING = [
    ("go on then", {A}),
    ("pls do", {A}),
    ("yes let's", {A}),
    ("deal", {A}),
    ("I'd rather not", {R}),
    ("please don't", {R}),
    ("not today", {R}),
    ("not now thx, maybe another time", {R, T}),
    ("no thanks, that's all", {R, T, L}),
    ("thank you anyway but no", {R, T, L}),
    ("I'm not sure", set()),
    ("hmm maybe", set()),
]

OFFERING = [
    ("ok book", {C}),
    ("soudns good", {C}),
    ("greta thanks", {C, T}),
    ("works a treat", {C}),
    ("not bad, i'll take it", {C}),
    ("can't wait!", {C}),
    ("why not", {C}),
    ("k cool", {C}),
    ("no problem, book it", {C}),
    ("grand, see you then", {C, L}),
    ("brilliant, looking forward to it", {C}),
    ("sounds good, is there parking?", {C}),
    ("happy with that one", {C}),
    ("got anythign else?", {O}),
    ("somthing else pls", {O}),
    ("nothing earlier?", {O}),
    ("isn't there anything sooner", {O}),
    ("any chance of a morning?", {O}),
    ("sounds great but is there anything on friday?", {O}),
    ("too late for me, anything sooner?", {O}),
    ("nah, what else", {R, O}),
    ("great but that's too early", {R}),
    ("that doesn't sound good", {R}),
    ("I don't think that works", {R}),
    ("i can't make that", {R}),
    ("it's not good for me", {R}),
    ("I'll leave it, thanks", {R, T}),
    ("no thanks, that's all", {R, T, L}),
    ("hmm not sure", set()),
    ("is that with Ana?", set()),
    ("what does it cost", set()),
]

AFTER = [
    (Did.DONE, "thnks", {T}),
    (Did.DONE, "nice one", {T}),
    (Did.DONE, "ta, cya", {T, L}),
    (Did.DONE, "you've been so helpful, bye", {T, L}),
    (Did.DONE, "ok", set()),
    (Did.DONE, "can my mum come too?", set()),
    (Did.TOLD, "right, I'll go with this one", {C}),
    (Did.TOLD, "thanks for letting me know", {T}),
    (Did.TOLD, "hm, is there anyone else", {O}),
    (Did.MORE, "nope im done", {R, L}),
    (Did.MORE, "not really", {R}),
    (Did.MORE, "actually yes, can i move it", set()),
    (Did.FAILED, "no worries, thanks", {T}),
    (Did.ASKED, "not bothered", {R}),
    (Did.ASKED, "no, the 4th", set()),
    (Did.NOTHING, "you are a star", {T}),
    (Did.NOTHING, "ok I need a haircut, can you book one", set()),
]

ROWS = [
    *((Did.CHECKED, *row) for row in CONFIRMING),
    *((Did.PROPOSED, *row) for row in PROPOSING),
    *((Did.OFFERED, *row) for row in OFFERING),
    *AFTER,
]


def lines():
    """Yield the lines of every language's acts.txt: tag, what was done before, text, responses."""
    for corpus in sorted(LANGUAGES.glob("*/acts.txt")):
        for line in corpus.read_text("utf-8").splitlines():
            if line and not line.startswith("#"):
                did, _, rest = line.partition(" | ")
                text, _, found = rest.rpartition(" = ")
                yield (
                    corpus.parent.name,
                    Did[did.upper()],
                    text,
                    {Response(each) for each in found.split() if each != "none"},
                )


def _told(value: object) -> str:
    """Name a case alike in every process: sets have no order."""
    return " ".join(sorted(value)) if isinstance(value, set | frozenset) else str(value)[:40]


@pytest.mark.parametrize(("did", "text", "expected"), ROWS, ids=_told)
def test_a_reply_does_to_what_was_said_before_what_it_says(did, text, expected):
    actual = responses(text, before=Before(did), spoken=language("en"))

    assert expected == actual


@pytest.mark.parametrize("tag", sorted(known()))
def test_each_language_understands_its_own_lines(tag):
    own = [(did, text, expected) for name, did, text, expected in lines() if name == tag]
    missed = [
        (did.name, text)
        for did, text, expected in own
        if expected != responses(text, before=Before(did), spoken=language(tag))
    ]

    assert not missed
    assert len(own) >= FLOOR


@pytest.mark.parametrize("tag", sorted(known()))
def test_each_cue_that_a_rule_needs_stands_in_each_language(tag):
    needed = {
        cue
        for rules in TABLE.values()
        for ways in rules.values()
        for rule in ways
        for cue in (*rule.cues, *rule.unless)
    }

    assert needed == set(language(tag).cues)


def test_what_was_done_last_decides_what_great_means():
    great = {did: responses("great!", before=Before(did), spoken=language("en")) for did in Did}

    assert {Did.CHECKED: {A}, Did.OFFERED: {C}, Did.DONE: {T}, Did.ASKED: set()} == {
        did: great[did] for did in (Did.CHECKED, Did.OFFERED, Did.DONE, Did.ASKED)
    }


def test_a_name_on_the_table_is_chosen_by_wanting_it():
    before = Before(Did.OFFERED, frozenset({"hellboy"}))
    said = "I want to watch Hellboy"

    assert {C} == responses(said, before=before, spoken=language("en"))
    assert set() == responses(said, before=Before(Did.OFFERED), spoken=language("en"))


@given(
    st.one_of(st.text(max_size=900), st.lists(st.sampled_from(WORDS), max_size=200).map(" ".join)),
    st.sampled_from(Did),
)
def test_nothing_that_can_be_said_makes_it_fail(text, did):
    assert responses(text, before=Before(did), spoken=language("en")) <= set(Response)


@pytest.mark.parametrize(
    "piece", ["so ", "that ", "all ", "book a ", "well ", "i will ", "the one is ", "thanks,"]
)
def test_a_hostile_reply_costs_no_more_than_its_length(piece):
    def heard(text):
        for did in Did:
            responses(text, before=Before(did), spoken=language("en"))

    assert growth(heard, piece) < LINEAR
