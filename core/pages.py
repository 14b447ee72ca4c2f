"""What a page shows: values, in the words in which a person reads them.

A page is a channel: what is pressed on it comes back as a choice, what is typed into it as words.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.messages import Choice
from core.visits import Invitation


class View(StrEnum):
    """Which page of a booking is looked at."""

    BOOKING = "booking"
    TIMES = "times"
    CANCEL = "cancel"


class Came(StrEnum):
    """What came of a request for a page.

    GONE: the link opens nothing, whatever the reason. STALE: the booking has changed since the form was made.
    MALFORMED: not one of our forms. FORBIDDEN: more than the link is good for. BUSY: too many tries.
    LARGE: the form is larger than anything we ask. AWAY: the book cannot be reached.
    """

    SHOWN = "shown"
    MALFORMED = "malformed"
    FORBIDDEN = "forbidden"
    GONE = "gone"
    STALE = "stale"
    LARGE = "large"
    BUSY = "busy"
    AWAY = "away"


class Tone(StrEnum):
    """How what is said is meant: something was done, something must be known, or something is wrong."""

    DONE = "done"
    NOTE = "note"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Said:
    """What the desk says on a page, announced to those who hear it rather than see it."""

    text: str
    tone: Tone = Tone.NOTE


@dataclass(frozen=True, slots=True)
class Way:
    """A way to another page of the same booking; ``day`` is the first day that it shows."""

    view: View
    label: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Day:
    """The times of a day that can be taken, those that lie on full hours first where there are many."""

    label: str
    times: tuple[Choice, ...]
    more: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class Box:
    """A field for words: its label, an example, what its button says, what was said, and what is wrong with that."""

    label: str
    hint: str
    button: str
    words: str = ""
    error: str = ""


@dataclass(frozen=True, slots=True)
class Brand:
    """How the business looks: its colour and the one of words on it, its logo as a data URI; empty where not set."""

    name: str
    color: str = ""
    ink: str = ""
    logo: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """What every form on a page carries, so that it does once what it says, and only while that is still so."""

    nonce: str = ""
    stamp: str = ""
    seal: str = ""


@dataclass(frozen=True, slots=True)
class Press:
    """What a form brought back: its own marks, and the choice that was pressed or the words that were typed."""

    form: Form
    choice: str | None = None
    words: str = ""
    view: View = View.BOOKING


@dataclass(frozen=True, slots=True)
class Calendar:
    """How a visit gets into a calendar: what the heading and the file are called, and the visit itself."""

    heading: str
    file: str
    visit: Invitation


@dataclass(frozen=True, slots=True)
class Page:
    """One page; what a part is not needed for is empty."""

    language: str
    brand: Brand
    title: str
    said: Said | None = None
    details: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()
    buttons: tuple[Choice, ...] = ()
    ways: tuple[Way, ...] = ()
    days: tuple[Day, ...] = ()
    more: str = ""
    box: Box | None = None
    calendar: Calendar | None = None
    form: Form = Form()


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a request, and the page that says so."""

    came: Came
    page: Page
