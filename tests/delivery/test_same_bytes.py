"""A film is the same bytes whoever makes it, when and where, and however often."""

from pathlib import Path

import pytest

from rentegn.store import file_digest
from tests.small_film import command, storymap


def made(folder: Path, store: Path, jobs: int, **env: str) -> dict[str, str]:
    """Digests of all that is made of a film."""
    folder.mkdir(exist_ok=True)
    text = storymap("hej", "lille-vindue", title="Hilsen", client="Ribe Bibliotek")
    (folder / "hilsen.yaml").write_text(text, encoding="utf-8")
    working = command(folder, store, "film", "hilsen.yaml", "--jobs", str(jobs), env=env)
    told, _ = working.communicate(timeout=400)
    assert working.returncode == 0, told
    products = sorted(path for top in ("out", "scenes") for path in (folder / top).rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): file_digest(path) for path in products if path.suffix != ".pyc"}


@pytest.mark.slow
def test_a_film_is_the_same_bytes_every_time(tmp_path: Path) -> None:
    store = tmp_path / "store"
    first = made(tmp_path / "a", store, 1, PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C.UTF-8")
    elsewhere = made(tmp_path / "b", tmp_path / "cold", 2, PYTHONHASHSEED="2", TZ="Pacific/Auckland", LC_ALL="C")
    warm = made(tmp_path / "c", store, 2, PYTHONHASHSEED="3", TZ="America/St_Johns")
    assert {Path(name).suffix for name in first} >= {".mp4", ".srt", ".vtt", ".json", ".wav", ".py"}
    assert elsewhere == first
    assert warm == first
