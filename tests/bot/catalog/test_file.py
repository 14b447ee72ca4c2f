"""a catalog file: what is read from it, and what is said when it is wrong"""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.catalog.file import load, read
from bot.catalog.table import CatalogError
from core.catalog import Catalog, Need, Question, ResourceKind
from core.hours import Opening, Season, Special
from core.people import Address
from core.rules import Rules
from tests.bot.catalog.small import FILE, SMALL, TODAY, changed, told

ROOT = Path(__file__).parents[3]
WILLOW = ROOT / "tests" / "talks" / "willow.toml"
DEMO = ROOT / "bot" / "demo" / "willow.toml"

SKILLS = 'skills = ["cut", "colour"]\n'
LEAD = 'lead = "1 hour"\n'


@pytest.fixture(scope="module")
def willow() -> Catalog:
    return load(WILLOW, today=TODAY)


class TestWillow:
    def test_the_business_is_as_the_file_says(self, willow: Catalog):
        business = willow.business

        assert ("willow", "Willow Studio", "en", "GB") == (
            business.id,
            business.name,
            business.language,
            business.country,
        )
        assert (15, 10, 15) == (business.holding.minutes, business.undo, business.human)
        assert (Address("sms", "+447700900100"),) == business.notify

    def test_a_phone_number_reads_as_people_write_it(self, willow: Catalog):
        assert "020 7946 0123" == willow.business.phone

    def test_hours_by_weekday_become_openings(self, willow: Catalog):
        hours = willow.location["harbour-st"].hours

        assert [Opening(day, 540, 1080) for day in range(5)] + [Opening(5, 540, 1020)] == list(hours.weekly)
        assert () == hours.on(date(2026, 3, 8))

    def test_a_public_holiday_is_a_day_without_hours_that_says_why(self, willow: Catalog):
        assert Special(date(2026, 5, 4), (), "May Day") in willow.location["mill-lane"].hours.specials

    def test_what_the_owner_wrote_goes_before_the_public_holiday(self, willow: Catalog):
        good_friday = date(2026, 4, 3)

        assert ((600, 840),) == willow.location["harbour-st"].hours.on(good_friday)
        assert () == willow.location["mill-lane"].hours.on(good_friday)

    def test_an_exception_from_and_to_covers_every_day(self, willow: Catalog):
        hours = willow.location["harbour-st"].hours

        assert ["our summer break"] * 6 == [
            special.reason for special in hours.specials if special.day.month == 8 and special.day.day < 20
        ]

    def test_somebody_may_have_hours_of_their_own(self, willow: Catalog):
        hours = willow.resource["dev"].hours

        assert hours is not None
        assert ((600, 780), (840, 1080)) == hours.on(date(2026, 3, 3))
        assert willow.resource["ana"].hours is None

    def test_skills_features_and_tags_are_what_a_service_may_need(self, willow: Catalog):
        assert frozenset({"projector", "video"}) == willow.resource["ash"].tags
        assert 12 == willow.resource["ash"].capacity
        assert (
            Need(ResourceKind.PROVIDER, frozenset({"colour"})),
            Need(ResourceKind.EQUIPMENT, frozenset({"wash station"})),
        ) == willow.service["colour"].needs

    def test_any_room_will_do(self, willow: Catalog):
        assert (Need(ResourceKind.ROOM),) == willow.service["room"].needs

    def test_house_rules_hold_for_every_service_that_says_nothing_else(self, willow: Catalog):
        house = Rules(lead=60, horizon=60, cancel_notice=240, move_notice=120, moves=5)

        assert house == willow.service["cut"].rules
        assert replace(house, cancel_notice=1440, per_day=1) == willow.service["colour"].rules

    def test_a_price_is_in_minor_units(self, willow: Catalog):
        assert (4500, "GBP") == (willow.service["cut"].price, willow.service["cut"].currency)
        assert willow.service["consultation"].price is None

    def test_a_service_may_ask_and_remind_in_its_own_way(self, willow: Catalog):
        consultation = willow.service["consultation"]

        assert ((1, 1080), (0, 480)) == consultation.reminders
        assert (
            Question("coloured", "Has your hair been coloured in the last year?"),
        ) == consultation.questions

    def test_cut_colour_and_massage_are_where_the_talks_say(self, willow: Catalog):
        places = {each.id: [place.name for place in willow.places(each)] for each in willow.services}

        assert ["Harbour St", "Mill Lane"] == places["cut"]
        assert (["Harbour St"], ["Mill Lane"]) == (places["colour"], places["massage"])

    def test_the_same_file_is_the_same_catalog_all_year(self, willow: Catalog):
        assert willow == load(WILLOW, today=TODAY)
        assert willow == load(WILLOW, today=date(2026, 12, 31))


