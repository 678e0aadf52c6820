"""A lexicon as it was read last: a file beside the store, so that nobody waits for the word lists to be read again.

The file is of plain tuples, named after all that it was made from and with its own digest in front; one that is
missing, damaged or from another lexicon is made anew. Where no file can be written all is as slow as before.
"""

from __future__ import annotations

import gc
import marshal
import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import fields, is_dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any, Generic, TypeVar

from rentegn.store import default_root

Made = TypeVar("Made")
_DIGEST = 16


class Lazily(Mapping[str, tuple[Made, ...]], Generic[Made]):
    """A table whose rows are plain tuples until somebody asks for them."""

    def __init__(self, rows: Mapping[str, tuple[tuple[Any, ...], ...]], kind: Callable[..., Made]) -> None:
        self._rows = rows
        self._kind = kind
        self._made: dict[str, tuple[Made, ...]] = {}

    def __getitem__(self, key: str) -> tuple[Made, ...]:
        found = self._made.get(key)
        if found is None:
            found = self._made[key] = tuple(self._kind(*row) for row in self._rows[key])
        return found

    def get(self, key: str, default: Any = None) -> Any:
        """The row, or the default; looked up without an exception, as most words are in no table."""
        return self[key] if key in self._rows else default

    def __contains__(self, key: object) -> bool:
        return key in self._rows

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


def folder() -> Path:
    """Where lexicons are kept: beside the store's root."""
    root = default_root()
    return root.with_name(f"{root.name}-lexicon")


def kept(name: str, sources: Iterable[Path], make: Callable[[], Made], kinds: Iterable[type], lazy: str = "") -> Made:
    """What `make` makes of the sources, from its file if there is one.

    It is made of dataclasses of these `kinds`; a table that is its field `lazy` is read row by row.
    """
    place = folder() / f"{name}-{_digest_of(sources)}"
    known = {kind.__name__: kind for kind in kinds}
    content = _sound(place)
    if content is not None:
        with suppress(EOFError, KeyError, TypeError, ValueError):
            found: Made = _unpacked(_loaded(content), known, lazy)
            return found
    made = make()
    _write(place, name, marshal.dumps(_packed(made)))
    return made


def _loaded(content: bytes) -> Any:
    """What was kept, read without looking for rows that may go: a hundred thousand come at once and all stay."""
    collected = gc.isenabled()
    gc.disable()
    try:
        return marshal.loads(content)
    finally:
        if collected:
            gc.enable()


def _digest_of(sources: Iterable[Path]) -> str:
    found = blake2b(sys.version.encode(), digest_size=_DIGEST)
    for source in sources:
        found.update(source.name.encode() + b"\0" + source.read_bytes())
    return found.hexdigest()


def _sound(place: Path) -> bytes | None:
    """What the file holds, if it is there and whole."""
    try:
        content = place.read_bytes()
    except OSError:
        return None
    body = content[_DIGEST:]
    return body if blake2b(body, digest_size=_DIGEST).digest() == content[:_DIGEST] else None


def _write(place: Path, name: str, body: bytes) -> None:
    """Put the file in its place in one step, and take away those that it follows."""
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        older = [other for other in place.parent.glob(f"{name}-*") if other != place]
        handle, written = tempfile.mkstemp(dir=place.parent, prefix=".")
        with os.fdopen(handle, "wb") as stream:
            stream.write(blake2b(body, digest_size=_DIGEST).digest() + body)
        Path(written).replace(place)
        for other in older:
            other.unlink(missing_ok=True)


def _packed(value: Any) -> Any:
    """Plain tuples, tables and sets of it; a dataclass is a list, its kind first, without the defaults at its end."""
    if is_dataclass(value):
        given = [(getattr(value, each.name), each.default) for each in fields(value) if each.init]
        while given and given[-1][0] == given[-1][1]:
            given.pop()
        return [type(value).__name__, *(_packed(part) for part, _ in given)]
    if isinstance(value, Mapping):
        return {key: _packed(each) for key, each in value.items()}
    return tuple(map(_packed, value)) if isinstance(value, tuple) else value


def _unpacked(value: Any, kinds: Mapping[str, type], lazy: str = "") -> Any:
    if isinstance(value, list):
        kind = kinds[value[0]]
        names = [each.name for each in fields(kind) if each.init]
        parts = zip(names, value[1:], strict=False)
        return kind(*(_lazily(part, kinds) if name == lazy else _unpacked(part, kinds) for name, part in parts))
    if isinstance(value, dict):
        return {key: _unpacked(each, kinds) for key, each in value.items()}
    return tuple(_unpacked(each, kinds) for each in value) if isinstance(value, tuple) else value


def _lazily(rows: Mapping[str, Any], kinds: Mapping[str, type]) -> Lazily[Any]:
    # the values of a row are plain, so that nothing in them is left to unpack
    return Lazily(rows, lambda kind, *values: kinds[kind](*values))
