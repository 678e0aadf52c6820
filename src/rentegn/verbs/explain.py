"""`rentegn explain`."""

from __future__ import annotations

import argparse

from rentegn import pipeline
from rentegn.console import tell
from rentegn.verbs import options as shared
from rentegn.verbs.page import DONE, PROBLEMS, Page
from rentegn.verbs.telling import print_json

PAGE = Page(
    name="explain",
    takes="FILE [options]",
    about="how each visual note was read, word by word",
    text="""\
Shows for every scene what its note was understood to say: who does what, with what, where and how. A word that
is not in the vocabulary is never guessed at; it is told, with the nearest known words. A scene without a note
goes on with what is on stage, or gets a proposal, marked as one.""",
    examples=(
        ("rentegn explain storymaps/tillid-esbjerg.yaml", "how the notes of the reference film are read"),
        ("rentegn explain storymaps/tillid-esbjerg.yaml --json", "the same as data, for other programs"),
        ("rentegn explain storymaps/tillid-esbjerg.yaml | less", "page by page"),
    ),
    done="every note is understood",
    problems="the storymap has an error",
    see=("check", "sheet"),
)


def options(parser: argparse.ArgumentParser) -> None:
    """The file, and how to tell."""
    shared.storymap(parser)
    shared.json(parser)


def run(chosen: argparse.Namespace) -> int:
    """Explain every note."""
    from rentegn.direction import explain, explained

    outcome = pipeline.read_notes(chosen.storymap)
    tell(outcome.diagnostics)
    if outcome.value is None:
        return PROBLEMS
    reading = outcome.value
    if chosen.json:
        print_json(explain(reading.storymap, reading.directions))
    else:
        print(explained(reading.storymap, reading.directions))
    return DONE if outcome.ok else PROBLEMS
