"""What those who are to approve a film were shown, what they said, and so what a sheet of it shows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from rentegn import pictures
from rentegn.model.approval import Approval, Shown, Version
from rentegn.model.sheet import KeyFrame
from rentegn.order import Audience, Compiled, Order
from rentegn.taking import Taking

if TYPE_CHECKING:
    from rentegn.approval import Ledger


@dataclass(frozen=True, slots=True)
class Paper:
    """What a film looks like before it is drawn: its key frames, its look and that of most of them, and what those who
    were asked have said.
    """

    frames: tuple[KeyFrame, ...]
    look: str
    drawn: str
    approval: Approval | None
    versions: tuple[Version, ...]


def standing(take: Taking, order: Order, compiled: Compiled, audience: Audience) -> Approval:
    """How every panel stands, and their order."""
    from rentegn import approval

    shown = panels(take, order, compiled, audience)
    return approval.standing(shown, record(order, compiled).decisions())


def panels(take: Taking, order: Order, compiled: Compiled, audience: Audience) -> tuple[Shown, ...]:
    """What somebody who approves the film sees."""
    from rentegn import approval

    plan = compiled.plan
    return approval.shown(
        plan.storyboard, plan.timeline, order.look, take(pictures.key_pictures(order, compiled, audience))
    )


def record(order: Order, compiled: Compiled) -> Ledger:
    """Where decisions on the film are kept."""
    from rentegn.approval import Ledger

    return Ledger(order.record or Path("approvals") / f"{compiled.plan.storyboard.film}.sqlite")


def on_paper(take: Taking, order: Order, drawn: str | None, compiled: Compiled, audience: Audience) -> Paper:
    """All of it `drawn` in one look where that is named; else in pencil until it is approved."""
    from rentegn import approval, sheet

    plan = compiled.plan
    decisions = record(order, compiled).decisions()
    look = approval.look_decided_on(decisions) or order.look
    shown = panels(take, replace(order, look=look), compiled, audience) if decisions else ()
    stands = approval.standing(shown, decisions) if decisions else None
    approved = stands.approved if stands else ()
    return Paper(
        frames=sheet.frames_on_paper(plan.storyboard, plan.timeline, look, drawn, approved),
        look=look,
        drawn=drawn or (look if stands and stands.complete else sheet.PENCIL),
        approval=stands,
        versions=approval.versions(shown, decisions) if decisions else (),
    )
