"""what may stand behind a key: a word, a text, a number, a length of time, a price, a phone number"""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection
from decimal import Decimal
from functools import partial

import phonenumbers
from babel import Locale, UnknownLocaleError
from babel.numbers import get_currency_precision, list_currencies

from bot.catalog.table import Reader, T, Wrong
from bot.spelling import nearest
from core.notices import Tells
from core.people import Address
from core.walltime import UnknownZoneError, zone, zone_names
from core.wishes import Order

HOUR = 60
DAY = 24 * HOUR
UNITS = {
    **dict.fromkeys(("minutes", "minute", "mins", "min", "m"), 1),
    **dict.fromkeys(("hours", "hour", "hrs", "hr", "h"), HOUR),
    **dict.fromkeys(("days", "day", "d"), DAY),
    **dict.fromkeys(("weeks", "week", "w"), 7 * DAY),
}
CHANNELS = ("console", "mail", "slack", "sms", "telegram")


def flag(value: object) -> bool:
    """Read true or false."""
    if isinstance(value, bool):
        return value
    raise Wrong(f"must be true or false, not {shown(value)}")


def whole(value: object, *, low: int, high: int) -> int:
    """Read a whole number between two others."""
    if type(value) is not int or not low <= value <= high:
        raise Wrong(f"must be a whole number from {low} to {high}, not {shown(value)}")
    return value


def degrees(value: object, *, most: int) -> float:
    """Read a place on the globe, in degrees; south and west are below zero."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not -most <= value <= most:
        raise Wrong(f"must be degrees from -{most} to {most}, for example 51.5074, not {shown(value)}")
    return float(value)


def text(value: object, *, longest: int = 60) -> str:
    """Read one line of text."""
    if not isinstance(value, str):
        raise Wrong(f"must be a text in quotes, not {shown(value)}")
    if not value.strip() or len(value) > longest or not value.isprintable():
        raise Wrong(f"must be one line of 1 to {longest} characters, not {shown(value)}")
    return " ".join(value.split())


def name_of(value: object) -> str:
    """Read an id."""
    if not isinstance(value, str) or not re.fullmatch(r"[a-z0-9-]{1,40}", value):
        raise Wrong(f'must be 1 to 40 of a-z, 0-9 and "-", for example "harbour-st", not {shown(value)}')
    return value


def word(value: object) -> str:
    """Read a skill, a feature or a kind of equipment."""
    if not isinstance(value, str) or not re.fullmatch(r"[^\W_](?:[^\W_]|[ '-])*", value) or len(value) > 40:
        raise Wrong(
            f'must be 1 to 40 letters, digits, spaces or "-", for example "wash station", not {shown(value)}'
        )
    return " ".join(value.lower().split())


def one_of(value: object, *, known: Collection[str], what: str) -> str:
    """Read a word from a list."""
    if isinstance(value, str) and value in known:
        return value
    raise Wrong(f"{shown(value)} is no {what}{nearest(value, known) if isinstance(value, str) else ''}")


def order(value: object) -> Order:
    """Read which times are offered first."""
    return Order(one_of(value, known=("earliest", "snug", "spread"), what="order of times"))


def tells(value: object) -> Tells:
    """Read what staff are told of that clients do."""
    return Tells(one_of(value, known=tuple(Tells), what="change"))


def several(value: object, *, of: Reader[T]) -> tuple[T, ...]:
    """Read a list of things without repetition; one alone needs no brackets."""
    read: list[T] = []
    wrong: list[Wrong] = []
    for index, each in enumerate(value if isinstance(value, list) else [value]):
        at = (index,) if isinstance(value, list) else ()
        try:
            thing = of(each)
        except Wrong as error:
            wrong.append(Wrong.all(((*at, *deeper), what) for deeper, what in error.found))
            continue
        if thing in read:
            wrong.append(Wrong(f"{shown(each)} stands there twice", *at))
        read.append(thing)
    if wrong:
        raise Wrong.all(each for error in wrong for each in error.found)
    return tuple(read)


def length(value: object, *, low: int, high: int) -> int:
    """Read a length of time in minutes: "30 min", "2 hours", "1 day 12 hours"."""
    minutes = _minutes(value)
    if minutes is None:
        raise Wrong(f'must be a length of time such as "30 min", "2 hours" or "3 days", not {shown(value)}')
    if not low <= minutes <= high:
        raise Wrong(f"must be from {spelled(low)} to {spelled(high)}, not {shown(value)}")
    return minutes


def days(value: object, *, high: int) -> int:
    """Read a length of time in whole days: "60 days", "8 weeks"."""
    minutes = length(value, low=DAY, high=high * DAY)
    if minutes % DAY:
        raise Wrong(f'must be whole days such as "60 days", not {shown(value)}')
    return minutes // DAY


def spelled(minutes: int) -> str:
    """Return a length of time as a person writes it."""
    if minutes and minutes % DAY == 0:
        return f"{minutes // DAY} days" if minutes > DAY else "1 day"
    return f"{minutes // HOUR} hours" if minutes > HOUR and minutes % HOUR == 0 else f"{minutes} min"


def grid(value: object) -> int:
    """Read the minutes from one possible start to the next."""
    minutes = length(value, low=1, high=HOUR)
    if HOUR % minutes:
        raise Wrong(
            f'must divide an hour, as "1 min", "5 min", "10 min", "15 min", "20 min", "30 min" do, not {shown(value)}'
        )
    return minutes


def price(value: object) -> tuple[int, str]:
    """Read a price in minor units, and its currency."""
    found = re.fullmatch(r"([0-9]{1,9})(?:\.([0-9]+))? ([A-Z]{3})", value) if isinstance(value, str) else None
    if found is None:
        raise Wrong(f'must be an amount and a currency such as "45.00 GBP", not {shown(value)}')
    currency, cents = found[3], found[2] or ""
    if currency not in list_currencies():
        raise Wrong(f"{currency} is no currency; use its three letters, such as EUR, GBP or USD")
    decimals = get_currency_precision(currency)
    if len(cents) not in {0, decimals}:
        raise Wrong(
            f"{currency} has {decimals} decimals, not {len(cents)}; write {_example(decimals)} {currency}"
        )
    return int(Decimal(f"{found[1]}.{cents or 0}").scaleb(decimals)), currency


def country(value: object) -> str:
    """Read a country."""
    return one_of(
        value, known=phonenumbers.SUPPORTED_REGIONS, what='country; use its two letters, such as "GB"'
    )


def language(value: object) -> str:
    """Read a language tag."""
    try:
        return str(Locale.parse(text(value), sep="-")).replace("_", "-")
    except (UnknownLocaleError, ValueError):
        raise Wrong(f'must be a language such as "en" or "pt-BR", not {shown(value)}') from None


def time_zone(value: object) -> str:
    """Read the name of a time zone."""
    said = text(value)
    try:
        return zone(said).key
    except UnknownZoneError:
        what = f"{shown(value)} is no time zone; write a name such as Europe/London"
        raise Wrong(what + _nearest_zone(said)) from None


def phone(value: object, *, of: str) -> str:
    """Read a phone number; return it as people in that country write it."""
    number = _number(value, of)
    home = phonenumbers.region_code_for_country_code(number.country_code or 0) == of
    national, international = (
        phonenumbers.PhoneNumberFormat.NATIONAL,
        phonenumbers.PhoneNumberFormat.INTERNATIONAL,
    )
    return phonenumbers.format_number(number, national if home else international)


def address(value: object) -> Address:
    """Read where somebody is reached: "sms:+447700900123", "slack:C024BE91L"."""
    channel, colon, name = text(value, longest=200).partition(":")
    if not colon or not name.strip() or channel not in CHANNELS:
        like = f'"sms:+447700900123" (channels: {", ".join(CHANNELS)})'
        raise Wrong(f"must be a channel and an address such as {like}, not {shown(value)}")
    if channel != "sms":
        return Address(channel, name.strip())
    return Address(
        channel, phonenumbers.format_number(_number(name, None), phonenumbers.PhoneNumberFormat.E164)
    )


def circle(value: object) -> str:
    """Read a user, a user group or a channel of Slack: "slack:S0614TZR7", "slack:T012AB3CD/S0614TZR7"."""
    said = text(value, longest=60)
    if not re.fullmatch("slack:(T[A-Z0-9]{2,20}/)?[UWSCG][A-Z0-9]{2,20}", said):
        like = '"slack:S0614TZR7", a user (U...), a user group (S...) or a channel (C...)'
        raise Wrong(f"must be somebody of Slack such as {like}, not {shown(value)}")
    return said


def shown(value: object) -> str:
    """Return a wrong value for a sentence about it, cut short."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict | list):
        return "a table" if isinstance(value, dict) else "a list"
    said = repr(value) if isinstance(value, str) else _digits(value)
    return said if len(said) <= 60 else f"{said[:50]}..."


