"""A diagram whose bars lift people step by step, somebody beside it who has the overview, an arrow over them all."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from rentegn.acting.marks import FLOOR
from rentegn.drawing.props.diagram import bar_top
from rentegn.model.direction import Mention, Reading
from rentegn.model.storyboard import Placement, Tableau
from rentegn.staging.company import everybody, members
from rentegn.staging.cues import free, sentence_starts
from rentegn.staging.draft import Draft, SceneToStage, Step, call
from rentegn.staging.standing import at, lettering, person, place, prop
from rentegn.staging.vignettes import Vignette

#: The bars' heights, in units: as they are drawn, as people go on, and in the end; each is a step over the one before.
_HEIGHTS = (
    {"h1": 0.26, "h2": 0.46, "h3": 0.66, "h4": 0.0},
    {"h1": 0.50, "h2": 0.86, "h3": 1.20, "h4": 0.0},
    {"h1": 0.74, "h2": 1.26, "h3": 1.78, "h4": 0.0},
)
#: Where the axes cross, how far they reach, and units per H of everybody.
_X, _WIDE, _HIGH, _SIZE = -4.3, 10.6, 5.0, 0.68
#: The one who has the overview: beside the diagram and before it.
_OWNER_X, _OWNER_NEAR = -5.55, 0.3
#: The town stands so that nothing of it grows out of the head of the one at the left.
_TOWN_X, _TOWN_WIDE = -1.2, 17.6
#: Where the arrow begins and ends, over the heads, and where the words stand, in units.
_ARROW, _ARROW_ENDS, _WORDS_X, _WORDS_Y = complex(-3.75, 1.94), complex(5.2, 3.50), -2.2, 3.36
_NONE = {"h1": 0.0, "h2": 0.0, "h3": 0.0, "h4": 0.0}
_ATTITUDES = ("weight_left", "hands_behind_back", "hand_in_pocket")


def _fits(reading: Reading) -> int:
    named = {mention.concept for direction in reading.directions for mention in direction.mentions}
    return 85 if "diagram" in named else 0


def _stage(scene: SceneToStage) -> Draft:
    overview = scene.direction("oversee")
    owner = overview.actors[0] if overview is not None and overview.actors else Mention("leader", "leader")
    (leader,) = members(owner)[:1]
    crowd = _crowd(scene)
    diagram = prop("diagram", "diagram", _X, FLOOR, width=_WIDE, height=_HIGH, drawn=0.0)
    diagram = diagram.moved(state={**_NONE, "bars": float(max(3, len(crowd)))})
    standing = tuple(_on_bar(diagram, i, entity, kind) for i, (entity, kind) in enumerate(crowd))
    names = tuple(p.entity for p in standing)
    watching = person(
        leader,
        owner.concept,
        _OWNER_X,
        at(_SIZE, _OWNER_NEAR),
        y=FLOOR - _OWNER_NEAR,
        pose="hand_on_hip",
        gaze=names[0],
    )
    opening = Tableau(
        (place("town", "town", _TOWN_X, width=_TOWN_WIDE, faint=0.7, sun=1.4, clouds=0.0), *standing, watching)
    )
    played = [
        Step(
            (call("draw", thing="diagram"), call("look", ["late"], actor=names, at="diagram")),
            cue=scene.cue(scene.direction("appear"))[0],
            rule="first stressed content word",
            direction=scene.direction("appear"),
            entering=(diagram,),
            name="diagrammet-tegnes",
        ),
        _rising(diagram, standing, _HEIGHTS[0], "soejlerne-vokser"),
        *_lifted(scene, diagram, standing),
        *_moods(scene, leader, names),
        *_growth(scene, leader, diagram, standing),
        _gladness(leader, names),
    ]
    business = (
        call("think", actor=leader),
        call("shrug", actor=leader, at="diagram"),
        call("nod", actor=names[:1]),
        call("point", actor=leader, at="diagram"),
        call("talk", actor=names[-1], at=names[0]),
        call("attend", actor=leader, at="diagram"),
    )
    return Draft(opening, _in_text_order(played), business)


def _lifted(scene: SceneToStage, diagram: Placement, standing: tuple[Placement, ...]) -> Iterator[Step]:
    """The bars rise on under people's feet on the second sentence if there is one."""
    words, starts = scene.words, sentence_starts(scene.words)
    if len(starts) > 1:
        goes_on = _rising(diagram, standing, _HEIGHTS[1], "soejlerne-vokser-videre")
        cue = free(words, starts[1], len(words))
        yield replace(goes_on, cue=cue, rule="the sentence's first stressed word")


