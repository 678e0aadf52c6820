"""`rentegn compile`."""

from __future__ import annotations

import argparse

from rentegn import pipeline
from rentegn.console import Terminal, tell
from rentegn.verbs import options as shared
from rentegn.verbs.completion import completed, scene_ids
from rentegn.verbs.page import DONE, PROBLEMS, Page

PAGE = Page(
    name="compile",
    takes="FILE [options]",
    about="the Manim scenes of a film; scenes edited by hand stay",
    text="""\
Writes one short Manim class a scene, to read, to play with the plain manim command, and to edit. The code names
beats, people and actions; frames and placements stand in timing.json beside it.

A scene that you have edited stays as it is, and what would have been written instead is shown as a difference.
Every verb that makes pictures compiles first, so this one is only needed to see the code, or to get a scene
back with --reset.""",
    writes=(
        ("scenes/FILM/SCENE.py", "a class for every scene, and _title.py and _end.py for the cards"),
        ("scenes/FILM/timing.json", "when each beat happens and where everybody stands"),
    ),
    examples=(
        ("rentegn compile storymaps/tillid-esbjerg.yaml", "every scene: written, unchanged, or kept as you edited it"),
        (
            "rentegn compile storymaps/tillid-esbjerg.yaml --reset trange-rum",
            "throws away your edits in that scene, and generates it again",
        ),
        (
            "manim -pql scenes/tillid_esbjerg/trange_rum.py TrangeRum",
            "plays one of them with Manim alone",
        ),
    ),
    done="the scenes are written; warnings and notes may have been told",
    problems="the storymap has an error, or a --reset names no scene; nothing is written",
    see=("draft", "explain"),
)


def options(parser: argparse.ArgumentParser) -> None:
    """The file, and scenes to generate anew."""
    shared.storymap(parser)
    reset = parser.add_argument(
        "--reset",
        action="append",
        default=[],
        metavar="ID",
        help="generate this scene anew, edited or not; give it again for more (default: edited scenes stay)",
    )
    completed(reset, scene_ids)


def run(chosen: argparse.Namespace) -> int:
    """Compile the scenes."""
    outcome = pipeline.compile_scenes(shared.order(chosen), Terminal(), chosen.reset)
    tell(outcome.diagnostics)
    if outcome.value is None:
        return PROBLEMS
    for file in outcome.value.files:
        print(f"{file.fate:>10}  {file.path}")
        if file.diff:
            print(file.diff, end="")
    print(f"{'timing':>10}  {outcome.value.timing_file}")
    return DONE
