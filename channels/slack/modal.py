"""a slip as a modal of Slack's, and what comes back of it: pickers for day and hour, lists, and a number

What it is about stands in private_metadata as a key that means something to us alone. Limits:
docs.slack.dev/reference/block-kit and /reference/views.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from channels.slack.choices import plain
from core.slips import Field, Filled, Line, Slip, Wrong

CALLBACK = "slip"
"""By what Slack names our modals to us."""

MOST_TITLE, MOST_LABEL, MOST_OPTION, MOST_OPTIONS, MOST_HINT, MOST_KEY = 24, 2000, 75, 100, 2000, 255
MOST_VALUE = 64
_ACTION = "value"

_SHAPES = {
    Field.DATE: re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII),
    Field.START: re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]", re.ASCII),
    Field.END: re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]", re.ASCII),
    Field.LENGTH: re.compile(r"[1-9][0-9]{0,3}", re.ASCII),
    Field.PEOPLE: re.compile(r"[1-9][0-9]{0,3}", re.ASCII),
    Field.SERVICE: re.compile(r"[a-z0-9-]{1,40}", re.ASCII),
    Field.ROOM: re.compile(r"[a-z0-9-]{1,40}", re.ASCII),
}
_NEEDED = (Field.DATE, Field.START)


def modal(slip: Slip) -> dict[str, Any]:
    """Return the slip as it is opened."""
    return {
        "type": "modal",
        "callback_id": CALLBACK,
        "private_metadata": slip.key,
        "title": plain(slip.title, MOST_TITLE),
        "submit": plain(slip.submit, MOST_TITLE),
        "close": plain(slip.close, MOST_TITLE),
        "blocks": [_input(each, slip.zone) for each in slip.lines],
    }


def filled(view: Mapping[str, Any]) -> Filled:
    """Read what came back; raise ValueError for what our modals never send."""
    given = {Field(name): _given(held[_ACTION]) for name, held in view["state"]["values"].items()}
    values = {name: value for name, value in given.items() if value}
    key = view["private_metadata"]
    if len(key) > MOST_KEY or not all(each in values for each in _NEEDED):
        raise ValueError(view["id"])
    if not all(_SHAPES[name].fullmatch(value) for name, value in values.items()):
        raise ValueError(view["id"])
    return Filled(key, tuple(values.items()))


def errors(found: tuple[Wrong, ...]) -> dict[str, Any]:
    """Return what is wrong as Slack shows it beside the lines of the modal."""
    return {"response_action": "errors", "errors": {each.field.value: each.text for each in found}}


def _input(line: Line, zone: str) -> dict[str, Any]:
    hint = {"hint": plain(line.hint, MOST_HINT)} if line.hint else {}
    return {
        "type": "input",
        "block_id": line.field.value,
        "label": plain(line.label, MOST_LABEL),
        "optional": not line.needed,
        "element": {**_element(line, zone), "action_id": _ACTION},
        **hint,
    }


def _element(line: Line, zone: str) -> dict[str, Any]:
    match line.field:
        case Field.DATE:
            return {"type": "datepicker", **_first("initial_date", line)}
        case Field.START | Field.END:
            return {"type": "timepicker", "timezone": zone, **_first("initial_time", line)}
        case Field.PEOPLE:
            number = {"type": "number_input", "is_decimal_allowed": False, "min_value": "1"}
            return number | _first("initial_value", line)
        case _:
            options = [_option(*each) for each in line.options[:MOST_OPTIONS]]
            first = [each for each in options if each["value"] == line.value]
            return {"type": "static_select", "options": options} | (
                {"initial_option": first[0]} if first else {}
            )


def _first(name: str, line: Line) -> dict[str, str]:
    return {name: line.value} if line.value else {}


def _option(value: str, label: str) -> dict[str, Any]:
    return {"value": value, "text": plain(label, MOST_OPTION)}


def _given(told: Mapping[str, Any]) -> str:
    """Return what stands in one element, nothing where it was left empty."""
    chosen = (told.get("selected_option") or {}).get("value")
    value = chosen or told.get("selected_date") or told.get("selected_time") or told.get("value") or ""
    if not isinstance(value, str) or len(value) > MOST_VALUE:
        raise ValueError(told.get("type"))
    return value
