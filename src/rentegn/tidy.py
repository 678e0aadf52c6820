"""However a command is stopped, it goes in order: what it began is ended, and what it left lying about is gone."""

from __future__ import annotations

import signal
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import current_thread, main_thread
from types import FrameType

from rentegn.files import held_folder

_STOPS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Stopped(KeyboardInterrupt):
    """Somebody wants the command to end; `signal` is how they said so."""

    def __init__(self, number: int) -> None:
        super().__init__(signal.Signals(number).name)
        self.signal = signal.Signals(number)


@contextmanager
def leaving_nothing() -> Iterator[None]:
    """Stopped is raised inside when the process is told to end, and passing files lie in one folder, gone afterwards.

    What commands that were killed left lying goes first. Told again while it ends, it does not listen.
    """
    usual = tempfile.tempdir
    with held_folder(Path(tempfile.gettempdir()), "rentegn-at-work-") as scratch, _listening():
        tempfile.tempdir = str(scratch)
        try:
            yield
        finally:
            tempfile.tempdir = usual


@contextmanager
def _listening() -> Iterator[None]:
    if current_thread() is not main_thread():
        yield
        return
    # who starts a command with one of these ignored (nohup) wants it to go on
    heard = {number: signal.getsignal(number) for number in _STOPS if signal.getsignal(number) is not signal.SIG_IGN}
    for number in heard:
        signal.signal(number, _stop)
    try:
        yield
    finally:
        for number, handler in heard.items():
            signal.signal(number, handler)


def _stop(number: int, frame: FrameType | None) -> None:
    for each in _STOPS:
        signal.signal(each, signal.SIG_IGN)
    raise Stopped(number)
