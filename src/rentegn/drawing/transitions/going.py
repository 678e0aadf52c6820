"""The picture that goes, while the next one comes: one draw list for each frame."""

from __future__ import annotations

from rentegn.drawing.drawlist import Box, DrawList
from rentegn.drawing.transitions.page import turned
from rentegn.drawing.transitions.sheet import sheet
from rentegn.drawing.transitions.wipe import wiped
from rentegn.model.transition import Transition

#: The share of a drawing-in over which the picture before fades from the sheet.
_FADING = 0.3


def gone_by(by: Transition, leaving: DrawList, share: float, frame: Box, look: str) -> DrawList:
    """What is left to be seen of a picture `share` (0 to 1) of the way out, over the frame (units).

    It lies over everything else, but under it where the next one is drawn in.
    """
    if by is Transition.DRAW:
        if share >= _FADING:
            return DrawList.empty()
        return DrawList.joined([leaving, sheet(frame, look).faded(_eased(share / _FADING))])
    picture = DrawList.joined([sheet(frame, look), leaving])
    if by is Transition.PAGE:
        return turned(picture, _eased(share), frame, look)
    return wiped(picture, _eased(share), frame, look)


def _eased(share: float) -> float:
    share = min(max(share, 0.0), 1.0)
    return share * share * (3 - 2 * share)
