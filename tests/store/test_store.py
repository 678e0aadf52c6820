import os
import resource
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from rentegn.store import Store, StoreError, default_root, key
from tests.store import faults

KEY = key(scene="lille-vindue")
OTHER = key(scene="vinduet-udvides")


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


def record(store: Store) -> Path:
    return store.root / "ac" / KEY[:2] / KEY


def blob(store: Store) -> Path:
    found = store.get(KEY)
    assert found is not None
    return found


@pytest.mark.parametrize("place", faults.PLACES)
@pytest.mark.parametrize("harm", faults.HARMS)
def test_damage_is_a_miss_and_heals(tmp_path: Path, harm: Callable[[Path], None], place: str) -> None:
    faults.harmed(tmp_path / "store", harm, place)


def test_what_is_damaged_is_put_aside_and_said(store: Store, caplog: pytest.LogCaptureFixture) -> None:
    store.put(KEY, b"picture")
    faults.flip(blob(store))
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


@pytest.mark.parametrize("work", faults.WORKS)
def test_killed_at_any_line_nobody_reads_what_nobody_put(tmp_path: Path, work: Callable[[Store], None]) -> None:
    """A sample: `python -m tests.store.faults` comes to every line."""
    root = tmp_path / "store"
    with faults.another_writer(root):
        found = faults.killed(root, work, step=23, most=10)
    assert found.kills >= 3
    assert found.read > 3
    store = Store(root)
    store.prune(1 << 30)
    assert list((root / "new").iterdir()) == [], "what the dead left is swept"
    assert not list((root / "bad").glob("*"))


def test_processes_that_put_under_one_key_leave_one_of_their_products(tmp_path: Path) -> None:
    assert faults.writers_of_one_key(tmp_path / "store", writers=2, versions=6) > 0


def test_the_folder_follows_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RENTEGN_STORE", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", "/caches")
    assert default_root() == Path("/caches/rentegn/store")
    monkeypatch.setenv("RENTEGN_STORE", "/elsewhere")
    assert default_root() == Path("/elsewhere")
