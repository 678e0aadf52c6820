"""Where the stages meet: from a storymap to each thing that is made of it.

Stages are imported where they are used, so that reading a storymap loads no drawing, sound or film code.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import replace
from functools import partial
from pathlib import Path
from shutil import copytree, ignore_patterns
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from rentegn import answers, compiling, pictures
from rentegn.aside import aside
from rentegn.files import write_whole
from rentegn.model.approval import ORDER, Answer, Approval, Clearance
from rentegn.model.film import Clip, Film, Mix, Track
from rentegn.model.scene_file import END, TITLE, folder_name
from rentegn.model.sheet import KeyFrame, Part
from rentegn.model.span import Diagnostic, Outcome
from rentegn.order import FORMATS, LAYOUTS, LOOKS, Audience, Compiled, Order, Paper, Plan, Reading, Stock
from rentegn.taking import Taking, outcome_of

if TYPE_CHECKING:
    from rentegn.model.sheet import Sheet
    from rentegn.sheet import SheetFiles

__all__ = [
    "FORMATS",
    "LAYOUTS",
    "LOOKS",
    "Audience",
    "Compiled",
    "Order",
    "Paper",
    "Plan",
    "Reading",
    "Stock",
    "compile_scenes",
    "decide",
    "make_animatic",
    "make_contact",
    "make_draft",
    "make_film",
    "make_sheet",
    "read_approval",
    "read_notes",
    "start_storymap",
    "storymap_schema",
    "take_stock",
    "write_proposals",
]

#: Letters that the scenes may take of a file's name, of which a disk allows 255 bytes in all.
_LONGEST_NAME = 120


def start_storymap(name: str, folder: Path) -> Outcome[Path]:
    """A new storymap to start from; one that is there already stays as it is."""
    from rentegn import storymap

    return storymap.start(name, folder)


def storymap_schema() -> dict[str, Any]:
    """The JSON Schema of a storymap with the vocabulary as it stands now."""
    from rentegn import direction, storymap

    return storymap.schema(storymap.Ids(**direction.ids()))


def read_notes(
    storymap: Path, store: Path | None = None, *, looking: bool = False, words: Path | None = None
) -> Outcome[Reading]:
    """The storymap with its directions, and every problem in them and in staging them; `looking`, in its pictures too.

    There is a reading wherever the storymap itself is whole, whatever is wrong with its notes. `store` None is the
    usual one, `words` None the file of own words beside the storymap.
    """
    return compiling.noted(storymap, store, words, looking=looking)


def write_proposals(path: Path, words: Path | None = None) -> Outcome[Mapping[str, tuple[str, ...]]]:
    """What is proposed for scenes without a note, written into the storymap as notes; its other bytes stay.

    What was written, by scene, lines of YAML each; a storymap with an error is left alone. OSError where it cannot be
    written.
    """
    from rentegn import direction, storymap

    story = storymap.read(path, words)
    if story.value is None or not story.ok:
        return Outcome(None, story.diagnostics)
    noted = direction.understand(story.value)
    assert noted.value is not None, "something is understood of every storymap"
    added = direction.adopted(story.value, noted.value)
    if added:
        write_whole(path, storymap.with_additions(path.read_bytes().decode(), added).encode())
    return Outcome(added, story.diagnostics)


def compile_scenes(order: Order, audience: Audience, reset: Collection[str] = ()) -> Outcome[Compiled]:
    """Generated scenes and `timing.json`; edited scenes stay, but for those in `reset`."""
    return outcome_of(lambda take: compiling.write_scenes(take, order, audience, reset))


def make_film(order: Order, audience: Audience) -> Outcome[Film]:
    """The finished film under `out/<film>/`."""
    alone = order.crew is None
    with pictures.standing_by(order) as ready:
        return outcome_of(lambda take: _film(take, ready, audience, alone=alone))


def take_stock(order: Order, audience: Audience) -> Outcome[Stock]:
    """What is there of a film; nothing is made but what is spoken, since the scenes are as long as that."""
    return outcome_of(lambda take: _stock(take, order, audience))


def make_contact(order: Order, audience: Audience, frames: int) -> Outcome[tuple[Path, ...]]:
    """Pages with a few frames of every scene, under `out/<film>/contact/`."""
    with pictures.standing_by(order) as own:
        return outcome_of(lambda take: pictures.contact(own, compiling.compiled(take, own, audience), frames, audience))


def read_approval(order: Order, audience: Audience) -> Outcome[Approval]:
    """How every panel of the film stands with those who are to approve it."""
    return outcome_of(
        lambda take: answers.standing(take, order, compiling.write_scenes(take, order, audience), audience)
    )


def decide(order: Order, answer: Answer, audience: Audience) -> Outcome[Approval]:
    """Keep somebody's answer to what the film shows now, one decision a panel; how it stands after that."""
    return outcome_of(lambda take: _decided(take, order, answer, audience))


