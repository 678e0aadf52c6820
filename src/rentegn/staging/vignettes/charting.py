"""A diagram with people on its bars, somebody who has the overview, and an arrow that grows."""

from rentegn.acting.marks import FLOOR
from rentegn.drawing.props.diagram import bar_top
from rentegn.model.direction import Mention, Reading
from rentegn.model.storyboard import Placement, Tableau
from rentegn.staging.company import everybody, members
from rentegn.staging.cues import free, sentence_starts
from rentegn.staging.draft import Draft, SceneToStage, Step, call
from rentegn.staging.standing import lettering, person, place, prop
from rentegn.staging.vignettes import Vignette

_HEIGHTS = {"h1": 0.40, "h2": 0.80, "h3": 1.20, "h4": 0.0}
_X, _WIDE, _SIZE = -3.1, 9.6, 0.52


def _fits(reading: Reading) -> int:
    named = {mention.concept for direction in reading.directions for mention in direction.mentions}
    return 85 if "diagram" in named else 0


def _stage(scene: SceneToStage) -> Draft:
    overview = scene.direction("oversee")
    owner = overview.actors[0] if overview is not None and overview.actors else Mention("leader", "leader")
    (leader,) = members(owner)[:1]
    crowd = _crowd(scene)
    diagram = prop("diagram", "diagram", _X, FLOOR, width=_WIDE, drawn=0.0, h1=0.0, h2=0.0, h3=0.0, h4=0.0)
    full = diagram.moved(state={**_HEIGHTS, "drawn": 1.0})
    standing = tuple(_on_bar(full, i, entity, kind) for i, (entity, kind) in enumerate(crowd))
    names = tuple(p.entity for p in standing)
    arrow, caption = _arrow(full), _caption(scene)
    opening = Tableau((place("backdrop", "backdrop", seed=6.0), person(leader, owner.concept, -5.1, 0.84)))
    words, starts = scene.words, sentence_starts(scene.words)
    steps = [
        Step(
            (call("draw", thing="diagram"),),
            cue=scene.cue(scene.direction("appear"))[0],
            rule="first stressed content word",
            direction=scene.direction("appear"),
            entering=(diagram,),
            name="diagrammet-tegnes",
        ),
        Step((call("rise_bars", thing="diagram"),), marks={"diagram": {"state": _HEIGHTS}}, name="soejlerne-vokser"),
    ]
    if len(starts) > 1:
        steps.append(
            Step(
                (call("appear", actor=names),),
                cue=free(words, starts[1], len(words)),
                rule="the sentence's first stressed word",
                entering=tuple(p.moved(shown=0.0) for p in standing),
            )
        )
    for name, share in (("oversee", 0.5), ("be_happy", 0.6), ("be_proud", 0.7)):
        direction = scene.direction(name)
        if direction is None:
            continue
        cue, rule = scene.cue(direction, share)
        who: tuple[str, ...] = (leader,) if name == "oversee" else names
        looked_at = {"at": "diagram"} if name == "oversee" else {}
        steps.append(Step((call(name, actor=who, **looked_at),), cue=cue, rule=rule, direction=direction))
    grows = scene.direction("rise", "widen", "show")
    cue, rule = scene.cue(grows, 0.85)
    growing = [
        call("rise", actor="arrow"),
        call("cheer", actor=names),
        *(call("animate_text", text=p.entity) for p in caption),
    ]
    steps.append(
        Step(tuple(growing), cue=cue, rule=rule, direction=grows, entering=(arrow, *caption), name="pilen-vokser")
    )
    steps.append(Step((call("be_proud", actor=leader),)))
    business = (
        call("think", actor=leader),
        call("talk", actor=leader, at="diagram"),
        call("be_happy", actor=names[:1]),
        call("point", actor=leader, at="diagram"),
        call("talk", actor=names[-1], at=names[0]),
        call("attend", actor=leader, at="diagram"),
    )
    return Draft(opening, _in_text_order(steps), business)


def _crowd(scene: SceneToStage) -> tuple[tuple[str, str], ...]:
    for direction in scene.reading.directions:
        if direction.action in ("be_happy", "be_proud", "cheer") and direction.actors:
            return everybody(direction.actors)[:3]
    return tuple((e, "employee") for e in members(Mention("employee", "employees", None)))


def _on_bar(diagram: Placement, i: int, entity: str, kind: str) -> Placement:
    top = bar_top(diagram.state, i + 1)
    return person(entity, kind, diagram.x + top.real, _SIZE, y=diagram.y + top.imag, facing=-1 if i else 1)


def _arrow(diagram: Placement) -> Placement:
    return prop("arrow", "arrow", diagram.x + 0.6, 0.75, x2=7.9, y2=2.7, drawn=0.0)


def _caption(scene: SceneToStage) -> tuple[Placement, ...]:
    """What the arrow shows, where the note says it."""
    direction = scene.direction("rise", "widen", "show")
    names = next((m.names for m in (direction.mentions if direction else ()) if m.concept == "arrow"), ())
    if not names:
        return ()
    return (lettering("arrow-text", " & ".join(names), -0.6, 2.7, size=0.56, width=5.2),)


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
