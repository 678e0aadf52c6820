"""Lettering on stage. Anchored at the middle of its block (left or right edge by `align`).

`words` to write, `size` in units per em, `width` to wrap at; `drawn` 0..1 writes it letter by letter, then marks its
`emphasis` (words parted by "|") with a swash of sun and a line of coral; `font` "title" or "body"; `pen` 1 shows the
hand that writes, `WRITER` whose it is; `color` "ink", "coral" or "teal".
"""

from __future__ import annotations

from dataclasses import replace

from rentegn.drawing.glyphs import Font
from rentegn.drawing.lettering import Align, Lettering, Word, lettering, written
from rentegn.drawing.palette import CORAL, INK, SUN, TEAL
from rentegn.drawing.prims import Piece, Prim
from rentegn.drawing.shapes import points, smooth, start_of, stroke, wash
from rentegn.drawing.state import State, number, numbers, words
from rentegn.drawing.things import Thing
from rentegn.drawing.writing_hand import WRITER, hand_writing

STATE: State = {
    "words": "",
    "size": 0.8,
    "width": 10.5,
    "drawn": 1.0,
    "emphasis": "",
    "align": "center",
    "font": "title",
    "color": "ink",
    "pen": 1.0,
    **WRITER,
}
WRITING = 0.84  # the share of `drawn` in which letters are written; the rest marks the emphasis
_COMES, _GOES = 0.05, 0.05  # the shares of writing in which the hand comes and goes
_BOLDER = 0.035  # em that a marked word's letters gain in weight
_COLOURS = {"ink": INK, "coral": CORAL, "teal": TEAL}


def block(state: State) -> Lettering:
    """The text as it is set."""
    size, width = numbers(state, STATE, "size", "width")
    font: Font = "body" if words(state, STATE, "font") == "body" else "title"
    asked = words(state, STATE, "align")
    align: Align = "left" if asked == "left" else "right" if asked == "right" else "center"
    colour = _COLOURS[words(state, STATE, "color")]
    return lettering(words(state, STATE, "words"), font, size, width=width, align=align, color=colour)


def marked(text: Lettering, emphasis: str) -> list[list[Word]]:
    """The runs of words on one line that the emphasis names; punctuation does not count."""
    wanted = [phrase.split() for phrase in emphasis.split("|") if phrase.strip()]
    plain = [_bare(word.text) for word in text.words]
    runs: list[list[Word]] = []
    for phrase in wanted:
        bare = [_bare(word) for word in phrase]
        for start in range(len(plain) - len(bare) + 1):
            if plain[start : start + len(bare)] == bare:
                found = text.words[start : start + len(bare)]
                runs += [[w for w in found if w.line == row] for row in sorted({w.line for w in found})]
                break
    return runs


def _bare(word: str) -> str:
    return word.strip("«»„“”\"'.,;:!?…–-()").casefold()


def underline(left: float, right: float, y: float, share: float, ink: float, name: str = "underline") -> list[Prim]:
    """A brushed line that swings a little and thins out."""
    if share <= 0.01:
        return []
    wide = right - left
    swing = 0.02 + 0.012 * wide
    path = smooth(
        points(
            [
                (left, y - swing * 0.6),
                (left + wide * 0.35, y + swing),
                (left + wide * 0.7, y - swing * 0.4),
                (right, y + swing * 1.1),
            ]
        )
    )
    return [stroke(start_of(path, share), ink, CORAL, (0.05, 0.35), name)]


def _bolder(run: list[Word], share: float, size: float) -> list[Prim]:
    """The words gone over once more with a broader pen."""
    weight = _BOLDER * size * share
    return [
        replace(prim, ink=weight, color=prim.fill or INK, fill=None, taper=(0, 0), name=f"{prim.name}-bold")
        for word in run
        for letter in word.letters
        for prim in letter.prims
    ]


def _swash(run: list[Word], share: float, size: float, name: str) -> list[Prim]:
    """A stripe of colour behind the foot of the words, as with a broad pen."""
    left, right = run[0].box[0] - 0.14 * size, run[-1].box[2] + 0.12 * size
    right = left + (right - left) * share
    low, high = run[0].baseline - 0.10 * size, run[0].baseline + 0.30 * size
    middle = (left + right) / 2
    outline = [
        (left, low + 0.03 * size),
        (middle, low + 0.09 * size),
        (right, low + 0.02 * size),
        (right + 0.06 * size, high - 0.05 * size),
        (middle, high),
        (left - 0.04 * size, high - 0.08 * size),
    ]
    return [wash(smooth(outline, True, 6), SUN, 0.72, name)]


def _draw(state: State) -> dict[float, list[Piece]]:
    text = block(state)
    drawn = number(state, STATE, "drawn")
    runs = marked(text, words(state, STATE, "emphasis"))
    writing = min(1.0, drawn / WRITING) if runs else drawn
    share = at_work(writing)
    behind: list[Piece] = []
    over: list[Piece] = [*written(text, share)]
    if runs and drawn > WRITING:
        marking = (drawn - WRITING) / (1 - WRITING)
        for index, run in enumerate(runs):
            part = min(1.0, max(0.0, marking * len(runs) - index))
            if part > 0.02:
                over += _bolder(run, part, text.size)
                behind += _swash(run, part, text.size, f"swash{index}")
                foot = run[0].baseline - 0.24 * text.size
                over += underline(
                    run[0].box[0], run[-1].box[2], foot, part, 0.085 * text.size + 0.02, f"underline{index}"
                )
    layers: dict[float, list[Piece]] = {-1.0: behind, 0: over} if behind else {0: over}
    if number(state, STATE, "pen") > 0 and 0 < drawn < 1:
        layers[1.0] = hand_writing(text, share, away_at(writing), by=state)
    return layers


def at_work(writing: float) -> float:
    """How much of the text stands when the hand has done `writing` (0 to 1) of its coming, writing and going."""
    return min(1.0, max(0.0, (writing - _COMES) / (1 - _COMES - _GOES)))


def away_at(writing: float) -> float:
    """How far away the hand is then, from 1 out of sight to 0 at work."""
    return max(0.0, 1 - writing / _COMES, 1 - (1 - writing) / _GOES)


def _box(state: State) -> tuple[float, float, float, float]:
    return block(state).box


THING = Thing("text", _draw, _box, STATE, depth=50.0, writes=True)
