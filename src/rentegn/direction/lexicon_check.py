"""What is wrong with the lexicon's files, for whoever writes them: `python -m rentegn.direction.lexicon_check`.

Each fault says the file, the line, what is wrong there and what to do; `docs/lexicon.md` tells how the files
are written.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from rentegn.direction.lexicons import vocabulary
from rentegn.direction.paradigms import noun_forms
from rentegn.direction.vocabulary import Vocabulary
from rentegn.direction.word_lists import doings
from rentegn.model.storymap import LANGUAGES

FOLDER = Path(__file__).parent / "lexicon"
_ID = re.compile(r"[a-z][a-z0-9_]*")
_NOUN_KEYS = frozenset({"id", "is", "many", "group", "mass", "sign", "alive", *LANGUAGES})
_DOING_KEYS = frozenset(
    {
        "id", "object", "roles", "doers", "lone", "things", "people", "posture", "default", "brings", "swallows",
        "call", "uses", "implies", "outdoes", "means", "states", "signs", "moods", *LANGUAGES,
    }
)  # fmt: skip
_ROLES = frozenset({"actors", "props", "place", "target"})


#: By mark what a way to say a doing may ask for with it, and what is wrong with anything else.
Askable = Mapping[str, tuple[frozenset[str], str]]


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong in a file of the lexicon."""

    file: str
    line: int
    message: str
    hint: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}\n  hint: {self.hint}"


class _Lined(yaml.BaseLoader):
    """Every mapping keeps its line under `_line`."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        return {**super().construct_mapping(node, deep=deep), "_line": node.start_mark.line + 1}


def faults(folder: Path = FOLDER) -> tuple[Fault, ...]:
    """Everything that is wrong with the nouns and doings of a folder, in the order of its files."""
    known = {language: _askable(vocabulary(language)) for language in LANGUAGES}
    return tuple(fault for path in sorted(folder.glob("*.yaml")) for fault in _in_file(path, known))


def _askable(words: Vocabulary) -> Askable:
    manners = {sense.concept for senses in words.senses.values() for sense in senses if sense.part == "manner"}
    manners |= {idiom.manner for idiom in words.idioms} | set(words.concepts)
    relations = {*words.grammar.prepositions.values(), "of"}
    return {
        "=": (frozenset(words.concepts), "no noun has that id"),
        "+": (frozenset(manners), "no manner or idea has that id"),
        "~": (frozenset(relations), "no preposition has that relation; see grammar.yaml"),
    }


def _in_file(path: Path, known: Mapping[str, Askable]) -> Iterator[Fault]:
    try:
        rows = yaml.load(path.read_text(encoding="utf-8"), Loader=_Lined)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        yield Fault(path.name, line, "this is no YAML", "look at quotes, brackets and indentation near this line")
        return
    if path.stem in ("actors", "props", "places", "ideas"):
        yield from _nouns(path.name, rows)
    elif path.stem == "nouns":
        yield from (fault for name, section in rows.items() if name != "_line" for fault in _nouns(path.name, section))
    elif path.stem.startswith(("actions", "doings")):
        listed = rows if isinstance(rows, list) else _with_lines(rows, path)
        yield from _doings(path.name, listed, known)


def _with_lines(sections: dict[str, Any], path: Path) -> list[dict[str, Any]]:
    """The rows of a long list of doings, each with its line."""
    written = path.read_text(encoding="utf-8").splitlines()
    places = {line.partition(":")[0].strip(): number for number, line in enumerate(written, 1)}
    lists = {
        name: {id_: line for id_, line in lines.items() if id_ != "_line"}
        for name, lines in sections.items()
        if name != "_line"
    }
    return [{**row, "_line": places[row["id"]]} for row in doings(lists)]


def _keys(file: str, row: Mapping[str, Any], allowed: frozenset[str]) -> Iterator[Fault]:
    line = row["_line"]
    if not _ID.fullmatch(row.get("id", "")):
        message = f"`{row.get('id', '')}` is no id"
        yield Fault(file, line, message, "write `id: an_english_name` in small letters with _ between words")
    for key in row.keys() - allowed - {"_line"}:
        yield Fault(file, line, f"`{key}` means nothing here", f"known are {', '.join(sorted(allowed))}")


def _nouns(file: str, rows: list[dict[str, Any]]) -> Iterator[Fault]:
    for row in rows:
        yield from _keys(file, row, _NOUN_KEYS)
        for language in LANGUAGES:
            for entry in row.get(language, "").split(",") if language in row else ():
                yield from _noun(file, row["_line"], entry, language)


def _noun(file: str, line: int, entry: str, language: str) -> Iterator[Fault]:
    parts = entry.split()
    if not parts:
        yield Fault(file, line, f"a word of `{language}` is missing between commas", "take the comma away, or write it")
        return
    if language != "en" and len(parts) not in (1, 4):
        message = f"`{entry.strip()}` has {len(parts) - 1} endings"
        yield Fault(file, line, message, "write three: the one, several, the several; or none for a regular word")
        return
    try:
        list(noun_forms(entry, language))
    except KeyError as mark:
        message = f"`{parts[0]}` is marked {mark}, which no {language} noun is"
        yield Fault(file, line, message, "the head of nouns.yaml tells the marks; or write the three endings")


def _doings(file: str, rows: list[dict[str, Any]], known: Mapping[str, Askable]) -> Iterator[Fault]:
    for row in rows:
        yield from _keys(file, row, _DOING_KEYS)
        roles = [row["object"]] if "object" in row else []
        roles += [role for relation, role in row.get("roles", {}).items() if relation != "_line"]
        for role in set(roles) - _ROLES:
            yield Fault(file, row["_line"], f"`{role}` is no role", f"roles are {', '.join(sorted(_ROLES))}")
        for language in LANGUAGES:
            for said in row.get(language, ()):
                yield from _way(file, row, said, known[language])


def _way(file: str, row: Mapping[str, Any], said: str, askable: Askable) -> Iterator[Fault]:
    """What a way to say a doing asks for that there is not."""
    if not said.split():
        yield Fault(file, row["_line"], f"`{row['id']}` has an empty way to be said", "take the comma away")
    for part in said.split()[1:]:
        for mark, (there, why) in askable.items():
            if part[0] == mark and part[1:] not in there:
                message = f"`{row['id']}` asks for `{part}` in `{said}`, but {why}"
                yield Fault(file, row["_line"], message, "correct the id, or add it first")


def main() -> None:
    """Tell every fault; exit 1 if there is one."""
    found = faults()
    for fault in found:
        print(fault)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
