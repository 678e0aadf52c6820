"""Whatever may happen to a store: `python -m tests.store.faults [--kills N]` tries all of it and prints a table.

Records and bytes are harmed in every way, a disk is filled, several processes put under one key; and a process is
killed −9 at every line of the store's own code that it comes to, while it puts a product, puts aside a damaged one and
makes it anew, or makes room. Meanwhile another process puts products under the same keys. After each kill every key
must be a miss or hold exactly what one of them put there. The suite takes a sample of that.
"""

from __future__ import annotations

import argparse
import errno
import itertools
import logging
import multiprocessing
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from shutil import which
from types import FrameType
from typing import Any

import rentegn.files
import rentegn.store
from rentegn.store import Store, StoreError, key, leases

KEYS = tuple(key(number=number) for number in range(6))
_OWN = (rentegn.store.__path__[0], rentegn.files.__file__)


def content(number: int, version: int) -> bytes:
    """What may stand under a key, in one of its versions: which it is can be told from any part of it."""
    return b"%d.%d " % (number, version) * (200 + 3000 * number)


def whole(store: Store) -> int:
    """How many keys hold something; AssertionError for anything that nobody put there."""
    found = 0
    for number, each in enumerate(KEYS):
        path = store.get(each)
        if path is not None:
            read = path.read_bytes()
            assert read in [content(number, version) for version in range(3)], f"{path} holds {read[:20]!r}…"
            found += 1
    return found


def put(store: Store) -> None:
    """A product takes an older one's place."""
    store.put(KEYS[1], content(1, 1))


def heal(store: Store) -> None:
    """A damaged product is put aside and made anew."""
    if store.get(KEYS[1]) is None:
        store.put(KEYS[1], content(1, 1))


def make_room(store: Store) -> None:
    """Room is made: all that nobody uses goes."""
    store.prune(0)


WORKS: tuple[Callable[[Store], None], ...] = (put, heal, make_room)


def prepare(work: Callable[[Store], None], store: Store) -> None:
    """The store as it is before the work."""
    store.put(KEYS[1], content(1, 0))
    path = store.get(KEYS[1])
    if work is heal and path is not None:
        path.chmod(0o644)
        path.write_bytes(b"x" + content(1, 0)[1:])


def _rewrite(path: Path, bytes_: bytes) -> None:
    path.chmod(0o644)
    path.write_bytes(bytes_)


