"""A raster that repaints only what changed from one frame to the next."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from rentegn.drawing.drawlist import DrawList, Rect, View
from rentegn.drawing.painter import Raster, paint, repaint

#: A lower part of the pile that stayed the same for so many frames is painted once and kept.
_SETTLED = 3
#: Past this many pieces, one rectangle about all of them is cheaper.
_MOST_RECTS = 12


class Canvas:
    """Piles of drawings on a background, into `raster` (H, W, 4).

    A drawing that is the same object as in the frame before is the same picture.
    """

    def __init__(self, background: Raster, raster: Raster) -> None:
        self.background = background
        self.raster = raster
        self._view: View | None = None
        self._pile: list[DrawList] = []
        self._rects: list[Rect | None] = []
        self._base = background
        self._based: list[DrawList] = []
        self._alike, self._calm = 0, 0

    def forget(self) -> None:
        """Somebody else has painted on the raster."""
        self._view = None

    def show(self, pile: Sequence[DrawList], view: View) -> list[Rect]:
        """Paint a pile, back to front; the rectangles whose pixels may have changed."""
        whole = (0, 0, view.width, view.height)
        rects = [self._known(k, drawing, view) for k, drawing in enumerate(pile)]
        if view != self._view:
            self._base, self._based, self._alike, self._calm = self.background, [], 0, 0
            changed = [whole]
        else:
            changed = self._changes(pile, rects)
        self._view, self._pile, self._rects = view, list(pile), rects
        if changed:
            self._settle(view)
            self._repaint(changed, view)
        return changed

    def _known(self, k: int, drawing: DrawList, view: View) -> Rect | None:
        if view == self._view and k < len(self._pile) and self._pile[k] is drawing:
            return self._rects[k]
        box = drawing.box()
        return None if box is None else view.rect(box)

    def _changes(self, pile: Sequence[DrawList], rects: Sequence[Rect | None]) -> list[Rect]:
        stale: list[Rect] = []
        for k in range(max(len(pile), len(self._pile))):
            new = pile[k] if k < len(pile) else None
            old = self._pile[k] if k < len(self._pile) else None
            if new is not old:
                stale += [each[k] for each in (rects, self._rects) if k < len(each) and each[k] is not None]  # type: ignore[misc]
        alike = next((k for k, pair in enumerate(zip(pile, self._pile, strict=False)) if pair[0] is not pair[1]), None)
        alike = min(len(pile), len(self._pile)) if alike is None else alike
        if stale:
            self._calm = self._calm + 1 if alike == self._alike else 0
            self._alike = alike
        return merged(stale)

    def _settle(self, view: View) -> None:
        """Keep the lower part of the pile as a base when it has been the same for a while, drop it when it changes."""
        kept = len(self._based)
        if any(new is not old for new, old in zip(self._pile[:kept], self._based, strict=False)) or kept > len(
            self._pile
        ):
            self._base, self._based = self.background, []
        if self._calm >= _SETTLED and self._alike > len(self._based):
            self._based = self._pile[: self._alike]
            self._base = self.background.copy()
            paint(self._base, DrawList.joined(self._based), view)

    def _repaint(self, changed: Sequence[Rect], view: View) -> None:
        above = range(len(self._based), len(self._pile))
        touched = [self._pile[k] for k in above if any(_meets(self._rects[k], rect) for rect in changed)]
        repaint(self.raster, self._base, DrawList.joined(touched), view, changed)


def merged(rects: Sequence[Rect]) -> list[Rect]:
    """Rectangles that do not overlap and cover all of these."""
    rects = [rect for rect in rects if rect[2] > rect[0] and rect[3] > rect[1]]
    if len(rects) > _MOST_RECTS:
        edges = np.array(rects)
        return [_about((*edges[:, :2].min(axis=0), *edges[:, 2:].max(axis=0)), (1 << 30, 1 << 30, 0, 0))]
    apart: list[Rect] = []
    for rect in rects:
        while (met := next((other for other in apart if _meets(other, rect)), None)) is not None:
            apart.remove(met)
            rect = _about(met, rect)
        apart.append(rect)
    return apart


def _meets(one: Rect | None, other: Rect) -> bool:
    return one is not None and one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _about(one: Sequence[int], other: Sequence[int]) -> Rect:
    left, top = min(int(one[0]), int(other[0])), min(int(one[1]), int(other[1]))
    return left, top, max(int(one[2]), int(other[2])), max(int(one[3]), int(other[3]))
