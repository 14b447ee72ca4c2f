"""states to JSON and back: whatever a talk can stand in, and whatever any version has ever stored"""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs import states
from dialogs.states import Draft, Idle, Offer, State, UnknownStateError, dumps, loads

FIXTURES = Path(__file__).parent / "fixtures"
CURRENT = FIXTURES / f"states-{states.VERSION}.jsonl"
LONDON = ZoneInfo("Europe/London")

instants = st.datetimes(datetime(2024, 1, 1), datetime(2040, 1, 1)).map(  # noqa: DTZ001 - a zone is set
    lambda each: each.replace(tzinfo=UTC)
)
json_data = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)
st.register_type_strategy(datetime, instants)
st.register_type_strategy(
    Draft,
    st.builds(
        Draft,
        said=st.none() | st.dictionaries(st.text(), json_data, max_size=3),
        answers=st.lists(st.tuples(st.text(), st.text()), max_size=3).map(tuple),
    ),
)


@given(st.from_type(State))
def test_a_state_comes_back_as_it_was_written(state):
    assert loads(dumps(state)) == state


@pytest.mark.parametrize("text", [None, '{"version":1,"is":"Idle","misses":0}'])
def test_where_nothing_is_open_the_talk_is_idle(text):
    assert loads(text) == Idle()


def test_an_offer_keeps_the_wall_time_of_its_place():
    start = datetime(2026, 7, 3, 15, tzinfo=LONDON)
    offer = Offer("a", "1", start, "harbour-st", ("ana",))
    state = states.Offering(Draft("cut"), "claim", (offer,), start - timedelta(days=1))
    back = loads(dumps(state)).offers[0].start

    assert back == start
    assert back.utcoffset() == timedelta(hours=1)


@given(st.text() | json_data.map(json.dumps))
def test_what_no_version_wrote_is_refused_with_one_error(text):
    with pytest.raises(UnknownStateError):
        loads(text)


@pytest.mark.parametrize(
    "text",
    [
        '{"version":0,"is":"Idle","misses":0}',
        '{"version":1,"is":"Dreaming","misses":0}',
        '{"version":1,"misses":0}',
        '{"version":1,"is":"Leaving","misses":0}',
        '{"version":1,"is":"Asking","draft":{},"options":[],"misses":0}',
        '{"version":1,"is":"Idle","misses":0,"mood":"good"}',
        '{"version":1,"is":"Choosing","claims":["a"],"then":"dance","words":null,"minutes":null,"misses":0}',
        '{"version":1,"is":"WithHuman","until":"noon","asked":true}',
    ],
)
def test_a_state_with_a_piece_that_is_unknown_or_missing_is_refused(text):
    with pytest.raises(UnknownStateError):
        loads(text)


@pytest.mark.parametrize("path", sorted(FIXTURES.glob("states-*.jsonl")), ids=lambda path: path.stem)
def test_what_this_version_stored_is_read_whole_and_what_others_stored_is_refused(path):
    for stored in path.read_text("utf-8").splitlines():
        if path == CURRENT:
            assert _holds(json.loads(dumps(loads(stored))), json.loads(stored)), stored
        else:
            with pytest.raises(UnknownStateError):
                loads(stored)


def test_every_state_of_this_version_has_been_stored():
    """What old talks cannot be read with needs a new VERSION, and a file of its own beside the old one."""
    stored = {json.loads(line)["is"] for line in CURRENT.read_text("utf-8").splitlines()}

    assert set(states.STATES) == stored


def test_a_field_that_came_later_has_its_default():
    older = '{"version":1,"is":"Leaving","claim":"a"}'

    assert loads(older) == states.Leaving("a", misses=0)


def _holds(whole, part) -> bool:
    """Tell whether everything that was stored is still there; more may be, which came later."""
    match part:
        case dict():
            return all(key in whole and _holds(whole[key], each) for key, each in part.items())
        case list():
            return len(whole) == len(part) and all(map(_holds, whole, part))
        case _:
            return whole == part
