"""Things with names gather around people, one after the other, each on the word that names it."""

from collections.abc import Iterator

from rentegn.acting.marks import FLOOR
from rentegn.drawing.props.core_value import RADIUS
from rentegn.model.direction import Direction, Mention, Reading
from rentegn.model.storyboard import Call, Placement, Tableau
from rentegn.staging.company import members
from rentegn.staging.cues import free, sentence_starts
from rentegn.staging.draft import Draft, SceneToStage, Step, call
from rentegn.staging.standing import Mark, ensemble, place, prop
from rentegn.staging.vignettes import Vignette, asks_for

_ICONS = ("compass", "network", "heart", "star", "flame", "hand")
#: Where up to three discs end, as shares of the frame's half width and in units; the middle one hangs among heads.
_RING = {1: ((0.0, 3.02),), 2: ((-0.68, 1.0), (0.68, 1.0)), 3: ((-0.68, 0.95), (0.14, 1.75), (0.68, 0.95))}
#: The discs' scale, and how far over the frame's edge the cord goes on which each hangs, in units.
_DISC, _BEYOND = 1.0, 0.3
#: Units per H; heads stay under the disc over them.
_SIZE = 1.06
#: The first stands nearest, half before the second; a gap is left in which a disc can hang.
_MARKS = (
    Mark(-1.2, 0.5, 1, "hand_on_hip"),
    Mark(-2.8, 0.0, 1, "hands_behind_back"),
    Mark(3.05, 0.1, -1, "arms_crossed"),
)


def _stage(scene: SceneToStage) -> Draft:
    direction = scene.direction("gather_around")
    assert direction is not None
    people, kind = _people(direction)
    crowd = ensemble(people, kind, _SIZE, _MARKS)
    opening = Tableau((place("lobby", "lobby"), *crowd))
    things = _things(direction, scene)
    middle, others = people[0], people[1:]
    chat = [call("talk", actor=middle, at=people[-1])]
    if others:
        chat.append(call("attend", actor=others, at=middle))
    asks = Step(tuple(chat), cue=scene.cue(None)[0], rule="first stressed content word")
    last = things[-1].cue or 0
    centred = [call("be_happy", actor=middle)]
    if others:
        centred += _reached(others, things)
    glad = Step(tuple(centred), cue=_last_sentence(scene, last), rule="the last sentence")
    business = (
        call("talk", actor=people[-1], at=people[0]),
        call("nod", actor=middle),
        call("be_proud", actor=middle),
    )
    return Draft(opening, (asks, *things, glad), business)


def _people(direction: Direction) -> tuple[tuple[str, ...], str]:
    whom = (
        direction.target
        or (direction.actors[0] if direction.actors else None)
        or Mention("employee", "employees", None)
    )
    return members(whom), whom.concept


def _things(direction: Direction, scene: SceneToStage) -> tuple[Step, ...]:
    what = direction.props[0] if direction.props else Mention("core_value", "core_values", 3)
    names = what.names or ("",)
    entities = members(what) if what.count != 1 else (what.entity,)
    marks = _RING.get(len(entities), _RING[3])
    around = _people(direction)[0]
    steps, after = [], -1
    for i, entity in enumerate(entities):
        label = names[i % len(names)]
        cue = scene.on(label, after) if label else None
        after = cue if cue is not None else after
        share, y = marks[i % len(marks)]
        disc = _disc(
            entity, what.concept, label, i, above=share == 0, cord=scene.format.units_high / 2 + _BEYOND - y - RADIUS
        )
        x = share * scene.format.units_wide / 2
        steps.append(
            Step(
                (call("gather_around", thing=entity, around=around), *_seen(entity, x, around)),
                cue=cue,
                rule="the word that names it",
                direction=direction,
                name=f"{entity}-samles",
                entering=(disc,),
                marks={entity: {"x": x, "y": y}},
            )
        )
    return tuple(steps)


def _reached(others: tuple[str, ...], things: tuple[Step, ...]) -> Iterator[Call]:
    """Each of the others reaches out to what hangs nearest."""
    hanging = [(entity, x) for step in things for entity, mark in step.marks.items() if (x := float(str(mark["x"])))]
    for i, other in enumerate(others, start=1):
        here = _MARKS[i % len(_MARKS)].x
        near = [(abs(x - here), entity) for entity, x in hanging if x * here > 0]
        if near:
            yield call("present", ["late"], actor=other, at=min(near)[1])


def _seen(disc: str, x: float, around: tuple[str, ...]) -> tuple[Call, ...]:
    """Who stands nearest to where it comes looks at it; what comes over their heads has no time to be looked up to."""
    near = min(range(len(around)), key=lambda i: abs(_MARKS[i % len(_MARKS)].x - x))
    return (call("look", actor=around[near], at=disc),) if x else ()


def _disc(entity: str, concept: str, label: str, i: int, *, above: bool, cord: float) -> Placement:
    """A disc's name stands beside it where people are below, else under it."""
    side = "right" if above else "below"
    icon = _ICONS[i % len(_ICONS)]
    return prop(
        entity,
        concept,
        0.0,
        FLOOR + 4,
        size=_DISC,
        shown=0.0,
        icon=icon,
        label=label,
        label_side=side,
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
