"""Two meet over a desk overgrown with paperwork; on its top, a miniature world, gardeners pull it up.

What is left in the end is the one sheet that makes sense: a hand takes it up.
"""

from collections.abc import Sequence

from rentegn.acting.marks import FLOOR
from rentegn.drawing.props.desk_top import TRAY_X
from rentegn.model.direction import Mention
from rentegn.model.storyboard import Call, Placement, Tableau
from rentegn.staging.company import everybody, members
from rentegn.staging.cues import free, sentence_starts
from rentegn.staging.draft import Draft, SceneToStage, Step, call
from rentegn.staging.standing import person, place, prop
from rentegn.staging.vignettes import Vignette, asks_for

#: Units per H of the two behind the desk, whom it hides from the hips down, how far before the floor line they stand,
#: and where before they gather and after: at its ends, so that the middle is free.
_SIZE, _NEAR, _APART, _TOGETHER = 1.4, 1.0, (-5.85, 5.95), (-4.2, 4.35)
_ATTITUDES = ("weight_left", "hands_behind_back")
#: Units per H of the gardeners; the desk's near edge and the heights over it at which things stand on its top.
_MINIATURE, _DESK_Y, _WEEDS_UP, _WORK_UP, _SHEET_UP = 0.52, -2.95, 0.62, 0.34, 1.72
#: Depths, from behind the desk to its near edge.
_DESK, _LYING, _WEEDS, _WORKING = 24.0, 24.5, 25.0, 26.0
#: Few weeds, far enough apart for somebody to stand between each two without hiding either.
_BED_X, _BED_SIZE, _BED_WIDE, _WEED_COUNT = -0.75, 1.12, 3.4, 3.0
_BARROW_X, _BARROW_SIZE = 3.15, 1.0
#: Where each gardener works, to the right of a weed, and how each is left.
_GARDENERS = ((-1.68, "wave"), (0.22, "hands_on_hips"), (1.85, "tired"), (-3.3, "relaxed"))
#: The sheet that stays, in the tray, and its size.
_KEPT, _KEPT_X, _KEPT_SIZE = "kept-sheet", TRAY_X, 1.0


def _stage(scene: SceneToStage) -> Draft:
    gather, weed = scene.direction("gather"), scene.direction("weed")
    assert weed is not None
    pair = everybody(gather.actors)[:2] if gather else ()
    people = tuple(
        person(entity, kind, _APART[i], _SIZE, y=FLOOR - _NEAR, facing=1 if i == 0 else -1, pose=_ATTITUDES[i])
        for i, (entity, kind) in enumerate(pair)
    )
    bed = prop(
        "paperwork",
        "paperwork",
        _BED_X,
        _DESK_Y + _WEEDS_UP,
        size=_BED_SIZE,
        depth=_WEEDS,
        amount=1.0,
        n=_WEED_COUNT,
        width=_BED_WIDE,
    )
    desk = prop("desk-top", "desk_top", 0.0, _DESK_Y, depth=_DESK)
    sheet = prop(_KEPT, "paper", _KEPT_X, _DESK_Y + _SHEET_UP, size=_KEPT_SIZE, depth=_LYING)
    opening = Tableau((place("office", "office"), desk, bed, sheet, *people))
    steps = [*_meeting(scene, people), *_weeding(scene, people)]
    if people:
        steps.append(_kept(people))
    return Draft(opening, tuple(steps), _business(people))


def _meeting(scene: SceneToStage, people: Sequence[Placement]) -> list[Step]:
    """They come up to one another behind the desk."""
    gather = scene.direction("gather")
    if gather is None or not people:
        return []
    cue, rule = scene.cue(gather)
    names = tuple(p.entity for p in people)
    marks = {name: {"x": x} for name, x in zip(names, _TOGETHER, strict=False)}
    return [Step((call("gather", actor=names),), cue=cue, rule=rule, direction=gather, marks=marks)]


