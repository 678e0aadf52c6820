"""Whether a film is there already, just as it would be made again."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path

import rentegn
from rentegn.model.film import Clip, Film
from rentegn.model.storyboard import Storyboard
from rentegn.model.timeline import Timeline
from rentegn.model.voice import Take
from rentegn.store import Store, code_digest, file_digest, key

_ROOMS = ("model", "sound", "delivery")
_TOOLS = ("av", "numpy", "scipy", "pydub", "soundfile")


def film_key(
    clips: Sequence[Clip], timeline: Timeline, takes: Sequence[Take], storyboard: Storyboard, folder: Path, look: str
) -> str:
    """The key of a finished film: everything that its sound, its joining and its companions are made from."""
    return key(
        clips=[clip.digest for clip in clips],
        timeline=asdict(timeline),
        takes=[take.digest for take in takes],
        storyboard=[asdict(shot) for shot in storyboard.shots],
        titles=[storyboard.film, storyboard.title, storyboard.subtitle, storyboard.client, storyboard.language],
        format=asdict(storyboard.format),
        look=look,
        folder=str(folder.resolve()),
        code=code_digest(Path(rentegn.__file__).parent, _ROOMS),
        tools={tool: version(tool) for tool in _TOOLS},
    )


def find(store: Store, key: str) -> Film | None:
    """The film that `note` was told of, if its files are still byte for byte what they were."""
    record = store.get(key)
    if record is None:
        return None
    noted = json.loads(record.read_text(encoding="utf-8"))
    if not all(Path(name).is_file() and file_digest(Path(name)) == digest for name, digest in noted["files"].items()):
        return None
    film = noted["film"]
    captions = tuple(map(Path, film.pop("captions")))
    path, manifest = Path(film.pop("path")), Path(film.pop("manifest"))
    return Film(path=path, manifest=manifest, captions=captions, **film)


def note(store: Store, key: str, film: Film) -> None:
    """Remember a film and what its files hold."""
    files = (film.path, film.manifest, *film.captions)
    fields = asdict(film) | {"checks": dict(film.checks)}
    record = {"film": fields, "files": {str(path): file_digest(path) for path in files}}
    store.put(key, json.dumps(record, default=str, sort_keys=True).encode())
