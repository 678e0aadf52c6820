"""Work for the crew's tests: a worker process finds these by name."""

import os
import signal
import time
from multiprocessing.util import Finalize
from pathlib import Path
from tempfile import TemporaryDirectory

from rentegn.run import Report


def double(report: Report, number: int) -> int:
    return 2 * number


def count(report: Report, frames: int, seconds: float) -> int:
    for frame in range(1, frames + 1):
        time.sleep(seconds / frames)
        report(frame)
    return frames


def stumble(report: Report) -> None:
    raise ValueError("no such pose")


def leave(report: Report) -> None:
    raise SystemExit(3)


def hang(report: Report) -> None:
    while True:
        time.sleep(60)


def hang_in_a_folder(report: Report, diary: Path) -> None:
    with TemporaryDirectory() as folder:
        (Path(folder) / "half.mp4").write_bytes(b"half")
        diary.write_text(folder)
        time.sleep(60)


def hoard(report: Report) -> int:
    return len(bytearray(64 << 30))


def die(report: Report, tally: Path, survive_after: int = 99) -> str:
    with tally.open("a") as file:
        file.write("x")
    if len(tally.read_text()) <= survive_after:
        os.kill(os.getpid(), signal.SIGKILL)
    return "alive"


def misspell(report: Report) -> None:
    compile("x = 1\ny = = 2\n", "scene.py", "exec")


def part(report: Report, diary: Path) -> None:
    Finalize(None, _part, (diary,), exitpriority=10)


def _part(diary: Path) -> None:
    diary.write_text("leaving")
    os.kill(os.getpid(), signal.SIGTERM)  # as the pool may, just then
    diary.write_text("left")


def name_of_worker(report: Report, seconds: float = 0.0) -> int:
    time.sleep(seconds)
    return os.getpid()


class Ring:
    """Holds itself, and twenty megabytes."""

    def __init__(self) -> None:
        self.own, self.weight = self, [bytes(1 << 16) for _ in range(320)]


def weigh(report: Report) -> int:
    """The worker's own memory in kilobytes before a task that leaves a heavy ring behind."""
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
    (dirty,) = (int(line.split()[1]) for line in lines if line.startswith("Private_Dirty"))
    Ring()
    return dirty