def flip(path: Path) -> None:
    """One bit is another."""
    found = bytearray(path.read_bytes())
    found[len(found) // 2] ^= 1
    _rewrite(path, bytes(found))


def truncate(path: Path) -> None:
    """The last byte is missing."""
    _rewrite(path, path.read_bytes()[:-1])


def empty(path: Path) -> None:
    """Nothing is in it."""
    _rewrite(path, b"")


def swap(path: Path) -> None:
    """What belongs to another key is in it."""
    (other,) = (each for each in path.parent.parent.glob("*/*") if each != path)
    _rewrite(path, other.read_bytes())


def remove(path: Path) -> None:
    """It is gone."""
    path.unlink()


HARMS: tuple[Callable[[Path], None], ...] = (flip, truncate, empty, swap, remove)
PLACES = ("record", "bytes")


def harmed(root: Path, harm: Callable[[Path], None], place: str) -> None:
    """Harm the record or the bytes of one of two products: a miss, the other as it was, and it heals."""
    store, kept = Store(root), content(1, 0)
    path = store.put(KEYS[1], kept)
    store.put(KEYS[2], content(2, 0))
    harm(path if place == "bytes" else root / "ac" / KEYS[1][:2] / KEYS[1])
    assert store.get(KEYS[1]) is None
    assert store.put(KEYS[1], kept).read_bytes() == kept
    assert whole(store) == 2


def filled(root: Path) -> int:
    """Put products until the disk is full; how many were kept, all of them right.

    AssertionError where it is told otherwise than in words, with the folder, or where anything is left half made.
    """
    store, kept = Store(root), 0
    while True:
        try:
            store.put(key(number=kept), bytes([kept % 256]) * 50_000)
        except StoreError as told:
            problem = told
            break
        kept += 1
    assert problem.errno == errno.ENOSPC
    assert str(root) in str(problem)
    assert not list((root / "new").iterdir())
    for number in range(kept):
        path = store.get(key(number=number))
        assert path is not None
        assert path.read_bytes() == bytes([number % 256]) * 50_000
    assert store.get(key(number=kept)) is None
    return kept


@contextmanager
def small_disk(folder: Path) -> Iterator[Path | None]:
    """A disk of a megabyte, None where this user or system cannot have one."""
    mount, unmount = which("mount"), which("umount")
    command = [mount or "", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
    if not mount or not unmount or subprocess.run(command, capture_output=True, check=False).returncode:
        yield None
        return
    try:
        yield folder
    finally:
        subprocess.run([unmount, "-l", str(folder)], check=True)  # this process still holds its lease there


@dataclass(frozen=True)
class Killed:
    """How many kills there were, how many finished before theirs, and how many products were read and were right."""

    kills: int
    finished: int
    read: int


def killed(root: Path, work: Callable[[Store], None], step: int = 1, most: int = sys.maxsize) -> Killed:
    """Kill the work at every `step`th line, `most` times at most. AssertionError where a wrong product is read."""
    store, read = Store(root), 0
    for kills, place in enumerate(itertools.count(1, step)):
        prepare(work, store)
        finished = _dies(lambda: work(store), place)
        read += whole(store)
        if finished or kills == most:
            return Killed(kills, finished, read)
    raise AssertionError("there is no end to the lines")


def _dies(work: Callable[[], None], place: int) -> bool:
    """Do it in a process that is killed −9 at the `place`th line of the store's it comes to; whether it got through."""
    child = os.fork()
    if child == 0:
        lines = 0

        def trace(frame: FrameType, event: str, argument: object) -> Any:
            nonlocal lines
            if not frame.f_code.co_filename.startswith(_OWN):
                return None
            lines += event == "line"
            if lines == place:
                os.kill(os.getpid(), signal.SIGKILL)
            return trace

        leases._leases.clear()
        sys.settrace(trace)
        work()
        sys.settrace(None)
        os._exit(0)
    return os.waitpid(child, 0)[1] == 0


@contextmanager
def another_writer(root: Path) -> Iterator[None]:
    """Somebody puts products under all keys meanwhile, and is killed in the end."""
    child = os.fork()
    if child == 0:
        leases._leases.clear()
        store, dice = Store(root), random.Random(1)
        while True:
            number = dice.randrange(len(KEYS))
            store.put(KEYS[number], content(number, 2))
            time.sleep(0.002)
    try:
        yield
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def _same_key(root: Path, versions: int) -> None:
    store = Store(root)
    for _ in range(versions):
        store.put(KEYS[2], content(2, os.getpid() % 3))


def writers_of_one_key(root: Path, writers: int = 4, versions: int = 25) -> int:
    """Several put under one key at once; how often what was read meanwhile was there and right."""
    fork = multiprocessing.get_context("fork")
    crew = [fork.Process(target=_same_key, args=(root, versions)) for _ in range(writers)]
    for each in crew:
        each.start()
    read = 0
    while any(each.is_alive() for each in crew):
        read += whole(Store(root))
    for each in crew:
        each.join()
        assert each.exitcode == 0
    assert len(list((root / "ac").glob("*/*"))) == 1, "one key, one record"
    return read


def main() -> None:
    """Try all of it, and tell."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=500, help="at least so many (default: 500)")
    asked = parser.parse_args()
    logging.disable()  # what was damaged on purpose need not be told
    print("| fault | tried | read and right |\n| --- | ---: | ---: |")
    with _folder() as folder, another_writer(folder):
        kills = 0
        while kills < asked.kills:
            for work in WORKS:
                found = killed(folder, work)
                _tell(f"killed −9 while {_named(work)}", found.kills, found.read)
                kills += found.kills
    for harm in HARMS:
        for place in PLACES:
            with _folder() as folder:
                harmed(folder, harm, place)
        _tell(f"record or bytes: {_named(harm)}", len(PLACES), 2 * len(PLACES))
    with _folder() as folder:
        _tell("four processes put under one key, 25 products each", 100, writers_of_one_key(folder))
    with _folder() as folder, small_disk(folder) as disk:
        if disk is None:
            print("| products are put until the disk is full | 0 | no small disk may be had here |")
        else:
            _tell("products are put until the disk is full", 1, filled(disk / "store"))


@contextmanager
def _folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


def _named(work: Callable[..., None]) -> str:
    said = (work.__doc__ or "").rstrip(".")
    return said[0].lower() + said[1:]


def _tell(fault: str, tried: int, read: int) -> None:
    print(f"| {fault} | {tried} | {read} |", flush=True)


if __name__ == "__main__":
    main()
