"""`rentegn animatic`."""

from __future__ import annotations

import argparse

from rentegn import pipeline
from rentegn.console import Terminal, tell
from rentegn.verbs import options as shared
from rentegn.verbs.page import DONE, PROBLEMS, Page

PAGE = Page(
    name="animatic",
    takes="FILE [options]",
    about="the stills with voice and captions: the film in seconds",
    text="""\
The frames of the sheets, each standing for as long as its part of the film lasts, with the film's whole sound
and its captions: for the client to hear the film before it is drawn. As on the sheets, a scene is shown in
pencil until it is approved, and in the film's own look from then on; --look draws all of them in one.""",
    writes=(
        ("out/FILM/FILM_16x9_da_sketch_animatic.mp4", "the animatic"),
        ("out/FILM/FILM_16x9_da.wav", "its sound, which is the film's"),
    ),
    examples=(
        ("rentegn animatic storymaps/tillid-esbjerg.yaml", "of the reference film"),
        ("rentegn animatic storymaps/tillid-esbjerg.yaml --look ink", "all in ink"),
    ),
    done="the animatic is made, and its path is printed",
    problems="the storymap has an error, or a scene could not be drawn",
    see=("sheet", "draft"),
)


def options(parser: argparse.ArgumentParser) -> None:
    """The file, which film of it, and how to draw it."""
    shared.storymap(parser)
    shared.variant(parser)
    shared.rendering(parser, "pencil until a scene is approved, then ink")
    shared.recorded(parser)


def run(chosen: argparse.Namespace) -> int:
    """Make the animatic."""
    outcome = pipeline.make_animatic(shared.order(chosen), Terminal(), chosen.look)
    tell(outcome.diagnostics)
    if outcome.value is not None:
        print(outcome.value)
    return DONE if outcome.ok else PROBLEMS
