"""A store's size held, and everything in it looked over."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rentegn.files import sweep
from rentegn.store import leases
from rentegn.store.keys import file_digest
from rentegn.store.record import Record

LIMIT_VARIABLE = "RENTEGN_STORE_LIMIT"
DEFAULT_LIMIT = 20 << 30
_UNITS = {"": 1, "k": 1 << 10, "m": 1 << 20, "g": 1 << 30, "t": 1 << 40}


@dataclass(frozen=True, slots=True)
class Stock:
    """What a store holds: how many products, the bytes of all its files, and those of files put aside as damaged."""

    products: int
    size: int
    damaged: int
    in_use: int


@dataclass(frozen=True, slots=True)
class Pruned:
    """What was removed (`products`, `size` in bytes), what is left (bytes), and what of that somebody is using."""

    products: int
    size: int
    left: int
    in_use: int


@dataclass(frozen=True, slots=True)
class _Product:
    """Some bytes, the records that stand for them, and when the last of those was used (seconds, file system's)."""

    digest: str
    path: Path | None
    size: int
    records: tuple[Path, ...]
    used: float


def limit() -> int | None:
    """How many bytes a store may hold: `RENTEGN_STORE_LIMIT` as `20 GB` or `500 MB`, None for `none`.

    ValueError, in words for a person, where it says something else.
    """
    said = os.environ.get(LIMIT_VARIABLE, "").strip()
    try:
        return size_said(said) if said else DEFAULT_LIMIT
    except ValueError as error:
        raise ValueError(f"{LIMIT_VARIABLE}: {error}") from error


def size_said(text: str) -> int | None:
    """`20 GB`, `500M` or `none` in bytes; ValueError in words for a person."""
    if text.strip().lower() == "none":
        return None
    found = re.fullmatch(r"(\d+(?:\.\d+)?)\s*([kmgt]?)i?b?", text.strip(), re.IGNORECASE)
    if not found:
        raise ValueError(f"`{text}` is no size such as `20 GB`, `500 MB` or `none`")
    return int(float(found[1]) * _UNITS[found[2].lower()])


def stock(root: Path) -> Stock:
    """What a store holds now; nothing in it is changed."""
    products = list(_products(root))
    used = _in_use(root) if (root / "use").is_dir() else frozenset()
    return Stock(
        products=sum(len(product.records) for product in products),
        size=sum(map(_size, _files(root))),
        damaged=sum(map(_size, (root / "bad").glob("*"))),
        in_use=sum(product.size for product in products if product.digest in used),
    )


def prune(root: Path, most: int) -> Pruned:
    """Remove what was not used for longest until at most `most` bytes are left; never what a running process uses.

    What writers that died left, and what was put aside as damaged, goes whatever the limit. OSError where the store
    cannot be written.
    """
    if not root.is_dir():
        return Pruned(0, 0, 0, 0)
    with leases.alone(root):
        used = leases.in_use(root)
        sweep(root / "new", "*")
        freed = sum(map(_removed, list((root / "bad").glob("*"))))
        products = sorted(_products(root), key=lambda product: (product.used, product.digest))
        left = sum(product.size for product in products)
        gone = 0
        for product in products:
            if product.digest in used or (left <= most and product.records and product.path):
                continue
            _remove(product)
            left -= product.size
            freed += product.size
            gone += 1
        return Pruned(gone, freed, left, sum(product.size for product in products if product.digest in used))


def records(root: Path) -> Iterator[tuple[Path, Record | None]]:
    """Every record's file and what it says; None where it is damaged or gone by now."""
    for path in sorted((root / "ac").glob("*/*")):
        try:
            record = Record.decode(path.read_bytes())
        except FileNotFoundError:
            continue
        yield path, record if record is not None and record.key == path.name else None


def is_whole(blob: Path, record: Record) -> bool:
    """Whether these are a record's bytes; OSError where they cannot be read."""
    return blob.stat().st_size == record.size and file_digest(blob) == record.digest


def _products(root: Path) -> Iterator[_Product]:
    """Everything that is kept, bytes without a record and records without bytes too."""
    owners: dict[str, list[Path]] = {}
    for path, record in records(root):
        if record is not None:
            owners.setdefault(record.digest, []).append(path)
    for blob in sorted((root / "cas").glob("*/*")):
        own = tuple(owners.pop(blob.name, ()))
        yield _Product(blob.name, blob, _size(blob), own, max(map(_used, own), default=0.0))
    for digest, paths in owners.items():
        yield _Product(digest, None, 0, tuple(paths), 0.0)


def _size(path: Path) -> int:
    """In bytes; 0 for a file that somebody has put aside meanwhile."""
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def _used(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except FileNotFoundError:
        return 0.0


def _remove(product: _Product) -> None:
    for record in product.records:  # first, so that none ever stands for bytes that are gone
        record.unlink(missing_ok=True)
    if product.path is not None:
        product.path.unlink(missing_ok=True)


def _removed(path: Path) -> int:
    size = _size(path)
    path.unlink(missing_ok=True)
    return size


def _in_use(root: Path) -> frozenset[str]:
    try:
        with leases.alone(root):
            return leases.in_use(root)
    except OSError:  # read-only: then nobody is noted
        return frozenset()


def _files(root: Path) -> Iterator[Path]:
    return (path for kind in ("ac", "cas", "new", "bad") for path in (root / kind).rglob("*") if path.is_file())
