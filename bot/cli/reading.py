"""`when` and `acts`: what the desk makes of words, for people and for programs that score it"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from time import perf_counter_ns
from typing import Annotated, Any, TextIO

import typer

Answer = dict[str, Any]

Words = Annotated[str | None, typer.Argument(help="What was said, e.g. 'thursday after lunch'.")]
AsJsonl = Annotated[bool, typer.Option("--jsonl", help="One JSON object per line, in and out.")]


def when(
    words: Words = None,
    *,
    jsonl: AsJsonl = False,
    ref: Annotated[
        datetime | None, typer.Option(help="The local time of speaking; now, if not given.")
    ] = None,
    lang: Annotated[str, typer.Option(help="The language.")] = "en",
) -> None:
    """Show how words about time are read."""
    if jsonl:
        answer_lines(sys.stdin, sys.stdout, _read_when)
        return
    if words is None:
        raise typer.BadParameter("say some words, or --jsonl")
    from dialogs.when.picture import picture  # noqa: PLC0415 - reading acts does not need it

    typer.echo(picture(words, ref.astimezone() if ref else _here(), lang))


def acts(*, jsonl: AsJsonl = False, words: Words = None) -> None:
    """Show what words are understood to do."""
    if jsonl:
        answer_lines(sys.stdin, sys.stdout, _read_acts)
        return
    if words is None:
        raise typer.BadParameter("say some words, or --jsonl")
    typer.echo(" ".join(_read_acts({"text": words})["acts"]))


def answer_lines(questions: TextIO, answers: TextIO, read: Callable[[Mapping[str, Any]], Answer]) -> None:
    """Answer each line of JSON with a line of JSON, at once; a bad line is answered as well."""
    for line in questions:
        answers.write(json.dumps(_answer(line, read), ensure_ascii=False) + "\n")
        answers.flush()


def _answer(line: str, read: Callable[[Mapping[str, Any]], Answer]) -> Answer:
    try:
        asked = json.loads(line)
    except ValueError:
        return {"error": "this line is not JSON"}
    if not isinstance(asked, dict) or not isinstance(asked.get("text"), str):
        return {"error": 'this line is no object with a "text"'}
    try:
        begun = perf_counter_ns()
        answer = read(asked)
    except (ValueError, TypeError, KeyError) as error:
        return {"error": f"{type(error).__name__}: {error}"}
    return answer | {"us": (perf_counter_ns() - begun) / 1000}


def _read_when(asked: Mapping[str, Any]) -> Answer:
    from dialogs.when import report  # noqa: PLC0415 - as above

    ref = datetime.fromisoformat(asked["ref"]) if asked.get("ref") else datetime.now()  # noqa: DTZ005 - as above
    return dict(
        report.as_data(asked["text"], ref, prev=asked.get("prev") or "", lang=asked.get("lang") or "en")
    )


def _read_acts(asked: Mapping[str, Any]) -> Answer:
    from dialogs import report_acts  # noqa: PLC0415 - wanted only here

    prev, prev_acts = asked.get("prev") or "", tuple(asked.get("prev_acts") or ())
    return {**report_acts.as_data(asked["text"], prev, prev_acts)}


def _here() -> datetime:
    """Return the time now, as the wall clock here shows it."""
    return datetime.now(UTC).astimezone()
