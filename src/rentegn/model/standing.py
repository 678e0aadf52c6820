"""Who and what a scene's picture holds, for those who tell of it without drawing it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Standing:
    """Somebody or something in a scene's picture; `since` is the number of the scene that brought it on."""

    entity: str
    kind: str
    since: int
