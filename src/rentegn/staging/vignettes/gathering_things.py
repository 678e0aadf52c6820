"""Things with names gather around people, one after the other, each on the word that names it.

They hang in one row at one height; where there are as many of them as people, each hangs over its owner.
"""

from collections.abc import Sequence
from dataclasses import replace

from rentegn.acting.marks import FLOOR
from rentegn.drawing.props.core_value import RADIUS
from rentegn.model.direction import Direction, Mention, Reading
from rentegn.model.storyboard import Format, Placement, Tableau
from rentegn.staging.company import members
from rentegn.staging.cues import free, sentence_starts
from rentegn.staging.draft import Draft, SceneToStage, Step, call
from rentegn.staging.standing import Mark, ensemble, place, prop
from rentegn.staging.vignettes import Vignette, asks_for

_ICONS = ("compass", "network", "heart", "star", "flame", "hand")
#: The height of the row in which discs hang, their scale, and how far apart they and those below are, in units and as a
#: share of the frame's width.
_ROW_Y, _DISC, _GAP, _SHARE = 2.96, 0.88, 3.8, 0.267
#: How far over the frame's edge the cord goes on which each hangs, in units.
_BEYOND = 0.3
#: Units per H; heads stay under the names of the discs over them.
_SIZE = 0.86
#: How people stand, from left to right: how far from their mark, how near, how.
_STANCES = (
    Mark(0.25, 0.25, 1, "hands_behind_back"),
    Mark(0.0, 0.5, 1, "hand_on_hip"),
    Mark(-0.2, 0.35, -1, "arms_crossed"),
)


#: Where three stand of whom each has a disc: one sits on the bench to begin with, one is near, one farther off.
_MARKS = (
    Mark(-4.75, -0.06, 1, "sit"),
    Mark(-0.5, 0.62, 1, "weight_right"),
    Mark(3.75, 0.12, -1, "with_mug"),
)
#: What they answer their discs with: the way is pointed out, a neighbour is asked in, a hand is laid on the heart.
_ANSWERS = ("point", "offer", "at_the_heart")
#: So many words before the first is named the discs come.
_BEFORE_NAMES = 3


