"""services as the file tells of them: how long, what they need, under which rules"""

from __future__ import annotations

import re
from functools import partial

from bot.catalog import values
from bot.catalog.hours import clock_time
from bot.catalog.table import Table, Wrong
from core.catalog import Need, Question, ResourceKind, Rules, Service

NEEDS = {"skill": ResourceKind.PROVIDER, "room": ResourceKind.ROOM, "equipment": ResourceKind.EQUIPMENT}
"""The word by which a need names a kind of resource."""

_USUAL = Service(id="", name="", minutes=1, needs=())
_lead = partial(values.length, low=0, high=90 * values.DAY)
_buffer = partial(values.length, low=0, high=12 * values.HOUR)
_visit = partial(values.length, low=5, high=values.DAY)
_decision = partial(values.length, low=5, high=14 * values.DAY)
_dates = partial(values.whole, low=2, high=104)
_sentence = partial(values.text, longest=160)


def read_rules(table: Table, otherwise: Rules) -> Rules:
    """Read house rules; ``otherwise`` holds for those that are left out."""
    rules = Rules(
        lead=table.get("lead", _lead, otherwise.lead),
        horizon=table.get("horizon", partial(values.days, high=730), otherwise.horizon),
        cancel_notice=table.get("cancel_notice", _lead, otherwise.cancel_notice),
        move_notice=table.get("move_notice", _lead, otherwise.move_notice),
        moves=table.get("moves", partial(_limit, low=0), otherwise.moves),
        per_day=table.get("per_day", partial(_limit, low=1), otherwise.per_day),
        approval=table.get("approval", values.flag, otherwise.approval),
        approval_within=table.get("approval_within", _decision, otherwise.approval_within),
        repeats=table.get("repeats", values.flag, otherwise.repeats),
        longest_series=table.get("longest_series", _dates, otherwise.longest_series),
    )
    set_here = [word for word in ("lead", "horizon") if word in table.data]
    if set_here and rules.lead >= rules.horizon * values.DAY:
        told = f"{values.spelled(rules.lead)} of lead leave nothing of a horizon of {rules.horizon} days"
        table.wrong(told, set_here[0])
    return rules


def read_service(table: Table, rules: Rules) -> Service:
    """Read what is booked; ``rules`` are those of the house."""
    price, currency = table.get("price", values.price, (None, ""))
    service = Service(
        id=table.must("id", values.name_of, "", like='"cut"'),
        name=table.must("name", values.text, "", like='"cut"'),
        minutes=table.must("length", _visit, 5, like='"30 min"'),
        needs=_needs(table),
        aliases=table.get("aliases", partial(values.several, of=values.text), ()),
        locations=table.get("locations", partial(values.several, of=values.name_of), ()),
        before=table.get("before", _buffer, _USUAL.before),
        after=table.get("after", _buffer, _USUAL.after),
        grid=table.get("grid", values.grid, _USUAL.grid),
        rules=read_rules(table, rules),
        questions=_questions(table),
        reminders=table.get("reminders", partial(values.several, of=_reminder), _USUAL.reminders),
        price=price,
        currency=currency,
        billing_code=table.get("billing_code", values.text, ""),
        place=table.get("place", partial(values.text, longest=200), ""),
        prepare=table.get("prepare", _sentence, ""),
        prepare_openly=table.get("prepare_openly", values.flag, False),
        shortest=table.get("shortest", _visit, None),
        longest=table.get("longest", _visit, None),
    )
    _see_range(table, service)
    table.close()
    return service


def _see_range(table: Table, service: Service) -> None:
    """See that an open length has both ends, and that the usual one lies between them."""
    ends = ("shortest", "longest")
    one = [word for word in ends if word in table.data]
    if len(one) == 1:
        table.wrong("shortest and longest go together: how long a visit may be at the client's wish", one[0])
    elif one and not (service.shortest or 0) <= service.minutes <= (service.longest or 0):
        table.wrong(f"{values.spelled(service.minutes)} must lie between shortest and longest", "length")


def _needs(table: Table) -> tuple[Need, ...]:
    if not table.data.get("needs"):
        table.wrong('is missing; write for example needs = [{ skill = "cut" }]', "needs")
    return tuple(_need(each) for each in table.tables("needs"))


def _need(table: Table) -> Need:
    tags = {kind: table.get(word, _tags, frozenset()) for word, kind in NEEDS.items()}
    named = [kind for word, kind in NEEDS.items() if word in table.data]
    if len(named) != 1:
        table.wrong(
            'must have one of skill, room, equipment, for example { room = "projector", capacity = 6 }'
        )
    kind = named[0] if named else ResourceKind.PROVIDER
    if "capacity" in table.data and kind is not ResourceKind.ROOM:
        table.wrong("only a room has a capacity", "capacity")
    need = Need(
        kind=kind,
        tags=tags[kind],
        capacity=table.get("capacity", partial(values.whole, low=1, high=10_000), 1),
        count=table.get("count", partial(values.whole, low=1, high=20), 1),
    )
    table.close()
    return need


def _tags(value: object) -> frozenset[str]:
    return frozenset() if value == "any" else frozenset(values.words(value))


def _questions(table: Table) -> tuple[Question, ...]:
    questions: list[Question] = []
    for each in table.tables("questions"):
        question = Question(
            id=each.must("id", values.name_of, "", like='"allergies"'),
            text=each.must("text", _sentence, "", like='"Any allergies?"'),
        )
        each.close()
        if question.id in {other.id for other in questions}:
            each.wrong(f"{question.id!r} is already the id of another question", "id")
        questions.append(question)
    return tuple(questions)


def _limit(value: object, *, low: int) -> int | None:
    if value == "no limit":
        return None
    if type(value) is not int or not low <= value <= 100:
        raise Wrong(f'must be a whole number from {low} to 100, or "no limit", not {values.shown(value)}')
    return value


def _reminder(value: object) -> tuple[int, int]:
    said = value if isinstance(value, str) else ""
    found = re.fullmatch(r"(?:same day|([0-9]{1,2}) days? before) at ([0-9]{1,2}:[0-9]{2})", said)
    if found is None or int(found[1] or 0) > 30:
        like = '"1 day before at 18:00" (up to 30 days) or "same day at 8:00"'
        raise Wrong(f"must be a reminder such as {like}, not {values.shown(value)}")
    return int(found[1] or 0), clock_time(found[2])
