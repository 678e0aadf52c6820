"""A sign over somebody's head while they say something: it pops up, stands, and goes with the gesture."""

from __future__ import annotations

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import ease, pop, share
from rentegn.acting.moves import posed
from rentegn.acting.posing import facing_to, own
from rentegn.acting.proof import Findings, all_of, changed_shape, each, effects
from rentegn.drawing.people.pose import Pose
from rentegn.drawing.prims import Cel, place
from rentegn.drawing.things import thing
from rentegn.model.storyboard import Call, Format, Placement, Tableau

#: How far each one waits for the one before, the frames the sign stands, and those it takes to go.
_STAGGER, _STANDS, _GOES = 6, 18, 6
#: When the sign pops up, and how high over the floor its middle is, in H.
_POPS, _OVERHEAD = 6, 5.15
#: How much farther than who it belongs to a sign is: its light falls behind the head.
_BEHIND = 0.5


def under_a_sign(concept: str, sign: str, scale: float, gesture: Pose, expression: str = "") -> Action:
    """The action of people who make a gesture to whoever is `at`, a thing of kind `sign` over their heads meanwhile.

    `scale` is the sign's size in H, `expression` the face they keep.
    """

    def length(call: Call, before: Tableau, after: Tableau) -> Length:
        least = _POPS + _STANDS + _GOES + 4 + _STAGGER * (len(call.roles["actor"]) - 1)
        return Length(_POPS, least, least + 8)

    def after(call: Call, before: Tableau, frame: Format) -> Tableau:
        return before.with_(*(said(before, actor, call) for actor in call.roles["actor"]))

    def said(before: Tableau, actor: str, call: Call) -> Placement:
        here = before[actor]
        gaze = next(iter(call.roles.get("at", ())), here.gaze)
        return here.moved(pose="relaxed", expression=expression, gaze=gaze, facing=facing_to(here, before.get(gaze)))

    def picture(passage: Passage, frame: int) -> Moment:
        aspects, signs = {}, []
        for i, actor in enumerate(passage.all("actor")):
            late = _STAGGER * i
            aspects[actor] = posed(passage, actor, frame, delay=late, keys=((0, own(passage, actor, gesture)),))
            signs += over(passage.after[actor], frame - late) if frame < passage.frames - 1 else []
        return Moment(aspects, tuple(signs))

    def over(here: Placement, frame: int) -> list[Cel]:
        gone = ease(share(frame, _POPS + _STANDS, _POPS + _STANDS + _GOES))
        size = pop(frame - _POPS) * (1 - 0.4 * gone)
        if size <= 0 or gone >= 1:
            return []
        kind = thing(sign)
        at = complex(here.x, here.y + here.size * (_OVERHEAD + 0.3 * gone))
        drawn = (piece for _, pieces in sorted(kind.draw(kind.state).items()) for piece in pieces)
        return [Cel(here.depth - _BEHIND, tuple(place(drawn, size * scale * here.size, at)), opacity=1 - gone)]

    def shown(passage: Passage) -> Findings:
        return () if effects(passage, passage.frames // 2) else (f"no {sign.replace('_', ' ')} is seen",)

    return Action(
        id=concept,
        roles=(Role("actor", many=True), Role("at", required=False)),
        length=length,
        after=after,
        picture=picture,
        proof=all_of(each("actor", changed_shape), shown),
        sounds=(Sound("pop"),),
    )
