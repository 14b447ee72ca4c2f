"""why not, to staff: each refusal in each language with what to do next, and what stands behind it"""

import json
from dataclasses import replace

import pytest

from core.blocks import Block
from core.policies import Refused
from core.spans import Span
from core.why import Because
from dialogs.acts import Details
from dialogs.explaining import as_data, behind, explained, lines
from dialogs.language import known
from dialogs.turn import LookUpError
from tests.dialogs.desk import WILLOW, Desk, wall


def asked(desk: Desk, **named):
    """Ask the book for what is named, with as many look-ups as it takes."""
    facts = desk.facts()
    while True:
        try:
            return explained(Details(**named), facts)
        except LookUpError as missing:
            facts = replace(facts, busy=(*facts.busy, desk.look_up(missing.needs)))


def told(desk: Desk, *blocks: Block, **named) -> tuple[str, ...]:
    said = asked(desk, **named)
    return lines(said, behind(said, desk.book.values(), blocks), {"zed": "Zed"})


@pytest.mark.parametrize("tag", sorted(known()))
@pytest.mark.parametrize("refused", list(Refused))
def test_staff_hear_of_every_refusal_the_rule_and_what_to_do_next(tag, refused):
    desk = Desk(catalog=replace(WILLOW, business=replace(WILLOW.business, language=tag)))
    said = asked(desk, service_id="cut", provider_id="ana")
    because = Because(refused, WILLOW.locations[:1], (Span(wall("3 15:00"), wall("3 15:01")),))
    first, *rest = lines(replace(said, because=because), (), {})

    assert first[0].isupper()
    assert first[-1] == "."
    assert rest
    assert all(each[-1] == "." for each in rest)


def test_a_booking_in_the_way_is_named_with_its_number_and_who_has_it():
    desk = Desk()
    desk.taken("ana", "6 09:00", "6 09:30")
    said = told(desk, service_id="cut", provider_id="ana", words="friday 9am")

    assert said[0] == "Cut cannot be booked: Ana is taken then."
    assert said[1].startswith("Ana is taken Fri 6 Mar 9-9:30am: ")
    assert said[1].endswith(", Zed.")
    assert said[-1].startswith("Free instead: Fri 6 Mar 9:30am, Ana, Harbour St; ")


def test_a_setting_is_named_with_its_value_and_who_says_it():
    said = told(Desk(), service_id="cut", words="in 20 minutes")

    assert "Rule: lead = 60 min, set by Willow Studio in the catalog." in said
    assert "`halfpast book --override` books it all the same." in said


def test_days_off_closed_houses_and_a_free_time_are_told():
    desk = Desk()

    assert "Dev does not work then: see the hours of Dev in the catalog." in told(
        desk, service_id="massage", words="monday 9 march"
    )
    assert "Harbour St is closed then: see the hours of Harbour St in the catalog." in told(
        desk, service_id="cut", words="sunday", location_id="harbour-st"
    )
    assert told(desk, service_id="cut", provider_id="ana", words="friday 9am") == (
        "Free: Fri 6 Mar 9am, Ana, Harbour St.",
    )


def test_data_say_the_same():
    desk = Desk()
    desk.taken("ana", "6 09:00", "6 09:30")
    said = asked(desk, service_id="cut", provider_id="ana", words="friday 9am")
    data = json.loads(json.dumps(as_data(said, behind(said, desk.book.values(), ()), {"zed": "Zed"})))

    assert (data["free"], data["refused"], data["rule"]) == (False, "taken", None)
    assert data["against"][0]["booking"]["who"] == "Zed"
    assert data["starts"][0]["location"] == "harbour-st"


def test_a_service_or_a_time_that_is_none_is_not_explained():
    assert asked(Desk(), words="friday") is None
    assert asked(Desk(), service_id="cut", words="31 february") is None
