"""`rentegn film`."""

from __future__ import annotations

import argparse
import sys

from rentegn import pipeline
from rentegn.console import Terminal, tell
from rentegn.verbs import options as shared
from rentegn.verbs.page import DONE, PROBLEMS, Page

PAGE = Page(
    name="film",
    takes="FILE [options]",
    about="the finished film, with captions, sound and a manifest beside it",
    text="""\
Reads the storymap, stages and speaks it, draws every scene, mixes the sound, joins it all to a film of 1920 by
1080 at 25 frames a second, and checks what came out: its length, size, rate, loudness and captions.

What was made once is not made again: a new note draws its own scene and those that open on what it left. Stop
it whenever you like; the same command goes on where it was.""",
    writes=(
        ("out/FILM/FILM_16x9_da_ink.mp4", "the film, with captions and chapters inside"),
        ("out/FILM/FILM_16x9_da_ink.srt, .vtt", "its captions"),
        ("out/FILM/FILM_16x9_da.wav", "its sound, 48 kHz stereo"),
        ("out/FILM/FILM_16x9_da_ink.manifest.json", "what it was made from, its checks, and who approved it"),
        ("scenes/FILM/", "its scenes, as compile writes them"),
    ),
    examples=(
        ("rentegn film storymaps/tillid-esbjerg.yaml", "the reference film"),
        ("rentegn film storymaps/tillid-esbjerg.yaml --look sketch", "in pencil"),
        ("rentegn film storymaps/tillid-esbjerg.yaml --final", "only if the client has approved every panel"),
        (
            'rentegn film storymaps/tillid-esbjerg.yaml --final --override "Ida Holm" --reason "godkendt på mødet"',
            "final without that; the manifest says who had it so, and why",
        ),
    ),
    done="the film is made, and its path is printed",
    problems="the storymap has an error, a scene could not be drawn, a check failed, or a --final film is not approved",
    see=("draft", "approve", "batch"),
)


def options(parser: argparse.ArgumentParser) -> None:
    """The file, which film of it, and how to draw it."""
    shared.storymap(parser)
    shared.variant(parser)
    shared.rendering(parser)
    shared.verbose(parser)
    shared.finishing(parser)
    shared.recorded(parser)


def run(chosen: argparse.Namespace) -> int:
    """Make the film."""
    outcome = pipeline.make_film(shared.order(chosen), Terminal())
    tell(outcome.diagnostics)
    if outcome.value is None:
        print("no film is made", file=sys.stderr)
        return PROBLEMS
    print(outcome.value.path)
    return DONE if outcome.ok else PROBLEMS
