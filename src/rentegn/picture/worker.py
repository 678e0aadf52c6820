"""What a worker does: run one scene under the stage and keep its clip, or a few of its frames."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from fractions import Fraction
from importlib import import_module
from pathlib import Path
from typing import Any

from rentegn.model.draft import Slate
from rentegn.model.storyboard import Format
from rentegn.run import Report
from rentegn.store import Store


class WrongClipError(RuntimeError):
    """The stage gave a clip that is not what was asked for."""


def film(
    report: Report, *, stage: str, store: Path, key: str, frames: int, rate: int, out: str, settings: dict[str, Any]
) -> int:
    """Render a scene, or `only` some frames of it, check the clip, keep it in the store under `key`; the frames it has.

    `stage` is `module:function`; `settings` are its arguments but for the clip's path and what it tells of each frame,
    whose numbers count from the scene's first, 0.
    """
    before = settings["only"].start - 1 if "only" in settings else -1
    with tempfile.TemporaryDirectory(prefix="rentegn-") as folder:
        clip = Path(folder) / out
        entry(stage)(out=clip, on_frame=lambda number: report(number - before), **settings)
        check(clip, frames, rate, settings["width"], settings["height"])
        Store(store).put(key, clip)
    return frames


def draft(
    report: Report,
    *,
    stage: str,
    burn: str,
    store: Path,
    clean: str,
    key: str,
    frames: int,
    rate: int,
    slate: Slate,
    format: Format,
    settings: dict[str, Any],
) -> int:
    """Render a scene as a draft, unless its `clean` clip is kept; burn its slate in, check and keep that; its frames.

    `burn` takes the clean clip, the slate, the burnt clip's path, its frames and the format.
    """
    with tempfile.TemporaryDirectory(prefix="rentegn-") as folder:
        kept = Store(store).get(clean)
        clip = kept or Path(folder) / "clean.mp4"
        if kept is None:
            entry(stage)(out=clip, on_frame=lambda number: report(number + 1), draft=True, **settings)
        burnt = Path(folder) / "draft.mp4"
        entry(burn)(clip, slate, burnt, frames, format=format)
        check(burnt, frames, rate, settings["width"], settings["height"])
        if kept is None:
            Store(store).put(clean, clip)
        Store(store).put(key, burnt)
    report(frames)
    return frames


def stills(report: Report, *, stage: str, frames: Sequence[int], folder: Path, settings: dict[str, Any]) -> list[Path]:
    """Single frames of a scene as PNG files in `folder`, named by their number."""
    from PIL import Image

    paths = []
    for done, frame in enumerate(frames, 1):
        pixels = entry(stage)(frame=frame, **settings)
        path = folder / f"{frame:06d}.png"
        Image.fromarray(pixels).save(path)
        paths.append(path)
        report(done)
    return paths


def entry(name: str) -> Any:
    """The function that `module:function` names."""
    module, _, function = name.partition(":")
    return getattr(import_module(module), function)


def check(clip: Path, frames: int, rate: int, width: int, height: int) -> None:
    """WrongClipError unless the file holds exactly this many frames at this rate and size."""
    import av

    with av.open(clip) as container:
        (stream,) = container.streams.video
        found = sum(1 for packet in container.demux(stream) if packet.size)
        shape = (stream.width, stream.height, stream.average_rate)
    if found != frames:
        raise WrongClipError(f"the scene gave {found} frames, not {frames}")
    if shape != (width, height, Fraction(rate)):
        raise WrongClipError(f"the scene gave {shape[0]}x{shape[1]} at {shape[2]} frames a second")
