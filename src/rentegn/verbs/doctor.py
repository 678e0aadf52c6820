"""`rentegn doctor`."""

from __future__ import annotations

import argparse

from rentegn.verbs.page import DONE, PROBLEMS, Page

PAGE = Page(
    name="doctor",
    takes="",
    about="what this machine lacks, with its cure",
    text="""\
Looks at Python, the packages, what draws, what speaks, the fonts, the store and the room on its disk, and says
of each whether it is well, and what to do where it is not.""",
    examples=(
        ("rentegn doctor", "is everything there?"),
        ("RENTEGN_STORE=/mnt/film/store rentegn doctor", "would it be, with the store in another place?"),
    ),
    done="everything needed is there",
    problems="something needed is missing",
    see=("film",),
)


def options(parser: argparse.ArgumentParser) -> None:
    """It has none."""


def run(chosen: argparse.Namespace) -> int:
    """Look at the machine."""
    from rentegn import doctor

    return DONE if doctor.report(doctor.examine(), print) else PROBLEMS
