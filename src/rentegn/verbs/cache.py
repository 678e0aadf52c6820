"""`rentegn cache`."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from rentegn.verbs import options as shared
from rentegn.verbs.page import DONE, PROBLEMS, Page
from rentegn.verbs.telling import print_json

if TYPE_CHECKING:
    from rentegn.store import Store

PAGE = Page(
    name="cache",
    takes="[show|prune|verify] [options]",
    about="how large the store is, with less in it, or every product in it checked",
    text="""\
The store keeps what was made once: takes, clips, stills, mixes, films. Everything in it can be made again.

show tells how much it holds. prune removes what was not used for longest until it is small enough, and what was put
aside as damaged; what a running command uses stays. verify reads all of it; what is damaged is put aside, and made
again when it is needed.

Nobody needs to: each command first makes room, where the store holds more than RENTEGN_STORE_LIMIT says (20 GB where
it says nothing), and whatever it takes from the store it verifies.""",
    writes=(("the store", "prune and verify change it; RENTEGN_STORE says where it is"),),
    examples=(
        ("rentegn cache", "how large is it?"),
        ("rentegn cache prune --to 5GB", "make it smaller"),
        ("rentegn cache prune --to 0", "away with all of it that nobody is using"),
        ("rentegn cache verify", "is everything in it as it was made?"),
    ),
    done="it is told; with verify: everything is whole",
    problems="verify found damage, or the store cannot be read or written",
    see=("doctor", "film"),
)


def options(parser: argparse.ArgumentParser) -> None:
    """What to do with it."""
    parser.add_argument("work", nargs="?", choices=tuple(_WORK), default="show", help="default: show")
    parser.add_argument("--to", type=_size, metavar="SIZE", help="prune to this, as 5GB (default: the limit)")
    shared.json(parser)


def run(chosen: argparse.Namespace) -> int:
    """Do it."""
    if chosen.to is not None and chosen.work != "prune":
        chosen.usage("--to is for prune")
    from rentegn.store import Store, default_root, limit

    try:
        most = limit()
    except ValueError as error:
        chosen.usage(str(error))
    return _WORK[chosen.work](chosen, Store(default_root()), most)


def _show(chosen: argparse.Namespace, store: Store, most: int | None) -> int:
    from rentegn.store import stock

    found = stock(store.root)
    if chosen.json:
        told = {"products": found.products, "bytes": found.size, "damaged": found.damaged, "in_use": found.in_use}
        print_json({"store": str(store.root), "limit": most, **told})
        return DONE
    held = f"{found.products} products, {_told(found.size)}"
    print(f"{store.root}: {held} of {'no limit' if most is None else f'at most {_told(most)}'}")
    if found.in_use:
        print(f"  {_told(found.in_use)} of that in use by running commands")
    if found.damaged:
        print(f"  {_told(found.damaged)} put aside as damaged; `rentegn cache prune` removes it")
    return DONE


def _prune(chosen: argparse.Namespace, store: Store, most: int | None) -> int:
    from rentegn.store import stock

    most = chosen.to if chosen.to is not None else most
    pruned = store.prune(stock(store.root).size if most is None else most)
    if chosen.json:
        left = {"left": pruned.left, "in_use": pruned.in_use}
        print_json({"store": str(store.root), "products": pruned.products, "bytes": pruned.size, **left})
        return DONE
    print(f"{store.root}: {pruned.products} products removed, {_told(pruned.size)}; {_told(pruned.left)} left")
    if pruned.in_use and most is not None and pruned.left > most:
        print(f"  {_told(pruned.in_use)} of that is in use by running commands")
    return DONE


def _verify(chosen: argparse.Namespace, store: Store, most: int | None) -> int:
    whole, damaged = store.verify()
    if chosen.json:
        print_json({"store": str(store.root), "whole": whole, "damaged": damaged})
    else:
        aside = f"{damaged} damaged and put aside; they are made again when needed" if damaged else "none damaged"
        print(f"{store.root}: {whole} products are whole, {aside}")
    return PROBLEMS if damaged else DONE


_Work: TypeAlias = "Callable[[argparse.Namespace, Store, int | None], int]"
_WORK: dict[str, _Work] = {"show": _show, "prune": _prune, "verify": _verify}


def _size(text: str) -> int | None:
    from rentegn.store import size_said

    try:
        return size_said(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _told(size: int) -> str:
    """A size as people say it."""
    for unit, least in (("GB", 1 << 30), ("MB", 1 << 20), ("kB", 1 << 10)):
        if size >= least:
            return f"{size / least:.1f} {unit}"
    return f"{size} bytes"
