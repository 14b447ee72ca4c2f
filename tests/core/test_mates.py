"""colleagues: named once, told unless something bars it, and declining for themselves alone"""

from hypothesis import given
from hypothesis import strategies as st

from core.mates import Barred, Mate, asked_anew, coming, invited, joined, named_at, without
from core.people import Address

PLACES = [Address("slack", f"U0{each}") for each in ("BEN", "EVE", "LUIS")]
MATES = st.builds(
    Mate,
    st.sampled_from(PLACES),
    st.sampled_from(["Ben", "Eve"]),
    st.booleans(),
    st.sampled_from([None, *Barred]),
)
SEVERAL = st.lists(MATES, max_size=5).map(lambda each: joined((), each))


@given(SEVERAL, SEVERAL)
def test_everybody_stands_once_and_who_is_named_anew_as_they_were_named_last(old, new):
    both = joined(old, new)

    assert {each.address for each in (*old, *new)} == {each.address for each in both}
    assert len({each.address for each in both}) == len(both)
    assert set(new) <= set(both)


@given(SEVERAL, st.sampled_from(PLACES))
def test_who_declines_does_so_for_nobody_else(mates, address):
    after = without(mates, address)

    assert [each for each in mates if each.address != address] == [
        each for each in after if each.address != address
    ]
    assert address not in {each.address for each in coming(after)}


@given(SEVERAL)
def test_whoever_is_barred_is_never_told(mates):
    assert all(each.barred is None for each in (*invited(mates), *coming(mates)))
    assert all(named_at(mates, each.address) is None for each in mates if each.barred)
    assert all(not each.declined for each in asked_anew(mates))
