"""The title card and the end card, as shots like the others; on the last the cast stands on a hill."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from rentegn.model.cards import TITLE_HOLD, card
from rentegn.model.direction import Source
from rentegn.model.scene_file import END, TITLE
from rentegn.model.span import Span
from rentegn.model.storyboard import Beat, Call, Format, Placement, Shot, Storyboard, Tableau
from rentegn.model.transition import TO_END_CARD

_DEPTH = 50.0
#: Units per H of those in front, how far apart they stand in H, and the most that are there.
_SIZE, _APART, _MOST = 0.66, 1.85, 12
#: What the row behind is: a share of that size; how far under the hill's top the rows stand, in units.
_BEHIND, _FRONT_DOWN, _BACK_DOWN = 0.9, 0.92, 0.12
#: The share of the frame's width that they take at most.
_ACROSS = 0.62
#: What they do, by turns.
_GLAD = ("wave_on", "be_happy", "cheer")


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
    """The card with the cast on its hill, who wave, cheer and laugh while it is written."""
    from rentegn.acting.repertoire import action

    cast = _on_the_hill(_kinds(storyboard), storyboard.format)
    if not cast:
        return shot
    (beat,) = shot.beats
    calls = tuple(
        Call(glad, {"actor": names}) for i, glad in enumerate(_GLAD) if (names := tuple(p.entity for p in cast[i::3]))
    )
    after = beat.after.with_(*cast)
    for call in calls:
        after = action(call.action).after(call, after, storyboard.format)
    return replace(
        shot, opening=shot.opening.with_(*cast), beats=(replace(beat, calls=(*beat.calls, *calls), after=after),)
    )


def _kinds(storyboard: Storyboard) -> Mapping[str, str]:
    """Everybody who was in the film, by entity, with what they are.

    They come in the order in which they came on, the first of each kind before the second of any.
    """
    from rentegn.acting.stance import is_person

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
    """One group in two rows, who came first in the middle of the row in front; those behind look out between them."""
    from rentegn.drawing.props.title_card import fitted

    size = _SIZE * fitted(format.units_wide)
    room = max(1, min(_MOST // 2, round(_ACROSS * format.units_wide / (_APART * size))))
    people = list(kinds.items())[: 2 * room]
    front = people[: (len(people) + 1) // 2]
    return (*_row(front, size, 0.0, format), *_row(people[len(front) :], size, 1.0, format))


def _row(people: Sequence[tuple[str, str]], size: float, behind: float, format: Format) -> tuple[Placement, ...]:
    """A row from its middle outward, by turns to either side; half a place aside where it is the one behind."""
    from rentegn.drawing.props.end_card import hilltop

    placed = []
    for i, (entity, kind) in enumerate(people):
        side = 1 if i % 2 else -1
        x = _APART * size * (side * ((i + 1) // 2) + (0.5 * behind if len(people) % 2 else -0.5 * behind))
        y = hilltop(x, format.units_wide, format.units_high) - (_BACK_DOWN if behind else _FRONT_DOWN)
        own = size * (_BEHIND if behind else 1.0)
        depth = 20.0 - 2.0 * behind - 0.1 * i
        placed.append(Placement(entity, kind, x, y, own, -1 if x > 0 else 1, depth, "relaxed"))
    return tuple(placed)
