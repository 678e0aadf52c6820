"""Manim's own shapes and text, and none of our drawings: the frozen scene that both hosts are measured with."""

from manim import (
    BLACK,
    BLUE,
    DOWN,
    GREEN,
    LEFT,
    ORANGE,
    PURPLE,
    RED,
    RIGHT,
    TEAL,
    UP,
    YELLOW,
    Annulus,
    Arrow,
    Circle,
    Create,
    FadeIn,
    FadeOut,
    LaggedStart,
    RegularPolygon,
    Rotate,
    Square,
    Star,
    Text,
    Transform,
    VGroup,
    VMobject,
    Write,
)

from rentegn.manim_stage import StoryScene

COLOURS = (RED, BLUE, GREEN, ORANGE, PURPLE, TEAL)


class StockShapes(StoryScene):
    """Sixty shapes in a grid, a headline, arrows; they are drawn, turn, change into each other, stand and go."""

    def construct(self) -> None:
        grid = (
            VGroup(*(self.shape(k) for k in range(60))).arrange_in_grid(5, 12, buff=0.35).scale(0.85).shift(DOWN * 0.4)
        )
        title = Text("Sixty shapes and a line of text", color=BLACK, font_size=40).to_edge(UP)
        arrows = VGroup(*(Arrow(LEFT * (6 - k), LEFT * (5 - k) + DOWN, color=BLACK) for k in range(0, 12, 2)))
        self.play(LaggedStart(*(Create(shape) for shape in grid), lag_ratio=0.05), Write(title), run_time=2)
        self.wait(1)
        self.play(*(Rotate(shape, 1.5 - k % 4) for k, shape in enumerate(grid)), run_time=1.5)
        self.play(*(Transform(grid[k], self.shape(k + 1).move_to(grid[k])) for k in range(0, 60, 2)), run_time=1.5)
        self.play(FadeIn(arrows), title.animate.set_color(RED).shift(RIGHT), run_time=0.6)
        self.wait(2)
        self.play(grid.animate.shift(UP * 0.5).scale(0.9), run_time=1)
        self.play(FadeOut(grid), FadeOut(arrows), FadeOut(title), run_time=1)

    @staticmethod
    def shape(k: int) -> VMobject:
        colour = COLOURS[k % len(COLOURS)]
        kinds = (
            Circle(0.4, color=colour, fill_opacity=0.6),
            Square(0.8, color=colour, stroke_width=6),
            Star(outer_radius=0.45, color=BLACK, fill_color=YELLOW, fill_opacity=1),
            RegularPolygon(7, radius=0.4, color=colour, fill_opacity=1),
            Annulus(0.2, 0.4, color=colour, fill_opacity=0.8),
        )
        return kinds[k % len(kinds)]
