"""How English writes dates, times and lengths, as short as a text message wants them: Tue 3 Mar, 4:30pm, 90 min."""

from __future__ import annotations

from datetime import date, time

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def inside(name: str) -> str:
    """Write the name of a service inside a sentence."""
    return name.lower()


def day(day: date) -> str:
    """Write a date with its weekday."""
    return f"{_DAYS[day.weekday()]} {date_alone(day)}"


def date_alone(day: date) -> str:
    """Write a date without its weekday."""
    return f"{day.day} {_MONTHS[day.month - 1]}"


def weekday(weekday: int) -> str:
    """Write a weekday, 0 is Monday."""
    return _DAYS[weekday]


def clock(at: time) -> str:
    """Write a clock time on the twelve-hour clock."""
    return _figures(at) + _half(at)


def stretch(start: time, end: time) -> str:
    """Write from one clock time to another, the half of the day once when it is the same."""
    first = _figures(start) if _half(start) == _half(end) else clock(start)
    return f"{first}-{clock(end)}"


def lasting(minutes: int) -> str:
    """Write a length of time given in minutes."""
    if minutes < 120 or minutes % 30:
        return f"{minutes} min"
    return f"{minutes / 60:g} hours"


def notice(minutes: int) -> str:
    """Write a notice given in minutes, in hours where it is whole hours."""
    hours, rest = divmod(minutes, 60)
    if rest or not hours:
        return f"{minutes} min"
    return "1 hour" if hours == 1 else f"{hours} hours"


def either(parts: tuple[str, ...]) -> str:
    """Join alternatives."""
    return _joined(parts, "or")


def all_of(parts: tuple[str, ...]) -> str:
    """Join what all holds."""
    return _joined(parts, "and")


def _joined(parts: tuple[str, ...], word: str) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} {word} {parts[-1]}"


def _figures(at: time) -> str:
    hour = (at.hour + 11) % 12 + 1
    return f"{hour}:{at.minute:02d}" if at.minute else f"{hour}"


def _half(at: time) -> str:
    return "pm" if at.hour >= 12 else "am"
