"""replies to a reminder: a real one is sent, each reply is heard by the real desk, and what comes of it is what counts

    python -m tests.score.replies [--wrong] [--floor PER_CENT] [FILE]   (or tests/talks/replies.txt)

Prints how many are right in each language, and every booking that was changed although the client did not mean that.
Ends with 1 when there is such a change, or a language is under the floor. A line of the file is
"scene | language | words | what they mean", of the form that the head of tests/talks/replies.txt tells.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path

from bot.catalog.file import load
from bot.desk.turns import Mind
from core.bookings import STANDING, Booking
from core.messages import Kind, plain
from core.people import Address, Consent
from dialogs import acts, script, states
from dialogs.acts import Topic
from dialogs.turn import Consented, Turn
from dialogs.understand import understand
from storage import bookings
from storage.database import connect, migrate
from tests.score.own import Score
from tests.talks.salon import Salon

FILE = Path(__file__).parents[1] / "talks" / "replies.txt"
FROZEN = FILE.with_name("replies-frozen.txt")
"""Those by which no rule was ever made."""
FLOOR = 97.0
CATALOG = load(Path(__file__).with_name("replies.toml"), today=date(2026, 3, 2))
KIM = Address("sms", "+447700900321")
LANGUAGES = ("en", "es", "de", "fr")
SETS = {"replies": FILE, "more replies": FILE.with_name("replies-more.txt"), "frozen replies": FROZEN}
BOOKED_AT = datetime(2026, 3, 2, 10)  # noqa: DTZ001 - wall time, as all times here
VISIT_AT = datetime(2026, 3, 5, 15)  # noqa: DTZ001
SCENES = {
    "evening": (datetime(2026, 3, 4, 18, 4), datetime(2026, 3, 4, 18, 10)),  # noqa: DTZ001
    "hours": (datetime(2026, 3, 5, 13, 0), datetime(2026, 3, 5, 13, 5)),  # noqa: DTZ001
}
"""When the reminder is sent, and when it is answered."""

_TOPICS = {
    Topic.MINE: "mine",
    Topic.WHERE: "where",
    Topic.LENGTH: "long",
    Topic.PRICE: "price",
    Topic.WHO: "who",
    Topic.PREPARE: "prepare",
    Topic.WITH: "mine",
}
MEANINGS = frozenset({*_TOPICS.values(), "confirm", "unable", "move", "late", "drop"}) | frozenset(
    {"bring", "wrong", "thanks", "stop", "human", "ask"}
)


class WrongLine(Exception):
    """A line that is not of the form "scene | language | words | meaning"."""


@dataclass(frozen=True, slots=True)
class Answered:
    """One reply of the file, and what it means, part by part."""

    scene: str
    language: str
    words: str
    meant: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a reply: parts named as meanings are, the times on the table, and where the visit is now."""

    parts: tuple[str, ...]
    offered: tuple[datetime, ...]
    visits: tuple[datetime, ...]

    def __str__(self) -> str:
        table = f" of {', '.join(f'{each:%d %H:%M}' for each in self.offered)}" if self.offered else ""
        return " + ".join(self.parts) + table


@dataclass(slots=True)
class Replies:
    """The score of each language, and what was changed although nobody meant that."""

    scores: dict[str, Score] = field(default_factory=lambda: defaultdict(Score))
    unmeant: list[str] = field(default_factory=list)


