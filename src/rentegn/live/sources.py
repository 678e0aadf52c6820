"""The files that a person writes and a draft is made from, looked at again and again.

Looking beats being told: it works on every file system, and for editors that write into a file as for those that put
another in its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from rentegn.model.scene_file import is_edited, stated_digest
from rentegn.store import digest

#: Looks for which a file may be gone while an editor puts another in its place.
_PATIENCE = 10

_Stamp = tuple[int, int, int]


class Sources:
    """A storymap, a file of words and, in the folder of generated scenes, all that is not just as it was generated."""

    def __init__(self, storymap: Path, scenes: Path, words: Path) -> None:
        self._storymap, self._scenes, self._words = storymap, scenes, words
        self._read: dict[Path, tuple[_Stamp, str]] = {}
        self._told: Mapping[Path, str] | None = None
        self._before: Mapping[Path, str] | None = None
        self._gone = 0

    def changed(self) -> bool:
        """Whether they are others than when this was last True; only once nobody is writing any more.

        The first time they are.
        """
        now = {path: found for path in self._files() if (found := self._digest(path))}
        self._gone = 0 if self._storymap in now else self._gone + 1
        still, self._before = now == self._before or self._told is None, now
        if not still or now == self._told or 0 < self._gone < _PATIENCE:
            return False
        self._told = now
        return True

    def _files(self) -> Iterator[Path]:
        yield from (self._storymap, self._words)
        if self._scenes.is_dir():
            yield from sorted(path for path in self._scenes.iterdir() if not path.name.startswith((".", "__")))

    def _digest(self, path: Path) -> str:
        """Of what is in a file; "" for one that is gone, and for what the program writes itself."""
        try:
            stat = path.stat()
            stamp = (stat.st_mtime_ns, stat.st_size, stat.st_ino)
            known = self._read.get(path)
            if known is None or known[0] != stamp:
                known = self._read[path] = (stamp, self._counted(path, path.read_bytes()))
        except OSError:
            return ""
        return known[1]

    def _counted(self, path: Path, content: bytes) -> str:
        if path in (self._storymap, self._words):
            return digest(content)
        if path.name == "timing.json":
            return ""
        source = content.decode("utf-8", "replace")
        generated = path.suffix == ".py" and stated_digest(source) is not None and not is_edited(source)
        return "" if generated else digest(content)
