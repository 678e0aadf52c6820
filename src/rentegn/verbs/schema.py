"""`rentegn schema`."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from rentegn import pipeline
from rentegn.files import write_whole
from rentegn.verbs.page import DONE, Page

PAGE = Page(
    name="schema",
    takes="[-o FILE]",
    about="the format of a storymap, for editors that complete and check it as you write",
    text="""\
Prints the JSON Schema of a storymap with the whole vocabulary. An editor that knows YAML schemas (VS Code with the YAML
extension, and others by yaml-language-server) then fills in keys, actions, people and things, and marks what is wrong,
where the storymap begins with the line

  # yaml-language-server: $schema=storymap.schema.json

and the schema stands in that file beside it. The vocabulary grows: write it anew after an update.""",
    writes=(("FILE", "the schema, with -o"),),
    examples=(
        ("rentegn schema -o storymaps/storymap.schema.json", "for every storymap in that folder"),
        ("rentegn schema", "to look at"),
    ),
    done="the schema is printed or written",
    problems="FILE cannot be written",
    see=("new", "check", "explain"),
)


def options(parser: argparse.ArgumentParser) -> None:
    """Where it goes."""
    parser.add_argument("-o", "--out", type=Path, metavar="FILE", help="write it there (default: print it)")


def run(chosen: argparse.Namespace) -> int:
    """Print or write it."""
    told = json.dumps(pipeline.storymap_schema(), ensure_ascii=False, indent=1) + "\n"
    if chosen.out is None:
        print(told, end="")
    else:
        write_whole(chosen.out, told)
        print(chosen.out)
    return DONE
