"""what is wrong with an installation, and how to mend it"""

import asyncio
from datetime import timedelta

import pytest

from bot import doctor
from bot.compose import wall_clock
from core.messages import Kind
from core.people import Address
from storage import outbox, settling
from tests.bot.posting import LINE, letter


async def at(moment):
    return moment


def look_at_clock(moment):
    return asyncio.run(doctor.clock(lambda: at(moment)))


def test_a_clock_that_others_agree_with_is_well():
    assert look_at_clock(wall_clock()).well


def test_a_clock_that_nobody_was_asked_about_is_well():
    found = look_at_clock(None)

    assert (True, True) == (found.well, "nobody was asked" in found.said)


def test_a_clock_that_is_off_is_to_be_mended():
    found = look_at_clock(wall_clock() + timedelta(seconds=301))

    assert (False, True) == (found.well, "chrony" in found.said)


def test_a_clock_of_before_we_were_made_is_to_be_set(monkeypatch):
    monkeypatch.setattr(doctor, "wall_clock", lambda: doctor.BORN - timedelta(days=1))

    assert not look_at_clock(None).well


def test_the_zones_are_there():
    assert doctor.zones().well


def test_old_zones_are_to_be_renewed(monkeypatch):
    monkeypatch.setattr(doctor, "_zone_version", lambda: "2019.1")

    assert (False, True) == (doctor.zones().well, "--upgrade tzdata" in doctor.zones().said)


def test_zones_that_are_not_there_are_to_be_installed(monkeypatch):
    def nowhere(_):
        raise ValueError

    monkeypatch.setattr(doctor, "zone", nowhere)

    assert "pip install tzdata" in doctor.zones().said


@pytest.mark.parametrize(("minutes", "well"), [(4, True), (6, False)])
def test_letters_that_are_late_are_told_of(book, minutes, well):
    now = wall_clock()
    with book.unit() as unit:
        outbox.promise(unit, [letter(due_at=now - timedelta(minutes=minutes))], now)
    found = doctor._letters(book)  # noqa: SLF001 - what stands around it asks vendors

    assert (well, not well) == (found.well, "1 letter is late" in found.said)


@pytest.mark.parametrize(
    ("states", "well"), [("failed", False), ("failed failed", False), ("failed sent", True), ("", True)]
)
def test_a_place_where_staff_are_told_that_takes_nothing_any_more_is_told_of(book, states, well):
    now = wall_clock()
    with book.unit() as unit:
        for nth, state in enumerate(states.split()):
            due = now - timedelta(hours=9 - nth)
            notice = letter(
                f"n{nth}", kind=Kind.NOTICE, to=Address("slack", "C0STAFF"), due_at=due, claim=None
            )
            outbox.promise(unit, [notice], due)
            (claimed,) = outbox.claim(unit, now, line=LINE, lease=timedelta(minutes=1), limit=9)
            became = (
                settling.sent(claimed, "1.1") if state == "sent" else settling.failed(claimed, "is_archived")
            )
            settling.settle(unit, [became], now)
    found = doctor._told(book, "willow")  # noqa: SLF001 - as above

    assert (well, not well) == (found.well, "slack:C0STAFF has refused" in found.said)


class Slacks:
    """A channel with two workspaces, one of which has us no longer."""

    name = "slack"

    def __init__(self, *found):
        self._found = found

    async def checks(self):
        return self._found


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (
            [("", None), ("Rowan (T02)", "the workspace took our app out")],
            [
                ("slack", True, "the vendor knows us"),
                ("slack Rowan (T02)", False, "the workspace took our app out"),
            ],
        ),
        (
            [],
            [("slack", True, "no workspace has installed it yet: open PUBLIC_URL/slack/install")],
        ),
    ],
)
def test_each_workspace_is_told_of_for_itself(found, said):
    findings = asyncio.run(doctor._checked(Slacks(*found)))  # noqa: SLF001 - what stands around it asks vendors

    assert said == [(each.what, each.well, each.said) for each in findings]


class Read:
    """A channel with a place in which guests read along."""

    name = "slack"

    async def outsiders(self, place):
        return "another workspace" if place.value == "C0GUESTS" else None


def test_a_place_where_staff_are_told_in_which_others_read_along_is_told_of():
    told = [Address("slack", "C0GUESTS"), Address("slack", "C0OURS"), Address("telegram", "C0GUESTS")]
    findings = asyncio.run(doctor._read_along(Read(), told))  # noqa: SLF001 - as above

    assert [("slack:C0GUESTS", False)] == [(each.what, each.well) for each in findings]
    assert "is read there by another workspace" in findings[0].said
