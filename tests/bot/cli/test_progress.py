"""how far letters are on their way, on a terminal and elsewhere"""

from io import StringIO

import pytest
from rich.console import Console

from bot.cli.progress import EVERY, watched


def shown(*, terminal, worked=(200, 200, 100), seconds=EVERY):
    times = iter(n * seconds for n in range(100))
    screen = Console(file=StringIO(), force_terminal=terminal, width=60)
    with watched(500, screen, clock=lambda: next(times)) as told:
        for some in worked:
            told(some)
    return screen.file.getvalue()


def test_on_a_terminal_it_is_a_bar():
    assert "500/500" in shown(terminal=True)


def test_elsewhere_it_is_a_line_now_and_then():
    lines = shown(terminal=False, seconds=EVERY / 2).splitlines()

    assert ["Letters worked on: 400 of 500."] == lines[:1]
    assert 1 == len(lines)


@pytest.mark.parametrize("terminal", [True, False])
def test_letters_that_are_tried_again_count_again(terminal):
    assert "600" in shown(terminal=terminal, worked=(500, 100))
