"""pages as HTML: templates, the style sheet, and the addresses of calendars"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from core.pages import Brand, Came, Page, View
from core.visits import Invitation

_HERE = Path(__file__).parent / "templates"
_STAMP = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True, slots=True)
class Around:
    """What a template needs besides the page: the address of the link, and the view that a form came from."""

    path: str
    view: View


class Paper:
    """Draws pages."""

    def __init__(self) -> None:
        self._templates = Environment(
            loader=FileSystemLoader(_HERE),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._style = (_HERE / "style.css").read_text(encoding="utf-8")

    def page(self, page: Page, around: Around, came: Came) -> str:
        """Return a page as HTML."""
        template = self._templates.get_template("page.html")
        calendars = outside(page.calendar.visit) if page.calendar else ()
        return template.render(page=page, around=around, came=came.value, calendars=calendars, View=View)

    def style(self, brand: Brand) -> str:
        """Return the style sheet in the colours of the business."""
        if not brand.color:
            return self._style
        return f"{self._style}\n:root {{ --brand: {brand.color}; --ink: {brand.ink}; }}\n"


def outside(visit: Invitation) -> tuple[tuple[str, str], ...]:
    """Return where a visit can be put into a calendar on the web: a name, and an address to go to."""
    start, end = visit.span.start, visit.span.end
    google = {
        "action": "TEMPLATE",
        "text": visit.title,
        "dates": f"{start:{_STAMP}}/{end:{_STAMP}}",
        "location": visit.place,
        "details": visit.text,
    }
    outlook = {
        "path": "/calendar/action/compose",
        "rru": "addevent",
        "subject": visit.title,
        "startdt": f"{start:%Y-%m-%dT%H:%M:%SZ}",
        "enddt": f"{end:%Y-%m-%dT%H:%M:%SZ}",
        "location": visit.place,
        "body": visit.text,
    }
    return (
        ("Google", f"https://calendar.google.com/calendar/render?{urlencode(google)}"),
        ("Outlook", f"https://outlook.live.com/calendar/0/deeplink/compose?{urlencode(outlook)}"),
    )
