"""What running processes use of a store, so that nobody who makes room takes it from under them.

Each process that uses a store holds a file in `use/` and writes there the digest of whatever it gets or puts, before it
relies on it. The file is locked for as long as the process lives. A worker's file counts as long as its leader lives,
since what the one put the other is about to get.
"""

from __future__ import annotations

import atexit
import fcntl
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkstemp
from threading import Lock

from rentegn.files import hold_open, is_held

_leases: dict[tuple[int, Path], _Lease] = {}
_mutex = Lock()


def note(root: Path, digest: str) -> None:
    """Say that this process uses these bytes from now on; a store that cannot be written is nobody's to prune."""
    with _mutex, suppress(OSError):
        own = (os.getpid(), root)
        if own not in _leases:
            _leases[own] = _Lease(root)
        _leases[own].note(digest)


def in_use(root: Path) -> frozenset[str]:
    """The digests that living processes use. Files of dead ones are removed; call it while `alone`."""
    crews: dict[str, list[Path]] = {}
    for path in sorted((root / "use").glob("*")):
        crews.setdefault(path.name.rpartition("-")[0], []).append(path)
    found: set[str] = set()
    for paths in crews.values():
        if any(is_held(path) for path in paths):
            found.update(digest for path in paths for digest in path.read_text(encoding="ascii").split())
        else:
            for path in paths:
                path.unlink(missing_ok=True)
    return frozenset(found)


@contextmanager
def alone(root: Path) -> Iterator[None]:
    """Nobody begins to use anything of the store meanwhile."""
    with _locked(root, fcntl.LOCK_EX):
        yield


class _Lease:
    """One process's file in `use/`."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.noted: set[str] = set()
        (root / "use").mkdir(parents=True, exist_ok=True)
        with _locked(root, fcntl.LOCK_SH):
            handle, name = mkstemp(prefix=f"{_crew()}-", dir=root / "use")
            self.path = Path(name)
            hold_open(handle, self.path)
            self.file = os.fdopen(handle, "a", encoding="ascii")
        if leader() is None:
            atexit.register(self._end, os.getpid())

    def note(self, digest: str) -> None:
        if digest in self.noted:
            return
        with _locked(self.root, fcntl.LOCK_SH):
            print(digest, file=self.file, flush=True)
        self.noted.add(digest)

    def _end(self, owner: int) -> None:
        if os.getpid() == owner:
            with suppress(OSError):
                self.path.unlink()


def _crew() -> str:
    """Names the machine and the process that leads this one, or itself."""
    machine = re.sub(r"[^\w.]", "", os.uname().nodename)
    return f"{machine}-{leader() or os.getpid()}"


def leader() -> int | None:
    """The id of the process whose worker this one is, or None; whoever has not loaded multiprocessing is no worker."""
    loaded = sys.modules.get("multiprocessing")
    parent = loaded.parent_process() if loaded else None
    return parent.pid if parent else None


@contextmanager
def _locked(root: Path, how: int) -> Iterator[None]:
    handle = os.open(root / "lock", os.O_RDWR | os.O_CREAT, 0o644)
    try:
        fcntl.flock(handle, how)
        yield
    finally:
        os.close(handle)
