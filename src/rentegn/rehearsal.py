"""A storymap staged for those who only read it: they are told as much as those who film it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import rentegn
from rentegn.model.direction import Directions
from rentegn.model.span import Diagnostic, Severity, Span
from rentegn.model.standing import Standing
from rentegn.model.storyboard import Shot, Storyboard
from rentegn.model.storymap import Storymap
from rentegn.model.timeline import Timeline
from rentegn.model.timing_json import FilmTiming, written
from rentegn.store import Store, StoreError, code_digest, default_root, key

#: The rooms whose code decides what staging has to say.
_ROOMS = ("model", "storymap", "direction", "staging", "acting", "drawing")


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What staging a storymap has to say, and who and what every scene's picture holds, those of its opening first."""

    problems: tuple[Diagnostic, ...]
    stages: tuple[tuple[Standing, ...], ...]


def rehearsed(file: Path, storymap: Storymap, directions: Directions, folder: Path | None = None) -> Rehearsal:
    """The storymap in `file` staged, kept in the store: the second time it loads no drawing code.

    `folder` None is the usual store. One that cannot be read or written is done without. OSError where `file` cannot be
    read.
    """

    def rehearse() -> Rehearsal:
        from rentegn import staging

        staged = staging.stage(storymap, directions)
        return Rehearsal(staged.diagnostics, tuple(_stages(staged.value.shots if staged.value else ())))

    return _once("rehearsal", file, storymap, folder, rehearse, read=_read(storymap, directions))


def looked_over(
    file: Path, storymap: Storymap, directions: Directions, folder: Path | None = None
) -> tuple[Diagnostic, ...]:
    """What a viewer could not see or read as it is meant, kept in the store; OSError where `file` cannot be read."""

    def look() -> Rehearsal:
        from rentegn import staging

        staged = staging.stage(storymap, directions).value
        return Rehearsal(staging.look_over(staged) if staged else (), ())

    return _once("look", file, storymap, folder, look, read=_read(storymap, directions)).problems


def film_looked_over(
    file: Path,
    storymap: Storymap,
    board: Storyboard,
    timeline: Timeline,
    timing: FilmTiming,
    folder: Path | None = None,
) -> tuple[Diagnostic, ...]:
    """The same of a film whose every frame is planned; OSError where `file` cannot be read."""

    def look() -> Rehearsal:
        from rentegn import staging

        return Rehearsal(staging.look_over(board, timeline), ())

    return _once("look", file, storymap, folder, look, written(timing)).problems


def _once(
    product: str,
    file: Path,
    storymap: Storymap,
    folder: Path | None,
    make: Callable[[], Rehearsal],
    timing: str = "",
    read: str = "",
) -> Rehearsal:
    """What the store keeps, or what is made now and kept."""
    store = Store(folder or default_root())
    wanted = key(
        product=product,
        storymap=file.read_bytes(),
        name=storymap.file,
        timing=timing,
        read=read,
        code=code_digest(Path(rentegn.__file__).parent, _ROOMS),
    )
    kept = _kept(store, wanted)
    if kept is not None:
        return kept
    made = make()
    with suppress(StoreError):
        store.put(wanted, json.dumps(asdict(made), ensure_ascii=False).encode())
    return made


def _read(storymap: Storymap, directions: Directions) -> str:
    """How own words from elsewhere change what the file says: the readings, and how what they name is drawn."""
    if not storymap.words:
        return ""
    named = {
        mention.concept
        for reading in directions.readings
        for mention in (*reading.present, *(each for direction in reading.directions for each in direction.mentions))
    }
    drawn = [
        (word.id, word.called(storymap.language), word.drawn.value if word.drawn else "")
        for word in storymap.words
        if word.id in named
    ]
    return repr((directions.readings, drawn))


def _stages(shots: Sequence[Shot]) -> Iterator[tuple[Standing, ...]]:
    since: dict[str, int] = {}
    for shot in shots:
        pictured = {
            placement.entity: placement.kind
            for tableau in (shot.opening, *(beat.after for beat in shot.beats))
            for placement in tableau
            if placement.shown > 0
        }
        yield tuple(Standing(entity, kind, since.get(entity, shot.number)) for entity, kind in pictured.items())
        since = {placement.entity: since.get(placement.entity, shot.number) for placement in shot.closing}


def _kept(store: Store, wanted: str) -> Rehearsal | None:
    with suppress(StoreError):
        path = store.get(wanted)
        return None if path is None else _rehearsal(json.loads(path.read_bytes()))
    return None


def _rehearsal(fields: dict[str, Any]) -> Rehearsal:
    stages = tuple(tuple(Standing(**each) for each in stage) for stage in fields["stages"])
    return Rehearsal(tuple(map(_diagnostic, fields["problems"])), stages)


def _diagnostic(fields: dict[str, Any]) -> Diagnostic:
    span = Span(**fields["span"]) if fields["span"] else None
    return Diagnostic(Severity(fields["severity"]), fields["code"], fields["message"], span, tuple(fields["hints"]))
