"""pre: change links

Revision ID: 0002
Revises: 0001
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import Instant

revision = "0002"
down_revision = "0001"

UNREVOKED = sa.text("revoked_at IS NULL")


def upgrade() -> None:
    op.create_table(
        "links",
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("business_id", sa.Text(), nullable=False),
        sa.Column("key_id", sa.Text(), nullable=False),
        sa.Column("sealed", sa.Text(), nullable=False),
        sa.Column("claim", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("line_id", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=False),
        sa.Column("made_at", Instant, nullable=False),
        sa.Column("revoked_at", Instant),
        sa.PrimaryKeyConstraint("hash"),
        sa.ForeignKeyConstraint(["business_id", "person_id"], ["people.business_id", "people.id"]),
    )
    op.create_index("links_person", "links", ["business_id", "person_id"])
    for name, columns, unique in (
        ("links_one_stands", ["business_id", "claim", "channel", "address"], True),
        ("links_address", ["business_id", "channel", "address"], False),
    ):
        op.create_index(
            name, "links", columns, unique=unique, sqlite_where=UNREVOKED, postgresql_where=UNREVOKED
        )


def downgrade() -> None:
    op.drop_table("links")
