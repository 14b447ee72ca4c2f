"""what staff did not hear at night, in one message"""

import pytest

from core.messages import Reply
from dialogs.overnight import MOST, summed_up
from tests.dialogs.desk import WILLOW


def test_each_stands_in_a_line_of_its_own_in_the_order_in_which_it_came():
    said = summed_up([Reply("Kim booked a cut."), Reply("Lee cancelled a massage.")], WILLOW)

    assert "While you were away, 2 messages:\nKim booked a cut.\nLee cancelled a massage." == said.text


@pytest.mark.parametrize(("count", "tail"), [(MOST, "20"), (MOST + 3, "And 3 more: see halfpast agenda.")])
def test_of_many_only_the_first_are_said(count, tail):
    lines = summed_up([Reply(str(n + 1)) for n in range(count)], WILLOW).text.split("\n")

    assert (min(count, MOST) + 1 + (count > MOST), tail) == (len(lines), lines[-1])
