"""The generated scene as a file: its name, its class, and the header that tells whether a person has edited it."""

from __future__ import annotations

import hashlib
import keyword
import re
import sys
from dataclasses import dataclass

#: The cards before and after the story, which are scenes like the others but stand in no storymap.
TITLE, END = "_title", "_end"

_CARD_CLASSES = {TITLE: "TitleCard", END: "EndCard"}
_TAKEN_CLASSES = frozenset({"StoryScene"})
# a scene's folder comes first on Python's path under the plain `manim` command, so a scene may not shadow a module
_TAKEN_FILES = sys.stdlib_module_names | {
    "rentegn",
    "manim",
    "numpy",
    "numba",
    "scipy",
    "shapely",
    "av",
    "yaml",
    "test",
}

_FIRST = "# Made by rentegn. Edit it freely: an edited scene is kept as you leave it."
_SEAL = re.compile(r"# body ([0-9a-f]{16})")
_REFERENCE = re.compile(r"  # (?:carried from |[^\n#]*\.ya?ml:\d)[^\n]*")


@dataclass(frozen=True, slots=True)
class GeneratedScene:
    """One scene as Python source. `body` is all of it below the header; `class_name` the class that plays it."""

    scene: str
    file_name: str
    class_name: str
    body: str

    @property
    def source(self) -> str:
        """The whole file."""
        return sealed(self.body)

    @property
    def digest(self) -> str:
        """The digest of the body, as the header and `timing.json` hold it."""
        return body_digest(self.body)


def sealed(body: str) -> str:
    """A body below the header that holds its digest."""
    return f"{_FIRST}\n# body {body_digest(body)}\n{body}"


def body_digest(body: str) -> str:
    """Sixteen hex digits for a body.

    The comments that say where in the storymap a line comes from do not count, so that a scene moved down by a line
    added above it is still the same scene.
    """
    return hashlib.sha256(_REFERENCE.sub("", body).encode()).hexdigest()[:16]


def stated_digest(source: str) -> str | None:
    """The digest in a file's header: that of the body it was generated with; None where there is no header."""
    lines = source.split("\n", 2)
    found = _SEAL.fullmatch(lines[1]) if len(lines) == 3 and lines[0] == _FIRST else None
    return found.group(1) if found else None


def is_edited(source: str) -> bool:
    """Whether a person has changed the file since it was generated (or wrote it)."""
    stated = stated_digest(source)
    return stated is None or stated != body_digest(source.split("\n", 2)[2])


def folder_name(film: str) -> str:
    """The folder in `scenes/` that holds a film's scenes."""
    return film.replace("-", "_")


def file_name(scene: str) -> str:
    """The file that a scene's class stands in."""
    stem = scene.replace("-", "_")
    return f"{stem}_scene.py" if stem in _TAKEN_FILES else f"{stem}.py"


def class_name(scene: str) -> str:
    """`vinduet-udvides` → `VinduetUdvides`."""
    if scene in _CARD_CLASSES:
        return _CARD_CLASSES[scene]
    name = "".join(part[:1].upper() + part[1:] for part in re.split(r"[^\w]+|_", scene))
    if not name.isidentifier() or keyword.iskeyword(name) or name in _TAKEN_CLASSES:
        return f"Scene{name}"
    return name
