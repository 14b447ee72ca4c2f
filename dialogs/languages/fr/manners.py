"""How French writes dates, times and lengths, as short as a text message wants them: jeu 5 mars, 16h30, 90 min."""

from __future__ import annotations

from datetime import date, time

_DAYS = ("lun", "mar", "mer", "jeu", "ven", "sam", "dim")
_MONTHS = ("janv", "févr", "mars", "avril", "mai", "juin", "juil", "août", "sept", "oct", "nov", "déc")


def inside(name: str) -> str:
    """Write the name of a service inside a sentence."""
    return name[:1].lower() + name[1:]


def day(day: date) -> str:
    """Write a date with its weekday."""
    return f"{_DAYS[day.weekday()]} {date_alone(day)}"


def date_alone(day: date) -> str:
    """Write a date without its weekday; the first of a month has its own ending."""
    number = "1er" if day.day == 1 else str(day.day)
    return f"{number} {_MONTHS[day.month - 1]}"


def weekday(weekday: int) -> str:
    """Write a weekday, 0 is Monday."""
    return _DAYS[weekday]


def clock(at: time) -> str:
    """Write a clock time on the 24-hour clock."""
    return f"{at.hour}h{at.minute:02d}" if at.minute else f"{at.hour}h"


def stretch(start: time, end: time) -> str:
    """Write from one clock time to another."""
    return f"{clock(start)}-{clock(end)}"


def lasting(minutes: int) -> str:
    """Write a length of time given in minutes."""
    if minutes < 120 or minutes % 30:
        return f"{minutes} min"
    hours, half = divmod(minutes, 60)
    return f"{hours} heures et demie" if half else f"{hours} heures"


def notice(minutes: int) -> str:
    """Write a notice given in minutes, in hours where it is whole hours."""
    hours, rest = divmod(minutes, 60)
    if rest or not hours:
        return f"{minutes} min"
    return "1 heure" if hours == 1 else f"{hours} heures"


def either(parts: tuple[str, ...]) -> str:
    """Join alternatives."""
    return _joined(parts, "ou")


def all_of(parts: tuple[str, ...]) -> str:
    """Join what all holds."""
    return _joined(parts, "et")


def _joined(parts: tuple[str, ...], word: str) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} {word} {parts[-1]}"
