import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

import rentegn.files
import rentegn.store
from rentegn.store import Store, StoreError, default_root, key, leases

KEY = key(scene="lille-vindue")
OTHER = key(scene="vinduet-udvides")
OWN_CODE = (rentegn.store.__path__[0], rentegn.files.__file__)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "store")


def test_what_was_put_comes_back(store: Store, tmp_path: Path) -> None:
    source = tmp_path / "clip.mp4"
    source.write_bytes(b"picture" * 1000)
    kept = store.put(KEY, source)
    assert store.get(KEY) == kept
    assert kept.read_bytes() == source.read_bytes()
    assert source.exists()


def test_an_unknown_key_is_a_miss_and_makes_no_folder(store: Store) -> None:
    assert store.get(KEY) is None
    assert not store.root.exists()


def test_the_last_product_put_under_a_key_stands(store: Store) -> None:
    store.put(KEY, b"first")
    store.put(KEY, b"second")
    found = store.get(KEY)
    assert found is not None
    assert found.read_bytes() == b"second"


def test_a_name_that_is_no_key_is_refused(store: Store) -> None:
    with pytest.raises(ValueError, match="no key"):
        store.put("../../etc/passwd", b"")


def flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    rewrite(path, bytes(content))


def rewrite(path: Path, content: bytes) -> None:
    path.chmod(0o644)
    path.write_bytes(content)


def truncate(path: Path) -> None:
    rewrite(path, path.read_bytes()[:-1])


def empty(path: Path) -> None:
    rewrite(path, b"")


def swap(path: Path) -> None:
    kinds = {p.parent.parent: p for p in path.parent.parent.glob("*/*") if p != path}
    rewrite(path, kinds[path.parent.parent].read_bytes())


def record(store: Store) -> Path:
    return store.root / "ac" / KEY[:2] / KEY


def blob(store: Store) -> Path:
    found = store.get(KEY)
    assert found is not None
    return found


@pytest.mark.parametrize("place", [record, blob])
@pytest.mark.parametrize("harm", [flip, truncate, empty, swap, Path.unlink])
def test_damage_is_a_miss_and_heals(store: Store, place: Callable[[Store], Path], harm: Callable[[Path], None]) -> None:
    store.put(KEY, b"picture" * 1000)
    store.put(OTHER, b"another" * 900)
    harm(place(store))
    assert store.get(KEY) is None
    store.put(KEY, b"picture" * 1000)
    assert blob(store).read_bytes() == b"picture" * 1000
    other = store.get(OTHER)
    assert other is not None
    assert other.read_bytes() == b"another" * 900


def test_what_is_damaged_is_put_aside_and_said(store: Store, caplog: pytest.LogCaptureFixture) -> None:
    store.put(KEY, b"picture")
    flip(blob(store))
    assert store.get(KEY) is None
    assert len(list((store.root / "bad").iterdir())) == 1
    assert "damaged" in caplog.text


def test_file_dates_mean_nothing(store: Store) -> None:
    store.put(KEY, b"picture")
    for moment in (0, time.time() + 400 * 86400):
        os.utime(blob(store), (moment, moment))
        os.utime(record(store), (moment, moment))
        assert store.get(KEY) is not None


def test_a_full_disk_is_a_clear_error_and_harms_nothing(store: Store) -> None:
    store.put(KEY, b"picture")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, hard))
    try:
        with pytest.raises(StoreError, match=r"cannot write .*store.*: file too large"):
            store.put(OTHER, b"x" * 3_000_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, handler)
    assert store.get(OTHER) is None
    assert blob(store).read_bytes() == b"picture"
    assert not list((store.root / "new").iterdir())


def test_a_store_that_cannot_be_written_says_which_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(StoreError, match=r"cannot write .*file.new: not a directory"):
        Store(tmp_path / "file").put(KEY, b"picture")


def test_a_missing_product_is_its_callers_error_and_leaves_nothing(store: Store, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="nowhere"):
        store.put(KEY, tmp_path / "nowhere.mp4")
    assert not store.root.exists()


WRITER = """
import random, sys
from pathlib import Path
from rentegn.store import Store, key
store, rng = Store(Path(sys.argv[1])), random.Random(int(sys.argv[2]))
print("ready", flush=True)
while True:
    number = rng.randrange(20)
    store.put(key(number=number), b"%d." % number * (2000 + number * 3000))
"""


def test_no_reader_meets_half_a_product_whenever_its_writer_dies(store: Store) -> None:
    hits = 0
    for attempt in range(6):
        writers = [
            subprocess.Popen(
                [sys.executable, "-c", WRITER, str(store.root), str(2 * attempt + n)], stdout=subprocess.PIPE
            )
            for n in range(2)
        ]
        for writer in writers:
            assert writer.stdout is not None
            writer.stdout.readline()
        time.sleep(0.03 + 0.037 * attempt)
        for writer in writers:
            writer.kill()
            writer.communicate(timeout=60)
        for number in range(20):
            found = store.get(key(number=number))
            if found is not None:
                hits += 1
                assert found.read_bytes() == b"%d." % number * (2000 + number * 3000)
    assert hits > 20
    assert not (store.root / "bad").exists()


def test_the_folder_follows_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RENTEGN_STORE", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", "/caches")
    assert default_root() == Path("/caches/rentegn/store")
    monkeypatch.setenv("RENTEGN_STORE", "/elsewhere")
    assert default_root() == Path("/elsewhere")


def _put_and_die(root: Path, place: int) -> bool:
    """Put a product in a process that is killed −9 at the `place`th line it comes to; whether it got to the end."""
    child = os.fork()
    if child == 0:
        lines = 0

        def trace(frame: FrameType, event: str, argument: object) -> Any:
            nonlocal lines
            if not frame.f_code.co_filename.startswith(OWN_CODE):
                return None
            lines += event == "line"
            if lines == place:
                os.kill(os.getpid(), signal.SIGKILL)
            return trace

        leases._leases.clear()
        sys.settrace(trace)
        Store(root).put(KEY, b"new" * 100_000)
        sys.settrace(None)
        os._exit(0)
    return os.waitpid(child, 0)[1] == 0


def test_killed_at_any_line_of_a_put_the_old_product_or_the_new_one_stands_and_nothing_else(tmp_path: Path) -> None:
    store, place, stood, finished = Store(tmp_path / "store"), 0, set(), False
    old, new = b"old" * 1000, b"new" * 100_000
    store.put(OTHER, b"another")
    while not finished:
        place += 1
        store.put(KEY, old)
        finished = _put_and_die(store.root, place)
        found, other = store.get(KEY), store.get(OTHER)
        assert found is not None
        assert other is not None
        assert other.read_bytes() == b"another"
        content = found.read_bytes()
        assert content in (old, new), f"killed at line {place}"
        stood.add(content)
        assert not (store.root / "bad").exists()
    assert stood == {old, new}
    assert place > 100, "there are as many places"
    store.prune(1 << 30)
    assert list((store.root / "new").iterdir()) == [], "what the dead left is swept"
