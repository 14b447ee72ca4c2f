"""What a client is told of what staff do to a visit of theirs: moved, cancelled, or running late."""

from __future__ import annotations

from collections.abc import Mapping

from core.bookings import Booking
from core.lateness import Delayed
from core.messages import Kind, Reply
from core.visits import Card
from core.walltime import zone
from dialogs.speech import Speaker
from dialogs.turn import Facts, Promise
from dialogs.visits import showing
from dialogs.wording import ONE_TEXT, ended, linked

LONGEST_REASON = 120
"""Characters of a reason that are passed on."""


def moved(old: Booking, new: Booking, facts: Facts, why: str = "") -> Promise:
    """Tell the old time and the new one, and how to answer where that does not suit."""
    speaker = Speaker(facts.catalog, facts.person)
    where = zone(new.zone)
    same_day = old.wall.date() == new.wall.date()
    values = {
        "business": facts.catalog.business.name,
        "what": speaker.what(new),
        "service": speaker.service(new.slot.service_id),
        "day": speaker.day(new.start, where),
        "time": speaker.hours(new),
        "place": speaker.location(new).name,
        "was": speaker.clock(old.start, where) if same_day else speaker.moment(old.start, where),
        "because": f" ({reason})" if (reason := _reason(why)) else "",
    }
    reply = _fitting(new, _MOVED, values, facts)
    shown = showing(reply, new, facts, Card.INVITATION)
    return Promise(shown, facts.now, new.start, new.claim, new.version, "moved", Kind.CHANGE)


def cancelled(booking: Booking, facts: Facts, why: str = "") -> Promise:
    """Tell that a visit was cancelled, why where that is said, and how to have another one.

    The letter speaks of no version: none of them stands.
    """
    speaker, reason = Speaker(facts.catalog, facts.person), _reason(why)
    business, visit = facts.catalog.business.name, speaker.visit(booking)
    if reason:
        told = speaker.reply("notice-cancelled-why", business=business, visit=visit, why=ended(reason))
    else:
        told = speaker.reply("notice-cancelled", business=business, visit=visit)
    shown = showing(told, booking, facts, Card.INVITATION)
    step = f"cancelled {booking.version}"
    return Promise(shown, facts.now, booking.end, booking.claim, None, step, Kind.CANCELLATION)


def late(delay: Delayed, provider: str, facts: Facts) -> Promise:
    """Tell that a visit begins later than it was booked, and how to answer where that does not suit."""
    speaker, booking = Speaker(facts.catalog, facts.person), delay.booking
    where = zone(booking.zone)
    values: dict[str, str | int] = {
        "business": facts.catalog.business.name,
        "provider": provider,
        "minutes": delay.minutes,
        "service": speaker.service(booking.slot.service_id),
        "was": speaker.clock(booking.start, where),
        "time": speaker.clock(delay.start, where),
    }
    reply = _fitting(booking, _LATE, values, facts)
    step = f"late {delay.minutes}"
    return Promise(reply, facts.now, delay.start, booking.claim, booking.version, step, Kind.LATE)


def _fitting(
    booking: Booking, phrases: tuple[str, ...], values: Mapping[str, str | int], facts: Facts
) -> Reply:
    """Return the first of the phrases that fits one text message, with the way to the booking where there is one."""
    speaker = Speaker(facts.catalog, facts.person)
    fit = [each for each in phrases if facts.link or not each.endswith("-link")]
    texts = tuple(speaker.say(each, **values) for each in fit)
    if facts.link:
        return linked(booking.claim, texts, speaker, facts, answers=False)
    return Reply(next((each for each in texts if len(each) <= ONE_TEXT), texts[-1]))


def _reason(why: str) -> str:
    return " ".join(why.split())[:LONGEST_REASON]


_MOVED = (
    "notice-moved",
    "notice-moved-short",
    "notice-moved-shortest",
    "notice-moved-link",
    "notice-moved-short-link",
)
_LATE = ("notice-late", "notice-late-short", "notice-late-link", "notice-late-short-link")
"""Ever fewer words; those that count on a link beside them stand last."""
