"""Framings of a shot: how close the camera can come without cutting off anybody, and anything that is to be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from rentegn.acting.action import Moment, Passage
from rentegn.acting.marks import FLOOR, LETTERING, PLACE
from rentegn.acting.performance import during, rest
from rentegn.acting.stance import is_person
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.draw import draw
from rentegn.drawing.measure import Box, box
from rentegn.drawing.people.reach import reach
from rentegn.drawing.things import things
from rentegn.model.camera import Framing
from rentegn.model.storyboard import Beat, Dress, Format, Placement, Shot, Tableau

#: Units about what is framed by hand, and about what must not be cut off.
_AIR, _CLEAR = 0.6, 0.3
#: The share of the frame's width that is left in view: at least, and at most, so that closer is seen to be closer.
_CLOSE, _ENTITY, _MOST = 0.58, 0.42, 0.92
#: A framing this close to the whole is not worth a move.
_HARDLY = 0.955
#: The share of a body's height from the hips up.
_HIPS = 0.62
#: When in a beat its drawing is measured, as shares of its length: where arms are highest and leaps widest.
_MEASURED = (0.3, 0.5, 0.7, 0.98)
#: Where a thing's state holds words of its own.
_LABELS = ("label", "label1", "text", "title", "words")


def whole(format: Format) -> Framing:
    """All of the stage."""
    return Framing(0.0, 0.0, format.units_wide)


def framed(shot: Shot, wanted: str, cast: Mapping[str, Dress], format: Format) -> Framing:
    """The framing that a storymap's `camera` names: `wide`, `close` on whoever is there, or an entity."""
    if wanted == "wide":
        return whole(format)
    tableaux = (shot.opening, *(beat.after for beat in shot.beats))
    if wanted == "close":
        boxes, least = list(_boxes(tableaux, _subjects(tableaux), cast)), _CLOSE
    else:
        boxes, least = list(_boxes(tableaux, {wanted}, cast, upper=True)), _ENTITY
    return _about(boxes, least, format) if boxes else whole(format)


def spans(tableau: Tableau, entities: Iterable[str], cast: Mapping[str, Dress]) -> list[Box]:
    """What some of those on stage take up as they stand."""
    names, found = set(entities), []
    for entity, aspect in rest(tableau, 0, cast).aspects.items():
        if entity in names:
            found.append(reach(aspect) if is_person(tableau[entity]) else taken_up(aspect))
    return found


def read_or_alive(shot: Shot, cast: Mapping[str, Dress], format: Format, since: str = "") -> list[Box]:
    """What people and lettering cover at the heights of a shot's beats, from the beat `since` on, and as it opens.

    This is what the camera must never cut off.
    """
    boxes = [] if since else list(_kept(rest(shot.opening, 0, cast), shot.opening))
    before, counts = shot.opening, not since
    for beat in shot.beats:
        counts = counts or beat.name == since
        if counts:
            boxes += _played(beat, before, cast, format)
        before = beat.after
    return boxes


def closer(subject: Iterable[Box], kept: Iterable[Box], share: float, format: Format, *, low: bool) -> Framing | None:
    """A framing `share` of the stage wide, or as much more as keeps all that must be; None where hardly any is closer.

    It turns to the subject; with `low` the floor stays at the height where it was, so that captions have their room.
    """
    about, all_kept = joined(subject), joined(kept)
    if about is None or all_kept is None:
        return None
    needed = max((all_kept.width + 2 * _CLEAR) / format.units_wide, (all_kept.height + 2 * _CLEAR) / format.units_high)
    share = max(share, needed)
    if share > _HARDLY:
        return None
    wide, high = share * format.units_wide, share * format.units_high
    y = FLOOR * (1 - share) if low else about.centre.imag
    return Framing(
        within(_holding(about.centre.real, wide, all_kept.left, all_kept.right), (format.units_wide - wide) / 2),
        within(_holding(y, high, all_kept.bottom, all_kept.top), (format.units_high - high) / 2),
        round(wide, 3),
    )


def holds(framing: Framing, kept: Iterable[Box], format: Format) -> bool:
    """Whether a framing cuts off nothing of what must be kept."""
    high = framing.wide * format.units_high / format.units_wide
    return all(
        abs(each.left - framing.x) <= framing.wide / 2
        and abs(each.right - framing.x) <= framing.wide / 2
        and abs(each.bottom - framing.y) <= high / 2
        and abs(each.top - framing.y) <= high / 2
        for each in kept
    )


