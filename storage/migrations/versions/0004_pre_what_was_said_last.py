"""pre: what was said last in a talk, to know it again when it is edited

Revision ID: 0004
Revises: 0003
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("talks", sa.Column("said", sa.Text()))


def downgrade() -> None:
    op.drop_column("talks", "said")
