"""Every hook into Manim's rendering: a camera that paints our layers at once, and a renderer that hands out frames."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import groupby
from typing import Any, cast

from manim import Mobject, MovingCamera
from manim.renderer.cairo_renderer import CairoRenderer
from manim.utils.exceptions import EndSceneEarlyException

from rentegn.drawing.drawlist import DrawList, Rect, View
from rentegn.drawing.painter import Raster, paint
from rentegn.drawing.palette import PAPER
from rentegn.drawing.paper import paper
from rentegn.manim_stage.canvas import Canvas
from rentegn.manim_stage.clock import Pace
from rentegn.manim_stage.drawing_mobject import Entity, Layer
from rentegn.manim_stage.finder import Finder
from rentegn.manim_stage.stock import Stock, paintable


class FastMovingCamera(MovingCamera):
    """Manim's moving camera with our painter: the one of every story scene.

    `changed` are the rectangles that may differ from the frame before.
    """

    # what we paint on holds bytes, whatever Manim says of its own
    pixel_array: Raster  # type: ignore[assignment]
    background: Raster  # type: ignore[assignment]
    pixel_width: int
    pixel_height: int

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.changed: list[Rect] = []
        self._canvas: Canvas | None = None
        self._stock = Stock()
        self._finder = Finder()
        kwargs.setdefault("background_color", PAPER)
        super().__init__(*args, **kwargs)

    def init_background(self) -> None:
        """Paper, unless the scene asked for a colour of its own."""
        if self.background_color.to_hex().upper() == PAPER:
            self.background = paper(self.pixel_width, self.pixel_height)
        else:
            super().init_background()
        self._canvas = None

    def lay(self, sheet: Raster) -> None:
        """Take this sheet (H, W, 4) for paper, unless the scene asked for a colour of its own."""
        if self.background_color.to_hex().upper() == PAPER:
            self.background = sheet
            self._canvas = None

    def reset(self) -> FastMovingCamera:
        """Manim wants a clean sheet; it gets one when the next picture turns out to need it."""
        if not hasattr(self, "pixel_array"):
            self.pixel_array = self.background.copy()
        return self

    def capture_mobjects(self, mobjects: Iterable[Mobject], **kwargs: Any) -> None:
        """Paint everything in Manim's order. A stage with nothing else on it repaints only what changed."""
        shown = self.get_mobjects_to_display(mobjects, **kwargs)
        # entities are frames without ink, and so is the camera's own, which a camera move leaves in the scene
        frame = getattr(self, "frame", None)
        shown = [each for each in shown if not isinstance(each, Entity) and each is not frame]
        view = self._view()
        drawn = [self._drawn(each, view) for each in shown]
        if all(drawing is not None for drawing in drawn):
            self.changed = self._kept().show([each for each in drawn if each is not None and len(each)], view)
            return
        self._kept().forget()
        self.changed = [(0, 0, self.pixel_width, self.pixel_height)]
        self.pixel_array[:] = self.background
        for ours, run in groupby(zip(shown, drawn, strict=True), lambda pair: pair[1] is not None):
            if ours:
                paint(self.pixel_array, DrawList.joined(drawing for _, drawing in run if drawing is not None), view)
            else:
                super().capture_mobjects([each for each, _ in run], include_submobjects=False)

    def _drawn(self, mobject: Mobject, view: View) -> DrawList | None:
        """What our painter paints of a mobject; None where Manim itself has to."""
        if isinstance(mobject, Layer):
            return mobject.placed
        return self._stock.drawn(mobject, view.scale) if paintable(mobject) else None

    def _kept(self) -> Canvas:
        if self._canvas is None or self._canvas.raster is not self.pixel_array:
            self._canvas = Canvas(self.background, self.pixel_array)
        return self._canvas

    def _view(self) -> View:
        seen = self._finder.seen(self.frame)
        return View(self.pixel_width, self.pixel_height, seen.wide, complex(seen.x, seen.y))


#: Told each wanted frame: its number, the live raster, and what changed since the last wanted one.
Sink = Callable[[int, Raster, list[Rect]], None]


class Projector(CairoRenderer):
    """Plays a scene and hands the frames of `wanted` to a sink; no files, no painting of frames nobody wants.

    A drawing is held for as many frames as the `pace` says, and as long as the scene says that it shows the same.
    """

    def __init__(self, sink: Sink, wanted: range | None = None, pace: Pace = Pace()) -> None:  # noqa: B008 – frozen
        super().__init__(camera_class=FastMovingCamera)
        self.sink = sink
        self.wanted = wanted
        self.pace = pace
        self.made = 0
        self._painted = False
        self._picture: int | None = None

    @property
    def skips_until(self) -> int:
        """Frames before this one need not even be played."""
        return 0 if self.wanted is None else self.wanted.start

    def skip(self, frames: int) -> None:
        """So many frames were passed over."""
        self.time += frames / self.camera.frame_rate
        self.made += frames

    def render(self, scene: Any, time: float, moving_mobjects: Iterable[Mobject] | None = None) -> None:
        """Paint one frame and hand it on."""
        if self.wanted is not None and self.made >= self.wanted.stop:
            raise EndSceneEarlyException
        if self.wanted is None or self.made in self.wanted:
            camera = cast(FastMovingCamera, self.camera)
            held = self._painted and (self.made % self.pace.drawing > 0 or self._shows(scene.picture))
            if not held:
                self.update_frame(scene, moving_mobjects)
                self._painted, self._picture = True, scene.picture
            self.sink(self.made, camera.pixel_array, [] if held else camera.changed)
        self.time += 1 / self.camera.frame_rate
        self.made += 1

    def _shows(self, picture: int | None) -> bool:
        """Whether what was painted last is just this picture of the scene's."""
        return picture is not None and picture == self._picture

    def scene_finished(self, scene: Any) -> None:
        """Nothing is left to be written."""
