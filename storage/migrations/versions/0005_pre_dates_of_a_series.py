"""pre: which bookings are dates of one series

Revision ID: 0005
Revises: 0004
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

IN_A_SERIES = sa.text("series IS NOT NULL")


def upgrade() -> None:
    op.add_column("bookings", sa.Column("series", sa.Text()))
    op.create_index(
        "bookings_series",
        "bookings",
        ["business_id", "series"],
        sqlite_where=IN_A_SERIES,
        postgresql_where=IN_A_SERIES,
    )


def downgrade() -> None:
    op.drop_index("bookings_series", "bookings")
    op.drop_column("bookings", "series")
