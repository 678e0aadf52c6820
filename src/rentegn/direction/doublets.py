"""Verbs that one language writes in more than one way: nynorsk `byggje` and `bygge`, `gje` and `gi`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rentegn.direction.grammar import Grammar

#: The lists of small words that hold verbs.
_OF_VERBS = (
    "auxiliaries", "stances", "light", "ceasing", "linking", "framing", "showing", "being", "perfect", "passives",
    "going_on", "attempting", "coming", "fickle",
)  # fmt: skip


def doublets(listed: Iterable[str], said: Iterable[str]) -> Mapping[str, str]:
    """By every other spelling of a verb the one that it is known by.

    `listed` are names as in `verbs.yaml` (`gje/gi`: the first is what it is known by), `said` the verbs of the ways to
    say a doing. A verb that is there with a *j* after k or g is known by that.
    """
    known: dict[str, str] = {}
    names = [name.split("/") for name in listed]
    for lemma, *others in names:
        known.update(dict.fromkeys(others, lemma))
    for verb in (*(spelling for name in names for spelling in name), *said):
        if len(verb) > len("ikje") and verb.endswith(("kje", "gje")):
            known[verb[:-2] + "e"] = verb
    return known


def in_one_spelling(grammar: Grammar, known: Mapping[str, str]) -> Grammar:
    """The small words with every verb among them also as it is known by."""
    lists = {field.name: getattr(grammar, field.name) for field in fields(grammar) if field.name in _OF_VERBS}
    spelt = {name: words | {known.get(word, word) for word in words} for name, words in lists.items()}
    return replace(grammar, **spelt)
