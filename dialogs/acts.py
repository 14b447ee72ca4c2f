"""What a person can mean: a closed list of acts.

A language proposes acts; only core changes the book. ``words`` is the text in which a time was named, read
again by the step that knows what it is measured against.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from core.mates import Mate
from dialogs.pressing import Days as Days  # noqa: PLC0414 - handed on with the acts
from dialogs.pressing import OnDay as OnDay  # noqa: PLC0414 - handed on with the acts
from dialogs.pressing import Pressed as Pressed  # noqa: PLC0414 - handed on with the acts
from dialogs.replies import Answered as Answered  # noqa: PLC0414 - handed on with the acts
from dialogs.replies import Told as Told  # noqa: PLC0414 - handed on with the acts
from dialogs.states import Extent, Then
from dialogs.topics import Topic as Topic  # noqa: PLC0414 - handed on with the acts


@dataclass(frozen=True, slots=True)
class Details:
    """What was named besides the act itself: ids of the catalog, and words about time; None where nothing was.

    ``of`` are words about the time of the booking that is meant, where they differ from the time that is
    wished for. ``extent``: how much of a series is meant, where that was said. ``features``: what a room is to have.
    ``visit``: the claim of the visit that is named, where several stand. ``of_room``: the room is named as that of the
    booking that is meant. ``title``: what a room is for; ``mates``: colleagues who come; ``clock``: by whose clock.
    """

    service_id: str | None = None
    provider_id: str | None = None
    location_id: str | None = None
    words: str | None = None
    of: str | None = None
    people: int | None = None
    extent: Extent | None = None
    room_id: str | None = None
    features: tuple[str, ...] = ()
    visit: str | None = None
    of_room: bool = False
    title: str = ""
    mates: tuple[Mate, ...] = ()
    clock: str | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """Wants to come: names what, with whom, where, when, or only that. ``asks``: a question. ``again``: as before."""

    details: Details = Details()
    asks: bool = False
    again: bool = False


@dataclass(frozen=True, slots=True)
class Picked:
    """Takes one of the choices on the table, by its place among them, 0 first."""

    index: int


@dataclass(frozen=True, slots=True)
class Torn:
    """Said a number that is one choice's digit and another one's hour."""

    digit: int
    hour: int


@dataclass(frozen=True, slots=True)
class Yes:
    """Agrees; ``visits``: to come to these, by their claims; ``every``: to all that was spoken of.

    ``comes``: speaks as if a visit stood, though we asked for a time; ``words``: when, where that was said.
    """

    visits: tuple[str, ...] = ()
    every: bool = False
    comes: bool = False
    words: str | None = None


@dataclass(frozen=True, slots=True)
class No:
    """Does not agree."""


@dataclass(frozen=True, slots=True)
class Others:
    """Wants other times than those on the table; ``toward`` is -1 for earlier, 1 for later, 0 for just others."""

    toward: int = 0


@dataclass(frozen=True, slots=True)
class Lasts:
    """Wants it longer (1), shorter (-1), so long in all (0), or to end then; else for so many people, or ``larger``."""

    details: Details = Details()
    toward: int = 0
    minutes: int | None = None
    larger: bool = False


@dataclass(frozen=True, slots=True)
class Named:
    """Says a name."""

    name: str


@dataclass(frozen=True, slots=True)
class Move:
    """Wants a booking at another time, or elsewhere; ``visits``: the claims among which the one is that is meant."""

    details: Details = Details()
    visits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Drop:
    """Wants a booking cancelled, in so many words; ``this``: what is being talked about, whatever that is.

    ``another``: it is called somebody else's, so it is not cancelled unasked. ``visits``: the claims of all that are
    named, where those are several; ``every``: all that stands at the time that is said.
    """

    details: Details = Details()
    this: bool = False
    another: bool = False
    visits: tuple[str, ...] = ()
    every: bool = False


@dataclass(frozen=True, slots=True)
class Chose:
    """Wants to move or to cancel the booking of that claim, whose own button was pressed."""

    claim: str
    then: Then
    details: Details = Details()


@dataclass(frozen=True, slots=True)
class Unable:
    """Cannot come; whether to move or to cancel was not said. ``missed``: did not come to a visit that is over."""

    details: Details = Details()
    missed: bool = False


@dataclass(frozen=True, slots=True)
class Unsure:
    """Answers a reminder in a way that does not tell whether they come."""

    details: Details = Details()


@dataclass(frozen=True, slots=True)
class Late:
    """Will be late, by so many minutes if that was said; ``words``: by when they come, where that was said instead."""

    minutes: int | None = None
    words: str | None = None
    details: Details = Details()


@dataclass(frozen=True, slots=True)
class Undo:
    """Wants the last change taken back; ``request``: the claim of a request instead, whenever that was made."""

    request: str | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """Asks something, or several things at once."""

    topics: tuple[Topic, ...]
    details: Details = Details()


@dataclass(frozen=True, slots=True)
class Why:
    """Asks why something cannot be had; ``agrees``: with words that are a yes as well, such as "why not"."""

    details: Details = Details()
    agrees: bool = False


@dataclass(frozen=True, slots=True)
class Vacant:
    """Asks which rooms are free: now, where no time was said."""

    details: Details = Details()


@dataclass(frozen=True, slots=True)
class Whose:
    """Asks who has a room: now, where no time was said."""

    details: Details = Details()


@dataclass(frozen=True, slots=True)
class NoRoom:
    """Wants a room by a name that none has, or any; ``then``: what of a booking, ``of_booking``: whose room that is."""

    name: str
    details: Details = Details()
    then: Then | None = None
    of_booking: bool = False


@dataclass(frozen=True, slots=True)
class Along:
    """Names colleagues who are to come along to a room that is booked."""

    mates: tuple[Mate, ...]


@dataclass(frozen=True, slots=True)
class Again:
    """Wants the same once more as was booked, at another time."""

    details: Details = Details()


@dataclass(frozen=True, slots=True)
class Join:
    """Wants to be told when something comes free; ``earlier``: something before the visit that stands."""

    details: Details = Details()
    earlier: bool = False


@dataclass(frozen=True, slots=True)
class Unjoin:
    """Waits no longer for something to come free."""

    details: Details = Details()


@dataclass(frozen=True, slots=True)
class Took:
    """Takes what came free and was offered to who waits."""


@dataclass(frozen=True, slots=True)
class Passed:
    """Does not take what came free: it may go to the next."""


@dataclass(frozen=True, slots=True)
class Here:
    """Has come for the visit."""


@dataclass(frozen=True, slots=True)
class Guest:
    """Wants to bring somebody along to the visit, or asks whether that is fine."""

    details: Details = Details()


@dataclass(frozen=True, slots=True)
class Human:
    """Wants a person, or says what only a person may answer; ``urgent`` when it is about somebody's health."""

    urgent: bool = False


