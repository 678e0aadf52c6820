"""Products kept by key, verified each time they are handed out.

`cas/<sha256>` holds bytes under their own digest, `ac/<key>` a record of which bytes a key stands for, protected by a
digest of its own. A file appears by rename only, after its bytes are on the disk, so that a reader meets all of it or
none, whenever a writer dies. What no longer matches its digest goes to `bad/` and counts as missing.
"""

from __future__ import annotations

import hashlib
import io
import json
import logging
import os
import re
import tempfile
import uuid
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from rentegn.store.keys import digest, file_digest

_log = logging.getLogger(__name__)

_RECORD_VERSION = 1
_KEY = re.compile(r"[0-9a-f]{64}")
_CHUNK = 1 << 20


class StoreError(OSError):
    """The store's folder cannot be written or read; the message names the path and says why."""


@dataclass(frozen=True, slots=True)
class _Record:
    key: str
    digest: str
    size: int

    def encode(self) -> bytes:
        body = json.dumps(
            {"version": _RECORD_VERSION, "key": self.key, "digest": self.digest, "size": self.size}, sort_keys=True
        ).encode()
        return digest(body).encode() + b"\n" + body

    @classmethod
    def decode(cls, raw: bytes) -> _Record | None:
        """The record, or None where the bytes are not exactly one that was written."""
        seal, _, body = raw.partition(b"\n")
        if digest(body).encode() != seal:
            return None
        fields = json.loads(body)
        if fields.get("version") != _RECORD_VERSION:
            return None
        return cls(fields["key"], fields["digest"], fields["size"])


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
        blob = self._blob(record.digest)
        try:
            intact = blob.stat().st_size == record.size and file_digest(blob) == record.digest
        except FileNotFoundError:
            return None
        except OSError as error:
            raise _trouble("read", blob, error) from error
        if not intact:
            self._quarantine(blob)
            return None
        return blob

    def put(self, key: str, product: Path | bytes) -> Path:
        """Keep a product under `key`, in place of what was there, and hand back the store's own file.

        StoreError where it cannot be kept (disk full, read-only …); earlier products are untouched by that.
        """
        _check(key)
        with io.BytesIO(product) if isinstance(product, bytes) else product.open("rb") as source:
            written, found, size = self._write(source)
        blob = self._blob(found)
        self._publish(written, blob)
        record = _Record(key, found, size).encode()
        self._publish(self._write(io.BytesIO(record))[0], self._entry(key))
        return blob

    def _record(self, key: str) -> _Record | None:
        _check(key)
        entry = self._entry(key)
        try:
            raw = entry.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise _trouble("read", entry, error) from error
        record = _Record.decode(raw)
        if record is None or record.key != key:
            self._quarantine(entry)
            return None
        return record

    def _entry(self, key: str) -> Path:
        return self.root / "ac" / key[:2] / key

    def _blob(self, found: str) -> Path:
        return self.root / "cas" / found[:2] / found

    def _write(self, source: BinaryIO) -> tuple[Path, str, int]:
        """Bytes on the disk under a passing name: (path, digest, size)."""
        folder = self.root / "new"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=folder)
        except OSError as error:
            raise _trouble("write", folder, error) from error
        path, running, size = Path(name), hashlib.sha256(), 0
        try:
            with os.fdopen(handle, "wb") as file:
                while chunk := source.read(_CHUNK):
                    file.write(chunk)
                    running.update(chunk)
                    size += len(chunk)
                file.flush()
                os.fsync(file.fileno())
            path.chmod(0o444)
        except OSError as error:
            path.unlink(missing_ok=True)
            raise _trouble("write", folder, error) from error
        except BaseException:
            path.unlink(missing_ok=True)
            raise
        return path, running.hexdigest(), size

    def _publish(self, written: Path, place: Path) -> None:
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            written.replace(place)
            _sync_folder(place.parent)
        except OSError as error:
            written.unlink(missing_ok=True)
            raise _trouble("write", place, error) from error

    def _quarantine(self, path: Path) -> None:
        """Put a damaged file aside; where even that is refused it stays, and goes on counting as missing."""
        _log.warning("%s is damaged and was put aside; it will be made again", path)
        with suppress(OSError):
            (self.root / "bad").mkdir(exist_ok=True)
            path.replace(self.root / "bad" / f"{path.name}.{uuid.uuid4().hex[:8]}")


def default_root() -> Path:
    """Where products are kept: `RENTEGN_STORE`, else `rentegn/store` in the user's cache folder."""
    if chosen := os.environ.get("RENTEGN_STORE"):
        return Path(chosen).expanduser()
    caches = os.environ.get("XDG_CACHE_HOME")
    return (Path(caches) if caches else Path.home() / ".cache") / "rentegn" / "store"


def _check(key: str) -> None:
    if not _KEY.fullmatch(key):
        raise ValueError(f"{key!r} is no key of `store.key`")


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _trouble(verb: str, path: Path, error: OSError) -> StoreError:
    return StoreError(error.errno, f"the store cannot {verb} {path}: {os.strerror(error.errno or 0).lower()}")
