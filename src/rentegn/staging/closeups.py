"""Closer framings: once in most shots the camera comes near a face or hands, where the note is about just that.

A close framing may leave out feet, furniture and whoever it is not about. It never cuts through a face, and what is
written stands in it whole, clear of the captions, or not at all.
"""

from __future__ import annotations

import cmath
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rentegn.acting.action import Moment, Passage
from rentegn.acting.performance import during, rest
from rentegn.acting.stance import is_person
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.measure import Box, box
from rentegn.drawing.people.reach import reach
from rentegn.drawing.people.skeleton import joints, world
from rentegn.model.camera import Framing
from rentegn.model.storyboard import Beat, Call, Dress, Format, Placement, Shot, Tableau
from rentegn.staging.framing import is_ground, is_read, joined, taken_up, within

#: A cut is a move of one frame.
CUT = 1


@dataclass(frozen=True, slots=True)
class CloseUp:
    """With an action of the note the camera comes near those in its roles `on`, in so many frames, and why.

    `body` is the share of people, from the crown down, that is in the picture. Things in a role are there whole.
    An action that a vignette `adds` to the note counts as well, but never as the shot's first beat: a shot begins with
    where we are. With `signs` the marks over a head are in the picture too.
    """

    action: str
    on: tuple[str, ...]
    body: float
    frames: int
    why: str
    adds: bool = False
    signs: bool = False


#: The first that is played in a shot, and can be framed, is its closer framing.
CLOSE_UPS: tuple[CloseUp, ...] = (
    CloseUp("look_out", ("actor", "through"), 0.46, 60, "it is about what the eyes are looking for"),
    CloseUp("struggle", ("actor",), 0.8, 60, "how it feels stands in one face", adds=True),
    CloseUp("ignite", ("actor", "flame"), 0.6, 45, "a face lights up"),
    CloseUp("extinguish", ("actor",), 0.6, 45, "a face goes out"),
    CloseUp("assemble", ("thing", "actor"), 0.5, CUT, "hands lay the last piece", adds=True),
    CloseUp("answer", ("actor", "at"), 0.5, 34, "who has asked, and who answers", adds=True, signs=True),
    CloseUp("bid_farewell", ("actor",), 0.5, CUT, "a secret is told to whoever sees the face", adds=True),
    CloseUp("weed", ("actor", "what", "into"), 1.0, CUT, "small people at work are seen from near"),
    CloseUp("tick_off", ("actor", "what", "beside"), 0.5, 40, "what they agree on is in their hands", adds=True),
    CloseUp("connect", ("source", "to", "line"), 0.62, CUT, "two people: that is a relation"),
    CloseUp("get_ready", ("actor", "at"), 0.7, 40, "readiness is in the face and the fists"),
    CloseUp("be_happy", ("actor",), 0.6, CUT, "joy is in faces", adds=True),
    CloseUp("hold_each_other", ("actor",), 0.6, CUT, "joy is in faces", adds=True),
    CloseUp("be_proud", ("actor",), 0.6, CUT, "pride is in faces"),
    CloseUp("worry", ("actor",), 0.55, 50, "the idea is in one face"),
    CloseUp("think", ("actor",), 0.55, 50, "the idea is in one face"),
    CloseUp("be_sad", ("actor",), 0.55, 50, "the idea is in one face"),
    CloseUp("doubt", ("actor",), 0.55, 50, "the idea is in one face"),
)
#: The share of the stage's width that is in view: at least, so that a line stays a line, and at most, to be near.
_LEAST, _MOST = 0.30, 0.80
#: Air about what is framed and over heads, in units.
_AIR = 0.45
#: Half the width of somebody's shoulders and a body's height, in H; a head's radius with its hair, in heads.
_SHOULDERS, _TALL, _HEAD = 0.95, 4.4, 0.64
#: The frame's share below which captions stand, and the margin within which letters stay.
_CAPTIONS, _SAFE = 1.3 / 8, 0.06
#: How much wider a framing grows at a time until it cuts through nothing.
_WIDER = 1.06
#: The share of a thing that is enough to know it by.
_GLIMPSED = 0.25
#: When in a beat its drawing is measured, as shares of its length.
_MEASURED = (0.0, 0.3, 0.5, 0.7, 0.98)


@dataclass(frozen=True, slots=True)
class Insert:
    """A closer framing: with which beat it comes and in how many frames, and the beat that needs more than it shows."""

    to: Framing
    beat: str
    frames: int
    until: str = ""