class TestDemo:
    @pytest.mark.parametrize("today", [date(2026, 12, 25), date(2028, 2, 29), date(2031, 1, 1)])
    def test_it_is_open_every_day(self, today: date):
        demo = load(DEMO, today=today)

        assert all(place.hours.on(date(2026, 12, day)) for place in demo.locations for day in range(20, 27))

    def test_it_shows_what_there_is(self):
        demo = load(DEMO, today=TODAY)
        kinds = [each.kind for each in demo.resources]

        assert (2, 5, 3, 11) == (
            len(demo.locations),
            kinds.count(ResourceKind.PROVIDER),
            kinds.count(ResourceKind.ROOM),
            len(demo.services),
        )
        assert any(each.questions for each in demo.services)
        assert any(each.rules.approval for each in demo.services)


class TestWhatIsRight:
    def test_a_small_catalog_is_enough(self):
        assert [] == told(SMALL)

    @pytest.mark.parametrize(
        ("minutes", "words"),
        [(45, "45 min"), (90, "1 hour 30 minutes"), (120, "2 hours"), (75, "1h 15m"), (1440, "1 day")],
    )
    def test_lengths_of_time_are_written_as_people_do(self, minutes: int, words: str):
        hours = 'hours = { mon-fri = "0:00-24:00" }\n'
        text = changed('hours = { mon-fri = "9:00-18:00" }\n', hours).replace("30 min", words)

        assert minutes == read(text, today=TODAY).service["cut"].minutes

    def test_a_day_may_be_called_closed(self):
        text = changed('"9:00-18:00" }', '"9:00-18:00", sat = "closed", sun = [] }')

        assert read(text, today=TODAY) == read(SMALL, today=TODAY)

    def test_whoever_has_only_exceptions_is_there_whenever_the_location_is_open(self):
        text = changed(SKILLS, SKILLS + "exceptions = [{ from = 2026-08-10, to = 2026-08-11 }]\n")
        ana = read(text, today=TODAY).resource["ana"].hours

        assert ana is not None
        assert ((0, 1440),) == ana.on(date(2026, 8, 9))
        assert () == ana.on(date(2026, 8, 10)) == ana.on(date(2026, 8, 11))

    @pytest.mark.parametrize(
        ("days", "season"),
        [
            ('from = "1 May", to = "September 30"', (date(2000, 5, 1), date(2000, 9, 30), True)),
            ('from = "11-15", to = "29 feb"', (date(2000, 11, 15), date(2000, 2, 29), True)),
            ("from = 2026-05-01, to = 2026-05-01", (date(2026, 5, 1), date(2026, 5, 1), False)),
        ],
    )
    def test_a_season_comes_every_year_or_once(self, days: str, season):
        line = f'seasons = [{{ name = "high", {days}, hours = {{ mon = "8:00-20:00" }} }}]\n'
        first, last, yearly = season
        read_season = Season(first, last, (Opening(0, 480, 1200),), "high", yearly=yearly)
        text = changed(
            'hours = { mon-fri = "9:00-18:00" }\n', f'hours = {{ mon-fri = "9:00-18:00" }}\n{line}'
        )

        assert (read_season,) == read(text, today=TODAY).location["harbour-st"].hours.seasons

    def test_a_season_may_be_closed(self):
        line = 'seasons = [{ from = "1 May", to = "5 May", hours = "closed" }]\n'
        text = changed(SKILLS, SKILLS + line)
        ana = read(text, today=TODAY).resource["ana"].hours

        assert () == ana.on(date(2026, 5, 4))
        assert ((0, 1440),) == ana.on(date(2026, 5, 6))

    def test_whoever_has_only_breaks_is_there_otherwise_whenever_the_location_is_open(self):
        text = changed(SKILLS, SKILLS + 'breaks = { mon-fri = "12:30-13:00" }\n')
        ana = read(text, today=TODAY).resource["ana"].hours

        assert ((0, 750), (780, 1440)) == ana.on(date(2026, 3, 2))
        assert ((0, 1440),) == ana.on(date(2026, 3, 7))

    def test_a_break_outside_the_hours_does_no_harm(self):
        text = changed(SKILLS, SKILLS + 'breaks = { mon-sun = "20:00-21:00" }\n')

        assert [] == told(text)

    def test_with_one_location_nobody_needs_to_say_where_they_are(self):
        one = SMALL.replace('locations = ["harbour-st"]\n', "").replace('locations = ["mill-lane"]\n', "")
        one = one.replace(one[one.index('[[location]]\nid = "mill') : one.index("[[provider]]")], "")

        assert ("harbour-st",) == read(one, today=TODAY).resource["oak"].locations

    def test_a_holiday_is_called_by_its_name_in_the_language_of_the_business(self):
        text = changed('country = "GB"\n', 'country = "DE"\nlanguage = "en"\n')
        text = text.replace('name = "Mill Lane"\n', 'name = "Mill Lane"\nholidays = "DE-BY"\n')
        specials = read(text, today=TODAY).location["mill-lane"].hours.specials

        assert Special(date(2026, 1, 6), (), "Epiphany") in specials

    def test_a_holiday_has_the_name_of_its_country_whatever_the_machine_speaks(self):
        text = changed('country = "GB"\n', 'country = "DE"\nlanguage = "de"\n')
        text = text.replace('name = "Mill Lane"\n', 'name = "Mill Lane"\nholidays = "DE-BE"\n')
        specials = read(text, today=TODAY).location["mill-lane"].hours.specials

        assert Special(date(2026, 3, 8), (), "Frauentag") in specials

    def test_currencies_have_their_own_number_of_decimals(self):
        prices = [
            read(SMALL + f'price = "{price}"\n', today=TODAY).service["cut"].price
            for price in ("45 JPY", "45 GBP")
        ]

        assert [45, 4500] == prices

    def test_staff_may_be_told_on_any_channel(self):
        text = changed(
            'country = "GB"\n', 'country = "GB"\nnotify = ["slack:C024BE91L", "sms:+44 7700 900123"]\n'
        )

        assert (
            Address("slack", "C024BE91L"),
            Address("sms", "+447700900123"),
        ) == read(text, today=TODAY).business.notify

    def test_no_limit_takes_a_house_rule_away(self):
        text = changed(LEAD, LEAD + "moves = 2\nper_day = 1\n") + 'moves = "no limit"\nper_day = "no limit"\n'
        rules = read(text, today=TODAY).service["cut"].rules

        assert (None, None) == (rules.moves, rules.per_day)

    def test_a_mark_at_the_start_and_windows_line_ends_do_no_harm(self, tmp_path: Path):
        file = tmp_path / FILE
        file.write_bytes(b"\xef\xbb\xbf" + SMALL.replace("\n", "\r\n").encode())

        assert load(file, today=TODAY) == read(SMALL, today=TODAY)


