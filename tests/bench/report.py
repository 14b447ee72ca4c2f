"""what was measured, as tables for people and as JSON for later"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean, median
from time import strftime
from typing import Any

from rich.console import Console
from rich.table import Table

from tests.bench.acks import PACE as INTERACTIONS
from tests.bench.acks import Acked
from tests.bench.letters import PACE as TALKS
from tests.bench.letters import WORKERS, Handed
from tests.bench.paced import PACE, Paced
from tests.bench.parts import PARTS
from tests.bench.reading import LONGEST, ROUNDS, SHORT, Read
from tests.bench.turns import Measured

FOLDER = Path(__file__).parents[2] / ".cache" / "bench"
LIMIT, AIM = 5.0, 3.0
"""Whole turns may cost so many bare transactions; we aim for the second."""

MOST_MS = 50.0
"""The p99 that a sender may wait at a hundred turns a second."""

ACK_MS = 300.0
"""The p99 that Slack may wait for its 200 at fifty interactions a second."""

SCREEN = Console(width=120)


@dataclass(frozen=True, slots=True)
class Line:
    """How long something took, in microseconds, and how often a second it can be done."""

    name: str
    p50: float
    p95: float
    p99: float
    mean: float
    count: int

    @property
    def per_second(self) -> float:
        return 1e6 / self.mean


def line(name: str, nanoseconds: Sequence[int]) -> Line:
    ordered = sorted(nanoseconds)
    p95, p99 = (ordered[min(len(ordered) - 1, int(len(ordered) * part))] / 1000 for part in (0.95, 0.99))
    return Line(name, median(ordered) / 1000, p95, p99, mean(ordered) / 1000, len(ordered))


def ratio(measured: Measured) -> float:
    """Return how many bare transactions a turn costs: all turns by as many bare ones, of all rounds together."""
    return mean(measured.turn) / mean(measured.bare)


def show(measured: Measured) -> dict[str, Any]:
    """Print what was measured on one database; return it as data."""
    bare, whole = line("bare transaction, four statements", measured.bare), line("whole turn", measured.turn)
    kinds = [line(f"  {kind}", took) for kind, took in sorted(measured.by_kind.items())]
    title = f"{measured.database}, one core, durable; a book of {measured.bookings:,} bookings"
    table = _table(title, "", "a second", "p50 ms", "p99 ms", "mean ms", "x bare, mean", "x bare, p50", "n")
    for each in (bare, whole, *kinds):
        table.add_row(*_cells(each, bare))
    SCREEN.print(table)
    _show_parts(measured)
    searches = _show_searches(measured)
    happened = ", ".join(f"{count} {what}" for what, count in measured.happened.items())
    SCREEN.print(f"What came of the talks: {happened}.", style="dim")
    cpu = [spent / len(measured.turn) / 1000 for spent in (measured.bare_cpu, measured.turn_cpu)]
    SCREEN.print(
        f"Computed in this process, waiting left out: bare {cpu[0]:,.0f} µs, turn {cpu[1]:,.0f} µs.",
        style="dim",
    )
    found = ratio(measured)
    verdict = "reaches the aim" if found <= AIM else "within the limit" if found <= LIMIT else "TOO SLOW"
    said = (
        f"{measured.database}: a turn costs {found:.2f} bare transactions "
        f"(rounds {min(measured.ratios):.2f}-{max(measured.ratios):.2f}, median {median(measured.ratios):.2f}); "
        f"at most {LIMIT:g}, aim {AIM:g}: {verdict}. One core takes {whole.per_second:,.0f} turns/s."
    )
    SCREEN.print(said + "\n", style="bold")
    return {
        "said": said,
        "searches_us": searches,
        "bare": _data(bare, bare),
        "turn": _data(whole, bare),
        "kinds": {each.name.strip(): _data(each, bare) for each in kinds},
        "ratio": round(found, 3),
        "cpu_us": [round(each, 1) for each in cpu],
        "ratios": [round(each, 3) for each in measured.ratios],
        "parts_us": {name: round(spent, 1) for name, spent in measured.parts.items()},
        "watched_us": [round(each, 1) for each in measured.watched],
        "statements": {name: [round(each, 2) for each in both] for name, both in measured.statements.items()},
        "happened": measured.happened,
        "bookings": measured.bookings,
    }


def show_acks(all_measured: Sequence[Acked]) -> dict[str, Any]:
    """Print how long Slack waited for its 200."""
    data = {}
    for measured in all_measured:
        took = line("", measured.waits)
        found: dict[str, Any] = {
            "p50_ms": round(took.p50 / 1000, 2),
            "p95_ms": round(took.p95 / 1000, 2),
            "p99_ms": round(took.p99 / 1000, 2),
            "longest_ms": round(max(measured.waits) / 1e6, 2),
            "n": took.count,
            "letters": measured.letters,
            "statuses": measured.statuses,
        }
        verdict = "within" if found["p99_ms"] < ACK_MS else "OVER"
        answers = ", ".join(f"{many} x {status}" for status, many in measured.statuses.items())
        found["said"] = (
            f"{measured.database}: at {INTERACTIONS} interactions/s in Slack p50 {found['p50_ms']:.1f}, "
            f"p95 {found['p95_ms']:.1f}, p99 {found['p99_ms']:.1f} ms: {verdict} the limit of {ACK_MS:g} ms; "
            f"answers: {answers}."
        )
        SCREEN.print(found["said"], style="bold")
        data[measured.database] = found
    return data


def show_paced(all_measured: Sequence[Paced]) -> dict[str, Any]:
    """Print how long senders waited at an even pace."""
    title = (
        f"`halfpast serve` at {PACE} turns a second, every letter posted; waits in ms, from when each was due"
    )
    table = _table(title, "", "p50", "p95", "p99", "longest", "turns", "letters")
    data = {}
    for measured in all_measured:
        probe, turn = line("", measured.probes), line("", measured.turns)
        longest = max(measured.turns) / 1e6
        bare = line("", measured.bare)
        table.add_row(f"{measured.database}: bare, before", *_waits(bare, max(measured.bare) / 1e6), "", "")
        table.add_row(
            f"{measured.database}: /healthz, before", *_waits(probe, max(measured.probes) / 1e6), "", ""
        )
        table.add_row(measured.database, *_waits(turn, longest), f"{turn.count:,}", f"{measured.letters:,}")
        page = line("", measured.pages)
        table.add_row(
            f"{measured.database}: the page of a link", *_waits(page, max(measured.pages) / 1e6), "", ""
        )
        data[measured.database] = {
            "p50_ms": round(turn.p50 / 1000, 2),
            "p95_ms": round(turn.p95 / 1000, 2),
            "p99_ms": round(turn.p99 / 1000, 2),
            "longest_ms": round(longest, 2),
            "probe_p50_ms": round(probe.p50 / 1000, 2),
            "probe_p99_ms": round(probe.p99 / 1000, 2),
            "bare_p50_ms": round(bare.p50 / 1000, 2),
            "bare_p99_ms": round(bare.p99 / 1000, 2),
            "page_p50_ms": round(page.p50 / 1000, 2),
            "page_p99_ms": round(page.p99 / 1000, 2),
            "n": turn.count,
            "letters": measured.letters,
            "statuses": measured.statuses,
        }
    SCREEN.print(table)
    for name, found in data.items():
        verdict = "within" if found["p99_ms"] < MOST_MS else "OVER"
        answers = ", ".join(f"{count} x {status}" for status, count in found["statuses"].items())
        found["said"] = (
            f"{name}: at {PACE} turns/s p50 {found['p50_ms']:.1f}, p95 {found['p95_ms']:.1f}, "
            f"p99 {found['p99_ms']:.1f} ms: {verdict} the limit of {MOST_MS:g} ms; answers: {answers}."
        )
        SCREEN.print(found["said"], style="bold")
    return data


def show_letters(handed: Handed) -> dict[str, Any]:
    """Print how fast letters were handed over, and what turns felt of it."""
    alone, beside = handed.letters / handed.alone, handed.letters / handed.beside
    quiet, busy = line("", handed.quiet), line("", handed.busy)
    said = (
        f"{handed.letters:,} reminders at once, {WORKERS} workers: {alone:,.0f} a second alone (at least 1,000), "
        f"{beside:,.0f} beside {TALKS} turns/s (at least 500); p95 of a turn {quiet.p95 / 1000:.1f} ms before, "
        f"{busy.p95 / 1000:.1f} ms meanwhile (at most twice as long)."
    )
    SCREEN.print(said, style="bold")
    return {
        "letters": handed.letters,
        "alone_per_second": round(alone, 1),
        "beside_per_second": round(beside, 1),
        "quiet_ms": [round(each / 1000, 2) for each in (quiet.p50, quiet.p95, quiet.p99)],
        "busy_ms": [round(each / 1000, 2) for each in (busy.p50, busy.p95, busy.p99)],
        "said": said,
    }


def show_all(data: dict[str, Any], verdict: str) -> None:
    """Print once more what was reached, all together, and whether it can be trusted."""
    SCREEN.print()
    for each in (each for what in ("turn", "paced", "acks") for each in data.get(what, {}).values()):
        SCREEN.print(each["said"], style="bold")
    SCREEN.print(verdict, style="bold")


def _waits(each: Line, longest: float) -> tuple[str, str, str, str]:
    return f"{each.p50 / 1000:.1f}", f"{each.p95 / 1000:.1f}", f"{each.p99 / 1000:.1f}", f"{longest:.1f}"


def show_reading(found: Read) -> dict[str, Any]:
    """Print how long it takes to read."""
    lines = [
        line("dialogs.when.read", found.ours),
        line("  of it words.hear", found.heard),
        line("dateparser", found.theirs),
    ]
    table = _table(
        f"Reading {len(found.ours)} sentences, median of {ROUNDS} each",
        "",
        "p50 µs",
        "p99 µs",
        "mean µs",
        "x ours",
    )
    for each in lines:
        table.add_row(
            each.name,
            f"{each.p50:,.0f}",
            f"{each.p99:,.0f}",
            f"{each.mean:,.0f}",
            f"{each.p50 / lines[0].p50:.1f}",
        )
    SCREEN.print(table)
    table = _table(
        f"Hostile texts: ours {LONGEST:,} characters, dateparser {SHORT}", "", "ours ms", "dateparser ms"
    )
    for kind, (ours, theirs) in found.hostile.items():
        table.add_row(kind, f"{ours / 1e6:.2f}", f"{theirs / 1e6:.2f}")
    SCREEN.print(table)
    worst = max(ours for ours, _ in found.hostile.values()) / 1e6
    aims = ((lines[0].p50, 150, "median µs"), (lines[0].p99, 1000, "p99 µs"), (worst, 5, "hostile ms"))
    for reached, aim, what in aims:
        verdict = "reached" if reached < aim else "NOT REACHED"
        SCREEN.print(f"{what}: {reached:,.1f}, aim under {aim:,}: {verdict}.", style="bold")
    return {
        **{
            each.name.strip(): {"p50_us": each.p50, "p99_us": each.p99, "mean_us": each.mean}
            for each in lines
        },
        "hostile_ms": {kind: [ours / 1e6, theirs / 1e6] for kind, (ours, theirs) in found.hostile.items()},
    }


def _show_parts(measured: Measured) -> None:
    bare, whole = measured.watched
    table = _table(
        f"{measured.database}: the parts of a turn (watched, mean)", "", "µs", "of the turn", "x bare"
    )
    for name, words in PARTS:
        spent = measured.parts[name]
        table.add_row(words, f"{spent:,.0f}", f"{spent / whole:.0%}", f"{spent / bare:.2f}")
    table.add_row("whole", f"{whole:,.0f}", "100%", f"{whole / bare:.2f}")
    SCREEN.print(table)
    table = _table(f"{measured.database}: statements", "", "a turn", "µs each", "µs a turn")
    for name, (times, each) in sorted(measured.statements.items(), key=lambda row: -row[1][0] * row[1][1]):
        table.add_row(name, f"{times:.2f}", f"{each:,.0f}", f"{times * each:,.0f}")
    total = sum(times for times, _ in measured.statements.values())
    table.add_row("all", f"{total:.2f}", "", f"{measured.parts['statements']:,.0f}")
    SCREEN.print(table)


def _show_searches(measured: Measured) -> dict[str, dict[str, float]]:
    table = _table(
        f"{measured.database}: the search in the book", "", "look-up µs", "search µs", "free times"
    )
    data = {}
    for kind, searched in measured.searched.items():
        looked, found = median(searched.looked) / 1000, median(searched.found) / 1000
        table.add_row(kind, f"{looked:,.0f}", f"{found:,.0f}", f"{searched.times / len(searched.found):.1f}")
        data[kind] = {"look_up": round(looked, 1), "search": round(found, 1)}
    SCREEN.print(table)
    return data


def _cells(each: Line, bare: Line) -> Iterable[str]:
    return (
        each.name,
        f"{each.per_second:,.0f}",
        f"{each.p50 / 1000:.2f}",
        f"{each.p99 / 1000:.2f}",
        f"{each.mean / 1000:.2f}",
        f"{each.mean / bare.mean:.2f}",
        f"{each.p50 / bare.p50:.2f}",
        f"{each.count:,}",
    )


def _data(each: Line, bare: Line) -> dict[str, float]:
    return {
        "per_second": round(each.per_second, 1),
        "p50_us": round(each.p50, 1),
        "p99_us": round(each.p99, 1),
        "mean_us": round(each.mean, 1),
        "x_bare_mean": round(each.mean / bare.mean, 3),
        "x_bare_p50": round(each.p50 / bare.p50, 3),
        "n": each.count,
    }


def _table(title: str, *columns: str) -> Table:
    table = Table(title=title, title_justify="left", title_style="bold")
    for n, column in enumerate(columns):
        table.add_column(column, justify="right" if n else "left", no_wrap=True)
    return table


def keep(name: str, data: dict[str, Any]) -> Path:
    """Write the numbers down, beside those of earlier runs."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    place = FOLDER / f"{name}-{strftime('%Y%m%d-%H%M%S')}.json"
    place.write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n")
    return place
