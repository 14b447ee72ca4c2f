"""a transcript: what is said and answered, read from a file of the form that README.md beside this file shows"""

import re
from dataclasses import dataclass, field
from datetime import datetime, time
from pathlib import Path

from core.mates import Barred, Mate
from core.people import Address

START = datetime(2026, 3, 2, 10)  # noqa: DTZ001 - wall time
LINE = re.compile(r"(?P<who>[ACDMPSTWX])(?: \((?P<at>[^)]+)\))?: ?(?P<text>.*)")
VISIT = re.compile(r"(?P<service>.+?)(?: with (?P<who>\w+))?, (?P<at>\d{4}-\d\d-\d\d \d\d:\d\d)")
OTHERS = re.compile(
    r"(?P<service>.+?)(?: with (?P<who>\w+))?(?: at (?P<place>[^,]+?))?(?: for (?P<people>\d+))?, (?P<when>.+)"
)
TAKEN = re.compile(r"(?P<who>\w+), (?P<day>\d{4}-\d\d-\d\d) (?P<start>\d\d:\d\d)-(?P<end>\d\d:\d\d)")


@dataclass
class Said:
    """What C, D (clients) or S (staff) say, a visit given up (X) or time that passes (T), and what comes of it.

    A is the client C who says it at their other address. W: one of the team writes it in the thread; P: presses that.
    M: the first of the colleagues presses the last button of that label.
    """

    who: str
    text: str
    at: datetime
    pieces: list[str] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)
    staff: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    told_other: list[str] = field(default_factory=list)
    told_also: list[str] = field(default_factory=list)
    told_mate: list[str] = field(default_factory=list)
    silent: bool = False


@dataclass
class Transcript:
    """One conversation; times are wall times in the zone of the business."""

    name: str
    title: str = ""
    language: str = "en"
    house: str | None = None
    now: datetime = START
    person: str | None = None
    also: Address | None = None
    team: Address | None = None
    mates: tuple[Mate, ...] = ()
    groups: frozenset[str] = frozenset()
    invited: frozenset[str] = frozenset()
    long: bool = False
    booked: list[tuple[str, str | None, datetime]] = field(default_factory=list)
    taken: list[tuple[str, datetime, datetime]] = field(default_factory=list)
    others: list[tuple[str, str | None, str | None, int, datetime]] = field(default_factory=list)
    said: list[Said] = field(default_factory=list)
    book: set[str] = field(default_factory=set)


def read(path: Path) -> Transcript:
    """Read a transcript; raise ValueError for a line that is of no known form."""
    talk = Transcript(path.stem)
    for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        if line.strip() and not line.startswith(";"):
            try:
                _line(talk, line.rstrip())
            except (ValueError, IndexError, TypeError, AttributeError) as error:
                raise ValueError(f"{path.name}:{number}: {line}") from error
    return talk


def _line(talk: Transcript, line: str) -> None:  # noqa: C901, PLR0912, PLR0915 - a case for each mark
    mark, _, rest = line.partition(" ")
    match mark:
        case "#":
            talk.title = rest
        case "B:":
            _expect(talk.said[-1], rest)
        case "B!":
            talk.said[-1].absent.append(rest)
        case "STAFF:":
            talk.said[-1].staff.append(rest)
        case "TOLD:":
            talk.said[-1].told += [each.strip() for each in rest.split(" | ")]
        case "TOLD-D:":
            talk.said[-1].told_other += [each.strip() for each in rest.split(" | ")]
        case "TOLD-ALSO:":
            talk.said[-1].told_also += [each.strip() for each in rest.split(" | ")]
        case "TOLD-MATE:":
            talk.said[-1].told_mate += [each.strip() for each in rest.split(" | ")]
        case "mate:":
            name, _, barred = rest.partition(" ")
            there = Address("slack", f"U0{name.upper()}")
            talk.mates += (Mate(there, name, barred=Barred(barred) if barred else None),)
        case "team:":
            talk.team = Address(*rest.split())
        case "also:":
            talk.also = Address(*rest.split())
        case "=":
            talk.book |= set() if rest == "-" else {rest}
        case "house:":
            talk.house = rest
        case "visit:":
            visit = OTHERS.fullmatch(rest)
            names, people = visit.group("service", "who", "place"), int(visit["people"] or 1)
            talk.others.append((*names, people, datetime.fromisoformat(visit["when"])))
        case "language:":
            talk.language = rest
        case "now:":
            talk.now = datetime.fromisoformat(rest)
        case "person:":
            talk.person = rest
        case "groups:" | "invited:":
            setattr(talk, mark.rstrip(":"), frozenset(rest.split()))
        case "long:":
            talk.long = rest == "yes"
        case "booked:":
            visit = VISIT.fullmatch(rest)
            talk.booked.append((visit["service"], visit["who"], datetime.fromisoformat(visit["at"])))
        case "taken:":
            span = TAKEN.fullmatch(rest)
            ends = (datetime.fromisoformat(f"{span['day']} {span[end]}") for end in ("start", "end"))
            talk.taken.append((span["who"].lower(), *ends))
        case _:
            said = LINE.fullmatch(line)
            talk.said.append(Said(said["who"], said["text"], _when(talk, said["at"])))


def _expect(said: Said, pieces: str) -> None:
    if pieces == "-":
        said.silent = True
    else:
        said.pieces += [each.strip() for each in pieces.split(" | ")]


def _when(talk: Transcript, at: str | None) -> datetime:
    last = talk.said[-1].at if talk.said else talk.now
    if at is None:
        return last
    return datetime.fromisoformat(at) if "-" in at else datetime.combine(last.date(), time.fromisoformat(at))
