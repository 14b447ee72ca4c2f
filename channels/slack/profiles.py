"""who somebody is in their workspace: their name, their zone, and whether they are one of us"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from core.mates import Barred
from core.texts import heard
from core.walltime import zone_names

MOST_PEOPLE = 5_000
FRESH_SECONDS = 3_600.0
MOST_NAME = 80
_FLAGS = (
    ("deleted", Barred.GONE),
    ("is_bot", Barred.MACHINE),
    ("is_stranger", Barred.STRANGER),
    ("is_restricted", Barred.GUEST),
    ("is_ultra_restricted", Barred.GUEST),
)
"""By which flag Slack says that somebody is not one of us, and what they are then."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What Slack knows of a user. ``stranger``: a guest, a machine, somebody of another workspace, or gone.

    ``barred``: which of these they are. ``known``: whether Slack said anything of them.
    """

    name: str | None = None
    zone: str | None = None
    stranger: bool = False
    barred: Barred | None = None
    known: bool = False


def profile_of(user: Mapping[str, Any], team: str) -> Profile:
    """Read what users.info tells (docs.slack.dev/reference/objects/user-object)."""
    shown = user.get("profile") or {}
    name = heard(str(shown.get("first_name") or shown.get("real_name") or user.get("real_name") or ""))
    zone = user.get("tz")
    barred = next((why for flag, why in _FLAGS if user.get(flag)), None)
    if barred is None and user.get("team_id", team) != team:
        barred = Barred.STRANGER
    return Profile(
        name=name[:MOST_NAME] or None,
        zone=zone if zone in zone_names() else None,
        stranger=barred is not None,
        barred=barred,
        known=True,
    )


class Profiles:
    """Remembers for an hour who somebody is."""

    def __init__(self) -> None:
        self._known: OrderedDict[str, tuple[float, Profile]] = OrderedDict()

    def get(self, user: str, now: float) -> Profile | None:
        """Return what is known of a user at a monotonic moment, nothing where it is too old."""
        at, profile = self._known.get(user, (-FRESH_SECONDS, Profile()))
        return profile if now - at < FRESH_SECONDS else None

    def keep(self, user: str, profile: Profile, now: float) -> None:
        """Remember a user; who was asked for longest ago is forgotten first."""
        self._known[user] = now, profile
        self._known.move_to_end(user)
        if len(self._known) > MOST_PEOPLE:
            self._known.popitem(last=False)
