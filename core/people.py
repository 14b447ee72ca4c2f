"""Who we talk to, clients and staff: person, address, language, zone, consent, roles."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from core.quiet import Quiet
from core.rules import SILENT, Layer


class Role(StrEnum):
    """What a person may do here."""

    CLIENT = "client"
    STAFF = "staff"
    ADMIN = "admin"


class Consent(StrEnum):
    """Whether we may write to an address.

    NEW: nobody there was told yet who writes and how to stop it. GIVEN: they were, or they wrote first and
    were answered. STOPPED: they opted out, by a carrier's keyword or in words. WRONG: somebody else lives
    there now.
    """

    NEW = "new"
    GIVEN = "given"
    STOPPED = "stopped"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Address:
    """Where a person is reached: a channel's name and the value it understands (a phone number in E.164, a chat id)."""

    channel: str
    value: str


@dataclass(frozen=True, slots=True)
class Reach:
    """An address, whose it is, and whether we may write to it."""

    address: Address
    person_id: str
    consent: Consent = Consent.NEW

    @property
    def silent(self) -> bool:
        """Tell whether nothing may be sent there."""
        return self.consent in {Consent.STOPPED, Consent.WRONG}


@dataclass(frozen=True, slots=True)
class Person:
    """Anyone we talk to; ``zone`` and ``language`` fall back to the location's and the business's when not known.

    ``groups``: those of the catalog to which the person belongs. ``invited``: the services to which they were
    invited. ``rules``: what is said of the house rules for this person alone. ``waived``: staff act for them now, and
    waive the rules that can be; it is never stored. ``quiet``: when they are sent nothing that they did not ask for.
    """

    id: str
    name: str | None = None
    language: str | None = None
    zone: str | None = None
    roles: frozenset[Role] = frozenset({Role.CLIENT})
    groups: frozenset[str] = frozenset()
    invited: frozenset[str] = frozenset()
    rules: Layer = SILENT
    waived: bool = False
    quiet: Quiet | None = None
