"""every table, index and constraint; no double booking

``business_id`` comes first in every key and index but the key of ``links``, by which a change link is found. Long
takings are kept in pieces of at most a day (``PIECE``), so that whatever overlaps an instant started within the day
before it: a look at a resource costs what lies around the asked time, however thick the book. Where SQLite is to
choose between the key and another index it has a rowid: else it takes the key, and walks through the whole business.
"""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import (
    DDL,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKeyConstraint,
    Identity,
    Index,
    Integer,
    Table,
    Text,
    and_,
    event,
    func,
    literal_column,
)

from storage.columns import Instant, Json, Wall
from storage.lines import LINES  # noqa: F401 - as below
from storage.mentions import MENTIONS  # noqa: F401 - as below
from storage.parts import METADATA
from storage.parts import is_in as _is
from storage.parts import key as _key
from storage.parts import no_longer_than as _no_longer_than
from storage.parts import number as _number
from storage.parts import text as _text
from storage.readers import READERS  # noqa: F401 - as below
from storage.rules import RULES
from storage.tables_of_installations import INSTALLATIONS  # noqa: F401 - as below
from storage.tables_of_links import LINKS  # noqa: F401 - as below
from storage.tables_of_staff import BLOCKS  # noqa: F401 - as below
from storage.waits import WAITS  # noqa: F401 - the tables there are of the book as well

PIECE = timedelta(days=1)
"""The longest taking of one row; what takes longer has several."""

LONGEST = timedelta(days=31)
"""The longest visit there can be."""

CATALOGS = Table(
    "catalogs",
    METADATA,
    _key("business_id"),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("applied_at", Instant, nullable=False),
    _text("source"),
    Column("data", Json, nullable=False),
)

RESOURCES = Table("resources", METADATA, _key("business_id"), _key("id"), sqlite_with_rowid=False)

PEOPLE = Table(
    "people",
    METADATA,
    _key("business_id"),
    _key("id"),
    Column("name", Text),
    Column("language", Text),
    Column("zone", Text),
    _text("roles"),
    *(_text(name, "") for name in ("groups", "invited", "rules", "quiet")),
    sqlite_with_rowid=False,
)

ADDRESSES = Table(
    "addresses",
    METADATA,
    _key("business_id"),
    _key("channel"),
    _key("value"),
    _text("person_id"),
    _text("consent"),
    ForeignKeyConstraint(["business_id", "person_id"], ["people.business_id", "people.id"]),
    Index("addresses_person", "business_id", "person_id"),
)

BOOKINGS = Table(
    "bookings",
    METADATA,
    _key("business_id"),
    _key("id"),
    _text("claim"),
    _number("version"),
    _text("state"),
    _text("service_id"),
    _text("location_id"),
    Column("starts_at", Instant, nullable=False),
    Column("ends_at", Instant, nullable=False),
    Column("takings", Json, nullable=False),
    _text("person_id"),
    Column("wall", Wall, nullable=False),
    _text("zone"),
    Column("changed_at", Instant, nullable=False),
    Column("lapses_at", Instant),
    _number("moves"),
    Column("previous", Text),
    Column("participants", Json, nullable=False),
    Column("answers", Json, nullable=False),
    Column("series", Text),
    _number("seats", "0"),
    Column("confirmed_at", Instant),
    _number("beside", "0"),
    _number("people", "1"),
    Column("title", Text, nullable=False, server_default=""),
    Column("mates", Json, nullable=False, server_default="[]"),
    ForeignKeyConstraint(["business_id", "person_id"], ["people.business_id", "people.id"]),
    CheckConstraint("starts_at < ends_at", name="bookings_some_time"),
    *_no_longer_than("bookings_not_too_long", LONGEST),
    CheckConstraint(
        "state IN ('held','awaiting','booked','moved','cancelled','attended','missed')",
        name="bookings_known_state",
    ),
)

STANDS = _is(BOOKINGS.c.state, "awaiting", "booked")
VISITS = _is(BOOKINGS.c.state, "awaiting", "booked", "attended", "missed")
HELD = _is(BOOKINGS.c.state, "held")
AWAITS = _is(BOOKINGS.c.state, "awaiting")

