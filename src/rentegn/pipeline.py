"""Where the stages meet: from a storymap to each thing that is made of it.

Stages are imported where they are used, so that reading a storymap loads no drawing, sound or film code.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from pathlib import Path
from shutil import copytree, ignore_patterns
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from rentegn.model.approval import ORDER, Answer, Approval, Clearance, KeyPicture, Override, Shown
from rentegn.model.direction import Directions
from rentegn.model.draft import slates
from rentegn.model.film import Clip, Film, Mix
from rentegn.model.scene_file import END, TITLE, GeneratedScene, folder_name
from rentegn.model.sheet import Edition, KeyFrame, Part
from rentegn.model.span import Diagnostic, Outcome, Severity, Span
from rentegn.model.storyboard import WIDE, Format, Shot, Storyboard
from rentegn.model.storymap import Storymap
from rentegn.model.timeline import Timeline
from rentegn.model.timing_json import FilmTiming, written
from rentegn.model.voice import Take

if TYPE_CHECKING:
    from rentegn.approval import Ledger
    from rentegn.picture import Progress, Script, Stills, Studio
    from rentegn.scenegen import SceneFile
    from rentegn.sheet import SheetFiles

T = TypeVar("T")

FORMATS: Mapping[str, Format] = {WIDE.name: WIDE}
LOOKS = ("ink", "sketch")
LAYOUTS = ("6", "2", "text")
#: Pixels that a still is wide: sharp in print at the size of the largest frame on a sheet.
_STILL_WIDTH = 960


@dataclass(frozen=True, slots=True)
class Order:
    """What film is wanted; `language` None is the storymap's own, `jobs` scenes rendered at once, None one a core.

    A `final` film must be approved, or have an `override`. `record` None is the film's own in `approvals/`.
    """

    storymap: Path
    format: Format = WIDE
    language: str | None = None
    look: str = "ink"
    jobs: int | None = None
    final: bool = False
    override: Override | None = None
    record: Path | None = None
    scenes: Path = field(default_factory=lambda: Path("scenes"))
    out: Path = field(default_factory=lambda: Path("out"))
    store: Path | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """Which sheets are wanted: their layouts, the scenes on them (none: all), and what edition they say they are."""

    layouts: tuple[str, ...] = ("6",)
    scenes: tuple[str, ...] = ()
    edition: Edition = field(default_factory=Edition)


class Audience(Protocol):
    """Who is told how the work goes."""

    def hears(self, step: str) -> None:
        """A step begins."""

    def watches(self, frames: Mapping[str, int]) -> AbstractContextManager[Progress]:
        """Scenes with so many frames each are about to be rendered; the progress is told how many are done."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A storymap and how its notes were understood."""

    storymap: Storymap
    directions: Directions


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything about a film but its picture and sound. `cards` is the storyboard with title card and end card."""

    storymap: Storymap
    storyboard: Storyboard
    cards: Storyboard
    takes: tuple[Take, ...]
    timeline: Timeline
    scenes: tuple[GeneratedScene, ...]
    timing: FilmTiming


@dataclass(frozen=True, slots=True)
class Compiled:
    """A plan with its scenes on the disk."""

    plan: Plan
    files: tuple[SceneFile, ...]
    timing_file: Path


@dataclass(frozen=True, slots=True)
class Stock:
    """What of a film is there before it is made: clips by scene, and whether the film itself stands in its place."""

    plan: Plan
    clips: Mapping[str, Path]
    finished: bool


def start_storymap(name: str, folder: Path) -> Outcome[Path]:
    """A new storymap to start from; one that is there already stays as it is."""
    from rentegn import storymap

    return storymap.start(name, folder)


def read_notes(storymap: Path) -> Outcome[Reading]:
    """The storymap and its directions, or every problem in them."""
    return _outcome(lambda take: _read(take, storymap))


def check_notes(storymap: Path) -> Outcome[Reading]:
    """As `read_notes`, with what is wrong in corrections that name what is on stage; only for those is it staged."""
    return _outcome(lambda take: _checked(take, storymap))


def compile_scenes(order: Order, audience: Audience, reset: Collection[str] = ()) -> Outcome[Compiled]:
    """Generated scenes and `timing.json`; edited scenes stay, but for those in `reset`."""
    return _outcome(lambda take: _compile(take, order, audience, reset))


def make_film(order: Order, audience: Audience) -> Outcome[Film]:
    """The finished film under `out/<film>/`."""
    return _outcome(lambda take: _film(take, order, audience))


def take_stock(order: Order, audience: Audience) -> Outcome[Stock]:
    """What is there of a film; nothing is made but what is spoken, since the scenes are as long as that."""
    return _outcome(lambda take: _stock(take, order, audience))


def make_contact(order: Order, audience: Audience, frames: int) -> Outcome[tuple[Path, ...]]:
    """Pages with a few frames of every scene, under `out/<film>/contact/`."""
    return _outcome(lambda take: _contact(take, order, audience, frames))


def read_approval(order: Order, audience: Audience) -> Outcome[Approval]:
    """How every panel of the film stands with those who are to approve it."""
    return _outcome(lambda take: _approval(take, order, _compile(take, order, audience, reset=()), audience))


def decide(order: Order, answer: Answer, audience: Audience) -> Outcome[Approval]:
    """Keep somebody's answer to what the film shows now, one decision a panel; how it stands after that."""
    return _outcome(lambda take: _decided(take, order, answer, audience))


