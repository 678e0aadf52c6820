"""A diagram whose bars lift people, who grow together: who has the overview sees over them all, and ends among them.

They sway where the text speaks of risk, and one steadies the other; they go as far as they can, and joy and pride
bring all to one height. The arrow over their heads they lift together, and a tree has grown from a seedling by then.
"""

from collections.abc import Iterator
from dataclasses import replace

from rentegn.acting.marks import FLOOR
from rentegn.drawing.props.diagram import bar_over, bar_top
from rentegn.model.direction import Mention, Reading
from rentegn.model.storyboard import Placement, Tableau
from rentegn.staging.company import everybody, members
from rentegn.staging.cues import free, sentence_starts
from rentegn.staging.draft import Draft, SceneToStage, Step, call
from rentegn.staging.standing import lettering, person, place, prop
from rentegn.staging.vignettes import Vignette

#: How high bars are, in units: where nobody is sure, as people go as far as they can, where one sees over them all,
#: which is where everybody comes to, and as they lift the arrow. In the end nobody stands over anybody.
_SHAKY, _FAR, _ABOVE, _TOP = 0.42, 1.10, 1.74, 2.08
#: Where the axes cross, how far they reach, the width of a bar as a share of that, and units per H of everybody.
_X, _WIDE, _HIGH, _BROAD, _SIZE = -6.25, 10.3, 4.7, 0.20, 0.62
#: How far (units) the last two stand off the middles of their bars, so that they are within reach of one another.
_NEARER = 0.42
#: How far (units) before the diagram whoever has the overview stands until lifted.
_BEFORE_IT = 0.22
#: The town behind it all.
_TOWN_X, _TOWN_WIDE = -1.2, 17.6
#: Where the arrow begins and ends before it is lifted, how far that is, the share of it that is level, its weight.
_ARROW, _ARROW_ENDS, _LIFTED, _LEVEL, _WEIGHT = complex(-5.5, 2.60), complex(6.4, 3.18), 0.23, 0.64, 0.34
#: Where the words stand, and a tree that grows at the axis' end, in units; the tree stands on the ground of the town.
_WORDS_X, _WORDS_Y = -2.6, 3.38
_TREE_X, _TREE_UP, _TREE_SIZE = 5.45, 0.16, 1.36
#: How much of the tree is grown when people have gone far, and when all are as high as the highest.
_HALF_GROWN, _NEARLY = 0.34, 0.62
#: Words of what nobody can be sure of.
_UNSURE = ("risiko", "usikkerhed", "usikkert", "usikker", "risk", "uncertainty", "uncertain", "risici", "uvisshed")
_NONE = {"h1": 0.0, "h2": 0.0, "h3": 0.0, "h4": 0.0}
_ATTITUDES = ("weight_left", "hands_behind_back", "hand_in_pocket")


def _fits(reading: Reading) -> int:
    named = {mention.concept for direction in reading.directions for mention in direction.mentions}
    return 85 if "diagram" in named else 0


def _stage(scene: SceneToStage) -> Draft:
    overview = scene.direction("oversee")
    owner = overview.actors[0] if overview is not None and overview.actors else Mention("leader", "leader")
    (leader,) = members(owner)[:1]
    crowd = [each for each in _crowd(scene) if each[0] != leader][:3]
    diagram = prop("diagram", "diagram", _X, FLOOR, width=_WIDE, height=_HIGH, broad=_BROAD, drawn=0.0)
    diagram = diagram.moved(state={**_NONE, "bars": float(max(4, len(crowd) + 1))})
    below = _on_bar(diagram, 0, leader, owner.concept)
    watching = below.moved(y=below.y - _BEFORE_IT, depth=below.depth + _BEFORE_IT, gaze=crowd[0][0])
    standing = tuple(_on_bar(diagram, i, entity, kind) for i, (entity, kind) in enumerate(crowd, 1))
    standing = _within_reach(standing)
    names = tuple(p.entity for p in standing)
    opening = Tableau(
        (place("town", "town", _TOWN_X, width=_TOWN_WIDE, faint=0.7, sun=1.4, clouds=0.0), _tree(), watching, *standing)
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
        _unsure(scene, diagram, leader, standing),
        *_going_far(scene, diagram, leader, standing),
        *_overview(scene, diagram, watching, names[-1]),
        *_moods(scene, names),
        *_growth(scene, diagram, watching, standing),
    ]
    business = (
        call("nod", actor=names[:1]),
        call("attend", actor=leader, at=names[0]),
        call("talk", actor=names[-1], at=names[-2] if len(names) > 1 else leader),
    )
    return Draft(opening, _in_text_order(played), business)


