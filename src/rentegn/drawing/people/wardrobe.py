"""Who wears what: every entity of a film is dressed from its name, the same each time, varied within a group."""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from rentegn.drawing.palette import CORAL, INK, SLATE, SUN, SUN_TINT, TEAL, TEAL_TINT, WHITE
from rentegn.model.casting import CastMember, cast_as
from rentegn.model.storyboard import Dress

T = TypeVar("T")

BROWN, DARK, BLACK, AUBURN, BLOND, GREY, SILVER = "#6B4630", "#3F3A40", INK, "#8A4B2A", "#C98B3C", "#8A857C", "#B9B4AC"
#: Dark work clothes; trousers that are not everybody's.
_NAVY, _DENIM, _BARK = "#434C57", "#465F74", "#6E5849"


@dataclass(frozen=True, slots=True)
class Outfit:
    """A role's clothes: cut and colours of top, sleeves (None: as the top), legs and shoes, the hat, and the colour of
    a skirt, if one is worn.
    """

    cut: str
    top: str
    legs: str = SLATE
    shoes: str = INK
    sleeves: str | None = None
    accent: str = WHITE
    hat: str = ""
    skirt: str = ""


OUTFITS: Mapping[str, Outfit] = {
    "leader": Outfit("blazer", TEAL, legs=_NAVY),
    "employee": Outfit("lanyard", CORAL, shoes=WHITE),
    "colleague": Outfit("lanyard", TEAL_TINT, shoes=WHITE),
    "citizen": Outfit("coat", SUN, legs=_DENIM, accent=CORAL),
    "gardener": Outfit("dungarees", WHITE, TEAL, SLATE, hat="straw"),
    "politician": Outfit("suit", SLATE, legs=_NAVY),
    "nurse": Outfit("tunic", "#DCEBE6", legs="#DCEBE6", shoes=WHITE, accent=TEAL),
    "teacher": Outfit("cardigan", SUN, legs=TEAL, accent=WHITE),
    "tradesperson": Outfit("vest", SUN, legs=SLATE, sleeves=SLATE, hat="helmet"),
    "doctor": Outfit("white_coat", WHITE, legs=SLATE, accent=TEAL),
    "firefighter": Outfit("turnout", _NAVY, legs=_NAVY, shoes=INK, accent=SUN, hat="fire"),
    "police_officer": Outfit("uniform", SLATE, legs=_NAVY, accent=SUN, hat="peaked"),
    "cook": Outfit("whites", WHITE, legs=SLATE, accent=CORAL, hat="toque"),
    "farmer": Outfit("dungarees", CORAL, _NAVY, SLATE, hat="cap"),
    "road_worker": Outfit("vest", CORAL, legs=_NAVY, sleeves=_NAVY, hat="helmet"),
    "man": Outfit("stripes", WHITE, legs=_DENIM, accent=TEAL, shoes=INK),
    "woman": Outfit("cardigan", TEAL_TINT, legs=SLATE, accent=SUN_TINT),
    "person": Outfit("shirt", TEAL_TINT, legs=SLATE),
    "partner": Outfit("shirt", SUN_TINT, legs=TEAL),
    "child": Outfit("stripes", SUN_TINT, legs=TEAL, accent=SUN, shoes=WHITE),
    "elder": Outfit("cardigan", TEAL_TINT, legs=SLATE, accent=CORAL),
}

#: Those who wear a skirt, by role and hair, its colour, and that of the tights under it.
_SKIRTS: Mapping[tuple[str, str], str] = {
    ("woman", "long"): CORAL,
    ("woman", "bob"): SLATE,
    ("woman", "scarf"): SLATE,
    ("employee", "long"): SLATE,
    ("colleague", "long"): SLATE,
    ("teacher", "bun"): TEAL,
    ("teacher", "long"): TEAL,
    ("partner", "bob"): TEAL,
}
_TIGHTS = _NAVY

