"""What somebody does who comes nearer to somebody or something."""

from __future__ import annotations

#: How somebody comes nearer.
NEARING = frozenset({
    "walk", "run", "hurry", "approach", "lean", "lean_forward", "step_forward", "tiptoe", "crawl", "come", "move",
    "bend", "bend_down", "kneel", "stroll",
})  # fmt: skip
#: The small words that say that it is towards something.
NEARER = frozenset({
    "over", "across", "up", "closer", "in", "forward", "to", "down", "hen", "frem", "nærmere", "ind", "ned",
    "bort", "bortover", "fram", "borti", "inn", "nærmare", "nærare",
})  # fmt: skip
