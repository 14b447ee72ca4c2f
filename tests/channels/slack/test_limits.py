"""whatever the desk says in Slack keeps the limits of Block Kit, in every language and with the longest names

Limits: docs.slack.dev/reference/block-kit, /reference/methods/chat.postMessage and /reference/views.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

import pytest

from channels.slack.home import view
from channels.slack.modal import modal
from channels.slack.outbound import encode
from core.bookings import State
from core.catalog import Catalog
from core.home import Home
from core.messages import Choice, Line, Reply
from core.people import Address, Person, Reach
from core.slips import NEW
from dialogs import acts, became, came, contact, slips, takeover
from dialogs.acts import Topic
from dialogs.became import Became
from dialogs.home import Request, Team, home
from dialogs.picks import tokens
from dialogs.shortcuts import move_key
from dialogs.wording import house
from tests.dialogs.desk import WILLOW, Desk
from tests.dialogs.scenes import STATES

SLACK = Line("slack", "willow", "slack", "", cards=True, slips=True)
LANGUAGES = ("en", "de", "es", "fr")
LONG = "W" * 70 + " & <!channel> *Wg* _`Wg`_"
SAID = (
    acts.Repeat(),
    acts.Others(),
    acts.Asked((Topic.MINE, Topic.SERVICES, Topic.HOURS)),
    acts.Help(),
    acts.Days(),
    acts.Pressed("a button of long ago"),
    acts.Unable(),
)


def long(catalog: Catalog) -> Catalog:
    """Return the catalog in which everything has the longest name."""
    return replace(
        catalog,
        business=replace(catalog.business, name=LONG),
        locations=tuple(
            replace(each, name=f"{each.name} {LONG}", address=LONG) for each in catalog.locations
        ),
        resources=tuple(replace(each, name=f"{each.name} {LONG}") for each in catalog.resources),
        services=tuple(replace(each, name=f"{each.name} {LONG}") for each in catalog.services),
    )


def texts(block: dict) -> Iterator[str]:
    """Yield everything that is read in a block, and see that nothing there is markup."""
    for key, each in block.items():
        if key in {"text", "label", "hint", "title"} and isinstance(each, dict):
            assert ("plain_text", False) == (each["type"], each["emoji"])
            yield each["text"]
        elif isinstance(each, dict):
            yield from texts(each)
        elif isinstance(each, list):
            yield from (text for one in each for text in texts(one))


def wrong(blocks: list[dict], most: int) -> Iterator[str]:
    """Yield what Slack would refuse about blocks."""
    if len(blocks) > most:
        yield f"{len(blocks)} blocks"
    for each in blocks:
        yield from _wrong_block(each)


def _wrong_block(block: dict) -> Iterator[str]:
    bounds = {"section": 3000, "header": 150, "actions": 75, "input": 2000}
    for text in texts(block):
        if not 0 < len(text) <= bounds[block["type"]] or not text.strip():
            yield f"{block['type']}: {len(text)} characters: {text[:20]!r}"
    elements = block.get("elements", [])
    if block["type"] == "actions":
        names = [each["action_id"] for each in elements]
        if not 0 < len(elements) <= 25 or sum(each["type"] == "button" for each in elements) > 3:
            yield f"{len(elements)} elements"
        if len(set(names)) < len(names):
            yield f"the same action_id twice: {sorted(names)}"
    yield from (found for each in elements for found in _wrong_element(each))
    if len(block.get("block_id", "")) > 255:
        yield f"block_id: {block['block_id']}"


def _wrong_element(each: dict) -> Iterator[str]:
    if not 0 < len(each["action_id"]) <= 255:
        yield f"action_id: {each['action_id']}"
    options = each.get("options", ())
    if each["type"] == "button" and not (each.get("url") or 0 < len(each.get("value", "")) <= 2000):
        yield f"value: {each}"
    least, most = {"overflow": (2, 5), "static_select": (1, 100)}.get(each["type"], (0, 0))
    if not least <= len(options) <= most or any(not 0 < len(one["value"]) <= 75 for one in options):
        yield f"options: {each}"


def refused(reply: Reply) -> list[str]:
    """Return what Slack would refuse about a reply."""
    call = encode(reply, to="U0EVE", letter_id="one")
    if call.method == "files_upload_v2":
        return []
    found = list(wrong(call.told["blocks"], 50))
    return found + (["text"] if not 0 < len(call.told["text"]) <= 4000 else [])


def replies(name: str, tag: str) -> Iterator[Reply]:
    """Yield what is answered in a state to several acts, in a language, where all names are long."""
    desk = STATES[name]()
    desk.catalog, desk.person = long(WILLOW), replace(desk.person, language=tag)
    picks = (acts.Picked(0),) if tokens(desk.state) else ()
    for act in (*SAID, *picks):
        turn = desk.take(act, facts=replace(desk.facts(), line=SLACK))
        yield from turn.replies
        yield from (each.reply for each in turn.promises)
        yield from (each.reply for each in turn.notes)
        yield from (
            Reply("", visit=each.visit, cards=(card,)) for each in turn.replies for card in each.cards
        )


@pytest.mark.parametrize("tag", LANGUAGES)
@pytest.mark.parametrize("name", STATES)
def test_what_is_answered_in_any_state_is_a_message_that_slack_takes(name: str, tag: str):
    assert [] == [wrong for each in replies(name, tag) for wrong in refused(each)]


def cards(tag: str) -> Iterator[Reply]:
    """Yield what staff are told of a visit, with what they can do about it, where all names are long."""
    desk = _full(tag)
    desk.catalog = replace(desk.catalog, business=replace(desk.catalog.business, language=tag))
    facts, who = desk.facts(), Person("eve", LONG)
    reaches = (Reach(Address("sms", "+447700900123"), "eve"),)
    begun = replace(facts, now=facts.standing()[0].start)
    ours = house(facts)
    for state in (State.BOOKED, State.MISSED, State.CANCELLED):
        visit = replace(facts.standing()[0], state=state)
        for now in (facts, begun):
            card = contact.below(came.marked(visit, who, facts), visit, who, reaches, now)
            yield card
            yield replace(card, choices=(takeover.done("t" * 32, ours), takeover.again("t" * 32, ours)))
        for what in (
            "moved",
            "asked",
            "cancelled",
            "attended",
            "missed",
            "approved",
            "declined",
            "lapsed",
            "withdrawn",
        ):
            yield Reply(LONG, after=became.said(Became(what, visit), LONG, facts.now, ours))
    yield contact.number(LONG, reaches, ours)
    yield came.not_yet(facts.standing()[0], who, facts)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_a_notice_with_its_buttons_is_a_message_that_slack_takes(tag: str):
    shown = list(cards(tag))

    assert [] == [wrong for each in shown for wrong in refused(each)]
    assert {2, 3} == {len(each.choices) for each in shown} - {0, 1}


@pytest.mark.parametrize("tag", LANGUAGES)
def test_the_fullest_page_is_one_that_slack_takes(tag: str):
    page = view(_home(_full(tag)))

    assert [] == list(wrong(page["blocks"], 100))
    assert len(page["blocks"]) > 50


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_slip_is_a_modal_that_slack_takes(tag: str):
    desk = _full(tag)
    facts = replace(desk.facts(), line=SLACK)
    keys = (NEW, *(move_key(each) for each in facts.standing()[:3]))
    shown = [modal(slips.slip(key, desk.state, facts)) for key in keys]

    assert [] == [each for one in shown for each in wrong(one["blocks"], 100)]
    for one in shown:
        assert all(0 < len(one[name]["text"]) <= 24 for name in ("title", "submit", "close"))
        assert len(one["private_metadata"]) <= 3000
        assert one["blocks"] == list({each["block_id"]: each for each in one["blocks"]}.values())
        assert [] == list(_wrong_options(one["blocks"]))


def _wrong_options(blocks: Iterable[dict]) -> Iterator[str]:
    for option in (each for block in blocks for each in block["element"].get("options", [])):
        if not 0 < len(option["text"]["text"]) <= 75 or not 0 < len(option["value"]) <= 75:
            yield str(option)


def _full(tag: str) -> Desk:
    """A desk in whose book there is as much as a page can show."""
    desk = Desk(LONG)
    for day in range(2, 7):
        for hour in ("11:00", "12:00", "13:00"):
            desk.booked("cut", f"{day} {hour}", "ana")
    desk.catalog, desk.person = long(WILLOW), replace(desk.person, language=tag)
    return desk


def _home(desk: Desk) -> Home:
    one = desk.booked("cut", "5 15:00", "ana", state=State.AWAITING, person_id="eve")
    eve = Person("eve", LONG)
    team = Team((Request(one, eve, None, ((one, eve),)),) * 30, ((one, eve),) * 40)
    boss = desk.catalog.business.notify[0]
    facts = replace(desk.facts(), line=SLACK, places=frozenset({boss}))
    along = ((one, eve),) * 30
    while not isinstance(found := home(facts, team, along), Home):
        facts = replace(facts, busy=(*facts.busy, *map(desk.look_up, found.every())))
    return found


def test_the_check_sees_what_slack_refuses():
    same = Reply("which?", (Choice("1", "one", "key"), Choice("2", "two", "key")))

    assert ["the same action_id twice: ['key', 'key']"] == refused(same)
    assert ["actions: 1 characters: ' '"] == refused(Reply("a", (Choice("", " ", "key"),)))
    assert Address("slack", "U0EVE").value == encode(Reply("a"), to="U0EVE", letter_id="one").told["channel"]
