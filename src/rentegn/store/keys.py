"""A product's key: the digest of everything that went into it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

_CHUNK = 1 << 20


def key(**parts: object) -> str:
    """The SHA-256 (hex) of the parts' canonical JSON.

    A part is None, a bool, number or text, a mapping with text keys, a sequence of parts, or bytes, which count by
    their digest. Equal parts make equal keys whatever the order they are named in. TypeError for anything else,
    ValueError for NaN and infinity, since neither has one meaning.
    """
    canonical = json.dumps(_plain(parts), sort_keys=True, separators=(",", ":"), allow_nan=False)
    return digest(canonical.encode())


def digest(content: bytes) -> str:
    """The SHA-256 of some bytes, in hex."""
    return hashlib.sha256(content).hexdigest()


def file_digest(path: Path) -> str:
    """The SHA-256 of a file's bytes, in hex; OSError where it cannot be read."""
    running = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            running.update(chunk)
    return running.hexdigest()


def code_digest(package: Path, rooms: Iterable[str]) -> str:
    """One digest for all files in some folders of a package: their names and bytes, whatever their dates."""
    files = (path for room in rooms for path in (package / room).rglob("*") if path.is_file())
    own = sorted(path for path in files if "__pycache__" not in path.parts)
    return key(files={path.relative_to(package).as_posix(): path.read_bytes() for path in own})


def _plain(part: object) -> object:
    if part is None or isinstance(part, (bool, int, float, str)):
        return part
    if isinstance(part, (bytes, bytearray)):
        return {"$bytes": digest(bytes(part))}  # a mapping may not hold this key, so no text looks like bytes
    if isinstance(part, Mapping):
        return {_name(name): _plain(value) for name, value in part.items()}
    if isinstance(part, Sequence):
        return [_plain(item) for item in part]
    raise TypeError(f"a {type(part).__name__} cannot be part of a key")


def _name(name: object) -> str:
    if not isinstance(name, str) or name.startswith("$"):
        raise TypeError(f"{name!r} cannot name a part of a key")
    return name
