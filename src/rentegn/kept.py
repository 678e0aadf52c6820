"""What whole stages made, from the store where everything that went into it is the same."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, astuple
from importlib.metadata import version
from pathlib import Path
from shutil import copyfile
from typing import TYPE_CHECKING, Any

import rentegn
from rentegn.files import whole
from rentegn.model.approval import Clearance
from rentegn.model.film import Clip, Film, Mix, Track
from rentegn.model.sheet import KeyFrame
from rentegn.model.span import Outcome
from rentegn.model.storyboard import Storyboard
from rentegn.model.timeline import Timeline
from rentegn.model.voice import Take, Word
from rentegn.store import Store, code_digest, file_digest, key

if TYPE_CHECKING:
    from rentegn.sheet import SheetFiles

_VOICE_TOOLS = ("espeakng-loader", "numpy", "scipy")
_SOUND_TOOLS = ("numpy", "scipy", "pydub", "soundfile")
_SHEET_TOOLS = ("weasyprint", "pypdfium2", "pdfua", "pillow", "fonttools")
_FILM_TOOLS = ("av", "numpy", "manim", "numba", "shapely")  # the manifest names them


def takes(
    store: Store, storyboard: Storyboard, speak: Callable[[], Outcome[tuple[Take, ...]]]
) -> Outcome[tuple[Take, ...]]:
    """The storyboard's takes, kept or spoken by `speak`."""
    wanted = key(
        product="takes",
        shots=[[shot.scene, shot.text, shot.runs_on, shot.voices] for shot in storyboard.shots],
        language=storyboard.language,
        code=_code("model", "voice"),
        tools=_versions(_VOICE_TOOLS),
    )
    found = store.get(wanted)
    if found is not None:
        return Outcome(_takes_from(found.read_bytes()))
    outcome = speak()
    if outcome.value is not None and not outcome.diagnostics:
        store.put(wanted, _bytes_of(outcome.value))
    return outcome


def mix(store: Store, timeline: Timeline, takes: Sequence[Take], out: Path, make: Callable[[], Mix]) -> Mix:
    """The film's sound at `out`, kept or mixed by `make`."""
    wanted = _mix_key(timeline, takes)
    noted = _noted(store, wanted)
    if noted is not None and _brought(store, wanted, {str(out): noted["digest"]}):
        return Mix(path=out, **noted)
    made = make()
    store.put(_part(wanted, out), out)
    fields = asdict(made)
    del fields["path"]
    _note(store, wanted, fields)
    return made


def track(store: Store, mix: Mix, make: Callable[[], Track]) -> Track:
    """The mix as the film's sound track, kept or encoded by `make`."""
    wanted = key(
        product="sound track",
        mix=mix.digest,
        loudness=repr(mix.loudness),
        code=_code("model", "delivery"),
        tools=_versions(_FILM_TOOLS[:1]),
    )
    found = store.get(wanted)
    if found is not None:
        return _track_from(found.read_bytes())
    made = make()
    heads = [(time, length, len(content)) for time, length, content in made.packets]
    head = json.dumps({"heard": made.heard, "packets": heads}).encode()
    store.put(wanted, head + b"\n" + b"".join(content for *_, content in made.packets))
    return made


def film(
    store: Store,
    clips: Sequence[Clip],
    timeline: Timeline,
    mix: Mix,
    storyboard: Storyboard,
    folder: Path,
    look: str,
    clearance: Clearance,
    make: Callable[[], Outcome[Film]],
) -> Outcome[Film]:
    """The finished film with its companions in `folder`, kept or joined by `make`."""
    wanted = _film_key(clips, timeline, (mix.path.name, mix.digest), storyboard, folder, look, clearance)
    noted = _noted(store, wanted)
    if noted is not None and _brought(store, wanted, noted["files"]):
        return Outcome(_film_from(noted["film"]))
    outcome = make()
    if outcome.value is not None:
        for path in _files(outcome.value):
            store.put(_part(wanted, path), path)
        _note(store, wanted, _record(outcome.value))
    return outcome


def stands(
    store: Store,
    clips: Sequence[Clip],
    timeline: Timeline,
    takes: Sequence[Take],
    mix: Path,
    storyboard: Storyboard,
    look: str,
    clearance: Clearance,
) -> bool:
    """Whether the finished film lies beside `mix`, made from just this; nothing is made or fetched."""
    sound = _noted(store, _mix_key(timeline, takes))
    if sound is None:
        return False
    named = (mix.name, sound["digest"])
    noted = _noted(store, _film_key(clips, timeline, named, storyboard, mix.parent, look, clearance))
    return noted is not None and all(_stands(Path(name), digest) for name, digest in noted["files"].items())


