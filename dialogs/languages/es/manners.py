"""How Spanish writes dates, times and lengths, as short as a text message wants them: jue 5 mar, 16:30, 90 min."""

from __future__ import annotations

from datetime import date, time

_DAYS = ("lun", "mar", "mié", "jue", "vie", "sáb", "dom")
_MONTHS = ("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic")


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
    """Write a clock time on the 24-hour clock."""
    return f"{at.hour}:{at.minute:02d}"


def stretch(start: time, end: time) -> str:
    """Write from one clock time to another."""
    return f"{clock(start)}-{clock(end)}"


def lasting(minutes: int) -> str:
    """Write a length of time given in minutes."""
    if minutes < 120 or minutes % 30:
        return f"{minutes} min"
    hours, half = divmod(minutes, 60)
    return f"{hours} horas y media" if half else f"{hours} horas"


def notice(minutes: int) -> str:
    """Write a notice given in minutes, in hours where it is whole hours."""
    hours, rest = divmod(minutes, 60)
    if rest or not hours:
        return f"{minutes} min"
    return "1 hora" if hours == 1 else f"{hours} horas"


def either(parts: tuple[str, ...]) -> str:
    """Join alternatives."""
    return _joined(parts, "o")


def all_of(parts: tuple[str, ...]) -> str:
    """Join what all holds; "y" becomes "e" before the sound of an i."""
    last = parts[-1].lower()
    return _joined(parts, "e" if last.startswith(("i", "hi")) and not last.startswith(("hie", "io")) else "y")


def _joined(parts: tuple[str, ...], word: str) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} {word} {parts[-1]}"
