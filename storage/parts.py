"""what tables are made of: keys, texts, numbers, and what a partial index or a check may say"""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import CheckConstraint, Column, ColumnElement, Integer, MetaData, Text, literal_column

METADATA = MetaData()


def key(name: str) -> Column[str]:
    """Return a part of the primary key."""
    return Column(name, Text, primary_key=True)


def text(name: str, default: str | None = None) -> Column[str]:
    """Return a text that is always there."""
    return Column(name, Text, nullable=False, server_default=default)


def number(name: str, default: str | None = None) -> Column[int]:
    """Return a number that is always there."""
    return Column(name, Integer, nullable=False, server_default=default)


def is_in(state: Column[str], *states: str) -> ColumnElement[bool]:
    """Compare with words that stand in the statement itself: only so is a partial index found."""
    words: list[ColumnElement[str]] = [literal_column(f"'{each}'") for each in states]
    return state.in_(words) if len(words) > 1 else state == words[0]


def no_longer_than(name: str, length: timedelta) -> tuple[CheckConstraint, CheckConstraint]:
    """Bound the time from start to end, in the words of each database."""
    micros, hours = length // timedelta(microseconds=1), length // timedelta(hours=1)
    sqlite = CheckConstraint(f"ends_at - starts_at <= {micros}", name=name)
    postgres = CheckConstraint(f"ends_at - starts_at <= interval '{hours} hours'", name=name)
    return sqlite.ddl_if(dialect="sqlite"), postgres.ddl_if(dialect="postgresql")
