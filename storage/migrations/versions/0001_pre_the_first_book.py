"""pre: the first book

Revision ID: 0001
Revises: nothing
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import Instant, Json, Wall

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "catalogs",
        sa.Column("business_id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("applied_at", Instant, nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("data", Json, nullable=False),
        sa.PrimaryKeyConstraint("business_id", "version"),
    )
    op.create_table(
        "events",
        sa.Column("business_id", sa.Text(), nullable=False),
        sa.Column("n", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("claim", sa.Text()),
        sa.Column("version", sa.Integer()),
        sa.Column("data", Json, nullable=False),
        sa.PrimaryKeyConstraint("business_id", "n"),
    )
    op.create_index(
        "events_claim",
        "events",
        ["business_id", "claim", "n"],
        sqlite_where=sa.text("claim IS NOT NULL"),
        postgresql_where=sa.text("claim IS NOT NULL"),
    )
    op.create_table(
        "inbox",
        sa.Column("business_id", sa.Text(), nullable=False),
        sa.Column("line_id", sa.Text(), nullable=False),
        sa.Column("ref", sa.Text(), nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.PrimaryKeyConstraint("business_id", "line_id", "ref"),
        sqlite_with_rowid=False,
    )
    op.create_index("inbox_at", "inbox", ["business_id", "at"])
    op.create_table(
        "letters",
        sa.Column("business_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("line_id", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("reply", Json, nullable=False),
        sa.Column("dedupe_key", sa.Text(), nullable=False),
        sa.Column("claim", sa.Text()),
        sa.Column("version", sa.Integer()),
        sa.Column("promised_at", Instant, nullable=False),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("due_at", Instant, nullable=False),
        sa.Column("expires_at", Instant),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("try_at", Instant, nullable=False),
        sa.Column("sending_at", Instant),
        sa.Column("lease_until", Instant),
        sa.Column("ref", sa.Text()),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("history", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("business_id", "id"),
    )
    op.create_index(
        "letters_claim",
        "letters",
        ["business_id", "claim"],
        sqlite_where=sa.text("claim IS NOT NULL"),
        postgresql_where=sa.text("claim IS NOT NULL"),
    )
    op.create_index(
        "letters_due",
        "letters",
        ["try_at", "nth"],
        sqlite_where=sa.text("state = 'pending'"),
        postgresql_where=sa.text("state = 'pending'"),
    )
    op.create_index(
        "letters_leased",
        "letters",
        ["lease_until"],
        sqlite_where=sa.text("state IN ('sending', 'unknown')"),
        postgresql_where=sa.text("state IN ('sending', 'unknown')"),
    )
    op.create_index("letters_once", "letters", ["business_id", "dedupe_key"], unique=True)
    op.create_index(
        "letters_pending_for",
        "letters",
        ["business_id", "channel", "address"],
        sqlite_where=sa.text("state = 'pending'"),
        postgresql_where=sa.text("state = 'pending'"),
    )
    op.create_table(
        "people",
        sa.Column("business_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text()),
        sa.Column("language", sa.Text()),
        sa.Column("zone", sa.Text()),
        sa.Column("roles", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("business_id", "id"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "refs",
        sa.Column("business_id", sa.Text(), nullable=False),
        sa.Column("line_id", sa.Text(), nullable=False),
        sa.Column("ref", sa.Text(), nullable=False),
        sa.Column("letter_id", sa.Text()),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("error", sa.Text(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.PrimaryKeyConstraint("business_id", "line_id", "ref"),
        sqlite_with_rowid=False,
    )
    op.create_index("refs_at", "refs", ["business_id", "at"])
    op.create_table(
        "resources",
        sa.Column("business_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("business_id", "id"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "talks",
        sa.Column("business_id", sa.Text(), nullable=False),
        sa.Column("line_id", sa.Text(), nullable=False),
        sa.Column("sender", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("state", sa.Text()),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("turns", sa.Integer(), nullable=False),
        sa.Column("heard_at", Instant),
        sa.Column("minute_at", Instant, nullable=False),
        sa.Column("minute_count", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("business_id", "line_id", "sender"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "addresses",
        sa.Column("business_id", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("consent", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("business_id", "channel", "value"),
        sa.ForeignKeyConstraint(["business_id", "person_id"], ["people.business_id", "people.id"]),
    )
    op.create_index("addresses_person", "addresses", ["business_id", "person_id"])
    op.create_table(
        "bookings",
        sa.Column("business_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("claim", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("service_id", sa.Text(), nullable=False),
        sa.Column("location_id", sa.Text(), nullable=False),
        sa.Column("starts_at", Instant, nullable=False),
        sa.Column("ends_at", Instant, nullable=False),
        sa.Column("takings", Json, nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("wall", Wall, nullable=False),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("changed_at", Instant, nullable=False),
        sa.Column("lapses_at", Instant),
        sa.Column("moves", sa.Integer(), nullable=False),
        sa.Column("previous", sa.Text()),
        sa.Column("participants", Json, nullable=False),
        sa.Column("answers", Json, nullable=False),
        sa.PrimaryKeyConstraint("business_id", "id"),
        sa.CheckConstraint(
            "state IN ('held','awaiting','booked','moved','cancelled','attended','missed')",
            name="bookings_known_state",
        ),
        sa.CheckConstraint("ends_at - starts_at <= 2678400000000", name="bookings_not_too_long").ddl_if(
            dialect="sqlite"
        ),
        sa.CheckConstraint(
            "ends_at - starts_at <= interval '744 hours'", name="bookings_not_too_long"
        ).ddl_if(dialect="postgresql"),
        sa.CheckConstraint("starts_at < ends_at", name="bookings_some_time"),
        sa.ForeignKeyConstraint(["business_id", "person_id"], ["people.business_id", "people.id"]),
    )
    op.create_index("bookings_claim", "bookings", ["business_id", "claim", "version"])
    op.create_index(
        "bookings_held",
        "bookings",
        ["business_id", "lapses_at"],
        sqlite_where=sa.text("state = 'held'"),
        postgresql_where=sa.text("state = 'held'"),
    )
    op.create_index(
        "bookings_one_stands",
        "bookings",
        ["business_id", "claim"],
        unique=True,
        sqlite_where=sa.text("state IN ('awaiting', 'booked')"),
        postgresql_where=sa.text("state IN ('awaiting', 'booked')"),
    )
    op.create_index(
        "bookings_person", "bookings", ["business_id", "person_id", sa.text("coalesce(lapses_at, ends_at)")]
    )
    op.create_index(
        "bookings_start",
        "bookings",
        ["business_id", "starts_at"],
        sqlite_where=sa.text("state IN ('awaiting', 'booked', 'attended', 'missed')"),
        postgresql_where=sa.text("state IN ('awaiting', 'booked', 'attended', 'missed')"),
    )
    op.create_table(
        "takings",
        sa.Column("business_id", sa.Text(), nullable=False),
        sa.Column("resource_id", sa.Text(), nullable=False),
        sa.Column("starts_at", Instant, nullable=False),
        sa.Column("booking_id", sa.Text(), nullable=False),
        sa.Column("ends_at", Instant, nullable=False),
        sa.Column("claim", sa.Text(), nullable=False),
        sa.Column("held", sa.Boolean(), nullable=False),
        sa.Column("lapses_at", Instant),
        sa.PrimaryKeyConstraint("business_id", "resource_id", "starts_at", "booking_id"),
        sa.CheckConstraint("ends_at - starts_at <= interval '24 hours'", name="takings_one_piece").ddl_if(
            dialect="postgresql"
        ),
        sa.CheckConstraint("ends_at - starts_at <= 86400000000", name="takings_one_piece").ddl_if(
            dialect="sqlite"
        ),
        sa.CheckConstraint("starts_at < ends_at", name="takings_some_time"),
        sa.ForeignKeyConstraint(["business_id", "resource_id"], ["resources.business_id", "resources.id"]),
        sa.ForeignKeyConstraint(["business_id", "booking_id"], ["bookings.business_id", "bookings.id"]),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "takings_lapse",
        "takings",
        ["business_id", "lapses_at"],
        sqlite_where=sa.text("lapses_at IS NOT NULL"),
        postgresql_where=sa.text("lapses_at IS NOT NULL"),
    )
    for rule in RULES[op.get_context().dialect.name]:
        op.execute(rule)


def downgrade() -> None:
    for table in TABLES:
        op.drop_table(table)
    if op.get_context().dialect.name == "postgresql":
        op.execute("DROP FUNCTION events_only_grow()")


TABLES = (
    "takings",
    "bookings",
    "addresses",
    "talks",
    "resources",
    "refs",
    "people",
    "letters",
    "inbox",
    "events",
    "catalogs",
)

_OTHER = """
    SELECT 1 FROM takings AS other
    WHERE other.business_id = NEW.business_id AND other.resource_id = NEW.resource_id
      AND other.starts_at > NEW.starts_at - 86400000000 AND other.starts_at < NEW.ends_at
      AND other.ends_at > NEW.starts_at AND other.claim <> NEW.claim
