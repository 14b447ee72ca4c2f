"""those who wait: what came free is offered in their order, what lapsed goes to the next, who waited in vain is told

Each thing is done in a transaction of its own, and what is left to do stands in the book: an offer is a hold, a letter
and where the wait stands, written together. So a process that dies leaves nothing half done, and nothing is offered
twice. Whoever offers has locked the resources that came free, as whoever books or joins the line has.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from bot.desk.looking import LOOK_UPS, EndlessTurnError, look_up
from bot.desk.turns import By, Turns
from core.availability import Ask
from core.bookings import release
from core.catalog import Catalog
from core.messages import Inbound, Line
from core.numbers import named
from core.people import Consent, Reach
from core.waitlist import Freed, Wait, in_order, is_late, leave
from core.walltime import DAY
from dialogs import came_free
from dialogs.came_free import NotBefore
from dialogs.turn import Facts, Needs, Turn
from storage import bookings, freed, people, takings, waitlist
from storage.unit import Unit

CLOCK = By("rounds", "clock")


def tend(unit: Unit, turns: Turns, business_id: str, now: datetime) -> bool:
    """Do one thing that is due for those who wait; say whether there was one."""
    if turns.known(unit, business_id).catalog.business.waitlist is None:
        return False
    return any(each(unit, turns, business_id, now) for each in (_let_lapse, _let_end, _look))


def remove(unit: Unit, business_id: str, said: str, *, by: By, now: datetime) -> tuple[Wait, ...]:
    """Take who is named by that number off the list, and free what is held for them; all it may name, if several."""
    waits = {each.id: each for each in waitlist.everyone(unit, business_id)}
    found = tuple(waits[each] for each in named(said, waits))
    if len(found) == 1:
        (wait,) = found
        claim = wait.offered.claim if wait.offered else ""
        held = bookings.held_of_claim(unit, business_id, claim, now)
        steps = [release(each, now) for each in held if wait.offered and each.id == wait.offered.booking_id]
        bookings.apply(unit, business_id, steps, who=by.who, channel=by.channel, now=now)
        waitlist.apply(unit, business_id, (leave(wait),), who=by.who, channel=by.channel, now=now)
    return found


def _let_lapse(unit: Unit, turns: Turns, business_id: str, now: datetime) -> bool:
    """Let one offer lapse that was not answered in time, and free what it held."""
    wait = waitlist.unanswered(unit, business_id, now)
    if wait is None:
        return False
    bookings.lapse(unit, business_id, now)
    about = _about(unit, turns, business_id, wait, now)
    _write(unit, turns, wait, came_free.unanswered(wait, about), about)
    return True


def _let_end(unit: Unit, turns: Turns, business_id: str, now: datetime) -> bool:
    """Let somebody wait no longer whose times are over."""
    wait = waitlist.past(unit, business_id, now)
    if wait is None:
        return False
    about = _about(unit, turns, business_id, wait, now)
    _write(unit, turns, wait, came_free.over(wait, about), about)
    return True


def _look(unit: Unit, turns: Turns, business_id: str, now: datetime) -> bool:
    """Look at some time that came free: offer it to the first whom it fits; when it fits nobody, it is seen to."""
    mark = freed.due(unit, business_id, now)
    if mark is None:
        return False
    takings.lock(unit, business_id, _resources(turns.known(unit, business_id).catalog, mark))
    line = waitlist.in_line(unit, business_id, mark.span.widen(DAY, DAY))
    if any(is_late(each, now) for each in line):
        return False  # another worker lets that offer lapse right now, and looks afterwards
    for wait in in_order(line):
        about = _about(unit, turns, business_id, wait, now)
        match _offered(unit, wait, mark, about):
            case Turn() as turn:
                _write(unit, turns, wait, turn, about)
                return True
            case NotBefore(until):
                freed.mark(unit, business_id, (replace(mark, ready_at=until),))
                break
    freed.done(unit, business_id, mark)
    return True


def _offered(unit: Unit, wait: Wait, mark: Freed, about: Facts) -> Turn | NotBefore | None:
    """Return the offer of what came free, with as many look-ups as that takes."""
    for _ in range(LOOK_UPS + 1):
        match came_free.offered(wait, mark, about):
            case Needs() as needs:
                about = replace(about, busy=(*about.busy, look_up(unit, about, needs)))
            case found:
                return found
    raise EndlessTurnError(f"offer of what came free for {wait.id}")


def _resources(catalog: Catalog, mark: Freed) -> Iterable[str]:
    """Return the resources of all services that could use what came free."""
    each_needs = (Ask(service).resources(catalog) for service in catalog.services)
    return frozenset[str]().union(*(each for each in each_needs if mark.resource_id in {None, *each}))


def _about(unit: Unit, turns: Turns, business_id: str, wait: Wait, now: datetime) -> Facts:
    """Look up what an offer is told: who waits, and whether they can be written to where they joined."""
    person, reaches = people.person(unit, business_id, wait.person_id)
    channel = wait.address.channel
    there = [each for each in reaches if each.address.channel == channel]
    nowhere = Reach(wait.address, person.id, Consent.STOPPED)
    reach = next((each for each in there if each.address == wait.address), next(iter(there), nowhere))
    line = turns.line(business_id, wait.line_id) or Line(wait.line_id, business_id, channel, "")
    return turns.facts_of(unit, line, person, reach, now)


def _write(unit: Unit, turns: Turns, wait: Wait, turn: Turn, about: Facts) -> None:
    """Write down what was decided, with the letter to who waits."""
    ref = f"waits:{wait.id}:{wait.version}"
    to_client = Inbound(about.line, about.reach.address, ref, about.now)
    elsewhere = () if about.line in turns.lines else (about.line,)
    turns.write(unit, to_client, turn, about, by=replace(CLOCK, lines=elsewhere))
