"""pre: what waits for staff is found, and on which line somebody wrote

Revision ID: 0003
Revises: 0002
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

AWAITS = sa.text("state = 'awaiting'")


def upgrade() -> None:
    op.create_index(
        "bookings_awaiting",
        "bookings",
        ["business_id", "starts_at"],
        sqlite_where=AWAITS,
        postgresql_where=AWAITS,
    )
    op.create_index("talks_sender", "talks", ["business_id", "channel", "sender"])


def downgrade() -> None:
    op.drop_index("talks_sender", "talks")
    op.drop_index("bookings_awaiting", "bookings")