#: What members of a group wear with a top, so that a group is no uniform: told from the hands that hang before it.
_WITH: Mapping[str, str] = {SUN: _DENIM, TEAL_TINT: _BARK}
_GROUPS = frozenset({"employee", "colleague"})
#: From this skin on, hands are lost before brown.
_BROWN_SKIN = 2

#: The cast whose look a film's audience is to know again.
_KNOWN: Mapping[str, Dress] = {
    "leader": Dress("leader", "bun", AUBURN, 0),
    "man": Dress("man", "short", BROWN, 0),
}

#: Members of a group in turn: no two that stand side by side share hair, skin and top.
_GROUP: tuple[Dress, ...] = (
    Dress(hair="bob", hair_colour=DARK, skin=1, top=CORAL),
    Dress(hair="curly", hair_colour=BLACK, skin=3, top=SUN),
    Dress(hair="crop", hair_colour=BLOND, skin=0, top=TEAL_TINT, build="tall"),
    Dress(hair="scarf", hair_colour=TEAL, skin=2, top=CORAL),
    Dress(hair="bald", hair_colour=GREY, skin=0, top=SUN, girth=1.2, beard=True, glasses=True),
    Dress(hair="pony", hair_colour=DARK, skin=2, top=TEAL_TINT, wheelchair=True),
    Dress(hair="long", hair_colour=BLOND, skin=0, top=CORAL, girth=1.1, build="short"),
    Dress(hair="side", hair_colour=DARK, skin=1, top=SUN, glasses=True),
)

#: Where in the group a role starts, so that a partner is not taken for an employee.
_FIRST_LOOK: Mapping[str, int] = {"colleague": 4}

_GARDENERS: tuple[Dress, ...] = (
    Dress(hair="pony", hair_colour=AUBURN, skin=0),
    Dress(hair="short", hair_colour=BLACK, skin=3),
    Dress(hair="bald", hair_colour=GREY, skin=1, beard=True, girth=1.15),
)

#: Concepts that dress as another one does, and what they change.
_AS: Mapping[str, str] = {"user": "citizen", "family": "citizen", "audience": "person", "wheelchair_user": "person"}

_HAIRS = ("short", "bob", "curly", "bun", "long", "pony", "side", "crop", "bald", "scarf")
_HAIRS_OF: Mapping[str, Sequence[str]] = {
    "man": ("short", "side", "crop", "bald", "curly"),
    "woman": ("bob", "bun", "long", "pony", "curly", "scarf"),
    "child": ("short", "pony", "curly", "bob"),
    "elder": ("bun", "bald", "curly", "short"),
}
#: The same of those whose name says more than what they are drawn as.
_SHE = frozenset({"old_woman", "grandmother", "girl", "daughter", "granddaughter", "little_sister", "mother", "sister"})
_HE = frozenset({"old_man", "grandfather", "boy", "son", "grandson", "little_brother", "father", "brother"})
_HAIRS_BY: Mapping[tuple[str, str], Sequence[str]] = {
    ("elder", "she"): ("bun", "curly", "bob"),
    ("elder", "he"): ("bald", "short", "side"),
    ("child", "she"): ("pony", "bob", "long"),
    ("child", "he"): ("short", "crop", "side"),
    ("person", "she"): ("bob", "bun", "long", "pony", "curly"),
    ("person", "he"): ("short", "side", "crop", "curly"),
}
_COLOURS = (BROWN, DARK, BLACK, AUBURN, BLOND, GREY)
_SCARVES = (TEAL, CORAL, SLATE)


def dress(entity: str, kind: str, film: str, cast: tuple[CastMember, ...] = ()) -> Dress:
    """How an entity of this kind ("leader", "employee", "gardener" …) looks in this film: always the same.

    What the film's cast says of whoever plays it goes before what the wardrobe would choose.
    """
    member, own = cast_as(entity, kind, cast), _own(entity, kind, film)
    return own if member is None else replace(own, **member.looks)  # type: ignore[arg-type]


