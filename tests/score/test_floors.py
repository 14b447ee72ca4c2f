"""what we understood once, we understand: the score of our own corpora does not fall"""

import sys

import pytest

from tests.score import own


@pytest.fixture(scope="module")
def scores():
    return own.scores()


def test_no_corpus_falls_under_its_floor(scores, pytestconfig):
    for name, score in scores.items():
        _say(
            pytestconfig, f"score, {name}: {score.right} of {score.sentences} sentences, {score.per_cent:g} %"
        )

    assert [] == own.under(own.floors(), own.reached(scores))


def test_every_corpus_has_a_floor(scores):
    """Mend it with: make score ARGS=--raise."""
    assert set(scores) <= set(own.floors())


def test_a_floor_is_raised_and_never_lowered():
    before = {"en times": {"right": 90, "per_cent": 99.0}, "sgd_train": {"per_cent": 95.0}}

    after = own.raised(before, {"en times": {"right": 120, "per_cent": 98.5}, "de times": {"right": 3}})

    assert after == {
        "de times": {"right": 3},
        "en times": {"right": 120, "per_cent": 99.0},
        "sgd_train": {"per_cent": 95.0},
    }


def test_what_falls_is_named_and_what_was_not_scored_is_not():
    kept = {"en times": {"right": 90}, "sgd_train": {"per_cent": 95.0}}

    assert own.under(kept, {"en times": {"right": 89}}) == ["en times: right is 89, its floor is 90"]


def _say(config: pytest.Config, line: str) -> None:
    """Print past the capture, also from a worker of xdist."""
    capture = config.pluginmanager.getplugin("capturemanager")
    with capture.global_and_fixture_disabled():
        print(f"\n{line}", file=sys.__stderr__, flush=True)
