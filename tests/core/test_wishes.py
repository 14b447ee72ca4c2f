"""a wish says when, and how starts are liked"""

from core.wishes import Order, Wish
from tests.core.making import span


def test_a_wish_wants_the_earliest_of_its_windows_unless_it_says_otherwise():
    wish = Wish((span(0, 60),))

    assert wish.order is Order.EARLIEST
    assert (wish.near, wish.length, wish.stay, wish.exact) == (None, None, None, False)
