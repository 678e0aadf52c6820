"""`rentegn contact`."""

from __future__ import annotations

import argparse

from rentegn import pipeline
from rentegn.console import Terminal, tell
from rentegn.verbs import options as shared
from rentegn.verbs.page import DONE, PROBLEMS, Page

PAGE = Page(
    name="contact",
    takes="FILE [options]",
    about="pages with a few frames of every scene, to see a whole film at a glance",
    text="""\
Frames of every scene and card, spread evenly over it, six in a row and four rows a page.""",
    writes=(("out/FILM/contact/page-1.png, …", "the pages"),),
    examples=(
        ("rentegn contact storymaps/tillid-esbjerg.yaml", "six frames of every scene"),
        ("rentegn contact storymaps/tillid-esbjerg.yaml --frames 12", "twice as many"),
    ),
    done="the pages are made, and their paths are printed",
    problems="the storymap has an error",
    see=("draft", "sheet"),
)


def options(parser: argparse.ArgumentParser) -> None:
    """The file, and how many frames."""
    shared.storymap(parser)
    parser.add_argument("--frames", type=shared.count, default=6, metavar="N", help="frames of each scene (default: 6)")
    shared.rendering(parser)


def run(chosen: argparse.Namespace) -> int:
    """Make the pages."""
    outcome = pipeline.make_contact(shared.order(chosen), Terminal(), chosen.frames)
    tell(outcome.diagnostics)
    for page in outcome.value or ():
        print(page)
    return DONE if outcome.ok else PROBLEMS