class TestWhatCannotBeRead:
    def test_a_file_that_is_not_there(self, tmp_path: Path):
        with pytest.raises(
            CatalogError, match=r"willow\.toml: the file cannot be read: no such file or directory$"
        ):
            load(tmp_path / FILE, today=TODAY)

    def test_a_folder(self, tmp_path: Path):
        with pytest.raises(CatalogError, match="the file cannot be read: is a directory"):
            load(tmp_path, today=TODAY)

    def test_another_encoding(self, tmp_path: Path):
        (tmp_path / FILE).write_bytes(SMALL.replace("Ana", "Zoë").encode("latin-1"))

        with pytest.raises(
            CatalogError, match=r"willow\.toml:23: byte 0xeb is not UTF-8; save the file as UTF-8$"
        ):
            load(tmp_path / FILE, today=TODAY)

    def test_a_file_too_large_to_be_one(self, tmp_path: Path):
        (tmp_path / FILE).write_bytes(b"#" * 1_000_001)

        with pytest.raises(CatalogError, match="larger than 1,000,000 bytes"):
            load(tmp_path / FILE, today=TODAY)

    def test_a_number_of_thousands_of_digits(self):
        assert ["willow.toml: this is no TOML: "] == [
            line[:30] for line in told(SMALL + "price = " + "9" * 5000)
        ]

    def test_lists_in_lists_without_end(self):
        assert ["willow.toml: tables or lists are nested too deeply"] == told(SMALL + "price = " + "[" * 5000)

    def test_nothing_at_all(self):
        assert [
            'willow.toml:1: business.country: is missing; write for example country = "GB"',
            'willow.toml:1: business.id: is missing; write for example id = "willow"',
            'willow.toml:1: business.name: is missing; write for example name = "Willow Studio"',
            "willow.toml:1: location: there is none; write at least one, each under a line [[location]]",
            "willow.toml:1: service: there is none; write at least one, each under a line [[service]]",
        ] == told("")


