"""pages as HTML: nothing that was said or named becomes markup, and calendars get what they ask for"""

from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from channels.web.paper import Around, Paper, outside
from core.messages import Choice
from core.pages import Box, Brand, Calendar, Came, Day, Invitation, Page, Said, View, Way
from core.spans import Span

START = datetime(2026, 3, 5, 15, tzinfo=UTC)
VISIT = Invitation(
    "uid", 1, Span(START, START + timedelta(minutes=30)), START, "Cut & colour", "Harbour St", "Call"
)
PAPER = Paper()
NASTY = st.text(alphabet=st.sampled_from("<>\"'&/=;{}%script on "), min_size=1, max_size=40)


def full(text: str) -> Page:
    """Return a page on which everything says that."""
    choice = (Choice(text, text),)
    return Page(
        "en",
        Brand(text),
        text,
        Said(text),
        ((text, text),),
        (text,),
        choice,
        (Way(View.TIMES, text),),
        (Day(text, choice, choice),),
        text,
        Box(text, text, text, text, text),
        Calendar(text, text, VISIT),
    )


@given(NASTY)
def test_row_47_no_text_becomes_markup(text: str):
    plainly = PAPER.page(full("x"), Around("/c/T", View.BOOKING), Came.SHOWN)
    html = PAPER.page(full(text), Around("/c/T", View.BOOKING), Came.SHOWN)

    assert plainly.count("<") == html.count("<")
    assert plainly.count('"') == html.count('"')


def test_a_logo_stands_for_the_name_which_is_its_text():
    html = PAPER.page(
        Page("en", Brand("Willow", logo="data:image/png;base64,AA=="), "Hi"),
        Around("/c/T", View.BOOKING),
        Came.SHOWN,
    )

    assert '<img src="data:image/png;base64,AA==" alt="Willow">' in html


def test_the_colours_of_a_business_come_last_in_its_style():
    assert PAPER.style(Brand("Willow", "#102030", "#ffffff")).endswith(
        ":root { --brand: #102030; --ink: #ffffff; }\n"
    )
    assert "--brand" in PAPER.style(Brand("Willow"))


def test_calendars_on_the_web_are_told_what_when_and_where():
    (_, google), (_, outlook) = outside(VISIT)

    assert "calendar.google.com" == urlsplit(google).hostname
    assert ["20260305T150000Z/20260305T153000Z"] == parse_qs(urlsplit(google).query)["dates"]
    assert ["Cut & colour"] == parse_qs(urlsplit(google).query)["text"]
    assert "outlook.live.com" == urlsplit(outlook).hostname
    assert ["2026-03-05T15:00:00Z"] == parse_qs(urlsplit(outlook).query)["startdt"]
