"""What a verb that only reads has said of a storymap, said again while nothing that it was made of has changed.

It is kept in the store, by the bytes of the files that were read, what was asked, and the program: every file of it by
its place, size and times, which takes a hundredth of the time of reading them. So nothing else is loaded for it. What
only touches a file of the program makes it said anew, and never the other way round.
"""

from __future__ import annotations

import json
import os
import stat
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

import rentegn
from rentegn.store import Store, StoreError, default_root, key

#: A larger file is none that somebody wrote.
_LARGEST = 4 << 20


@dataclass(frozen=True, slots=True)
class Said:
    """What a verb says: texts in their order, each for "out" or for "err", and its exit code."""

    texts: tuple[tuple[str, str], ...]
    code: int

    def aloud(self) -> int:
        """Say it; the exit code."""
        for stream, text in self.texts:
            to = _stream(stream)
            to.write(text)
            to.flush()
        return self.code


def again(say: Callable[[], Said], files: Sequence[Path], asked: Sequence[object]) -> Said:
    """What `say` said last of just these files, asked just so by the same program; else what it says now.

    A file that is not there may be among them. A store that cannot be read or written is done without.
    """
    store, wanted = Store(default_root()), _key(files, asked)
    if wanted is None:
        return say()
    with suppress(StoreError, ValueError):
        kept = store.get(wanted)
        if kept is not None:
            texts, code = json.loads(kept.read_bytes())
            return Said(tuple((stream, text) for stream, text in texts), code)
    said = say()
    if _key(files, asked) == wanted:  # nobody saved one of them meanwhile
        with suppress(StoreError, UnicodeEncodeError):
            store.put(wanted, json.dumps([said.texts, said.code], ensure_ascii=False).encode())
    return said


def _stream(name: str) -> TextIO:
    return sys.stdout if name == "out" else sys.stderr


def _key(files: Sequence[Path], asked: Sequence[object]) -> str | None:
    """What it was made of as a key; None where that cannot be told."""
    try:
        read = [[str(file), _content(file)] for file in files]
        return key(product="said", files=read, asked=asked, here=os.getcwd(), program=list(_program()))
    except (OSError, ValueError):
        return None


def _content(file: Path) -> bytes | None:
    """The file's bytes, None where there is none; ValueError for what is no file that somebody wrote."""
    try:
        found = file.stat()
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(found.st_mode) or found.st_size > _LARGEST:
        raise ValueError(f"{file} is not read for this")
    return file.read_bytes()


def _program() -> Iterator[str]:
    """Every file of the program, and whether anything was installed since."""
    yield sys.version
    for folder in sys.path:
        if folder.endswith("site-packages") and os.path.isdir(folder):
            yield f"{folder} {os.stat(folder).st_mtime_ns}"
    yield from sorted(_stamps(str(Path(rentegn.__file__).parent)))


def _stamps(folder: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                if entry.name != "__pycache__":
                    yield from _stamps(entry.path)
                continue
            now = entry.stat()
            yield f"{entry.path} {now.st_size} {now.st_mtime_ns} {now.st_ctime_ns}"