def mistakes() -> list[Any]:
    """Read the mistakes: what is replaced, by what, and what is told."""
    blocks = (ROOT / "tests/bot/catalog/mistakes.txt").read_text().strip().split("\n\n")[1:]
    return [
        pytest.param(*(_lines(block, sign) for sign in "-+!"), id=block.partition("\n")[0].removeprefix("# "))
        for block in blocks
    ]


def _lines(block: str, sign: str) -> list[str]:
    return [line[2:] for line in block.splitlines() if line[0] == sign]


@pytest.mark.parametrize(("old", "new", "said"), mistakes())
def test_a_mistake_is_told_with_its_line_and_what_is_allowed(old: list[str], new: list[str], said: list[str]):
    text = changed("".join(f"{line}\n" for line in old), "".join(f"{line}\n" for line in new))

    assert [f"willow.toml:{line}" for line in said] == told(text)


def test_all_mistakes_are_told_at_once_in_the_order_of_the_file():
    text = (
        changed('id = "ana"', 'id = "Ana"')
        .replace("capacity = 8", "capacity = -8")
        .replace('"30 min"', '"soon"')
    )

    assert [22, 31, 43] == [int(line.split(":")[1]) for line in told(text)]


WORDS = st.sampled_from(
    [*(Path(__file__).parent / "oddities.txt").read_text().splitlines(), "", "\n", "\x00", "9" * 20]
)


@given(data=st.data())
@settings(max_examples=200, deadline=None)
def test_whatever_is_in_a_file_it_is_a_catalog_or_a_catalog_error(data: st.DataObject):
    text = data.draw(st.sampled_from([SMALL, WILLOW.read_text()]))
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, min(start + 40, len(text))))
        text = text[:start] + data.draw(WORDS) + text[end:]

    assert all(line.startswith(FILE) for line in told(text))


@given(data=st.data())
@settings(max_examples=200, deadline=None)
def test_whatever_stands_behind_a_key_it_is_a_catalog_or_a_catalog_error(data: st.DataObject):
    lines = WILLOW.read_text().splitlines()
    index = data.draw(
        st.sampled_from([n for n, line in enumerate(lines) if re.match(r"[a-z_-]+ = [^\[]", line)])
    )
    lines[index] = f"{lines[index].partition(' = ')[0]} = {data.draw(WORDS)}"

    assert all(line.startswith(FILE) for line in told("\n".join(lines)))


@given(raw=st.binary(max_size=200))
@example(raw=b"\xff\xfe[\x00")
def test_whatever_bytes_are_in_a_file_it_is_refused(raw: bytes, tmp_path_factory: pytest.TempPathFactory):
    file = tmp_path_factory.getbasetemp() / FILE
    file.write_bytes(raw)

    with pytest.raises(CatalogError):
        load(file, today=TODAY)