Index(
    "bookings_one_stands",
    BOOKINGS.c.business_id,
    BOOKINGS.c.claim,
    unique=True,
    sqlite_where=STANDS,
    postgresql_where=STANDS,
)
Index("bookings_claim", BOOKINGS.c.business_id, BOOKINGS.c.claim, BOOKINGS.c.version)
Index(
    "bookings_person",
    BOOKINGS.c.business_id,
    BOOKINGS.c.person_id,
    func.coalesce(BOOKINGS.c.lapses_at, BOOKINGS.c.ends_at),
)
Index(
    "bookings_start",
    BOOKINGS.c.business_id,
    BOOKINGS.c.starts_at,
    sqlite_where=VISITS,
    postgresql_where=VISITS,
)
Index(
    "bookings_held",
    BOOKINGS.c.business_id,
    BOOKINGS.c.lapses_at,
    sqlite_where=HELD,
    postgresql_where=HELD,
)
Index(
    "bookings_awaiting",
    BOOKINGS.c.business_id,
    BOOKINGS.c.starts_at,
    sqlite_where=AWAITS,
    postgresql_where=AWAITS,
)

Index(
    "bookings_series",
    BOOKINGS.c.business_id,
    BOOKINGS.c.series,
    sqlite_where=BOOKINGS.c.series.is_not(None),
    postgresql_where=BOOKINGS.c.series.is_not(None),
)

TAKINGS = Table(
    "takings",
    METADATA,
    _key("business_id"),
    _key("resource_id"),
    Column("starts_at", Instant, primary_key=True),
    _key("booking_id"),
    Column("ends_at", Instant, nullable=False),
    _text("claim"),
    Column("held", Boolean, nullable=False),
    Column("lapses_at", Instant),
    ForeignKeyConstraint(["business_id", "resource_id"], ["resources.business_id", "resources.id"]),
    ForeignKeyConstraint(["business_id", "booking_id"], ["bookings.business_id", "bookings.id"]),
    CheckConstraint("starts_at < ends_at", name="takings_some_time"),
    *_no_longer_than("takings_one_piece", PIECE),
    sqlite_with_rowid=False,
)
Index(
    "takings_lapse",
    TAKINGS.c.business_id,
    TAKINGS.c.lapses_at,
    sqlite_where=TAKINGS.c.lapses_at.is_not(None),
    postgresql_where=TAKINGS.c.lapses_at.is_not(None),
)

INBOX = Table(
    "inbox",
    METADATA,
    _key("business_id"),
    _key("line_id"),
    _key("ref"),
    Column("at", Instant, nullable=False),
    Index("inbox_at", "business_id", "at"),
    sqlite_with_rowid=False,
)

TALKS = Table(
    "talks",
    METADATA,
    _key("business_id"),
    _key("line_id"),
    _key("sender"),
    _text("channel"),
    Column("state", Text),
    _number("version"),
    _number("turns"),
    Column("heard_at", Instant),
    Column("minute_at", Instant, nullable=False),
    _number("minute_count"),
    Column("said", Text),
    Column("words", Text),
    Index("talks_sender", "business_id", "channel", "sender"),
    sqlite_with_rowid=False,
)

Index(
    "talks_words",
    TALKS.c.business_id,
    TALKS.c.heard_at,
    sqlite_where=TALKS.c.words.is_not(None),
    postgresql_where=TALKS.c.words.is_not(None),
)

LETTERS = Table(
    "letters",
    METADATA,
    _key("business_id"),
    _key("id"),
    _text("line_id"),
    _text("channel"),
    _text("address"),
    _text("kind"),
    Column("reply", Json, nullable=False),
    _text("dedupe_key"),
    Column("claim", Text),
    Column("version", Integer),
    Column("promised_at", Instant, nullable=False),
    _number("nth"),
    Column("due_at", Instant, nullable=False),
    Column("expires_at", Instant),
    _text("state"),
    _number("attempt"),
    _number("tries"),
    Column("try_at", Instant, nullable=False),
    Column("sending_at", Instant),
    Column("lease_until", Instant),
    Column("ref", Text),
    _text("why"),
    _text("history"),
    Column("answered_at", Instant),
    Column("answered_by", Text),
    _text("fallback", ""),
    _text("unless", ""),
    Column("thread", Text),
    Column("words_until", Instant),
)

