"""Puts down on the floor what was in hand."""

from dataclasses import replace

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import ease, pop, share
from rentegn.acting.holding import along, carried, gripping, holds, palm
from rentegn.acting.marks import FLOOR
from rentegn.acting.moves import after as after_
from rentegn.acting.moves import before as before_
from rentegn.acting.moves import posed
from rentegn.acting.posing import facing_to
from rentegn.acting.proof import Findings, all_of, changed_shape, each, first_and_last
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.things import thing
from rentegn.model.storyboard import Call, Dress, Format, Placement, Tableau

#: The frame on which it stands, and how far ahead of the feet, in H.
_STANDS, _AHEAD = 20, 1.1


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    return Length(_STANDS, 40, 46)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    here, what = before[call.roles["actor"][0]], before[call.roles["what"][0]]
    kind = thing(what.kind)
    _, bottom, _, _ = kind.box({**kind.state, **what.state})
    x = here.x + here.facing * _AHEAD * here.size
    down = what.moved(x=x, y=FLOOR - bottom * what.size, shown=1.0)
    others = [_looks(before[a], down) for a in call.roles["actor"][1:]]
    return before.with_(here.moved(pose="relaxed", expression="happy", gaze=""), *others, down)


def _looks(here: Placement, thing: Placement) -> Placement:
    return here.moved(pose="attend", facing=facing_to(here, thing), gaze=thing.entity)


def _picture(passage: Passage, frame: int) -> Moment:
    actor, what = passage.all("actor")[0], passage.one("what")
    person = posed(passage, actor, frame, keys=((0, gripping("stoop", passage.cast.get(actor, Dress()))),))
    others = {a: posed(passage, a, frame) for a in passage.all("actor")[1:]}
    return Moment({**others, actor: person, what: _lowered(passage, person, what, frame)})


def _lowered(passage: Passage, person: Aspect, what: str, frame: int) -> Aspect:
    start, end = before_(passage, what), after_(passage, what)
    held = holds(passage.before[person.entity].pose)
    hands = carried(passage, what, person, later=False) if held else start.at
    if start.shown <= 0 and frame < _STANDS:
        scale = pop(frame - 2)
        shown = 1.0 if scale > 0.1 else 0.0
        at = along(frame, ((0, palm(person)), (_STANDS, end.at)), 12)
        return replace(end, at=at, size=end.size * max(0.05, scale), shown=shown)
    u = ease(share(frame, 4, _STANDS))
    return replace(
        end, at=along(frame, ((0, hands), (_STANDS, end.at)), 14), size=start.size + (end.size - start.size) * u
    )


def _lower(passage: Passage) -> Findings:
    start, end = first_and_last(passage, passage.one("what"))
    if end is None:
        return ("it is not drawn at the end",)
    if start is None:
        return ()
    return () if end.bottom < start.bottom - 0.3 else ("it has not been put down",)


ACTION = Action(
    id="put_down",
    roles=(Role("actor", many=True), Role("what")),
    length=_length,
    after=_after,
    picture=_picture,
    proof=all_of(each("actor", changed_shape), _lower),
    sounds=(Sound("pop"),),
)
