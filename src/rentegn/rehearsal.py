"""A storymap staged only to hear what is wrong with it: who reads it is told as much as who films it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

import rentegn
from rentegn.model.direction import Directions
from rentegn.model.span import Diagnostic, Severity, Span
from rentegn.model.storymap import Storymap
from rentegn.store import Store, StoreError, code_digest, default_root, key

#: The rooms whose code decides what staging has to say.
_ROOMS = ("model", "storymap", "direction", "staging", "acting", "drawing")


def rehearsed(
    file: Path, storymap: Storymap, directions: Directions, folder: Path | None = None
) -> tuple[Diagnostic, ...]:
    """What staging the storymap in `file` has to say, kept in the store: said again, it loads no drawing code.

    `folder` None is the usual store. One that cannot be read or written is done without. OSError where `file` cannot be
    read.
    """
    store = Store(folder or default_root())
    wanted = key(
        product="rehearsal",
        storymap=file.read_bytes(),
        name=storymap.file,
        code=code_digest(Path(rentegn.__file__).parent, _ROOMS),
    )
    kept = _kept(store, wanted)
    if kept is not None:
        return kept
    from rentegn import staging

    found = staging.stage(storymap, directions).diagnostics
    with suppress(StoreError):
        store.put(wanted, _written(found))
    return found


def _kept(store: Store, wanted: str) -> tuple[Diagnostic, ...] | None:
    with suppress(StoreError):
        path = store.get(wanted)
        return None if path is None else tuple(map(_diagnostic, json.loads(path.read_bytes())))
    return None


def _written(found: Sequence[Diagnostic]) -> bytes:
    return json.dumps([asdict(each) for each in found], ensure_ascii=False).encode()


def _diagnostic(fields: dict[str, Any]) -> Diagnostic:
    span = Span(**fields["span"]) if fields["span"] else None
    return Diagnostic(Severity(fields["severity"]), fields["code"], fields["message"], span, tuple(fields["hints"]))