def make_sheet(order: Order, wanted: Paper, audience: Audience) -> Outcome[tuple[SheetFiles, ...]]:
    """Image sheets for approval under `out/<film>/sheets/`, a PDF with its pages and its HTML for every layout."""
    return _outcome(lambda take: _sheet(take, order, wanted, audience))


def make_animatic(order: Order, audience: Audience) -> Outcome[Path]:
    """The sheets' stills with the film's sound and captions on its clock, an MP4 under `out/<film>/`."""
    return _outcome(lambda take: _animatic(take, order, audience))


def make_draft(order: Order, audience: Audience, scenes: Collection[str] = ()) -> Outcome[Path]:
    """A quick film with its timecode burnt in, under `out/<film>/`; of `scenes` only, where some are named."""
    return _outcome(lambda take: _draft(take, order, audience, scenes))


class _Unfinished(Exception):  # noqa: N818 – not an error of the program: what went wrong is in the diagnostics
    """A stage gave no result, so what follows cannot be made."""


class _Take(Protocol):
    """Takes a stage's result out of its outcome and notes its problems; _Unfinished where there is an error."""

    def __call__(self, outcome: Outcome[T], /) -> T: ...


def _outcome(work: Callable[[_Take], T]) -> Outcome[T]:
    problems: list[Diagnostic] = []

    def take(outcome: Outcome[Any]) -> Any:
        problems.extend(outcome.diagnostics)
        if not outcome.ok:
            raise _Unfinished
        return outcome.value

    try:
        value = work(take)
    except _Unfinished:
        return Outcome(None, tuple(problems))
    return Outcome(value, tuple(problems))


def _read(take: _Take, path: Path) -> Reading:
    from rentegn import direction, storymap

    story = take(storymap.read(path))
    return Reading(story, take(direction.understand(story)))


def _checked(take: _Take, path: Path) -> Reading:
    reading = _read(take, path)
    if any(scene.options.name_something for scene in reading.storymap.scenes):
        from rentegn import staging

        take(staging.stage(reading.storymap, reading.directions))
    return reading


