"""Rows for doings that cannot be retold yet: `python scripts/retold.py [--check]`.

A row is made of the first plain way to say the doing in each language; whoever has better words puts them there.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from rentegn.direction.lexicons import vocabulary
from rentegn.direction.sayings import all_ways
from rentegn.direction.vocabulary import Pattern, Vocabulary
from rentegn.model.storymap import LANGUAGES
from rentegn.telling import strings

STRINGS = Path(__file__).parents[1] / "src" / "rentegn" / "telling" / "strings"
_ROW = re.compile(r"  [a-z_]+: \[")


@cache
def plainest(language: str) -> Mapping[str, Pattern]:
    """By doing the first way that asks for least; none where only adjectives or nouns name it."""
    found: dict[str, Pattern] = {}
    for way in (way for way in all_ways(language) if way.verb):
        found[way.action] = min(found.get(way.action, way), way, key=_asks)
    return found


def _asks(way: Pattern) -> tuple[int, int, int]:
    return len(way.concepts) + len(way.manners), len(way.relations), len(way.words)


def _finite(lemma: str, known: Vocabulary) -> Iterator[str]:
    for form, senses in known.senses.items():
        if any(sense.part == "verb" and sense.lemma == lemma and sense.form == "finite" for sense in senses):
            yield form


def present(lemma: str, language: str, known: Vocabulary) -> str:
    """The verb as it is told: he waves, or in English *waves/wave* without the slash."""
    forms = known.remembered("finite", lemma, lambda: list(_finite(lemma, known)))
    endings = {"da": ("r", "s"), "nb": ("r", "s"), "nn": ("ar", "er", "r"), "en": ("s",)}[language]
    regular = (form for ending in endings for form in forms if form.endswith(ending))
    return next(regular, forms[0] if forms else lemma)


def row(action: str, ways: Mapping[str, Pattern | None], language: str, known: Vocabulary) -> str:
    """The row of one language; all languages name the same parts in the same order."""
    way, frame = ways[language], known.frames[action]
    if way is None:
        mood = next((form for form, senses in known.senses.items() if any(s.concept == action for s in senses)), action)
        is_ = {"en": f"[is {mood}/are {mood}]"}.get(language, f"[er {mood}]")
        return f'  {action}: ["{{who}} {is_}"]'
    verb = present(way.verb or "", language, known)
    asked = (*way.concepts, *way.manners)
    beside = [next((f for f, ss in known.senses.items() for s in ss if s.concept == one), one) for one in asked]
    said = " ".join((*beside, *way.words))
    tail = f" {said}" if said else ""
    doing = f"[{verb}{tail}/{way.verb}{tail}]" if language == "en" else f"[{verb}{tail}]"
    plain = all(each is not None and not (each.concepts or each.manners) for each in ways.values())
    told = []
    if plain and not frame.things:
        bare = f"[{verb}/{way.verb}]" if language == "en" else f"[{verb}]"
        told.append(f'"{{who}} {bare} {{what}}' + (f' [{said}]"' if said else '"'))
    if not frame.things:
        told.append(f'"{{who}} {doing}"')
    if not frame.people:
        told.append(f'"{{thing}} {doing}"')
    return f"  {action}: [{', '.join(told)}]"


def missing(language: str) -> list[str]:
    """The doings that a note can ask for and that no row tells."""
    told = strings(language)["retold"]
    return [action for action in vocabulary(language).frames if action not in told]


def main() -> None:
    """Write what is missing, or with `--check` name it and exit 1."""
    lacking = {language: missing(language) for language in LANGUAGES}
    if "--check" in sys.argv:
        print("\n".join(sorted({action for found in lacking.values() for action in found})))
        sys.exit(any(lacking.values()))
    for language in LANGUAGES:
        known, path = vocabulary(language), STRINGS / f"{language}.yaml"
        ways = {action: {each: plainest(each).get(action) for each in LANGUAGES} for action in lacking[language]}
        made = [row(action, ways[action], language, known) for action in lacking[language]]
        lines = path.read_text(encoding="utf-8").split("\n")
        start = lines.index("retold:")
        end = next(at for at in range(start + 1, len(lines)) if not _ROW.match(lines[at]))
        lines[end:end] = made
        path.write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
