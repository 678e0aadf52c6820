"""The store as a person looks after it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from rentegn.cli import main
from rentegn.store import Store, key

FILL = """
import sys
from pathlib import Path
from rentegn.store import Store, key
for number in range(4):
    Store(Path(sys.argv[1])).put(key(number=number), b"%d" % number * 500_000)
"""


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """Four products of half a megabyte, which another process made."""
    root = tmp_path / "store"
    monkeypatch.setenv("RENTEGN_STORE", str(root))
    monkeypatch.delenv("RENTEGN_STORE_LIMIT", raising=False)
    subprocess.run([sys.executable, "-c", FILL, str(root)], check=True, timeout=120)
    for number in range(4):
        os.utime(root / "ac" / key(number=number)[:2] / key(number=number), (number, number))
    return Store(root)


def test_it_tells_how_large_it_is_and_may_become(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cache"]) == 0
    assert capsys.readouterr().out == f"{store.root}: 4 products, 1.9 MB of at most 20.0 GB\n"
    assert main(["cache", "show", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["products"] == 4


def test_it_is_made_as_small_as_asked(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cache", "prune"]) == 0
    assert "0 products removed" in capsys.readouterr().out
    assert main(["cache", "prune", "--to", "1MB"]) == 0
    assert "2 products removed, 976.6 kB; 976.6 kB left" in capsys.readouterr().out
    assert [store.get(key(number=number)) is not None for number in range(4)] == [False, False, True, True]


def test_damage_is_found_and_told(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cache", "verify"]) == 0
    assert "4 products are whole, none damaged" in capsys.readouterr().out
    blob = next(store.root.glob("cas/*/*"))
    blob.chmod(0o644)
    blob.write_bytes(b"x")
    assert main(["cache", "verify"]) == 1
    assert "3 products are whole, 1 damaged and put aside" in capsys.readouterr().out
    main(["cache"])
    assert "put aside as damaged; `rentegn cache prune` removes it" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "limit"),
    [(["cache"], "much"), (["cache", "prune", "--to", "much"], "1GB"), (["cache", "--to", "1GB"], "1GB")],
)
def test_a_size_that_is_none_is_wrong_use(
    store: Store, arguments: list[str], limit: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("RENTEGN_STORE_LIMIT", limit)
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code == 2
    told = capsys.readouterr().err
    assert "`much` is no size such as `20 GB`" in told or "--to is for prune" in told


def test_a_store_that_is_not_there_is_empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("RENTEGN_STORE", str(tmp_path / "nowhere"))
    for work in ("show", "prune", "verify"):
        assert main(["cache", work]) == 0
        assert "0 products" in capsys.readouterr().out
    assert list(tmp_path.iterdir()) == []
