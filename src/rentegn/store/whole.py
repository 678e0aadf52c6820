"""Files that appear whole or not at all, whenever their writer is stopped."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rentegn.store.locks import held_folder

_PREFIX = ".passing-"


@contextmanager
def whole(*places: Path) -> Iterator[tuple[Path, ...]]:
    """A path to write to for each place, all in one folder; they are put in place, in this order, if all goes well.

    Else nothing is left, and what stood in the places stays. What a killed writer left in the folder goes, too.
    Several processes may write the same places at once. OSError where the folder cannot be written.
    """
    folder = places[0].parent
    folder.mkdir(parents=True, exist_ok=True)
    with held_folder(folder, _PREFIX) as passing:
        parts = tuple(passing / place.name for place in places)
        yield parts
        for part, place in zip(parts, places, strict=True):
            part.replace(place)


def write_whole(path: Path, content: str | bytes) -> None:
    """A file's whole content: text in UTF-8 with bare newlines, or bytes."""
    with whole(path) as (part,):
        part.write_bytes(content.encode() if isinstance(content, str) else content)
