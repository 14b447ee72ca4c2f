"""`make fuzz`: throws strange texts at the reader of time, led by what they make it do (atheris)

    python -m tests.fuzz [--seconds 600]        (make fuzz ARGS="--seconds 60")

Every language that has a folder is read, and one that has none. An exception, a text that takes longer than a tenth
of a second, or a window outside now plus or minus two years (where no year is named) ends the run; the text is left
in .cache/fuzz.
"""

from __future__ import annotations

import argparse
import importlib.util
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PLACE = ROOT / ".cache" / "fuzz"
ATHERIS = "atheris==3.0.0"
LONGEST = 1600


def main() -> int:
    asked = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__.partition("\n")[0])
    asked.add_argument("--seconds", type=int, default=600, help="how long to go on")
    given = asked.parse_args()
    ready()
    command = [sys.executable, str(Path(__file__).with_name("reader.py")), str(PLACE / "corpus")]
    bounds = [f"-max_total_time={given.seconds}", f"-max_len={LONGEST}", f"-artifact_prefix={PLACE}/"]
    return subprocess.run([*command, *bounds], cwd=ROOT, check=False).returncode


def ready() -> None:
    """Install the fuzzer below .cache, and lay out the sentences of our corpora for it to begin with."""
    seeds = PLACE / "corpus"
    seeds.mkdir(parents=True, exist_ok=True)
    if not (PLACE / "python" / "atheris").exists():
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, "--no-deps", "--target", str(PLACE / "python"), ATHERIS], check=True)
    for corpus in sorted((ROOT / "dialogs" / "languages").glob("*/corpus.txt")):
        for at, line in enumerate(corpus.read_text("utf-8").splitlines()):
            if line and line[0] not in "#@":
                (seeds / f"{corpus.parent.name}-{at}").write_bytes(line.encode())


if importlib.util.find_spec("tests.fuzz"):
    sys.exit(main())
