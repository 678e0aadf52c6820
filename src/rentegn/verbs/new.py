"""`rentegn new`."""

from __future__ import annotations

import argparse
from pathlib import Path

from rentegn import pipeline
from rentegn.console import tell
from rentegn.verbs.page import DONE, PROBLEMS, Page

PAGE = Page(
    name="new",
    takes="NAME",
    about="a storymap to start from, which says in itself how it is written",
    text="""\
A small storymap of three scenes that can be made into a film as it stands: write over it. Comments in it say
what each field is for, and which corrections a scene can have.

A file that is there already is never touched.""",
    writes=(("storymaps/NAME.yaml", "the storymap; spaces and capitals in NAME become dashes and small letters"),),
    examples=(
        ("rentegn new velkommen", "makes storymaps/velkommen.yaml"),
        ('rentegn new "Ny i kommunen"', "makes storymaps/ny-i-kommunen.yaml, with that title"),
        ("rentegn new kunder/film.yaml", "makes just that file"),
    ),
    done="the storymap is there, and its path is printed",
    problems="a file of that name is there already, or the name has no letter in it",
    see=("check", "explain", "draft"),
)


def options(parser: argparse.ArgumentParser) -> None:
    """Its name."""
    parser.add_argument("name", metavar="NAME", help="the film's name, or the path of a .yaml file to make")


def run(chosen: argparse.Namespace) -> int:
    """Start a storymap."""
    outcome = pipeline.start_storymap(chosen.name, Path("storymaps"))
    tell(outcome.diagnostics)
    if outcome.value is None:
        return PROBLEMS
    print(outcome.value)
    return DONE
