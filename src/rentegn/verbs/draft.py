"""`rentegn draft`."""

from __future__ import annotations

import argparse
import sys

from rentegn import pipeline
from rentegn.console import Terminal, tell
from rentegn.verbs import options as shared
from rentegn.verbs.page import DONE, PROBLEMS, Page

PAGE = Page(
    name="draft",
    takes="FILE [options]",
    about="a quick, small film with timecode, scene ids and captions in the picture",
    text="""\
The film as it moves and sounds, at a third of its size, to work by. In the picture stand the film's timecode
(hours:minutes:seconds:frames), the id of the scene, the captions, and in the film's language that it is a
draft.

Only scenes that changed since the last draft are drawn again. A draft of some scenes has a name of its own,
keeps the timecode of the whole film, and leaves the whole draft alone.""",
    writes=(
        ("out/FILM/FILM_16x9_da_ink_draft.mp4", "the whole film"),
        ("out/FILM/FILM_16x9_da_ink_draft_SCENE.mp4", "with --scene: that scene; several are joined by +"),
    ),
    examples=(
        ("rentegn draft storymaps/tillid-esbjerg.yaml", "all of it"),
        (
            "rentegn draft storymaps/tillid-esbjerg.yaml --scene trange-rum --scene rummet-vokser",
            "two scenes, after a change to one of them",
        ),
        ("rentegn draft storymaps/tillid-esbjerg.yaml --look sketch", "in pencil"),
    ),
    done="the draft is made, and its path is printed",
    problems="the storymap has an error, or a scene could not be drawn; the others are kept for the next time",
    see=("film", "compile", "animatic"),
)


def options(parser: argparse.ArgumentParser) -> None:
    """The file, its scenes, and how to draw them."""
    shared.storymap(parser)
    shared.scene(parser, "only this scene")
    shared.variant(parser)
    shared.rendering(parser)
    shared.verbose(parser)


def run(chosen: argparse.Namespace) -> int:
    """Make a draft."""
    outcome = pipeline.make_draft(shared.order(chosen), Terminal(), chosen.scene)
    tell(outcome.diagnostics)
    if outcome.value is None:
        print("no draft is made; what was finished is kept", file=sys.stderr)
        return PROBLEMS
    print(outcome.value)
    return DONE if outcome.ok else PROBLEMS
