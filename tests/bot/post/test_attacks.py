"""the attack list on the post (reliability B.6 and B.5): clocks that are set, processes that were down"""

from datetime import timedelta

import pytest

from core.messages import Kind, LetterState
from core.people import Address
from tests.bot.posting import NOW, letter

HOUR = timedelta(hours=1)


def reminder(name, due, ends):
    return letter(
        name,
        to=Address("sms", f"+4477009{name:0>5}"),
        kind=Kind.REMINDER,
        due_at=NOW + due,
        expires_at=NOW + ends,
    )


@pytest.mark.parametrize("back", [False, True], ids=["and stays", "and back"])
def test_row_62_when_the_clock_steps_forward_what_is_due_goes_out_once_and_what_is_over_not_at_all(
    scene, back
):
    scene.drain()
    scene.promise(
        reminder("1", HOUR / 2, 2 * HOUR),
        reminder("2", HOUR / 4, HOUR / 2),
        reminder("3", 3 * HOUR, 4 * HOUR),
    )
    scene.time.set = HOUR
    scene.drain()
    scene.time.set = timedelta(0) if back else HOUR
    for _ in range(12):
        scene.time.move(minutes=5)
        scene.drain()

    assert ["1"] == scene.vendor.sent
    assert [LetterState.SENT, LetterState.DROPPED, LetterState.PENDING] == [
        scene.entry(each).state for each in "123"
    ]
    assert "too late" == scene.entry("2").why


def test_row_76_a_downtime_of_two_and_a_half_seconds_loses_none_of_400_letters_and_repeats_none(scene):
    due = [timedelta(milliseconds=10 * each) for each in range(400)]
    scene.promise(*(reminder(f"{nth}", each, HOUR) for nth, each in enumerate(due)))
    for pause in (0.5, 0.5, 2.5, 0.5):
        scene.time.move(seconds=pause)
        scene.drain()

    assert [f"{nth}" for nth in range(400)] == sorted(scene.vendor.sent, key=int)
