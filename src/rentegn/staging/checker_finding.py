"""One thing that is wrong with a moment, before it is known where in the film that is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong (lower case, no full stop), with whom, and what helps."""

    code: str
    who: tuple[str, ...]
    message: str
    hint: str
