from pathlib import Path

import pytest

from rentegn.picture import recipes
from rentegn.store import Store

PLACE = ("tillid_esbjerg", "bjerget")
PARTS: dict[str, object] = {
    "code": "Module()",
    "companions": {"logo.svg": "1"},
    "timing": {"frames": 50},
    "look": "ink",
    "size": [1920, 1080],
    "drawing": "abc",
    "tools": {"numba": "0.60", "Kalam.ttf": "1", "python": "3.11.2"},
}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "store")


def test_what_was_never_drawn_has_no_difference(store: Store) -> None:
    assert recipes.difference(store, PLACE, PARTS) is None
    recipes.write_down(store, ("another_film", "bjerget"), PARTS)
    assert recipes.difference(store, PLACE, PARTS) is None


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({}, ()),
        ({"timing": {"frames": 51}}, ("its timing",)),
        ({"code": "Module(x)", "drawing": "abd"}, ("its code", "the drawing code")),
        ({"look": "sketch", "size": [640, 360]}, ("the look", "the size")),
        ({"companions": {}}, ("files it draws on (logo.svg)",)),
        (
            {"tools": {"numba": "0.61", "Kalam.ttf": "2", "python": "3.11.2", "av": "14"}},
            ("tools (av, numba)", "fonts (Kalam.ttf)"),
        ),
    ],
)
def test_what_changed_is_named(store: Store, change: dict[str, object], told: tuple[str, ...]) -> None:
    recipes.write_down(store, PLACE, PARTS)
    assert recipes.difference(store, PLACE, {**PARTS, **change}) == told


def test_the_last_one_counts(store: Store) -> None:
    recipes.write_down(store, PLACE, PARTS)
    recipes.write_down(store, PLACE, {**PARTS, "look": "sketch"})
    assert recipes.difference(store, PLACE, {**PARTS, "look": "sketch"}) == ()
    assert recipes.difference(store, PLACE, PARTS) == ("the look",)
