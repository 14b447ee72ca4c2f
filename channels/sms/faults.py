"""what Twilio's statuses and error codes mean for a letter, in answers of the API and in callbacks alike

Codes: twilio.com/docs/api/errors/<code>. Twilio calls them subject to change, so a code that is not here is
judged by the HTTP status alone, and a delivery that failed for an unknown reason is not tried again.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from core.messages import LetterState


class Verdict(Enum):
    """What to do with a letter that met a fault."""

    LATER = auto()
    """the vendor, a carrier or a phone cannot take it now"""
    OURS = auto()
    """a setting or the account is wrong: it may be tried again when that is mended"""
    NEVER = auto()
    """this letter will not reach this address"""
    STOPPED = auto()
    """the person opted out"""


@dataclass(frozen=True, slots=True)
class Fault:
    """A verdict, and why, in words that hold neither number nor text."""

    verdict: Verdict
    why: str


def fault(code: int | None) -> Fault | None:
    """Return what the code means, if it is one that we know."""
    return FAULTS.get(code) if code is not None else None


def state(status: str) -> LetterState | None:
    """Return where a letter stands by a MessageStatus; None for those of inbound messages and new ones."""
    return STATES.get(status)


STATES = {
    "accepted": LetterState.SENT,
    "scheduled": LetterState.SENT,
    "queued": LetterState.SENT,
    "sending": LetterState.SENT,
    "sent": LetterState.SENT,
    "delivered": LetterState.DELIVERED,
    "partially_delivered": LetterState.DELIVERED,
    "read": LetterState.READ,
    "undelivered": LetterState.FAILED,
    "failed": LetterState.FAILED,
    "canceled": LetterState.FAILED,
}

_LATER, _OURS, _NEVER, _STOPPED = Verdict.LATER, Verdict.OURS, Verdict.NEVER, Verdict.STOPPED

FAULTS = {
    # the account and its settings
    20003: Fault(_OURS, "Twilio refused ACCOUNT_SID with AUTH_TOKEN"),
    20005: Fault(_OURS, "the Twilio account is not active"),
    20404: Fault(_OURS, "Twilio does not know ACCOUNT_SID"),
    20429: Fault(_LATER, "too many requests to Twilio; this one was not processed"),
    21212: Fault(_OURS, "FROM is no valid number"),
    21603: Fault(_OURS, "FROM or MESSAGING_SERVICE_SID is missing"),
    21606: Fault(_OURS, "FROM is not a number of the account that can send texts"),
    21608: Fault(_OURS, "a trial account writes to verified numbers only"),
    21609: Fault(_OURS, "Twilio cannot call PUBLIC_URL back"),
    21659: Fault(_OURS, "FROM is not a number of Twilio"),
    21660: Fault(_OURS, "FROM belongs to another account"),
    21661: Fault(_OURS, "FROM cannot send texts"),
    21701: Fault(_OURS, "there is no such MESSAGING_SERVICE_SID"),
    21703: Fault(_OURS, "the messaging service has no number"),
    21705: Fault(_OURS, "MESSAGING_SERVICE_SID is not valid"),
    30002: Fault(_OURS, "the Twilio account is suspended"),
    30024: Fault(_OURS, "the carrier does not know FROM"),
    30032: Fault(_OURS, "the toll-free number is not verified"),
    30034: Fault(_OURS, "FROM is not registered for A2P 10DLC"),
    # the person's number
    21211: Fault(_NEVER, "this is no phone number"),
    21214: Fault(_NEVER, "the number cannot be reached"),
    21217: Fault(_NEVER, "this does not look like a phone number"),
    21265: Fault(_NEVER, "a short code cannot be written to"),
    21266: Fault(_NEVER, "this is our own number"),
    21408: Fault(_NEVER, "texts to this country are not allowed in the account"),
    21604: Fault(_NEVER, "there is nobody to write to"),
    21610: Fault(_STOPPED, "the person replied STOP"),
    21612: Fault(_NEVER, "there is no way from our number to this one"),
    21614: Fault(_NEVER, "the number is no mobile"),
    21635: Fault(_NEVER, "the number is a landline"),
    30004: Fault(_NEVER, "the phone or its carrier blocks us"),
    30005: Fault(_NEVER, "the number is unknown, or no longer used"),
    30006: Fault(_NEVER, "the number is a landline, or its carrier cannot be reached"),
    # the text
    21602: Fault(_NEVER, "the letter has no text"),
    21617: Fault(_NEVER, "the text is longer than 1,600 characters"),
    30007: Fault(_NEVER, "a carrier filtered the text: look at the wording and the registration"),
    30010: Fault(_NEVER, "the text would cost more than allowed"),
    30036: Fault(_NEVER, "the text was not delivered in time"),
    30039: Fault(_NEVER, "two machines answer each other"),
    # not now
    21611: Fault(_LATER, "the queue of our number is full"),
    21730: Fault(_LATER, "Twilio is under maintenance"),
    30001: Fault(_LATER, "Twilio's queue is full"),
    30003: Fault(_LATER, "the phone cannot be reached now"),
    30008: Fault(_LATER, "the carrier did not say why"),
    30017: Fault(_LATER, "the carrier is congested"),
    30022: Fault(_LATER, "the carrier's rate for our registration is used up"),
    30023: Fault(_LATER, "the carrier's daily number for our registration is used up"),
    30027: Fault(_LATER, "T-Mobile's daily number for our registration is used up"),
}
