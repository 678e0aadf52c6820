"""The command `rentegn VERB`."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from rentegn import pipeline
from rentegn.console import Terminal, counted, tell
from rentegn.model.approval import ORDER, Answer, Approval, Override, Signer, Verdict
from rentegn.model.sheet import Edition
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
    except BrokenPipeError:  # whoever read along has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except OSError as error:  # a disk that is full, a folder that cannot be written
        tell([Diagnostic(Severity.ERROR, "machine", str(error.strerror or error).lower(), hints=_where(error))])
        return PROBLEMS


def _new(chosen: argparse.Namespace) -> int:
    outcome = pipeline.start_storymap(chosen.name, Path("storymaps"))
    tell(outcome.diagnostics)
    if outcome.value is None:
        return PROBLEMS
    print(outcome.value)
    return DONE


def _check(chosen: argparse.Namespace) -> int:
    outcomes = {path: pipeline.check_notes(path) for path in chosen.storymaps}
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


def _draft(chosen: argparse.Namespace) -> int:
    outcome = pipeline.make_draft(_order(chosen), Terminal(), chosen.scene)
    _tell_but_notes(outcome.diagnostics, chosen.storymap)
    if outcome.value is None:
        print("no draft is made; what was finished is kept", file=sys.stderr)
        return PROBLEMS
    print(outcome.value)
    return DONE if outcome.ok else PROBLEMS


def _film(chosen: argparse.Namespace) -> int:
    outcome = pipeline.make_film(_order(chosen), Terminal())
    _tell_but_notes(outcome.diagnostics, chosen.storymap)
    if outcome.value is None:
        print("no film is made", file=sys.stderr)
        return PROBLEMS
    print(outcome.value.path)
    return DONE if outcome.ok else PROBLEMS


def _approve(chosen: argparse.Namespace) -> int:
    wanted = _answer(chosen)
    order, audience = _order(chosen), Terminal()
    outcome = pipeline.decide(order, wanted, audience) if wanted else pipeline.read_approval(order, audience)
    _tell_but_notes(outcome.diagnostics, chosen.storymap)
    if outcome.value is None:
        return PROBLEMS
    _tell_standing(outcome.value, chosen.json)
    return DONE if outcome.ok else PROBLEMS


def _answer(chosen: argparse.Namespace) -> Answer | None:
    """The decision that the command line makes, None where it asks how things stand."""
    scenes = (*chosen.scene, *([ORDER] if chosen.order else ()))
    if not chosen.all and not scenes:
        if chosen.by or chosen.role or chosen.decision:
            chosen.usage("a decision is about --all, some --scene ID, or --order")
        return None
    if not chosen.by.strip() or not chosen.role.strip():
        chosen.usage("a decision needs --by NAME and --role ROLE")
    return Answer(
        verdict=Verdict(chosen.decision or Verdict.APPROVED),
        signer=Signer(chosen.by.strip(), chosen.role.strip(), chosen.organisation.strip()),
        at=datetime.now(UTC).isoformat(timespec="seconds"),
        scenes=None if chosen.all else scenes,
        comment=chosen.comment.strip(),
    )


def _tell_standing(approval: Approval, as_json: bool) -> None:
    from rentegn.approval import why

    states = (*approval.panels, approval.order)
    if as_json:
        told = [{"id": state.id, "status": state.status.value, "why": why(state)} for state in states]
        found = {"approved": approval.complete, "panels": told[:-1], "order": told[-1]}
        print(json.dumps(found, ensure_ascii=False, indent=1))
        return
    for state in states:
        name = "the order of scenes" if state.id == ORDER else state.id
        print(f"{state.status:>10}  {name}: {why(state)}")
    lacking = len(approval.missing)
    print("the film is approved" if approval.complete else f"{lacking} of {len(states)} are not approved")


def _batch(chosen: argparse.Namespace) -> int:
    from rentegn import batching

    orders = [_order(chosen, storymap) for storymap in dict.fromkeys(chosen.storymaps)]
    if chosen.plan:
        forecasts = batching.take_stock(orders)
        found = {"films": [forecast.as_json() for forecast in forecasts]}
        print(json.dumps(found, ensure_ascii=False, indent=1) if chosen.json else batching.plan_told(forecasts))
        return DONE if all(forecast.ok for forecast in forecasts) else PROBLEMS
    page = orders[0].out / "batch.html"
    batch = batching.run(
        orders, batching.BatchTerminal(), lambda now: batching.write(page, now, date.today().isoformat())
    )
    if chosen.json:
        print(json.dumps({**batch.as_json(), "page": str(page)}, ensure_ascii=False, indent=1))
    else:
        print("\n".join([*map(batching.told, batch), str(page)]))
    return DONE if batch.ok else PROBLEMS


def _sheet(chosen: argparse.Namespace) -> int:
    edition = Edition(day=date.today().isoformat(), producer=chosen.producer, deadline=chosen.deadline)
    layouts = tuple(dict.fromkeys(chosen.layout)) or pipeline.LAYOUTS[:1]
    paper = pipeline.Paper(layouts, tuple(dict.fromkeys(chosen.scene)), edition)
    outcome = pipeline.make_sheet(_order(chosen), paper, Terminal())
    _tell_but_notes(outcome.diagnostics, chosen.storymap)
    for files in outcome.value or ():
        print("\n".join(map(str, (files.pdf, *files.pngs, files.html))))
    return DONE if outcome.ok else PROBLEMS


def _animatic(chosen: argparse.Namespace) -> int:
    outcome = pipeline.make_animatic(_order(chosen), Terminal())
    _tell_but_notes(outcome.diagnostics, chosen.storymap)
    if outcome.value is not None:
        print(outcome.value)
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


def _order(chosen: argparse.Namespace, storymap: Path | None = None) -> pipeline.Order:
    return pipeline.Order(
        storymap=storymap or chosen.storymap,
        format=pipeline.FORMATS[getattr(chosen, "format", "16x9")],
        language=getattr(chosen, "language", None),
        look=getattr(chosen, "look", "ink"),
        jobs=getattr(chosen, "jobs", None),
        final=getattr(chosen, "final", False),
        override=_override(chosen),
        record=getattr(chosen, "record", None),
    )


def _override(chosen: argparse.Namespace) -> Override | None:
    name, reason = getattr(chosen, "override", ""), getattr(chosen, "reason", "")
    if not name and not reason:
        return None
    if not chosen.final:
        chosen.usage("--override and --reason are for a film that is --final")
    if not name.strip() or not reason.strip():
        chosen.usage("an override needs both --override NAME and --reason TEXT")
    return Override(name.strip(), reason.strip())


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

    new = _verb(verbs, "new", _new, "a storymap to start from, which says in itself how it is written")
    new.add_argument(
        "name", metavar="NAME", help="the film's name (makes storymaps/NAME.yaml), or a path to a .yaml file"
    )

    check = _verb(verbs, "check", _check, "every problem in storymaps, with its place and a hint")
    check.add_argument("storymaps", nargs="+", type=Path, metavar="FILE")

    explain = _verb(verbs, "explain", _explain, "how each visual note was read, word by word")
    explain.add_argument("storymap", type=Path, metavar="FILE")
    explain.add_argument("--json", action="store_true", help="for programs")

    compiled = _verb(verbs, "compile", _compile, "the Manim scenes of a film; scenes edited by hand stay")
    compiled.add_argument("storymap", type=Path, metavar="FILE")
    compiled.add_argument("--reset", action="append", default=[], metavar="ID", help="generate this scene anew")

    draft = _verb(verbs, "draft", _draft, "a quick, small film with timecode, scene ids and captions in the picture")
    draft.add_argument("storymap", type=Path, metavar="FILE")
    draft.add_argument("--scene", action="append", default=[], metavar="ID", help="only this scene; may be repeated")
    _variant(draft)
    _rendering(draft)

    film = _verb(verbs, "film", _film, "the finished film")
    film.add_argument("storymap", type=Path, metavar="FILE")
    _variant(film)
    _finishing(film)
    _recorded(film)
    _rendering(film)

    approve = _verb(verbs, "approve", _approve, "how each panel stands with the client, or a decision on some")
    approve.add_argument("storymap", type=Path, metavar="FILE")
    about = approve.add_mutually_exclusive_group()
    about.add_argument("--all", action="store_true", help="decide on every panel and their order")
    about.add_argument(
        "--scene", action="append", default=[], metavar="ID", help="decide on this panel; may be repeated"
    )
    approve.add_argument("--order", action="store_true", help="decide on the order of the scenes")
    approve.add_argument("--by", default="", metavar="NAME", help="who decides")
    approve.add_argument("--role", default="", metavar="ROLE", help="as what")
    approve.add_argument("--organisation", default="", metavar="O", help="for whom")
    approve.add_argument("--decision", choices=[verdict.value for verdict in Verdict], help="default: approved")
    approve.add_argument("--comment", default="", metavar="TEXT")
    approve.add_argument("--json", action="store_true", help="for programs")
    _variant(approve)
    _recorded(approve)
    _rendering(approve)

    batch = _verb(verbs, "batch", _batch, "many films in one go, and a page that tells what became of them")
    batch.add_argument("storymaps", nargs="+", type=Path, metavar="FILE")
    batch.add_argument("--plan", action="store_true", help="only tell what would be made and what is there")
    batch.add_argument("--json", action="store_true", help="for programs")
    _variant(batch)
    _finishing(batch)
    _rendering(batch)

    sheet = _verb(verbs, "sheet", _sheet, "image sheets for the client's approval: PDF, PNG pages and HTML")
    sheet.add_argument("storymap", type=Path, metavar="FILE")
    sheet.add_argument("--layout", action="append", default=[], choices=pipeline.LAYOUTS, help="panels a page (6)")
    sheet.add_argument("--scene", action="append", default=[], metavar="ID", help="only this scene")
    sheet.add_argument("--producer", default="", metavar="NAME", help="who makes the film")
    sheet.add_argument("--deadline", default="", metavar="DATE", help="when the client is to answer, as 2026-12-04")
    _variant(sheet)
    _recorded(sheet)
    _rendering(sheet)

    animatic = _verb(verbs, "animatic", _animatic, "the stills with voice and captions: the film in seconds")
    animatic.add_argument("storymap", type=Path, metavar="FILE")
    _variant(animatic)
    _rendering(animatic)

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
    parser.set_defaults(verb=run, usage=parser.error)
    return parser


def _variant(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=tuple(pipeline.FORMATS), default="16x9")
    parser.add_argument("--language", metavar="L", help="da, nb, nn or en (default: the storymap's own)")


def _finishing(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--final", action="store_true", help="only if every panel and their order are approved")
    parser.add_argument(
        "--override", default="", metavar="NAME", help="who has it finished without that; the manifest tells"
    )
    parser.add_argument("--reason", default="", metavar="TEXT", help="why")


def _recorded(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--record", type=Path, metavar="FILE", help="of decisions (default: approvals/FILM.sqlite)")


def _rendering(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--look", choices=pipeline.LOOKS, default="ink")
    parser.add_argument("--jobs", type=_count, metavar="N", help="scenes rendered at once (default: one a core)")


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is no number from 1 up")
    return int(text)


if __name__ == "__main__":
    sys.exit(main())
