"""What a person can ask about: the topics of a question."""

from __future__ import annotations

from enum import StrEnum


class Topic(StrEnum):
    """What a person can ask about."""

    MINE = "mine"
    WHERE = "where"
    LENGTH = "length"
    PRICE = "price"
    HOURS = "hours"
    SERVICES = "services"
    WHO = "who"
    PREPARE = "prepare"
    WITH = "with"
    WAITING = "waiting"
