"""pre: how many people come to a booking, where that was said

Revision ID: 0020
Revises: 0019
"""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"


def upgrade() -> None:
    op.add_column("bookings", sa.Column("people", sa.Integer(), nullable=False, server_default="1"))


def downgrade() -> None:
    op.drop_column("bookings", "people")
