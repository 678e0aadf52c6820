"""Where everything stands on the gallery's pages, in pixels."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rentegn.gallery.cards import Card, Group

PAGE_WIDTH, MARGIN = 1240, 28
LOOKS = ("ink", "sketch")
#: Between cards, between a card's pictures, and the room of a heading.
_GAP, _SEAM, _HEADING = 14, 2, 60
#: A name, a name and four rows of words; between one row of cards and the next.
_NAME, _WORDS, _AIR = 27, 27 + 4 * 18, 26
#: By group, how many cards stand side by side and how many rows a page has.
_GRID = {"actors": (3, 4), "actions": (2, 5), "inked": (6, 9)}
_PLAIN_GRID = (2, 7)


@dataclass(frozen=True, slots=True)
class Spot:
    """A picture: which of the card's drawings in which look, where, and its width over its height."""

    drawing: int
    look: str
    left: int
    top: int
    width: int
    shape: float

    @property
    def height(self) -> int:
        """In whole pixels."""
        return round(self.width / self.shape)


@dataclass(frozen=True, slots=True)
class Placed:
    """A card on a page: its pictures and where its words begin."""

    card: Card
    spots: tuple[Spot, ...]
    text: tuple[int, int]

    @property
    def wide(self) -> int:
        """From its first picture to its last."""
        return max(spot.left + spot.width for spot in self.spots) - self.text[0]


@dataclass(frozen=True, slots=True)
class Page:
    """One PNG page of a group."""

    name: str
    group: str
    title: str
    cards: tuple[Placed, ...]
    height: int


def laid_out(group: Group) -> Iterator[Page]:
    """The pages of a group's pictures; none for a group of words."""
    if not any(card.drawings for card in group.cards):
        return
    across, down = _GRID.get(group.id, _PLAIN_GRID)
    parts = [group.cards[k : k + across * down] for k in range(0, len(group.cards), across * down)]
    for number, cards in enumerate(parts, 1):
        placed, bottom = _rows(cards, across)
        title = group.title if len(parts) == 1 else f"{group.title}  {number}/{len(parts)}"
        yield Page(f"{group.id}-{number}.png", group.id, title, placed, bottom + MARGIN)


def _rows(cards: tuple[Card, ...], across: int) -> tuple[tuple[Placed, ...], int]:
    """So many cards in a row, each with its pictures over its words."""
    wide = (PAGE_WIDTH - 2 * MARGIN - (across - 1) * _GAP) // across
    placed: list[Placed] = []
    top = MARGIN + _HEADING
    for first in range(0, len(cards), across):
        row = [
            _placed(card, MARGIN + k * (wide + _GAP), top, wide) for k, card in enumerate(cards[first : first + across])
        ]
        under = max(each.text[1] for each in row)
        placed += (Placed(each.card, each.spots, (each.text[0], under)) for each in row)
        told = any(words for each in row for words in each.card.words.values())
        top = under + (_WORDS if told else _NAME) + _AIR
    return tuple(placed), top


def _placed(card: Card, left: int, top: int, wide: int) -> Placed:
    """One drawing stands beside itself in pencil; of several each look has a row."""
    stacked = len(card.drawings) > 1
    width = (wide - _SEAM) // 2
    spots, below = [], top
    for row, look in enumerate(LOOKS):
        for number, drawing in enumerate(card.drawings):
            column = number if stacked else row
            high = round(width / drawing.shape)
            above = top + (row * (high + _SEAM) if stacked else 0)
            spots.append(Spot(number, look, left + column * (width + _SEAM), above, width, drawing.shape))
            below = max(below, above + high)
    return Placed(card, tuple(spots), (left, below + 6))
