"""A note as it is written, each word marked by what it was read as, in lines of a width."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rentegn.direction.pens import BACK, SIGNS, Pen
from rentegn.model.direction import Reading, WordRead
from rentegn.model.sheet import Run


@dataclass(frozen=True, slots=True)
class Mark:
    """`note[start:end]` was read as `kind`; `back` says that it points to what a scene before left there."""

    start: int
    end: int
    kind: str
    back: bool = False


def marks(note: str, reading: Reading) -> tuple[Mark, ...]:
    """What is marked in a note: every word that says something, words of one action or manner side by side as one."""
    found: list[Mark] = []
    at = 0
    for word in reading.words:
        start = note.find(word.text, at)
        if start < 0:
            continue
        at = start + len(word.text)
        if word.kind not in SIGNS:
            continue
        before = found[-1] if found else None
        if before is not None and word.kind == before.kind in ("action", "manner") and _near(note[before.end : start]):
            found[-1] = Mark(before.start, at, word.kind)
        else:
            found.append(Mark(start, at, word.kind, points_back(word, reading)))
    return tuple(found)


def points_back(word: WordRead, reading: Reading) -> bool:
    """Whether a word names who or what was on stage when the scene opened."""
    there = {mention.entity for mention in reading.present}
    named = (mention for direction in reading.directions for mention in direction.mentions)
    return any(
        mention.entity in there and mention.concept == word.concept and mention.definite and word.text in mention.text
        for mention in named
    )


def of_runs(runs: Iterable[Run]) -> tuple[str, tuple[Mark, ...]]:
    """A text of runs, and their kinds as its marks."""
    text, found = "", []
    for run in runs:
        if run.kind:
            found.append(Mark(len(text), len(text) + len(run.text), run.kind))
        text += run.text
    return text, tuple(found)


def marked(note: str, found: Sequence[Mark], width: int, pen: Pen) -> Iterator[str]:
    """The note's lines, at most `width` columns, each with its signs beneath it where the pen needs them."""
    for start, end in lines(note, width):
        pieces = list(_pieces(start, end, found))
        written = (
            pen.underlined(note[first:last], mark.kind, back=mark.back) if mark else note[first:last]
            for first, last, mark in pieces
        )
        yield "".join(written)
        if pen.signs and any(mark for _, _, mark in pieces):
            yield "".join(_beneath(note, first, last, mark, pen) for first, last, mark in pieces).rstrip()


def inked(text: str, found: Sequence[Mark], width: int, pen: Pen) -> Iterator[str]:
    """A text's lines, at most `width` columns, each part in the colour of its kind."""
    for start, end in lines(text, width):
        pieces = _pieces(start, end, found)
        yield "".join(
            pen.inked(text[first:last], mark.kind) if mark else text[first:last] for first, last, mark in pieces
        )


def lines(text: str, width: int) -> Iterator[tuple[int, int]]:
    """Where each line of a text starts and ends: as it is written, and parted at spaces where that is too long."""
    start = 0
    for line in text.split("\n"):
        yield from _parted(text, start, start + len(line), width)
        start += len(line) + 1


def signs(kind: str, columns: int, *, back: bool = False) -> str:
    """What stands beneath a word so many columns wide."""
    return (BACK if back else SIGNS[kind]) + SIGNS[kind] * (columns - 1)


def columns(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(map(_column, text))


def _near(between: str) -> bool:
    return between == " "


def _parted(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    while (reach := _reach(text, start, end, width)) < end:
        space = text.rfind(" ", start, reach + 1)
        stop = space if space > start else reach
        yield start, stop
        start = stop + (text[stop : stop + 1] == " ")
    yield start, end


def _reach(text: str, start: int, end: int, width: int) -> int:
    """Where the text that fits into the width ends; at least one character does."""
    taken = 0
    for place in range(start, end):
        taken += _column(text[place])
        if taken > width and place > start:
            return place
    return end


def _pieces(start: int, end: int, found: Sequence[Mark]) -> Iterator[tuple[int, int, Mark | None]]:
    """A line parted into what is marked and what is between."""
    at = start
    for mark in found:
        first, last = max(mark.start, start), min(mark.end, end)
        if first < last:
            yield at, first, None
            yield first, last, mark
            at = last
    yield at, end, None


def _beneath(note: str, first: int, last: int, mark: Mark | None, pen: Pen) -> str:
    taken = columns(note[first:last])
    if mark is None:
        return " " * taken
    return pen.inked(signs(mark.kind, taken, back=mark.back and first == mark.start), mark.kind)


def _column(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
