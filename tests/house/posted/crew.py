"""the workers of a history: processes that are born, killed and stopped, and held while time is skipped

They are forked from a process that has all modules loaded, so that a birth takes milliseconds.
"""

import fcntl
import multiprocessing
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from multiprocessing.process import BaseProcess
from pathlib import Path

from tests.house.posted.worker import Job, work

WORKERS = 2
FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload(["tests.house.posted.worker"])

Worker = tuple[BaseProcess, Job]


class Workers:
    """The processes that post; some are dead, some are stopped."""

    def __init__(self, job: Job) -> None:
        self.job, self.born = job, 0
        self.alive: list[Worker] = []

    def fill(self) -> None:
        """Start as many as are missing."""
        self.alive = [each for each in self.alive if each[0].is_alive()]
        while len(self.alive) < WORKERS:
            self.born += 1
            job = replace(self.job, number=self.born, seed=f"{self.job.seed}-{self.born}")
            process = FORKS.Process(target=work, args=(job,), daemon=True)
            process.start()
            self.alive.append((process, job))

    def kill(self, *some: Worker) -> None:
        """End some, by kill -9."""
        for process, _ in some:
            process.kill()
            process.join()
        self.alive = [each for each in self.alive if each[0].is_alive()]

    @contextmanager
    def held(self, ring: float) -> Iterator[list[Worker]]:
        """Wait until all who can work have seen to a ring, and let nobody begin; give those who are stopped.

        However busy the machine is, nothing that is due is late for that.
        """
        files, stopped = [], []
        for each in self.alive:
            while each[1].seen_to < ring and _state(each[0].pid) not in {"T", "Z"}:
                time.sleep(0.001)
            file = each[1].lock.open("a")
            files.append(file)
            while True:
                try:
                    fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    break
                except BlockingIOError:
                    if _state(each[0].pid) == "T":
                        stopped.append(each)
                        break
                    time.sleep(0.001)
        try:
            yield stopped
        finally:
            for file in files:
                file.close()


def _state(process: int) -> str:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return "Z"
