"""the talks in the documents, said again to the demo's desk: what is printed there is what it says

A talk is a block of text that begins with "> "; it is had on Monday 2 March 2026 at ten in the morning.
``python -m tests.house.spoken`` says them all, and writes down what the desk answers today.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.house.plan import ROOT

NOW = "2026-03-02T10:00"
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
TALK = re.compile(r"(?<=^```text\n)> .*?(?=^```$)", re.MULTILINE | re.DOTALL)


def talks(page: Path) -> list[str]:
    """Return the talks of a page."""
    return TALK.findall(page.read_text())


def said_again(talk: str) -> str:
    """Say what the person says in a talk; return the whole talk as it goes now."""
    words = "".join(f"{line[2:]}\n" for line in talk.splitlines() if line.startswith("> "))
    with tempfile.TemporaryDirectory() as cache:
        run = subprocess.run(
            [Path(sys.executable).with_name("halfpast"), "talk", "--demo", "--now", NOW],
            input=words,
            capture_output=True,
            text=True,
            env=os.environ | {"XDG_CACHE_HOME": cache},
            check=True,
        )
    return run.stdout.removesuffix("> \n")


if __name__ == "__main__":
    for page in PAGES:
        page.write_text(TALK.sub(lambda found: said_again(found[0]), page.read_text()))