def _own(entity: str, kind: str, film: str) -> Dress:
    role = _role(kind)
    if entity == kind and kind in _KNOWN:
        return replace(_KNOWN[kind], seed=_number(film, entity) % 997)
    group = _GROUP if role in ("employee", "colleague") else _GARDENERS if role == "gardener" else ()
    if group:
        return _member(group, entity, role, film)
    return _anyone(entity, role, kind, film)


def outfit(worn: Dress) -> Outfit:
    """The clothes of someone so dressed."""
    basic = OUTFITS.get(worn.role, OUTFITS["person"])
    if (worn.role, worn.hair) in _SKIRTS and not worn.wheelchair:
        basic = replace(basic, skirt=_SKIRTS[worn.role, worn.hair], legs=_TIGHTS)
    if worn.top is None:
        return basic
    if worn.role not in _GROUPS or basic.skirt:
        return replace(basic, top=worn.top)
    legs = _WITH.get(worn.top, basic.legs)
    return replace(basic, top=worn.top, legs=_DENIM if legs == _BARK and worn.skin >= _BROWN_SKIN else legs)


def _role(kind: str) -> str:
    singular = kind[:-1] if kind.endswith("s") and kind[:-1] in OUTFITS else kind
    singular = _AS.get(singular, singular)
    return singular if singular in OUTFITS else "person"


def _member(group: Sequence[Dress], entity: str, role: str, film: str) -> Dress:
    """A group's members go through its looks in order; one alone gets the first that is like nobody else."""
    number = entity.rsplit("-", 1)[-1]
    place = int(number) - 1 if number.isdigit() else 0
    look = group[(place + _FIRST_LOOK.get(role, 0)) % len(group)]
    return replace(look, role=role, seed=_number(film, entity) % 997)


def _anyone(entity: str, role: str, kind: str, film: str) -> Dress:
    pick = _Picker(film, entity)
    build = {"child": "child", "elder": "elder"}.get(role) or pick.of(
        "build", ("adult", "adult", "adult", "tall", "short")
    )
    hair = pick.of("hair", _hairs(entity, kind, role))
    colour = (
        pick.of("scarf", _SCARVES)
        if hair == "scarf"
        else pick.of("colour", (GREY, SILVER) if role == "elder" else _COLOURS)
    )
    return Dress(
        role=role,
        hair=hair,
        hair_colour=colour,
        skin=pick.of("skin", (0, 0, 1, 2, 3)),
        build=build,
        girth=pick.of("girth", (1.0, 1.0, 1.08, 1.18)),
        glasses=role == "elder" or pick.of("glasses", (False, False, True)),
        beard=hair == "bald" and role != "child",
        wheelchair=kind == "wheelchair_user",
        top=_top(pick, kind, role),
        seed=_number(film, entity) % 997,
    )


def _hairs(entity: str, kind: str, role: str) -> Sequence[str]:
    """The hair that somebody may have: a grandmother's is another than a grandfather's."""
    said = entity.rstrip("-0123456789").replace("-", "_")
    sex = "she" if said in _SHE else "he" if said in _HE else ""
    return _HAIRS_BY.get((role, sex)) or _HAIRS_OF.get(kind) or _HAIRS_OF.get(role, _HAIRS)


def _top(pick: _Picker, kind: str, role: str) -> str | None:
    """A colour of one's own for people who would otherwise all wear the same; None keeps the role's."""
    if role in ("person", "citizen") and kind not in ("citizen", "person"):
        return pick.of("top", (SUN, TEAL_TINT, CORAL, SUN_TINT, TEAL))
    return None


@dataclass(frozen=True, slots=True)
class _Picker:
    """Choices that depend on nothing but the film, the entity and what is chosen."""

    film: str
    entity: str

    def of(self, what: str, choices: Sequence[T]) -> T:
        return choices[_number(self.film, self.entity, what) % len(choices)]


def _number(*names: str) -> int:
    return zlib.crc32("\x1f".join(names).encode())