def insert(shot: Shot, asked: Sequence[Beat], cast: Mapping[str, Dress], format: Format) -> Insert | None:
    """The shot's closer framing; `asked` are the beats that the note asks for."""
    for rule in CLOSE_UPS:
        for index, beat in enumerate(shot.beats):
            played = [call for call in beat.calls if call.action == rule.action]
            if played and (beat in asked or (rule.adds and index)):
                to = _framing(rule, shot, beat, played, cast, format)
                if to is not None:
                    return Insert(to, beat.name, rule.frames, outgrown(shot, beat, to, cast, format))
                break
    return None


def _framing(
    rule: CloseUp, shot: Shot, beat: Beat, calls: Sequence[Call], cast: Mapping[str, Dress], format: Format
) -> Framing | None:
    who = {entity for call in calls for role in rule.on for entity in call.roles.get(role, ())}
    started = started_from(shot, beat)
    subject: list[Box] = []
    faces: list[Box] = []
    written: list[Box] = []
    drawn = list(moments(beat, started, cast, format))
    if rule.signs:
        subject += [sign for moment in drawn if (sign := box(moment.effects)) is not None]
    for moment in drawn if rule.frames <= CUT else drawn[-2:]:  # who is drawn near is there in the end
        for entity, aspect in moment.aspects.items():
            placement = placement_of(entity, beat.after, started)
            person = is_person(placement)
            if person:
                faces.append(head_of(aspect))
            elif is_read(placement, aspect):
                written.append(readable(aspect))
            if entity in who:
                subject.append(upper_part(aspect, rule.body) if person else taken_up(aspect))
    return clear(subject, faces, written, format)


def clear(
    subject: Iterable[Box],
    faces: Sequence[Box],
    written: Sequence[Box],
    format: Format,
    *,
    lead: int = 0,
    most: float = _MOST,
) -> Framing | None:
    """The nearest framing of a subject that cuts through no face and no lettering; None where it would not be near.

    It would not where it took more than the share `most` of the stage.

    Where faces beside the subject are in the way they are taken into the picture. Who looks to one side, `lead`, has
    room there: they stand on the line that parts a third of the frame, unless that would cut through something.
    """
    about = joined(subject)
    if about is None:
        return None
    taken_in = joined([about, *(face for face in faces if _beside(face, about))])
    found = (_nearest(each, faces, written, format, lead, most) for each in (about, taken_in) if each is not None)
    return next((framing for framing in found if framing is not None), None)


def _beside(face: Box, about: Box) -> bool:
    """Whether a face is within two of its own widths of the subject."""
    wide, high = face.width, face.height
    across = about.left - 2 * wide < face.centre.real < about.right + 2 * wide
    return across and about.bottom - high < face.centre.imag < about.top + 2 * high


def _nearest(
    about: Box, faces: Sequence[Box], written: Sequence[Box], format: Format, lead: int, most: float
) -> Framing | None:
    share = max((about.width + 2 * _AIR) / format.units_wide, (about.height + 1.5 * _AIR) / format.units_high, _LEAST)
    while share <= most:
        beside = lead * share * format.units_wide / 6
        for framing in dict.fromkeys((_on(about, share, format, beside), _on(about, share, format))):
            if (
                (not lead or inside(about, framing, format) or not beside)
                and all(_whole_or_out(face, framing, format) for face in faces)
                and all(_readable_or_out(words, framing, format) for words in written)
            ):
                return framing
        share *= _WIDER
    return None


def _on(about: Box, share: float, format: Format, beside: float = 0.0) -> Framing:
    """A framing `share` of the stage wide with the subject so far `beside` its middle, and little air over it."""
    wide, high = share * format.units_wide, share * format.units_high
    spare = max(0.0, high - about.height)
    y = about.top + min(_AIR, 0.4 * spare) - high / 2
    return Framing(
        within(about.centre.real + beside, (format.units_wide - wide) / 2),
        within(y, (format.units_high - high) / 2),
        round(wide, 3),
    )


def _whole_or_out(box: Box, framing: Framing, format: Format) -> bool:
    left, bottom, right, top = _edges(framing, format)
    inside = box.left >= left and box.right <= right and box.bottom >= bottom and box.top <= top
    return inside or box.left > right or box.right < left or box.bottom > top or box.top < bottom


def _readable_or_out(box: Box, framing: Framing, format: Format) -> bool:
    left, bottom, right, top = _edges(framing, format)
    if box.left > right or box.right < left or box.bottom > top or box.top < bottom:
        return True
    high = top - bottom
    margin = _SAFE * framing.wide
    return (
        box.left >= left + margin
        and box.right <= right - margin
        and box.top <= top - _SAFE * high
        and box.bottom >= bottom + _CAPTIONS * high
    )


