"""`person` and `invite`: who belongs to what; and staff who override"""

from datetime import timedelta

import pytest

from bot.compose import wall_clock

SAM = "+447700900123"
FAR = wall_clock() + timedelta(days=100)
DAY = wall_clock() + timedelta(days=4)


def book(willow, words: str, *more: str):
    return willow("book", words, "--name", "Sam", "--phone", SAM, *more)


def test_a_member_books_farther_ahead_until_they_are_none_any_more(willow):
    before = book(willow, f"cut with Ana on {FAR:%d %B} at 3pm")
    joined = willow("person", SAM, "--group", "members")
    booked = book(willow, f"cut with Ana on {FAR:%d %B} at 3pm")
    left = willow("person", "07700 900123", "--group", "members", "--remove")

    assert (1, "60 days ahead" in before.stdout) == (before.exit_code, True)
    assert "belongs to Members" in joined.stdout
    assert (0, "Booked" in booked.stdout) == (booked.exit_code, True)
    assert "belongs to no group" in left.stdout
    assert "waits for a person" not in willow("agenda").stdout.lower()


def test_who_is_invited_books_what_others_cannot(willow):
    words = f"masterclass on {DAY:%d %B} at 10am"
    before = book(willow, words)
    invited = willow("invite", SAM, "--to", "masterclass")

    assert "by invitation" in before.stdout
    assert "is invited to masterclass" in invited.stdout
    assert 0 == book(willow, words).exit_code
    assert "has no invitation" in willow("invite", SAM, "--to", "masterclass", "--remove").stdout


def test_somebody_may_have_rules_of_their_own_until_they_are_taken_away(willow):
    ruled = willow("person", SAM, "--rule", 'lead = "2 days"', "--rule", "horizon = 2099-12-31")
    refused = book(willow, f"cut with Ana on {wall_clock() + timedelta(days=1):%d %B} at 3pm")

    assert 'has rules of their own: horizon = 2099-12-31, lead = "2 days"' in ruled.stdout
    assert 1 == refused.exit_code
    assert "no rules of their own" in willow("person", SAM, "--no-rules").stdout


def test_somebody_may_have_quiet_hours_of_their_own_until_they_have_none(willow):
    hushed = willow("person", SAM, "--quiet", "19:00-10:30")
    shown = willow("person", SAM)
    never = willow("person", SAM, "--quiet", "never")
    wrong = willow("person", SAM, "--quiet", "late")

    assert "gets no letter of a plan from 19:00 to 10:30" in hushed.stdout
    assert hushed.stdout == shown.stdout
    assert "no letter of a plan" not in never.stdout
    assert (2, True) == (wrong.exit_code, "21:00-8:00" in wrong.output)


def test_staff_override_and_are_told_what(willow):
    words = f"masterclass on {FAR:%d %B} at 10am"
    entered = book(willow, words, "--override")

    assert 0 == entered.exit_code
    assert "Overridden: that it is by invitation, how far ahead can be booked (horizon)." in entered.stdout
    assert "waits for a person" not in willow("agenda").stdout.lower()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("person", SAM, "--group", "member"), "'member' is no group; did you mean members?"),
        (("invite", SAM, "--to", "master"), "'master' is no service; did you mean masterclass?"),
        (
            ("person", SAM, "--rule", "per_week = 0"),
            "--rule:1: per_week: must be a whole number from 1 to 100",
        ),
        (("person", SAM, "--rule", "per_weak = 1"), "did you mean per_week?"),
        (("person", SAM, "--rule", "per_week"), "--rule:1: this is no TOML"),
        (("person", "12", "--group", "members"), "must be a phone number"),
        (("person", "pigeon:12", "--group", "members"), "must be a channel and an address"),
    ],
)
def test_what_is_no_group_service_rule_or_address_is_refused(willow, words, said):
    result = willow(*words)

    assert (2, True) == (result.exit_code, said in " ".join(result.stderr.replace("│", " ").split()))


def test_nobody_is_made_known_by_being_looked_up(willow):
    assert 1 == willow("person", SAM).exit_code
    assert 1 == willow("person", SAM).exit_code
