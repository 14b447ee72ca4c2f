"""pre: what staff keep from being booked, and what they must see to

Revision ID: 0008
Revises: 0007
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import Instant

revision = "0008"
down_revision = "0007"

STANDS = sa.text("lifted_at IS NULL")
OPEN = sa.text("kept_at IS NULL")


def upgrade() -> None:
    op.create_table(
        "blocks",
        sa.Column("business_id", sa.Text(), nullable=False),
        sa.Column("n", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("starts_at", Instant, nullable=False),
        sa.Column("ends_at", Instant, nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("public", sa.Boolean(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("made_at", Instant, nullable=False),
        sa.Column("lifted_at", Instant),
        sa.Column("lifted_by", sa.Text()),
        sa.CheckConstraint("starts_at < ends_at", name="blocks_some_time"),
        sa.PrimaryKeyConstraint("business_id", "n"),
    )
    op.create_index(
        "blocks_standing",
        "blocks",
        ["business_id", "ends_at"],
        sqlite_where=STANDS,
        postgresql_where=STANDS,
    )
    op.create_table(
        "flags",
        sa.Column("business_id", sa.Text(), nullable=False),
        sa.Column("claim", sa.Text(), nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("kept_at", Instant),
        sa.Column("kept_by", sa.Text()),
        sa.PrimaryKeyConstraint("business_id", "claim"),
    )
    op.create_index("flags_open", "flags", ["business_id", "at"], sqlite_where=OPEN, postgresql_where=OPEN)


def downgrade() -> None:
    op.drop_index("flags_open", "flags")
    op.drop_table("flags")
    op.drop_index("blocks_standing", "blocks")
    op.drop_table("blocks")
