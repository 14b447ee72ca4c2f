"""pre: when a visit was confirmed, and which message answered which letter

Revision ID: 0010
Revises: 0009
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import Instant

revision = "0010"
down_revision = "0009"

TELLS = sa.text("claim IS NOT NULL AND kind != 'answer' AND kind != 'offer'")


def upgrade() -> None:
    op.add_column("bookings", sa.Column("confirmed_at", Instant))
    op.add_column("letters", sa.Column("answered_at", Instant))
    op.add_column("letters", sa.Column("answered_by", sa.Text()))
    op.create_index(
        "letters_told",
        "letters",
        ["business_id", "channel", "address", "due_at"],
        sqlite_where=TELLS,
        postgresql_where=TELLS,
    )


def downgrade() -> None:
    op.drop_index("letters_told", "letters")
    op.drop_column("letters", "answered_by")
    op.drop_column("letters", "answered_at")
    op.drop_column("bookings", "confirmed_at")
