"""The names of all that a direction by hand may say, for editors that complete them."""

from __future__ import annotations

from collections.abc import Mapping

from rentegn.direction.explicit import entities, manners
from rentegn.direction.lexicons import vocabulary
from rentegn.model.storymap import LANGUAGES


def ids() -> Mapping[str, tuple[str, ...]]:
    """`actions`, `concepts`, `entities` and `manners` of the vocabulary, of whatever language."""
    every = [vocabulary(language) for language in LANGUAGES]
    concepts = {concept for known in every for concept in known.concepts}
    found = {
        "actions": {action for known in every for action in known.frames},
        "concepts": concepts,
        "entities": {entity for known in every for entity in entities(known)},
        "manners": {manner for known in every for manner in manners(known)} | concepts,
    }
    return {name: tuple(sorted(each)) for name, each in found.items()}
