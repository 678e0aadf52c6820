"""The lexicon that every process under test finds ready, whatever store of its own it has."""

from contextlib import suppress
from pathlib import Path

from rentegn.direction import ready

_KEPT = ready.folder()


def beside(store: Path) -> Path:
    """The store, with that lexicon beside it."""
    with suppress(OSError):  # it is made anew then
        _KEPT.mkdir(parents=True, exist_ok=True)
        store.with_name(f"{store.name}-lexicon").symlink_to(_KEPT)
    return store
