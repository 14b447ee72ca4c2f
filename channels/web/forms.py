"""what a form of ours brings back, read strictly; anything else is no form of ours"""

from __future__ import annotations

from urllib.parse import parse_qsl

from core.pages import Form, Press, View
from core.texts import heard

KIND = "application/x-www-form-urlencoded"
FIELDS = frozenset({"nonce", "stamp", "seal", "view", "choice", "words"})
LONGEST = 200


class MalformedError(ValueError):
    """It is no form of ours."""


def read(content_type: str, body: bytes) -> Press:
    """Return what was pressed or said; raise MalformedError for anything that our pages do not send."""
    if content_type.partition(";")[0].strip().lower() != KIND:
        raise MalformedError
    try:
        pairs = parse_qsl(
            body.decode("ascii"),
            keep_blank_values=True,
            strict_parsing=True,
            max_num_fields=12,
            errors="strict",
        )
    except ValueError as error:
        raise MalformedError from error
    fields = dict(pairs)
    if len(fields) != len(pairs) or not fields.keys() <= FIELDS:
        raise MalformedError
    return _press(fields)


def _press(fields: dict[str, str]) -> Press:
    words = fields.get("words", "")
    marks = [fields.get(each, "") for each in ("nonce", "stamp", "seal")]
    others = (*marks, fields.get("choice", ""), fields.get("view", ""))
    if any(len(each) > LONGEST or not each.isprintable() for each in others) or not all(marks):
        raise MalformedError
    view = View(fields["view"]) if fields.get("view") in set(View) else View.BOOKING
    return Press(Form(*marks), fields.get("choice"), heard(words), view)