def make_sheet(order: Order, wanted: Paper, audience: Audience) -> Outcome[tuple[SheetFiles, ...]]:
    """Image sheets for approval under `out/<film>/sheets/`, a PDF with its pages and its HTML for every layout."""
    with pictures.standing_by(order) as ready:
        return outcome_of(lambda take: _sheet(take, ready, wanted, audience))


def make_animatic(order: Order, audience: Audience, drawn: str | None = None) -> Outcome[Path]:
    """The sheets' stills with the film's sound and captions on its clock, an MP4 under `out/<film>/`."""
    with pictures.standing_by(order) as ready:
        return outcome_of(lambda take: _animatic(take, ready, drawn, audience))


def make_draft(order: Order, audience: Audience, scenes: Collection[str] = ()) -> Outcome[Path]:
    """A quick film with its timecode burnt in, under `out/<film>/`; of `scenes` only, where some are named."""
    with pictures.standing_by(order) as ready:
        return outcome_of(lambda take: _draft(take, ready, audience, scenes))


def _film(take: Taking, order: Order, audience: Audience, *, alone: bool) -> Film:
    """What needs no picture is made beside the pictures where the film is `alone`, else when its turn has come."""
    compiled = compiling.compiled(take, order, audience)
    plan = compiled.plan
    clearance = _cleared(take, order, compiled, audience)
    besides = partial(_sounded, order, plan)
    with aside(besides) if alone else nullcontext(besides) as beside:
        clips = take(pictures.clips(order, compiled, audience))
        mix, track, seen = beside(audience)
    take(Outcome(clips, seen))
    return take(_joined(order, plan, clips, mix, track, clearance, audience))


def _sounded(order: Order, plan: Plan, audience: Audience) -> tuple[Mix, Track, tuple[Diagnostic, ...]]:
    """The film's sound, encoded too, and what a viewer could not see or read in it as it is meant."""
    from rentegn.rehearsal import film_looked_over

    mix = _mixed(order, plan, audience)
    track = _encoded(order, mix, audience)
    seen = film_looked_over(order.storymap, plan.storymap, plan.storyboard, plan.timeline, plan.timing, order.store)
    return mix, track, seen


def _stock(take: Taking, order: Order, audience: Audience) -> Stock:
    from rentegn import kept
    from rentegn.store import file_digest

    with TemporaryDirectory(prefix="rentegn-") as scratch:
        trial = replace(order, scenes=Path(scratch) / "scenes", out=Path(scratch) / "out")
        folder = folder_name(order.storymap.stem)
        if (order.scenes / folder).is_dir():  # scenes edited by hand count as they are
            copytree(order.scenes / folder, trial.scenes / folder, ignore=ignore_patterns("__pycache__", ".*"))
        compiled = compiling.write_scenes(take, trial, audience)
        clearance = _cleared(take, order, compiled, audience)
        clips = pictures.kept_clips(order, compiled)
    plan, store = compiled.plan, pictures.store_of(order)
    whole = [Clip(scene, path, 0, file_digest(path)) for scene, path in clips.items()]
    board, mix = plan.storyboard, order.product(plan, ".wav")
    finished = kept.stands(store, whole, plan.timeline, plan.takes, mix, board, order.look, clearance)
    return Stock(plan, clips, finished)


def _mixed(order: Order, plan: Plan, audience: Audience) -> Mix:
    from rentegn import kept

    out = order.product(plan, ".wav")

    def make() -> Mix:
        from rentegn import sound

        with audience.follows("mixing") as count:
            return sound.mix(plan.timeline, plan.takes, out, count=count)

    return kept.mix(pictures.store_of(order), plan.timeline, plan.takes, out, make)


def _encoded(order: Order, mix: Mix, audience: Audience) -> Track:
    from rentegn import kept

    def make() -> Track:
        from rentegn import delivery

        with audience.follows("encoding the sound") as count:
            return delivery.track(mix, count)

    return kept.track(pictures.store_of(order), mix, make)


def _joined(
    order: Order, plan: Plan, clips: Sequence[Clip], mix: Mix, track: Track, clearance: Clearance, audience: Audience
) -> Outcome[Film]:
    from rentegn import kept

    board, folder = plan.storyboard, order.folder(plan)

    def make() -> Outcome[Film]:
        from rentegn import delivery

        with audience.follows("joining") as count:
            return delivery.conform(
                clips,
                plan.timeline,
                mix,
                board,
                folder,
                look=order.look,
                language=board.language,
                clearance=clearance,
                track=track,
                count=count,
            )

    return kept.film(pictures.store_of(order), clips, plan.timeline, mix, board, folder, order.look, clearance, make)


