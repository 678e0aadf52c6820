"""Actions done with something in the hand: which tool, by which stroke, stands a line each in `trades.yaml`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from rentegn.acting.action import Action, Sound
from rentegn.acting.posing import Key, gesture
from rentegn.drawing.people.working import STROKES, with_tool

#: Frames from stroke to stroke, and how many strokes there are.
_BEAT, _TIMES = 11, 5
#: What is done slowly has fewer, and each longer.
_SLOW, _SLOW_TIMES = frozenset({"mouth", "ear", "eye", "page", "pour", "dig"}), 3
_SLOW_BEAT = 18


@dataclass(frozen=True, slots=True)
class Trade:
    """A line of `trades.yaml`: the tool in hand ("" for bare hands), the stroke, another tool in the second pose."""

    tool: str
    stroke: str
    then: str = ""
    sound: str = ""

    @property
    def rest(self) -> str:
        """The pose before and after."""
        return with_tool(self.tool) if self.tool else "relaxed"


@cache
def trades() -> Mapping[str, Trade]:
    """What is done with something in the hand, by the action's id."""
    rows = yaml.safe_load(Path(__file__).with_name("trades.yaml").read_text(encoding="utf-8"))
    return {concept: Trade(**row) for concept, row in rows.items()}


def wielded() -> Iterator[Action]:
    """An action for each of them."""
    for concept, trade in trades().items():
        slow = trade.stroke in _SLOW
        beat, times = (_SLOW_BEAT, _SLOW_TIMES) if slow else (_BEAT, _TIMES)
        keys: list[tuple[int, Key]] = [(beat * i, _stroke(trade, i)) for i in range(times)]
        last = beat * times
        yield gesture(
            concept,
            trade.rest,
            keys=keys,
            lead=10,
            least=last + 14,
            ideal=last + 24,
            sounds=[Sound(trade.sound)] if trade.sound else (),
        )


def _stroke(trade: Trade, i: int) -> Key:
    """The pose of the stroke after `i` others, the tool in hand."""
    poses = STROKES[trade.stroke]
    return poses[i % len(poses)].but(holds=trade.then if i % 2 and trade.then else trade.tool)
