"""pre: what a room is booked for, and the colleagues who are named

Revision ID: 0019
Revises: 0018
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import Json

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    op.add_column("bookings", sa.Column("title", sa.Text(), nullable=False, server_default=""))
    op.add_column("bookings", sa.Column("mates", Json(), nullable=False, server_default="[]"))


def downgrade() -> None:
    op.drop_column("bookings", "mates")
    op.drop_column("bookings", "title")