def lines(file: Path = FILE) -> Iterator[Answered]:
    """Yield the replies of a file; raise WrongLine for what is none."""
    for line in file.read_text("utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        parts = [each.strip() for each in line.split("|")]
        if len(parts) < 4 or parts[0] not in SCENES or parts[1] not in LANGUAGES:
            raise WrongLine(line)
        meant = tuple(each.strip() for each in parts[-1].split(" + "))
        if not all(each and each.split()[0] in MEANINGS for each in meant):
            raise WrongLine(line)
        yield Answered(parts[0], parts[1], "|".join(parts[2:-1]), meant)


def score(said: Iterable[Answered]) -> Replies:
    """Send the reminder and hear each reply, every time in a book of its own; count what is right."""
    found = Replies()
    with tempfile.TemporaryDirectory() as place:
        houses = Houses(Path(place))
        for each in said:
            came = houses.hear(each)
            meant = " + ".join(each.meant)
            found.scores[each.language].add(
                f"{each.scene} | {each.words}", meant, meant if is_right(each.meant, came) else str(came)
            )
            if is_unmeant(each.meant, came):
                where = " and ".join(f"{one:%a %d %H:%M}" for one in came.visits) or "nowhere"
                found.unmeant.append(f"{each.language}: {each.words!r} means {meant}; the visit is {where}")
    return found


# What came of it, and whether that is right ---------------------------------------------------------------------------


def is_right(meant: tuple[str, ...], came: Outcome) -> bool:
    """Tell whether what came of a reply is what it means: nothing less, and nothing besides."""
    if meant == ("ask",):
        return set(came.parts) <= {"ask", "unable", "move", "late"} and came.visits == (VISIT_AT,)
    if "wrong" in meant:
        meant = tuple(each for each in meant if each != "stop")  # a wrong number is off the list in any case
    left = list(came.parts)
    for each in meant:
        fits = next((one for one in left if _fits(each, one, came)), None)
        if fits is None:
            return False
        left.remove(fits)
    return not left


def is_unmeant(meant: tuple[str, ...], came: Outcome) -> bool:
    """Tell whether the visit was moved, cancelled or joined by another one that the client did not mean."""
    if came.visits == (VISIT_AT,):
        return False
    if not came.visits:
        return "drop" not in meant
    said = [each for each in meant if each.startswith("move ")]
    moved = [f"move {each:%Y-%m-%d %H:%M}" for each in came.visits]
    return moved != said


def _fits(meant: str, came: str, outcome: Outcome) -> bool:
    """Tell whether one part is what is meant; for a move, times of that day on the table, and what was said is one."""
    if came != "move" or not meant.startswith("move"):
        return meant == came
    _, *said = meant.split()
    if not outcome.offered or not said:
        return not said
    if len(said) == 1:
        return all(f"{each:%Y-%m-%d}" == said[0] for each in outcome.offered)
    days = {each.date() for each in outcome.offered}
    return len(days) == 1 and " ".join(said) in {f"{each:%Y-%m-%d %H:%M}" for each in outcome.offered}


class _Ear:
    """The mind of the house, and what it made of the last message."""

    def __init__(self) -> None:
        self.acts: tuple[acts.Act, ...] = ()
        self.turn: Turn | None = None
        self.mind = Mind(understand=self._understand, turn=self._turn)

    def _understand(self, *args: object, **more: object) -> tuple[acts.Act, ...]:
        self.acts = understand(*args, **more)  # type: ignore[arg-type]
        return self.acts

    def _turn(self, *args: object) -> object:
        found = script.turn(*args)  # type: ignore[arg-type]
        self.turn = found if isinstance(found, Turn) else self.turn
        return found


class Houses:
    """A house for each language and scene, where the reminder is just sent; every reply is heard in a copy."""

    def __init__(self, place: Path) -> None:
        self._place = place
        self._ready: dict[tuple[str, str], tuple[bytes, str]] = {}

    def hear(self, said: Answered) -> Outcome:
        """Hear a reply to the reminder; return what comes of it."""
        key = said.language, said.scene
        if key not in self._ready:
            self._ready[key] = self._reminded(*key)
        content, person_id = self._ready[key]
        file = self._place / "reply.db"
        file.write_bytes(content)
        book = connect(f"sqlite:///{file}")
        ear = _Ear()
        salon = _salon(book, said.language, SCENES[said.scene][1], ear.mind)
        salon.refs += 1  # the visit was made by the first message
        try:
            answers, _ = salon.say(said.words, KIM)
            return _outcome(ear, answers, _visits(salon, person_id), salon)
        finally:
            salon.close()
            book.close()

    def _reminded(self, language: str, scene: str) -> tuple[bytes, str]:
        """Make a book with the visit, and the reminder sent by the post at its time; return its content."""
        file = self._place / f"{language}-{scene}.db"
        book = connect(f"sqlite:///{file}")
        migrate(book)
        salon = _salon(book, language, BOOKED_AT)
        person_id = salon.enrol("Kim", KIM)
        salon.say(_ASKS[language], KIM)
        for until in (each for each, _ in SCENES.values()):
            salon.turn_to(until)
            salon.pass_time()
            if until == SCENES[scene][0]:
                break
        reminder = [each for each in salon.wire.sent if each.kind is Kind.REMINDER][-1:]
        assert reminder, [plain(each.reply) for each in salon.wire.sent]
        assert _visits(salon, person_id) == (VISIT_AT,)
        salon.close()
        book.close()
        return file.read_bytes(), person_id


_ASKS = {
    "en": "cut with Ana on 5 March at 3pm",
    "es": "corte con Ana el 5 de marzo a las 15:00",
    "de": "Haarschnitt bei Ana am 5. März um 15 Uhr",
    "fr": "coupe avec Ana le 5 mars à 15h",
}


def _salon(book: object, language: str, now: datetime, mind: Mind | None = None) -> Salon:
    catalog = replace(CATALOG, business=replace(CATALOG.business, language=language))
    return Salon(book, now=now, catalog=catalog, mind=mind)


def _visits(salon: Salon, person_id: str) -> tuple[datetime, ...]:
    with salon.book.look() as unit:
        found = bookings.of_person(unit, salon.business, person_id, salon.now)
    return tuple(sorted(_wall(each) for each in found if each.state in STANDING))


def _wall(booking: Booking) -> datetime:
    return booking.wall.replace(tzinfo=None)


def _outcome(ear: _Ear, answers: list[str], visits: tuple[datetime, ...], salon: Salon) -> Outcome:
    turn = ear.turn or Turn(states.Idle())
    notes = {each.what: plain(each.reply) for each in turn.notes}
    offers = getattr(turn.state, "offers", ()) if "late" not in notes else ()
    parts = [
        *_changes(turn, visits),
        *(_of_notes(notes) or _of_state(turn)),
        *("unable" for each in ear.acts if isinstance(each, acts.Unable) and visits == (VISIT_AT,)),
        *(
            _TOPICS.get(topic, topic.value)
            for each in ear.acts
            if isinstance(each, acts.Asked)
            for topic in each.topics
        ),
        *(_CONSENTS[each.consent] for each in turn.people if isinstance(each, Consented)),
    ]
    if not notes and any(isinstance(each, acts.Late) for each in ear.acts) and answers:
        parts.append("late")
    silent = "ask" if answers else "thanks"
    offered = tuple(each.start.astimezone(salon.zone).replace(tzinfo=None) for each in offers)
    return Outcome(tuple(dict.fromkeys(parts)) or (silent,), offered, visits)


_CONSENTS = {Consent.STOPPED: "stop", Consent.WRONG: "wrong", Consent.GIVEN: "start", Consent.NEW: "start"}


def _changes(turn: Turn, visits: tuple[datetime, ...]) -> list[str]:
    """Name what was done to the visit, and a table of times to which it may move."""
    if not visits:
        return ["drop"]
    changed = [f"move {each:%Y-%m-%d %H:%M}" for each in visits if visits != (VISIT_AT,)]
    draft = getattr(turn.state, "draft", None)
    moving = isinstance(turn.state, states.Offering | states.Asking) and draft and draft.moving
    late = any(each.what == "late" for each in turn.notes)
    return [*changed, *(["move"] if moving and not late else [])]


def _of_notes(notes: dict[str, str]) -> list[str]:
    """Name what staff were told."""
    found = {"confirmed": "confirm", "human wanted": "human", "guest": "bring"}
    minutes = re.search(r"\d+", notes.get("late", ""))
    late = [f"late {minutes[0]}" if minutes else "late"] if "late" in notes else []
    return [*late, *(found[each] for each in notes if each in found)]


def _of_state(turn: Turn) -> list[str]:
    return ["unable"] if isinstance(turn.state, states.Leaving) else []


# The command ----------------------------------------------------------------------------------------------------------


def main() -> int:
    asked = argparse.ArgumentParser(
        prog="python -m tests.score.replies", description=__doc__.partition("\n")[0]
    )
    asked.add_argument("file", nargs="?", type=Path, default=FILE)
    asked.add_argument("--wrong", action="store_true", help="show the replies that are not understood")
    asked.add_argument("--floor", type=float, default=FLOOR, help="per cent that must be right")
    given = asked.parse_args()
    found = score(lines(given.file))
    for line in told(found, wrong=given.wrong):
        print(line)
    low = [each for each in found.scores.values() if each.per_cent < given.floor]
    return 1 if low or found.unmeant or not found.scores else 0


def told(found: Replies, *, wrong: bool) -> Iterator[str]:
    """Yield what was scored, as lines for people."""
    for language, one in sorted(found.scores.items()):
        yield f"{language}: {one.right} right, {len(one.wrong)} wrong of {one.sentences}, {one.per_cent:g} %"
    right = sum(each.right for each in found.scores.values())
    of = sum(each.sentences for each in found.scores.values())
    yield f"all: {right} right, {of - right} wrong of {of}, {100 * right / max(of, 1):.2f} %"
    for language, one in sorted(found.scores.items()) if wrong else ():
        for words, meant, understood in one.wrong:
            yield f"  {language} | {words} | {meant} | understood: {understood}"
    yield f"changed although the client did not mean it: {len(found.unmeant)}"
    yield from (f"  {each}" for each in found.unmeant)


if __name__ == "__main__":
    sys.exit(main())
