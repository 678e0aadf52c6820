"""`rentegn gallery`."""

from __future__ import annotations

import argparse
from pathlib import Path

from rentegn.console import Terminal
from rentegn.verbs.page import DONE, Page

PAGE = Page(
    name="gallery",
    takes="[-o FOLDER]",
    about="the whole vocabulary as pictures: who, what, where and what they do, with its words",
    text="""\
Every actor, prop, place and action that a note may ask for, in ink and in pencil, actions before and as they are done,
each with its words in Danish, bokmål, nynorsk and English.""",
    writes=(
        ("out/gallery/index.html", "all of it as one page for a browser"),
        ("out/gallery/props-1.png, …", "the same as pictures"),
    ),
    examples=(
        ("rentegn gallery", "what can I ask for?"),
        ("rentegn gallery -o docs/gallery", "the gallery of the documentation, anew"),
    ),
    done="the gallery is made, and the path of its page is printed",
    problems="a file cannot be written",
    see=("explain", "new"),
)


def options(parser: argparse.ArgumentParser) -> None:
    """Where it goes."""
    told = "where its files go (default: out/gallery)"
    parser.add_argument("-o", "--out", type=Path, metavar="FOLDER", default=Path("out/gallery"), help=told)


def run(chosen: argparse.Namespace) -> int:
    """Draw it."""
    from rentegn.gallery import make_gallery

    with Terminal().follows("drawing the vocabulary") as count:
        made = make_gallery(chosen.out, count)
    print(made.html)
    return DONE
