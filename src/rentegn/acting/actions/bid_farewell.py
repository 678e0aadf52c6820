"""Takes leave: a finger on the lips, or a nod to whoever it is `at`, then a big wave; whoever looks on answers it."""

from collections.abc import Iterator

from rentegn.acting.action import Action, Length, Moment, Passage
from rentegn.acting.moves import posed
from rentegn.acting.posing import Key, gesture, own
from rentegn.acting.stance import is_person
from rentegn.drawing.people.channels import IN_FRONT, OVER_FACE
from rentegn.drawing.people.pose import Pose, pose
from rentegn.model.storyboard import Call, Format, Tableau

_SLY = pose("relaxed").but(lean=3, neck=3, shrug=0.3, hip_drop=0.03, body_yaw=14, expression="happy")
_HUSH = _SLY.but(
    head_yaw=10, tilt=3, gaze=0.1 + 0j, expression="calm",
    right_hand=0.44 + 0.05j, right_elbow=-0.9, right_shape="point", right_aim=90.0, right_layer=OVER_FACE,
)  # fmt: skip
#: To somebody there: a nod, a smile, and a wave that looks their way.
_TO_THEM = {"head_yaw": 36, "gaze": 0.7 + 0.1j}
_NODS = _SLY.but(**_TO_THEM, tilt=-9, neck=8, body_yaw=20)
_UP_AGAIN = _SLY.but(**_TO_THEM, tilt=5, neck=0, body_yaw=20)
_WAVE = pose("relaxed").but(
    body_yaw=12, head_yaw=8, tilt=7, gaze=0j, expression="happy",
    right_hand=-0.62 + 0.52j, right_elbow=1, right_shape="open", right_flex=-22, right_thumb=-1, right_layer=IN_FRONT,
)  # fmt: skip
_WAVED = _WAVE.but(right_hand=_WAVE.right_hand - 0.04, right_flex=24, tilt=3)
#: The frame of the first wave and of its last, and those between them: the palm rocks at the wrist.
_WAVES, _LAST, _ROCK = 22, 44, 6
_KEYS: tuple[tuple[int, Key], ...] = (
    (0, _HUSH),
    *((at, _WAVED if i % 2 else _WAVE) for i, at in enumerate((_WAVES, *range(_WAVES + 10, _LAST, _ROCK)))),
)

#: Who looks on is surprised at first; then one lifts a hand too, and one lays it on the heart.
_SEES = pose("relaxed").but(lean=-3, tilt=6, head_yaw=40, gaze=0.9 + 0.1j, expression="surprised")
_ANSWERS = (
    _SEES.but(
        right_hand=-0.30 - 0.10j, right_elbow=1, right_shape="open", right_flex=-16, right_thumb=-1, expression="happy"
    ),
    _SEES.but(shrug=0.5, tilt=2, right_hand=0.26 - 0.50j, right_shape="flat", right_aim=52),
    _SEES.but(left_hand=0.36 - 0.20j, left_shape="open", left_flex=16, left_elbow=-0.8, expression="happy"),
)  # fmt: skip
#: Frames after the first wave on which they answer, and so much later for the next.
_ANSWER, _STAGGER = 10, 4

_LEAVES = gesture("bid_farewell", "relaxed", keys=_KEYS, lead=14, least=62, ideal=66)
_LEAVES_THEM = gesture(
    "bid_farewell",
    "relaxed",
    keys=(
        (0, _NODS),
        (10, _UP_AGAIN),
        *((at, key.but(**_TO_THEM)) for at, key in _KEYS[1:] if isinstance(key, Pose)),
    ),
    lead=10,
    least=62,
    ideal=66,
    expression="happy",
)


def _manner(call: Call) -> Action:
    return _LEAVES_THEM if call.roles.get("at") else _LEAVES


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    return _manner(call).length(call, before, after)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    return _manner(call).after(call, before, frame)


def _picture(passage: Passage, frame: int) -> Moment:
    leaving = _manner(passage.call).picture(passage, frame)
    answers = {
        who: posed(
            passage,
            who,
            frame,
            keys=(
                (_WAVES + _STAGGER * i, own(passage, who, _SEES)),
                (_WAVES + _ANSWER + _STAGGER * i, own(passage, who, _ANSWERS[i % len(_ANSWERS)])),
            ),
        )
        for i, who in enumerate(_watching(passage))
    }
    return Moment({**answers, **leaving.aspects})


def _watching(passage: Passage) -> Iterator[str]:
    """Who has been looking at somebody who leaves."""
    leaving = passage.all("actor")
    for here in passage.before:
        if here.shown > 0 and is_person(here) and here.entity not in leaving and here.gaze in leaving:
            yield here.entity


ACTION = Action("bid_farewell", _LEAVES.roles, _length, _after, _picture, _LEAVES.proof, _LEAVES.sounds)
