"""pre: who has opened their own page in a chat app

Revision ID: 0019
Revises: 0018
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import Instant

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    op.create_table(
        "readers",
        sa.Column("business_id", sa.Text(), primary_key=True),
        sa.Column("line_id", sa.Text(), primary_key=True),
        sa.Column("address", sa.Text(), primary_key=True),
        sa.Column("zone", sa.Text()),
        sa.Column("opened_at", Instant(), nullable=False),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    op.drop_table("readers")
