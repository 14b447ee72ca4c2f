"""the cases of ../shared/times, read by us and by the peers that are installed, one after the other in one run

Data, scoring and the peers' adapters are those of that folder (its README says whose they are); we only start them.
Peers are installed below .cache, never into our .venv: `make score PEERS=1`.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.peers.node import PeerFailed, node
from tests.score.conventions import MOST, excluding

ROOT = Path(__file__).parents[2]
PLACE = ROOT / ".cache" / "score"
OURS = "halfpast"
MANY = 2000
"""Sets of more cases are read in full by us, and every tenth case by the peers: some take minutes."""

SETS = {
    "en": ("sgd_train", "sgd_negative_train", "recognizers_en", "ctparse_en"),
    "es": ("recognizers_es",),
    "de": ("recognizers_de", "ctparse_de"),
    "fr": ("recognizers_fr",),
}
DUCKLING = "pyduckling-native-phihos==0.3.0"
PEERS = {
    "dateparser": "peers.dateparser_search_tuned",
    "duckling": "peers.duckling_day",
    "recognizers": "peers.recognizers_js",
}
SPEAKS = {"dateparser": set(SETS), "duckling": set(SETS), "recognizers": {"en", "es", "fr"}}


@dataclass(frozen=True, slots=True)
class Row:
    """How one reader did on one set: per cent of the cases right, of those with a time nothing found, and failed."""

    name: str
    reader: str
    cases: int
    right: float
    none: float | None
    failed: float
    p50: float
    p99: float
    shared: Shared | None = None


@dataclass(frozen=True, slots=True)
class Shared:
    """Of the cases whose convention we share: per cent right; of all, the words that each excludes."""

    right: float
    cases: int
    excluded: dict[str, list[str]] = field(default_factory=dict)

    @property
    def share_excluded(self) -> float:
        """Return the per cent of all cases that conventions exclude."""
        return round(100 * len(self.excluded.get("any", ())) / self.cases, 1) if self.cases else 0.0


def folder() -> Path | None:
    """Find the cases: where TIMES_DATA says, or beside this repository."""
    asked = os.environ.get("TIMES_DATA")
    found = Path(asked).parent if asked else ROOT.parent / "shared" / "times"
    return found if (found / "evaluate.py").exists() else None


def languages() -> list[str]:
    return [tag for tag in SETS if (ROOT / "dialogs" / "languages" / tag / "times.py").exists()]


def peers() -> list[str]:
    """Name the peers that are installed."""
    here = {"dateparser": True, "duckling": _has_duckling(), "recognizers": _recognizers().exists()}
    return [name for name, is_here in here.items() if is_here]


def install() -> None:
    """Install Duckling and Recognizers below .cache."""
    PLACE.mkdir(parents=True, exist_ok=True)
    if not _has_duckling():
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--target"]
        _run([*pip, str(PLACE / "python"), DUCKLING])
    if not _recognizers().exists():
        found = node()
        npm = Path(found).parents[1] / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
        command = [found, str(npm)] if npm.exists() else ["npm"]
        wanted = ["@microsoft/recognizers-text-date-time@1.3.2", "@microsoft/recognizers-text-suite@1.3.1"]
        _run(
            [
                *command,
                "install",
                "--prefix",
                str(PLACE),
                "--no-audit",
                "--no-fund",
                "--ignore-scripts",
                *wanted,
            ]
        )


def rows(times: Path, readers: list[str], *, full: bool = False) -> Iterator[Row]:
    """Let every reader read every set of our languages, set by set, so that noise hits all alike."""
    for tag in languages():
        for name in SETS[tag]:
            cases = _count(times, name)
            for reader in (OURS, *readers):
                if cases and (reader == OURS or tag in SPEAKS[reader]):
                    every = 10 if reader != OURS and cases > MANY and not full else 1
                    summary = _evaluated(times, name, reader, tag, every)
                    yield _row(name, reader, summary, _shared(times, name, tag) if reader == OURS else None)


def acts(times: Path) -> list[str]:
    """Return what acts.py prints of us, line by line."""
    command = [sys.executable, "acts.py", "--cmd", f"{_halfpast()} acts --jsonl"]
    return _run(command, times).strip().splitlines()


def acts_reached(lines: list[str]) -> dict[str, dict[str, float]]:
    found = re.search(r"turns right ([\d.]+) of \d+; false alarms ([\d.]+) of", lines[-1]) if lines else None
    return (
        {"sgd_acts_train": {"right": float(found[1]), "no_alarm": round(100 - float(found[2]), 2)}}
        if found
        else {}
    )


def reached(found: list[Row]) -> dict[str, dict[str, float]]:
    """Return our scores as floors see them: more is better."""
    return {
        row.name: {"right": row.right}
        | ({"shared": row.shared.right} if _excludes(row) and row.shared else {})
        for row in found
        if row.reader == OURS
    }


def excessive(found: list[Row]) -> list[str]:
    """Say where conventions exclude more of a set than they may."""
    return [
        f"{row.name}: conventions exclude {row.shared.share_excluded:g} %, at most {MOST:g} may be"
        for row in found
        if row.shared and row.shared.share_excluded > MOST
    ]


def _excludes(row: Row) -> bool:
    return row.shared is not None and bool(row.shared.excluded)


def _evaluated(times: Path, name: str, reader: str, tag: str, every: int) -> dict[str, Any]:
    who = ["--cmd", f"{_halfpast()} when --jsonl"] if reader == OURS else ["--adapter", PEERS[reader]]
    command = [sys.executable, "evaluate.py", *who, "--name", reader, "--langs", tag, "--data", name]
    _run([*command, "--every", str(every)], times)
    return json.loads((PLACE / "out" / f"{reader}.summary.json").read_text())[name]


def _shared(times: Path, name: str, tag: str) -> Shared:
    """Count a set again without the cases that a convention excludes."""
    out = (PLACE / "out" / OURS / f"{name}.jsonl").read_text().splitlines()
    scored = {one["id"]: one["s"] for one in map(json.loads, out)}
    cases = [
        one for one in map(json.loads, _place(times, name).read_text().splitlines()) if one["id"] in scored
    ]
    excluded: dict[str, list[str]] = defaultdict(list)
    right = []
    for case in cases:
        names = excluding(case) if case["lang"] == tag else []
        for convention in (*names, "any") if names else ():
            excluded[convention].append(case["text"])
        if not names:
            score = scored[case["id"]]
            right.append(score.get("frame", score.get("ok", not score.get("fp", False))))
    return Shared(round(100 * sum(right) / max(len(right), 1), 2), len(cases), excluded)


def _row(name: str, reader: str, found: dict[str, Any], shared: Shared | None) -> Row:
    failed = 100 * sum(found["errors"].values()) / found["n"]
    return Row(
        name=name,
        reader=reader,
        cases=found["n"],
        right=_right(found),
        none=found.get("none"),
        failed=round(failed, 2),
        p50=found["p50_us"],
        p99=found["p99_us"],
        shared=shared,
    )


def _right(found: dict[str, Any]) -> float:
    """Return the share of cases wholly right: frames, points, ranges, and silence where there is no time.

    A reader that fails says nothing; that is no silence.
    """
    parts = [(found[key], found[f"{key}_n"]) for key in ("frame", "ok_point", "ok_range") if key in found]
    if "fp" in found:
        silent = 100 - found["fp"] - (100 * sum(found["errors"].values()) / found["n"])
        parts.append((max(silent, 0.0), found["fp_n"]))
    return round(sum(share * count for share, count in parts) / sum(count for _, count in parts), 2)


def _count(times: Path, name: str) -> int:
    place = _place(times, name)
    return len(place.read_text().splitlines()) if place.exists() else 0


def _place(times: Path, name: str) -> Path:
    return Path(os.environ.get("TIMES_DATA") or times / "data") / f"{name}.jsonl"


def _halfpast() -> str:
    return str(Path(sys.executable).with_name("halfpast"))


def _has_duckling() -> bool:
    return any((PLACE / "python").glob("duckling*"))


def _recognizers() -> Path:
    return PLACE / "node_modules" / "@microsoft" / "recognizers-text-date-time"


def _run(command: list[str], where: Path = ROOT) -> str:
    ways = [str(PLACE / "python"), os.environ.get("PYTHONPATH", "")]
    given = {"PYTHONPATH": os.pathsep.join(filter(None, ways)), "NODE_PATH": str(PLACE / "node_modules")}
    if _recognizers().exists():
        given["PATH"] = os.pathsep.join((str(Path(node()).parent), os.environ["PATH"]))
    given["TIMES_OUT"] = str(PLACE / "out")
    given["PYTHONDONTWRITEBYTECODE"] = "1"
    done = subprocess.run(
        command, cwd=where, env=os.environ | given, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise PeerFailed(f"{' '.join(command)}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done.stdout
