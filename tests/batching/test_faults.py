"""A batch that is killed, stopped, crowded or out of room, with real processes: nothing wrong, nothing twice."""

import json
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from rentegn.store import Store
from tests.processes import members
from tests.small_film import ROOT, command, storymap

FILMS = ("vinduet.yaml", "hilsen.yaml")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "vinduet.yaml").write_text(storymap("lille-vindue", "vinduet-udvides"), encoding="utf-8")
    hilsen = storymap("hej", title="Hilsen", client="Ribe Bibliotek")
    (tmp_path / "hilsen.yaml").write_text(hilsen, encoding="utf-8")
    (tmp_path / "scratch").mkdir()
    return tmp_path


def batch(folder: Path, *more: str) -> subprocess.Popen[str]:
    return command(folder, folder / "store", "batch", *FILMS, *more, env={"TMPDIR": str(folder / "scratch")})


def drawn(working: subprocess.Popen[str]) -> Iterator[str]:
    """A line for each scene, as soon as its clip is kept."""
    assert working.stdout is not None
    return (line for line in working.stdout if line.strip().endswith("frames") and " of " not in line)


def gone(session: int) -> bool:
    """Whether nobody of a session is alive two seconds from now."""
    deadline = time.monotonic() + 2
    while members(session) and time.monotonic() < deadline:
        time.sleep(0.05)
    return members(session) == []


def products(folder: Path) -> dict[Path, int]:
    """When each product of the store was written."""
    return {path: path.stat().st_mtime_ns for path in (folder / "store").glob("cas/*/*")}


def is_tidy(folder: Path) -> bool:
    """Whether nothing lies about that was on its way somewhere."""
    left = [*(folder / "scratch").iterdir(), *(folder / "store" / "new").iterdir(), *folder.rglob(".passing*")]
    return left == []


def is_whole(folder: Path) -> bool:
    """Whether whatever stands there is all of it: the films by their manifests, the store by its digests."""
    for path in folder.glob("out/*/*.manifest.json"):
        told = json.loads(path.read_text(encoding="utf-8"))
        assert told["verdict"] == "passed"
        assert all((path.parent / file["name"]).stat().st_size == file["bytes"] for file in told["files"])
    for path in folder.glob("scenes/*/*.py"):
        compile(path.read_text(encoding="utf-8"), path.name, "exec")
    return Store(folder / "store").verify()[1] == 0


def finishes(folder: Path, *more: str) -> str:
    """What a batch that ends well says."""
    working = batch(folder, *more)
    told, _ = working.communicate(timeout=300)
    assert working.returncode == 0, told
    assert is_tidy(folder)
    assert is_whole(folder)
    return told


def test_killed_in_the_middle_and_run_again_nothing_is_half_written_and_nothing_drawn_twice(folder: Path) -> None:
    working = batch(folder, "--jobs", "1")
    lines = drawn(working)
    next(lines)
    next(lines)  # one worker: the second is kept
    working.kill()
    working.communicate(timeout=60)
    assert gone(working.pid), "no worker outlives its leader"
    assert is_whole(folder)
    kept = products(folder)
    told = finishes(folder, "--jobs", "2", "--verbose")
    assert "clips (" in told
    now = products(folder)
    assert {path: now.get(path) for path in kept} == kept
    scenes = [line for line in told.splitlines() if line.strip().endswith("frames") and " of " not in line]
    assert 3 <= len(scenes) <= 5, "of seven clips at least two were there"


@pytest.mark.parametrize(
    ("stop", "to_all"),
    [
        (signal.SIGINT, True),
        pytest.param(signal.SIGTERM, False, marks=pytest.mark.slow),
        pytest.param(signal.SIGHUP, True, marks=pytest.mark.slow),
    ],
    ids=lambda value: str(value),
)
def test_stopped_it_leaves_no_process_and_no_scratch_and_says_how_far_it_got(
    folder: Path, stop: signal.Signals, to_all: bool
) -> None:
    working = batch(folder, "--jobs", "1")
    next(drawn(working))
    (os.killpg if to_all else os.kill)(working.pid, stop)
    told, _ = working.communicate(timeout=60)
    assert working.returncode == 128 + stop, told
    assert told.rstrip().endswith("stopped; what was finished is kept")
    assert "Traceback" not in told
    assert gone(working.pid)
    assert is_tidy(folder)
    assert is_whole(folder)
    page = (folder / "out/batch.html").read_text(encoding="utf-8")
    assert "2 er ikke færdige." in page


@pytest.mark.slow
def test_a_worker_that_is_killed_costs_one_clip_another_try(folder: Path) -> None:
    working = batch(folder, "--jobs", "2")
    next(drawn(working))
    (worker, *_) = [pid for pid in members(working.pid) if "spawn_main" in _command_line(pid)]
    os.kill(worker, signal.SIGKILL)
    told, _ = working.communicate(timeout=300)
    assert working.returncode == 0, told
    assert is_tidy(folder)
    assert is_whole(folder)


@pytest.mark.slow
def test_two_batches_at_once_on_one_store_and_in_one_folder_both_end_well(folder: Path) -> None:
    both = [batch(folder, "--jobs", "1", "--json") for _ in range(2)]
    told = [each.communicate(timeout=300)[0] for each in both]
    assert [each.returncode for each in both] == [0, 0], told
    assert is_tidy(folder)
    assert is_whole(folder)
    assert "0 scenes drawn" in finishes(folder)


@pytest.mark.slow
def test_out_of_room_it_says_so_by_film_and_path_and_goes_on_when_there_is_some(folder: Path) -> None:
    limited = (
        "import resource, runpy, sys\n"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, (150_000, {resource.RLIM_INFINITY}))\n"
        "runpy.run_module('tests.small_film', run_name='__main__')"
    )
    working = subprocess.run(
        [sys.executable, "-c", limited, "batch", *FILMS, "--jobs", "1"],
        cwd=folder,
        env={
            **os.environ,
            "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}",
            "RENTEGN_STORE": str(folder / "store"),
            "TMPDIR": str(folder / "scratch"),
        },
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert working.returncode == 1, working.stderr
    assert "error[machine]: the store cannot write" in working.stdout + working.stderr
    assert "Traceback" not in working.stderr
    assert is_tidy(folder)
    assert is_whole(folder)
    finishes(folder)


def _command_line(pid: int) -> str:
    return Path(f"/proc/{pid}/cmdline").read_text(encoding="utf-8").replace("\0", " ")
