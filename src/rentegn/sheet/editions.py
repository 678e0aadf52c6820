"""What a sheet says of its version: what has changed since the ones before, and for whom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from rentegn.model.approval import ORDER, Approval, Edit, Revision, Status, Version
from rentegn.model.sheet import Change, Edition
from rentegn.sheet.strings import Strings


def told(
    edition: Edition,
    versions: Sequence[Version],
    approval: Approval | None,
    numbers: Mapping[str, int],
    words: Strings,
) -> Edition:
    """The edition with its version, its log (the newest first), and what is revised on each panel that has changed.

    `numbers` are the scenes' by id. Without `versions` the edition stays as it was given.
    """
    if not versions:
        return edition
    changes = [change for version in versions for change in _changes(version, edition, numbers, words)]
    return replace(
        edition,
        version=versions[-1].number,
        changes=tuple(sorted(changes, key=lambda change: -change.version)),
        revised=dict(_revised(versions[-1], approval, words)),
    )


def _changes(version: Version, edition: Edition, numbers: Mapping[str, int], words: Strings) -> Iterator[Change]:
    day = version.day or edition.day
    if version.number == 1:
        yield Change(1, day, (), words["last.first"], edition.producer)

    def row(revision: Revision) -> tuple[str, str]:
        asked = revision.asked
        return _what(revision, words), asked.signer.name if asked else edition.producer

    for (what, by), alike in groupby(sorted(version.revisions, key=row), row):
        scenes = sorted(numbers[revision.scene] for revision in alike if revision.scene in numbers)
        yield Change(version.number, day, tuple(scenes), what, by)


def _what(revision: Revision, words: Strings) -> str:
    """What is new in a scene, with what was said by whoever asked for it."""
    edits = words.listed(words["edits"][edit] for edit in revision.edits)
    if revision.edits == (Edit.GONE,):
        edits = str(edits).format(words.quoted(revision.scene))
    comment = revision.asked.comment if revision.asked else ""
    return f"{edits}: {words.quoted(comment)}" if comment else edits


def _revised(version: Version, approval: Approval | None, words: Strings) -> Iterator[tuple[str, str]]:
    """What is told beside a panel that somebody decided on before, or would have, had it been there."""
    states = approval.by_panel if approval else {}
    for revision in version.revisions:
        state = states.get(revision.scene)
        if revision.scene != ORDER and Edit.GONE not in revision.edits and (not state or state.status is Status.OPEN):
            yield revision.scene, words.listed(words["edits"][edit] for edit in revision.edits)
    for scene, state in states.items():
        if state.status is Status.STALE:
            yield scene, words.listed(dict.fromkeys(words["bound"][cause.what] for cause in state.causes))
