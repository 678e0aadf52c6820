"""A store that is kept small while others are at work in it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from rentegn.store import Store, StoreError, key, upkeep
from rentegn.store.upkeep import size_said

USER = """
import sys
from pathlib import Path
from rentegn.store import Store, key
store = Store(Path(sys.argv[1]))
for number in map(int, sys.argv[2].split(",")):
    assert store.get(key(number=number))
print("using", flush=True)
sys.stdin.readline()
"""
LEADER = """
import multiprocessing, sys
from pathlib import Path
from rentegn.store import Store, key

def put(root, number):
    Store(root).put(key(number=number), b"%d" % number * 1000)

if __name__ == "__main__":
    store = Store(Path(sys.argv[1]))
    store.put(key(number=0), b"0" * 1000)
    worker = multiprocessing.get_context("spawn").Process(target=put, args=(store.root, 7))
    worker.start()
    worker.join()
    print("using", flush=True)
    sys.stdin.readline()
    assert store.get(key(number=7))
"""


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """Ten products of a thousand bytes that no living process is using, number 0 used longest ago."""
    root = tmp_path / "store"
    fill = "import sys; from pathlib import Path; from rentegn.store import Store, key\n"
    fill += "for n in range(10): Store(Path(sys.argv[1])).put(key(number=n), b'%d' % n * 1000)"
    subprocess.run([sys.executable, "-c", fill, str(root)], check=True, timeout=120)
    for number in range(10):
        entry = root / "ac" / key(number=number)[:2] / key(number=number)
        os.utime(entry, (1_000_000 + number, 1_000_000 + number))
    return Store(root)


def kept(store: Store) -> list[int]:
    """The products that are there, without using any."""
    return [n for n in range(10) if (store.root / "ac" / key(number=n)[:2] / key(number=n)).exists()]


def using(root: Path, numbers: str, program: str = USER) -> subprocess.Popen[str]:
    user = subprocess.Popen(
        [sys.executable, "-c", program, str(root), numbers], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert user.stdout is not None
    assert user.stdout.readline() == "using\n"
    return user


def test_what_was_not_used_for_longest_goes_first(store: Store) -> None:
    pruned = store.prune(6000)
    assert (pruned.products, pruned.size, pruned.left) == (4, 4000, 6000)
    assert kept(store) == [4, 5, 6, 7, 8, 9]
    assert len(list(store.root.glob("cas/*/*"))) == 6


def test_to_use_something_keeps_it_longer(store: Store) -> None:
    with using(store.root, "0,2") as user:
        user.communicate("\n")
    store.prune(4000)
    assert kept(store) == [0, 2, 8, 9]


def test_what_a_running_process_uses_stays_whatever_the_limit_and_whatever_the_clock_says(store: Store) -> None:
    with using(store.root, "3,5") as user:
        for entry in store.root.glob("ac/*/*"):
            os.utime(entry, (0, 0))
        pruned = store.prune(0)
        assert (kept(store), pruned.in_use) == ([3, 5], 2000)
        user.communicate("\n")
    store.prune(0)
    assert kept(store) == []
    assert list((store.root / "use").iterdir()) == []


def test_a_process_that_was_killed_uses_nothing_any_more(store: Store) -> None:
    with using(store.root, "3") as user:
        user.kill()
    store.prune(0)
    assert kept(store) == []


def test_what_a_worker_made_waits_for_its_leader(store: Store, tmp_path: Path) -> None:
    script = tmp_path / "leader.py"
    script.write_text(LEADER)
    leader = subprocess.Popen(
        [sys.executable, str(script), str(store.root)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert leader.stdout is not None
    assert leader.stdout.readline() == "using\n"
    store.prune(0)
    leader.communicate("\n")
    assert leader.returncode == 0, "it got what its worker, gone by then, had put"


def test_bytes_that_two_keys_stand_for_go_with_the_later_one(store: Store) -> None:
    same = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys; from pathlib import Path; from rentegn.store import Store, key\n"
            "Store(Path(sys.argv[1])).put(key(twin=0), b'0' * 1000)",
            str(store.root),
        ],
        check=True,
        timeout=120,
    )
    assert same.returncode == 0
    store.prune(3000)
    assert kept(store) == [0, 8, 9]


def test_what_dead_writers_left_and_what_is_damaged_goes_and_what_is_being_written_stays(store: Store) -> None:
    (store.root / "new").mkdir(exist_ok=True)
    (store.root / "new" / "left").write_bytes(b"half")
    (store.root / "bad").mkdir()
    (store.root / "bad" / "blob").write_bytes(b"broken")
    with store._written((store.root / "bad" / "blob").open("rb")) as (path, _, _):
        store.prune(10_000)
        assert path.read_bytes() == b"broken"
    assert not list((store.root / "new").iterdir())
    assert not list((store.root / "bad").iterdir())
    assert len(kept(store)) == 10


def test_an_orphan_of_a_writer_killed_between_bytes_and_record_goes(store: Store) -> None:
    entry = store.root / "ac" / key(number=4)[:2] / key(number=4)
    entry.unlink()
    assert store.prune(1 << 30).products == 1
    assert len(list(store.root.glob("cas/*/*"))) == 9


def test_pruned_while_others_get_and_put_nobody_meets_anything_wrong(store: Store) -> None:
    work = (
        "import random, sys, time\n"
        "from pathlib import Path\n"
        "from rentegn.store import Store, key\n"
        "store, rng = Store(Path(sys.argv[1])), random.Random(int(sys.argv[2]))\n"
        "until, held = time.monotonic() + 2, {}\n"
        "while time.monotonic() < until:\n"
        "    n = rng.randrange(40)\n"
        "    found = store.get(key(number=n)) or store.put(key(number=n), b'%d' % n * 1000)\n"
        "    held[n] = found\n"
        "    for other, path in held.items():\n"
        "        assert path.read_bytes() == b'%d' % other * 1000\n"
    )
    workers = [subprocess.Popen([sys.executable, "-c", work, str(store.root), str(n)]) for n in range(2)]
    prunes = 0
    while any(worker.poll() is None for worker in workers):
        store.prune(5000)
        prunes += 1
    assert [worker.wait(60) for worker in workers] == [0, 0]
    assert prunes > 20


def test_a_process_makes_room_before_its_first_product(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RENTEGN_STORE_LIMIT", "3 kB")
    store.put(key(number=99), b"new")
    assert kept(store) == [7, 8, 9]
    store.put(key(number=98), b"n" * 5000)
    assert kept(store) == [7, 8, 9], "once is enough"


def test_a_limit_that_is_none_of_the_kind_is_told_in_words(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RENTEGN_STORE_LIMIT", "a lot")
    with pytest.raises(StoreError, match="RENTEGN_STORE_LIMIT: `a lot` is no size such as `20 GB`"):
        store.put(key(number=99), b"new")


@pytest.mark.parametrize(
    ("text", "size"), [("500", 500), ("1 kB", 1024), ("2.5M", 2_621_440), ("20 GB", 20 << 30), ("none", None)]
)
def test_sizes_are_said_as_people_say_them(text: str, size: int | None) -> None:
    assert size_said(text) == size


def test_verify_finds_every_harm_and_nothing_else(store: Store) -> None:
    blobs = sorted(store.root.glob("cas/*/*"))
    blobs[0].chmod(0o644)
    blobs[0].write_bytes(b"x" * 1000)
    blobs[1].unlink()
    entry = next(p for p in sorted(store.root.glob("ac/*/*")) if blobs[2].name in p.read_text())
    entry.chmod(0o644)
    entry.write_bytes(entry.read_bytes()[:-1])
    assert store.verify() == (7, 3)
    assert store.verify() == (7, 0)
    stock = upkeep.stock(store.root)
    assert stock.products == 7
    assert stock.damaged > 1000


def test_stock_tells_size_and_what_is_in_use(store: Store) -> None:
    with using(store.root, "1,2,3") as user:
        stock = upkeep.stock(store.root)
        user.communicate("\n")
    assert (stock.products, stock.in_use) == (10, 3000)
    assert 10_000 < stock.size < 13_000
    assert upkeep.stock(store.root / "nowhere") == upkeep.Stock(0, 0, 0, 0)
