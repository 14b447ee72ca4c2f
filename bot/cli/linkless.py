"""that what is promised in this shell carries no change link, where other processes put one into their texts"""

from __future__ import annotations

import typer

from bot.compose import House
from storage import links

SAID = (
    "What is texted of this carries no change link: HALFPAST_PUBLIC_URL is not set here, and is where others run. "
    "Set it and HALFPAST_SECRET_KEY here as there."
)


def say_so(house: House, business_id: str) -> None:
    """Tell the operator that links are missing, if they are."""
    if house.pages is not None:
        return
    with house.book.look() as unit:
        if links.are_there(unit, business_id):
            typer.echo(SAID, err=True)