def _stage(scene: SceneToStage) -> Draft:
    direction = scene.direction("gather_around")
    assert direction is not None
    people, kind = _people(direction)
    what = direction.props[0] if direction.props else Mention("core_value", "core_values", 3)
    if what.concept == "core_value" and len(what.names) == len(members(what)) == len(people) == len(_MARKS):
        return _called_by_name(scene, direction, what, _ordered(people), kind)
    crowd = _crowd(people, kind, scene.format)
    opening = Tableau((place("lobby", "lobby"), *crowd))
    things = _things(direction, scene, crowd)
    middle = crowd[len(crowd) // 2].entity
    others = tuple(entity for entity in people if entity != middle)
    chat = [call("talk", actor=middle, at=(others or people)[-1])]
    if others:
        chat.append(call("attend", actor=others, at=middle))
    asks = Step(tuple(chat), cue=scene.cue(None)[0], rule="first stressed content word")
    last = things[-1].cue or 0
    centred = [call("be_happy", actor=middle)]
    if others:
        centred.append(call("be_proud", ["late"], actor=others))
    glad = Step(tuple(centred), cue=_last_sentence(scene, last), rule="the last sentence")
    business = (
        call("talk", actor=(others or people)[-1], at=middle),
        call("nod", actor=middle),
        call("be_proud", actor=middle),
    )
    return Draft(opening, (asks, *things, glad), business)


def _called_by_name(
    scene: SceneToStage, direction: Direction, what: Mention, people: tuple[str, ...], kind: str
) -> Draft:
    """Three discs come with their backs to us; each turns over on its name, and somebody answers it with a gesture.

    At last everybody comes together in the middle, and the discs around them.
    """
    crowd = ensemble(people, kind, _SIZE, [replace(mark, x=mark.x * _narrow(scene.format)) for mark in _MARKS])
    left, middle, right = people
    discs, opening = members(what), Tableau((place("lobby", "lobby"), *crowd))
    entering = tuple(
        _disc(disc, what.concept, name, i, len(discs), scene.format)
        for i, (disc, name) in enumerate(zip(discs, what.names, strict=True))
    )
    cues = _named(scene, what.names)
    chat = call("talk", actor=middle, at=right), call("attend", actor=right, at=middle)
    talks = Step(chat, cue=scene.cue(None)[0], rule="first stressed content word")
    hangs = {disc: {"x": here.x, "y": _ROW_Y, "state": {"face": 0.0}} for disc, here in zip(discs, crowd, strict=True)}
    comes = Step(
        (
            call("gather_around", thing=discs, around=people),
            call("rise", actor=left),
            call("look", actor=(middle, right), at=discs[1]),
        ),
        cue=None if cues[0] is None else max(0, cues[0] - _BEFORE_NAMES),
        rule="before the first is named",
        direction=direction,
        name="core-values-samles",
        entering=entering,
        marks={**hangs, middle: {"pose": "weight_left"}, right: {"pose": "weight_right"}},
    )
    turns = tuple(
        Step(
            (call("show_face", thing=disc), call("look", actor=who, at=disc)),
            cue=cue,
            rule="the word that names it",
            name=f"{disc}-show-face",
            marks={who: {"pose": pose, "expression": "happy"}},
        )
        for disc, who, pose, cue in zip(discs, people, _ANSWERS, cues, strict=True)
    )
    together = Step(
        (call("hold_each_other", actor=people), call("gather_around", thing=discs, around=people)),
        cue=_last_sentence(scene, cues[-1] or 0),
        rule="the last sentence",
        direction=direction,
    )
    return Draft(opening, (talks, comes, *turns, together), (call("nod", actor=right),))


def _narrow(format: Format) -> float:
    """How much closer than on a wide stage people stand."""
    return min(1.0, (format.units_wide - _GAP) / (2 * _GAP))


def _named(scene: SceneToStage, names: Sequence[str]) -> list[int | None]:
    """The word on which each is named."""
    cues: list[int | None] = []
    after = -1
    for name in names:
        cue = scene.on(name, after) if name else None
        after = cue if cue is not None else after
        cues.append(cue)
    return cues


def _people(direction: Direction) -> tuple[tuple[str, ...], str]:
    whom = (
        direction.target
        or (direction.actors[0] if direction.actors else None)
        or Mention("employee", "employees", None)
    )
    return members(whom), whom.concept


def _crowd(people: tuple[str, ...], kind: str, format: Format) -> tuple[Placement, ...]:
    """The people from left to right."""
    ordered = _ordered(people)
    marks = [
        replace(_STANCES[i % len(_STANCES)], x=x + _STANCES[i % len(_STANCES)].x)
        for i, x in enumerate(_row(len(ordered), format))
    ]
    return ensemble(ordered, kind, _SIZE, marks)


def _ordered(people: tuple[str, ...]) -> tuple[str, ...]:
    """From left to right, the first of them in the middle."""
    half = len(people) // 2
    return (*people[1 : half + 1], people[0], *people[half + 1 :])


def _row(count: int, format: Format) -> list[float]:
    """The middles of so many in a row, side by side."""
    gap = _gap(count, format)
    return [gap * (i - (count - 1) / 2) for i in range(count)]


def _gap(count: int, format: Format) -> float:
    return min(_GAP, _SHARE * format.units_wide, (format.units_wide - _GAP) / max(1, count - 1))


def _things(direction: Direction, scene: SceneToStage, crowd: Sequence[Placement]) -> tuple[Step, ...]:
    what = direction.props[0] if direction.props else Mention("core_value", "core_values", 3)
    names = what.names or ("",)
    entities = members(what) if what.count != 1 else (what.entity,)
    own = len(entities) == len(crowd)
    xs = [here.x for here in crowd] if own else _row(len(entities), scene.format)
    around = tuple(here.entity for here in crowd)
    steps, after = [], -1
    for i, (entity, x) in enumerate(zip(entities, xs, strict=True)):
        label = names[i % len(names)]
        cue = scene.on(label, after) if label else None
        after = cue if cue is not None else after
        below = min(crowd, key=lambda here: abs(here.x - x))
        steps.append(
            Step(
                (call("gather_around", thing=entity, around=around), call("look", actor=below.entity, at=entity)),
                cue=cue,
                rule="the word that names it",
                direction=direction,
                name=f"{entity}-samles",
                entering=(_disc(entity, what.concept, label, i, len(entities), scene.format),),
                marks={entity: {"x": x, "y": _ROW_Y}},
            )
        )
    return tuple(steps)


def _disc(entity: str, concept: str, label: str, i: int, many: int, format: Format) -> Placement:
    """A disc as it comes, with its name below it."""
    icon, cord = _ICONS[i % len(_ICONS)], (format.units_high / 2 + _BEYOND - _ROW_Y) / _DISC - RADIUS
    wide = 0.95 * _gap(many, format) / _DISC
    return prop(
        entity,
        concept,
        0.0,
        FLOOR + 4,
        size=_DISC,
        shown=0.0,
        icon=icon,
        label=label,
        label_width=wide,
        cord=max(0.0, cord),
    )


def _last_sentence(scene: SceneToStage, after: int) -> int | None:
    starts = [start for start in sentence_starts(scene.words) if start > after]
    return free(scene.words, starts[-1], len(scene.words)) if starts else None


def _fits(reading: Reading) -> int:
    """Things that gather; people who gather around somebody are a row that closes up."""
    gathering = [d for d in reading.directions if d.action == "gather_around" and d.props]
    return asks_for("gather_around")(reading) if gathering else 0


VIGNETTE = Vignette("gathering_things", _fits, _stage)