def _edges(framing: Framing, format: Format) -> tuple[float, float, float, float]:
    half, high = framing.wide / 2, framing.wide / 2 * format.units_high / format.units_wide
    return framing.x - half, framing.y - high, framing.x + half, framing.y + high


def outgrown(shot: Shot, beat: Beat, to: Framing, cast: Mapping[str, Dress], format: Format) -> str:
    """The first later beat in which somebody or something acts that the framing does not show; "" if there is none."""
    started = beat.after
    for later in shot.beats[shot.beats.index(beat) + 1 :]:
        entities = {entity for call in later.calls for entity in call.entities}
        for moment in moments(later, started, cast, format):
            for entity, aspect in moment.aspects.items():
                placement = placement_of(entity, later.after, started)
                if entity not in entities or is_ground(placement) or _is_view(started, later.after, entity):
                    continue
                if started.get(entity) == later.after.get(entity) and _glimpsed(placement, aspect, to, format):
                    continue
                if is_person(placement):
                    shown = inside(head_of(aspect), to, format) and reach(aspect).top <= _edges(to, format)[3]
                else:
                    shown = inside(taken_up(aspect), to, format)
                if not shown:
                    return later.name
        started = later.after
    return ""


def _is_view(before: Tableau, after: Tableau, entity: str) -> bool:
    """Whether it is a window that stays as it is: of what goes on outside the framing shows what it shows."""
    if entity not in before or entity not in after or after[entity].kind != "window":
        return False
    here, there = before[entity], after[entity]
    return (here.x, here.y, here.state.get("width")) == (there.x, there.y, there.state.get("width"))


def _glimpsed(placement: Placement, aspect: Aspect, framing: Framing, format: Format) -> bool:
    """Whether it is a thing, to which nothing happens, and enough of it in view to know that it is there."""
    if is_person(placement) or is_read(placement, aspect):
        return False
    left, bottom, right, top = _edges(framing, format)
    whole = taken_up(aspect)
    wide, high = min(whole.right, right) - max(whole.left, left), min(whole.top, top) - max(whole.bottom, bottom)
    return min(wide, high) > 0 and wide * high > _GLIMPSED * whole.width * whole.height


def inside(part: Box, framing: Framing, format: Format) -> bool:
    """Whether all of it is in view."""
    left, bottom, right, top = _edges(framing, format)
    return part.left >= left and part.right <= right and part.bottom >= bottom and part.top <= top


def moments(beat: Beat, started: Tableau, cast: Mapping[str, Dress], format: Format) -> Iterator[Moment]:
    """A beat's drawings at a few of its frames, and what it leaves; nothing more of one that cannot be drawn."""
    frames = max(1, beat.ideal)
    passages = [Passage(call, started, beat.after, frames, beat.lead, 0, format, cast) for call in beat.calls]
    for share in _MEASURED:
        frame = round(share * (frames - 1))
        try:
            yield during(passages, frame, 0, started, cast)
        except (KeyError, TypeError):
            return  # an action that cannot be drawn is told of where its scene is drawn, and stops no other
    yield rest(beat.after, 0, cast)


def started_from(shot: Shot, beat: Beat) -> Tableau:
    """The tableau that a beat starts from."""
    index = shot.beats.index(beat)
    return shot.beats[index - 1].after if index else shot.opening


def placement_of(entity: str, *tableaux: Tableau) -> Placement:
    """Where something is in the first of some tableaux that has it."""
    return next(tableau[entity] for tableau in tableaux if entity in tableau)


def upper_part(aspect: Aspect, share: float) -> Box:
    """Somebody from the crown down to a share of the body, as wide as the shoulders."""
    whole, middle = reach(aspect), aspect.at.real
    head = head_of(aspect)
    low = max(whole.bottom, head.top - share * _TALL * aspect.size)
    half = _SHOULDERS * aspect.size
    return Box(min(middle - half, head.left), low, max(middle + half, head.right), head.top)


def readable(aspect: Aspect) -> Box:
    """What must be seen of lettering; the cord that it hangs on from above need not be, nor any air over it."""
    if not aspect.state.get("cord"):
        return taken_up(aspect)
    hung = taken_up(replace(aspect, state={**aspect.state, "cord": 0.0}))
    return replace(hung, top=hung.top - _AIR)


def head_of(aspect: Aspect) -> Box:
    """About a head with its hair, wherever its pose carries it."""
    assert aspect.pose is not None
    body = joints(aspect.pose, aspect.dress or Dress())
    middle = aspect.at + world(0j, aspect.size, aspect.facing, body.head) * cmath.exp(1j * aspect.turn)
    radius = _HEAD * body.build.head * aspect.size
    return Box(middle.real - radius, middle.imag - radius, middle.real + radius, middle.imag + radius)
