"""what a plan's letters say, on the day they are due and on a later one"""

from dataclasses import replace
from datetime import timedelta

from core.messages import plain, worded_at
from core.templates import Template
from dialogs.reminding import planned_letters, reminded
from tests.dialogs.desk import WILLOW, Desk, wall

DAY = timedelta(days=1)


def reminders(desk: Desk, start: str = "5 15:00", *, link: int = 0):
    """Return the letters of a cut's plan."""
    return planned_letters(desk.booked("cut", start), replace(desk.facts(), link=link))


def first(desk: Desk, start: str = "5 15:00", *, link: int = 0):
    """Return what the first letter of a plan that is sent says, and when it is due."""
    sent = next(each for each in reminders(desk, start, link=link) if not each.unsent)
    return sent.reply, sent.due_at


def test_a_reminder_that_leaves_on_the_day_itself_says_today():
    reply, due_at = first(Desk())

    assert "see you tomorrow, Thu 5 Mar" in plain(reply)
    assert "see you today, Thu 5 Mar" in plain(worded_at(reply, due_at + DAY * 0.7))
    assert reply == worded_at(reply, due_at + timedelta(hours=1))


def test_so_does_one_in_the_business_s_own_words_wherever_they_say_it():
    words = "See you {day}.[ {relative}: {link}.] It is {relative}. STOP to opt out."
    reply, due_at = first(Desk(catalog=replace(WILLOW, words=(Template("en", "reminder", words),))), link=40)
    late = worded_at(reply, due_at + DAY * 0.7)

    assert ("tomorrow:", "It is tomorrow. STOP to opt out.") == (reply.way.words, reply.after)
    assert ("today:", "It is today. STOP to opt out.") == (late.way.words, late.after)


def test_words_that_do_not_say_how_far_away_the_day_is_are_kept_once():
    words = Template("en", "reminder", "See you {day}. STOP to opt out.")

    assert () == first(Desk(catalog=replace(WILLOW, words=(words,))))[0].later


def test_a_new_time_that_is_told_too_late_for_a_reminder_is_one():
    desk, late = Desk(), wall("2 18:30")
    visit = replace(desk.booked("cut", "3 15:00"), changed_at=late)
    facts = replace(desk.facts(), now=late + timedelta(minutes=10))
    moved = replace(visit, version=2)

    assert moved == reminded(replace(facts, bookings=(moved,)))
    assert reminded(replace(facts, bookings=(visit,))) is None
