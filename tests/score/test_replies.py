"""replies to a reminder: as many are understood as once were, and none changes a visit that it does not mean to"""

import sys
from datetime import datetime

import pytest

from tests.score import own
from tests.score.replies import (
    FROZEN,
    SETS,
    Outcome,
    WrongLine,
    is_right,
    is_unmeant,
    lines,
    score,
    told,
)

VISIT = datetime(2026, 3, 5, 15)  # noqa: DTZ001 - wall time
FOUR = datetime(2026, 3, 5, 16)  # noqa: DTZ001


SPOKEN = [
    (name, tag) for name, file in SETS.items() for tag in sorted({each.language for each in lines(file)})
]


@pytest.mark.parametrize(("name", "language"), SPOKEN)
def test_no_reply_changes_a_visit_unmeant_and_no_language_falls_under_its_floor(name, language, pytestconfig):
    found = score(each for each in lines(SETS[name]) if each.language == language)
    reached = own.reached({f"{tag} {name}": each for tag, each in found.scores.items()})
    capture = pytestconfig.pluginmanager.getplugin("capturemanager")
    with capture.global_and_fixture_disabled():
        print("\n" + "\n".join(told(found, wrong=False)), file=sys.__stderr__, flush=True)

    assert [] == found.unmeant
    assert set(reached) <= set(own.floors())
    assert [] == own.under(own.floors(), reached)


def test_there_are_hundreds_of_replies_and_none_stands_there_twice():
    every = [each for file in SETS.values() for each in lines(file)]
    said = [(each.scene, each.language, each.words.lower()) for each in every]

    assert len(said) >= 300
    assert len(tuple(lines(FROZEN))) * 3 > len(
        [each for each in (*lines(), *lines(FROZEN)) if each.language != "fr"]
    )
    assert len(set(said)) == len(said)


@pytest.mark.parametrize(
    ("meant", "came", "right", "unmeant"),
    [
        (("confirm",), Outcome(("confirm",), (), (VISIT,)), True, False),
        (("confirm",), Outcome(("ask",), (), (VISIT,)), False, False),
        (("confirm",), Outcome(("confirm", "price"), (), (VISIT,)), False, False),
        (("confirm", "price"), Outcome(("price", "confirm"), (), (VISIT,)), True, False),
        (("confirm",), Outcome(("move 2026-03-05 16:00",), (), (FOUR,)), False, True),
        (("move 2026-03-05 16:00",), Outcome(("move 2026-03-05 16:00",), (), (FOUR,)), True, False),
        (("move 2026-03-05 16:00",), Outcome(("move",), (FOUR,), (VISIT,)), True, False),
        (("move 2026-03-05 16:30",), Outcome(("move",), (FOUR,), (VISIT,)), False, False),
        (("move 2026-03-05",), Outcome(("move",), (FOUR,), (VISIT,)), True, False),
        (("move 2026-03-05",), Outcome(("move 2026-03-05 16:00",), (), (FOUR,)), False, True),
        (("move 2026-03-06",), Outcome(("move",), (FOUR,), (VISIT,)), False, False),
        (("move",), Outcome(("move",), (), (VISIT,)), True, False),
        (("ask",), Outcome(("unable",), (), (VISIT,)), True, False),
        (("ask",), Outcome(("drop",), (), ()), False, True),
        (("drop",), Outcome(("drop",), (), ()), True, False),
        (("wrong", "stop"), Outcome(("wrong",), (), (VISIT,)), True, False),
        (("thanks",), Outcome(("thanks",), (), (VISIT, FOUR)), True, True),
    ],
)
def test_what_comes_of_a_reply_is_held_against_what_it_means(meant, came, right, unmeant):
    assert (right, unmeant) == (is_right(meant, came), is_unmeant(meant, came))


@pytest.mark.parametrize(
    "line", ["evening | en | yes", "noon | en | yes | confirm", "evening | en | yes | agreed"]
)
def test_a_line_of_another_form_is_refused(tmp_path, line):
    file = tmp_path / "replies.txt"
    file.write_text(line)

    with pytest.raises(WrongLine):
        list(lines(file))
