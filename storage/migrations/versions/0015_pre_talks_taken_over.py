"""pre: talks that people of the team take over, in threads; words that are kept only for a while

Revision ID: 0015
Revises: 0014
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import Instant, Json

revision = "0015"
down_revision = "0014"

INDEXES = (
    ("letters_words", "letters", "words_until", "words_until"),
    ("talks_words", "talks", "heard_at", "words"),
)


def upgrade() -> None:
    op.add_column("talks", sa.Column("words", sa.Text()))
    op.add_column("letters", sa.Column("thread", sa.Text()))
    op.add_column("letters", sa.Column("words_until", Instant))
    for name, table, column, there in INDEXES:
        where = sa.text(f"{there} IS NOT NULL")
        op.create_index(name, table, ["business_id", column], sqlite_where=where, postgresql_where=where)
    op.create_table(
        "takeovers",
        *(
            sa.Column(name, sa.Text(), nullable=False)
            for name in ("business_id", "id", "line_id", "channel", "sender", "person_id", "why")
        ),
        sa.Column("heads", Json(), nullable=False),
        sa.Column("opened_at", Instant(), nullable=False),
        sa.Column("answered_at", Instant()),
        sa.Column("answered_by", sa.Text()),
        sa.Column("writer", sa.Text()),
        sa.Column("closed_at", Instant()),
        sa.Column("closed_by", sa.Text()),
        sa.PrimaryKeyConstraint("business_id", "id"),
    )
    op.create_index("takeovers_opened", "takeovers", ["business_id", "opened_at"])


def downgrade() -> None:
    op.drop_table("takeovers")
    for name, table, _, _ in INDEXES:
        op.drop_index(name, table)
    op.drop_column("letters", "words_until")
    op.drop_column("letters", "thread")
    op.drop_column("talks", "words")
