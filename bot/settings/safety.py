"""what is fine for a trial on a laptop, and refused where a real channel is open"""

from __future__ import annotations

import re
import stat
from collections.abc import Iterator
from pathlib import Path

from bot.settings.model import DEFAULT_SECRET, Settings
from bot.settings.values import loopback

SHORTEST = 32
FEWEST_SIGNS = 10
HOW_TO_MAKE_ONE = 'python3 -c "import secrets; print(secrets.token_urlsafe(32))"'


def dangers(settings: Settings) -> Iterator[tuple[str, str]]:
    """Tell which settings must not meet the public, and how to mend each."""
    if weak := _weakness(settings.secret_key.get_secret_value()):
        yield "secret_key", f"{weak}; links to bookings could be forged. Make a new one: {HOW_TO_MAKE_ONE}"
    if settings.public_url.startswith("http:") and not loopback(settings.public_url):
        yield "public_url", "must be https://: whoever carries an http:// request can read and change it"
    if _is_installed_elsewhere(settings) and not settings.public_url.startswith("https:"):
        yield (
            "public_url",
            "must be https:// with channels.slack.client_id: who installs the app comes back there",
        )
    if settings.debug:
        yield "debug", "must be false with a real channel: it shows to callers what only you should see"
    file = database_file(settings)
    if file is not None and readable_by_all(file):
        yield "database_url", f"{file} can be read by every user of this machine: chmod 600 {file}"


def _is_installed_elsewhere(settings: Settings) -> bool:
    slack = settings.channels.slack
    return slack is not None and slack.client_id is not None


def database_file(settings: Settings) -> Path | None:
    """Return the file of an SQLite database, nothing for a database on a server."""
    found = re.match(r"sqlite(?:\+pysqlite)?:///([^?]+)", settings.database_url.get_secret_value())
    return Path(found[1]) if found else None


def readable_by_all(file: Path) -> bool:
    """Tell whether every user of the machine can read a file, which takes a way through all its folders."""
    try:
        modes = [file.stat().st_mode, *(folder.stat().st_mode for folder in file.absolute().parents)]
    except OSError:
        return False
    return bool(modes[0] & stat.S_IROTH) and all(mode & stat.S_IXOTH for mode in modes[1:])


def _weakness(secret: str) -> str | None:
    if secret == DEFAULT_SECRET:
        return "is not set, and a real channel needs one"
    if len(secret) < SHORTEST:
        return f"must have {SHORTEST} characters or more, not {len(secret)}"
    if len(set(secret)) < FEWEST_SIGNS:
        return "is easy to guess: it repeats few characters"
    return None