def _digits(value: object) -> str:
    try:
        return str(value)
    except ValueError:  # more digits than Python prints
        return "a number beyond all bounds"


def _minutes(value: object) -> int | None:
    said = value.strip().lower() if isinstance(value, str) else ""
    if not re.fullmatch(r"(?:[0-9]{1,6} ?[a-z]+(?:,? |$))+", said):
        return None
    parts = re.findall(r"([0-9]+) ?([a-z]+)", said)
    if any(unit not in UNITS for _, unit in parts):
        return None
    return sum(int(count) * UNITS[unit] for count, unit in parts)


def _example(decimals: int) -> str:
    return "45" + ("." + "0" * decimals if decimals else "")


def _nearest_zone(said: str) -> str:
    """Return the zone of the same town, or of nearly the same name, as the end of a sentence."""
    names = {name.lower(): name for name in sorted(zone_names())}
    towns = {name.rpartition("/")[2]: name for name in names}
    wanted = said.lower().replace(" ", "_")
    near = towns.get(wanted.rpartition("/")[2]) or next(
        iter(difflib.get_close_matches(wanted, names, n=1)), None
    )
    return f"; did you mean {names[near]}?" if near else ""


def _number(value: object, of: str | None) -> phonenumbers.PhoneNumber:
    said = text(value)
    try:
        number = phonenumbers.parse(said, of)
    except phonenumbers.NumberParseException:
        number = None
    possible = phonenumbers.ValidationResult.IS_POSSIBLE
    if number is None or number.extension or phonenumbers.is_possible_number_with_reason(number) != possible:
        like = f"{phonenumbers.country_code_for_region(of)}" if of else "44"
        raise Wrong(f'must be a phone number in full, such as "+{like} ...", not {shown(value)}')
    return number


words = partial(several, of=word)
