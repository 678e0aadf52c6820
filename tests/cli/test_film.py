"""One small film made from end to end, with the real stages and a small frame."""

import os
import shutil
import signal
import subprocess
import sys
import time
import wave
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from fractions import Fraction
from pathlib import Path

import av
import pytest

from rentegn import pipeline
from rentegn.model.progress import Count, nobody_counts
from rentegn.model.span import Severity
from rentegn.picture import Progress
from tests.processes import members
from tests.small_film import SMALL, storymap

STORYMAP = storymap("lille-vindue", "vinduet-udvides", "bjerget")


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
    def follows(self, step: str) -> Iterator[Count]:
        self.steps.append(step)
        yield nobody_counts

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


def test_a_storymap_becomes_a_film_and_a_second_run_renders_nothing(order: pipeline.Order, tmp_path: Path) -> None:
    order = replace(order, store=tmp_path / "store")
    first, second = Witness(), Witness()
    made = pipeline.make_film(order, first)
    assert made.value is not None, made.diagnostics
    assert [d for d in made.diagnostics if d.severity is Severity.ERROR] == []
    film = made.value
    with av.open(film.path) as container:
        video = container.streams.video[0]
        assert (video.width, video.height, video.average_rate) == (320, 180, Fraction(25))
        assert sum(1 for packet in container.demux(video) if packet.size) == film.frames
    assert list(first.frames) == ["_title", "lille-vindue", "vinduet-udvides", "bjerget", "_end"]
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


def test_a_film_that_was_lost_or_changed_comes_from_the_store(order: pipeline.Order) -> None:
    film = pipeline.make_film(order, Witness()).value
    assert film is not None
    files = {path: path.read_bytes() for path in film.path.parent.iterdir() if path.is_file()}
    assert {path.suffix for path in files} == {".mp4", ".wav", ".srt", ".vtt", ".json"}
    for harm in (film.path.unlink, lambda: film.path.write_bytes(b"torn"), lambda: shutil.rmtree(film.path.parent)):
        harm()
        witness = Witness()
        assert pipeline.make_film(order, witness).value == film
        assert witness.steps == []
        assert {path: path.read_bytes() for path in files} == files


def test_what_the_store_lost_is_made_again_to_the_byte(order: pipeline.Order) -> None:
    film = pipeline.make_film(order, Witness()).value
    assert film is not None
    assert order.store is not None
    whole = film.path.read_bytes()
    for blob in (order.store / "cas").glob("*/*"):
        if blob.read_bytes() == whole:
            blob.chmod(0o644)
            blob.write_bytes(whole[:-1])
    film.path.unlink()
    witness = Witness()
    assert pipeline.make_film(order, witness).value == film
    assert witness.steps == ["joining"]
    assert film.path.read_bytes() == whole


def test_another_look_is_drawn_anew_and_sounds_the_same(order: pipeline.Order) -> None:
    assert pipeline.make_film(order, Witness()).ok
    witness = Witness()
    other = pipeline.make_film(replace(order, look="sketch"), witness)
    assert other.ok
    assert witness.first == {}
    assert witness.steps == ["joining"]


def rendered(order: pipeline.Order) -> set[str]:
    witness = Witness()
    assert pipeline.make_film(order, witness).ok
    assert witness.first is not None
    return set(witness.frames) - set(witness.first)


def change(order: pipeline.Order, old: str, new: str) -> None:
    text = order.storymap.read_text(encoding="utf-8")
    assert old in text
    order.storymap.write_text(text.replace(old, new), encoding="utf-8")


def test_a_new_text_renders_its_own_scene_only(order: pipeline.Order) -> None:
    rendered(order)
    change(order, "Og verden er stor.", "Og verden er meget stor i dag.")
    change(order, "storymap: 1", "# en ny linje\nstorymap: 1")
    assert rendered(order) == {"vinduet-udvides"}


def test_a_new_note_renders_its_scene_and_those_that_open_on_what_it_left(order: pipeline.Order) -> None:
    rendered(order)
    change(order, "En mand kigger", "En kvinde kigger")
    # the mountain's page turns over the picture that the window's shot closes on, and the end card shows everybody
    assert rendered(order) == {"lille-vindue", "vinduet-udvides", "bjerget", "_end"}
    change(order, "Leder bestiger et bjerg", "Leder og medarbejdere bestiger et bjerg")
    assert rendered(order) == {"bjerget", "_end"}


@pytest.mark.slow
def test_ctrl_c_leaves_no_process_and_no_half_file(tmp_path: Path) -> None:
    scratch, store = tmp_path / "scratch", tmp_path / "store"
    scratch.mkdir()
    (tmp_path / "vinduet.yaml").write_text(STORYMAP, encoding="utf-8")
    command = subprocess.Popen(
        [sys.executable, "-m", "rentegn.cli", "film", "vinduet.yaml", "--jobs", "2"],
        cwd=tmp_path,
        start_new_session=True,
        env={**os.environ, "RENTEGN_STORE": str(store), "TMPDIR": str(scratch)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    deadline = time.monotonic() + 60
    while not list(scratch.glob("rentegn-*/**/*.mp4")) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert list(scratch.glob("rentegn-*/**/*.mp4")), "nothing is being rendered"
    assert len(members(command.pid)) >= 3
    os.killpg(command.pid, signal.SIGINT)  # as the terminal does
    _, said = command.communicate(timeout=20)
    gone = time.monotonic() + 2  # what Ctrl-C stops is gone within two seconds
    while members(command.pid) and time.monotonic() < gone:
        time.sleep(0.05)
    assert members(command.pid) == []
    assert command.returncode == 130
    assert said.splitlines()[-1] == "stopped; what was finished is kept"
    assert "Traceback" not in said
    assert list(scratch.iterdir()) == []
    left = [path for path in (*store.glob("new/*"), *tmp_path.glob("out/**/*")) if path.is_file()]
    for path in left:  # nothing but the mix, which is made beside the pictures, and that whole
        assert path.name == "vinduet_16x9_da.wav"
        with wave.open(str(path)) as mix:
            assert mix.getnframes() > mix.getframerate()
