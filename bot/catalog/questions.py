"""what a client is asked, as the file tells of it: before the booking is made, or once it stands"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from bot.catalog import values
from bot.catalog.plans import moment_before
from bot.catalog.table import Reader, Table, Wrong
from bot.spelling import nearest
from core.questions import Question, Words
from dialogs.language import known

MOST_QUESTIONS = 3
"""Questions of one room or service that are asked once it is booked: more would be a form."""

MOST_ANSWERS = 3
"""Answers that a question offers: so many buttons stand below one message."""

_AFTERWARDS = ("answers", "aliases", "tell", "until")
"""What goes only with a question that is asked once the booking stands."""

_sentence = partial(values.text, longest=160)
_label = partial(values.text, longest=40)
_addresses = partial(values.several, of=values.address)


def read_questions(table: Table) -> tuple[Question, ...]:
    """Read what a service asks: before it is booked, or with ``required = false`` once it is."""
    return _distinct(table.tables("questions"), required=True)


def read_questions_of_room(table: Table) -> tuple[Question, ...]:
    """Read what a room asks: always once it is booked, so that nobody who is in a hurry loses it."""
    found = _distinct(table.tables("questions"), required=False)
    for place, question in enumerate(found):
        if question.required:
            what = "a room asks once it is booked; leave it out, or ask it in the service, which can wait for an answer"
            table.wrong(what, "questions", place, "required")
    return found


def _distinct(tables: Iterable[Table], *, required: bool) -> tuple[Question, ...]:
    """Read questions, and see that each has an id of its own and that there are not too many."""
    found: list[Question] = []
    for each in tables:
        question = _question(each, required=required)
        if question.id in {other.id for other in found}:
            each.wrong(f"{question.id!r} is already the id of another question", "id")
        if sum(not other.required for other in found) >= MOST_QUESTIONS and not question.required:
            each.wrong(
                f"is one too many: at most {MOST_QUESTIONS} are asked after a booking; leave one out", "text"
            )
        found.append(question)
    return tuple(found)


def _question(table: Table, *, required: bool) -> Question:
    text = table.must("text", partial(_in_languages, of=_sentence), Words(""), like='"Any allergies?"')
    question = Question(
        id=table.must("id", values.name_of, "", like='"allergies"'),
        text=text.text,
        required=table.get("required", values.flag, required),
        others=text.others,
        answers=_answers(table),
        aliases=table.get("aliases", partial(values.several, of=values.text), ()),
        tell=table.get("tell", _addresses, ()),
        until=table.get("until", moment_before, None),
    )
    for key in (each for each in _AFTERWARDS if question.required and each in table.data):
        table.wrong("goes with a question that is asked once it is booked; add required = false", key)
    table.close()
    return question


def _answers(table: Table) -> tuple[Words, ...]:
    answers = table.get("answers", partial(values.several, of=partial(_in_languages, of=_label)), ())
    if len(answers) > MOST_ANSWERS:
        what = f"at most {MOST_ANSWERS} have a button; whatever else is said is kept as it is said, so leave some out"
        table.wrong(what, "answers", MOST_ANSWERS)
    return answers


def _in_languages(value: object, *, of: Reader[str]) -> Words:
    """Read a text, or one for each language, the first of which is for all others as well."""
    if not isinstance(value, dict):
        return Words(of(value))
    if not value:
        raise Wrong('names no language; write for example { en = "coffee", de = "Kaffee" }')
    texts = [(tag, _said(tag, text, of)) for tag, text in value.items()]
    return Words(texts[0][1], tuple(texts))


def _said(tag: str, text: object, of: Reader[str]) -> str:
    """Read a text in a language that is spoken here."""
    if tag not in known():
        raise Wrong(f"{tag!r} is no language that is spoken here{nearest(tag, sorted(known()))}", tag)
    try:
        return of(text)
    except Wrong as wrong:
        raise Wrong.all(((tag, *at), what) for at, what in wrong.found) from None