def _rising(diagram: Placement, standing: tuple[Placement, ...], heights: Mapping[str, float], name: str) -> Step:
    """The bars rise to these heights with everybody who stands on them."""
    full = diagram.moved(state={**heights})
    lifted = {p.entity: {"y": diagram.y + bar_top(full.state, i + 1).imag} for i, p in enumerate(standing)}
    rises = call("rise_bars", thing="diagram", rider=tuple(lifted))
    return Step((rises,), marks={"diagram": {"state": {**heights}}, **lifted}, name=name)


def _moods(scene: SceneToStage, leader: str, names: tuple[str, ...]) -> Iterator[Step]:
    """The overview, joy and pride that the note asks for."""
    for mood, share in (("oversee", 0.5), ("be_happy", 0.6), ("be_proud", 0.7)):
        direction = scene.direction(mood)
        if direction is None:
            continue
        cue, rule = scene.cue(direction, share)
        sees = mood == "oversee"
        seen = {"at": "diagram"} if sees else {}
        yield Step((call(mood, actor=leader if sees else names, **seen),), cue=cue, rule=rule, direction=direction)


def _growth(scene: SceneToStage, leader: str, diagram: Placement, standing: tuple[Placement, ...]) -> tuple[Step, ...]:
    """The arrow grows over the bars and is pointed out; they rise to their full height after it."""
    direction = scene.direction("rise", "widen", "show")
    cue, rule = scene.cue(direction, 0.85)
    arrow, caption = _arrow(), _caption(scene)
    grows = (call("rise", actor="arrow"), *(call("animate_text", text=p.entity) for p in caption))
    entering = (arrow, *caption)
    pointed = call("point", ["late"], actor=leader, at="arrow")
    arrives = Step((*grows, pointed), cue=cue, rule=rule, direction=direction, entering=entering, name="pilen-vokser")
    return arrives, _rising(diagram, standing, _HEIGHTS[-1], "soejlerne-naar-op")


def _gladness(leader: str, names: tuple[str, ...]) -> Step:
    """Those who were lifted cheer to one another; whoever has the overview is proud of them."""
    turned = [names[i - 1 if i else min(1, len(names) - 1)] for i in range(len(names))]
    cheers = (call("cheer", actor=name, at=other) for name, other in zip(names, turned, strict=True))
    return Step((*cheers, call("be_proud", actor=leader, at=names[0])), name="det-giver-vaekst")


def _crowd(scene: SceneToStage) -> tuple[tuple[str, str], ...]:
    for direction in scene.reading.directions:
        if direction.action in ("be_happy", "be_proud", "cheer") and direction.actors:
            return everybody(direction.actors)[:3]
    return tuple((e, "employee") for e in members(Mention("employee", "employees", None)))


def _on_bar(diagram: Placement, i: int, entity: str, kind: str) -> Placement:
    """Where somebody stands whom a bar is going to lift."""
    top = bar_top(diagram.state, i + 1)
    attitude = _ATTITUDES[i % len(_ATTITUDES)]
    return person(entity, kind, diagram.x + top.real, _SIZE, y=diagram.y, facing=-1 if i else 1, pose=attitude)


def _arrow() -> Placement:
    way = _ARROW_ENDS - _ARROW
    at, size = _ARROW, 0.32
    return prop("arrow", "arrow", at.real, at.imag, weight=size, arch=0.01, x2=way.real, y2=way.imag, drawn=0.0)


def _caption(scene: SceneToStage) -> tuple[Placement, ...]:
    """What the arrow shows, where the note says it."""
    direction = scene.direction("rise", "widen", "show")
    names = next((m.names for m in (direction.mentions if direction else ()) if m.concept == "arrow"), ())
    if not names:
        return ()
    return (lettering("arrow-text", " & ".join(names), _WORDS_X, _WORDS_Y, size=0.62, width=5.4, pen=0.0),)


def _in_text_order(steps: list[Step]) -> tuple[Step, ...]:
    """Cued steps by their word; a step without a word stays behind the one it follows."""
    runs: list[list[Step]] = []
    for step in steps:
        if step.cue is None and runs:
            runs[-1].append(step)
        else:
            runs.append([step])
    runs.sort(key=lambda run: run[0].cue if run[0].cue is not None else -1)
    return tuple(step for run in runs for step in run)


VIGNETTE = Vignette("charting", _fits, _stage)
