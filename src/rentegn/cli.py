"""The command `rentegn VERB`."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from typing import Any

from rentegn.console import tell
from rentegn.model.span import Diagnostic, Severity
from rentegn.tidy import Stopped, leaving_nothing
from rentegn.verbs.layout import Commands, Rows, Section, Table
from rentegn.verbs.page import DONE, PROBLEMS, STOPPED, Manual, Verb, exit_codes

#: Every verb by its file in `verbs`, in the order in which a film comes about.
GROUPS: Sequence[tuple[str, Sequence[str]]] = (
    ("to write a film", ("new", "gallery", "check", "explain", "schema")),
    ("to work on it", ("draft", "compile", "contact")),
    ("to have it approved", ("sheet", "animatic", "approve")),
    ("to make it", ("film", "batch")),
    ("this machine", ("doctor", "cache", "completion")),
)
VERBS = tuple(name for _, group in GROUPS for name in group)
_TEXT = """\
From a storymap, a text file that says scene by scene what is told and what is to be seen, to a finished, hand-inked
explainer film.

Every verb has a page of its own: rentegn VERB --help."""
_EXAMPLES: Rows = (
    ("rentegn new velkommen", "a storymap to start from: write over it"),
    ("rentegn explain storymaps/velkommen.yaml", "how your notes are understood"),
    ("rentegn draft storymaps/velkommen.yaml", "a quick film to work by"),
    ("rentegn sheet storymaps/velkommen.yaml", "image sheets for the client"),
    ("rentegn film storymaps/velkommen.yaml", "the film"),
)
_FILES = (
    ("storymaps/", "the films, as you write them"),
    ("scenes/FILM/", "their Manim scenes, generated; yours to edit. FILM has _ for - here"),
    ("out/FILM/", "all that is made: drafts, sheets, films; may be thrown away"),
    ("approvals/FILM.sqlite", "who approved what; never throw it away"),
)
_ENVIRONMENT = (
    ("RENTEGN_STORE", "where what was made once is kept (default: ~/.cache/rentegn/store)"),
    ("RENTEGN_STORE_LIMIT", "how large it may become, as 50GB or none (default: 20GB)"),
    ("NO_COLOR", "set to anything: no colours"),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one verb; its exit code: 0 done, 1 problems in the input or the product, 2 wrong use, 130 stopped."""
    asked = sys.argv[1:] if arguments is None else arguments
    if "_ARGCOMPLETE" in os.environ:  # it is the shell that asks what may stand at the cursor
        verb_named("completion").answer(parser())
    chosen = parser(only=asked[0] if asked and asked[0] in VERBS else "").parse_args(arguments)
    verb: Callable[[argparse.Namespace], int] = chosen.verb
    try:
        with leaving_nothing():
            return verb(chosen)
    except KeyboardInterrupt as stopped:
        print("stopped; what was finished is kept", file=sys.stderr)
        return 128 + stopped.signal if isinstance(stopped, Stopped) else STOPPED
    except BrokenPipeError:  # whoever read along has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except OSError as error:  # a disk that is full, a folder that cannot be written
        tell([Diagnostic(Severity.ERROR, "machine", str(error.strerror or error).lower(), hints=_where(error))])
        return PROBLEMS


def _where(error: OSError) -> tuple[str, ...]:
    return (f"it happened at {error.filename}",) if error.filename else ()


class _Version(argparse.Action):
    """Tells the version; what looks it up is slow to load, and seldom wanted."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import version

        print(f"rentegn {version('rentegn')}")
        parser.exit()


def verb_named(name: str) -> Any:
    """The module of a verb, which is loaded now."""
    return import_module(f"rentegn.verbs.{name}")


def parser(only: str = "") -> Manual:
    """The whole command line; or that of one verb, where it is known to be that: then no other is loaded."""
    sections = () if only else _sections()
    command = Manual(prog="rentegn", usage="rentegn VERB [options]", text=_TEXT, sections=sections)
    command.add_argument("--version", action=_Version, nargs=0, help="tell the version and leave")
    verbs = command.add_subparsers(required=True, metavar="VERB", help=argparse.SUPPRESS)
    for name in (only,) if only else VERBS:
        _add(verbs, verb_named(name))
    command.known = VERBS
    return command


def _add(verbs: argparse._SubParsersAction[Manual], verb: Verb) -> None:
    page = verb.PAGE
    command = f"rentegn {page.name}"
    text = f"{page.name}: {page.about}.\n\n{page.text}"
    usage = f"{command} {page.takes}".strip()
    parser = verbs.add_parser(page.name, prog=command, usage=usage, text=text, sections=page.sections())
    verb.options(parser)
    parser.set_defaults(verb=verb.run, usage=parser.error)


def _sections() -> tuple[Section, ...]:
    return (
        Table("verbs", tuple(_verbs())),
        Commands("examples", _EXAMPLES),
        Table("files", _FILES),
        Table("environment", _ENVIRONMENT),
        Table("exit codes", exit_codes("done", "problems in the input or the product, told with their places")),
        Table("see also", (("README.md", "three days of work"), ("docs/", "how it is made"))),
    )


def _verbs() -> Iterator[tuple[str, str]]:
    for title, group in GROUPS:
        yield f"{title}:", ""
        yield from ((f"  {name}", verb_named(name).PAGE.about) for name in group)


if __name__ == "__main__":
    sys.exit(main())
