"""`rentegn approve`."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime

from rentegn import pipeline
from rentegn.console import Terminal, tell
from rentegn.model.approval import ORDER, Answer, Approval, Signer, Verdict
from rentegn.verbs import options as shared
from rentegn.verbs.page import DONE, PROBLEMS, Page
from rentegn.verbs.telling import print_json

PAGE = Page(
    name="approve",
    takes="FILE [options]",
    about="how each panel stands with the client, or a decision on some",
    text="""\
Without a decision it tells of every panel, and of the order of the scenes, whether it is open, approved, to be
changed, rejected, or stale: approved once, but changed since, and by what.

With --all, --scene or --order it keeps somebody's decision. A decision is bound to what was shown: text, note,
length, key frames, look, format and language. Decisions are only ever added to the record; a later one counts
before an earlier.""",
    writes=(("approvals/FILM.sqlite", "the record, when a decision is made"),),
    examples=(
        ("rentegn approve storymaps/tillid-esbjerg.yaml", "how it stands"),
        (
            'rentegn approve storymaps/tillid-esbjerg.yaml --all --by "Ida Holm" --role projektleder',
            "Ida Holm approves every panel and their order",
        ),
        (
            'rentegn approve storymaps/tillid-esbjerg.yaml --scene trange-rum --by "Ida Holm" --role projektleder '
            '--decision changes --comment "mere lys"',
            "she wants one panel changed",
        ),
    ),
    done="how it stands is told; the decision is kept",
    problems="the storymap has an error, a --scene is not in it, or the record is damaged",
    see=("sheet", "film"),
)


def options(parser: argparse.ArgumentParser) -> None:
    """The file, and somebody's decision on it."""
    shared.storymap(parser)
    shared.json(parser)
    decision = parser.add_argument_group("a decision", "on all panels, on some, or on their order")
    about = decision.add_mutually_exclusive_group()
    about.add_argument("--all", action="store_true", help="on every panel and their order (default: none)")
    shared.scene(about, "on this panel", "none")
    decision.add_argument("--order", action="store_true", help="on the order of the scenes (default: not)")
    decision.add_argument("--by", default="", metavar="NAME", help="who decides; needed for a decision (default: none)")
    decision.add_argument("--role", default="", metavar="ROLE", help="as what; needed for a decision (default: none)")
    decision.add_argument("--organisation", default="", metavar="O", help="for whom (default: none)")
    decision.add_argument(
        "--decision",
        choices=[verdict.value for verdict in Verdict],
        help="approved, changes (it is to be changed) or rejected (default: approved)",
    )
    decision.add_argument("--comment", default="", metavar="TEXT", help="what they said (default: none)")
    shared.recorded(parser)
    shared.variant(parser)
    shared.rendering(parser)


def run(chosen: argparse.Namespace) -> int:
    """Keep a decision, or tell how the film stands."""
    wanted = _answer(chosen)
    order, audience = shared.order(chosen), Terminal()
    outcome = pipeline.decide(order, wanted, audience) if wanted else pipeline.read_approval(order, audience)
    tell(outcome.diagnostics)
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
        print_json({"approved": approval.complete, "panels": told[:-1], "order": told[-1]})
        return
    for state in states:
        name = "the order of scenes" if state.id == ORDER else state.id
        print(f"{state.status:>10}  {name}: {why(state)}")
    lacking = len(approval.missing)
    print("the film is approved" if approval.complete else f"{lacking} of {len(states)} are not approved")
