"""The title card and the end card, as shots like the others."""

from __future__ import annotations

from dataclasses import replace

from rentegn.model.cards import TITLE_HOLD, card
from rentegn.model.direction import Source
from rentegn.model.scene_file import END, TITLE
from rentegn.model.span import Span
from rentegn.model.storyboard import Beat, Call, Placement, Shot, Storyboard, Tableau
from rentegn.model.transition import TO_END_CARD

_DEPTH = 50.0


def with_cards(storyboard: Storyboard) -> Storyboard:
    """The storyboard with a title card before its shots and an end card after them."""
    title = _card(storyboard, TITLE, "title_card")
    end = replace(_card(storyboard, END, "end_card"), transition=TO_END_CARD)
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
