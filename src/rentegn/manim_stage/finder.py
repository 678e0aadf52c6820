"""Where the camera's frame is."""

from __future__ import annotations

from manim import Mobject

from rentegn.model.camera import Framing


class Finder:
    """Manim measures a frame point by point whenever it is asked; this measures it again once its points have moved."""

    def __init__(self) -> None:
        self._known: tuple[bytes, Framing] | None = None

    def seen(self, frame: Mobject) -> Framing:
        """What a camera's frame shows, in units."""
        points = b"".join(each.points.tobytes() for each in frame.get_family())
        if self._known is None or self._known[0] != points:
            x, y, _ = frame.get_center()
            self._known = points, Framing(float(x), float(y), float(frame.width))
        return self._known[1]
