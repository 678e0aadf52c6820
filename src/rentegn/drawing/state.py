"""Reading a thing's state, with its values at rest for what is not given."""

from __future__ import annotations

from collections.abc import Mapping

from rentegn.model.storyboard import Value

State = Mapping[str, Value]


def numbers(state: State, rest: State, *keys: str) -> tuple[float, ...]:
    """The values of the keys as numbers; KeyError for a key the thing does not declare."""
    return tuple(float(state.get(key, rest[key])) for key in keys)


def number(state: State, rest: State, key: str) -> float:
    """The value of one key as a number."""
    return float(state.get(key, rest[key]))


def words(state: State, rest: State, key: str) -> str:
    """The value of one key as text."""
    return str(state.get(key, rest[key]))


def ramp(value: float, low: float, high: float) -> float:
    """0 below `low`, 1 above `high`, a smooth step between."""
    share = min(1.0, max(0.0, (value - low) / (high - low)))
    return share * share * (3 - 2 * share)
