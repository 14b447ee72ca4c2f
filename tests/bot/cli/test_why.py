"""why a time can be booked or cannot, as staff ask for it"""

import json
from datetime import timedelta

from bot.compose import wall_clock

DAY = wall_clock() + timedelta(days=4)


def test_staff_hear_why_a_time_cannot_be_booked_and_by_whom_it_is_taken(willow):
    day = f"{DAY:%d %B} 11am"
    booked = willow("book", f"cut with Ana {day}", "--name", "Sam", "--phone", "07700 900123")
    taken = willow("why", f"cut with Ana {day}")
    data = willow("why", f"cut with Ana {day}", "--as", "+447700900123", "--json")
    free = willow("why", f"cut with Chloe {day}")

    assert 0 == booked.exit_code
    assert (1, 0) == (taken.exit_code, free.exit_code)
    assert "Ana is taken then." in taken.stdout
    assert "Sam" in taken.stdout
    assert "Free instead:" in taken.stdout
    assert free.stdout.startswith("Free: ")
    assert "Sam" == json.loads(data.stdout)["against"][0]["booking"]["who"]


def test_why_wants_a_service_and_a_time_and_may_be_asked_at_another_time(willow):
    said = willow("why", "blorp")
    early = willow("why", "cut on 8 march 2026 3pm", "--now", "2026-01-02T10:00")

    assert 1 == said.exit_code
    assert "cut with Ana friday 9am" in said.stderr
    assert 1 == early.exit_code
    assert "We book 60 days ahead at most." in early.stdout
