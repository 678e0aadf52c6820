"""Decisions on what is shown, and whether a film may be finished on the strength of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rentegn.approval.panels import story
from rentegn.approval.wording import why
from rentegn.model.approval import ORDER, Answer, Approval, Clearance, Decision, Override, PanelState, Shown
from rentegn.model.span import Diagnostic, Outcome, Severity, Span
from rentegn.model.storymap import Storymap

_WAYS_OUT = (
    "`rentegn approve FILE --all --by NAME --role ROLE` keeps somebody's yes",
    "`--override NAME --reason TEXT` finishes the film all the same",
)


def decisions(answer: Answer, panels: Sequence[Shown]) -> Iterator[Decision]:
    """An answer as decisions: one a panel in the film's order, and one on the order itself where all are meant."""
    marks = story(panels)
    about: list[tuple[str, Shown | None]] = [
        (panel.scene, panel) for panel in panels if answer.scenes is None or panel.scene in answer.scenes
    ]
    if answer.scenes is None or ORDER in answer.scenes:
        about.append((ORDER, None))
    for panel, shown in about:
        yield Decision(
            panel=panel,
            verdict=answer.verdict,
            signer=answer.signer,
            at=answer.at,
            story=marks,
            shown=shown,
            comment=answer.comment,
            channel=answer.channel,
        )


def clearance(approval: Approval, storymap: Storymap, override: Override | None) -> Outcome[Clearance]:
    """What a final film's manifest says; each panel that is not approved is an error, or a warning if overridden."""
    severity = Severity.ERROR if override is None else Severity.WARNING
    spans = {scene.id: scene.id_span for scene in storymap.scenes}
    problems = [_missing(state, severity, spans.get(state.id)) for state in approval.missing]
    if problems and override is None:
        problems[-1] = replace(problems[-1], hints=_WAYS_OUT)  # once, however many panels lack a yes
    granted = Clearance(approval, override) if override or approval.complete else None
    return Outcome(granted, tuple(problems))


def _missing(state: PanelState, severity: Severity, span: Span | None) -> Diagnostic:
    what = "the order of the scenes" if state.id == ORDER else f"`{state.id}`"
    message = f"{what} is not approved but {state.status}: {why(state)}"
    return Diagnostic(severity, "not-approved", message, span)
