"""the numbers by which staff name bookings: short, the same everywhere, and never of two"""

from hypothesis import given
from hypothesis import strategies as st

from core.numbers import DIGITS, SHORTEST, named, number, short

CLAIMS = st.lists(st.text(min_size=1, max_size=8), min_size=1, max_size=300, unique=True)


@given(CLAIMS)
def test_a_short_number_names_its_claim_and_no_other(claims):
    shorts = {each: short(each, claims) for each in claims}

    for claim, said in shorts.items():
        assert SHORTEST <= len(said) <= DIGITS
        assert number(claim).endswith(said)
        same = [each for each in claims if number(each) == number(claim)]
        assert said in claims or list(named(said, claims)) == same


def test_a_number_is_as_short_as_it_can_be():
    claims = [f"claim {n}" for n in range(2000)]
    two = next(
        (one, other)
        for n, one in enumerate(claims)
        for other in claims[:n]
        if number(one)[-SHORTEST:] == number(other)[-SHORTEST:]
    )

    assert SHORTEST == len(short(two[0], claims[:1]))
    assert SHORTEST < len(short(two[0], two))
    assert 2 == len(named(number(two[0])[-SHORTEST:], two))
    assert (two[0],) == named(short(two[0], two), two)


def test_too_few_digits_and_words_name_nothing():
    assert () == named(number("c")[-SHORTEST + 1 :], ["c"])
    assert () == named("yes", ["c"])
    assert () == named("", ["c"])


def test_a_number_may_be_written_with_a_mark_and_a_claim_in_full():
    assert ("c",) == named(f" #{short('c')} ", ["c", "d"])
    assert ("c",) == named("c", ["c", "d"])