def _cleared(take: Taking, order: Order, compiled: Compiled, audience: Audience) -> Clearance:
    """What the manifest will say of the approval; a final film that lacks it goes no further."""
    from rentegn import approval

    if not order.final:
        return Clearance()
    return take(
        approval.clearance(answers.standing(take, order, compiled, audience), compiled.plan.storymap, order.override)
    )


def _decided(take: Taking, order: Order, answer: Answer, audience: Audience) -> Approval:
    from rentegn import approval

    compiled = compiling.write_scenes(take, order, audience)
    take(
        compiling.known_scenes(
            answer.scenes or (), [*(shot.scene for shot in compiled.plan.storyboard.shots), ORDER], order
        )
    )
    panels = answers.panels(take, order, compiled, audience)
    record = answers.record(order, compiled)
    record.decisions()  # a damaged record takes no more
    for decision in approval.decisions(answer, panels):
        record.add(decision)
    return approval.standing(panels, record.decisions())


def _sheet(take: Taking, order: Order, wanted: Paper, audience: Audience) -> tuple[SheetFiles, ...]:
    from rentegn import kept, planned, sheet

    compiled = compiling.compiled(take, order, audience)
    plan = compiled.plan
    take(compiling.known_scenes(wanted.scenes, [shot.scene for shot in plan.storyboard.shots], order))
    paper = answers.on_paper(take, order, wanted.drawn, compiled, audience)
    frames = [frame for frame in paper.frames if not wanted.scenes or frame.scene in wanted.scenes]
    stills = take(pictures.stills(order, compiled, frames, audience))
    said = (paper.look, paper.drawn, paper.approval, paper.versions, wanted.edition, wanted.scenes)
    made_of = planned.parts(plan.storymap, order.format, order.language) | {"paper": repr(said)}
    folder = order.folder(plan) / "sheets" / _excerpt(wanted.scenes)
    composed: list[Sheet] = []

    def printed(layout: str) -> SheetFiles:
        if not composed:
            composed.append(_composed(take, order, wanted, plan, paper, stills))
        with audience.follows(f"printing layout {layout}") as count:
            return sheet.pages(composed[0], layout, folder, count)

    return tuple(
        kept.sheet(pictures.store_of(order), made_of, stills, layout, folder, partial(printed, layout))
        for layout in wanted.layouts
    )


def _composed(
    take: Taking, order: Order, wanted: Paper, plan: Plan, paper: answers.Paper, stills: Mapping[KeyFrame, Path]
) -> Sheet:
    from rentegn import sheet
    from rentegn.direction.nouns import nouns

    reading = compiling.read(take, order)
    return sheet.compose(
        reading.storymap,
        reading.directions,
        plan.storyboard,
        plan.timeline,
        stills,
        nouns(plan.storyboard.language, plan.storymap.words),
        look=paper.look,
        drawn=paper.drawn,
        approval=paper.approval,
        versions=paper.versions,
        edition=wanted.edition,
        scenes=wanted.scenes,
    )


def _animatic(take: Taking, order: Order, drawn: str | None, audience: Audience) -> Path:
    from rentegn.delivery.animatic import Slide, animatic

    compiled = compiling.compiled(take, order, audience)
    paper = answers.on_paper(take, order, drawn, compiled, audience)
    plan, timing = compiled.plan, compiled.plan.timing.scenes
    cards = [KeyFrame(card, Part.PICTURE, timing[card].frames * 3 // 4, paper.drawn) for card in (TITLE, END)]
    with aside(partial(_mixed, order, plan)) as mixed:
        stills = take(pictures.stills(order, compiled, [*paper.frames, *cards], audience))
        mix = mixed(audience)
    slides = [Slide(frame.scene, frame.frame, path) for frame, path in stills.items()]
    out = order.product(plan, f"_{paper.drawn}_animatic.mp4")
    with audience.follows("joining") as count:
        return animatic(slides, plan.timeline, mix, plan.storyboard, out, count)


def _draft(take: Taking, order: Order, audience: Audience, scenes: Collection[str]) -> Path:
    from rentegn import delivery

    compiled = compiling.compiled(take, order, audience)
    plan = compiled.plan
    take(compiling.known_scenes(scenes, [shot.scene for shot in plan.storyboard.shots], order))
    with aside(partial(_mixed, order, plan)) as mixed:
        clips = take(pictures.drafts(order, compiled, scenes or [scene.scene for scene in plan.scenes], audience))
        mix = mixed(audience)
    part = f"_{_excerpt([clip.scene for clip in clips])}" if scenes else ""
    out = order.product(plan, f"_{order.look}_draft{part}.mp4")
    with audience.follows("joining") as count:
        return take(delivery.draft(clips, plan.timeline, mix, plan.storyboard, out, count))


def _excerpt(scenes: Sequence[str]) -> str:
    """What is made of some scenes only is called after them, so that it leaves the whole alone."""
    names = "+".join(scenes)
    return names if len(names) <= _LONGEST_NAME else f"{scenes[0]}+{len(scenes) - 1}"