def _weeding(scene: SceneToStage, people: Sequence[Placement]) -> list[Step]:
    """The gardeners come; one begins, and then the others pull up all of it, watched from above."""
    weed = scene.direction("weed")
    assert weed is not None
    gardeners = _gardeners(weed.actors[0] if weed.actors else Mention("gardener", "gardeners", None))
    small = tuple(g.entity for g in gardeners)
    cue, rule = scene.cue(weed, 0.75)
    starts, words = sentence_starts(scene.words), scene.words
    comes = free(words, starts[2], len(words)) if len(starts) > 2 else None
    first = "the sentence's first stressed word"
    arrive = call("appear", actor=(*small, "wheelbarrow"))
    steps = [Step((arrive,), cue=comes, rule=first, entering=(*gardeners, _barrow()))]
    early = free(words, starts[3], len(words)) if len(starts) > 3 else None
    rest: Sequence[Placement] = gardeners
    if small[1:] and cue is not None and early is not None and early != cue:
        rest, begins = gardeners[:-1], gardeners[-1]
        calls = (*_works((begins,), rest), *_watched(people, "attend"))
        left = len(rest) / len(small)
        steps.append(Step(calls, cue=early, rule=first, direction=weed, marks=_left((begins,), left, 1 - left)))
    calls = (*_works(rest), *_watched(people, "point"))
    return [*steps, Step(calls, cue=cue, rule=rule, direction=weed, marks=_left(rest, 0.0, 1.0))]


def _works(gardeners: Sequence[Placement], others: Sequence[Placement] = ()) -> tuple[Call, ...]:
    """Each pulls up what stands at the left, from the right one on, since so they go; the others look on."""
    actors = tuple(g.entity for g in reversed(gardeners))
    works = (call("weed", actor=actors, what="paperwork", into="wheelbarrow"),)
    return (*works, call("attend", actor=tuple(g.entity for g in others), at=actors[0])) if others else works


def _watched(people: Sequence[Placement], how: str) -> tuple[Call, ...]:
    """The first of those who stand by does so, the others agree."""
    first = (call(how, ["late"], actor=p.entity, at="paperwork") for p in people[:1])
    rest = (call("nod", ["late"], actor=p.entity) for p in people[1:])
    return (*first, *rest)


def _left(gardeners: Sequence[Placement], amount: float, load: float) -> dict[str, dict[str, object]]:
    """What a round of weeding leaves: so much of the paperwork, on the barrow, and no gardener as another."""
    ends = dict(_GARDENERS)
    marks: dict[str, dict[str, object]] = {
        g.entity: {"pose": ends[g.x], "expression": "happy", "facing": -1, "gaze": ""} for g in gardeners
    }
    return {**marks, "paperwork": {"state": {"amount": amount}}, "wheelbarrow": {"state": {"load": load}}}


def _kept(people: Sequence[Placement]) -> Step:
    """What makes sense has stayed: the last of the two takes it up, the other is proud of it."""
    reader = people[-1].entity
    calls = [call("pick_up", actor=reader, what=_KEPT)]
    if people[1:]:
        calls.append(call("be_proud", ["late"], actor=people[0].entity))
    return Step(tuple(calls))


def _business(people: Sequence[Placement]) -> tuple[Call, ...]:
    if not people:
        return ()
    one, other = people[0].entity, people[-1].entity
    return (
        call("talk", actor=one, at=other),
        call("talk", actor=other, at=one),
        call("think", actor=one, at="paperwork"),
        call("nod", actor=other),
        call("point", actor=one, at="paperwork"),
        call("attend", actor=other, at=one),
    )


def _gardeners(mention: Mention) -> tuple[Placement, ...]:
    return tuple(
        person(entity, mention.concept, x, _MINIATURE, facing=-1, y=_DESK_Y + _WORK_UP).moved(shown=0.0, depth=_WORKING)
        for entity, (x, _) in zip(members(mention), _GARDENERS, strict=False)
    )


def _barrow() -> Placement:
    return prop(
        "wheelbarrow",
        "wheelbarrow",
        _BARROW_X,
        _DESK_Y + _WORK_UP,
        size=_BARROW_SIZE,
        depth=_WORKING + 0.5,
        shown=0.0,
        load=0.0,
    )


VIGNETTE = Vignette("weeding", asks_for("weed"), _stage)
