"""How likely it is that somebody does not come, as staff read it: in one sentence, with the numbers it comes from."""

from __future__ import annotations

from core.catalog import Catalog
from core.people import Person
from core.risk import WEIGHT, Risk, percent
from dialogs.speech import Speaker


def explained(risk: Risk | None, who: Person, catalog: Catalog) -> str:
    """Say how likely it is that somebody does not come, and why we think so; or that nobody knows."""
    ours = Speaker(catalog, Person(""))
    if risk is None:
        return ours.say("staff-risk-unknown")
    name, chance = who.name or ours.say("nobody-known"), percent(risk.chance)
    if not risk.own.visits:
        return ours.say("staff-risk-new", name=name, chance=chance)
    return ours.say(
        "staff-risk",
        name=name,
        chance=chance,
        missed=risk.own.missed,
        visits=risk.own.visits,
        average=percent(risk.average),
        weight=WEIGHT,
    )
