"""pre: letters that speak of several bookings

Revision ID: 0018
Revises: 0017
"""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    op.create_table(
        "mentions",
        sa.Column("business_id", sa.Text(), primary_key=True),
        sa.Column("claim", sa.Text(), primary_key=True),
        sa.Column("letter_id", sa.Text(), primary_key=True),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    op.drop_table("mentions")
