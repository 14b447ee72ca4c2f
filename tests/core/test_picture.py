"""the picture of a business: every minute that somebody works is free or taken, as the slow search has it"""

from datetime import timedelta

from hypothesis import given, settings

from core.blocks import place_key
from core.picture import picture
from core.spans import Span
from core.walltime import MINUTE
from tests.core.making import MONDAY
from tests.core.slowly import minute, minutes
from tests.core.test_availability import searches, slowly

DAY = timedelta(days=1)


@settings(max_examples=25)
@given(searches())
def test_of_the_hours_of_each_resource_the_picture_shows_what_is_free_and_what_is_taken(search):
    catalog, ask, taken, _, since = search
    span, right = Span(since, since + DAY), slowly(catalog, ask, taken, since)
    day = set(range(minute(span.start), minute(span.end)))
    rows = picture(catalog, span, taken)

    assert [(each.location.id, each.resource.id) for each in rows] == [
        (place.id, each.id)
        for place in catalog.locations
        for each in catalog.resources
        if place.id in each.locations
    ]
    for row in rows:
        works = right.open[row.location.id, row.resource.id] & day
        gone = minutes(taken.get(row.resource.id, ())) | minutes(taken.get(place_key(row.location.id), ()))

        assert minutes(row.works) == works
        assert minutes(row.free) == works - gone
        assert row.over(span) == (len(works) * MINUTE, len(works - gone) * MINUTE)


def test_the_picture_of_one_place_leaves_the_others_out(willow):
    day = Span(MONDAY, MONDAY + DAY)

    assert [each.resource.id for each in picture(willow, day, {}, location_id="harbour")] == [
        "ana",
        "ben",
        "oak",
    ]
    assert picture(willow, day, {}, location_id="mill") == ()
