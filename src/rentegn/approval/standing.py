"""How a film stands: each panel as it is now against what somebody decided on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from rentegn.approval.panels import story
from rentegn.model.approval import ORDER, Approval, Bound, Cause, Decision, KeyPicture, Mark, PanelState, Shown, Status

_Story = Sequence[Mark]


def standing(panels: Sequence[Shown], decisions: Sequence[Decision]) -> Approval:
    """The state of every panel and of the order, from decisions in the order they were made."""
    now = story(panels)
    return Approval(tuple(_panel(panel, decisions, now) for panel in panels), _order(decisions, now))


def _panel(panel: Shown, decisions: Sequence[Decision], now: _Story) -> PanelState:
    decision = _decision_on(panel, decisions)
    if decision is None or decision.shown is None:
        return PanelState(panel.scene, Status.OPEN)
    causes = tuple(_causes(decision.shown, panel, decision.story, now))
    return _state(panel.scene, decision, causes)


def _order(decisions: Sequence[Decision], now: _Story) -> PanelState:
    decision = next((d for d in reversed(decisions) if d.panel == ORDER), None)
    if decision is None:
        return PanelState(ORDER, Status.OPEN)
    before, after = [mark.scene for mark in decision.story], [mark.scene for mark in now]
    moved = next((new for new, old in zip_longest(after, before) if new != old), None) or after[-1]
    causes = () if before == after else (Cause(Bound.ORDER, ", ".join(before), ", ".join(after), moved),)
    return _state(ORDER, decision, causes)


def _state(panel: str, decision: Decision, causes: tuple[Cause, ...]) -> PanelState:
    return PanelState(panel, Status.STALE if causes else Status(decision.verdict.value), causes, decision)


def _decision_on(panel: Shown, decisions: Sequence[Decision]) -> Decision | None:
    """The latest on this panel in this look, format and language; where there is none, the latest on it at all."""
    own = [decision for decision in decisions if decision.panel == panel.scene]
    alike = [decision for decision in own if decision.shown and _version(decision.shown) == _version(panel)]
    found = alike or own
    return found[-1] if found else None


def _version(panel: Shown) -> tuple[str, str, str]:
    return panel.look, panel.format, panel.language


def _causes(before: Shown, now: Shown, story_then: _Story, story_now: _Story) -> Iterator[Cause]:
    """What changed, each thing by its root: a new note explains its opening, pictures and length, and is told alone."""
    roots = [*_written(before, now), *_opened(before, now, story_then, story_now)]
    yield from roots or _drawn(before, now, _around(before, story_then) != _around(now, story_now))


def _written(before: Shown, now: Shown) -> Iterator[Cause]:
    for bound, old, new in (
        (Bound.TEXT, before.text, now.text),
        (Bound.NOTE, before.note, now.note),
        (Bound.LANGUAGE, before.language, now.language),
        (Bound.FORMAT, before.format, now.format),
        (Bound.LOOK, before.look, now.look),
    ):
        if old != new:
            yield Cause(bound, old, new)


def _opened(before: Shown, now: Shown, story_then: _Story, story_now: _Story) -> Iterator[Cause]:
    # another format lays out every tableau anew, and a scene's own note (or text, without one) sets its own stage
    own = (before.note, before.format) != (now.note, now.format) or (not now.note and before.text != now.text)
    if before.opening != now.opening and not own:
        yield Cause(Bound.OPENING, scene=_culprit(now.scene, story_then, story_now))


def _drawn(before: Shown, now: Shown, moved: bool) -> Iterator[Cause]:
    # the same sentence is parted elsewhere when another scene's words change, and a scene between others than before
    # is taken over from, and takes over, in other ways, which have lengths of their own
    excused = moved or before.breath != now.breath
    # how a scene comes in depends on which one it follows, and that is a matter of their order
    if before.frames - before.arriving != now.frames - now.arriving and not excused:
        yield Cause(Bound.LENGTH, str(before.frames), str(now.frames))
    if not _look_alike(before, now):
        yield Cause(Bound.PICTURES)


def _around(panel: Shown, marks: _Story) -> tuple[Mark | None, Mark | None]:
    """The scenes before and after a panel's own, None where it is the first or the last."""
    around = (None, *marks, None)
    here = next((k for k, mark in enumerate(marks) if mark.scene == panel.scene), 0)
    return around[here], around[here + 2]


def _look_alike(before: Shown, now: Shown) -> bool:
    if len(before.pictures) != len(now.pictures):
        return False
    return all(_is_same(old, new) for old, new in zip(before.pictures, now.pictures, strict=True))


def _is_same(old: KeyPicture, new: KeyPicture) -> bool:
    from rentegn.approval.likeness import SAME, SHIFTED, likeness

    return likeness(old.png, new.png) >= (SAME if old.frame == new.frame else SHIFTED)


def _culprit(scene: str, story_then: _Story, story_now: _Story) -> str:
    """The scene before this one whose change reached its opening: the nearest that is new here, changed, or gone."""
    then, now = _before(scene, story_then), _before(scene, story_now)
    old = {mark.scene: mark for mark in then}
    for mark in reversed(now):
        if mark.scene not in old or old[mark.scene].note != mark.note:
            return mark.scene
    here = {mark.scene for mark in now}
    gone = [mark.scene for mark in then if mark.scene not in here]
    moved = [a.scene for a, b in zip(now, then, strict=False) if a.scene != b.scene]
    spoken = [mark.scene for mark in now if old[mark.scene].text != mark.text]
    return next((scenes[-1] for scenes in (gone, moved, spoken) if scenes), "")


def _before(scene: str, marks: _Story) -> list[Mark]:
    names = [mark.scene for mark in marks]
    return list(marks[: names.index(scene)]) if scene in names else []
