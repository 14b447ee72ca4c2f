"""a PostgreSQL server of our own: on a temporary directory, for as long as one process lives

``start(owner=pid)`` leaves a keeper behind: this module, run as a program. The keeper starts the server,
watches the owner, and clears everything away when the owner is gone, however it went: at the end, by Ctrl-C
or by kill -9. So there is nothing to tear down, and nothing that could be forgotten.
"""

import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import psycopg
from psycopg import sql

from tests.children import die_with_parent

SUPERUSER = "postgres"
QUICK = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")
PLAIN = ("listen_addresses=", "max_connections=200", "timezone=UTC", "jit=off")
HOW_TO_INSTALL = (
    "The tests need PostgreSQL 15 or newer, and found no initdb on the PATH or below /usr/lib/postgresql. "
    "Install it (as root: apt-get install postgresql), "
    "or leave its tests out on purpose: HALFPAST_TEST_NO_POSTGRES=1."
)


class NoServer(Exception):
    """There is no PostgreSQL server to be had."""


@dataclass(frozen=True)
class Server:
    """A running server; ``folder`` holds its socket."""

    folder: str

    def url(self, database: str) -> str:
        """Name a database to SQLAlchemy."""
        return f"postgresql+psycopg://{SUPERUSER}@/{database}?host={self.folder}"

    def create(self, database: str, *, template: str = "template1") -> str:
        """Make a database, as a copy of another, and return its URL."""
        self._run("CREATE DATABASE {} TEMPLATE {}", database, template)
        return self.url(database)

    def drop(self, database: str) -> None:
        """Remove a database, whoever may still be in it."""
        self._run("DROP DATABASE IF EXISTS {} WITH (FORCE)", database)

    def _run(self, command: str, *names: str) -> None:
        with psycopg.connect(
            host=self.folder, user=SUPERUSER, dbname="postgres", autocommit=True
        ) as connection:
            connection.execute(sql.SQL(command).format(*map(sql.Identifier, names)))


def start(*, owner: int, settings: tuple[str, ...] = QUICK) -> Server:
    """Start a server that lives as long as the process ``owner``; ``settings=()`` makes it a durable one."""
    keeper = [sys.executable, "-m", "tests.postgres", str(owner), str(programs()), *settings]
    said = subprocess.run(
        keeper,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[1],
        start_new_session=True,  # a Ctrl-C is for the owner
        check=False,
    )
    if not Path(said.stdout.strip()).is_dir() or not said.stdout:
        raise NoServer(f"PostgreSQL did not start:\n{said.stdout}{said.stderr}")
    return Server(said.stdout.strip())


def programs() -> Path:
    """Find the folder of PostgreSQL's programs; install them first where we may."""
    if not (found := _found()) and os.geteuid() == 0 and shutil.which("apt-get"):
        _install()
        found = _found()
    if not found:
        raise NoServer(HOW_TO_INSTALL)
    return found


def _found() -> Path | None:
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    initdb = debian[-1] if debian else shutil.which("initdb")
    return Path(initdb).resolve().parent if initdb else None


def _install() -> None:
    """Install Debian's package, without the server that it would start."""
    no_cluster = Path("/etc/postgresql-common/createcluster.d/halfpast.conf")
    no_cluster.parent.mkdir(parents=True, exist_ok=True)
    no_cluster.write_text("create_main_cluster = false\n")
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update"], ["install", "-y", "--no-install-recommends", "postgresql"]):
        subprocess.run(["apt-get", "-qq", *command], env=quiet, stdout=sys.stderr, check=False)


def _keep(owner: int, bin_folder: str, settings: list[str]) -> None:
    """Run a server until its owner is gone; say on stdout where it listens, or why it does not."""
    if os.fork():
        os._exit(0)  # whoever called us need not wait for the keeper
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    folder = tempfile.mkdtemp(prefix="halfpast-postgres-")
    server = None
    try:
        server = _serve(folder, bin_folder, settings)
        print(folder, flush=True)
        _silence()
        while server.poll() is None and _is_alive(owner):
            time.sleep(0.2)
    finally:
        if server and server.poll() is None:
            server.send_signal(signal.SIGQUIT)  # nothing here is worth a checkpoint
            server.wait()
        shutil.rmtree(folder, ignore_errors=True)


def _serve(folder: str, bin_folder: str, settings: list[str]) -> "subprocess.Popen[bytes]":
    account = _account(folder)
    data, log = f"{folder}/data", Path(folder, "log")
    initdb = [
        f"{bin_folder}/initdb",
        "-D",
        data,
        "-U",
        SUPERUSER,
        "-A",
        "trust",
        "-E",
        "UTF8",
        "--locale=C",
        "-N",
    ]
    subprocess.run(initdb, stdout=subprocess.DEVNULL, check=True, cwd="/", **account)
    options = [f"-c{setting}" for setting in (*PLAIN, *settings, f"unix_socket_directories={folder}")]
    with log.open("w") as written:
        server = subprocess.Popen(
            [f"{bin_folder}/postgres", "-D", data, *options],
            stdin=subprocess.DEVNULL,
            stdout=written,
            stderr=written,
            cwd="/",
            preexec_fn=die_with_parent(signal.SIGQUIT),  # noqa: PLW1509 - a keeper has one thread
            **account,
        )
    while "ready to accept connections" not in log.read_text():
        if server.poll() is not None:
            raise NoServer(log.read_text())
        time.sleep(0.02)
    return server


def _account(folder: str) -> dict[str, object]:
    """Say whom the server runs as: PostgreSQL refuses to be root."""
    if os.geteuid() != 0:
        return {}
    names = {entry.pw_name: entry for entry in pwd.getpwall()}
    entry = names.get("postgres") or names["nobody"]
    os.chown(folder, entry.pw_uid, entry.pw_gid)
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}


def _silence() -> None:
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nothing, stream)


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


if __name__ == "__main__":
    _keep(int(sys.argv[1]), sys.argv[2], sys.argv[3:])
