"""A command in a terminal of its own, and what a person sees there."""

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

import pyte

_STEP = 0.05


class Terminal:
    """Runs a command under a pseudo-terminal; `raw` is all it wrote, `lines` what is on the screen."""

    def __init__(
        self, command: Sequence[str | Path], folder: Path, env: Mapping[str, str], columns: int = 100, rows: int = 200
    ) -> None:
        self.screen = pyte.Screen(columns, rows)
        self.stream = pyte.ByteStream(self.screen)
        self.raw = b""
        self.ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.process = subprocess.Popen(
            command,
            cwd=folder,
            env={**os.environ, "TERM": "xterm-256color", **env},
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            preexec_fn=_own_terminal,
            close_fds=True,
        )
        os.close(theirs)

    @property
    def lines(self) -> list[str]:
        """What is on the screen, from the top, without what is blank."""
        return [line.rstrip() for line in self.screen.display if line.strip()]

    def types(self, keys: str) -> None:
        """Somebody types."""
        os.write(self.ours, keys.encode())

    def sees(self, wanted: Callable[[list[str]], bool], seconds: float = 20) -> bool:
        """Whether the screen comes to look as wanted before the time is up."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            ended = not self._read()
            if wanted(self.lines):
                return True
            if ended:
                return False
        return False

    def ends(self, seconds: float = 120) -> int:
        """The exit code, when the command is through."""
        end = time.monotonic() + seconds
        while self._read() and time.monotonic() < end:
            pass
        return self.process.wait(timeout=max(1, end - time.monotonic()))

    def close(self) -> None:
        """End what still runs."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait(10)
        os.close(self.ours)

    def _read(self) -> bool:
        """Take in what was written; False when no more comes."""
        ready, _, _ = select.select([self.ours], [], [], _STEP)
        if not ready:
            return self.process.poll() is None
        found = b""
        with suppress(OSError):  # the other end is closed
            found = os.read(self.ours, 65536)
        self.raw += found
        self.stream.feed(found)
        return bool(found)


def _own_terminal() -> None:
    os.setsid()
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