def sheet(
    store: Store,
    made_of: Mapping[str, object],
    stills: Mapping[KeyFrame, Path],
    layout: str,
    folder: Path,
    make: Callable[[], SheetFiles],
) -> SheetFiles:
    """A sheet's files in `folder`, kept or printed by `make`; `made_of` is all that it says, and the plan."""
    from rentegn.sheet import SheetFiles

    wanted = key(
        **made_of,
        product="sheet",
        layout=layout,
        stills=[[*map(str, astuple(frame)), file_digest(path)] for frame, path in stills.items()],
        folder=str(folder.resolve()),
        code=_code("model", "approval", "direction", "sheet", "telling"),
        tools=_versions(_SHEET_TOOLS),
    )
    noted = _noted(store, wanted)
    if noted is not None and _brought(store, wanted, noted["files"]):
        files = SheetFiles(Path(noted["pdf"]), tuple(map(Path, noted["pngs"])), Path(noted["html"]))
    else:
        files = make()
        every = (files.pdf, *files.pngs, files.html)
        for path in every:
            store.put(_part(wanted, path), path)
        _note(store, wanted, {**asdict(files), "files": {str(path): file_digest(path) for path in every}})
    for old in set(folder.glob(f"{files.pdf.stem}-[0-9][0-9].png")) - set(files.pngs):
        old.unlink()
    return files


def _mix_key(timeline: Timeline, takes: Sequence[Take]) -> str:
    return key(
        product="mix",
        timeline=asdict(timeline),
        takes=[take.digest for take in takes],
        code=_code("model", "sound"),
        tools=_versions(_SOUND_TOOLS),
    )


def _film_key(
    clips: Sequence[Clip],
    timeline: Timeline,
    mix: tuple[str, str],
    storyboard: Storyboard,
    folder: Path,
    look: str,
    clearance: Clearance,
) -> str:
    return key(
        product="film",
        clips=[[clip.scene, clip.digest] for clip in clips],
        timeline=asdict(timeline),
        mix=mix,
        shots=[[shot.scene, shot.title, shot.runs_on] for shot in storyboard.shots],
        titles=[storyboard.film, storyboard.title, storyboard.subtitle, storyboard.client, storyboard.language],
        format=asdict(storyboard.format),
        look=look,
        clearance=clearance.as_json(),
        folder=str(folder.resolve()),
        code=_code("model", "delivery"),
        tools=_versions(_FILM_TOOLS),
    )


def _code(*rooms: str) -> str:
    return code_digest(Path(rentegn.__file__).parent, rooms)


def _versions(tools: Sequence[str]) -> dict[str, str]:
    return {tool: version(tool) for tool in tools}


def _part(wanted: str, path: Path) -> str:
    """The key of one file of a product."""
    return key(of=wanted, file=path.name)


def _noted(store: Store, wanted: str) -> Any:
    record = store.get(wanted)
    return None if record is None else json.loads(record.read_text(encoding="utf-8"))


def _note(store: Store, wanted: str, record: Mapping[str, object]) -> None:
    store.put(wanted, json.dumps(record, default=str, sort_keys=True).encode())


def _brought(store: Store, wanted: str, files: Mapping[str, str]) -> bool:
    """Whether files stand where they belong, byte for byte; those that do not are fetched, all of them or none."""
    lacking = [Path(name) for name, digest in files.items() if not _stands(Path(name), digest)]
    kept = {path: store.get(_part(wanted, path)) for path in lacking}
    if None in kept.values():
        return False
    for path, source in kept.items():
        assert source is not None
        _copy(source, path)
    return True


def _stands(path: Path, digest: str) -> bool:
    return path.is_file() and file_digest(path) == digest


def _copy(source: Path, path: Path) -> None:
    """A file that appears whole or not at all."""
    with whole(path) as (part,):
        copyfile(source, part)


def _files(made: Film) -> tuple[Path, ...]:
    return (made.path, made.manifest, *made.captions)


def _record(made: Film) -> dict[str, object]:
    fields = asdict(made) | {"checks": dict(made.checks)}
    return {"film": fields, "files": {str(path): file_digest(path) for path in _files(made)}}


def _film_from(fields: dict[str, Any]) -> Film:
    captions = tuple(map(Path, fields.pop("captions")))
    path, manifest = Path(fields.pop("path")), Path(fields.pop("manifest"))
    return Film(path=path, manifest=manifest, captions=captions, **fields)


def _bytes_of(spoken: Sequence[Take]) -> bytes:
    """Takes as a line of JSON and, after it, the samples of all."""
    heads = [{**asdict(take), "samples": len(take.samples)} for take in spoken]
    return json.dumps(heads).encode() + b"\n" + b"".join(take.samples for take in spoken)


def _takes_from(content: bytes) -> tuple[Take, ...]:
    head, _, sound = content.partition(b"\n")
    return tuple(_each_take(json.loads(head), sound))


def _track_from(content: bytes) -> Track:
    head, _, sound = content.partition(b"\n")
    told, end, packets = json.loads(head), 0, []
    for time, length, size in told["packets"]:
        packets.append((time, length, sound[end : end + size]))
        end += size
    return Track(tuple(packets), tuple(told["heard"]) if told["heard"] else None)


def _each_take(heads: Sequence[dict[str, Any]], sound: bytes) -> Iterator[Take]:
    start = 0
    for head in heads:
        end = start + head.pop("samples")
        words = tuple(Word(**word) for word in head.pop("words"))
        yield Take(samples=sound[start:end], words=words, **head)
        start = end
