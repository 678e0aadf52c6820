"""Second framings: when a wide picture's idea is over and narration goes on, the camera goes closer to whoever acts.

Where in a shot that is depends on its words, so candidates are offered for every beat that has somebody do something
where they stand; the timing takes those for which the camera has stood still long enough, and which last long enough.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rentegn.acting.stance import is_person
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.measure import Box
from rentegn.drawing.people.reach import reach
from rentegn.model.camera import CameraMove, Framing
from rentegn.model.storyboard import Beat, Dress, Format, Shot, Tableau
from rentegn.staging.closeups import (
    CUT,
    clear,
    head_of,
    moments,
    outgrown,
    placement_of,
    readable,
    started_from,
    upper_part,
)
from rentegn.staging.framing import is_read, whole

#: Nobody is followed in these: who goes somewhere is seen to go.
_ON_THE_MOVE = frozenset(
    {
        *("appear", "climb", "dance", "enter", "extinguish", "fall", "fly", "gather", "hide", "ignite", "jump"),
        *("leave", "pull", "push", "ride", "run", "squeeze", "struggle", "vanish", "walk"),
    }
)
#: How long the camera must have stood before it cuts, and before it sets off slowly (frames), and how long the second
#: framing is seen at least; where the shot ends on it, the way to it counted in.
_STOOD, _STOOD_A_WHILE, _SEEN, _SEEN_COMING = 72, 48, 46, 52
#: The share of people, from the crown down, that a second framing shows at least.
_BODY = 0.56
#: Framings wider than this share of the stage are come to slowly, in so many frames; nearer ones are cut to.
_NEAR, _SLOWLY = 0.66, 50
#: Wider than this share hardly anything is nearer.
_MOST = 0.87


def second_framings(
    shot: Shot, asked: Sequence[Beat], cast: Mapping[str, Dress], format: Format
) -> Iterator[tuple[CameraMove, CameraMove | None]]:
    """Moves to closer framings, each with the one back, in the order of the beats they come with."""
    first = next((index for index, beat in enumerate(shot.beats) if beat in asked), 0)
    for index, beat in enumerate(shot.beats):
        who = _acting(beat) if beat not in asked and index > first else ()
        to = _framing(shot, beat, who, cast, format) if who else None
        if to is None:
            continue
        until = outgrown(shot, beat, to, cast, format)
        back = CameraMove(whole(format), until, CUT) if until else None
        if to.wide < _NEAR * format.units_wide:
            yield CameraMove(to, beat.name, CUT, stood=_STOOD, seen=_SEEN, until=until), back
        else:
            seen = _SLOWLY + _SEEN if until else _SEEN_COMING  # before a cut back it is to be looked at, too
            yield CameraMove(to, beat.name, _SLOWLY, stood=_STOOD_A_WHILE, seen=seen, until=until), back


def _acting(beat: Beat) -> tuple[str, ...]:
    """The people who do something where they stand; nobody where anybody goes anywhere."""
    if any(call.action in _ON_THE_MOVE for call in beat.calls):
        return ()
    actors = dict.fromkeys(
        who for call in beat.calls if "late" not in call.manner for who in call.roles.get("actor", ())
    )
    return tuple(who for who in actors if who in beat.after and is_person(beat.after[who]))


def _framing(shot: Shot, beat: Beat, who: Sequence[str], cast: Mapping[str, Dress], format: Format) -> Framing | None:
    """The nearest framing of those who act, hands and all, for as long as the beat lasts."""
    about: list[Box] = []
    faces: list[Box] = []
    written: list[Box] = []
    started = started_from(shot, beat)
    for moment in moments(beat, started, cast, format):
        for entity, aspect in moment.aspects.items():
            here = placement_of(entity, beat.after, started)
            if is_person(here):
                faces.append(head_of(aspect))
                about += [_with_hands(aspect)] if entity in who else []
            elif is_read(here, aspect):
                written.append(readable(aspect))
    lead = _looking(who, beat.after) if len(who) == 1 else 0
    near = clear(about, faces, written, format, lead=lead, most=_MOST)
    return near or clear([*about, *written], faces, written, format, most=_MOST)


def _with_hands(aspect: Aspect) -> Box:
    """Somebody from the crown down to the hips, with whatever they hold out or up."""
    bust, all_of = upper_part(aspect, _BODY), reach(aspect)
    return Box(min(bust.left, all_of.left), bust.bottom, max(bust.right, all_of.right), max(bust.top, all_of.top))


def _looking(who: Sequence[str], tableau: Tableau) -> int:
    here = tableau[who[0]]
    target = tableau.get(here.gaze) if here.gaze else None
    if target is None or abs(target.x - here.x) < 0.5:
        return here.facing
    return 1 if target.x > here.x else -1
