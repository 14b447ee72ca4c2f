"""plans as an owner writes them: when a letter goes out, what it is for, to whom and where"""

import pytest

from bot.catalog.file import read
from core.plans import Clock, PlanStep, Purpose, When
from tests.bot.catalog.small import SMALL, TODAY, changed


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("1 day before at 18:00", When(Clock.DAYS_BEFORE, 1, 1080)),
        ("the evening before", When(Clock.DAYS_BEFORE, 1, 1080)),
        ("the evening before at 17:30", When(Clock.DAYS_BEFORE, 1, 1050)),
        ("same day at 8:00", When(Clock.DAYS_BEFORE, 0, 480)),
        ("3 days before", When(Clock.DAYS_BEFORE, 3, None)),
        ("1 week before at 9:00", When(Clock.DAYS_BEFORE, 7, 540)),
        ("2 hours before", When(Clock.BEFORE, 0, 120)),
        ("1 hour 30 min before", When(Clock.BEFORE, 0, 90)),
    ],
)
def test_when_is_said_as_people_do(words: str, when: When):
    text = changed('country = "GB"', f'country = "GB"\nplan = [{{ when = "{words}" }}]')
    (step,) = read(text, today=TODAY).business.plan or ()

    assert when == step.when


def test_a_letter_says_what_it_is_for_whom_and_where():
    letter = (
        '[[service.plan]]\nid = "ask"\nsend = "again"\nwhen = "6 weeks after at 10:00"\n'
        'booked_ahead = "1 week"\nchannels = ["telegram", "same"]\n'
    )
    (service,) = read(f"{SMALL}{letter}", today=TODAY).services
    when = When(Clock.DAYS_AFTER, 42, 600)

    assert (PlanStep("ask", when, Purpose.AGAIN, ahead=7 * 1440, channels=("telegram", "")),) == service.plan


def test_what_is_left_out_is_none_and_what_is_empty_is_empty():
    empty = changed('name = "Mill Lane"', 'name = "Mill Lane"\nplan = []')
    catalog = read(empty, today=TODAY)

    assert (None, None, ()) == (catalog.business.plan, catalog.services[0].plan, catalog.locations[1].plan)


def test_nobody_is_texted_by_plan_at_night_unless_the_business_says_so():
    never = read(changed('country = "GB"', 'country = "GB"\nquiet = "never"'), today=TODAY)

    assert (21 * 60, 8 * 60) == read(SMALL, today=TODAY).business.quiet
    assert never.business.quiet is None