def _plan(take: _Take, order: Order, audience: Audience) -> Plan:
    from rentegn import scenegen, staging, timing

    reading = _read(take, order.storymap)
    take(_has_language(reading.storymap, order.language))
    audience.hears("staging")
    storyboard = take(staging.stage(reading.storymap, reading.directions, order.format, order.language))
    takes = take(_spoken(order, storyboard, audience))
    timeline = take(timing.schedule(storyboard, takes))
    cards = scenegen.with_cards(storyboard)
    # the code is one for all formats and languages, and is written from the film's own
    own = (
        storyboard
        if _is_default(order, reading.storymap)
        else take(staging.stage(reading.storymap, reading.directions))
    )
    scenes = scenegen.emit(scenegen.with_cards(own))
    return Plan(
        reading.storymap, storyboard, cards, takes, timeline, scenes, scenegen.film_timing(cards, timeline, scenes)
    )


def _compile(take: _Take, order: Order, audience: Audience, reset: Collection[str]) -> Compiled:
    from rentegn import scenegen

    plan = _plan(take, order, audience)
    take(_known(reset, [scene.scene for scene in plan.scenes], order))
    folder = order.scenes / folder_name(plan.storyboard.film)
    files = scenegen.write(plan.scenes, folder, reset)
    timing_file = folder / "timing.json" if _is_default(order, plan.storymap) else _variant(order, plan)
    _write_if_changed(timing_file, written(plan.timing))
    return Compiled(plan, files, timing_file)


def _compiled(take: _Take, order: Order, audience: Audience) -> Compiled:
    """The scenes for whatever is made from them; whoever waits for it hears which of them are a person's."""
    from rentegn.scenegen import Fate

    compiled = _compile(take, order, audience, reset=())
    for file in compiled.files:
        if file.fate is Fate.KEPT:
            audience.hears(f"keeping {file.path}, edited by hand")
    return compiled


def _film(take: _Take, order: Order, audience: Audience) -> Film:
    compiled = _compiled(take, order, audience)
    clearance = _cleared(take, order, compiled, audience)
    clips = take(_shot(order, compiled, audience))
    mix = _mixed(order, compiled.plan, audience)
    return take(_joined(order, compiled.plan, clips, mix, clearance, audience))


def _stock(take: _Take, order: Order, audience: Audience) -> Stock:
    from rentegn import kept, picture
    from rentegn.store import file_digest

    with TemporaryDirectory(prefix="rentegn-") as scratch:
        trial = replace(order, scenes=Path(scratch) / "scenes", out=Path(scratch) / "out")
        folder = folder_name(order.storymap.stem)
        if (order.scenes / folder).is_dir():  # scenes edited by hand count as they are
            copytree(order.scenes / folder, trial.scenes / folder, ignore=ignore_patterns("__pycache__"))
        compiled = _compile(take, trial, audience, reset=())
        clearance = _cleared(take, order, compiled, audience)
        clips = picture.kept(_scripts(compiled), compiled.plan.timing, _studio(order))
    plan, store = compiled.plan, _store(order)
    whole = [Clip(scene, path, 0, file_digest(path)) for scene, path in clips.items()]
    board, mix = plan.storyboard, _mix_file(order, plan)
    finished = kept.stands(store, whole, plan.timeline, plan.takes, mix, board, order.look, clearance)
    return Stock(plan, clips, finished)


def _spoken(order: Order, storyboard: Storyboard, audience: Audience) -> Outcome[tuple[Take, ...]]:
    from rentegn import kept

    def speak() -> Outcome[tuple[Take, ...]]:
        from rentegn import voice

        audience.hears("speaking")
        return voice.speak(storyboard, store=_store(order))

    return kept.takes(_store(order), storyboard, speak)


def _mixed(order: Order, plan: Plan, audience: Audience) -> Mix:
    from rentegn import kept

    out = _mix_file(order, plan)

    def make() -> Mix:
        from rentegn import sound

        audience.hears("mixing")
        return sound.mix(plan.timeline, plan.takes, out)

    return kept.mix(_store(order), plan.timeline, plan.takes, out, make)


