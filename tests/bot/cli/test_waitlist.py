"""`halfpast waitlist`: who waits, and taking somebody off the list; `book --wait`; two who try it in the demo"""

import re
from datetime import timedelta

from bot.compose import wall_clock

DAY = wall_clock() + timedelta(days=4)
PHONE = "+447700900123"
SLOT = f"massage {DAY:%A} 3pm"


def entered(run, name, phone, *more):
    return run("book", SLOT, "--name", name, "--phone", phone, *more)


def test_nobody_waits_at_first(willow):
    assert "Nobody waits." in willow("waitlist").stdout


def test_who_phones_for_what_is_taken_is_put_on_the_list_and_taken_off_it(willow):
    assert 0 == entered(willow, "Maya", PHONE).exit_code
    assert 1 == entered(willow, "Kim", "+447700900456").exit_code
    waits = entered(willow, "Kim", "+447700900456", "--wait")
    listed = willow("waitlist", "--service", "massage").stdout
    number = re.search(r"│ (\d{4}) ", listed)[1]
    removed = willow("waitlist", "remove", number)

    assert 0 == waits.exit_code
    assert "waiting list" in waits.stdout
    assert "Kim" in listed
    assert "3pm" in listed
    assert "Nobody waits." in willow("waitlist", "--service", "cut").stdout
    assert removed.stdout.startswith("Off the list: Kim, massage")
    assert "Nobody waits." in willow("waitlist").stdout
    assert 1 == willow("waitlist", "remove", number).exit_code


def test_a_service_that_is_not_there_is_refused(willow):
    assert 2 == willow("waitlist", "--service", "tattoo").exit_code


def test_two_can_try_it_in_the_demo(run):
    def talk(at, *lines, who=""):
        other = ("--who", who) if who else ()
        said = "\n".join(lines) + "\n"
        return run("talk", "--demo", "--now", f"2026-03-02T{at}", *other, lines=said).stdout

    talk("10:00", "massage tomorrow 3pm", "Maya")
    waits = talk("10:05", "massage tomorrow 3pm", "tell me if it comes free", who="kim")
    talk("10:08", "cancel my massage", who="client")
    taken = talk("10:20", "ok", "Kim", who="kim")

    assert "waiting list: massage, Tue 3 Mar 3pm" in waits
    assert "came free" in taken
    assert "Booked, Kim: massage with Dev, Tue 3 Mar" in taken
