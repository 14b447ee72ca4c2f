"""how the cost of a search grows with the book, as a picture: drawn from the figures that are kept beside it"""

from __future__ import annotations

import json
from math import log10
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[2] / "docs" / "pictures"
PAGE, BEGINS, ENDS = FOLDER.parent / "speed.md", "<!-- figures -->", "<!-- /figures -->"
FIGURES, PICTURE = FOLDER / "growth.json", FOLDER / "growth.svg"

WIDE, HIGH, LEFT, RIGHT, TOP, FOOT = 900, 460, 70, 370, 50, 60
MOST_MS, LEAST_MS = 200.0, 0.2
STYLES = {"sqlite": "", "postgresql": 'stroke-dasharray="6 4"'}
COLORS = ("#1f5f5b", "#c0582a", "#3b5b92", "#8a6d1d", "#7a3b69", "#4b7a2f")


def keep(data: list[dict[str, Any]], machine: str, verdict: str) -> None:
    """Write the figures down, draw them, and put them into the page."""
    FIGURES.write_text(json.dumps({"machine": machine, "verdict": verdict, "figures": data}, indent=1) + "\n")
    PICTURE.write_text(drawn(data))
    before, _, rest = PAGE.read_text().partition(BEGINS)
    page = (
        before,
        BEGINS,
        "\n",
        tabled(data),
        "\n\n",
        f"Measured on {machine}. {verdict}\n",
        ENDS,
        rest.partition(ENDS)[2],
    )
    PAGE.write_text("".join(page))


def tabled(data: list[dict[str, Any]]) -> str:
    """Return the table of the page: milliseconds by the clock, the median, and in brackets those computed."""
    books = list(dict.fromkeys((each["database"], each["bookings"]) for each in data))
    rows = [["ms by the clock (computed)", "at most", *(f"{database}, {size:,}" for database, size in books)]]
    rows.append(["---", *["---:"] * (len(books) + 1)])
    for case, limit in dict.fromkeys((each["case"], each["limit_ms"]) for each in data):
        found = {(each["database"], each["bookings"]): each for each in data if each["case"] == case}
        cells = (f"{found[each]['median_ms']:.1f} ({found[each]['computed_ms']:.1f})" for each in books)
        rows.append([case, str(limit or ""), *cells])
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def drawn(data: list[dict[str, Any]]) -> str:
    """Return the picture as SVG: bookings to the right, milliseconds upwards, both by powers of ten."""
    sizes = sorted({each["bookings"] for each in data})
    across = _scale(min(sizes), max(sizes), LEFT, WIDE - RIGHT)
    up = _scale(LEAST_MS, MOST_MS, HIGH - FOOT, TOP)
    cases = list(dict.fromkeys(each["case"] for each in data))
    parts = [_text(LEFT, 24, "What a search costs in a book of so many bookings (ms computed)", size=16)]
    for ms in (0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200):
        parts.append(
            f'<line x1="{LEFT}" x2="{WIDE - RIGHT}" y1="{up(ms):.1f}" y2="{up(ms):.1f}" stroke="#ddd"/>'
        )
        parts.append(_text(LEFT - 8, up(ms) + 4, f"{ms:g}", anchor="end"))
    parts += [_text(across(size), HIGH - FOOT + 22, f"{size:,}", anchor="middle") for size in sizes]
    for nth, case in enumerate(cases):
        color, at = COLORS[nth % len(COLORS)], TOP + nth * 26
        for database, style in STYLES.items():
            found = {each["bookings"]: each["computed_ms"] for each in data if _is(each, case, database)}
            points = [(across(size), up(max(ms, LEAST_MS))) for size, ms in sorted(found.items())]
            parts.append(_curve(points, color, style))
        parts.append(f'<rect x="{WIDE - RIGHT + 24}" y="{at - 9}" width="14" height="4" fill="{color}"/>')
        parts.append(_text(WIDE - RIGHT + 46, at - 3, case))
    below = TOP + len(cases) * 26 + 10
    parts.append(_text(WIDE - RIGHT + 24, below, "whole lines: SQLite, broken lines: PostgreSQL"))
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {HIGH}" font-family="sans-serif" role="img">'
    title = "<title>What a search costs in books of growing size</title>"
    return "\n".join((head, title, f'<rect width="{WIDE}" height="{HIGH}" fill="#fff"/>', *parts, "</svg>\n"))


def _is(figure: dict[str, Any], case: str, database: str) -> bool:
    return (figure["case"], figure["database"]) == (case, database)


def _curve(points: list[tuple[float, float]], color: str, style: str) -> str:
    """Return a line from point to point, with a dot on each."""
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    dots = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{color}"/>' for x, y in points)
    return f'<polyline points="{line}" fill="none" stroke="{color}" stroke-width="2" {style}/>{dots}'


def _scale(least: float, most: float, start: float, end: float) -> Any:
    """Return the function that places a figure between two edges by its logarithm."""
    whole = log10(most / least) or 1.0
    return lambda value: start + (end - start) * log10(value / least) / whole


def _text(x: float, y: float, words: str, *, anchor: str = "start", size: int = 12) -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" text-anchor="{anchor}" fill="#222">{words}</text>'
    )
