"""`rentegn explain`."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rentegn.console import in_colour, told, width
from rentegn.verbs import options as shared
from rentegn.verbs.again import Said, again
from rentegn.verbs.page import DONE, PROBLEMS, Page
from rentegn.verbs.telling import as_json

if TYPE_CHECKING:
    from rentegn.model.span import Diagnostic, Outcome
    from rentegn.order import Reading

PAGE = Page(
    name="explain",
    takes="FILE [options]",
    about="how each visual note was read, word by word",
    text="""\
Shows for every scene its note, each word marked by what it was read as: who, what happens, thing, place, how. Beneath
it stands in whole sentences, in the storymap's language, what will be seen, on which spoken word, what a scene before
left there, and what every correction of the storymap does. A word that is not in the vocabulary is never guessed
at; it is told, with the nearest known words. A scene without a note goes on with what is on stage, or gets a proposal,
marked as one. Where a note has an error, the page is shown all the same, and the problems after it.

With --write-proposals what is proposed is first written into the storymap, as notes that you may change.
With --yaml the page is what a storymap says under `direction` where a scene is to go otherwise than its note is read.

Words are coloured and underlined on a terminal that can; elsewhere signs stand beneath them.""",
    examples=(
        ("rentegn explain storymaps/tillid-esbjerg.yaml", "how the notes of the reference film are read"),
        ("rentegn explain storymaps/tillid-esbjerg.yaml --json", "the same as data, for other programs"),
        ("rentegn explain storymaps/tillid-esbjerg.yaml --yaml", "what happens, to paste under a scene and change"),
        ("rentegn explain storymaps/velkommen.yaml --write-proposals", "what is proposed becomes notes of your own"),
        ("rentegn explain storymaps/tillid-esbjerg.yaml | less", "page by page"),
    ),
    writes=(("FILE", "its notes, with --write-proposals; every other line stays as it is"),),
    done="every note is understood",
    problems="the storymap has an error",
    see=("check", "sheet"),
)

#: What tells how a terminal draws lines; see `direction.pens`.
_TERMINAL = ("TERM", "TERM_PROGRAM", "TMUX", "VTE_VERSION", "KONSOLE_VERSION", "WT_SESSION")


def options(parser: argparse.ArgumentParser) -> None:
    """The file, and how to tell."""
    shared.storymap(parser)
    shared.json(parser)
    told = "print what happens in every scene as a storymap says it by hand (default: for people)"
    parser.add_argument("--yaml", action="store_true", help=told)
    told = "first write what is proposed into the storymap, as notes to change (default: the file stays as it is)"
    parser.add_argument("--write-proposals", action="store_true", help=told)


def run(chosen: argparse.Namespace) -> int:
    """Explain every note, and tell every problem, also where a note has an error."""
    if chosen.write_proposals:
        _write_proposals(chosen.storymap, chosen.words)
    colours = in_colour(sys.stdout), in_colour(sys.stderr)
    terminal = [os.environ.get(name) for name in _TERMINAL] if colours[0] else None
    asked = ["explain", chosen.json, chosen.yaml, width(sys.stdout), colours, terminal]
    return again(lambda: _explained(chosen, colours[1]), shared.read_for(chosen.storymap, chosen), asked).aloud()


def _explained(chosen: argparse.Namespace, colour: bool) -> Said:
    from rentegn import pipeline

    outcome = pipeline.read_notes(chosen.storymap, words=chosen.words)
    text = ""
    if chosen.json:
        text = as_json(_data(chosen.storymap, outcome))
    elif chosen.yaml and outcome.value is not None:
        text = _spelt_out(outcome.value)
    elif outcome.value is not None:
        text = f"{_page(outcome.value, outcome.diagnostics)}\n"
    problems = ("err", told(outcome.diagnostics, colour))
    return Said((("out", text), problems), DONE if outcome.ok else PROBLEMS)


def _write_proposals(path: Path, words: Path | None) -> None:
    """What is told goes where problems go, since the page itself may be read by a program."""
    from rentegn import pipeline

    written = pipeline.write_proposals(path, words).value
    for scene, lines in (written or {}).items():
        print(f"{path}: scene `{scene}` now says\n" + "\n".join(f"    {line}" for line in lines), file=sys.stderr)
    if written == {}:
        print(f"{path}: there is nothing to write, no scene has a proposal", file=sys.stderr)


def _data(path: Path, outcome: Outcome[Reading]) -> dict[str, Any]:
    from rentegn.direction import explain, problems

    if outcome.value is None:
        return {"film": path.stem, "scenes": [], "problems": problems(outcome.diagnostics)}
    reading = outcome.value
    return explain(reading.storymap, reading.directions, outcome.diagnostics, reading.stages)


def _spelt_out(reading: Reading) -> str:
    from rentegn.direction import spelt_out

    return spelt_out(reading.directions, reading.storymap.words)


def _page(reading: Reading, problems: Sequence[Diagnostic]) -> str:
    from rentegn.direction import explained
    from rentegn.direction.pens import pen

    return explained(
        reading.storymap,
        reading.directions,
        problems,
        reading.stages,
        width=width(sys.stdout),
        pen=pen(in_colour(sys.stdout), os.environ),
    )
