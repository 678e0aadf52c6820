"""People gather over an overgrown bed of paperwork, and small gardeners pull it up."""

from rentegn.acting.marks import FLOOR, person_size
from rentegn.model.direction import Mention
from rentegn.model.storyboard import Placement, Tableau
from rentegn.staging.company import everybody, members
from rentegn.staging.cues import free, sentence_starts
from rentegn.staging.draft import Draft, SceneToStage, Step, call
from rentegn.staging.standing import person, place, prop
from rentegn.staging.vignettes import Vignette, asks_for

_MINIATURE = 0.36


def _stage(scene: SceneToStage) -> Draft:
    gather, weed = scene.direction("gather"), scene.direction("weed")
    assert weed is not None
    pair = everybody(gather.actors)[:2] if gather else ()
    size = person_size(2)
    people = tuple(
        person(entity, kind, -5.4 if i == 0 else 5.4, size, facing=1 if i == 0 else -1)
        for i, (entity, kind) in enumerate(pair)
    )
    bed = prop("paperwork", "paperwork", 0.0, FLOOR - 0.25, amount=1.0)
    opening = Tableau((place("garden", "garden"), bed, *people))
    steps = []
    if people:
        cue, rule = scene.cue(gather)
        names = tuple(p.entity for p in people)
        marks = {names[0]: {"x": -4.1}} | ({names[1]: {"x": 4.3}} if len(names) > 1 else {})
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
                (call("weed", actor=small, what="paperwork", into="wheelbarrow"),),
                cue=early,
                rule="the sentence's first stressed word",
                direction=weed,
                marks={"paperwork": {"state": {"amount": 0.55}}, "wheelbarrow": {"state": {"load": 0.5}}},
            )
        )
    steps.append(
        Step((call("weed", actor=small, what="paperwork", into="wheelbarrow"),), cue=cue, rule=rule, direction=weed)
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
            call("point", actor=one, at="paperwork"),
            call("attend", actor=other, at=one),
        ]
    return Draft(opening, tuple(steps), tuple(business))


def _gardeners(mention: Mention) -> tuple[Placement, ...]:
    marks = ((-1.55, 1), (0.15, -1), (1.75, -1), (-0.7, 1))
    return tuple(
        person(entity, mention.concept, x, _MINIATURE, facing=facing, y=FLOOR - 0.45).moved(shown=0.0)
        for entity, (x, facing) in zip(members(mention), marks, strict=False)
    )


def _barrow() -> Placement:
    return prop("wheelbarrow", "wheelbarrow", 2.45, FLOOR - 0.5, size=0.8, depth=21.0, shown=0.0, load=0.0)


VIGNETTE = Vignette("weeding", asks_for("weed"), _stage)
