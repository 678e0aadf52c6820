"""Pages of the manual: what they say of a verb, and the parser that shows them."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, NoReturn, Protocol

from rentegn.verbs.layout import Commands, Layout, Rows, Section, Table, paragraphs, text_width

DONE, PROBLEMS, WRONG_USE, STOPPED = 0, 1, 2, 130
_MISSPELT = re.compile(r"(?:invalid choice: '|unrecognized arguments: )([^' =]+)")


@dataclass(frozen=True, slots=True)
class Page:
    """What the manual says of a verb.

    `takes` is what is written after its name; `text` is in paragraphs; `writes` pairs a path with what stands there,
    `examples` a command with what it is good for; `done` and `problems` say what exit codes 0 and 1 mean here; `see`
    names other verbs.
    """

    name: str
    takes: str
    about: str
    text: str
    examples: Rows
    done: str
    problems: str
    writes: Rows = (("nothing", "it only tells"),)
    see: tuple[str, ...] = ()

    def sections(self) -> tuple[Section, ...]:
        """All that stands after the options."""
        return (
            Table("what it writes", self.writes),
            Commands("examples", self.examples),
            Table("exit codes", exit_codes(self.done, self.problems)),
            Table("see also", [(f"rentegn {name} --help", "") for name in self.see]),
        )


class Verb(Protocol):
    """A module of this room that is a verb."""

    PAGE: Page

    def options(self, parser: argparse.ArgumentParser) -> None:
        """Add its options."""

    def run(self, chosen: argparse.Namespace) -> int:
        """Do it; the exit code."""


def exit_codes(done: str, problems: str) -> Rows:
    """Every exit code with its meaning."""
    return (
        (str(DONE), done),
        (str(PROBLEMS), problems),
        (str(WRONG_USE), "wrong use: an option or a file name is missing or misspelt"),
        (str(STOPPED), "stopped by Ctrl-C; what was finished is kept"),
    )


class Manual(argparse.ArgumentParser):
    """A parser whose help is a page, and which has a suggestion for what is misspelt.

    `known` are words that may stand where a misspelt one does, besides the options.
    """

    def __init__(self, *, text: str = "", sections: Sequence[Section] = (), **settings: Any) -> None:
        super().__init__(formatter_class=Layout, add_help=False, allow_abbrev=False, **settings)
        self.text, self.sections, self.known = text, sections, tuple[str, ...]()
        self.add_argument("-h", "--help", action="help", help="this page")

    def format_help(self) -> str:
        """The page, as wide as the terminal is now."""
        width = text_width()
        self.description = paragraphs(self.text, width)
        self.epilog = "\n\n".join(section.shown(width) for section in self.sections)
        return super().format_help()

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """As any parser, but a verb complains of what it does not know itself."""
        chosen, unknown = super().parse_known_args(args, namespace)
        if unknown:
            self.error(f"unrecognized arguments: {' '.join(unknown)}")
        return chosen, unknown

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, what may be meant and where to read more; exit code 2."""
        self.print_usage(sys.stderr)
        self.exit(WRONG_USE, f"{self.prog}: error: {message}\n{self._hint(message)}")

    def _hint(self, message: str) -> str:
        misspelt = _MISSPELT.search(message)
        words = [*self.known, *(option for action in self._actions for option in action.option_strings)]
        near = get_close_matches(misspelt[1], words, n=1) if misspelt else []
        meant = f"  did you mean `{near[0]}`?\n" if near else ""
        return f"{meant}  `{self.prog} --help` tells all there is to it\n"
