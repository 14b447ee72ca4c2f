"""pre: the workspaces that took us in

Revision ID: 0016
Revises: 0015
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import Instant, Json

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    op.create_table(
        "installations",
        sa.Column("business_id", sa.Text(), nullable=False),
        sa.Column("line_id", sa.Text(), nullable=False),
        sa.Column("workspace", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("bot", sa.Text(), nullable=False),
        sa.Column("scopes", Json, nullable=False),
        sa.Column("key_id", sa.Text(), nullable=False),
        sa.Column("sealed", sa.Text(), nullable=False),
        sa.Column("expires_at", Instant),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("renewing_until", Instant),
        sa.Column("installed_at", Instant, nullable=False),
        sa.Column("installed_by", sa.Text(), nullable=False),
        sa.Column("ended_at", Instant),
        sa.Column("ended_why", sa.Text()),
        sa.PrimaryKeyConstraint("business_id", "line_id", "workspace"),
    )


def downgrade() -> None:
    op.drop_table("installations")
