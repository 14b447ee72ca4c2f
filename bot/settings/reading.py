"""the settings, gathered from file and environment, or everything that is wrong with them

The file is ``halfpast.toml`` where we were started, or the one that HALFPAST_CONFIG names; the environment
goes first.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pydantic_settings
from pydantic import ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails
from pydantic_settings import EnvSettingsSource

from bot import toml
from bot.settings.model import PREFIX, Channels, Settings, Slack, Sms, Telegram
from bot.settings.safety import dangers
from bot.spelling import nearest

CONFIG = f"{PREFIX}CONFIG"
FILE = "halfpast.toml"
NO_SETTINGS = (CONFIG, f"{PREFIX}TEST_")
"""Names in the environment, or how they begin, that are ours and no settings."""

PLANNED = {"mail": "e-mail"}
"""Channels that this version does not have."""

Tree = dict[str, Any]
Wrongs = dict[toml.Key, str]


class SettingsError(Exception):
    """The settings have mistakes; nothing was started."""

    def __init__(self, *problems: toml.Problem) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


def read() -> Settings:
    """Return the settings of this process; raise SettingsError with everything that is wrong with them."""
    file, document = _file()
    given = _merged(document.data, _environment())
    unknown: Wrongs = {
        (key,): _unknown((key,)) for key in (*given, *_strays()) if key not in Settings.model_fields
    }
    settings, wrong = _checked({key: value for key, value in given.items() if (key,) not in unknown})
    wrong |= unknown | _missing_catalog(settings)
    if given.get("channels"):
        wrong |= {(name,): what for name, what in dangers(settings) if (name,) not in wrong}
    if wrong:
        problems = [_problem(key, what, file, document) for key, what in wrong.items()]
        raise SettingsError(*sorted(problems, key=lambda each: (each.line or 0, each.setting)))
    return settings


def _file() -> tuple[str, toml.Document]:
    """Read the file of settings; it may be absent, unless it was asked for."""
    path = Path(os.environ.get(CONFIG) or FILE)
    try:
        return str(path), toml.parsed(toml.decoded(path.read_bytes()))
    except toml.UnreadableError as error:
        raise SettingsError(toml.Problem(str(path), error.line, "", str(error))) from None
    except OSError as error:
        if isinstance(error, FileNotFoundError) and not os.environ.get(CONFIG):
            return str(path), toml.Document({}, {})
        what = f"the file of settings cannot be read: {error.strerror}"
        raise SettingsError(toml.Problem(str(path), None, "", what)) from None


def _environment() -> Tree:
    try:
        return EnvSettingsSource(Settings)()
    except pydantic_settings.SettingsError:  # the channels as a whole were to be read, and are no JSON
        what = f"cannot be set as a whole; set what is in it, for example {PREFIX}CHANNELS__SMS__FROM"
        raise SettingsError(toml.Problem("environment", None, f"{PREFIX}CHANNELS", what)) from None


def _strays() -> Iterator[str]:
    """Yield what the environment sets and nobody knows, as it would be called in the file."""
    for name in map(str.upper, os.environ):
        setting, nested, _ = name.removeprefix(PREFIX).lower().partition("__")
        known = setting in Settings.model_fields and (setting == "channels" or not nested)
        if name.startswith(PREFIX) and not name.startswith(NO_SETTINGS) and not known:
            yield name.removeprefix(PREFIX).lower()


def _merged(under: Mapping[str, Any], over: Mapping[str, Any]) -> Tree:
    """Return both; what is over goes first, table by table."""
    both = dict(under)
    for key, value in over.items():
        below = both.get(key)
        both[key] = _merged(below, value) if isinstance(below, dict) and isinstance(value, dict) else value
    return both


def _checked(given: Tree) -> tuple[Settings, Wrongs]:
    """Return the settings, those that are wrong as if nobody had set them, and what is wrong."""
    try:
        return Settings(**given), {}
    except ValidationError as error:
        wrong = {detail["loc"]: _sentence(detail) for detail in error.errors()}
        bad = {key[0] for key in wrong}
        return Settings(**{key: value for key, value in given.items() if key not in bad}), wrong


def _missing_catalog(settings: Settings) -> Wrongs:
    if settings.catalog is None or settings.catalog.is_file():
        return {}
    return {("catalog",): f"there is no file {settings.catalog}"}


def _sentence(detail: ErrorDetails) -> str:
    match detail["type"]:
        case "extra_forbidden":
            return _unknown(detail["loc"])
        case "value_error":
            return str(detail["ctx"]["error"])
        case "missing":
            return "is missing"
        case _:  # everything else has a reader of its own
            return "must be a table of settings"


def _unknown(key: toml.Key) -> str:
    *above, last = key
    if above == ["channels"] and last in PLANNED:
        return f"this version has no {PLANNED[str(last)]} channel; take the setting out. Channels: sms, telegram, slack"
    known = _known(above)
    names = [field.alias or name for name, field in known.items()]
    return f"there is no such setting{nearest(str(last), names)}"


def _known(above: Sequence[object]) -> dict[str, FieldInfo]:
    """Return the settings that there are in that table."""
    channels = {"sms": Sms.model_fields, "telegram": Telegram.model_fields, "slack": Slack.model_fields}
    match above:
        case []:
            return Settings.model_fields
        case [_]:
            return Channels.model_fields
        case [_, channel, *_]:
            return channels[str(channel)]
        case _:
            return {}


def _problem(key: toml.Key, what: str, file: str, document: toml.Document) -> toml.Problem:
    """Say where a setting comes from: a name in the environment, or a line of the file."""
    name = PREFIX + "__".join(str(part).upper() for part in key if isinstance(part, str))
    named = {each.upper() for each, value in os.environ.items() if value}
    in_file = key in document.lines or key[:-1] in document.lines
    if name in named or not in_file or any(each.startswith(f"{name}__") for each in named):
        return toml.Problem("environment", None, name, what)
    return toml.Problem(file, document.line(key), ".".join(map(str, key)), what)
