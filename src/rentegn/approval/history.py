"""The versions of a film: each story that somebody decided on, and the one that is told now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from rentegn.approval.panels import story
from rentegn.model.approval import ORDER, Decision, Edit, Mark, Revision, Shown, Verdict, Version

_Story = tuple[Mark, ...]


def versions(panels: Sequence[Shown], decisions: Sequence[Decision]) -> tuple[Version, ...]:
    """Every version, the first first, the last as the panels are now; at least one.

    Decisions on the film in another language tell of another text, and do not count.
    """
    languages = {panel.language for panel in panels}
    own = [each for each in decisions if each.shown is not None and each.shown.language in languages]
    rounds = [(told, tuple(each)) for told, each in groupby(own, lambda decision: decision.story)]
    if not rounds or rounds[-1][0] != story(panels):
        rounds.append((story(panels), ()))
    made = [Version(1, _day(rounds[0][1]))]
    for number, ((before, answers), (now, later)) in enumerate(pairwise(rounds), start=2):
        made.append(Version(number, _day(later), tuple(_revisions(before, now, answers))))
    return tuple(made)


def _day(answers: Sequence[Decision]) -> str:
    return answers[0].at[:10] if answers else ""


def _revisions(before: _Story, now: _Story, answers: Sequence[Decision]) -> Iterator[Revision]:
    old, new = ({mark.scene: mark for mark in told} for told in (before, now))
    wishes = {each.panel: each for each in answers if each.verdict is not Verdict.APPROVED}
    for scene, mark in new.items():
        if edits := tuple(_edits(old.get(scene), mark)):
            yield Revision(scene, edits, wishes.get(scene))
    for scene in old:
        if scene not in new:
            yield Revision(scene, (Edit.GONE,), wishes.get(scene))
    if [scene for scene in old if scene in new] != [scene for scene in new if scene in old]:
        yield Revision(ORDER, (Edit.ORDER,), wishes.get(ORDER))


def _edits(before: Mark | None, now: Mark) -> Iterator[Edit]:
    if before is None:
        yield Edit.NEW
        return
    if before.text != now.text:
        yield Edit.TEXT
    if before.note != now.note:
        yield Edit.NOTE
