"""pre: answers that are due are found without walking past all else that is

Revision ID: 0011
Revises: 0010
"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"

WHERE = sa.text("state = 'pending' AND kind = 'answer'")


def upgrade() -> None:
    op.create_index(
        "letters_answers", "letters", ["try_at", "nth"], sqlite_where=WHERE, postgresql_where=WHERE
    )


def downgrade() -> None:
    op.drop_index("letters_answers", "letters")