def _played(beat: Beat, before: Tableau, cast: Mapping[str, Dress], format: Format) -> Iterator[Box]:
    frames = max(1, beat.ideal)
    passages = [Passage(call, before, beat.after, frames, beat.lead, 0, format, cast) for call in beat.calls]
    for share in _MEASURED:
        frame = round(share * (frames - 1))
        try:
            moment = during(passages, frame, 0, before, cast)
        except (KeyError, TypeError):
            return  # an action that cannot be drawn is told of where its scene is drawn, and stops no other
        yield from _kept(moment, beat.after, before)


def _kept(moment: Moment, *tableaux: Tableau) -> Iterator[Box]:
    """What people, lettering, labelled things and smoke cover at a moment."""
    for entity, aspect in moment.aspects.items():
        placement = next(tableau[entity] for tableau in tableaux if entity in tableau)
        if is_person(placement):
            yield reach(aspect)
        elif is_read(placement, aspect):
            yield taken_up(aspect)
    if moment.effects and (drawn := box(moment.effects)) is not None:
        yield drawn


def is_read(placement: Placement, aspect: Aspect) -> bool:
    """Whether a thing is lettering, or has words on it."""
    if placement.depth >= LETTERING:
        return True
    said = {**things()[aspect.kind].state, **aspect.state}
    return any(said.get(key) for key in _LABELS)


def taken_up(aspect: Aspect) -> Box:
    """The room that a thing takes up, as its drawing declares it."""
    kind = things()[aspect.kind]
    left, bottom, right, top = kind.box({**kind.state, **aspect.state})
    left, right = (left, right) if aspect.facing > 0 else (-right, -left)
    x, y, size = aspect.at.real, aspect.at.imag, aspect.size
    return Box(x + size * left, y + size * bottom, x + size * right, y + size * top)


def _subjects(tableaux: Iterable[Tableau]) -> set[str]:
    """Everybody, or where nobody is, everything but the ground."""
    every = [placement for tableau in tableaux for placement in tableau]
    people = {p.entity for p in every if is_person(p)}
    return people or {p.entity for p in every if not is_ground(p)}


def is_ground(placement: Placement) -> bool:
    """Whether it is a place, which everything else stands in."""
    kind = things().get(placement.kind)
    return kind is not None and kind.depth <= PLACE


def _boxes(
    tableaux: Iterable[Tableau], names: set[str], cast: Mapping[str, Dress], *, upper: bool = False
) -> Iterator[Box]:
    """What the named entities cover, wherever they come to stand; of people only the `upper` part, if so wanted."""
    seen: list[Placement] = []
    for tableau in tableaux:
        for entity, aspect in rest(tableau, 0, cast).aspects.items():
            placement = tableau[entity]
            if entity not in names or placement in seen:
                continue
            seen.append(placement)
            drawn = box(draw(aspect))
            if drawn is not None:
                yield _upper(drawn) if upper and is_person(placement) else drawn


def _upper(whole: Box) -> Box:
    """A body from the hips up, as a medium shot shows it."""
    return replace(whole, bottom=whole.top - _HIPS * whole.height)


def _about(boxes: Iterable[Box], least: float, format: Format) -> Framing:
    every = list(boxes)
    left, right = min(b.left for b in every) - _AIR, max(b.right for b in every) + _AIR
    bottom, top = min(b.bottom for b in every) - _AIR, max(b.top for b in every) + _AIR
    needed = max(right - left, (top - bottom) * format.units_wide / format.units_high)
    share = min(max(needed / format.units_wide, least), _MOST)
    free = (1 - share) / 2
    x, y = (left + right) / 2, (bottom + top) / 2
    return Framing(
        within(x, free * format.units_wide), within(y, free * format.units_high), round(share * format.units_wide, 3)
    )


def joined(boxes: Iterable[Box]) -> Box | None:
    """The box about all of them, None about none."""
    every = list(boxes)
    if not every:
        return None
    return Box(
        min(b.left for b in every),
        min(b.bottom for b in every),
        max(b.right for b in every),
        max(b.top for b in every),
    )


def _holding(middle: float, size: float, least: float, most: float) -> float:
    """The middle, moved as little as holds everything from `least` to `most` in view."""
    low, high = most + _CLEAR - size / 2, least - _CLEAR + size / 2
    return min(max(middle, low), max(low, high))


def within(value: float, limit: float) -> float:
    """A coordinate kept within `limit` of the middle, in units."""
    return round(min(max(value, -limit), limit), 3)
