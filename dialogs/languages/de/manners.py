"""How German writes dates, times and lengths, shortly: Do 5. März, 14:30 Uhr, 90 Min"""

from __future__ import annotations

from datetime import date, time

_DAYS = ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So")
_MONTHS = ("Jan", "Feb", "März", "April", "Mai", "Juni", "Juli", "Aug", "Sept", "Okt", "Nov", "Dez")


def inside(name: str) -> str:
    """Write the name of a service inside a sentence: a noun keeps its capital."""
    return name


def day(day: date) -> str:
    """Write a date with its weekday."""
    return f"{_DAYS[day.weekday()]} {date_alone(day)}"


def date_alone(day: date) -> str:
    """Write a date without its weekday."""
    return f"{day.day}. {_MONTHS[day.month - 1]}"


def weekday(weekday: int) -> str:
    """Write a weekday, 0 is Monday."""
    return _DAYS[weekday]


def clock(at: time) -> str:
    """Write a clock time on the 24-hour clock."""
    return f"{_figures(at)} Uhr"


def stretch(start: time, end: time) -> str:
    """Write from one clock time to another."""
    return f"{_figures(start)}-{_figures(end)} Uhr"


def lasting(minutes: int) -> str:
    """Write a length of time given in minutes."""
    if minutes < 120 or minutes % 30:
        return f"{minutes} Min"
    return f"{minutes / 60:g}".replace(".", ",") + " Stunden"


def notice(minutes: int) -> str:
    """Write a notice given in minutes, in hours where it is whole hours."""
    hours, rest = divmod(minutes, 60)
    if rest or not hours:
        return f"{minutes} Min"
    return "1 Stunde" if hours == 1 else f"{hours} Stunden"


def either(parts: tuple[str, ...]) -> str:
    """Join alternatives."""
    return _joined(parts, "oder")


def all_of(parts: tuple[str, ...]) -> str:
    """Join what all holds."""
    return _joined(parts, "und")


def _joined(parts: tuple[str, ...], word: str) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} {word} {parts[-1]}"


def _figures(at: time) -> str:
    return f"{at.hour}:{at.minute:02d}" if at.minute else f"{at.hour}"
