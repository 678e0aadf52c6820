"""The command `rentegn VERB`."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from rentegn import pipeline
from rentegn.console import Terminal, counted, tell
from rentegn.model.span import Diagnostic, Severity

DONE, PROBLEMS, STOPPED = 0, 1, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one verb; its exit code: 0 done, 1 problems in the input or the product, 2 wrong use."""
    chosen = _parser().parse_args(arguments)
    verb: Callable[[argparse.Namespace], int] = chosen.verb
    try:
        return verb(chosen)
    except KeyboardInterrupt:
        print("stopped; what was finished is kept", file=sys.stderr)
        return STOPPED
    except OSError as error:  # a disk that is full, a folder that cannot be written
        tell([Diagnostic(Severity.ERROR, "machine", str(error.strerror or error).lower(), hints=_where(error))])
        return PROBLEMS


def _check(chosen: argparse.Namespace) -> int:
    outcomes = {path: pipeline.read_notes(path) for path in chosen.storymaps}
    for path, outcome in outcomes.items():
        tell(outcome.diagnostics)
        scenes = f"{len(outcome.value.storymap.scenes)} scenes" if outcome.value else "not readable"
        print(f"{path}: {', '.join(filter(None, (scenes, counted(outcome.diagnostics) or 'no problems')))}")
    return DONE if all(outcome.ok for outcome in outcomes.values()) else PROBLEMS


def _explain(chosen: argparse.Namespace) -> int:
    from rentegn.direction import explain, explained

    outcome = pipeline.read_notes(chosen.storymap)
    tell(outcome.diagnostics)
    if outcome.value is None:
        return PROBLEMS
    reading = outcome.value
    if chosen.json:
        found = explain(reading.storymap, reading.directions)
        print(json.dumps(found, ensure_ascii=False, indent=1))
    else:
        print(explained(reading.storymap, reading.directions))
    return DONE if outcome.ok else PROBLEMS


def _compile(chosen: argparse.Namespace) -> int:
    outcome = pipeline.compile_scenes(_order(chosen), Terminal(), chosen.reset)
    tell(outcome.diagnostics)
    if outcome.value is None:
        return PROBLEMS
    for file in outcome.value.files:
        print(f"{file.fate:>10}  {file.path}")
        if file.diff:
            print(file.diff, end="")
    print(f"{'timing':>10}  {outcome.value.timing_file}")
    return DONE


def _film(chosen: argparse.Namespace) -> int:
    outcome = pipeline.make_film(_order(chosen), Terminal())
    _tell_but_notes(outcome.diagnostics, chosen.storymap)
    if outcome.value is None:
        return PROBLEMS
    print(outcome.value.path)
    return DONE if outcome.ok else PROBLEMS


def _contact(chosen: argparse.Namespace) -> int:
    outcome = pipeline.make_contact(_order(chosen), Terminal(), chosen.frames)
    _tell_but_notes(outcome.diagnostics, chosen.storymap)
    for page in outcome.value or ():
        print(page)
    return DONE if outcome.ok else PROBLEMS


def _doctor(chosen: argparse.Namespace) -> int:
    from rentegn import doctor

    return DONE if doctor.report(doctor.examine(), print) else PROBLEMS


def _order(chosen: argparse.Namespace) -> pipeline.Order:
    return pipeline.Order(
        storymap=chosen.storymap,
        format=pipeline.FORMATS[getattr(chosen, "format", "16x9")],
        language=getattr(chosen, "language", None),
        look=getattr(chosen, "look", "ink"),
        jobs=getattr(chosen, "jobs", None),
    )


def _tell_but_notes(diagnostics: Sequence[Diagnostic], storymap: Path) -> None:
    """A film's problems; its notes are counted, and told by the verb that takes a second."""
    notes = [each for each in diagnostics if each.severity is Severity.NOTE]
    tell([each for each in diagnostics if each.severity is not Severity.NOTE])
    if notes:
        print(f"{counted(notes)}; `rentegn compile {storymap}` tells them", file=sys.stderr)


def _where(error: OSError) -> tuple[str, ...]:
    return (f"it happened at {error.filename}",) if error.filename else ()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="rentegn", description="From a storymap to a finished, hand-inked explainer film."
    )
    verbs = parser.add_subparsers(title="verbs", required=True, metavar="VERB")

    check = _verb(verbs, "check", _check, "every problem in storymaps, with its place and a hint")
    check.add_argument("storymaps", nargs="+", type=Path, metavar="FILE")

    explain = _verb(verbs, "explain", _explain, "how each visual note was read, word by word")
    explain.add_argument("storymap", type=Path, metavar="FILE")
    explain.add_argument("--json", action="store_true", help="for programs")

    compiled = _verb(verbs, "compile", _compile, "the Manim scenes of a film; scenes edited by hand stay")
    compiled.add_argument("storymap", type=Path, metavar="FILE")
    compiled.add_argument("--reset", action="append", default=[], metavar="ID", help="generate this scene anew")

    film = _verb(verbs, "film", _film, "the finished film")
    film.add_argument("storymap", type=Path, metavar="FILE")
    film.add_argument("--format", choices=tuple(pipeline.FORMATS), default="16x9")
    film.add_argument("--language", metavar="L", help="da, nb, nn or en (default: the storymap's own)")
    _rendering(film)

    contact = _verb(verbs, "contact", _contact, "pages with a few frames of every scene")
    contact.add_argument("storymap", type=Path, metavar="FILE")
    contact.add_argument("--frames", type=_count, default=6, metavar="N", help="frames of each scene (default: 6)")
    _rendering(contact)

    _verb(verbs, "doctor", _doctor, "what this machine lacks, with its cure")
    return parser


def _verb(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    run: Callable[[argparse.Namespace], int],
    about: str,
) -> argparse.ArgumentParser:
    parser = verbs.add_parser(name, help=about, description=about)
    parser.set_defaults(verb=run)
    return parser


def _rendering(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--look", choices=pipeline.LOOKS, default="ink")
    parser.add_argument("--jobs", type=_count, metavar="N", help="scenes rendered at once (default: one a core)")


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is no number from 1 up")
    return int(text)


if __name__ == "__main__":
    sys.exit(main())