def _joined(
    order: Order, plan: Plan, clips: Sequence[Clip], mix: Mix, clearance: Clearance, audience: Audience
) -> Outcome[Film]:
    from rentegn import kept

    board, folder = plan.storyboard, _folder(order, plan)

    def make() -> Outcome[Film]:
        from rentegn import delivery

        audience.hears("joining")
        return delivery.conform(
            clips, plan.timeline, mix, board, folder, look=order.look, language=board.language, clearance=clearance
        )

    return kept.film(_store(order), clips, plan.timeline, mix, board, folder, order.look, clearance, make)


def _cleared(take: _Take, order: Order, compiled: Compiled, audience: Audience) -> Clearance:
    """What the manifest will say of the approval; a final film that lacks it goes no further."""
    from rentegn import approval

    if not order.final:
        return Clearance()
    return take(approval.clearance(_approval(take, order, compiled, audience), compiled.plan.storymap, order.override))


def _approval(take: _Take, order: Order, compiled: Compiled, audience: Audience) -> Approval:
    from rentegn import approval

    panels = _panels(take, order, compiled, audience)
    return approval.standing(panels, _record(order, compiled.plan).decisions())


def _decided(take: _Take, order: Order, answer: Answer, audience: Audience) -> Approval:
    from rentegn import approval

    compiled = _compile(take, order, audience, reset=())
    take(_known(answer.scenes or (), [*(shot.scene for shot in compiled.plan.storyboard.shots), ORDER], order))
    panels = _panels(take, order, compiled, audience)
    record = _record(order, compiled.plan)
    record.decisions()  # a damaged record takes no more
    for decision in approval.decisions(answer, panels):
        record.add(decision)
    return approval.standing(panels, record.decisions())


def _panels(take: _Take, order: Order, compiled: Compiled, audience: Audience) -> tuple[Shown, ...]:
    """What somebody who approves the film sees."""
    from rentegn import approval

    plan = compiled.plan
    return approval.shown(plan.storyboard, plan.timeline, order.look, take(_key_pictures(order, compiled, audience)))


def _key_pictures(order: Order, compiled: Compiled, audience: Audience) -> Outcome[Mapping[str, Sequence[KeyPicture]]]:
    from rentegn.approval import PICTURE_WIDTH
    from rentegn.sheet.keyframes import key_frames

    frames = key_frames(compiled.plan.storyboard, compiled.plan.timeline, order.look)
    found = _stills(order, compiled, frames, PICTURE_WIDTH, audience)
    if found.value is None:
        return Outcome(None, found.diagnostics)
    pictures: dict[str, list[KeyPicture]] = {frame.scene: [] for frame in frames}
    for frame in frames:
        pictures[frame.scene].append(KeyPicture(frame.frame, found.value[frame].read_bytes()))
    return Outcome(pictures, found.diagnostics)


def _stills(
    order: Order, compiled: Compiled, frames: Sequence[KeyFrame], width: int, audience: Audience
) -> Outcome[Mapping[KeyFrame, Path]]:
    """A PNG of the store for every key frame, so many pixels wide."""
    from rentegn import picture

    size = replace(_studio(order), width=width, height=round(width * order.format.height / order.format.width))
    paths: dict[KeyFrame, Path] = {}
    problems: list[Diagnostic] = []
    for look in dict.fromkeys(frame.look for frame in frames):
        own = [frame for frame in frames if frame.look == look]
        wanted = {scene: [f.frame for f in own if f.scene == scene] for scene in dict.fromkeys(f.scene for f in own)}
        with audience.watches({scene: len(set(numbers)) for scene, numbers in wanted.items()}) as progress:
            studio, timing = replace(size, look=look), compiled.plan.timing
            found = picture.stills(_scripts(compiled), timing, compiled.timing_file, studio, wanted, progress)
        problems.extend(_failures(found, compiled))
        pictures = {each.scene: each.pictures for each in found if not each.error}
        paths.update({frame: pictures[frame.scene][frame.frame] for frame in own if frame.scene in pictures})
    return Outcome(paths if len(paths) == len(set(frames)) else None, tuple(problems))