"""
_NOT_ITSELF = """
      AND NOT (other.resource_id = OLD.resource_id AND other.starts_at = OLD.starts_at
               AND other.booking_id = OLD.booking_id)
"""

RULES = {
    "sqlite": (
        f"""CREATE TRIGGER takings_overlap_new BEFORE INSERT ON takings
        WHEN EXISTS ({_OTHER})
        BEGIN SELECT RAISE(ABORT, 'overlap'); END""",
        f"""CREATE TRIGGER takings_overlap_changed
        BEFORE UPDATE OF business_id, resource_id, starts_at, ends_at, claim ON takings
        WHEN EXISTS ({_OTHER}{_NOT_ITSELF})
        BEGIN SELECT RAISE(ABORT, 'overlap'); END""",
        """CREATE TRIGGER events_never_change BEFORE UPDATE ON events
        BEGIN SELECT RAISE(ABORT, 'the event log only grows'); END""",
        """CREATE TRIGGER events_never_go BEFORE DELETE ON events
        BEGIN SELECT RAISE(ABORT, 'the event log only grows'); END""",
    ),
    "postgresql": (
        "CREATE EXTENSION IF NOT EXISTS btree_gist",
        """ALTER TABLE takings ADD CONSTRAINT takings_overlap EXCLUDE USING gist (
            business_id WITH =, resource_id WITH =, tstzrange(starts_at, ends_at) WITH &&, claim WITH <>
        )""",
        """CREATE FUNCTION events_only_grow() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'the event log only grows'; END $$""",
        """CREATE TRIGGER events_never_change BEFORE UPDATE OR DELETE OR TRUNCATE ON events
        FOR EACH STATEMENT EXECUTE FUNCTION events_only_grow()""",
    ),
}
