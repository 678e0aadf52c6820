"""The people of a film as its storymap dresses them: who plays which role, and how they look."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import yaml

from rentegn.model.casting import (
    BROADEST,
    BUILDS,
    CLOTHES,
    HAIR_COLOURS,
    HAIRS,
    ROLES,
    SKINS,
    SLIMMEST,
    VOICES,
    CastMember,
)
from rentegn.model.span import Diagnostic
from rentegn.model.storymap import Text
from rentegn.storymap.fields import Fields
from rentegn.storymap.problems import did_you_mean, error

MEMBER_REQUIRED = ("role",)
MEMBER_KEYS = (
    "role", "name", "hair", "colour", "skin", "build", "girth", "top", "glasses", "beard", "wheelchair", "voice",
)  # fmt: skip
_HEX = re.compile(r"#[0-9a-fA-F]{6}")


def cast(film: Fields) -> tuple[CastMember, ...]:
    """Every member of `cast` whose role is known; what is wrong with the others is noted in `film`."""
    members = (_member(film, node, number) for number, node in enumerate(film.items("cast"), 1))
    return tuple(member for member in members if member is not None)


def _member(film: Fields, node: yaml.Node, number: int) -> CastMember | None:
    own = film.mapping(node, f"cast member {number}")
    if own is None:
        return None
    own.only(MEMBER_KEYS, MEMBER_REQUIRED)
    role, name = _one_of(own, "role", ROLES), own.text("name")
    looks = {
        "hair": _one_of(own, "hair", HAIRS),
        "hair_colour": _colour(own, "colour", HAIR_COLOURS),
        "skin": _skin(own),
        "build": _one_of(own, "build", BUILDS),
        "girth": own.number("girth", SLIMMEST, BROADEST, ""),
        "top": _colour(own, "top", CLOTHES),
        "glasses": own.flag("glasses"),
        "beard": own.flag("beard"),
        "wheelchair": own.flag("wheelchair"),
        "voice": _one_of(own, "voice", VOICES),
    }
    if role is None:
        return None
    return CastMember(role, own.span, name.value if name else "", **looks)  # type: ignore[arg-type]


def _one_of(own: Fields, key: str, known: Sequence[str]) -> str | None:
    written = own.text(key)
    if written is None or written.value in known:
        return written.value if written else None
    own.found.append(_unknown(own, key, written, known))
    return None


def _colour(own: Fields, key: str, known: Mapping[str, str]) -> str | None:
    written = own.text(key)
    if written is None:
        return None
    if _HEX.fullmatch(written.value):
        return written.value.upper()
    if written.value not in known:
        own.found.append(_unknown(own, key, written, known))
    return known.get(written.value)


def _skin(own: Fields) -> int | None:
    written = _one_of(own, "skin", SKINS)
    return None if written is None else SKINS.index(written)


def _unknown(own: Fields, key: str, written: Text, known: Sequence[str] | Mapping[str, str]) -> Diagnostic:
    message = f"`{key}` of {own.whose} is `{written.value}`, which is not known"
    return error(f"unknown-{key}", message, written.span, *did_you_mean(written.value, known))
