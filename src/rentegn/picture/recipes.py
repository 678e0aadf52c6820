"""Why a clip is drawn again: what the last one was made of, part by part, is held against what there is now."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from rentegn.store import Store, key

_FONTS = (".ttf", ".otf")
_NAMES = {
    "code": "its code",
    "companions": "files it draws on",
    "timing": "its timing",
    "look": "the look",
    "size": "the size",
    "drawing": "the drawing code",
    "tools": "tools",
    "fonts": "fonts",
}


def write_down(store: Store, place: Sequence[str], parts: Mapping[str, object]) -> None:
    """What the clip that now has this place was made of; nothing is written where that is written already."""
    wanted, recipe = _key(place), json.dumps(_digests(parts), sort_keys=True).encode()
    known = store.get(wanted)
    if known is None or known.read_bytes() != recipe:
        store.put(wanted, recipe)


def difference(store: Store, place: Sequence[str], parts: Mapping[str, object]) -> tuple[str, ...] | None:
    """What changed since, in words; None where nothing was ever drawn in this place, or nobody knows of what."""
    known = store.get(_key(place))
    if known is None:
        return None
    before, now = json.loads(known.read_bytes()), _digests(parts)
    changed = sorted(name for name in {*before, *now} if before.get(name) != now.get(name))
    return tuple(_told(changed))


def is_known(store: Store, place: Sequence[str]) -> bool:
    """Whether anything was ever drawn in this place."""
    return store.get(_key(place)) is not None


def _key(place: Sequence[str]) -> str:
    return key(product="recipe", place=list(place))


def _digests(parts: Mapping[str, object]) -> dict[str, str]:
    """A digest for every part, and for every one within a part that has names."""
    return {name: key(part=value) for name, value in _flat(parts)}


def _flat(parts: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    for part, value in parts.items():
        if part in ("tools", "companions") and isinstance(value, Mapping):
            yield from ((f"{'fonts' if name.endswith(_FONTS) else part}/{name}", each) for name, each in value.items())
        else:
            yield part, value


def _told(changed: Sequence[str]) -> Iterator[str]:
    for part, name in _NAMES.items():
        within = [each.partition("/")[2] for each in changed if each.partition("/")[0] == part]
        if within:
            yield f"{name} ({', '.join(within)})" if any(within) else name
