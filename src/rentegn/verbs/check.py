"""`rentegn check`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from rentegn.console import counted, in_colour, scenes, told
from rentegn.verbs import options as shared
from rentegn.verbs.again import Said, again
from rentegn.verbs.page import DONE, PROBLEMS, Page

PAGE = Page(
    name="check",
    takes="FILE…",
    about="every problem in storymaps, with its place and a hint",
    text="""\
Reads storymaps and tells everything that is wrong with them, each with file, line, column, the word itself and
what to try instead. Every other verb tells the same problems; this one only looks, and takes no second.

With --pictures every shot is drawn small and looked over too: who is cut by the frame, whose face or hand at work is
covered, who stands in somebody's place or in the air, which figures merge or just touch, and what is written where it
cannot be read. A film is always looked over.

An error keeps the film from being made; a warning does not; a note only says how something was understood.""",
    examples=(
        ("rentegn check storymaps/tillid-esbjerg.yaml", "one film"),
        ("rentegn check storymaps/*.yaml", "all of them, with a line for each at the end"),
        ("rentegn check storymaps/tillid-esbjerg.yaml --pictures", "what is to be seen is looked over too"),
    ),
    done="no storymap has an error",
    problems="at least one has",
    see=("explain", "new"),
)


def options(parser: argparse.ArgumentParser) -> None:
    """The files, and how closely to look."""
    shared.storymaps(parser)
    parser.add_argument(
        "--pictures", action="store_true", help="look over every shot as it is drawn (default: read only)"
    )


def run(chosen: argparse.Namespace) -> int:
    """Check every file."""
    codes = [_checked(path, chosen).aloud() for path in shared.films(chosen)]
    return max(codes, default=DONE)


def _checked(path: Path, chosen: argparse.Namespace) -> Said:
    colour = in_colour(sys.stderr)

    def check() -> Said:
        from rentegn import pipeline

        outcome = pipeline.read_notes(path, looking=chosen.pictures, words=chosen.words)
        read = scenes(len(outcome.value.storymap.scenes)) if outcome.value else "cannot be read"
        line = f"{path}: {read}, {counted(outcome.diagnostics) or 'no problems'}\n"
        problems = ("err", told(outcome.diagnostics, colour))
        return Said((problems, ("out", line)), DONE if outcome.ok else PROBLEMS)

    return again(check, shared.read_for(path, chosen), ["check", chosen.pictures, colour])