PENDING = _is(LETTERS.c.state, "pending")
LEASED = _is(LETTERS.c.state, "sending", "unknown")
TELLS = and_(
    LETTERS.c.claim.is_not(None),
    LETTERS.c.kind != literal_column("'answer'"),
    LETTERS.c.kind != literal_column("'offer'"),
)
"""Letters that tell somebody of a booking before they asked: what comes next may answer them."""

ANSWERS = _is(LETTERS.c.kind, "answer")
OF_TEAM = _is(LETTERS.c.kind, "human")

Index("letters_once", LETTERS.c.business_id, LETTERS.c.dedupe_key, unique=True)
Index(
    "letters_claim",
    LETTERS.c.business_id,
    LETTERS.c.claim,
    sqlite_where=LETTERS.c.claim.is_not(None),
    postgresql_where=LETTERS.c.claim.is_not(None),
)
Index(
    "letters_pending_for",
    LETTERS.c.business_id,
    LETTERS.c.channel,
    LETTERS.c.address,
    sqlite_where=PENDING,
    postgresql_where=PENDING,
)
Index(
    "letters_told",
    LETTERS.c.business_id,
    LETTERS.c.channel,
    LETTERS.c.address,
    LETTERS.c.due_at,
    sqlite_where=TELLS,
    postgresql_where=TELLS,
)
Index(
    "letters_due",
    LETTERS.c.business_id,
    LETTERS.c.line_id,
    LETTERS.c.try_at,
    LETTERS.c.nth,
    sqlite_where=PENDING,
    postgresql_where=PENDING,
)
Index(
    "letters_answers",
    LETTERS.c.business_id,
    LETTERS.c.line_id,
    LETTERS.c.try_at,
    LETTERS.c.nth,
    sqlite_where=and_(PENDING, ANSWERS),
    postgresql_where=and_(PENDING, ANSWERS),
)
Index(
    "letters_words",
    LETTERS.c.business_id,
    LETTERS.c.words_until,
    sqlite_where=LETTERS.c.words_until.is_not(None),
    postgresql_where=LETTERS.c.words_until.is_not(None),
)
Index(
    "letters_of_team",
    LETTERS.c.business_id,
    LETTERS.c.channel,
    LETTERS.c.address,
    sqlite_where=OF_TEAM,
    postgresql_where=OF_TEAM,
)
Index(
    "letters_leased",
    LETTERS.c.business_id,
    LETTERS.c.line_id,
    LETTERS.c.lease_until,
    sqlite_where=LEASED,
    postgresql_where=LEASED,
)

REFS = Table(
    "refs",
    METADATA,
    _key("business_id"),
    _key("line_id"),
    _key("ref"),
    Column("letter_id", Text),
    _text("state"),
    _text("error"),
    _number("rank"),
    Column("at", Instant, nullable=False),
    Index("refs_at", "business_id", "at"),
    sqlite_with_rowid=False,
)

EVENTS = Table(
    "events",
    METADATA,
    _key("business_id"),
    Column("n", BigInteger, Identity(always=True), primary_key=True),
    Column("at", Instant, nullable=False),
    _text("who"),
    _text("channel"),
    _text("what"),
    Column("claim", Text),
    Column("version", Integer),
    Column("data", Json, nullable=False),
)
Index(
    "events_claim",
    EVENTS.c.business_id,
    EVENTS.c.claim,
    EVENTS.c.n,
    sqlite_where=EVENTS.c.claim.is_not(None),
    postgresql_where=EVENTS.c.claim.is_not(None),
)

for _dialect, _rules in RULES.items():
    for _rule in _rules:
        event.listen(METADATA, "after_create", DDL(_rule).execute_if(dialect=_dialect))  # type: ignore[no-untyped-call]
