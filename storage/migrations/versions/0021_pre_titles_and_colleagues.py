"""pre: what a room is booked for, and the colleagues who are named

Revision ID: 0021
Revises: 0020
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import Json

revision = "0021"
down_revision = "0020"


def upgrade() -> None:
    op.add_column("bookings", sa.Column("title", sa.Text(), nullable=False, server_default=""))
    op.add_column("bookings", sa.Column("mates", Json(), nullable=False, server_default="[]"))


def downgrade() -> None:
    op.drop_column("bookings", "mates")
    op.drop_column("bookings", "title")
