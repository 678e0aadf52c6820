"""Where everything stands on the gallery's pages, in pixels."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rentegn.gallery.cards import FRAMES, Card, Group

PAGE_WIDTH, MARGIN = 1240, 28
LOOKS = ("ink", "sketch")
_GAP, _HEADING = 10, 60
#: Name and four rows of words; between one row of cards and the next.
_WORDS, _AIR = 27 + 4 * 18, 26
_CARDS_A_PAGE = {"actors": 10, "props": 14, "places": 14, "own": 14, "actions": 5}
_LISTED_A_PAGE, _LISTED_ACROSS = 60, 4


@dataclass(frozen=True, slots=True)
class Spot:
    """A picture: which of the card's drawings in which look, and where; it is 16:9."""

    drawing: int
    look: str
    left: int
    top: int
    width: int

    @property
    def height(self) -> int:
        """Of a frame of 16:9."""
        return self.width * 9 // 16


@dataclass(frozen=True, slots=True)
class Placed:
    """A card on a page: its pictures and where its words begin."""

    card: Card
    spots: tuple[Spot, ...]
    text: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Page:
    """One PNG page of a group."""

    name: str
    group: str
    title: str
    cards: tuple[Placed, ...]
    height: int


def laid_out(group: Group) -> Iterator[Page]:
    """The pages of a group."""
    count = _CARDS_A_PAGE.get(group.id, _LISTED_A_PAGE)
    parts = [group.cards[k : k + count] for k in range(0, len(group.cards), count)]
    for number, cards in enumerate(parts, 1):
        place = _strips if group.id == "actions" else _pairs if any(c.drawings for c in cards) else _list
        placed, bottom = place(cards)
        title = group.title if len(parts) == 1 else f"{group.title}  {number}/{len(parts)}"
        yield Page(f"{group.id}-{number}.png", group.id, title, placed, bottom + MARGIN)


def _pairs(cards: tuple[Card, ...]) -> tuple[tuple[Placed, ...], int]:
    """Two cards in a row, each with its ink and its sketch side by side."""
    width = (PAGE_WIDTH - 2 * MARGIN - 3 * _GAP) // 4
    high = width * 9 // 16
    placed = []
    for index, card in enumerate(cards):
        left = MARGIN + (index % 2) * 2 * (width + _GAP)
        top = MARGIN + _HEADING + (index // 2) * (high + _WORDS + _AIR)
        spots = tuple(
            Spot(0, look, left + k * (width + 2), top, width) for k, look in enumerate(LOOKS) if card.drawings
        )
        placed.append(Placed(card, spots, (left, top + (high + 6 if spots else 0))))
    rows = -(-len(cards) // 2)
    return tuple(placed), MARGIN + _HEADING + rows * (high + _WORDS + _AIR)


def _strips(cards: tuple[Card, ...]) -> tuple[tuple[Placed, ...], int]:
    """One card in a row, its frames in ink over its frames in pencil."""
    width = (PAGE_WIDTH - 2 * MARGIN - 2 * (FRAMES - 1)) // FRAMES
    high = width * 9 // 16
    deep = 2 * high + 2 + _WORDS + _AIR
    placed = []
    for index, card in enumerate(cards):
        top = MARGIN + _HEADING + index * deep
        spots = tuple(
            Spot(frame, look, MARGIN + frame * (width + 2), top + row * (high + 2), width)
            for row, look in enumerate(LOOKS)
            for frame in range(len(card.drawings))
        )
        placed.append(Placed(card, spots, (MARGIN, top + 2 * high + 8)))
    return tuple(placed), MARGIN + _HEADING + len(cards) * deep


def _list(cards: tuple[Card, ...]) -> tuple[tuple[Placed, ...], int]:
    """Words only."""
    wide, deep = (PAGE_WIDTH - 2 * MARGIN) // _LISTED_ACROSS, _WORDS + _AIR
    placed = tuple(
        Placed(
            card,
            (),
            (
                MARGIN + (index % _LISTED_ACROSS) * wide,
                MARGIN + _HEADING + (index // _LISTED_ACROSS) * deep,
            ),
        )
        for index, card in enumerate(cards)
    )
    return placed, MARGIN + _HEADING + -(-len(cards) // _LISTED_ACROSS) * deep
