"""What is done about a visit that has begun: nothing moves or is cancelled any more, the team is told and answers."""

from __future__ import annotations

from datetime import datetime

from core.bookings import Booking
from core.walltime import zone
from dialogs.contact import noticed
from dialogs.speech import Speaker
from dialogs.states import Draft, Idle
from dialogs.turn import Facts, Noted, Turn
from dialogs.wording import answered_by, asked_whom, house, person


def has_begun(booking: Booking, facts: Facts) -> bool:
    """Tell whether a visit has begun: what staff could decide about it by then is too late."""
    return booking.start <= facts.now


def moved(booking: Booking, wanted: datetime | None, facts: Facts) -> Turn:
    """Tell the team that somebody would rather come at another time, and when that is; the client hears by when."""
    ours = house(facts)
    when = {"when": ours.moment(wanted, zone(booking.zone))} if wanted else {}
    what = "staff-begun-move" if wanted else "staff-late-move"
    return _told(booking, "late move", what, when, facts, wanted)


def cancelled(booking: Booking, facts: Facts) -> Turn:
    """Tell the team that somebody would rather not come; the client hears by when they answer."""
    return _told(booking, "late cancel", "staff-late-cancel", {}, facts)


def _told(
    booking: Booking,
    what: str,
    phrase: str,
    more: dict[str, str],
    facts: Facts,
    wanted: datetime | None = None,
) -> Turn:
    speaker, ours = Speaker(facts.catalog, facts.person), house(facts)
    told = ours.reply(
        phrase,
        name=person(facts, ours),
        address=facts.reach.address.value,
        visit=ours.visit(booking),
        **more,
    )
    where = zone(booking.zone)
    values = {
        "visit": speaker.moment(booking.start, where),
        "by": answered_by(facts, speaker),
        "whom": asked_whom(booking, speaker),
    }
    if wanted is None:
        said = speaker.reply("begun", **values)
    else:
        said = speaker.reply("begun-when", when=speaker.moment(wanted, where), **values)
    refused = Draft(booking.slot.service_id, moving=booking.claim)
    return Turn(
        Idle(refused=refused), (said,), notes=(Noted(what, noticed(told, booking, facts), booking.claim),)
    )
