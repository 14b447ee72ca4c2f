"""pre: where a letter goes when one channel will not take it, what makes it needless, and a person's quiet hours

Revision ID: 0012
Revises: 0011
"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"

COLUMNS = (("letters", "fallback"), ("letters", "unless"), ("people", "quiet"))


def upgrade() -> None:
    for table, name in COLUMNS:
        op.add_column(table, sa.Column(name, sa.Text(), nullable=False, server_default=""))


def downgrade() -> None:
    for table, name in COLUMNS:
        op.drop_column(table, name)
