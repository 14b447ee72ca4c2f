"""pre: the post finds its work by its line, without walking past that of another one

Revision ID: 0013
Revises: 0012
"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"

INDEXES = {
    "letters_due": ("state = 'pending'", ["try_at", "nth"]),
    "letters_answers": ("state = 'pending' AND kind = 'answer'", ["try_at", "nth"]),
    "letters_leased": ("state IN ('sending', 'unknown')", ["lease_until"]),
}


def upgrade() -> None:
    _index("business_id", "line_id")


def downgrade() -> None:
    _index()


def _index(*first: str) -> None:
    for name, (condition, columns) in INDEXES.items():
        where = sa.text(condition)
        op.drop_index(name, "letters")
        op.create_index(name, "letters", [*first, *columns], sqlite_where=where, postgresql_where=where)
