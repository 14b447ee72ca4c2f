"""pre: the words of the team to a client are found by whom they go to

Revision ID: 0022
Revises: 0021
"""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"

OF_TEAM = sa.text("kind = 'human'")


def upgrade() -> None:
    op.create_index(
        "letters_of_team",
        "letters",
        ["business_id", "channel", "address"],
        sqlite_where=OF_TEAM,
        postgresql_where=OF_TEAM,
    )


def downgrade() -> None:
    op.drop_index("letters_of_team", "letters")
