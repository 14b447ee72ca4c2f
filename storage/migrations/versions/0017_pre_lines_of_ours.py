"""pre: which lines a business has; those on which people wrote are open since then

Revision ID: 0017
Revises: 0016
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import Instant

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    op.create_table(
        "lines",
        sa.Column("business_id", sa.Text(), primary_key=True),
        sa.Column("id", sa.Text(), primary_key=True),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("cards", sa.Boolean(), nullable=False),
        sa.Column("opened_at", Instant(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.execute(
        "INSERT INTO lines (business_id, id, channel, address, cards, opened_at)"
        " SELECT business_id, line_id, channel, '', channel <> 'sms', max(minute_at) FROM talks"
        " WHERE line_id = channel AND channel IN ('sms', 'slack', 'telegram')"
        " GROUP BY business_id, line_id, channel"
    )


def downgrade() -> None:
    op.drop_table("lines")
