"""The scene class that generated scenes are made of."""

from __future__ import annotations

import inspect
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from manim import Animation, Mobject, MovingCamera, MovingCameraScene, Wait, config, logger
from manim.animation.animation import prepare_animation
from manim.utils.exceptions import EndSceneEarlyException

from rentegn.acting.repertoire import action
from rentegn.drawing.looks.inking import pen_at
from rentegn.drawing.paper import paper
from rentegn.drawing.parallax import Lens
from rentegn.drawing.prims import Cel
from rentegn.drawing.things import thing, things
from rentegn.manim_stage.camera import FastMovingCamera, Projector
from rentegn.manim_stage.clock import Clock, Pace, frames_in, seconds
from rentegn.manim_stage.drawing_mobject import Entity
from rentegn.manim_stage.errors import SceneError, line_in
from rentegn.manim_stage.finder import Finder
from rentegn.manim_stage.going import Going
from rentegn.manim_stage.stage import Stage
from rentegn.manim_stage.timing_file import Found, find
from rentegn.model.camera import Framing
from rentegn.model.storyboard import WIDE, Call, Placement, Tableau
from rentegn.model.timing_json import Arrival, BeatTiming, applied
from rentegn.model.transition import TRANSITION_FRAMES, Transition

#: Names the look to draw in.
LOOK_VARIABLE = "RENTEGN_LOOK"
#: Frames a drawing of a living line is held; a multiple of two, as people are drawn on twos.
BOIL_FRAMES = 4
#: Where a mobject without a z-index of its own goes: before everybody, behind lettering.
IN_FRONT = 45.0
_CLOSING_FRAMES = 25
_FLOOR = -2.45


