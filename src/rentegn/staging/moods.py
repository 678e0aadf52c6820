"""What people feel of whom the note says it in passing: *a tired doctor* looks tired whatever she does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rentegn.acting.stance import PEOPLE
from rentegn.model.storyboard import Placement
from rentegn.staging.company import members
from rentegn.staging.deeds import Deed

#: The face that goes with a manner of somebody.
_FACES: Mapping[str, str] = {
    "afraid": "worried",
    "angry": "determined",
    "anxious": "worried",
    "bored": "sad",
    "calm": "calm",
    "confused": "thinking",
    "happy": "happy",
    "nervous": "worried",
    "proud": "proud",
    "sad": "sad",
    "stressed": "worried",
    "surprised": "surprised",
    "tired": "sad",
    "worried": "worried",
}
#: How those stand about who have nothing else to do.
_STANDING: Mapping[str, str] = {"tired": "tired", "bored": "tired"}
#: The face that a doing has of its own, by what the note says; sadness cries only where the note says so.
_OF_A_DOING: Mapping[str, str] = {
    "bite_lip": "worried",
    "blush": "blushing",
    "close_eyes": "proud",
    "sob": "crying",
}
_WEEPS = "græde græder grædende gråte gråter gråtende cry cries crying cried weep weeps"
_WEEPING = frozenset(_WEEPS.split())
#: Who does one of these shows another face than that.
_OWN_FACE = frozenset(
    {"be_happy", "be_proud", "be_sad", "be_surprised", "be_tired", "be_worried", "cheer", "laugh", "sleep", "sing"}
)


def moods(acts: Sequence[Deed]) -> Mapping[str, str]:
    """The manner of everybody for whom the note has one that can be seen in a face, by entity."""
    found: dict[str, str] = {}
    for deed in acts:
        for mention in deed.direction.mentions:
            manner = next((m for m in mention.manner if m in _FACES), None)
            if manner is not None:
                found |= dict.fromkeys((mention.entity, *members(mention)), manner)
    return found


def in_their_mood(here: Placement, felt: Mapping[str, str]) -> Placement:
    """Somebody with the face of what they feel."""
    if here.kind not in PEOPLE or here.entity not in felt:
        return here
    manner = felt[here.entity]
    pose = _STANDING.get(manner, here.pose) if here.pose == "relaxed" else here.pose
    return here.moved(expression=_FACES[manner], pose=pose)


def kept_faces(deed: Deed, acts: Sequence[Deed]) -> Mapping[str, Mapping[str, object]]:
    """The faces of those who do a deed and go on feeling as they do, or of whom the deed says how they look."""
    told = _told(deed)
    if told:
        return {e: {"expression": told} for e, _ in deed.actors}
    if deed.action in _OWN_FACE:
        return {}
    felt = moods(acts)
    return {e: {"expression": _FACES[felt[e]]} for e, _ in deed.people if e in felt}


def _told(deed: Deed) -> str:
    """The face that the note tells of those who do a deed, "" for none."""
    weeps = deed.direction.action == "be_sad" and any(w.text.lower() in _WEEPING for w in deed.direction.words)
    return "crying" if weeps else _OF_A_DOING.get(deed.direction.action, "")
