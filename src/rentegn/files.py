"""Files that are whole or not there, and nothing left behind, however a process ends.

Who is at work on a file or folder is known by a lock, which ends with its process. On a file system that knows no locks
nothing counts as left behind, so nothing of anybody's is swept away.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

_PASSING = ".passing-"


def hold(path: Path) -> int | None:
    """Lock what this process just made until the handle is closed; None where a sweeper was faster."""
    try:
        handle = os.open(path, os.O_RDONLY)
    except FileNotFoundError:
        return None
    if hold_open(handle, path):
        return handle
    os.close(handle)
    return None


def hold_open(handle: int, path: Path) -> bool:
    """As `hold`, for a file that is open already; False where a sweeper was faster."""
    with suppress(OSError):
        fcntl.flock(handle, fcntl.LOCK_EX)
    return path.exists()


def is_held(path: Path) -> bool:
    """Whether a living process holds it, as far as can be told."""
    try:
        handle = os.open(path, os.O_RDONLY)
    except FileNotFoundError:
        return False
    except OSError:
        return True
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return True
    finally:
        os.close(handle)
    return False


def sweep(folder: Path, pattern: str) -> int:
    """Remove the files and folders of that pattern which no living process holds; how many those were."""
    return sum(_swept(path) for path in sorted(folder.glob(pattern)))


@contextmanager
def held_folder(parent: Path, prefix: str) -> Iterator[Path]:
    """A folder of one's own in `parent`, gone afterwards; those that killed processes left there go first."""
    sweep(parent, f"{prefix}*")
    folder, handle = _made(parent, prefix)
    try:
        yield folder
    finally:
        rmtree(folder, ignore_errors=True)
        os.close(handle)


@contextmanager
def passing(folder: Path) -> Iterator[Path]:
    """A folder within `folder`, made if need be, for files on their way into it. OSError where it cannot be written."""
    folder.mkdir(parents=True, exist_ok=True)
    with held_folder(folder, _PASSING) as inner:
        yield inner


@contextmanager
def whole(*places: Path) -> Iterator[tuple[Path, ...]]:
    """A path to write to for each place, all in one folder; they are put in place, in this order, if all goes well.

    Else nothing is left, and what stood in the places stays. What a killed writer left in the folder goes, too.
    Several processes may write the same places at once. OSError where the folder cannot be written.
    """
    with passing(places[0].parent) as folder:
        parts = tuple(folder / place.name for place in places)
        yield parts
        for part, place in zip(parts, places, strict=True):
            part.replace(place)


def write_whole(path: Path, content: str | bytes) -> None:
    """A file's whole content: text in UTF-8 with bare newlines, or bytes."""
    with whole(path) as (part,):
        part.write_bytes(content.encode() if isinstance(content, str) else content)


def _made(parent: Path, prefix: str) -> tuple[Path, int]:
    while True:
        folder = Path(mkdtemp(prefix=prefix, dir=parent))
        handle = hold(folder)
        if handle is not None:
            return folder, handle


def _swept(path: Path) -> bool:
    with suppress(OSError):
        handle = os.open(path, os.O_RDONLY)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if path.is_dir():
                rmtree(path)
            else:
                path.unlink()
            return True
        finally:
            os.close(handle)
    return False
