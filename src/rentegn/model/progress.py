"""How far a piece of work is, told while it goes on."""

from __future__ import annotations

from collections.abc import Callable

#: Told how many parts are done, and of how many.
Count = Callable[[int, int], None]


def nobody_counts(done: int, of: int) -> None:
    """Nobody wants to know."""


class Steps:
    """Work of so many steps, counted one after another."""

    def __init__(self, count: Count, of: int) -> None:
        self.count, self.of, self.done = count, of, 0
        count(0, of)

    def step(self) -> None:
        """One more is done; a step too many counts as the last."""
        self.done = min(self.done + 1, self.of)
        self.count(self.done, self.of)
