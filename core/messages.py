"""What is said on any channel: Line, Inbound, Choice, Way, Reworded, Reply, Letter."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from core.mates import Mate
from core.people import Address
from core.slips import Filled
from core.templates import Template
from core.visits import Card, Visit


@dataclass(frozen=True, slots=True)
class Line:
    """Our end of a channel (a phone number, a workspace, a bot): it says which business is meant.

    ``cards``: its channel has buttons, and can show more than words. ``slips``: it can show a slip to be filled in.
    ``alone``: whoever is heard among others can be written to where nobody else reads it.
    """

    id: str
    business_id: str
    channel: str
    address: str
    cards: bool = False
    slips: bool = False
    alone: bool = False


class Keyword(StrEnum):
    """A carrier's keyword that the vendor has recognised, and answered, by itself."""

    STOP = "stop"
    START = "start"
    HELP = "help"


class Command(StrEnum):
    """What a menu of the vendor lets people ask for without words; what was written after it is ``text``."""

    BOOK = "book"
    ROOM = "room"
    MY = "my"
    HELP = "help"
    LANGUAGE = "language"
    STOP = "stop"
    START = "start"


@dataclass(frozen=True, slots=True)
class Inbound:
    """One thing that a person said on a line.

    ``ref`` is the vendor's id of the message: the same ref is never heard twice on one line. ``at``: aware,
    when we heard it. ``choice`` is what came back with a button that was pressed: its key or its token.
    ``keyword``: the vendor answered this one already. ``media`` counts attachments, which we cannot read.
    ``in_reply_to`` is the vendor's id of our message, where it is known. ``message`` is the vendor's id of what
    was said, where it can be ``edited`` and come again under another ref, or ``deleted``. ``crowd``: it was said
    among many.
    ``phone`` is the sender's own number in E.164, ``name`` and ``zone`` (IANA) are theirs: the vendor vouches for them.
    ``place`` is where it was said among others, if it was. Where staff are told, the place itself speaks: it is the
    ``sender`` then, and ``by`` is whoever said it there. ``overheard``: it was said to others, in a thread in which we
    may have written; it is for us only where that thread is ours. ``circles``: those of a catalog's groups in which the
    vendor says that they are, None where it says nothing. ``filled``: it was not said but filled in on a slip.
    ``mates``: others who are named, each in the text by an @ before their name.
    """

    line: Line
    sender: Address
    ref: str
    at: datetime
    text: str = ""
    choice: str | None = None
    keyword: Keyword | None = None
    media: int = 0
    thread: str | None = None
    in_reply_to: str | None = None
    command: Command | None = None
    message: str | None = None
    edited: bool = False
    crowd: bool = False
    phone: str | None = None
    name: str | None = None
    zone: str | None = None
    place: Address | None = None
    by: Address | None = None
    overheard: bool = False
    circles: frozenset[str] | None = None
    filled: Filled | None = None
    mates: tuple[Mate, ...] = ()
    deleted: bool = False


PRESSED = "pressed"
"""What a reply takes the place of: the message whose button was pressed."""
ABOVE = "above"
"""What a reply takes the place of: the message under which its letter stands."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the answers we offer: a button, a menu digit, a form field.

    ``token`` is the digit that takes it while it is on the table; without one it is shown only where there are
    buttons. ``key`` says what it picks, and no other
    choice of the talk ever has the same: what can still be taken when the table is another one comes back
    with the key, which means what the label said or nothing. One with a ``url`` opens that and says nothing to us.
    ``slip``: on a line that has them it opens a slip.
    """

    token: str
    label: str
    key: str = ""
    url: str = ""
    slip: bool = False


@dataclass(frozen=True, slots=True)
class Way:
    """Where a change link goes in a reply: the claim that it opens, and the words before it.

    ``url`` is put in by the post when the letter leaves; what is written down never has it.
    """

    claim: str
    words: str
    url: str = field(default="", repr=False)

    def __str__(self) -> str:
        """Return it as it is read; nothing while it has no address."""
        return " ".join(each for each in (self.words, self.url) if each) if self.url else ""


@dataclass(frozen=True, slots=True)
class Reworded:
    """What a reply says instead from a moment on: its words, what stands after them, and the words before its way."""

    since: datetime
    text: str
    after: str = ""
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Unfilled:
    """A business's own words that could not be filled: the field they lack, and the visit they were to speak of."""

    template: Template
    field: str
    visit: str


