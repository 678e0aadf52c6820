"""`rentegn sheet`."""

from __future__ import annotations

import argparse
from datetime import date

from rentegn import pipeline
from rentegn.console import Terminal, tell
from rentegn.model.sheet import Edition
from rentegn.verbs import options as shared
from rentegn.verbs.page import DONE, PROBLEMS, Page

PAGE = Page(
    name="sheet",
    takes="FILE [options]",
    about="image sheets for the client's approval: PDF, PNG pages and HTML",
    text="""\
Every scene as a panel: one to three frames of the film as it will be, its text and its note word for word, how
the note was read, what is proposed or was not understood, its length, boxes to tick and room for a comment. The
last page is for signatures. In the language of the storymap, A4 on its side.

Frames are taken from the same scenes that the film is drawn from. A scene is shown in pencil until it is approved,
and in the film's own look from then on; --look draws all of them in one. A sheet is for approval once it has a
deadline, or somebody has decided on a panel. What changed since, and in which version, comes from the record of
decisions.""",
    writes=(
        ("out/FILM/sheets/FILM_16x9_da_sketch_sheet-6.pdf", "to send, print and fill in; accessible"),
        ("out/FILM/sheets/FILM_16x9_da_sketch_sheet-6-01.png, …", "its pages as pictures"),
        ("out/FILM/sheets/FILM_16x9_da_sketch_sheet-6.html", "the same in one file for a browser"),
        ("out/FILM/sheets/SCENE/", "with --scene: all of that, of that scene; several are joined by +"),
    ),
    examples=(
        ("rentegn sheet storymaps/tillid-esbjerg.yaml", "six panels a page"),
        ("rentegn sheet storymaps/tillid-esbjerg.yaml --layout 2 --layout text", "two a page, and the texts as a list"),
        (
            'rentegn sheet storymaps/tillid-esbjerg.yaml --producer "Tegnestuen" --deadline 2026-12-04',
            "with the sender, and the day by which the client is to answer",
        ),
        ("rentegn sheet storymaps/tillid-esbjerg.yaml --scene trange-rum", "one scene, after a change to it"),
    ),
    done="the sheets are made, and their paths are printed",
    problems="the storymap has an error, or a scene could not be drawn",
    see=("approve", "animatic"),
)


def options(parser: argparse.ArgumentParser) -> None:
    """The file, its scenes, and what stands on the sheets."""
    shared.storymap(parser)
    parser.add_argument(
        "--layout",
        action="append",
        default=[],
        choices=pipeline.LAYOUTS,
        help="panels a page, or text for a list; give it again for more (default: 6)",
    )
    shared.scene(parser, "only this scene")
    parser.add_argument("--producer", default="", metavar="NAME", help="who makes the film (default: none)")
    parser.add_argument(
        "--deadline", default="", metavar="DATE", help="when the client is to answer, as 2026-12-04 (default: none)"
    )
    shared.variant(parser)
    shared.rendering(parser, "pencil until a scene is approved, then ink")
    shared.recorded(parser)


def run(chosen: argparse.Namespace) -> int:
    """Make the sheets."""
    edition = Edition(day=date.today().isoformat(), producer=chosen.producer, deadline=chosen.deadline)
    layouts = tuple(dict.fromkeys(chosen.layout)) or pipeline.LAYOUTS[:1]
    paper = pipeline.Paper(layouts, tuple(dict.fromkeys(chosen.scene)), chosen.look, edition)
    outcome = pipeline.make_sheet(shared.order(chosen), paper, Terminal())
    tell(outcome.diagnostics)
    for files in outcome.value or ():
        print("\n".join(map(str, (files.pdf, *files.pngs, files.html))))
    return DONE if outcome.ok else PROBLEMS
