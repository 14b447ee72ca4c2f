"""who guesses too much has to wait, and nobody else"""

import pytest

from channels.web.throttle import MOST, NETWORKS, Throttle, network


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("203.0.113.9", "203.0.113.0/24"),
        ("::ffff:203.0.113.9", "203.0.113.0/24"),
        ("2001:db8:1:2::3", "2001:db8:1::/48"),
        ("2001:db8:1:ffff::3", "2001:db8:1::/48"),
        ("", "unknown"),
        ("unix:", "unknown"),
    ],
)
def test_an_address_belongs_to_a_network(address: str, found: str):
    assert found == network(address)


def test_ten_misses_in_a_minute_are_too_many_and_a_minute_later_forgotten():
    clock = Clock()
    throttle = Throttle(clock)
    for _ in range(MOST):
        assert not throttle.refuses("a")
        throttle.missed("a")

    assert throttle.refuses("a")
    assert not throttle.refuses("b")
    clock.now = 60.0
    assert not throttle.refuses("a")


def test_when_all_miss_too_often_those_who_missed_wait_and_others_do_not():
    throttle = Throttle(Clock(), of_all=3)
    for each in "abc":
        throttle.missed(each)

    assert throttle.refuses("a")
    assert not throttle.refuses("d")


def test_it_remembers_so_many_networks_and_no_more():
    throttle = Throttle(Clock(), of_all=1)
    for each in range(NETWORKS + 5):
        throttle.missed(str(each))

    assert NETWORKS == len(throttle._misses)  # noqa: SLF001
