"""random histories of letters: whoever dies, whatever the vendor does, none is lost, repeated or late for its booking

A short one here; `make histories` runs as many bookings as you like. What is planted is found: the judge can see.
"""

import pytest

from tests.house.posted.history import Plan
from tests.house.posted.judge import steps
from tests.house.posted.plants import PLANTS, drops_nothing
from tests.house.posted.running import judged

BUSY = {"clients": 8, "kills": 0.05, "dies": 0.02, "stops": 0.01, "steps": 0.03, "downtimes": 0.01}

SEEDS = range(1, 9)
"""One history after the other, until one gives the fault its occasion: what processes make of a seed is theirs."""


@pytest.mark.timeout(300)
def test_in_random_histories_no_letter_is_lost_repeated_or_of_a_time_that_is_over(url, tmp_path):
    case, found = judged(Plan(url, tmp_path, seed=1, bookings=30, **BUSY))

    assert [] == [steps(case, each) for each in found]
    assert case.told.counts["kill -9"] > 0
    assert len(case.taken) > len(case.told.ended) > 0


@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    ("plant", "judgment"), [(name, each.finds) for name, each in PLANTS.items()], ids=[*PLANTS]
)
def test_what_is_planted_is_found(tmp_path, monkeypatch, plant, judgment):
    if judgment == "stale":
        monkeypatch.setattr("storage.outbox.drop_about", drops_nothing)
    more = {"downtimes": 0.25, "lull": 24} if judgment in {"worded", "doubled"} else {}
    found = (judged(_planted(tmp_path / str(seed), seed, plant, more))[1] for seed in SEEDS)

    assert any(judgment in {each.partition(":")[0] for each in faults} for faults in found)


@pytest.mark.timeout(300)
def test_words_about_one_visit_that_end_two_are_found(tmp_path, monkeypatch):
    monkeypatch.setattr("dialogs.understand.both._names_each", lambda _, those: len(those) > 1)
    found = (judged(_planted(tmp_path / str(seed), seed, "", {}))[1] for seed in SEEDS)

    assert any(each.startswith("unmeant:") for faults in found for each in faults)


def _planted(folder, seed, plant, more):
    folder.mkdir()
    return Plan(f"sqlite:///{folder}/book.db", folder, seed, bookings=60, plant=plant, **BUSY | more)
