"""What a client is told of what staff do to a visit of theirs: moved, cancelled, or running late."""

from __future__ import annotations

from datetime import datetime, timedelta

from core.bookings import Booking
from core.lateness import Delayed
from core.messages import Kind
from core.plans import LATER
from core.quiet import no_sooner
from core.visits import Card
from core.walltime import zone
from dialogs.letters import written
from dialogs.speech import Speaker
from dialogs.turn import Facts, Promise
from dialogs.visits import showing
from dialogs.wording import ended, old_time, what_changed, what_was

ENOUGH = timedelta(hours=3)
"""How long before the visit it must be told: what is nearer does not wait until quiet hours are over."""

LONGEST_REASON = 120
"""Characters of a reason that are passed on."""


def moved(old: Booking, new: Booking, facts: Facts, why: str = "") -> Promise | None:
    """Tell the old time and the new one, or what else has changed, and how to answer where that does not suit.

    ``old`` is how the client knows the visit: None where nothing that they were told is another now.
    """
    speaker, name = Speaker(facts.catalog, facts.person), "notice-moved"
    was = what_was(old, new, old_time(old, new, speaker), speaker)
    if not was:
        return None
    changed = what_changed(old, new, speaker) if old.start == new.start else ""
    ours = ("notice-changed", "notice-changed-why") if changed else (name, "notice-moved-why")
    phrase, why = _said(*ours, why)
    due, moved_why = _due(min(old.start, new.start), new, facts)
    reply = written(name, new, due, speaker, facts, phrase, was=was, why=why, changed=changed)
    shown = showing(reply, new, facts, Card.INVITATION)
    return Promise(shown, due, new.start, new.claim, new.version, "moved", Kind.CHANGE, why=moved_why)


def cancelled(booking: Booking, facts: Facts, why: str = "") -> Promise:
    """Tell that a visit was cancelled, why where that is said, and how to have another one.

    The letter speaks of no version: none of them stands.
    """
    speaker = Speaker(facts.catalog, facts.person)
    phrase, why = _said("notice-cancelled", "notice-cancelled-why", why)
    step, (due, moved_why) = f"cancelled {booking.version}", _due(booking.start, booking, facts)
    reply = written("notice-cancelled", booking, due, speaker, facts, phrase, why=why)
    shown = showing(reply, booking, facts, Card.INVITATION)
    return Promise(shown, due, booking.end, booking.claim, None, step, Kind.CANCELLATION, why=moved_why)


def late(delay: Delayed, provider: str, facts: Facts) -> Promise:
    """Tell that a visit begins later than it was booked, and how to answer where that does not suit."""
    speaker, booking = Speaker(facts.catalog, facts.person), delay.booking
    begins = speaker.clock(delay.start, zone(booking.zone))
    more = {"late": provider, "minutes": str(delay.minutes), "begins": begins}
    reply = written("notice-late", booking, facts.now, speaker, facts, **more)
    step = f"late {delay.minutes}"
    return Promise(reply, facts.now, delay.start, booking.claim, booking.version, step, Kind.LATE)


def _due(before: datetime, booking: Booking, facts: Facts) -> tuple[datetime, str]:
    """Return when it is told, and what the ledger says of that: after quiet hours, where that leaves enough time."""
    due = no_sooner(facts.now, zone(facts.person.zone or booking.zone), facts.quiet)
    waits = due is not None and facts.now < due <= before - ENOUGH
    return (due, LATER) if due and waits else (facts.now, "")


def _said(plainly: str, because: str, why: str) -> tuple[str, str]:
    """Return our phrase for a letter, and the reason as a sentence of its own, where one is given."""
    reason = " ".join(why.split())[:LONGEST_REASON]
    return (because, ended(reason)) if reason else (plainly, "")
