"""The ways to say each doing, and how it gives out its roles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import replace
from typing import Any

from rentegn.direction.lexicon_files import action_rows, rows_of
from rentegn.direction.vocabulary import LONGEST_ENTRY, Frame, Idiom, Pattern


def all_ways(language: str) -> list[Pattern]:
    """Every way to ask for every action, as they are written."""
    return [_pattern(row["id"], said) for row in action_rows() for said in row.get(language, ())]


def patterns_of(
    actions: list[dict[str, Any]],
    language: str,
    entries: Set[str],
    spelt: Mapping[str, str],
    variants: Mapping[str, str],
) -> dict[str | None, tuple[Pattern, ...]]:
    """The ways to say the doings, by verb; `entries` are words of several, `spelt` and `variants` other spellings."""
    patterns: dict[str | None, list[Pattern]] = {}
    for row in actions:
        for said in (*row.get(language, ()), *row.get("states", ())):
            pattern = _pattern(row["id"], said)
            if len(pattern.words) > 1:
                pattern = replace(pattern, words=_as_joined(pattern.words, entries))
            if not variants.keys().isdisjoint(pattern.words):
                pattern = _in_one_way(pattern, variants)
            if pattern.verb is not None and pattern.verb in spelt:
                pattern = replace(pattern, verb=spelt[pattern.verb])
            patterns.setdefault(pattern.verb, []).append(pattern)
    return {verb: tuple(found) for verb, found in patterns.items()}


def _in_one_way(pattern: Pattern, variants: Mapping[str, str]) -> Pattern:
    words, alone, beside = (
        tuple(variants.get(word, word) for word in words) for words in (pattern.words, pattern.alone, pattern.beside)
    )
    return replace(pattern, words=words, alone=alone, beside=beside)


def _as_joined(words: tuple[str, ...], entries: Set[str]) -> tuple[str, ...]:
    """`ryste på hovedet` as a note has it, whose *på hovedet* is one word: an entry of the lexicon."""
    for length in range(min(LONGEST_ENTRY, len(words)), 1, -1):
        for place in range(len(words) - length + 1):
            joined = " ".join(words[place : place + length])
            if joined in entries:
                rest = words[place + length :]
                return (*_as_joined(words[:place], entries), joined, *_as_joined(rest, entries))
    return words


def _pattern(action: str, said: str) -> Pattern:
    verb, *rest = (part.replace("_", " ") if len(part) > 1 and part[0] not in "=+~" else part for part in said.split())
    marked = {mark: tuple(word[1:] for word in rest if word[0] == mark) for mark in "=+~"}
    words = tuple(word for word in rest if word[0] not in "=+~")
    alone = tuple(word.removesuffix("!") for word in words if word.endswith("!"))
    beside = tuple(word.removesuffix("^") for word in words if word.endswith("^"))
    words = tuple(word.rstrip("!^") for word in words)
    return Pattern(action, None if verb == "_" else verb, words, marked["="], marked["+"], marked["~"], alone, beside)


def frames_of(actions: list[dict[str, Any]]) -> dict[str, Frame]:
    """The frame of each action, as the first of its rows has it; what any of them swallows, brings or means is so."""
    frames: dict[str, Frame] = {}
    for row in actions:
        known = frames.setdefault(row["id"], _frame(row))
        frames[row["id"]] = replace(
            known,
            roles={**row.get("roles", {}), **known.roles},
            swallows=known.swallows | set(row.get("swallows", ())),
            means={**row.get("means", {}), **known.means},
            brings=known.brings or row.get("brings", ""),
            implies=known.implies or row.get("implies", ""),
            uses=known.uses or row.get("uses", ""),
        )
    for kin, kinds in rows_of("kinds").items():
        for action in kinds.split():
            frames[action] = replace(frames[action], kin=kin)
    return frames


def _frame(row: dict[str, Any]) -> Frame:
    return Frame(
        row["id"],
        row.get("object", "target"),
        row.get("roles", {}),
        frozenset(row.get("doers", ())),
        "lone" in row,
        "things" in row,
        "people" in row,
        "posture" in row,
        row.get("default", ""),
        row.get("brings", ""),
        frozenset(row.get("swallows", ())),
        row.get("call", ""),
        row.get("uses", ""),
        row.get("implies", ""),
        frozenset(row.get("outdoes", ())),
        row.get("means", {}),
    )


def idioms_of(language: str, spelt: Mapping[str, str]) -> Iterator[Idiom]:
    """The set phrases of a language."""
    for row in rows_of("idioms").get(language, ()):
        words = tuple(spelt.get(word, word) for word in row["words"].split())
        yield Idiom(words, row.get("manner", ""), row.get("concept", ""), "many" in row)
