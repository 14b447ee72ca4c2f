"""what is written down about a run; no personal data

An event has a name that never changes and keys: ids go in, never texts, names or numbers. ``Shield`` is the
last net below that rule: it hides what stands under a telling key, and what looks like a phone number, an
address, a change link or a credential. Of an error it keeps the kind and the place, for the message may quote
what a person said. What other libraries log comes through the same net, from warnings on: the first line of
it, without what they filled in.
"""

from __future__ import annotations

import logging
import re
import sys
import traceback
from collections.abc import Iterable, Mapping, MutableMapping
from datetime import date, timedelta
from enum import Enum
from pathlib import Path
from types import TracebackType
from typing import Literal
from uuid import UUID

import structlog
from structlog.typing import Processor

Style = Literal["console", "json"]
Level = Literal["debug", "info", "warning", "error"]

HIDDEN = "[hidden]"
DEEPEST = 6
"""Tables within tables that are written out."""

FRAMES = 8
"""Lines of a traceback that are kept, the innermost ones."""

TELLING = re.compile(
    r"(?:address|answer|authorization|body|caller|content|cookie|credential|email|html|mail|message|mobile|name"
    r"|number|password|payload|phone|reply|said|secret|sender|signature|subject|text|token|user|word)(?:e?s)?"
)
"""Words in a key that say that somebody's data stand under it."""

TELLING_ALONE = frozenset({"from", "to"})
HARMLESS_ENDS = frozenset({"count", "id", "ids", "kind", "length", "sid", "state", "type"})
"""Last words of a key that is none of those after all: message_id, body_length."""

_PATTERNS = (
    re.compile(r"(?<=/c/)[^/\s?#\"'<>]+"),  # a change link
    re.compile(r"(?<=://)[^/\s@]+(?=@)"),  # a password in an address
    re.compile(r"(?i)\b(?:basic|bearer)\s+[^\s,;]+"),
    re.compile(r"\bxox[a-z]-[\w-]+|\bxapp-[\w-]+|[0-9]{6,12}:[\w-]{30,}"),  # Slack, Telegram
    re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),  # e-mail
    re.compile(r"(?:\+|%2[Bb])[ ]?\(?\d(?:[ ().-]{0,2}\d){6,14}"),  # a phone number as the world writes it
    re.compile(r"(?<![\w-])(?!\d{4}-\d\d-\d\d)\(?\d(?:[ ().-]{0,2}\d){8,14}(?![\w-])"),  # as its country does
    re.compile(r"(?<!\w)(?=\w*[0-9])(?=\w*[A-Z])[0-9A-HJKMNP-TV-Z]{16}(?!\w)"),  # the token of a link, bare
)
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def configure(*, style: Style = "json", level: Level = "info", secrets: Iterable[str] = ()) -> None:
    """Write events to stderr from now on; ``secrets`` are hidden wherever they turn up."""
    shape: Processor = structlog.processors.JSONRenderer()
    if style == "console":
        shape = structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            Shield(secrets),
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            shape,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=lambda *_: structlog.PrintLogger(sys.stderr),
        cache_logger_on_first_use=False,
    )
    logging.basicConfig(handlers=[_Foreign()], level=logging.WARNING, force=True)
    logging.captureWarnings(capture=True)
    logging.raiseExceptions = False  # or what could not be logged is printed, arguments and all
    sys.excepthook = _crashed


def event(name: str, /, **keys: object) -> None:
    """Write down that something happened."""
    _logger().info(name, **keys)


def fault(name: str, error: BaseException, /, **keys: object) -> None:
    """Write down that something went wrong: what kind of error, and where."""
    _logger().error(name, exc_info=error, **keys)


class Shield:
    """Hides personal data and secrets in what is about to be written."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        self._secrets = tuple(sorted({each for each in secrets if each}, key=len, reverse=True))

    def __call__(
        self, _logger: object, _method: str, keys: MutableMapping[str, object]
    ) -> MutableMapping[str, object]:
        """Return the event with all its keys, and only harmless values."""
        error = keys.pop("exc_info", None)
        keys.pop("stack_info", None)
        keys.update(_told(error))
        return {self.text(key): self._value(key, value, DEEPEST) for key, value in keys.items()}

    def text(self, said: str) -> str:
        """Return a text without what looks like somebody's."""
        for secret in self._secrets:
            said = said.replace(secret, HIDDEN)
        if _UUID.fullmatch(said):
            return said
        for pattern in _PATTERNS:
            said = pattern.sub(HIDDEN, said)
        return said

    def _value(self, key: str, value: object, depth: int) -> object:
        return HIDDEN if _telling(key) else self._plain(value, depth)

    def _plain(self, value: object, depth: int) -> object:
        """Return a value in plain types; of anything else only its kind, for a repr may tell more."""
        match value:
            case None | bool() | float():
                return value
            case Enum():
                return self._plain(value.value, depth)
            case int():
                return HIDDEN if abs(value) >= 10**8 else value
            case str():
                return self.text(value)
            case UUID():
                return str(value)
            case date():
                return value.isoformat()
            case timedelta():
                return value.total_seconds()
            case _:
                return self._inside(value, depth) if depth else HIDDEN

    def _inside(self, value: object, depth: int) -> object:
        match value:
            case Mapping():
                return {
                    self.text(str(key)): self._value(str(key), each, depth - 1) for key, each in value.items()
                }
            case list() | tuple() | set() | frozenset():
                return [self._plain(each, depth - 1) for each in value]
            case _:
                return f"<{type(value).__name__}>"


class _Foreign(logging.Handler):
    """Takes what other libraries log."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write the first line of the template, without its arguments: they are where the data are."""
        said = str(record.msg).partition("\n")[0][:200]
        error = record.exc_info[1] if record.exc_info else None
        write = _logger().error if record.levelno >= logging.ERROR else _logger().warning
        write(said, source=record.name, exc_info=error)


def _logger() -> structlog.typing.FilteringBoundLogger:
    if not structlog.is_configured():
        configure(style="console", level="warning")
    logger: structlog.typing.FilteringBoundLogger = structlog.get_logger()
    return logger


def _crashed(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
    fault("crashed", error)


def _telling(key: str) -> bool:
    words = [word.lower() for word in _WORD.findall(key)]
    if not words or words[-1] in HARMLESS_ENDS:
        return False
    return key.lower() in TELLING_ALONE or any(TELLING.fullmatch(word) for word in words)


def _told(error: object) -> dict[str, object]:
    """Return the kinds of an error and of its causes, and where it happened."""
    if error is True:
        error = sys.exception()
    if not isinstance(error, BaseException):
        return {}
    kinds: list[str] = []
    cause: BaseException | None = error
    while cause is not None and len(kinds) < DEEPEST:
        kinds.append(type(cause).__name__)
        cause = cause.__cause__ or cause.__context__
    frames = list(traceback.walk_tb(error.__traceback__))[-FRAMES:]
    return {
        "error": " < ".join(kinds),
        "where": [_place(frame.f_code.co_filename, line) for frame, line in frames],
    }


def _place(file: str, line: int) -> str:
    return f"{'/'.join(Path(file).parts[-3:])}:{line}"
