"""A diagram whose bars lift people, somebody above who has the overview, and an arrow that grows."""

from collections.abc import Iterator, Mapping

from rentegn.acting.marks import FLOOR
from rentegn.drawing.props.diagram import bar_top
from rentegn.model.direction import Mention, Reading
from rentegn.model.storyboard import Placement, Tableau
from rentegn.staging.company import everybody, members
from rentegn.staging.cues import free, sentence_starts
from rentegn.staging.draft import Draft, SceneToStage, Step, call
from rentegn.staging.standing import lettering, person, place, prop
from rentegn.staging.vignettes import Vignette

#: The bars' heights, in units: as they begin to carry people, and in the end. Nobody is ranked: all rise alike.
_FIRST = {"h1": 0.4, "h2": 0.4, "h3": 0.4, "h4": 0.0}
_HEIGHTS = {"h1": 1.3, "h2": 1.3, "h3": 1.3, "h4": 0.0}
#: Where the axes cross, how far they reach, and units per H of those on the bars.
_X, _WIDE, _HIGH, _SIZE = -3.6, 10.1, 5.3, 0.8
#: The one who has the overview: x, height over the floor and units per H, and where the steps under the feet end.
_OWNER_X, _OWNER_UP, _OWNER_SIZE, _STEPS_X = -5.55, 1.95, 0.8, -4.2
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
    diagram = prop("diagram", "diagram", _X, FLOOR, width=_WIDE, height=_HIGH, drawn=0.0).moved(state=_NONE)
    standing = tuple(_on_bar(diagram, i, entity, kind) for i, (entity, kind) in enumerate(crowd))
    names = tuple(p.entity for p in standing)
    steps = prop("steps", "terrace", _STEPS_X, FLOOR, facing=-1, low=0.95, high=_OWNER_UP - 0.1, inset=0.7)
    watching = person(leader, owner.concept, _OWNER_X, _OWNER_SIZE, y=FLOOR + _OWNER_UP, pose="hand_on_hip")
    opening = Tableau((place("town", "town", faint=0.7, sun=1.4), steps, watching))
    played = [
        Step(
            (call("draw", thing="diagram"),),
            cue=scene.cue(scene.direction("appear"))[0],
            rule="first stressed content word",
            direction=scene.direction("appear"),
            entering=(diagram,),
            name="diagrammet-tegnes",
        ),
        _coming(scene, standing),
        _rising(diagram, standing, _FIRST, "soejlerne-vokser"),
        *_moods(scene, leader, names),
        *_growth(scene, diagram, standing),
        Step((call("be_proud", actor=leader),)),
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


def _coming(scene: SceneToStage, standing: tuple[Placement, ...]) -> Step:
    """People walk on to where bars are going to rise under their feet, on the second sentence if there is one.

    All come from the side where nobody stands.
    """
    words, starts = scene.words, sentence_starts(scene.words)
    return Step(
        (call("enter", ["quickly", "leftward"], actor=tuple(p.entity for p in standing)),),
        cue=free(words, starts[1], len(words)) if len(starts) > 1 else None,
        rule="the sentence's first stressed word",
        entering=tuple(p.moved(shown=0.0) for p in standing),
    )


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


def _growth(scene: SceneToStage, diagram: Placement, standing: tuple[Placement, ...]) -> tuple[Step, ...]:
    """The arrow grows over the bars, which rise to their full height after it."""
    direction = scene.direction("rise", "widen", "show")
    cue, rule = scene.cue(direction, 0.85)
    arrow, caption = _arrow(diagram), _caption(scene)
    grows = (call("rise", actor="arrow"), *(call("animate_text", text=p.entity) for p in caption))
    entering = (arrow, *caption)
    arrives = Step(grows, cue=cue, rule=rule, direction=direction, entering=entering, name="pilen-vokser")
    return arrives, _rising(diagram, standing, _HEIGHTS, "soejlerne-naar-op")


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


def _arrow(diagram: Placement) -> Placement:
    return prop("arrow", "arrow", diagram.x + 7.0, -2.0, x2=2.7, y2=4.9, drawn=0.0, weight=0.42)


def _caption(scene: SceneToStage) -> tuple[Placement, ...]:
    """What the arrow shows, where the note says it."""
    direction = scene.direction("rise", "widen", "show")
    names = next((m.names for m in (direction.mentions if direction else ()) if m.concept == "arrow"), ())
    if not names:
        return ()
    return (lettering("arrow-text", " & ".join(names), -0.75, 3.15, size=0.62, width=5.4, pen=0.0),)


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
