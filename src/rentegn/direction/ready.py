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
from collections.abc import Callable, Collection, ItemsView, Iterable, Iterator, KeysView, Mapping, ValuesView
from contextlib import suppress
from dataclasses import fields, is_dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any, Generic, TypeVar

from rentegn.store import default_root

Made = TypeVar("Made")
_DIGEST = 16


class Lazily(dict[Any, Made], Generic[Made]):
    """A table whose rows are plain until somebody asks for them; `kind` makes a row what it is.

    It holds the rows that were made, so that asking for one again is asking a plain table.
    """

    def __init__(self, rows: Mapping[Any, Any], kind: Callable[[Any], Made]) -> None:
        super().__init__()
        self._rows = rows
        self._kind = kind

    def __missing__(self, key: Any) -> Made:
        made = self[key] = self._kind(self._rows[key])
        return made

    def get(self, key: Any, default: Any = None) -> Any:
        """The row, or the default; looked up without an exception, as most words are in no table."""
        return self[key] if key in self._rows else default

    def __contains__(self, key: object) -> bool:
        return key in self._rows

    def __iter__(self) -> Iterator[Any]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Mapping) and self._rows.keys() == other.keys() and dict(self.items()) == dict(other)

    __hash__ = None

    def keys(self) -> KeysView[Any]:  # type: ignore[override]
        """Of all rows, made or not; so are the values and the items, which makes them."""
        return self._rows.keys()

    def values(self) -> ValuesView[Made]:  # type: ignore[override]  # noqa: D102
        return ValuesView(self)

    def items(self) -> ItemsView[Any, Made]:  # type: ignore[override]  # noqa: D102
        return ItemsView(self)


def folder() -> Path:
    """Where lexicons are kept: beside the store's root."""
    root = default_root()
    return root.with_name(f"{root.name}-lexicon")


def kept(
    name: str, sources: Iterable[Path], make: Callable[[], Made], kinds: Iterable[type], lazy: Collection[str] = ()
) -> Made:
    """What `make` makes of the sources, from its file if there is one.

    It is made of dataclasses of these `kinds`; the tables that are its fields `lazy`, or all of it where that is a
    table, are read row by row.
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
    """What was kept, read without looking for rows that may go: a hundred thousand come at once and all stay.

    Nor are they looked through whenever something else may go, which took a fifth of a second each time.
    """
    collected = gc.isenabled()
    gc.disable()
    try:
        return marshal.loads(content)
    finally:
        gc.freeze()
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


def _unpacked(value: Any, kinds: Mapping[str, type], lazy: Collection[str] = ()) -> Any:
    if not isinstance(value, list):
        return _lazily(value, kinds)
    kind = kinds[value[0]]
    names = [each.name for each in fields(kind) if each.init]
    parts = zip(names, value[1:], strict=False)
    return kind(*(_lazily(part, kinds) if name in lazy else _row(part, kinds) for name, part in parts))


def _lazily(rows: Mapping[Any, Any], kinds: Mapping[str, type]) -> Lazily[Any]:
    return Lazily(rows, lambda row: _row(row, kinds))


def _row(value: Any, kinds: Mapping[str, type]) -> Any:
    """A dataclass, several, or what is plain; in the values of a dataclass nothing is left to unpack."""
    if isinstance(value, list):
        return kinds[value[0]](*value[1:])
    several = isinstance(value, tuple) and value and isinstance(value[0], list)
    return tuple(_row(each, kinds) for each in value) if several else value