@dataclass(frozen=True, slots=True)
class Reply:
    """What we say: some text, the way to the booking, the choices that are offered, and what stands after them.

    ``number``, where it is not empty, labels a button by which somebody can share their own number. ``visit`` is
    what the words speak of, where a channel can show more than words, and ``cards`` what of it is to be shown
    beside them; a reply without words is such a card. ``columns``: so many buttons stand in a row. ``instead``:
    it takes the place of the message with that id, of the one whose button was pressed (``PRESSED``), or of the one
    under which the letter stands (``ABOVE``). ``unfilled``: the business's own words, where ours had to stand in for
    them. ``later``: what it says instead when it leaves on another day than it is due, in the order of time. ``typed``:
    how to answer it, or to stop us, where that is done by text.
    """

    text: str
    choices: tuple[Choice, ...] = ()
    after: str = ""
    way: Way | None = None
    number: str = ""
    visit: Visit | None = None
    cards: tuple[Card, ...] = ()
    columns: int = 1
    instead: str | None = None
    unfilled: Unfilled | None = None
    later: tuple[Reworded, ...] = ()
    typed: str = ""


def worded_at(reply: Reply, at: datetime) -> Reply:
    """Return the reply in the words that hold at that moment; those that hold only after it stay with it."""
    begun = [each for each in reply.later if each.since <= at]
    if not begun:
        return reply
    said = begun[-1]
    way = replace(reply.way, words=said.lead) if reply.way else None
    return replace(reply, text=said.text, after=said.after, way=way, later=reply.later[len(begun) :])


def plain(reply: Reply) -> str:
    """Return the reply as one line of text, its choices numbered: the one place where buttons degrade."""
    numbered = " ".join(f"{choice.token}) {choice.label}" for choice in reply.choices if choice.token)
    listed = f"{numbered}." if numbered and numbered[-1] not in ".!?…" else numbered
    way = str(reply.way or "")
    return " ".join(part for part in (reply.text, way, listed, reply.after, reply.typed) if part)


class Kind(StrEnum):
    """Why a letter is written.

    CHANGE, CANCELLATION and LATE tell a client what staff did to a visit of theirs; a NOTICE is for staff. MATE: what
    is said between who booked a room and colleagues whom they named. HUMAN: what a person of the team writes to a
    client; THREAD: what they read of the talk that they took over.
    """

    ANSWER = "answer"
    REMINDER = "reminder"
    FOLLOW_UP = "follow-up"
    AGAIN = "again"
    OFFER = "offer"
    NOTICE = "notice"
    CHANGE = "change"
    CANCELLATION = "cancellation"
    LATE = "late"
    MATE = "mate"
    HUMAN = "human"
    THREAD = "thread"


class LetterState(StrEnum):
    """What became of a letter, in the order in which it can happen; it never goes back.

    UNKNOWN: it may or may not have left us. DROPPED: it will not be sent, and the ledger says why.
    """

    PENDING = "pending"
    SENDING = "sending"
    UNKNOWN = "unknown"
    SENT = "sent"
    DELIVERED = "delivered"
    READ = "read"
    FAILED = "failed"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Letter:
    """A message promised in a transaction, to be posted after it.

    ``due_at`` and ``expires_at`` are aware instants: not before the one, and not at all after the other.
    ``dedupe_key`` is unique in the business: reason, reference, step. A letter with a ``claim`` speaks of one
    version of one booking and is dropped when that version no longer stands, or ``unless_confirmed`` when it is
    confirmed. ``then``: the channels on which it goes, in order, when the vendor will never take it here. ``why``: what
    the ledger says of it from the start; ``unsent``: it is never sent, and the ledger says only that. ``thread``: the
    id of the letter under which it stands; it leaves after that one, whose id at the vendor is ``under`` then.
    ``words_until``: what people wrote is in it, and is kept no longer than that (aware). ``about``: the claims of
    other bookings of which it speaks as well.
    """

    id: str
    business_id: str
    line_id: str
    to: Address
    reply: Reply
    kind: Kind
    due_at: datetime
    dedupe_key: str
    claim: str | None = None
    version: int | None = None
    expires_at: datetime | None = None
    then: tuple[str, ...] = ()
    unless_confirmed: bool = False
    why: str = ""
    unsent: bool = False
    thread: str | None = None
    under: str | None = None
    words_until: datetime | None = None
    about: tuple[str, ...] = ()
