"""The lights go out, or come on again, at somebody's hand if there is one: it gets dark over everything."""

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import ease, share
from rentegn.acting.holding import gripping
from rentegn.acting.moves import after as after_
from rentegn.acting.moves import changed, posed
from rentegn.acting.proof import Findings, all_of, changed_shape, each, strokes
from rentegn.drawing.measure import ink_area
from rentegn.drawing.people.pose import sitting
from rentegn.model.storyboard import Call, Dress, Format, Tableau

#: Frames until a hand is at the switch, those in which it gets dark, and what is then seen of it.
_HAND, _FADES, _STAYS = 12, 7, 18
_DARKER = 0.5


def _switched(concept: str, dark: float) -> Action:
    """Roles: `thing`, the dark; `actor`, who reaches for the switch."""

    def length(call: Call, before: Tableau, after: Tableau) -> Length:
        lead = _HAND if call.roles.get("actor") else 4
        return Length(lead, lead + _FADES + _STAYS, lead + _FADES + _STAYS + 10)

    def after(call: Call, before: Tableau, frame: Format) -> Tableau:
        (thing,) = call.roles["thing"]
        return before.with_(before[thing].moved(shown=1.0, state={"dark": dark}))

    def picture(passage: Passage, frame: int) -> Moment:
        thing = passage.one("thing")
        if frame >= passage.frames - 1:
            return Moment({thing: after_(passage, thing)})
        u = ease(share(frame, passage.lead, passage.lead + _FADES))
        aspects = {thing: changed(passage, thing, u)}
        for actor in passage.all("actor")[:1]:
            if not sitting(passage.before[actor].pose):
                switch = gripping("reach_handle", passage.cast.get(actor, Dress()))
                aspects[actor] = posed(passage, actor, frame, keys=((0, switch),))
        return Moment(aspects)

    def proof(passage: Passage, thing: str) -> Findings:
        first, last = (ink_area(strokes(passage, thing, frame)) for frame in (0, passage.frames - 1))
        changed_ = last - first if dark > _DARKER else first - last
        return () if changed_ > _DARKER * max(first, last) > 0 else (f"`{thing}` is as dark as before",)

    return Action(
        id=concept,
        roles=(Role("thing", kinds=frozenset({"lights_out"})), Role("actor", required=False, many=True)),
        length=length,
        after=after,
        picture=picture,
        proof=all_of(each("thing", proof), _reached),
        sounds=(Sound("pop"),),
    )


def _reached(passage: Passage) -> Findings:
    """Whoever stands there has reached for the switch."""
    doers = [a for a in passage.all("actor")[:1] if not sitting(passage.before[a].pose)]
    return tuple(found for doer in doers for found in changed_shape(passage, doer))


ACTIONS = (_switched("turn_off", 1.0), _switched("turn_on", 0.0))
