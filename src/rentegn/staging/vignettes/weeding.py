"""Two work side by side at a desk; on its top, a world in small, gardeners clear out overgrown paperwork.

The two have eyes for one another and for the one sheet that makes sense; nobody watches the gardeners, who pull up a
weed each and hand it on. What makes sense among what grows there blooms, and is left.
"""

from collections.abc import Iterator, Sequence

from rentegn.acting.marks import FLOOR
from rentegn.model.direction import Mention
from rentegn.model.storyboard import Call, Placement, Tableau
from rentegn.staging.company import everybody, members
from rentegn.staging.cues import free, sentence_starts
from rentegn.staging.draft import Draft, SceneToStage, Step, call
from rentegn.staging.standing import person, place, prop
from rentegn.staging.vignettes import Vignette, asks_for

#: Units per H of the two behind the desk, whom it hides from the hips down, how far before the floor line they stand,
#: and where before they gather and after: at its left end, turned to one another.
_SIZE, _NEAR, _APART, _TOGETHER = 1.06, 0.65, (-6.1, -2.3), (-6.12, -4.26)
_ATTITUDES = ("weight_left", "hands_behind_back")
#: Units per H of the gardeners; the desk's near edge and the heights over it at which things stand on its top.
_MINIATURE, _DESK_Y, _WEEDS_UP, _WORK_UP, _SHEET_UP = 0.74, -2.95, 0.66, 0.30, 1.72
#: Depths, from behind the desk to its near edge.
_DESK, _LYING, _WEEDS, _WORKING = 24.0, 24.5, 25.0, 26.0
#: A weed for each gardener, to the left of who pulls it up, and before them all one plant that stays.
_BED_SIZE = 1.30
_BARROW_X, _BARROW_SIZE = 5.75, 1.05
#: Where the first gardener works, how far apart they do and from their weed, and how each is left.
_FIRST_X, _STEP, _BESIDE = 0.06, 2.06, 0.80
_ENDS = ("wave", "hands_on_hips", "fist_up", "relaxed")
#: The sheet that is taken up, its tray and its size; the pencils stand where nobody does.
_BED, _BARROW, _STRESSED = "paperwork", "wheelbarrow", "the sentence's first stressed word"
_KEPT, _TRAY, _KEPT_SIZE, _PENCILS = "kept-sheet", -5.0, 0.9, -6.75


#: The office behind: no furniture is behind the gardeners, and the board hangs over them.
_OFFICE_X, _OFFICE_WIDE, _BOARD_Y = 3.0, 21.0, 4.05


def _stage(scene: SceneToStage) -> Draft:
    gather, weed = scene.direction("gather"), scene.direction("weed")
    assert weed is not None
    pair = everybody(gather.actors)[:2] if gather else ()
    people = tuple(
        person(entity, kind, _APART[i], _SIZE, y=FLOOR - _NEAR, facing=1 if i == 0 else -1, pose=_ATTITUDES[i])
        for i, (entity, kind) in enumerate(pair)
    )
    gardeners = _gardeners(weed.actors[0] if weed.actors else Mention("gardener", "gardeners", None))
    desk = prop("desk-top", "desk_top", 0.0, _DESK_Y, depth=_DESK, tray=_TRAY, pencils=_PENCILS)
    sheet = prop(_KEPT, "paper", _TRAY, _DESK_Y + _SHEET_UP, size=_KEPT_SIZE, depth=_LYING)
    opening = Tableau(
        (
            place("office", "office", _OFFICE_X, width=_OFFICE_WIDE, board_y=_BOARD_Y),
            desk,
            _bed(len(gardeners)),
            sheet,
            *people,
        )
    )
    steps = (
        *_meeting(scene, people),
        _coming(scene, gardeners),
        *_agreed(scene, people, gardeners),
        _weeding(scene, gardeners, people),
    )
    return Draft(opening, steps, _business(people))


def _bed(weeds: int) -> Placement:
    """One plant that stays, and a weed for every gardener."""
    wide = weeds * _STEP / _BED_SIZE
    x = _FIRST_X - _BESIDE + (weeds / 2 - 1) * _STEP
    where = (x, _DESK_Y + _WEEDS_UP)
    return prop(
        _BED, "paperwork", *where, size=_BED_SIZE, depth=_WEEDS, amount=1.0, n=weeds + 1.0, keeps=1.0, width=wide
    )


