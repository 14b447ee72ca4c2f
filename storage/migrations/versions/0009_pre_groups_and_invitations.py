"""pre: the groups of a person, the services they are invited to, and the rules that are theirs alone

Revision ID: 0009
Revises: 0008
"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

COLUMNS = ("groups", "invited", "rules")


def upgrade() -> None:
    for name in COLUMNS:
        op.add_column("people", sa.Column(name, sa.Text(), nullable=False, server_default=""))


def downgrade() -> None:
    for name in COLUMNS:
        op.drop_column("people", name)
