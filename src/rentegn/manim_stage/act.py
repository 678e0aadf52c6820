"""`act.widen(window, manner="slowly")`: how a generated scene asks for an action."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from difflib import get_close_matches
from typing import Protocol, TypeAlias

from rentegn.acting.repertoire import action, actions
from rentegn.model.storyboard import Call


class Named(Protocol):
    """Anything on stage: it has the name of its entity."""

    @property
    def entity(self) -> str:
        """The entity's name."""
        ...


Players: TypeAlias = Named | str | Iterable[Named | str]


def __getattr__(concept: str) -> Callable[..., Call]:
    """The maker of calls for an action, by its id; AttributeError with a suggestion for what is none."""
    if concept.startswith("_"):
        raise AttributeError(concept)
    if concept not in actions():
        near = get_close_matches(concept, actions(), n=1)
        hint = f"; did you mean `{near[0]}`?" if near else ""
        raise AttributeError(f"there is no action `{concept}`{hint}")

    def call(*first: Players, manner: str | Iterable[str] = (), **roles: Players) -> Call:
        return _call(concept, first, manner, roles)

    call.__name__ = concept
    return call


def __dir__() -> list[str]:
    """Every action there is, for completion."""
    return list(actions())


def _call(concept: str, first: tuple[Players, ...], manner: str | Iterable[str], roles: dict[str, Players]) -> Call:
    known = [role.name for role in action(concept).roles]
    if len(first) > 1:
        raise TypeError(f"`{concept}` takes only its first role by place, the others by name: {', '.join(known)}")
    if first:
        roles = {known[0]: first[0], **roles}
    for role in roles:
        if role not in known:
            raise TypeError(f"`{concept}` has no role `{role}`, only {', '.join(known)}")
    manners = (manner,) if isinstance(manner, str) else tuple(manner)
    return Call(concept, {role: _names(players) for role, players in roles.items()}, manners)


def _names(players: Players) -> tuple[str, ...]:
    if isinstance(players, str):
        return (players,)
    name = getattr(players, "entity", None)
    if isinstance(name, str):
        return (name,)
    return tuple(name for player in players for name in _names(player))  # type: ignore[union-attr]