def _meeting(scene: SceneToStage, people: Sequence[Placement]) -> list[Step]:
    """They come up to one another behind the desk."""
    gather = scene.direction("gather")
    if gather is None or not people:
        return []
    cue, rule = scene.cue(gather)
    names = tuple(p.entity for p in people)
    marks = {name: {"x": x} for name, x in zip(names, _TOGETHER, strict=False)}
    return [Step((call("gather", actor=names),), cue=cue, rule=rule, direction=gather, marks=marks)]


def _coming(scene: SceneToStage, gardeners: Sequence[Placement]) -> Step:
    """The gardeners are there early, to see what grows."""
    starts, words = sentence_starts(scene.words), scene.words
    cue = free(words, starts[1], len(words)) if len(starts) > 3 else None
    arrive = call("appear", actor=(*(g.entity for g in gardeners), _BARROW))
    return Step((arrive,), cue, _STRESSED, entering=(*gardeners, _barrow()))


def _agreed(scene: SceneToStage, people: Sequence[Placement], gardeners: Sequence[Placement]) -> list[Step]:
    """The one takes up the sheet that makes sense, the other ticks off on it what they agree on.

    Meanwhile the gardeners look about among the weeds.
    """
    if not people[1:]:
        return []
    starts, words = sentence_starts(scene.words), scene.words
    one, other = people[0].entity, people[-1].entity
    takes = free(words, starts[-3], len(words)) if len(starts) > 3 else None
    ticks = free(words, starts[-2], len(words)) if len(starts) > 2 else None
    takes_up = (call("pick_up", actor=other, what=_KEPT), call("attend", ["late"], actor=one, at=other))
    ticks_off = call("tick_off", actor=one, what=_KEPT, beside=(other,))
    return [
        Step((*takes_up, *_about(gardeners, ("think", "shrug", "attend"))), takes, _STRESSED),
        Step((ticks_off, *_about(gardeners, ("attend", "point", "nod"))), ticks, _STRESSED),
    ]


def _about(gardeners: Sequence[Placement], ways: Sequence[str]) -> Iterator[Call]:
    """What the gardeners do about the weeds before them, each in a way of their own."""
    return (call(way, ["late"], actor=g.entity, at=_BED) for g, way in zip(gardeners, ways, strict=False))


def _weeding(scene: SceneToStage, gardeners: Sequence[Placement], people: Sequence[Placement]) -> Step:
    """They clear out what does not make sense, while the two are glad of one another."""
    weed = scene.direction("weed")
    assert weed is not None
    small = tuple(g.entity for g in gardeners)
    cue, rule = scene.cue(weed, 0.75)
    works = call("weed", actor=small, what=_BED, into=_BARROW)
    return Step((works, *_glad(people)), cue=cue, rule=rule, direction=weed, marks=_left(gardeners))


def _glad(people: Sequence[Placement]) -> tuple[Call, ...]:
    """The two are glad of one another."""
    if not people[1:]:
        return ()
    one, other = people[0].entity, people[-1].entity
    return (call("nod", ["late"], actor=one, at=other),)


def _left(gardeners: Sequence[Placement]) -> dict[str, dict[str, object]]:
    """How the work leaves them: no gardener as another."""
    return {
        gardener.entity: {"pose": _ENDS[i % len(_ENDS)], "expression": "happy", "facing": -1 if i else 1, "gaze": ""}
        for i, gardener in enumerate(gardeners)
    }


def _business(people: Sequence[Placement]) -> tuple[Call, ...]:
    if not people[1:]:
        return ()
    one, other = people[0].entity, people[-1].entity
    return (
        call("talk", actor=one, at=other),
        call("talk", actor=other, at=one),
        call("nod", actor=other, at=one),
        call("attend", actor=other, at=one),
    )


def _gardeners(mention: Mention) -> tuple[Placement, ...]:
    return tuple(
        person(entity, mention.concept, _FIRST_X + _STEP * i, _MINIATURE, facing=-1, y=_DESK_Y + _WORK_UP).moved(
            shown=0.0, depth=_WORKING
        )
        for i, entity in enumerate(members(mention)[: len(_ENDS)])
    )


def _barrow() -> Placement:
    return prop(
        _BARROW,
        "wheelbarrow",
        _BARROW_X,
        _DESK_Y + _WORK_UP,
        size=_BARROW_SIZE,
        depth=_WORKING + 0.5,
        shown=0.0,
        load=0.0,
    )


VIGNETTE = Vignette("weeding", asks_for("weed"), _stage)
