"""One small film made from end to end, with the real stages and a small frame."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from fractions import Fraction

import av
import pytest

from rentegn import pipeline
from rentegn.model.span import Severity
from rentegn.model.storyboard import Format
from rentegn.picture import Progress

STORYMAP = """\
storymap: 1
title: Vinduet
client: Esbjerg Kommune
language: da
scenes:
  - id: lille-vindue
    text: En mand ser ud.
    visual: En mand kigger ud gennem et lille vindue …
  - id: vinduet-udvides
    text: Og verden er stor.
    visual: … vinduet udvides.
"""
SMALL = Format("16x9", 320, 180, 128 / 9, 8.0)


@dataclass
class Witness:
    """An audience that remembers what it was told."""

    steps: list[str] = field(default_factory=list)
    frames: Mapping[str, int] = field(default_factory=dict)
    first: dict[str, int] | None = None
    last: dict[str, int] = field(default_factory=dict)

    def hears(self, step: str) -> None:
        self.steps.append(step)

    @contextmanager
    def watches(self, frames: Mapping[str, int]) -> Iterator[Progress]:
        self.frames = frames

        def progress(done: Mapping[str, int]) -> None:
            self.last = dict(done)
            if self.first is None:
                self.first = dict(done)

        yield progress


@pytest.fixture(scope="module")
def order(tmp_path_factory: pytest.TempPathFactory) -> pipeline.Order:
    root = tmp_path_factory.mktemp("film")
    storymap = root / "vinduet.yaml"
    storymap.write_text(STORYMAP, encoding="utf-8")
    return pipeline.Order(storymap, SMALL, jobs=2, scenes=root / "scenes", out=root / "out", store=root / "store")


def test_a_storymap_becomes_a_film_and_a_second_run_renders_nothing(order: pipeline.Order) -> None:
    first, second = Witness(), Witness()
    made = pipeline.make_film(order, first)
    assert made.value is not None, made.diagnostics
    assert [d for d in made.diagnostics if d.severity is Severity.ERROR] == []
    film = made.value
    with av.open(film.path) as container:
        video = container.streams.video[0]
        assert (video.width, video.height, video.average_rate) == (320, 180, Fraction(25))
        assert sum(1 for packet in container.demux(video) if packet.size) == film.frames
    assert list(first.frames) == ["_title", "lille-vindue", "vinduet-udvides", "_end"]
    assert sum(first.frames.values()) == film.frames
    assert first.first == {}
    assert first.last == first.frames

    before = film.path.read_bytes()
    again = pipeline.make_film(order, second)
    assert again.ok
    assert second.first == second.frames
    assert film.path.read_bytes() == before
    assert again.value == film
    assert "joining" in first.steps
    assert "joining" not in second.steps


def test_a_film_that_was_lost_or_changed_is_joined_again(order: pipeline.Order) -> None:
    film = pipeline.make_film(order, Witness()).value
    assert film is not None
    whole = film.path.read_bytes()
    for harm in (lambda: film.path.unlink(), lambda: film.path.write_bytes(whole[:-1])):
        harm()
        witness = Witness()
        assert pipeline.make_film(order, witness).ok
        assert "joining" in witness.steps
        assert film.path.read_bytes() == whole


def test_a_new_text_renders_its_own_scene_only(order: pipeline.Order) -> None:
    assert pipeline.make_film(order, Witness()).ok
    text = order.storymap.read_text(encoding="utf-8").replace("Og verden er stor.", "Og verden er meget stor i dag.")
    order.storymap.write_text("# en ny linje\n" + text, encoding="utf-8")
    witness = Witness()
    assert pipeline.make_film(order, witness).ok
    assert witness.first is not None
    assert set(witness.frames) - set(witness.first) == {"vinduet-udvides"}
