"""who serves what, against every choice there is"""

from itertools import product

from hypothesis import given
from hypothesis import strategies as some

from core.matching import assign

needs = some.lists(some.lists(some.sampled_from("abcde"), max_size=4, unique=True), max_size=4)


def choices(needs: list[list[str]]) -> list[list[str]]:
    """Return all ways to give each need one of its own."""
    return [list(each) for each in product(*needs) if len(set(each)) == len(each)]


@given(needs)
def test_a_choice_is_found_wherever_there_is_one(needs):
    found = assign(needs)

    assert (found in choices(needs)) if choices(needs) else found is None


@given(needs, some.sets(some.sampled_from("abcde"), max_size=2))
def test_who_must_serve_does_wherever_all_needs_can_be_met_with_them(needs, must: set[str]):
    possible = [each for each in choices(needs) if must <= set(each)]
    found = assign(needs, must=must)

    assert (found in possible) if possible else found is None


@given(needs, some.sets(some.integers(0, 3)))
def test_in_turn_each_gets_the_first_with_whom_all_others_can_be_met(needs, turns: set[int]):
    turns = {each for each in turns if each < len(needs)}
    possible = choices(needs)
    for nth in sorted(turns):
        best = min((needs[nth].index(each[nth]) for each in possible), default=0)
        possible = [each for each in possible if each[nth] == needs[nth][best]]
    found = assign(needs, turns=turns)

    assert (found in possible) if possible else found is None


def test_somebody_who_is_needed_elsewhere_gives_way():
    assert ["ben", "ana"] == assign([["ana", "ben"], ["ana"]])
    assert ["ben", "ana"] == assign([["ana", "ben"], ["ana"]], turns={0})
