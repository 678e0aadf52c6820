"""The title card and the end card, as shots like the others; on the last one the cast waves from a hill."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from rentegn.acting.stance import is_person
from rentegn.drawing.props.end_card import TOWN_REACH, hilltop
from rentegn.drawing.props.title_card import fitted
from rentegn.model.cards import TITLE_HOLD, card
from rentegn.model.direction import Source
from rentegn.model.scene_file import END, TITLE
from rentegn.model.span import Span
from rentegn.model.storyboard import Beat, Call, Format, Placement, Shot, Storyboard, Tableau
from rentegn.model.transition import TO_END_CARD

_DEPTH = 50.0
#: Units per H of those who wave, how far apart they stand in H, and the most that are there.
_SMALL, _APART, _MOST = 0.36, 1.9, 12
#: From where to where they stand on either side of the town, as shares of half the frame's width.
_FROM, _TO = TOWN_REACH + 0.07, 0.92


def with_cards(storyboard: Storyboard) -> Storyboard:
    """The storyboard with a title card before its shots and an end card after them."""
    title = _card(storyboard, TITLE, "title_card")
    end = _waved(replace(_card(storyboard, END, "end_card"), transition=TO_END_CARD), storyboard)
    return replace(storyboard, shots=(title, *storyboard.shots, end))


def _card(storyboard: Storyboard, scene: str, kind: str) -> Shot:
    frame = {"width": storyboard.format.units_wide, "height": storyboard.format.units_high}
    words = {"title": storyboard.title, "subtitle": storyboard.subtitle, "client": storyboard.client}
    blank = Placement(kind, kind, depth=_DEPTH, state={**words, **frame, "drawn": 0.0})
    writing = card(*words.values(), hold=TITLE_HOLD).writing
    beat = Beat(
        name=kind.replace("_", "-"),
        calls=(Call("animate_text", {"text": (kind,)}),),
        after=Tableau((blank.moved(state={"drawn": 1.0}),)),
        cue=None,
        lead=1,
        least=writing,
        ideal=writing,
        source=Source.PROPOSED,
    )
    return Shot(
        scene=scene,
        number=0,
        title=storyboard.title,
        text="",
        opening=Tableau((blank,)),
        beats=(beat,),
        runs_on=False,
        source=Source.PROPOSED,
        span=Span(storyboard.film, 1, 1),
    )


def _waved(shot: Shot, storyboard: Storyboard) -> Shot:
    """The card with the cast on its hill, waving while it is written."""
    cast = _on_the_hill(_kinds(storyboard), storyboard.format)
    if not cast:
        return shot
    (beat,) = shot.beats
    waves = Call("wave_on", {"actor": tuple(p.entity for p in cast)})
    waving = (p.moved(pose="wave", expression="") for p in cast)
    written = replace(beat, calls=(*beat.calls, waves), after=beat.after.with_(*waving))
    return replace(shot, opening=shot.opening.with_(*cast), beats=(written,))


def _kinds(storyboard: Storyboard) -> Mapping[str, str]:
    """Everybody who was in the film, by entity, with what they are.

    They come in the order in which they came on, the first of each kind before the second of any.
    """
    found: dict[str, str] = {}
    for shot in storyboard.shots:
        for tableau in (shot.opening, *(beat.after for beat in shot.beats)):
            found |= {p.entity: p.kind for p in tableau if p.entity not in found and is_person(p)}
    met: Counter[str] = Counter()
    turns = {}
    for entity, kind in found.items():
        met[kind] += 1
        turns[entity] = met[kind]
    return {entity: found[entity] for entity in sorted(found, key=turns.__getitem__)}


def _on_the_hill(kinds: Mapping[str, str], format: Format) -> tuple[Placement, ...]:
    """People to the left and the right of the town by turns, from the middle outward, turned to it."""
    half, size = format.units_wide / 2, _SMALL * fitted(format.units_wide)
    room = max(1, min(_MOST // 2, round((_TO - _FROM) * half / (_APART * size))))
    placed = []
    for i, (entity, kind) in enumerate(list(kinds.items())[: 2 * room]):
        side = -1 if i % 2 == 0 else 1
        x = side * half * (_FROM + (_TO - _FROM) * (i // 2 + 0.5) / room)
        y = hilltop(x, format.units_wide, format.units_high) - 0.04
        placed.append(Placement(entity, kind, x, y, size, -side, 20.0 - 0.1 * (i // 2), "relaxed"))
    return tuple(placed)
