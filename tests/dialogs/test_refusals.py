"""why not, in words: each refusal in each language, and what a client reads beside it"""

from dataclasses import replace
from datetime import date

import pytest

from core.hours import Break, Special
from core.people import Person
from core.policies import Refused
from core.spans import Span
from core.why import Because
from dialogs.language import known
from dialogs.offers import Search
from dialogs.refusals import told
from dialogs.speech import Speaker
from dialogs.states import Draft
from tests.dialogs.desk import WILLOW, Desk, wall


@pytest.mark.parametrize("tag", sorted(known()))
@pytest.mark.parametrize("provider", [None, "ana"])
@pytest.mark.parametrize("end", ["3 15:01", "3 18:00", "6 18:00"])
@pytest.mark.parametrize("refused", list(Refused))
def test_every_refusal_has_a_sentence_in_every_language(desk, tag, refused, provider, end):
    search = Search(desk.facts(), Draft("cut", provider), "claim")
    because = Because(refused, WILLOW.locations, (Span(wall("3 15:00"), wall(end)),))
    text = told(search, because, Speaker(WILLOW, Person("kim", "Kim", language=tag)))

    assert text[0].isupper()
    assert text[-1] == "."
    assert len(text) <= 90


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("cut in 20 minutes", "We need 1 hour notice."),
        ("cut on 8 march at 3pm", "We are closed on Sundays."),
        ("cut on sunday", "We are closed on Sundays."),
        ("cut on 3 april at 4pm", "We are closed then (Good Friday)."),
        ("cut on 6 april", "We are closed then (Easter Monday)."),
        ("cut tomorrow at 7pm", "We are closed from 6pm."),
        ("cut tomorrow after 6pm", "We are closed from 6pm."),
        ("cut tomorrow at 8am", "We are closed until 9am."),
        ("cut on 20 june at 3pm", "We book 60 days ahead at most."),
        ("massage with ana tomorrow 3pm", "Ana does not do massage."),
        ("cut with ana at mill lane tomorrow 3pm", "Ana is not at Mill Lane."),
        ("massage monday 9 march 3pm", "Dev is off on Mondays."),
        ("massage with dev on monday 9 march", "Dev is off on Mondays."),
        ("massage tomorrow 1pm", "Dev is in 10am-1pm, 2-6pm that day."),
        ("massage tomorrow 5:30pm", "We close at 6pm, too soon after that."),
        ("massage at harbour st tomorrow", "Nobody can do that there."),
        ("cut tomorrow at 3:07pm", "We start every 15 min from the full hour."),
        ("cut yesterday at 3pm", "That time has passed."),
        ("room for 13 tomorrow at 2", "We have nothing for 13 people: 12 at most."),
        ("oak for 12 tomorrow at 2", "Oak holds 8 people at most."),
        ("oak at mill lane tomorrow at 2", "Oak is not at Mill Lane."),
        ("elm with a projector tomorrow at 2", "Elm has no projector."),
        ("a room with video at harbour st tomorrow at 2", "No room with video at Harbour St."),
    ],
)
def test_who_cannot_have_a_time_hears_why_and_what_comes_next(text, why):
    answer = Desk().say(text)

    assert why in answer, answer
    assert any(each in answer for each in ("1)", "ext another", "reply OK", "HUMAN"))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("cut with ana wed 4pm", "Ana is taken then."),
        ("cut with ana on wednesday", "Ana is fully booked then."),
        ("massage on wednesday", "Dev is fully booked then."),
        ("colour wednesday 2pm", "Chloe is taken then."),
        ("room for 6 on wednesday 2-3pm", "No such room is free then."),
        ("room for 10 on wednesday 2-3pm", "Ash is taken 2-3pm."),
        ("room for 10 on wednesday", "Ash is fully booked then."),
        ("elm on wednesday 2-3pm", "Elm is taken 2-3pm."),
        ("elm on wednesday", "Elm is fully booked then."),
        ("room with video on wednesday 2-3pm", "Ash is taken 2-3pm."),
        ("cut on wednesday", "We are fully booked then."),
        ("cut wednesday 4pm", "That time is taken."),
    ],
)
def test_who_or_what_is_taken_is_named_where_it_is_only_one(desk, text, why):
    for resource in WILLOW.resources:
        desk.taken(resource.id, "4 08:00", "4 20:00", claim=f"all-{resource.id}")

    assert why in desk.say(text)


def test_in_a_break_of_the_house_it_is_told_until_when():
    places = tuple(
        replace(each, hours=replace(each.hours, breaks=(Break(1, 13 * 60, 14 * 60),)))
        for each in WILLOW.locations
    )

    assert "We are closed until 2pm." in Desk(catalog=replace(WILLOW, locations=places)).say(
        "cut tomorrow at 1:15pm"
    )


def test_a_day_off_of_one_is_told_apart_from_a_usual_one(desk):
    special = replace(WILLOW.resource["dev"].hours, specials=(Special(date(2026, 3, 3), (), "his knee"),))
    dev = replace(WILLOW.resource["dev"], hours=special)
    others = tuple(each for each in WILLOW.resources if each.id != "dev")
    answer = Desk(catalog=replace(WILLOW, resources=(*others, dev))).say("massage with dev tomorrow")

    assert answer.startswith("Dev is off on Tue 3 Mar.")
    assert "knee" not in answer
