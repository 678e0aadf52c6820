"""Leans nearer to the glass, then stands on tiptoe to see farther."""

from rentegn.acting.action import Action, Moment, Passage
from rentegn.acting.moves import posed
from rentegn.acting.posing import gesture
from rentegn.acting.sills import held_there
from rentegn.acting.stance import LOOKING_OUT
from rentegn.drawing.people.pose import Pose, pose
from rentegn.model.storyboard import Dress

_OUT = pose(LOOKING_OUT)
_KEYS = (
    (0, _OUT.but(lean=16, neck=8, tilt=0, hip_shift=0.03, right_pitch=-20)),
    (20, _OUT.but(lean=8, tilt=10, chin=0.05, left_pitch=-20, right_pitch=-22, rise=0.10)),
)

_LOOKING = gesture("peer", LOOKING_OUT, lead=8, least=44, ideal=54)


def _picture(passage: Passage, frame: int) -> Moment:
    return Moment(
        {
            actor: posed(passage, actor, frame, keys=[(at, _leant(passage, actor, key)) for at, key in _KEYS])
            for actor in passage.all("actor")
        }
    )


def _leant(passage: Passage, actor: str, key: Pose) -> Pose:
    here = passage.after[actor]
    return held_there(key, here, passage.after.get(here.gaze), passage.cast.get(actor, Dress()))


ACTION = Action("peer", _LOOKING.roles, _LOOKING.length, _LOOKING.after, _picture, _LOOKING.proof)