@dataclass(frozen=True, slots=True)
class Help:
    """Wants to know what this is and how to stop it."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Wants no more messages; ``told``: the carrier has confirmed that already. ``word``: what they wrote for it."""

    told: bool = False
    word: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Start:
    """Wants messages again; ``told``: the carrier has confirmed that already."""

    told: bool = False


@dataclass(frozen=True, slots=True)
class WrongNumber:
    """Is not the person we think."""


@dataclass(frozen=True, slots=True)
class Speak:
    """Wants to be spoken to in another language: its tag or name, empty where none was said."""

    language: str = ""


@dataclass(frozen=True, slots=True)
class Shared:
    """Has shared their own number, in E.164."""

    phone: str


@dataclass(frozen=True, slots=True)
class Hello:
    """Greets, and nothing else."""


@dataclass(frozen=True, slots=True)
class Bye:
    """Thanks or takes leave: nothing to answer."""


@dataclass(frozen=True, slots=True)
class Repeat:
    """Wants to hear the last thing again."""


@dataclass(frozen=True, slots=True)
class Unread:
    """Sent what we cannot read: nothing, a picture, an automatic reply, or other words for what is done already."""

    automatic: bool = False
    edited: bool = False


@dataclass(frozen=True, slots=True)
class Unclear:
    """Said something that no rule understands."""


Act = (
    Wanted
    | Picked
    | Pressed
    | Torn
    | Yes
    | No
    | Others
    | Lasts
    | Days
    | OnDay
    | Named
    | Answered
    | Told
    | Move
    | Drop
    | Chose
    | Unable
    | Unsure
    | Late
    | Undo
    | Asked
    | Why
    | Vacant
    | Whose
    | NoRoom
    | Along
    | Again
    | Join
    | Unjoin
    | Took
    | Passed
    | Here
    | Guest
    | Human
    | Help
    | Stop
    | Start
    | WrongNumber
    | Speak
    | Shared
    | Hello
    | Bye
    | Repeat
    | Unread
    | Unclear
)
