"""Vanishes with a puff: winds up, shoots up, bursts into smoke; a last sheet of paper settles where somebody stood."""

from dataclasses import replace

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import ease, share
from rentegn.acting.moves import before as before_
from rentegn.acting.proof import Findings, all_of, each, effects, strokes, went
from rentegn.acting.stance import is_person
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.measure import box
from rentegn.drawing.people.pose import blend, pose
from rentegn.drawing.prims import Cel
from rentegn.drawing.smoke import BURST, puff
from rentegn.drawing.things import things
from rentegn.model.storyboard import Call, Format, Placement, Tableau

#: Keys of the art direction: stand, squash, stretch; the smoke has keys of its own from the burst on.
_SQUASH, _STRETCH = 4, 8
_SHEET_DEPTH = 19.0
#: Gone for fun: a deep breath with the eyes shut, arms at the sides, and up with a laugh.
_WIND = pose("puff_wind").but(
    lean=0, tilt=4, curve=0.0, body_yaw=14, head_yaw=12, shrug=0.7, expression="proud", left_hand=0.22 - 1.16j,
    right_hand=-0.22 - 1.16j, left_shape="rest", right_shape="rest", left_elbow=-0.4, right_elbow=0.4,
)  # fmt: skip
_UP = pose("puff_up").but(expression="joy")
#: The smoke's scale for a person of one unit per H: drawn at 1 it hides somebody three units high.
_SMOKE = 4.6 / 3


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    return Length(BURST, 64, 76)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    sheets = (
        Placement(
            f"{actor}-sheet", "fallen_sheet", here.x, here.y, _smoke_scale(here.kind, here.size), depth=_SHEET_DEPTH
        )
        for actor in call.roles["actor"]
        if is_person(here := before[actor]) and not _handed_over(before)
    )
    return before.without(*call.roles["actor"]).with_(*sheets)


def _handed_over(before: Tableau) -> bool:
    """Whether what there is to do is on stage, in other hands: then no sheet of it is left behind."""
    return any(placement.kind == "task" for placement in before)


def _smoke_scale(kind: str, size: float) -> float:
    return size if kind in things() else size * _SMOKE


def _picture(passage: Passage, frame: int) -> Moment:
    aspects: dict[str, Aspect] = {}
    smoke: list[Cel] = []
    for i, actor in enumerate(passage.all("actor")):
        start = before_(passage, actor)
        if start.pose is not None:
            aspects[actor] = _winding(passage, actor, frame)
        else:
            aspects[actor] = replace(start, shown=1.0 - share(frame, _STRETCH, BURST + 2))
        scale, leaves = _smoke_scale(start.kind, start.size), not _handed_over(passage.before)
        if frame < passage.frames - 1:
            smoke += puff(frame, start.at, scale, seed=i, leaves=leaves)
    return Moment(aspects, tuple(smoke))


def _winding(passage: Passage, actor: str, frame: int) -> Aspect:
    start = before_(passage, actor)
    assert start.pose is not None
    if frame >= BURST + 2:
        return replace(start, shown=0.0)
    if frame < _SQUASH + 1:
        wound = blend(start.pose, _WIND, ease(share(frame, 0, _SQUASH)))
        u = share(frame, 0, _SQUASH)
        return replace(start, pose=wound, squash=(1 + 0.13 * u, 1 - 0.10 * u))
    up = ease(share(frame, _SQUASH, _STRETCH + 1))
    shot = blend(_WIND, _UP, up, hands=share(frame, _SQUASH, BURST + 2))
    u = share(frame, _SQUASH, _STRETCH)
    lift = 0.5 * start.size * share(frame, _STRETCH - 2, BURST + 2)
    return replace(start, pose=shot, at=start.at + 1j * lift, squash=(1.13 - 0.27 * u, 0.90 + 0.23 * u))


def _smoked(passage: Passage) -> Findings:
    cloud = box(effects(passage, BURST + 6))
    person = box(strokes(passage, passage.all("actor")[0], 0))
    if cloud is None or person is None:
        return ("no smoke is drawn",)
    return () if abs(cloud.centre.real - person.centre.real) < person.width else ("the smoke is elsewhere",)


ACTION = Action(
    id="vanish",
    roles=(Role("actor", many=True),),
    length=_length,
    after=_after,
    picture=_picture,
    proof=all_of(each("actor", went), _smoked),
    sounds=(Sound("puff"),),
)