def _unsure(scene: SceneToStage, diagram: Placement, leader: str, standing: tuple[Placement, ...]) -> Step:
    """The bars rise a little, and who stands on them sways where that is what the text speaks of."""
    cue = next((cue for word in _UNSURE if (cue := scene.on(word)) is not None), None)
    manner = () if cue is None else ("unsure",)
    rises = _rising(diagram, standing, _SHAKY, "soejlerne-vokser", "relaxed", manner)
    if cue is None:
        return rises
    worries = call("be_worried", ["late"], actor=leader, at=standing[-1].entity)
    return replace(rises, calls=(*rises.calls, worries), cue=cue, rule="the word for it")


def _going_far(scene: SceneToStage, diagram: Placement, leader: str, standing: tuple[Placement, ...]) -> Iterator[Step]:
    """The bars rise on under people's feet in the middle of the second sentence, if there is one."""
    words, starts = scene.words, sentence_starts(scene.words)
    if len(starts) > 1:
        ends = starts[2] if len(starts) > 2 else len(words)
        yield Step(
            (call("breathe_in", actor=leader),),
            cue=free(words, starts[1], ends),
            rule="the sentence's first stressed word",
        )
        goes_on = _rising(diagram, standing, _FAR, "soejlerne-vokser-videre", "relaxed")
        cue = free(words, (starts[1] + ends) // 2, len(words))
        praises = call("clap", ["late"], actor=leader, at=standing[0].entity)
        calls = (*goes_on.calls, praises, call("grow_plant", thing="tree"))
        marks = {**goes_on.marks, "tree": {"state": {"grown": _HALF_GROWN}}}
        yield replace(
            goes_on,
            calls=calls,
            cue=cue,
            rule="stressed word in the middle of the sentence",
            marks=marks,
            direction=scene.direction("rise", "widen", "show"),
        )


def _overview(scene: SceneToStage, diagram: Placement, watching: Placement, farthest: str) -> Iterator[Step]:
    """Whoever has the overview is lifted over the others, and looks out over them all."""
    direction = scene.direction("oversee")
    if direction is None:
        return
    cue, rule = scene.cue(direction, 0.5)
    up = _rising(diagram, (watching,), _ABOVE, "op-til-overblikket", "look")
    yield replace(up, cue=_before(scene, cue), rule="the sentence's first word")
    yield Step((call("oversee", actor=watching.entity, at=farthest),), cue=cue, rule=rule, direction=direction)


def _rising(
    diagram: Placement,
    standing: tuple[Placement, ...],
    height: float,
    name: str,
    pose: str,
    manner: tuple[str, ...] = (),
) -> Step:
    """The bars rise to this height with these who stand on them, who end in that pose."""
    bars = {p.entity: bar_over(diagram.state, p.x - diagram.x) for p in standing}
    heights = {f"h{bar}": height for bar in bars.values()}
    full = diagram.moved(state={**heights})
    lifted: dict[str, dict[str, object]] = {
        entity: {"y": diagram.y + bar_top(full.state, bar).imag, "pose": pose, "expression": "happy", "gaze": ""}
        for entity, bar in bars.items()
    }
    for p in standing:
        lifted[p.entity]["facing"] = p.facing
    rises = call("rise_bars", manner, thing="diagram", rider=tuple(lifted))
    return Step((rises,), marks={"diagram": {"state": {**heights}}, **lifted}, name=name)


def _moods(scene: SceneToStage, names: tuple[str, ...]) -> Iterator[Step]:
    """The joy and the pride that the note asks for."""
    for mood, share in (("be_happy", 0.6), ("be_proud", 0.7)):
        direction = scene.direction(mood)
        if direction is not None:
            cue, rule = scene.cue(direction, share)
            yield Step((call(mood, actor=names),), cue=cue, rule=rule, direction=direction)


def _growth(
    scene: SceneToStage, diagram: Placement, watching: Placement, standing: tuple[Placement, ...]
) -> tuple[Step, ...]:
    """All come to one height, the arrow grows over all heads, and all lift it; a tree is grown by then."""
    direction = scene.direction("rise", "widen", "show")
    cue, rule = scene.cue(direction, 0.85)
    arrow, caption, everyone = _arrow(), _caption(scene), (watching, *standing)
    level = _rising(diagram, standing, _ABOVE, "alle-naar-samme-hoejde", "relaxed")
    level = replace(
        level,
        calls=(*level.calls, call("grow_plant", thing="tree")),
        cue=_before(scene, cue),
        rule="the sentence's first word",
        marks={**level.marks, "tree": {"state": {"grown": _NEARLY}}},
    )
    grows = (call("rise", actor="arrow"), *(call("animate_text", text=p.entity) for p in caption))
    amazed, looking = everyone[1::2], everyone[::2]
    looked = tuple(
        call(how, ["late"], actor=tuple(p.entity for p in those), at="arrow")
        for how, those in (("marvel", amazed), ("look", looking))
        if those
    )
    arrives = Step((*grows, *looked), cue, rule, "pilen-vokser", direction, (arrow, *caption))
    up = _rising(diagram, everyone, _TOP, "alle-loefter", "hold_up")
    (rises,) = up.calls
    together = replace(rises, roles={**rises.roles, "load": ("arrow",)})
    marks = {**up.marks, "arrow": {"y": arrow.y + _LIFTED}}
    return level, arrives, replace(up, calls=(together, call("grow_plant", thing="tree")), marks=marks)


def _before(scene: SceneToStage, cue: int | None) -> int | None:
    """The first word of the sentence in which a cue lies; None where that is the cue itself."""
    return max((start for start in sentence_starts(scene.words) if cue is not None and start < cue), default=None)


def _crowd(scene: SceneToStage) -> tuple[tuple[str, str], ...]:
    for direction in scene.reading.directions:
        if direction.action in ("be_happy", "be_proud", "cheer") and direction.actors:
            return everybody(direction.actors)
    return tuple((e, "employee") for e in members(Mention("employee", "employees", None)))


def _on_bar(diagram: Placement, i: int, entity: str, kind: str) -> Placement:
    """Where somebody stands whom a bar is going to lift."""
    top = bar_top(diagram.state, i + 1)
    attitude = _ATTITUDES[i % len(_ATTITUDES)] if i else "hand_on_hip"
    return person(entity, kind, diagram.x + top.real, _SIZE, y=diagram.y, facing=1, pose=attitude)


def _within_reach(standing: tuple[Placement, ...]) -> tuple[Placement, ...]:
    """The last two turned to one another at the near edges of their bars."""
    if len(standing) < 2:
        return standing
    *others, one, other = standing
    return (*others, one.moved(x=one.x + _NEARER), other.moved(x=other.x - _NEARER, facing=-1))


def _arrow() -> Placement:
    at, way = _ARROW, _ARROW_ENDS - _ARROW
    return prop("arrow", "arrow", at.real, at.imag, weight=_WEIGHT, level=_LEVEL, x2=way.real, y2=way.imag, drawn=0.0)


def _tree() -> Placement:
    return prop("tree", "tree", _TREE_X, FLOOR + _TREE_UP, size=_TREE_SIZE, grown=0.0)


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
