"""Depth behind the stage: what is far away follows the camera less."""

from __future__ import annotations

from dataclasses import dataclass

from rentegn.model.camera import Framing

#: Depths of what a place draws far behind the stage.
SKY, HILLS = -8.0, -4.5
#: A layer this far behind the stage (units of depth below 0) follows the camera not at all; none follows less than the
#: least share of its move, so that the sky, too, fills the frame.
_INFINITE, _LEAST = 10.0, 0.25


@dataclass(frozen=True, slots=True)
class Lens:
    """A camera on `now`, which would show the `whole` stage if it stood back."""

    whole: Framing
    now: Framing

    def seen(self, depth: float) -> tuple[float, complex]:
        """Scale and shift (units) that put a layer of a depth to where it is seen: 1 and 0 on the stage itself."""
        if depth >= 0:
            return 1.0, 0j
        apparent = self.whole.toward(self.now, max(_LEAST, 1 + depth / _INFINITE))
        scale = self.now.wide / apparent.wide
        return scale, complex(self.now.x, self.now.y) - scale * complex(apparent.x, apparent.y)
