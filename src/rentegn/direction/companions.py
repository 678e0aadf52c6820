"""Whom somebody has with them while they do something: `skriver med barnet på skødet`, `with the baby in her arms`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from rentegn.direction.phrases import Phrase
from rentegn.direction.roles import Draft, Named
from rentegn.direction.vocabulary import Vocabulary
from rentegn.model.direction import Mention

#: What is seen of somebody whom another has there, and who does that: they or the other.
_ON_LAP = frozenset({"lap", "knee"})
_ON_ARM = frozenset({"arm", "hands", "back", "shoulder", "thigh"})

Borne = tuple[Phrase, Phrase, Mention]


def borne(phrases: Sequence[Phrase], named: Named, vocabulary: Vocabulary) -> list[Borne]:
    """Those who are *with* somebody, on a part of them: each with the phrase of that part."""
    found: list[Borne] = []
    for phrase, part in pairwise(phrases):
        if phrase.relation != "with" or phrase.refers:
            continue
        mention = next((mention for other, mention in named if other is phrase), None)
        if mention is None:
            continue
        if (
            vocabulary.kind(mention.concept) == "actor"
            and part.relation in ("in", "on")
            and (part.concept in _ON_LAP or part.concept in _ON_ARM)
        ):
            found.append((phrase, part, mention))
    return found


def beside(found: Sequence[Borne], made: Draft) -> list[Draft]:
    """What is seen of them while `made` is done: a child sits on the lap, or is carried."""
    drafts = []
    for phrase, part, mention in found:
        words = [*phrase.words, *part.words]
        if part.concept in _ON_LAP:
            drafts.append(Draft("sit_on_lap", [mention], targets=made.actors[:1], words=words, at_once=True))
        else:
            drafts.append(Draft("carry", list(made.actors), targets=[mention], words=words, at_once=True))
    return drafts
