"""Every action there is a file for."""

from __future__ import annotations

import pkgutil
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from types import ModuleType

from rentegn.acting import actions as room
from rentegn.acting.action import Action


@cache
def actions() -> Mapping[str, Action]:
    """Actions by concept id, in the order of their names."""
    modules = (import_module(m.name) for m in pkgutil.iter_modules(room.__path__, room.__name__ + "."))
    found = [action for module in modules for action in _of(module)]
    return {action.id: action for action in sorted(found, key=lambda action: action.id)}


def action(concept: str) -> Action:
    """The action with this id; KeyError where there is no file for it."""
    return actions()[concept]


def _of(module: ModuleType) -> tuple[Action, ...]:
    """What a file holds: one action, or several that are made alike."""
    if hasattr(module, "ACTIONS"):
        return tuple(module.ACTIONS)
    return (module.ACTION,) if hasattr(module, "ACTION") else ()
