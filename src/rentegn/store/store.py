"""Products kept by key, verified each time they are handed out.

`cas/<sha256>` holds bytes under their own digest, `ac/<key>` a record of which bytes a key stands for, protected by a
digest of its own. A file appears by rename only, after its bytes are on the disk, so that a reader meets all of it or
none, whenever a writer dies. What no longer matches its digest goes to `bad/` and counts as missing. A process that
begins to put products into a store first makes room in it, if there are more than its limit says.
"""

from __future__ import annotations

import errno
import hashlib
import io
import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from rentegn.files import hold_open
from rentegn.store import leases, upkeep
from rentegn.store.record import Record

_KEY = re.compile(r"[0-9a-f]{64}")
_CHUNK = 1 << 20
_roomy: set[tuple[int, Path]] = set()  # stores that this process has made room in


class StoreError(OSError):
    """The store's folder cannot be written or read; the message names the path and says why."""


class Store:
    """A folder of verified products. Any number of processes may read and write it at once."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def get(self, key: str) -> Path | None:
        """The file that was put under `key`, every byte of it checked, or None.

        The file belongs to the store: read it, never change it. StoreError where the store itself cannot be read.
        """
        record = self._record(key)
        if record is None:
            return None
        leases.note(self.root, record.digest)
        if not self._is_whole(record):
            return None
        with suppress(OSError):
            os.utime(self._entry(key))  # says only what may go first when room is made
        return self._blob(record.digest)

    def put(self, key: str, product: Path | bytes) -> Path:
        """Keep a product under `key`, in place of what was there, and hand back the store's own file.

        StoreError where it cannot be kept (disk full, read-only …); earlier products are untouched by that.
        """
        _check(key)
        with io.BytesIO(product) if isinstance(product, bytes) else product.open("rb") as source:
            self._make_room()
            with self._written(source) as (written, found, size):
                leases.note(self.root, found)
                blob = self._blob(found)
                self._publish(written, blob)
        with self._written(io.BytesIO(Record(key, found, size).encode())) as (written, _, _):
            self._publish(written, self._entry(key))
        return blob

    def prune(self, most: int) -> upkeep.Pruned:
        """Remove what was not used for longest until at most `most` bytes are left; never what somebody is using.

        StoreError where the store cannot be written.
        """
        try:
            return upkeep.prune(self.root, most)
        except OSError as error:
            raise _trouble("write", self.root, error) from error

    def verify(self) -> tuple[int, int]:
        """Read every product: how many are whole, and how many were not and were put aside."""
        whole = damaged = 0
        for entry, record in list(upkeep.records(self.root)):
            if record is not None and self._is_whole(record):
                whole += 1
                continue
            damaged += 1
            self._quarantine(entry)
        return whole, damaged

    def _is_whole(self, record: Record) -> bool:
        """Whether a record's bytes are right; bytes that are not are put aside."""
        blob = self._blob(record.digest)
        try:
            if upkeep.is_whole(blob, record):
                return True
        except FileNotFoundError:
            return False
        except OSError as error:
            raise _trouble("read", blob, error) from error
        self._quarantine(blob)
        return False

    def _make_room(self) -> None:
        """Once a process, before its first product; its workers leave that to it."""
        own = (os.getpid(), self.root)
        if own in _roomy or leases.leader() is not None:
            return
        _roomy.add(own)
        try:
            most = upkeep.limit()
        except ValueError as error:
            raise StoreError(errno.EINVAL, str(error)) from error
        if most is not None:
            with suppress(StoreError):  # somebody else's files, perhaps; whether there is room is seen soon enough
                self.prune(most)

    def _record(self, key: str) -> Record | None:
        _check(key)
        entry = self._entry(key)
        try:
            raw = entry.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise _trouble("read", entry, error) from error
        record = Record.decode(raw)
        if record is None or record.key != key:
            self._quarantine(entry)
            return None
        return record

    def _entry(self, key: str) -> Path:
        return self.root / "ac" / key[:2] / key

    def _blob(self, found: str) -> Path:
        return self.root / "cas" / found[:2] / found

    @contextmanager
    def _written(self, source: BinaryIO) -> Iterator[tuple[Path, str, int]]:
        """Bytes on the disk under a passing name, locked so that nobody sweeps them away: path, digest, size."""
        folder = self.root / "new"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            path, file = _started(folder)
        except OSError as error:
            raise _trouble("write", folder, error) from error
        running, size = hashlib.sha256(), 0
        try:
            with file:
                while chunk := source.read(_CHUNK):
                    file.write(chunk)
                    running.update(chunk)
                    size += len(chunk)
                file.flush()
                os.fsync(file.fileno())
                path.chmod(0o444)
                yield path, running.hexdigest(), size
        except StoreError:
            raise
        except OSError as error:
            raise _trouble("write", folder, error) from error
        finally:
            path.unlink(missing_ok=True)

    def _publish(self, written: Path, place: Path) -> None:
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            written.replace(place)
            _sync_folder(place.parent)
        except OSError as error:
            raise _trouble("write", place, error) from error

    def _quarantine(self, path: Path) -> None:
        """Put a damaged file aside; where even that is refused it stays, and goes on counting as missing."""
        import logging  # what is damaged is rare, and a verb that only tells what is kept should be quick
        from uuid import uuid4

        logging.getLogger(__name__).warning("%s is damaged and was put aside; it will be made again", path)
        with suppress(OSError):
            (self.root / "bad").mkdir(exist_ok=True)
            path.replace(self.root / "bad" / f"{path.name}.{uuid4().hex[:8]}")


def default_root() -> Path:
    """Where products are kept: `RENTEGN_STORE`, else `rentegn/store` in the user's cache folder."""
    if chosen := os.environ.get("RENTEGN_STORE"):
        return Path(chosen).expanduser()
    caches = os.environ.get("XDG_CACHE_HOME")
    return (Path(caches) if caches else Path.home() / ".cache") / "rentegn" / "store"


def _check(key: str) -> None:
    if not _KEY.fullmatch(key):
        raise ValueError(f"{key!r} is no key of `store.key`")


def _started(folder: Path) -> tuple[Path, BinaryIO]:
    while True:
        handle, name = tempfile.mkstemp(dir=folder)
        path = Path(name)
        if hold_open(handle, path):
            return path, os.fdopen(handle, "wb")
        os.close(handle)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _trouble(verb: str, path: Path, error: OSError) -> StoreError:
    return StoreError(error.errno, f"the store cannot {verb} {path}: {os.strerror(error.errno or 0).lower()}")
