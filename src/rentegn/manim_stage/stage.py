"""What stands on the stage at a frame, as cels; knows nothing of Manim."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rentegn.acting.action import Moment, Passage
from rentegn.acting.clock import twos
from rentegn.acting.performance import during, living, rest
from rentegn.acting.settling import settled
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.draw import draw
from rentegn.drawing.prims import Cel
from rentegn.model.leisure import Leisure
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

    @property
    def end(self) -> int:
        """The first frame after it."""
        return self.start + self.frames

    def since(self, frame: int) -> int:
        """The frame of the beat that is drawn at one of the shot's: its first drawing waits for the next of twos."""
        if frame + 1 >= self.end:
            return self.frames - 1
        return max(0, frame - (self.start + self.start % 2))


class Stage:
    """The tableau, the beat that changes it, and the cels of both. Frames are the shot's, `length` in all.

    Until frame `opens`, by which the shot has taken over, and at its last frame people stand just as their placements
    say, so that shots meet without a jump.

    While nothing is asked of them people do what their `leisure` says.

    All that is on stage is drawn on the same twos of the shot, whenever its beats begin: between two drawings nothing
    changes at all. Only who comes from where the shot before left them is drawn on ones.
    """

    def __init__(
        self,
        format: Format,
        cast: Mapping[str, Dress],
        length: int | None = None,
        opens: int = 0,
        leisure: Mapping[str, Leisure] | None = None,
    ) -> None:
        self.format = format
        self.cast = cast
        self.length = length
        self.opens = opens
        self.leisure = leisure or {}
        self.tableau = Tableau()
        self._running: _Running | None = None
        self._settling: tuple[Tableau, int] = Tableau(), 0
        self._drawn: dict[str, tuple[Aspect, tuple[Cel, ...]]] = {}
        self._shown: tuple[int, int, Mapping[str, tuple[Cel, ...]]] | None = None

    def begin(self, calls: Sequence[Call], after: Tableau, start: int, frames: int, lead: int) -> None:
        """From `start` on, play these calls together for so many frames, towards `after`."""
        passages = tuple(
            Passage(call, self.tableau, after, frames, lead, start, self.format, self.cast) for call in calls
        )
        self._running = _Running(passages, start, frames)
        self._redraw_from(start)

    def settle_from(self, leaving: Tableau, frames: int) -> None:
        """In the first frames everybody goes from where another tableau has them."""
        self._settling = leaving, frames
        self._redraw_from(0)

    def end(self, after: Tableau) -> None:
        """The beat is over, this is what it left."""
        self._redraw_from(self._running.end if self._running else 0)
        self._running = None
        self.tableau = after

    def cels(self, frame: int, living: int = 1) -> Mapping[str, tuple[Cel, ...]]:
        """Every entity's cels at a frame, and those of the effects; the same object as long as a drawing is held.

        An aspect that stays the same keeps its cels. Breath, blinks and flicker move on every `living` frames only.
        """
        held = self._drawn_at(frame)
        if self._shown is not None and self._shown[:2] == (held, living):
            return self._shown[2]
        alive = max(0, held - self.opens)
        moment = self._moment(held, alive - alive % living)
        drawn = {entity: self._draw(entity, aspect) for entity, aspect in moment.aspects.items()}
        cels = {**drawn, EFFECTS: moment.effects}
        self._shown = held, living, cels
        return cels

    def _drawn_at(self, frame: int) -> int:
        """The frame whose drawing is shown at a frame; the shot's last drawing is that of its last frame."""
        held = frame if frame < self._settling[1] else max(twos(frame), self._settling[1])
        if self.length is not None and held < self.length <= held + 2 and frame >= self._settling[1]:
            return self.length - 1
        return held

    def _redraw_from(self, frame: int) -> None:
        """From this frame on something else happens than was drawn."""
        if self._shown is not None and self._shown[0] >= frame:
            self._shown = None

    def _moment(self, frame: int, alive: int) -> Moment:
        amount = self._liveliness(alive)
        leaving, frames = self._settling
        if frame < frames:
            coming = settled(leaving, self.tableau, frame, frames, self.format, self.cast)
            return living(coming, alive, amount)
        beat = self._running
        if beat is None or not beat.passages:
            return rest(self.tableau, alive, self.cast, amount, self.leisure, frame)
        since = beat.since(frame)
        return during(beat.passages, since, alive, self.tableau, self.cast, amount, self.leisure, frame)

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
