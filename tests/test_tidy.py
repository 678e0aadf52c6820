"""Whatever ends a command, nothing of it stays behind."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from rentegn.files import held_folder, is_held, sweep, whole, write_whole
from rentegn.tidy import Stopped, leaving_nothing

COMMAND = """
import subprocess, sys, tempfile, time
from pathlib import Path
from rentegn.files import whole
from rentegn.tidy import leaving_nothing

with leaving_nothing(), whole(Path(sys.argv[1])) as (part,):
    tempfile.mkdtemp(prefix="rentegn-")
    part.write_text("half")
    print("busy", flush=True)
    while True:
        time.sleep(0.05)
"""


def begun(place: Path, scratch: Path) -> subprocess.Popen[str]:
    command = subprocess.Popen(
        [sys.executable, "-c", COMMAND, str(place)],
        env={**os.environ, "TMPDIR": str(scratch)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert command.stdout is not None
    assert command.stdout.readline() == "busy\n"
    return command


@pytest.fixture
def scratch(tmp_path: Path) -> Path:
    folder = tmp_path / "scratch"
    folder.mkdir()
    return folder


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_told_to_end_it_leaves_nothing(tmp_path: Path, scratch: Path, stop: signal.Signals) -> None:
    place = tmp_path / "out" / "film.mp4"
    command = begun(place, scratch)
    assert len(list(scratch.iterdir())) == 1
    command.send_signal(stop)
    command.send_signal(stop)  # impatience
    assert stop.name in command.communicate(timeout=10)[1]
    assert list(scratch.iterdir()) == list(place.parent.iterdir()) == []


def test_killed_it_leaves_what_the_next_one_clears_away(tmp_path: Path, scratch: Path) -> None:
    place = tmp_path / "out" / "film.mp4"
    with begun(place, scratch) as command:
        command.kill()
    assert len(list(scratch.iterdir())) == len(list(place.parent.iterdir())) == 1
    assert not place.exists()
    second = begun(place, scratch)
    third = begun(place, scratch)
    assert len(list(scratch.iterdir())) == len(list(place.parent.iterdir())) == 2, "those at work keep theirs"
    for command in (second, third):
        command.terminate()
        command.communicate(timeout=10)
    assert list(scratch.iterdir()) == list(place.parent.iterdir()) == []


def test_what_passes_lies_in_one_folder_that_goes() -> None:
    usual = tempfile.gettempdir()
    with leaving_nothing():
        folder = Path(tempfile.mkdtemp())
        assert folder.parent != Path(usual)
    assert not folder.exists()
    assert tempfile.gettempdir() == usual


def test_stopped_says_how_and_signals_are_as_before() -> None:
    before = signal.getsignal(signal.SIGTERM)
    with pytest.raises(Stopped) as stopped, leaving_nothing():  # noqa: PT012 – the signal comes when it comes
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(5)
    assert stopped.value.signal is signal.SIGTERM
    assert signal.getsignal(signal.SIGTERM) is before


def test_a_signal_that_was_ignored_stays_so() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with leaving_nothing():
            os.kill(os.getpid(), signal.SIGHUP)
            assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)


def test_files_take_their_places_together_or_not_at_all(tmp_path: Path) -> None:
    film, captions = tmp_path / "film.mp4", tmp_path / "film.srt"
    write_whole(film, b"old")
    with pytest.raises(RuntimeError), whole(film, captions) as parts:  # noqa: PT012
        for part in parts:
            part.write_text("new")
        raise RuntimeError
    assert [path.name for path in tmp_path.iterdir()] == ["film.mp4"]
    assert film.read_bytes() == b"old"
    with whole(film, captions) as parts:
        for part in parts:
            part.write_text("new")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["film.mp4", "film.srt"]


def test_a_held_folder_is_not_swept(tmp_path: Path) -> None:
    with held_folder(tmp_path, "work-") as folder:
        assert is_held(folder)
        assert sweep(tmp_path, "work-*") == 0
    (tmp_path / "work-left").mkdir()
    assert not is_held(tmp_path / "work-left")
    assert sweep(tmp_path, "work-*") == 1
