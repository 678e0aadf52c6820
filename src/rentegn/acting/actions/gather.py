"""People walk up to one another and meet."""

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.marks import ELBOW_ROOM
from rentegn.acting.moves import walked, walking_frames
from rentegn.acting.proof import Findings, first_and_last
from rentegn.model.storyboard import Call, Format, Tableau


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    frames = max(walking_frames(before.get(a) or after[a], after[a]) for a in call.roles["actor"])
    return Length(6, frames, frames)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    actors = [before[actor] for actor in call.roles["actor"]]
    middle = sum(p.x for p in actors) / len(actors)
    in_line = sorted(actors, key=lambda p: p.x)
    placed = []
    for i, here in enumerate(in_line):
        x = middle + ELBOW_ROOM * here.size * 1.1 * (i - (len(in_line) - 1) / 2)
        facing = 1 if x < middle else -1
        partner = in_line[len(in_line) - 1 - i].entity
        placed.append(here.moved(x=x, facing=facing, pose="relaxed", expression="happy", gaze=partner))
    return before.with_(*placed)


def _picture(passage: Passage, frame: int) -> Moment:
    return Moment({actor: walked(passage, actor, frame) for actor in passage.all("actor")})


def _closer(passage: Passage) -> Findings:
    boxes = [first_and_last(passage, actor) for actor in passage.all("actor")]
    if any(end is None for _, end in boxes):
        return ("somebody is not drawn at the end",)
    starts = [start.centre.real for start, _ in boxes if start is not None]
    ends = [end.centre.real for _, end in boxes if end is not None]
    if len(starts) < 2:
        return ()
    was, now = max(starts) - min(starts), max(ends) - min(ends)
    return () if now < was - 0.2 else (f"they are no nearer to one another: {now:.2f} after {was:.2f}",)


ACTION = Action(
    id="gather",
    roles=(Role("actor", many=True),),
    length=_length,
    after=_after,
    picture=_picture,
    proof=_closer,
    sounds=(Sound("step", 10), Sound("step", 22)),
)
