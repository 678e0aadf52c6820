"""From a storymap to its scenes: read, planned, and written as code.

Stages are imported where they are used, so that reading a storymap loads no drawing, sound or film code.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rentegn import pictures
from rentegn.files import write_whole
from rentegn.model.approval import ORDER
from rentegn.model.scene_file import folder_name
from rentegn.model.span import Diagnostic, Outcome, Severity
from rentegn.model.storyboard import Storyboard
from rentegn.model.storymap import Storymap
from rentegn.model.timing_json import written
from rentegn.model.voice import Take
from rentegn.order import Audience, Compiled, Order, Plan, Reading
from rentegn.taking import Taking, outcome_of

if TYPE_CHECKING:
    from rentegn.planned import Planned


def noted(path: Path, store: Path | None, words: Path | None, *, looking: bool = False) -> Outcome[Reading]:
    """The storymap with its directions, every problem in them and in staging; `looking`, in its pictures too."""
    from rentegn import direction, storymap
    from rentegn.rehearsal import looked_over, rehearsed

    story = storymap.read(path, words)
    if story.value is None:
        return Outcome(None, story.diagnostics)
    noted = direction.understand(story.value)
    assert noted.value is not None, "something is understood of every storymap"
    staged = rehearsed(path, story.value, noted.value, store)
    found = (*story.diagnostics, *noted.diagnostics, *staged.problems)
    if looking:
        found += looked_over(path, story.value, noted.value, folder=store)
    return Outcome(Reading(story.value, noted.value, staged.stages), found)


def read(take: Taking, order: Order) -> Reading:
    """The storymap and its directions for whoever goes on to stage them; where that ends here, all is told at once."""
    from rentegn import direction, storymap

    story = storymap.read(order.storymap, order.words)
    directions = direction.understand(story.value) if story.value is not None and story.ok else None
    if directions is None or not directions.ok:
        return take(noted(order.storymap, order.store, order.words))
    return Reading(take(story), take(directions))


def write_scenes(take: Taking, order: Order, audience: Audience, reset: Collection[str] = ()) -> Compiled:
    """Generated scenes and `timing.json` beside them; edited scenes stay, but for those in `reset`."""
    from rentegn import scenegen

    plan = _plan(take, order, audience)
    take(known_scenes(reset, [scene.scene for scene in plan.scenes], order))
    folder = order.scenes / folder_name(plan.storyboard.film)
    files = scenegen.write(plan.scenes, folder, reset)
    timing_file = folder / "timing.json" if order.is_default(plan.storymap) else order.product(plan, ".timing.json")
    _write_if_changed(timing_file, written(plan.timing))
    return Compiled(plan, files, timing_file)


def compiled(take: Taking, order: Order, audience: Audience) -> Compiled:
    """The scenes for whatever is made from them; whoever waits for it hears which of them are a person's."""
    from rentegn.scenegen import Fate

    compiled = write_scenes(take, order, audience)
    for file in compiled.files:
        if file.fate is Fate.KEPT:
            audience.hears(f"keeping {file.path}, edited by hand")
    return compiled


def known_scenes(wanted: Collection[str], known: Sequence[str], order: Order) -> Outcome[bool]:
    """Whether every scene that is `wanted` is among the film's `known` ones; an error for each that is not."""
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


def _plan(take: Taking, order: Order, audience: Audience) -> Plan:
    from rentegn import planned, storymap

    story = storymap.read(order.storymap, order.words)
    if story.value is None or not story.ok:
        read(take, order)
    whole = take(story)
    take(_has_language(whole, order.language))
    store = pictures.store_of(order)
    made_of = planned.parts(whole, order.format, order.language)
    changed = planned.changed(store, (str(order.storymap), order.format.name, order.language or ""), made_of)
    if order.verbose and changed:
        audience.hears(f"the film is planned again: {', '.join(changed)} changed")
    spoken: list[tuple[Take, ...]] = []
    made = take(
        planned.planned(store, made_of, lambda: outcome_of(lambda take: _planned(take, order, whole, audience, spoken)))
    )
    takes = spoken[0] if spoken else take(_spoken(order, made.storyboard, audience))
    return Plan(whole, made.storyboard, made.cards, takes, made.timeline, made.scenes, made.timing)


def _planned(
    take: Taking, order: Order, whole: Storymap, audience: Audience, spoken: list[tuple[Take, ...]]
) -> Planned:
    """The plan made anew; what is `spoken` for it is added there, since it is long."""
    pictures.call_in(order, whole)
    from rentegn import direction, scenegen, staging, timing
    from rentegn.planned import Planned
    from rentegn.rehearsal import rehearsed

    noted = direction.understand(whole)
    assert noted.value is not None, "something is understood of every storymap"
    if not noted.ok:  # where it ends here, all is told at once
        take(Outcome(None, (*noted.diagnostics, *rehearsed(order.storymap, whole, noted.value, order.store).problems)))
    directions = take(noted)
    audience.hears("staging")
    storyboard = take(staging.stage(whole, directions, order.format, order.language))
    takes = take(_spoken(order, storyboard, audience))
    spoken.append(takes)
    timeline = take(timing.schedule(storyboard, takes))
    cards = scenegen.with_cards(storyboard)
    # the code is one for all formats and languages, and is written from the film's own
    own = storyboard if order.is_default(whole) else take(staging.stage(whole, directions))
    scenes = scenegen.emit(scenegen.with_cards(own))
    return Planned(storyboard, cards, timeline, scenes, scenegen.film_timing(cards, timeline, scenes))


def _spoken(order: Order, storyboard: Storyboard, audience: Audience) -> Outcome[tuple[Take, ...]]:
    from rentegn import kept

    def speak() -> Outcome[tuple[Take, ...]]:
        from rentegn import voice

        with audience.follows("speaking") as count:
            return voice.speak(storyboard, store=pictures.store_of(order), count=count)

    return kept.takes(pictures.store_of(order), storyboard, speak)


def _has_language(storymap: Storymap, language: str | None) -> Outcome[bool]:
    lacking = [scene for scene in storymap.scenes if language is not None and language not in scene.text]
    return Outcome(
        True,
        tuple(
            Diagnostic(Severity.ERROR, "no-such-language", f"`{scene.id}` has no text in `{language}`", scene.span)
            for scene in lacking
        ),
    )


def _write_if_changed(path: Path, text: str) -> None:
    if path.exists() and path.read_text(encoding="utf-8") == text:
        return
    write_whole(path, text)
