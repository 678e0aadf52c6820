"""When a row and a reading show the same picture in other words: what an id says of itself, and what is told apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise, takewhile

from rentegn.direction.body import OF_SOMEBODY
from rentegn.direction.lexicons import vocabulary
from rentegn.model.direction import Direction
from tests.corpus.ids import doings, manners, things
from tests.corpus.rows import ROLES, Expected

#: How somebody is somewhere, which goes into what they do there.
_POSTURES = frozenset({"stand", "sit", "lie"})


@cache
def told_things(action: str) -> frozenset[str]:
    """The things that a doing names itself, and what those are kinds of: `open_mouth` a mouth, `tape` some tape."""
    english = vocabulary("en")
    words = action.split("_")
    pairs = ("_".join(pair) for pair in pairwise(words))
    forms = (form for word in (*words, *pairs) for form in (word, word.removesuffix("s")))
    own = {concept for form in forms for concept in things(form)}
    frame = english.frames.get(action)
    always = set() if frame is None else {frame.implies, frame.brings, frame.uses} - {""}
    return frozenset(own | always | _THING_IN_A_WORD.get(action, frozenset()))


@cache
def does_as_people_do(concept: str) -> bool:
    """Whether something that is nobody acts as people do: a dog runs, and a hand reaches out."""
    english = vocabulary("en")
    return concept in OF_SOMEBODY or (english.kind(concept) == "prop" and english.concepts[concept].alive)


@cache
def told_manners(action: str) -> frozenset[str]:
    """The manners that a doing names itself: `lift_together` is done together, `tiptoe` quietly."""
    words = action.split("_")[1:]
    parts = (" ".join(words[start:]) for start in range(len(words)))
    return frozenset(manner for part in parts for manner in manners(part.replace(" ", "_"))) | _IN_A_WORD.get(
        action, frozenset()
    )


#: Things that a doing cannot be done without.
_THING_IN_A_WORD = {"cycle": frozenset({"bicycle"}), "call": frozenset({"phone"}), "video_call": frozenset({"phone"})}
#: And what nothing is tied fast without.
_THING_IN_A_WORD["tie_up"] = frozenset({"rope"})
#: Doings that cannot be done otherwise.
_IN_A_WORD = {
    "tug_of_war": frozenset({"far_apart"}),
    "scratch_head": frozenset({"puzzled", "confused", "thoughtful"}),
    "talk_at_once": frozenset({"simultaneously", "in_chorus"}),
    "tiptoe": frozenset({"quietly", "quiet", "silently"}),
    "sneak": frozenset({"quietly", "quiet", "silently"}),
    "whisper": frozenset({"quietly", "quiet"}),
    "sneak_away": frozenset({"quietly", "quiet", "silently"}),
    "hang_on_to": frozenset({"strong", "firmly", "tightly"}),
    "hurry": frozenset({"fast", "quickly", "in_a_hurry"}),
    "rush": frozenset({"fast", "quickly", "in_a_hurry"}),
    "tilt_up": frozenset({"upward"}),
    "tilt_down": frozenset({"downward"}),
    "pour_down": frozenset({"heavily"}),
    "roar": frozenset({"loudly"}),
    "shout": frozenset({"loudly"}),
    "sing_along": frozenset({"together"}),
    "walk_with": frozenset({"side_by_side", "together"}),
}


def says_thing(action: str, manner: Iterable[str], written: str) -> bool:
    """Whether a doing says by itself, or by how it is done, that somebody or something of an id is in it.

    What is no thing by itself, a knee or the floor, is said of how something is done.
    """
    told = told_things(action).union(manner)
    english = vocabulary("en")
    return any(told.intersection((concept, *english.kinds_of(concept))) for concept in things(written))


def described(written: str, concept: str, said: Sequence[str]) -> bool:
    """`new_employee`: whether an id is a concept with what is said of it in front."""
    first, _, rest = written.partition("_")
    return bool(rest) and concept in things(rest) and bool(manners(first).intersection(said))


def in_one(expect: tuple[Expected, ...]) -> tuple[Expected, ...]:
    """Directions with how somebody is there taken into what they do there: `sits at the table. reads` is one."""
    found: list[Expected] = []
    for one in expect:
        before = found[-1] if found else None
        if before is not None and _goes_into(before, one):
            roles = {role: (*before.roles[role], *_new(one.roles[role], before.roles[role])) for role in ROLES}
            count = {**(before.count or {}), **(one.count or {})}
            found[-1] = replace(one, roles=roles, manner=(*before.manner, *one.manner), count=count or None)
        else:
            found.append(one)
    return tuple(found)


def still_there(before: Sequence[Direction]) -> frozenset[str]:
    """What stands there after these directions without being named again: the place they are at, and what was set out.

    What a note sets out is what it names before anybody does anything: `Et mødebord. Alle taler`.
    """
    places = [one.place.concept for one in before if one.place is not None]
    settings = takewhile(lambda one: one.action == "appear" and not one.actors, before)
    things = {mention.concept for one in settings for mention in one.mentions}
    return frozenset(things.union(places[-1:]))


def _goes_into(posture: Expected, one: Expected) -> bool:
    same = bool(one.roles["actors"]) and posture.roles["actors"] == one.roles["actors"]
    return posture.action in _POSTURES and same and not (posture.negated or one.negated) and bool(doings(one.action))


def _new(names: Sequence[str], known: Sequence[str]) -> tuple[str, ...]:
    return tuple(name for name in names if name not in known)
