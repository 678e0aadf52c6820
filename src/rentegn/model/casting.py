"""How a storymap may dress the people of its film: the words for hair, colours and builds, and one member's looks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rentegn.model.span import Span

#: Who can be cast: every person of the vocabulary.
ROLES = (
    "audience", "child", "citizen", "colleague", "cook", "doctor", "elder", "employee", "family", "farmer",
    "firefighter", "gardener", "leader", "man", "nurse", "partner", "person", "police_officer", "politician",
    "road_worker", "teacher", "tradesperson", "user", "wheelchair_user", "woman",
)  # fmt: skip
HAIRS = ("short", "bob", "curly", "bun", "long", "pony", "side", "crop", "bald", "scarf")
BUILDS = ("adult", "tall", "short", "elder", "child")
#: Colours of hair and headscarf, of clothes, and of skin from light to dark.
HAIR_COLOURS: Mapping[str, str] = {
    "black": "#2B2A33", "dark": "#3F3A40", "brown": "#6B4630", "auburn": "#8A4B2A", "blond": "#C98B3C",
    "grey": "#8A857C", "silver": "#B9B4AC", "teal": "#2F8582", "coral": "#E2663F", "slate": "#56616E",
}  # fmt: skip
CLOTHES: Mapping[str, str] = {
    "coral": "#E2663F", "light coral": "#F6C9B3", "teal": "#2F8582", "light teal": "#BBDCD6", "sun": "#F2B84B",
    "light sun": "#FBE3AE", "slate": "#56616E", "white": "#FFFDF8",
}  # fmt: skip
#: Voices that somebody who is quoted may have, besides the narrator's.
VOICES = ("woman", "man", "older woman", "older man")
SKINS = ("light", "tan", "brown", "dark")
#: How broad a body may be, as a share of the usual.
SLIMMEST, BROADEST = 0.85, 1.4


@dataclass(frozen=True, slots=True)
class CastMember:
    """Somebody of the film as its storymap dresses them; None leaves a look to the wardrobe.

    Colours are `#RRGGBB`, `skin` counts from light 0 to dark 3, `girth` is a share of the usual.
    """

    role: str
    span: Span
    name: str = ""
    hair: str | None = None
    hair_colour: str | None = None
    skin: int | None = None
    build: str | None = None
    girth: float | None = None
    top: str | None = None
    glasses: bool | None = None
    beard: bool | None = None
    wheelchair: bool | None = None
    voice: str | None = None

    @property
    def looks(self) -> Mapping[str, str | int | float | bool]:
        """What is not left to the wardrobe, by the names of a dress."""
        fields = (
            "hair", "hair_colour", "skin", "build", "girth", "top", "glasses", "beard", "wheelchair",
        )  # fmt: skip
        return {field: value for field in fields if (value := getattr(self, field)) is not None}


def cast_as(entity: str, kind: str, cast: tuple[CastMember, ...]) -> CastMember | None:
    """Who plays an entity: the first member with its role plays `leader` or `employee-1`, the second `employee-2` …"""
    number = entity.rsplit("-", 1)[-1]
    place = int(number) if number.isdigit() else 1
    players = [member for member in cast if member.role == kind]
    return players[place - 1] if 0 < place <= len(players) else None