class StoryScene(MovingCameraScene):
    """One shot of a film: `open_on` what stands there, then its beats by name.

    Frames and placements come from the timing file; without a current one every beat gets the length its actions like
    best, and a warning says so. Anything else that Manim can do may stand between the calls.
    """

    def __init__(self, camera_class: type[MovingCamera] = FastMovingCamera, **kwargs: Any) -> None:
        super().__init__(camera_class=camera_class, always_update_mobjects=True, **kwargs)
        self.look = os.environ.get(LOOK_VARIABLE) or "ink"
        self.clock = Clock(config.frame_rate)
        self.entities: dict[str, Entity] = {}
        self._file = inspect.getfile(type(self))
        self._found: Found = find(Path(self._file), type(self).__name__)
        film = self._found.film
        known = self._found.scene if self._found.current else None
        opens = known.arrival.frames if known and known.arrival else 0
        self.stage = Stage(
            film.frame if film else WIDE,
            film.cast if film else {},
            known.frames if known else None,
            opens,
            known.leisure if known else None,
        )
        self._going: Going | None = None
        self._played: list[str] = []
        self._shown: set[str] = set()
        self._people: set[str] = set()
        self._framing: Framing | None = None
        self._finder = Finder()
        self._drawing: tuple[Mapping[str, tuple[Cel, ...]], int, Framing] | None = None
        self._pictures = 0
        self._opened = False
        self._last = 0

    # -- what generated code says

    def place(self, name: str) -> Entity:
        """The place the scene plays in."""
        return self._entity(name)

    def actor(self, name: str) -> Entity:
        """Somebody of the cast."""
        self._people.add(name)
        return self._entity(name)

    def prop(self, name: str) -> Entity:
        """Something that stands on the stage or is brought on."""
        return self._entity(name)

    def turn_page(self) -> None:
        """The scene before was a page, which is turned; what `open_on` names stands under it."""
        self._take_over(Transition.PAGE)

    def draw_in(self) -> None:
        """The scene before fades from the sheet, and what `open_on` names is drawn on it."""
        self._take_over(Transition.DRAW)

    def wipe_in(self) -> None:
        """An arm wipes the scene before away from what `open_on` names."""
        self._take_over(Transition.WIPE)

    def settle_in(self) -> None:
        """Everybody goes from where the scene before left them to where `open_on` has them."""
        self._take_over(Transition.SETTLE)

    def open_on(self, *entities: Entity) -> None:
        """These are on stage when the shot opens; SceneError for one whose place is not known."""
        placements = [self._opening(entity.entity, k, len(entities)) for k, entity in enumerate(entities)]
        self.stage.end(Tableau(tuple(each for each in placements if each is not None)))
        self._opened = True
        self._update_stage()
        if self._going and not self._found.current:
            self._live_until(self._going.frames)

    def beat(self, name: str, *calls: Any) -> None:
        """Live on until the beat begins, then play its calls together; Manim's own animations may run along.

        SceneError where the timing file has no such beat, or it was played before.
        """
        if name in self._played:
            raise self._error(f"beat `{name}` is played twice")
        asked = [call for call in calls if isinstance(call, Call)]
        timing = self._timing(name, asked)
        self._played.append(name)
        self._live_until(timing.start)
        start = self.clock.next_stage_frame
        if start > timing.start:
            logger.warning("%s: beat `%s` begins %d frames late", self._where(), name, start - timing.start)
        after = applied(self.stage.tableau, timing)
        self.stage.begin(asked, after, start, max(1, timing.end - start), timing.lead)
        self._live_until(timing.end, *(prepare_animation(each) for each in calls if not isinstance(each, Call)))
        self.stage.end(after)
        self._last = max(timing.end, start + 1)

    # -- what whoever paints it asks

    @property
    def picture(self) -> int | None:
        """The number of what is on stage: as long as it stays, so does every pixel. None where nobody can tell."""
        frame = cast(Any, self.camera).frame
        alone = all(isinstance(each, Performance) for each in self.animations or ())
        ours = all(
            isinstance(each, Entity) or each is frame or _is_nothing(each)
            for each in (*self.mobjects, *self.foreground_mobjects)
        )
        moved = self.updaters or any(each.updaters for each in (*self.mobjects, frame))
        return self._pictures if alone and ours and not moved and self._going is None else None

    # -- what Manim asks

    def setup(self) -> None:
        """The whole frame in view, and paper under whatever camera there is."""
        super().setup()
        camera = cast(Any, self.camera)
        # Manim's camera frame begins as 16:9 whatever the pixels are
        camera.frame_width, camera.frame_height = config.frame_width, config.frame_height
        sheet = paper(camera.pixel_width, camera.pixel_height, self.look)
        if isinstance(camera, FastMovingCamera):
            camera.lay(sheet)
        else:
            camera.set_background(sheet)
            camera.reset()

    def tear_down(self) -> None:
        """Live on to the shot's last frame; SceneError for beats that were never played, or a shot that ran over."""
        super().tear_down()
        timing = self._found.scene if self._found.current else None
        if self._wanted_is_over():
            return
        if timing is None:
            logger.warning("%s: %s; beats last as long as their actions like", self._where(), self._found.problem)
            with suppress(EndSceneEarlyException):
                self._live_until(self._last + _CLOSING_FRAMES)
            return
        missing = [name for name in timing.beats if name not in self._played]
        if missing:
            raise self._error(f"beat `{missing[0]}` of the timing file is never played")
        with suppress(EndSceneEarlyException):
            self._live_until(timing.frames)
        if self._wanted_is_over():
            return
        over = self.clock.next_stage_frame - timing.frames
        if over > 0:
            raise self._error(f"the scene runs {over} frames past its {timing.frames}")

    def play(self, *args: Any, **kwargs: Any) -> None:
        """As Manim's; the clock counts the frames."""
        first = self.clock.played
        self._drawing = None  # between two plays the scene's code may have moved anything
        super().play(*args, **kwargs)
        self.clock.play(self.clock.making + 1 - first)

    def wait(self, duration: float = 1.0, *args: Any, **kwargs: Any) -> None:
        """As Manim's, in whole frames; the stage lives on."""
        super().wait(seconds(max(1, round(duration * self.clock.rate)), self.clock.rate), *args, **kwargs)

    def update_to_time(self, t: float) -> None:
        """As Manim's; then the stage shows its frame."""
        last = frames_in(self.duration, self.clock.rate) - 1
        self.clock.reach(last if self.renderer.skip_animations else min(last, round(t * self.clock.rate)))
        super().update_to_time(t)
        self._bring_forward()
        self._update_stage()

    def get_moving_mobjects(self, *animations: Animation) -> list[Mobject]:
        """All: the stage lives, and what Manim paints once and for all would fall out of the order."""
        return [*self.mobjects, *self.foreground_mobjects]

    def get_moving_and_static_mobjects(self, animations: Iterable[Animation]) -> tuple[list[Mobject], list[Mobject]]:
        """All move. Families are not spelled out here: what they gain during a play would be painted too early."""
        return self.get_moving_mobjects(), []

    # -- the way there

    def _entity(self, name: str) -> Entity:
        if name not in self.entities:
            self.entities[name] = Entity(name, painted=isinstance(self.camera, FastMovingCamera))
        return self.entities[name]

    def _update_stage(self) -> None:
        """Show the stage at the frame being made. What appears for the first time comes into the scene by itself."""
        frame = self.clock.stage_frame
        pace = self._pace()
        if self._shown and frame % pace.drawing:
            return  # nobody will see it: the one before is held
        self._frame(frame)
        pen = pen_at(self.stage.format.units_wide / self._seen().wide)
        cels = self.stage.cels(frame, pace.living)
        if self._going:
            cels = self._give_way(self._going, frame, cels)
        variant = frame // max(BOIL_FRAMES, pace.living)
        if self._is_drawn(cels, variant):
            return
        for name in [*self.entities, *(name for name in cels if name not in self.entities)]:
            entity = self._entity(name)
            entity.take(cels.get(name, ()), self.look, variant, pen)
            if cels.get(name) and name not in self._shown:
                self._shown.add(name)
                self.add(entity)
        self._look_through()

    def _is_drawn(self, cels: Mapping[str, tuple[Cel, ...]], variant: int) -> bool:
        """Whether every entity shows just this already; else it counts as drawn from now on."""
        known, seen = self._drawing, self._seen()
        if known is not None and known[0] is cels and known[1:] == (variant, seen):
            return True
        self._drawing = cels, variant, seen
        self._pictures += 1
        return False

    def _take_over(self, by: Transition) -> None:
        """From the scene before as the timing knows it; from an empty stage where it does not."""
        if self._opened:
            raise self._error("a scene takes over from the one before it opens")
        found = self._found.scene.arrival if self._found.current and self._found.scene else None
        arrival = replace(found, by=by) if found else Arrival(by, TRANSITION_FRAMES[by])
        if by is Transition.SETTLE:
            self.stage.settle_from(arrival.leaving, arrival.frames)
        else:
            painted = isinstance(self.camera, FastMovingCamera)
            self._going = Going(arrival, self._opening_framing(), self.stage, self.look, painted=painted)

    def _opening_framing(self) -> Framing:
        camera = self._found.scene.camera if self._found.current and self._found.scene else None
        return camera.start if camera else Framing(0.0, 0.0, self.stage.format.units_wide)

    def _give_way(self, going: Going, frame: int, cels: Mapping[str, tuple[Cel, ...]]) -> Mapping[str, tuple[Cel, ...]]:
        """Show what is left of the scene before; the cels of this one as far as they are there already."""
        if frame >= going.frames:
            self._going = None
            going.clear()
            self.remove(going.leaf)
            return cels
        going.show(frame)
        self.add(going.leaf)
        return going.shown(cels, frame)

    def _pace(self) -> Pace:
        return self.renderer.pace if isinstance(self.renderer, Projector) else Pace()

    def _frame(self, frame: int) -> None:
        """The camera where the timing has it; once it is there, it is free for whatever the scene's code does."""
        move = self._found.scene.camera if self._found.current and self._found.scene else None
        framing = move.at(frame) if move else None
        if framing is not None and framing != self._framing:
            self._framing = framing
            cast(Any, self.camera).frame.set(width=framing.wide).move_to((framing.x, framing.y, 0.0))

    def _seen(self) -> Framing:
        return self._finder.seen(cast(Any, self.camera).frame)

    def _look_through(self) -> None:
        """What is far away follows the camera less, whoever moves it."""
        whole, now = Framing(0.0, 0.0, self.stage.format.units_wide), self._seen()
        for entity in self.entities.values():
            entity.lens = None if now == whole else Lens(whole, now)

    def _bring_forward(self) -> None:
        """Manim's own mobjects come before everybody on stage, unless they have a z-index."""
        for mobject in (*self.mobjects, *self.foreground_mobjects):
            if not isinstance(mobject, Entity) and mobject.z_index == 0:
                mobject.set_z_index(IN_FRONT)

    def _live_until(self, stage_frame: int, *along: Animation) -> None:
        frames = self.clock.until(stage_frame)
        if frames < 1:
            return
        if isinstance(self.renderer, Projector) and not along and not self._has_updaters():
            passed = min(frames, self.renderer.skips_until - self.clock.played)
            if passed > 0:
                self.renderer.skip(passed)
                self.clock.play(passed)
                frames -= passed
                self._update_stage()
        if frames > 0:
            time = seconds(frames, self.clock.rate)
            self.play(*(each.set_run_time(time) for each in along), Performance(run_time=time))

    def _has_updaters(self) -> bool:
        """Whether something of Manim's own wants to be told of every frame, seen or not."""
        every = (*self.mobjects, *self.foreground_mobjects, cast(Any, self.camera).frame)
        return bool(self.updaters) or any(mobject.get_family_updaters() for mobject in every)

    def _opening(self, name: str, k: int, count: int) -> Placement | None:
        known = self._found.scene.opening.get(name) if self._found.scene else None
        if known is None and self._found.current:
            raise self._error(f"`{name}` is not on stage when the scene opens")
        return known or self._guessed(name, 3.0 * (k - (count - 1) / 2))

    def _guessed(self, name: str, x: float) -> Placement | None:
        """A placement for what no timing knows: what it is called is what it is; None where that is not drawn."""
        kind = next((kind for kind in (name, name.rstrip("0123456789").rstrip("-_")) if kind in things()), None)
        if name in self._people:
            return Placement(name, "employee", x=x, y=_FLOOR, depth=20.0)
        if kind is None:
            logger.warning("%s: nobody knows where `%s` stands or what it looks like", self._where(), name)
            return None
        return Placement(name, kind, x=x, y=_FLOOR, depth=thing(kind).depth)

    def _timing(self, name: str, calls: list[Call]) -> BeatTiming:
        if self._found.current and self._found.scene:
            if name not in self._found.scene.beats:
                raise self._error(f"there is no beat `{name}` in the timing file")
            return self._found.scene.beats[name]
        return self._ideal(calls)

    def _ideal(self, calls: list[Call]) -> BeatTiming:
        """A beat as long as its longest action likes to be, begun at once."""
        before = after = self.stage.tableau
        lengths = []
        for call in calls:
            verb = action(call.action)
            changed = verb.after(call, after, self.stage.format)
            lengths.append(verb.length(call, after, changed))
            after = changed
        start = self.clock.next_stage_frame
        frames = max((length.ideal for length in lengths), default=1)
        lead = max((length.lead for length in lengths), default=0)
        gone = tuple(each.entity for each in before if each.entity not in after)
        return BeatTiming(start, start + frames, lead, tuple(after), gone)

    def _wanted_is_over(self) -> bool:
        """Whether whoever watches has seen all the frames it wants."""
        renderer = self.renderer
        return isinstance(renderer, Projector) and renderer.wanted is not None and renderer.made >= renderer.wanted.stop

    def _where(self) -> str:
        line = line_in(self._file) or inspect.getsourcelines(type(self).construct)[1]
        return f"{self._file}:{line}"

    def _error(self, message: str) -> SceneError:
        return SceneError(f"{self._where()}: {message}")


def _is_nothing(mobject: Mobject) -> bool:
    """Whether it is what Manim puts on stage for a wait: it has no picture and never will."""
    return type(mobject) is Mobject and not mobject.submobjects


class Performance(Wait):
    """The one animation that plays every action: it lets time pass, and the scene shows the stage at each frame."""

    def __init__(self, run_time: float) -> None:
        super().__init__(run_time=run_time, frozen_frame=False)
