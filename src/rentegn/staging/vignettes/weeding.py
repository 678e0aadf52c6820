"""People gather over an overgrown bed of paperwork, and small gardeners pull it up."""

from collections.abc import Sequence

from rentegn.acting.marks import FLOOR, PERSON
from rentegn.model.direction import Mention
from rentegn.model.storyboard import Call, Placement, Tableau
from rentegn.staging.company import everybody, members
from rentegn.staging.cues import free, sentence_starts
from rentegn.staging.draft import Draft, SceneToStage, Step, call
from rentegn.staging.standing import person, place, prop
from rentegn.staging.vignettes import Vignette, asks_for

#: Units per H of the two who talk, and of the small gardeners, who work nearer to us.
_SIZE, _MINIATURE = 1.12, 0.38
#: Where the two stand before they gather and after; the bed's scale, and how far before the floor line it lies.
_APART, _TOGETHER = (-5.75, 5.75), (-4.5, 4.6)
_BED_SIZE, _BED_NEAR, _GARDENERS_NEAR = 0.98, 0.45, 0.72
_BARROW_X, _BARROW_SIZE = 2.15, 0.72


def _stage(scene: SceneToStage) -> Draft:
    gather, weed = scene.direction("gather"), scene.direction("weed")
    assert weed is not None
    pair = everybody(gather.actors)[:2] if gather else ()
    people = tuple(
        person(entity, kind, _APART[i], _SIZE, facing=1 if i == 0 else -1, pose=("weight_left", "hands_behind_back")[i])
        for i, (entity, kind) in enumerate(pair)
    )
    bed = prop("paperwork", "paperwork", -0.35, FLOOR - _BED_NEAR, size=_BED_SIZE, depth=PERSON + 0.5, amount=1.0)
    opening = Tableau((place("garden", "garden"), bed, *people))
    steps = []
    if people:
        cue, rule = scene.cue(gather)
        names = tuple(p.entity for p in people)
        marks = {name: {"x": x} for name, x in zip(names, _TOGETHER, strict=False)}
        steps.append(Step((call("gather", actor=names),), cue=cue, rule=rule, direction=gather, marks=marks))
    gardeners = _gardeners(weed.actors[0] if weed.actors else Mention("gardener", "gardeners", None))
    small = tuple(g.entity for g in gardeners)
    cue, rule = scene.cue(weed, 0.75)
    starts = sentence_starts(scene.words)
    comes = free(scene.words, starts[2], len(scene.words)) if len(starts) > 2 else None
    steps.append(
        Step(
            (call("appear", actor=(*small, "wheelbarrow")),),
            cue=comes,
            rule="the sentence's first stressed word",
            entering=(*gardeners, _barrow()),
        )
    )
    if cue is not None and len(starts) > 3 and free(scene.words, starts[3], len(scene.words)) != cue:
        early = free(scene.words, starts[3], len(scene.words))
        steps.append(
            Step(
                (call("weed", actor=small, what="paperwork", into="wheelbarrow"), *_watched(people, "attend")),
                cue=early,
                rule="the sentence's first stressed word",
                direction=weed,
                marks={"paperwork": {"state": {"amount": 0.55}}, "wheelbarrow": {"state": {"load": 0.5}}},
            )
        )
    steps.append(
        Step(
            (call("weed", actor=small, what="paperwork", into="wheelbarrow"), *_watched(people, "point")),
            cue=cue,
            rule=rule,
            direction=weed,
        )
    )
    if people:
        glad = tuple(p.entity for p in people)
        steps.append(Step((call("be_happy", actor=glad),)))
    business = []
    if people:
        one, other = people[0].entity, people[-1].entity
        business = [
            call("talk", actor=one, at=other),
            call("talk", actor=other, at=one),
            call("think", actor=one, at="paperwork"),
            call("nod", actor=other),
            call("point", actor=one, at="paperwork"),
            call("attend", actor=other, at=one),
        ]
    return Draft(opening, tuple(steps), tuple(business))


def _watched(people: Sequence[Placement], how: str) -> tuple[Call, ...]:
    """The first of those who stand by does so, the others are glad of what they see."""
    first = (call(how, ["late"], actor=p.entity, at="paperwork") for p in people[:1])
    rest = (call("be_happy", ["late"], actor=p.entity, at="paperwork") for p in people[1:])
    return (*first, *rest)


def _gardeners(mention: Mention) -> tuple[Placement, ...]:
    marks = ((-1.85, 1), (-0.2, -1), (1.0, 1), (-1.0, 1))
    return tuple(
        person(entity, mention.concept, x, _MINIATURE, facing=facing, y=FLOOR - _GARDENERS_NEAR).moved(shown=0.0)
        for entity, (x, facing) in zip(members(mention), marks, strict=False)
    )


def _barrow() -> Placement:
    return prop(
        "wheelbarrow",
        "wheelbarrow",
        _BARROW_X,
        FLOOR - _GARDENERS_NEAR,
        size=_BARROW_SIZE,
        depth=21.5,
        shown=0.0,
        load=0.0,
    )


VIGNETTE = Vignette("weeding", asks_for("weed"), _stage)
