"""How one shot takes over from the one before."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class Transition(StrEnum):
    """A shot's way in, as a storymap names it.

    `cut`: at once. `settle`: everybody goes from where the last shot left them to where this one has them. `page`: the
    last picture is a page that is turned. `draw`: this picture is drawn on a clean sheet. `wipe`: an arm sweeps the
    last picture away.
    """

    CUT = "cut"
    SETTLE = "settle"
    PAGE = "page"
    DRAW = "draw"
    WIPE = "wipe"


#: How many frames each takes, from the incoming shot's first.
TRANSITION_FRAMES: Mapping[Transition, int] = {
    Transition.CUT: 0,
    Transition.SETTLE: 14,
    Transition.PAGE: 16,
    Transition.DRAW: 18,
    Transition.WIPE: 14,
}
#: The end card turns the story's last page.
TO_END_CARD = Transition.PAGE
