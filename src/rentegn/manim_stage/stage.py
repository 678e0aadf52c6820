"""What stands on the stage at a frame, as cels; knows nothing of Manim."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rentegn.acting.action import Moment, Passage
from rentegn.acting.performance import during, living, rest
from rentegn.acting.settling import settled
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.draw import draw
from rentegn.drawing.prims import Cel
from rentegn.model.storyboard import Call, Dress, Format, Tableau

#: Under this name the stage keeps what actions draw of their own: smoke, light, sparks.
EFFECTS = ""
#: Frames in which people come to life when a shot begins, and come to rest before it ends.
_QUICKENING, _RESTING = 12, 6


@dataclass(frozen=True, slots=True)
class _Running:
    """A beat being played: its passages, and the frame it began on."""

    passages: tuple[Passage, ...]
    start: int
    frames: int


class Stage:
    """The tableau, the beat that changes it, and the cels of both. Frames are the shot's, `length` in all.

    Until frame `opens`, by which the shot has taken over, and at its last frame people stand just as their placements
    say, so that shots meet without a jump.
    """

    def __init__(self, format: Format, cast: Mapping[str, Dress], length: int | None = None, opens: int = 0) -> None:
        self.format = format
        self.cast = cast
        self.length = length
        self.opens = opens
        self.tableau = Tableau()
        self._running: _Running | None = None
        self._settling: tuple[Tableau, int] = Tableau(), 0
        self._drawn: dict[str, tuple[Aspect, tuple[Cel, ...]]] = {}

    def begin(self, calls: Sequence[Call], after: Tableau, start: int, frames: int, lead: int) -> None:
        """From `start` on, play these calls together for so many frames, towards `after`."""
        passages = tuple(
            Passage(call, self.tableau, after, frames, lead, start, self.format, self.cast) for call in calls
        )
        self._running = _Running(passages, start, frames)

    def settle_from(self, leaving: Tableau, frames: int) -> None:
        """In the first frames everybody goes from where another tableau has them."""
        self._settling = leaving, frames

    def end(self, after: Tableau) -> None:
        """The beat is over, this is what it left."""
        self._running = None
        self.tableau = after

    def cels(self, frame: int, living: int = 1) -> Mapping[str, tuple[Cel, ...]]:
        """Every entity's cels at a frame, and those of the effects. An aspect that stays the same keeps its cels.

        Breath, blinks and flicker move on every `living` frames only.
        """
        alive = max(0, frame - self.opens)
        moment = self._moment(frame, alive - alive % living)
        drawn = {entity: self._draw(entity, aspect) for entity, aspect in moment.aspects.items()}
        return {**drawn, EFFECTS: moment.effects}

    def _moment(self, frame: int, alive: int) -> Moment:
        amount = self._liveliness(alive)
        leaving, frames = self._settling
        if frame < frames:
            coming = settled(leaving, self.tableau, frame, frames, self.format, self.cast)
            return living(coming, alive, amount)
        beat = self._running
        if beat is None or not beat.passages:
            return rest(self.tableau, alive, self.cast, amount)
        since = min(max(frame - beat.start, 0), beat.frames - 1)
        return during(beat.passages, since, alive, self.tableau, self.cast, amount)

    def _liveliness(self, frame: int) -> float:
        """How much people live, so many frames after the shot has opened: nothing at its edges, soon all."""
        held = frame - frame % 2  # people are drawn on twos
        left = _RESTING if self.length is None else max(0, self.length - self.opens - 2 - held)
        return min(1.0, held / _QUICKENING, left / _RESTING)

    def _draw(self, entity: str, aspect: Aspect) -> tuple[Cel, ...]:
        before = self._drawn.get(entity)
        if before is not None and before[0] == aspect:
            return before[1]
        cels = draw(aspect)
        self._drawn[entity] = aspect, cels
        return cels
