"""pre: who waits for what is taken, and what came free

Revision ID: 0007
Revises: 0006
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import Instant, Json

revision = "0007"
down_revision = "0006"

OPEN = sa.text("state IN ('waiting', 'offered')")
IN_LINE = sa.text("state = 'waiting'")
ASKED = sa.text("state = 'offered'")


def upgrade() -> None:
    op.create_table(
        "waits",
        sa.Column("business_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("joined_at", Instant(), nullable=False),
        sa.Column("starts_at", Instant(), nullable=False),
        sa.Column("ends_at", Instant(), nullable=False),
        sa.Column("over_at", Instant(), nullable=False),
        sa.Column("until", Instant(), nullable=True),
        sa.Column("data", Json(), nullable=False),
        sa.ForeignKeyConstraint(["business_id", "person_id"], ["people.business_id", "people.id"]),
        sa.PrimaryKeyConstraint("business_id", "id"),
    )
    op.create_index("waits_person", "waits", ["business_id", "person_id", "ends_at"])
    for name, column, where, unique in (
        ("waits_open", "joined_at", OPEN, False),
        ("waits_line", "ends_at", IN_LINE, False),
        ("waits_over", "over_at", IN_LINE, False),
        ("waits_unanswered", "until", ASKED, False),
        ("waits_one_offer", "person_id", ASKED, True),
    ):
        op.create_index(
            name,
            "waits",
            ["business_id", column],
            unique=unique,
            sqlite_where=where,
            postgresql_where=where,
        )
    op.create_table(
        "freed",
        sa.Column("business_id", sa.Text(), nullable=False),
        sa.Column("ready_at", Instant(), nullable=False),
        sa.Column("resource_id", sa.Text(), nullable=False),
        sa.Column("starts_at", Instant(), nullable=False),
        sa.Column("ends_at", Instant(), nullable=False),
        sa.PrimaryKeyConstraint("business_id", "ready_at", "resource_id", "starts_at", "ends_at"),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    op.drop_table("freed")
    op.drop_table("waits")
