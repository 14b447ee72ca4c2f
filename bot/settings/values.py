"""what may stand behind a setting: a switch, a port, a text, a secret, the address of a server

Each reader takes what the file or the environment says and returns it, or raises ValueError with what is
allowed. A secret is never quoted.
"""

from __future__ import annotations

import ipaddress
import re
from pathlib import Path
from typing import Annotated
from urllib.parse import SplitResult, urlsplit

from pydantic import BeforeValidator, SecretStr
from pydantic_settings import NoDecode


def _addresses(value: object) -> tuple[str, ...]:
    """Read one or several addresses of machines: a list, or a text with commas between them."""
    parts = value.split(",") if isinstance(value, str) else value
    try:
        if isinstance(parts, list | tuple):
            return tuple(str(ipaddress.ip_address(str(part).strip())) for part in parts)
    except ValueError:
        pass
    raise ValueError(f"must be addresses such as 127.0.0.1, with commas between them, not {value!r}")


def _flag(value: object) -> bool:
    said = str(value).lower()
    if said not in {"true", "false", "yes", "no", "on", "off", "1", "0"}:
        raise ValueError(f"must be true or false, not {value!r}")
    return said in {"true", "yes", "on", "1"}


def _port(value: object) -> int:
    if not re.fullmatch("[0-9]{1,5}", str(value)) or not 1 <= int(str(value)) <= 65535:
        raise ValueError(f"must be a port from 1 to 65535, not {value!r}")
    return int(str(value))


def _per_second(value: object) -> float:
    """Read how many letters go in a second: 0.05 is three a minute."""
    said = str(value)
    if not re.fullmatch(r"[0-9]{1,4}(\.[0-9]{1,3})?", said) or not 0.01 <= float(said) <= 1000:
        raise ValueError(f"must be a number of letters a second, from 0.01 to 1000, not {value!r}")
    return float(said)


def _text(value: object) -> str:
    if not isinstance(value, str) or not value.strip() or not value.isprintable():
        raise ValueError("must be a text in quotes, on one line")
    return value.strip()


def _file(value: object) -> Path:
    return value if isinstance(value, Path) else Path(_text(value))


def _secret(value: object) -> SecretStr:
    return value if isinstance(value, SecretStr) else SecretStr(_text(value))


def _secrets(value: object) -> tuple[SecretStr, ...]:
    """Read one or several secrets: a list, or a text with commas between them."""
    parts = value.split(",") if isinstance(value, str) else value
    if not isinstance(parts, list | tuple) or not parts:
        raise ValueError("must be one secret, or several with commas between them")
    return tuple(_secret(part) for part in parts)


def _workspaces(value: object) -> tuple[str, ...]:
    """Read ids of workspaces: a list, a text with commas between them, or * for every one there is."""
    parts = value.split(",") if isinstance(value, str) else value
    read = [str(part).strip() for part in parts] if isinstance(parts, list | tuple) else []
    if read == ["*"]:
        return ()
    if not read or not all(re.fullmatch("T[A-Z0-9]{2,20}", each) for each in read):
        like = "ids of workspaces such as T012AB3CD, with commas between them, or * for all"
        raise ValueError(f"must be {like}, not {value!r}")
    return tuple(read)


def one_of(*words: str) -> BeforeValidator:
    """Return what reads one of the words."""

    def read(value: object) -> str:
        if value not in words:
            raise ValueError(f"must be {', '.join(words[:-1])} or {words[-1]}, not {value!r}")
        return str(value)

    return BeforeValidator(read)


def matching(pattern: str, what: str) -> BeforeValidator:
    """Return what reads a text of that pattern."""

    def read(value: object) -> str:
        if not re.fullmatch(pattern, said := _text(value)):
            raise ValueError(f"must be {what}, not {said!r}")
        return said

    return BeforeValidator(read)


def hidden(pattern: str, what: str) -> BeforeValidator:
    """Return what reads a secret of that pattern; it is never quoted."""

    def read(value: object) -> SecretStr:
        said = _secret(value)
        if not re.fullmatch(pattern, said.get_secret_value()):
            raise ValueError(f"must be {what}")
        return said

    return BeforeValidator(read)


def _database(value: object) -> SecretStr:
    said = _secret(value).get_secret_value()  # it may hold a password: never quoted
    memory = re.fullmatch(r"sqlite(\+pysqlite)?:///?(:memory:)?", said)
    if memory or not re.match(r"sqlite(\+pysqlite)?:///|postgresql(\+psycopg)?://", said):
        raise ValueError("must be sqlite:///FILE or postgresql://USER:PASSWORD@HOST/NAME")
    return SecretStr(said)


def _root(value: object) -> str:
    """Read the address of a server: scheme and host, perhaps a port and a path."""
    said = _text(value).rstrip("/")
    parts = split(said)
    if (
        parts is None
        or parts.scheme not in {"http", "https"}
        or not parts.hostname
        or re.search(r"[?#@\s]", said)
    ):
        raise ValueError(
            f"must be https://host, perhaps with a port and a path and nothing else, not {said!r}"
        )
    return said


def _vendor(value: object) -> str:
    said = _root(value)
    if said.startswith("http:") and not loopback(said):
        raise ValueError(
            f"must be https://, or a server on this machine: credentials are sent to it, not {said!r}"
        )
    return said


def split(url: str) -> SplitResult | None:
    """Return the parts of an address, nothing when it is none."""
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return None
    return parts


def loopback(url: str) -> bool:
    """Tell whether an address can only be this machine's."""
    parts = split(url)
    host = (parts and parts.hostname) or ""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


Addresses = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_addresses)]
Flag = Annotated[bool, BeforeValidator(_flag)]
PerSecond = Annotated[float, BeforeValidator(_per_second)]
Port = Annotated[int, BeforeValidator(_port)]
File = Annotated[Path, BeforeValidator(_file)]
Text = Annotated[str, BeforeValidator(_text)]
Secret = Annotated[SecretStr, BeforeValidator(_secret)]
Workspaces = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_workspaces)]
Secrets = Annotated[tuple[SecretStr, ...], NoDecode, BeforeValidator(_secrets)]
Database = Annotated[SecretStr, BeforeValidator(_database)]
Root = Annotated[str, BeforeValidator(_root)]
Vendor = Annotated[str, BeforeValidator(_vendor)]
