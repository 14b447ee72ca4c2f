"""services as the file tells of them: how long, what they need, under which rules"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from bot.catalog import values
from bot.catalog.needs import read_needs
from bot.catalog.plans import read_plan, reminders
from bot.catalog.questions import read_questions
from bot.catalog.rules import OF_SERVICES, Bounds, read_layer, read_names
from bot.catalog.starts import read_starts
from bot.catalog.table import Table
from core.catalog import Service
from core.rules import over

_USUAL = Service(id="", name="", minutes=1, needs=())
_buffer = partial(values.length, low=0, high=12 * values.HOUR)
_visit = partial(values.length, low=5, high=values.DAY)
_arrival = partial(values.length, low=1, high=12 * values.HOUR)
_sentence = partial(values.text, longest=160)


def read_service(table: Table, house: Bounds) -> Service:
    """Read what is booked, and where its rules are not those of the house."""
    price, currency = table.get("price", values.price, (None, ""))
    layer = read_layer(table, house, OF_SERVICES)
    seats = table.get("seats", partial(values.whole, low=2, high=10_000), _USUAL.seats)
    service = Service(
        id=table.must("id", values.name_of, "", like='"cut"'),
        name=table.must("name", values.text, "", like='"cut"'),
        minutes=table.must("length", _visit, 5, like='"30 min"'),
        needs=read_needs(table, seats),
        aliases=table.get("aliases", partial(values.several, of=values.text), ()),
        locations=table.get("locations", partial(values.several, of=values.name_of), ()),
        rules=over(house.rules, layer),
        questions=read_questions(table),
        reminders=table.get("reminders", reminders, None),
        plan=read_plan(table),
        price=price,
        currency=currency,
        billing_code=table.get("billing_code", values.text, ""),
        place=table.get("place", partial(values.text, longest=200), ""),
        prepare=table.get("prepare", _sentence, ""),
        prepare_openly=table.get("prepare_openly", values.flag, False),
        says=layer.says,
        by_invitation=table.get("by_invitation", values.flag, False),
        booked_by=read_names(table, "booked_by"),
        overridden_by=read_names(table, "overridden_by"),
        seats=seats,
        notify=table.get("notify", partial(values.several, of=values.address), ()),
    )
    if service.reminders is not None and service.plan is not None:
        table.wrong("is said by the plan as well; write its letters there, and leave this out", "reminders")
    service = _timed(table, service)
    _see_range(table, service)
    table.close()
    return service


def _timed(table: Table, service: Service) -> Service:
    """Read when a service starts, how long it may be, and what lies around it."""
    return replace(
        service,
        before=table.get("before", _buffer, _USUAL.before),
        after=table.get("after", _buffer, _USUAL.after),
        gap=table.get("gap", _buffer, _USUAL.gap),
        grid=table.get("grid", values.grid, _USUAL.grid),
        starts=read_starts(table),
        shortest=table.get("shortest", _visit, None),
        longest=table.get("longest", _visit, None),
        check_in=table.get("check_in", _arrival, None),
        prefer=table.get("prefer", values.order, None),
    )


def _see_range(table: Table, service: Service) -> None:
    """See that an open length has both ends, and that the usual one lies between them."""
    ends = ("shortest", "longest")
    one = [word for word in ends if word in table.data]
    if len(one) == 1:
        table.wrong("shortest and longest go together: how long a visit may be at the client's wish", one[0])
    elif one and not (service.shortest or 0) <= service.minutes <= (service.longest or 0):
        table.wrong(f"{values.spelled(service.minutes)} must lie between shortest and longest", "length")
    if one and service.seats:
        table.wrong("people who share a visit cannot each say how long it is", one[0])