def _sheet(take: _Take, order: Order, wanted: Paper, audience: Audience) -> tuple[SheetFiles, ...]:
    from rentegn import sheet
    from rentegn.direction.nouns import nouns

    reading = _read(take, order.storymap)
    compiled = _compiled(take, order, audience)
    plan = compiled.plan
    take(_known(wanted.scenes, [shot.scene for shot in plan.storyboard.shots], order))
    frames = [f for f in sheet.key_frames(plan.storyboard, plan.timeline, order.look) if _on(f.scene, wanted.scenes)]
    made = sheet.compose(
        reading.storymap,
        reading.directions,
        plan.storyboard,
        plan.timeline,
        take(_stills(order, compiled, frames, _STILL_WIDTH, audience)),
        nouns(plan.storyboard.language),
        look=order.look,
        approval=_approval(take, order, compiled, audience) if _record(order, plan).decisions() else None,
        edition=wanted.edition,
        scenes=wanted.scenes,
    )
    audience.hears("printing")
    return tuple(sheet.pages(made, layout, _folder(order, plan) / "sheets") for layout in wanted.layouts)


def _on(scene: str, scenes: Collection[str]) -> bool:
    return not scenes or scene in scenes


def _animatic(take: _Take, order: Order, audience: Audience) -> Path:
    from rentegn.delivery.animatic import Slide, animatic
    from rentegn.sheet import key_frames

    compiled = _compiled(take, order, audience)
    plan, frames = compiled.plan, compiled.plan.timing.scenes
    cards = [KeyFrame(card, Part.PICTURE, frames[card].frames * 3 // 4, order.look) for card in (TITLE, END)]
    wanted = [*key_frames(plan.storyboard, plan.timeline, order.look), *cards]
    stills = take(_stills(order, compiled, wanted, _STILL_WIDTH, audience))
    mix = _mixed(order, plan, audience)
    audience.hears("joining")
    slides = [Slide(frame.scene, frame.frame, path) for frame, path in stills.items()]
    out = _folder(order, plan) / f"{_stem(order, plan)}_{order.look}_animatic.mp4"
    return animatic(slides, plan.timeline, mix, plan.storyboard, out)


def _draft(take: _Take, order: Order, audience: Audience, scenes: Collection[str]) -> Path:
    from rentegn import delivery

    compiled = _compiled(take, order, audience)
    plan = compiled.plan
    take(_known(scenes, [shot.scene for shot in plan.storyboard.shots], order))
    clips = take(_drafted(order, compiled, scenes or [scene.scene for scene in plan.scenes], audience))
    mix = _mixed(order, plan, audience)
    audience.hears("joining")
    out = _folder(order, plan) / f"{_stem(order, plan)}_{order.look}_draft.mp4"
    return take(delivery.draft(clips, plan.timeline, mix, plan.storyboard, out))


def _drafted(
    order: Order, compiled: Compiled, scenes: Collection[str], audience: Audience
) -> Outcome[tuple[Clip, ...]]:
    """The clips of some scenes at a third of the film's size, each with its slate."""
    from rentegn import picture

    plan, timing = compiled.plan, compiled.plan.timing
    scripts = [script for script in _scripts(compiled) if script.scene in scenes]
    studio = _studio(order)
    # video needs even sizes
    third = replace(studio, width=studio.width // 6 * 2, height=studio.height // 6 * 2)
    marks = slates(plan.timeline, plan.storymap.language)
    with audience.watches({script.scene: timing.scenes[script.scene].frames for script in scripts}) as progress:
        clips = picture.draft(scripts, timing, compiled.timing_file, third, marks, progress)
    return Outcome(clips, tuple(_failures(clips, compiled)))


def _contact(take: _Take, order: Order, audience: Audience, frames: int) -> tuple[Path, ...]:
    from rentegn import picture

    compiled = _compiled(take, order, audience)
    scripts = _scripts(compiled)
    small = replace(_studio(order), width=480, height=round(480 * order.format.height / order.format.width))
    with audience.watches({script.scene: frames for script in scripts}) as progress:
        folder = _folder(order, compiled.plan) / "contact"
        return picture.contact(scripts, compiled.plan.timing, compiled.timing_file, small, folder, frames, progress)


def _shot(order: Order, compiled: Compiled, audience: Audience) -> Outcome[tuple[Clip, ...]]:
    from rentegn import picture

    timing = compiled.plan.timing
    with audience.watches({scene: own.frames for scene, own in timing.scenes.items()}) as progress:
        clips = picture.shoot(_scripts(compiled), timing, compiled.timing_file, _studio(order), progress)
    return Outcome(clips, tuple(_failures(clips, compiled)))


def _failures(clips: Sequence[Clip | Stills], compiled: Compiled) -> Iterator[Diagnostic]:
    from rentegn.scenegen import origin

    paths = {file.scene: file.path for file in compiled.files}
    shots = {shot.scene: shot for shot in compiled.plan.cards.shots}
    for clip in clips:
        if not clip.error:
            continue
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


def _has_language(storymap: Storymap, language: str | None) -> Outcome[bool]:
    lacking = [scene for scene in storymap.scenes if language is not None and language not in scene.text]
    return Outcome(
        True,
        tuple(
            Diagnostic(Severity.ERROR, "no-such-language", f"`{scene.id}` has no text in `{language}`", scene.span)
            for scene in lacking
        ),
    )


def _known(wanted: Collection[str], known: Sequence[str], order: Order) -> Outcome[bool]:
    return Outcome(
        True,
        tuple(
            Diagnostic(
                Severity.ERROR,
                "no-such-scene",
                f"there is no scene `{scene}` in `{order.storymap.stem}`",
                hints=(f"its scenes are {', '.join(f'`{name}`' for name in known if name != ORDER)}",),
            )
            for scene in wanted
            if scene not in known
        ),
    )


def _scripts(compiled: Compiled) -> list[Script]:
    from rentegn.picture import Script

    paths = {file.scene: file.path for file in compiled.files}
    return [Script(scene.scene, paths[scene.scene], scene.class_name) for scene in compiled.plan.scenes]


def _studio(order: Order) -> Studio:
    from rentegn.picture import Studio
    from rentegn.run import Crew

    crew = Crew(warm=("rentegn.manim_stage.host",))
    return Studio(
        store=_store(order),
        look=order.look,
        width=order.format.width,
        height=order.format.height,
        crew=replace(crew, workers=order.jobs) if order.jobs else crew,
    )


def _store(order: Order) -> Any:
    from rentegn.store import Store, default_root

    return Store(order.store or default_root())


def _is_default(order: Order, storymap: Storymap) -> bool:
    return order.format == WIDE and order.language in (None, storymap.language)


def _folder(order: Order, plan: Plan) -> Path:
    return order.out / plan.storyboard.film


def _record(order: Order, plan: Plan) -> Ledger:
    from rentegn.approval import Ledger

    return Ledger(order.record or Path("approvals") / f"{plan.storyboard.film}.sqlite")


def _stem(order: Order, plan: Plan) -> str:
    return f"{plan.storyboard.film}_{order.format.name}_{plan.storyboard.language}"


def _mix_file(order: Order, plan: Plan) -> Path:
    return _folder(order, plan) / f"{_stem(order, plan)}.wav"


def _variant(order: Order, plan: Plan) -> Path:
    return _folder(order, plan) / f"{_stem(order, plan)}.timing.json"


def _write_if_changed(path: Path, text: str) -> None:
    if path.exists() and path.read_text(encoding="utf-8") == text:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
