"""A storymap to start from."""

from __future__ import annotations

import json
from pathlib import Path

from rentegn.model.span import Outcome
from rentegn.storymap.names import slug
from rentegn.storymap.problems import error

_STARTER = Path(__file__).with_name("starter.yaml")
_SUFFIXES = (".yaml", ".yml")


def start(name: str, folder: Path) -> Outcome[Path]:
    """A new storymap in `folder`, named after the film, or at `name` where that is the path of a YAML file.

    A file that is there already is never touched. OSError where the disk refuses.
    """
    wanted = Path(name)
    stem = wanted.stem if wanted.suffix in _SUFFIXES else name
    if not slug(stem):
        return Outcome(None, (error("bad-name", f"`{name}` has no letter from a to z in it", None, "name the film"),))
    path = wanted if wanted.suffix in _SUFFIXES else folder / f"{slug(stem)}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(_started(stem, path))
    except FileExistsError:
        hint = "choose another name, or work on with that one"
        return Outcome(None, (error("file-exists", f"`{path}` is there already", None, hint),))
    return Outcome(path)


def _started(stem: str, path: Path) -> str:
    """The starter with the film's title and its own name in it."""
    title = " ".join(stem.replace("-", " ").replace("_", " ").split())
    quoted = json.dumps(title[0].upper() + title[1:], ensure_ascii=False)
    text = _STARTER.read_text(encoding="utf-8")
    return text.replace("title: TITLE", f"title: {quoted}").replace("FILE", path.as_posix())
