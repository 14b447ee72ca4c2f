"""the same talks over every channel: one machine, whatever carries the words"""

from dataclasses import replace
from pathlib import Path

import pytest

from core.people import Address
from tests.talks.edges import EDGES, STAFF, a_salon
from tests.talks.salon import house_of
from tests.talks.talking import talk_through
from tests.talks.transcript import Said, Transcript, read

TALKS = [read(path) for path in sorted(Path(__file__).parent.glob("*.talk"))]
OF_CARRIERS = frozenset({"carrier-stop", "stopped-and-still-heard"})
"""A talk about what carriers make of a word; elsewhere there is no carrier."""

OF_WORDS = frozenset({"room-alternatives", "room-by-name"})
"""A talk about rooms with more times than are shown where there are buttons; `test_rooms.py` has those."""

OF_PROVIDERS = frozenset(
    {
        "de-mein-tag",
        "de-mein-tag-absagen",
        "es-mi-dia",
        "fr-ma-journee",
        "providers-day",
        "providers-day-nobody",
    }
)
"""A talk with one provider, who is told of their own day alone; here the team has one place for all that it is told."""

OF_KITCHENS = frozenset(
    {"asks-anew", "asks-one-after-the-other", "asks-while-staff-decide"}
    | {"de-fragen-des-raums", "fr-questions-de-la-salle"}
)
"""A talk with a kitchen that is told alone what it is to provide; here the team has one place for all it is told."""

STOPPED = {"STOP": "opted out"}
"""What is answered where no carrier has answered already."""


HEARD = [
    pytest.param(talk, channel, id=f"{talk.name}-{channel}")
    for talk in TALKS
    for channel in EDGES
    if talk.name not in (OF_PROVIDERS if channel == "sms" else OF_CARRIERS | OF_WORDS | OF_PROVIDERS)
    if talk.name not in OF_KITCHENS
    if channel in STAFF or all(each.who not in {"S", "X"} for each in talk.said)
    if all(each.who != "D" for each in talk.said) and talk.also is None and not (talk.team or talk.mates)
]
"""Every talk on every channel; one with two clients or two channels on none, with staff where there are some."""


@pytest.mark.parametrize(("talk", "channel"), HEARD)
def test_a_talk_goes_as_it_is_written_on_every_channel(talk: Transcript, channel: str, book):
    if channel != "sms":
        talk = replace(talk, said=[_without_a_carrier(each) for each in talk.said])
    staff = Address(channel, STAFF[channel]) if channel in STAFF else None
    with a_salon(channel, book, now=talk.now, catalog=house_of(talk)) as salon:
        talk_through(talk, salon, Address(channel, salon.edge.client), staff)


def _without_a_carrier(said: Said) -> Said:
    answered = STOPPED.get(said.text)
    return replace(said, silent=False, pieces=[answered]) if answered else said


def test_what_is_offered_on_buttons_is_pressed_there(book):
    """A talk begun by text and picked by button, twice; the old button then says that it is over."""
    (talk,) = (each for each in TALKS if each.name == "others")
    with a_salon("telegram", book, now=talk.now, catalog=house_of(talk)) as salon:
        client = Address("telegram", salon.edge.client)
        salon.say("haircut this week", client)
        old = salon.edge.button("1")
        salon.say("anything later?", client)
        (over,), _ = salon.press(old, client)
        salon.say("2", client)
        (booked,), _ = salon.say("Sam", client)
        (done,), _ = salon.press(old, client)

    assert over.startswith("That offer is over.")
    assert booked.startswith("Booked, Sam:")
    assert done == "That offer is over. Text what you would like and when."
    assert salon.edge.pressed == 3
    assert salon.edge.api.refused == []


def test_cancel_alone_is_about_the_visit_where_no_carrier_takes_it_for_stop(book):
    (talk,) = (each for each in TALKS if each.name == "carrier-stop")
    with a_salon("telegram", book, now=talk.now, catalog=house_of(talk)) as salon:
        client = Address("telegram", salon.edge.client)
        person = salon.before(talk, client)
        (answer,), _ = salon.say("/cancel", client)
        stands = salon.stands(person)

    assert (True, set()) == (answer.startswith("Cancelled: massage"), stands)
