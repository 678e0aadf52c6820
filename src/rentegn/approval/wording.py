"""States in plain English, as the console tells them."""

from __future__ import annotations

from rentegn.model.approval import ORDER, Bound, Cause, Decision, PanelState, Status

_LONGEST = 40


def why(state: PanelState) -> str:
    """Why a panel stands as it does, in one line."""
    if state.decision is None:
        return "nobody has decided yet"
    if state.status is Status.STALE:
        return "; ".join(_changed(cause) for cause in state.causes)
    return _decided(state.decision)


def _decided(decision: Decision) -> str:
    signer = decision.signer
    known_as = ", ".join(part for part in (signer.role, signer.organisation) if part)
    comment = f": {decision.comment}" if decision.comment else ""
    return f"{signer.name} ({known_as}), {decision.at[:10]}{comment}"


def _changed(cause: Cause) -> str:
    match cause.what:
        case Bound.OPENING:
            return f"opening changed by `{cause.scene}`" if cause.scene else "opening changed"
        case Bound.ORDER:
            return f"order changed from `{cause.scene}` on"
        case Bound.LENGTH:
            return f"length changed from {cause.before} to {cause.now} frames"
        case Bound.LOOK | Bound.FORMAT | Bound.LANGUAGE:
            return f"{cause.what} is `{cause.now}`, decided on was `{cause.before}`"
        case Bound.PICTURES:
            return "key frames changed"
        case Bound.TEXT | Bound.NOTE:
            return f"{cause.what} changed: {_difference(cause.before, cause.now)}"


def _difference(before: str, now: str) -> str:
    """The part that differs, with a little before it: `… med 14 …` → `… med 15 …`."""
    start = next((n for n, (a, b) in enumerate(zip(before, now, strict=False)) if a != b), min(len(before), len(now)))
    return f"{_excerpt(before, start)} → {_excerpt(now, start)}"


def _excerpt(text: str, start: int) -> str:
    if not text:
        return "none"
    first = max(0, min(start, len(text) - 1) - _LONGEST // 2)
    part = text[first : first + _LONGEST]
    return f"`{'…' if first else ''}{part}{'…' if first + _LONGEST < len(text) else ''}`"


def title(state: PanelState) -> str:
    """What a panel is called on the console."""
    return "the order" if state.id == ORDER else state.id
