"""Every picture of a compiled film, drawn from its scenes: clips, drafts of them, stills, pages of frames.

A scene that fails is told with its line in the code and in the storymap.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from rentegn.model.approval import KeyPicture
from rentegn.model.draft import slates
from rentegn.model.film import Clip
from rentegn.model.scene_file import TITLE, folder_name
from rentegn.model.sheet import KeyFrame, Part
from rentegn.model.span import Diagnostic, Outcome, Severity, Span
from rentegn.model.storyboard import Shot
from rentegn.model.storymap import Storymap
from rentegn.order import Audience, Compiled, Order

if TYPE_CHECKING:
    from rentegn.picture import Script, Stills, Studio
    from rentegn.run import Crew
    from rentegn.store import Store

#: Pixels that a still is wide: sharp in print at the size of the largest frame on a sheet.
STILL_WIDTH = 960
_CONTACT_WIDTH = 480
#: Scenes that are likely to be drawn where a film is planned anew.
_CHANGED = 2


def clips(order: Order, compiled: Compiled, audience: Audience) -> Outcome[tuple[Clip, ...]]:
    """The silent picture of every scene and card."""
    from rentegn import picture

    timing = compiled.plan.timing
    if order.verbose:
        _tell_why(picture.reasons(_scripts(compiled), timing, _studio(order)), audience)
    with audience.watches({scene: own.frames for scene, own in timing.scenes.items()}) as progress:
        made = picture.shoot(_scripts(compiled), timing, compiled.timing_file, _studio(order), progress)
    return Outcome(made, tuple(_failures(made, compiled)))


def kept_clips(order: Order, compiled: Compiled) -> Mapping[str, Path]:
    """Those of them that are there already."""
    from rentegn import picture

    return picture.kept(_scripts(compiled), compiled.plan.timing, _studio(order))


def drafts(order: Order, compiled: Compiled, scenes: Collection[str], audience: Audience) -> Outcome[tuple[Clip, ...]]:
    """The clips of some scenes at a third of the film's size, each with its slate."""
    from rentegn import picture

    plan, timing = compiled.plan, compiled.plan.timing
    scripts = [script for script in _scripts(compiled) if script.scene in scenes]
    studio = _studio(order)
    # video needs even sizes
    third = replace(studio, width=studio.width // 6 * 2, height=studio.height // 6 * 2)
    if order.verbose:
        _tell_why(picture.draft_reasons(scripts, timing, third), audience)
    marks = slates(plan.timeline, plan.storymap.language)
    with audience.watches({script.scene: timing.scenes[script.scene].frames for script in scripts}) as progress:
        made = picture.draft(scripts, timing, compiled.timing_file, third, marks, progress)
    return Outcome(made, tuple(_failures(made, compiled)))


def excerpt(
    order: Order, compiled: Compiled, scene: str, audience: Audience, width: int, first: int | None = None
) -> Outcome[Clip]:
    """One scene's clip so many pixels wide, of its `first` frames only where a number is given."""
    from rentegn import picture

    scripts = [script for script in _scripts(compiled) if script.scene == scene]
    size, timing = _sized(order, width), compiled.plan.timing
    with audience.watches({scene: timing.scenes[scene].frames}) as progress:
        made = picture.excerpts(scripts, timing, compiled.timing_file, size, first, progress)
    return Outcome(next((clip for clip in made if not clip.error), None), tuple(_failures(made, compiled)))


def stills(
    order: Order, compiled: Compiled, frames: Sequence[KeyFrame], audience: Audience, width: int = STILL_WIDTH
) -> Outcome[Mapping[KeyFrame, Path]]:
    """A PNG of the store for every key frame, so many pixels wide."""
    from rentegn import picture

    size = _sized(order, width)
    paths: dict[KeyFrame, Path] = {}
    problems: list[Diagnostic] = []
    for look in dict.fromkeys(frame.look for frame in frames):
        own = [frame for frame in frames if frame.look == look]
        wanted = {scene: [f.frame for f in own if f.scene == scene] for scene in dict.fromkeys(f.scene for f in own)}
        with audience.watches({scene: len(set(numbers)) for scene, numbers in wanted.items()}) as progress:
            studio, timing = replace(size, look=look), compiled.plan.timing
            found = picture.stills(_scripts(compiled), timing, compiled.timing_file, studio, wanted, progress)
        problems.extend(_failures(found, compiled))
        drawn = {each.scene: each.pictures for each in found if not each.error}
        paths.update({frame: drawn[frame.scene][frame.frame] for frame in own if frame.scene in drawn})
    return Outcome(paths if len(paths) == len(set(frames)) else None, tuple(problems))


def key_pictures(order: Order, compiled: Compiled, audience: Audience) -> Outcome[Mapping[str, Sequence[KeyPicture]]]:
    """The small pictures that a decision on a scene is bound to, by scene: those of the sheets, in pencil.

    Not the one on which it starts, for an opening is bound by who stands where, whatever comes before it.
    """
    from rentegn.sheet import PENCIL, key_frames

    every = key_frames(compiled.plan.storyboard, compiled.plan.timeline, PENCIL)
    frames = [frame for frame in every if frame.part is not Part.START]
    found = stills(order, compiled, frames, audience)
    if found.value is None:
        return Outcome(None, found.diagnostics)
    small: dict[str, list[KeyPicture]] = {frame.scene: [] for frame in frames}
    for frame in frames:
        small[frame.scene].append(KeyPicture(frame.frame, _kept_small(found.value[frame], store_of(order))))
    return Outcome(small, found.diagnostics)


def _kept_small(still: Path, store: Store) -> bytes:
    """A still as it is kept with a decision, made once."""
    from rentegn.approval import PICTURE_WIDTH, small
    from rentegn.store import file_digest, key

    wanted = key(product="key picture", still=file_digest(still), width=PICTURE_WIDTH)
    found = store.get(wanted)
    if found is None:
        found = store.put(wanted, small(still))
    return found.read_bytes()


def contact(order: Order, compiled: Compiled, frames: int, audience: Audience) -> tuple[Path, ...]:
    """Pages with so many frames of every scene."""
    from rentegn import picture

    scripts, folder = _scripts(compiled), order.folder(compiled.plan) / "contact"
    small = _sized(order, _CONTACT_WIDTH)
    with audience.watches({script.scene: frames for script in scripts}) as progress:
        return picture.contact(scripts, compiled.plan.timing, compiled.timing_file, small, folder, frames, progress)


def _tell_why(reasons: Mapping[str, Sequence[str] | None], audience: Audience) -> None:
    """Why each of some scenes is drawn."""
    for scene, changed in reasons.items():
        if changed is None:
            audience.hears(f"{scene} is drawn for the first time")
        else:
            audience.hears(f"{scene} is drawn: {', '.join(changed) or 'its clip is gone, nothing'} changed")


def store_of(order: Order) -> Store:
    """Where what is made for an order is kept."""
    from rentegn.store import Store, default_root

    return Store(order.store or default_root())


def _failures(made: Sequence[Clip | Stills], compiled: Compiled) -> Iterator[Diagnostic]:
    paths = {file.scene: file.path for file in compiled.files}
    shots = {shot.scene: shot for shot in compiled.plan.cards.shots}
    for clip in made:
        if not clip.error:
            continue
        from rentegn.scenegen import origin

        path, shot = paths[clip.scene], shots[clip.scene]
        found = origin(path.read_text(encoding="utf-8"), clip.line) if clip.line else None
        place = f"{path}:{clip.line}" if clip.line else str(path)
        yield Diagnostic(
            Severity.ERROR,
            "scene-failed",
            f"the picture of `{clip.scene}` could not be made: {clip.error}",
            _span_at(shot, found[1]) if found else shot.span,
            (f"it stopped at {place}",),
        )


def _span_at(shot: Shot, line: int) -> Span:
    """What stands on a line of the storymap that a shot's code comes from."""
    spans = [beat.span for beat in shot.beats if beat.span is not None and beat.span.line == line]
    return spans[0] if spans else Span(shot.span.file, line, 1)


def _scripts(compiled: Compiled) -> list[Script]:
    from rentegn.picture import Script

    paths = {file.scene: file.path for file in compiled.files}
    return [Script(scene.scene, paths[scene.scene], scene.class_name) for scene in compiled.plan.scenes]


def _sized(order: Order, width: int) -> Studio:
    """A studio for pictures so many pixels wide."""
    return replace(_studio(order), width=width, height=round(width * order.format.height / order.format.width))


def crew_for(jobs: int | None) -> Crew:
    """Workers that know how to draw, as many as there are cores where nobody says how many."""
    from rentegn.run import Crew

    crew = Crew(warm=("rentegn.manim_stage.host",))
    return replace(crew, workers=jobs) if jobs else crew


@contextmanager
def standing_by(order: Order) -> Iterator[Order]:
    """The order with a crew that may be called in before there is anything to draw; where one is at work, with that."""
    from rentegn.run import Crew, Standby

    crew = order.crew or crew_for(order.jobs)
    if not isinstance(crew, Crew):
        yield replace(order, crew=crew)
        return
    with Standby(crew) as standby:
        yield replace(order, crew=standby)


def call_in(order: Order, storymap: Storymap) -> None:
    """Have a crew that stands by get ready, since the film is planned anew.

    Of a film that was filmed before, a changed note draws its own scene and the one after it.
    """
    from rentegn.run import Standby

    if isinstance(order.crew, Standby):
        from rentegn import picture

        known = picture.is_known(store_of(order), (folder_name(order.storymap.stem), TITLE))
        order.crew.call_in(_CHANGED if known else len(storymap.scenes))


def _studio(order: Order) -> Studio:
    from rentegn.picture import Studio

    return Studio(
        store=store_of(order),
        look=order.look,
        width=order.format.width,
        height=order.format.height,
        crew=order.crew or crew_for(order.jobs),
    )
