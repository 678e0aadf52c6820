import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from threading import Event

import pytest

from rentegn.aside import aside
from rentegn.model.progress import Count
from rentegn.order import Audience
from rentegn.picture import Progress


class Listener:
    """Remembers what it was told, and how far each step was last."""

    def __init__(self) -> None:
        self.told: dict[str, tuple[int, int] | None] = {}

    def hears(self, step: str) -> None:
        self.told[step] = None

    @contextmanager
    def follows(self, step: str) -> Iterator[Count]:
        self.told[step] = None

        def count(done: int, of: int) -> None:
            self.told[step] = done, of

        yield count

    @contextmanager
    def watches(self, frames: Mapping[str, int]) -> Iterator[Progress]:
        yield lambda done: None


def steps(audience: Audience, begun: Event, may_end: Event) -> str:
    with audience.follows("mixing") as count:
        count(1, 2)
        begun.set()
        may_end.wait(10)
        count(2, 2)
    with audience.follows("encoding") as count:
        count(7, 7)
    return "sound"


def test_work_goes_on_beside_the_block_and_is_told_of_when_it_is_asked_for() -> None:
    begun, may_end, listener = Event(), Event(), Listener()
    with aside(lambda audience: steps(audience, begun, may_end)) as beside:
        assert begun.wait(10)
        assert listener.told == {}
        may_end.set()
        assert beside(listener) == "sound"
    assert listener.told == {"mixing": (2, 2), "encoding": (7, 7)}


def test_what_goes_wrong_beside_the_block_is_met_by_who_asks_for_the_result() -> None:
    def fail(audience: Audience) -> str:
        with audience.follows("mixing"):
            raise ValueError("no such effect")

    with aside(fail) as beside, pytest.raises(ValueError, match="no such effect"):
        beside(Listener())


def test_who_leaves_the_block_stops_the_work() -> None:
    begun, left = Event(), Event()

    def endless(audience: Audience) -> None:
        with audience.follows("mixing") as count:
            try:
                while True:
                    count(1, 2)
                    begun.set()
                    time.sleep(0.01)
            finally:
                left.set()

    with suppress(ZeroDivisionError), aside(endless):
        begun.wait(10)
        raise ZeroDivisionError
    assert left.is_set()
