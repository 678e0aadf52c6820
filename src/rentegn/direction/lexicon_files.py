"""What the files of the lexicon say, as it is written there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from rentegn.direction.doublets import doublets
from rentegn.direction.respelling import Respelling, with_ways
from rentegn.direction.word_lists import doings, files

FILES = Path(__file__).parent / "lexicon"
#: The files of one kind of noun each.
SHORT_LISTS = ("actors", "props", "places", "ideas")
#: Every scalar stays a word, as `on` and `no` are words here.
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def rows_of(name: str) -> Any:
    """What the file of that name says, every scalar of it a word."""
    with (FILES / f"{name}.yaml").open(encoding="utf-8") as stream:
        return yaml.load(stream, Loader=_LOADER)


def rows_adding_to(stem: str) -> Iterator[Any]:
    """What the files say that add to `stem`: vocabulary grows by adding a file."""
    yield from (rows_of(path.stem) for path in files(FILES, stem))


@cache
def action_rows() -> list[dict[str, Any]]:
    """The rows of every doing in every file, with the ways of bokmål as nynorsk writes them too."""
    rows = [
        *rows_of("actions"),
        *rows_of("doings"),
        *(row for rows in rows_adding_to("doings") for row in doings(rows)),
    ]
    spelt = doublets_in(rows, "nn")
    return list(with_ways(rows, respelling_rules(), lambda verb: spelt.get(verb, verb)))


def respelling_rules() -> Respelling:
    """How bokmål is written as nynorsk."""
    return Respelling.of(rows_of("nynorsk"))


def verbs_listed(language: str) -> Iterator[list[str]]:
    """The entry of each listed verb, parted at its spaces."""
    for rows in (rows_of("verbs"), *rows_adding_to("verbs")):
        yield from (entry.split() for entry in rows.get(language, "").split(",") if entry.strip())


def known_name(parts: Sequence[str]) -> str:
    """What a listed verb is known by, of all its entry says."""
    return parts[0].partition(":")[0]


def verbs_said(actions: list[dict[str, Any]], language: str) -> Iterator[str]:
    """The verb of each way to say an action."""
    verbs = (way.split()[0] for row in actions for way in row.get(language, ()))
    return (verb for verb in verbs if verb != "_")


def doublets_in(actions: list[dict[str, Any]], language: str) -> Mapping[str, str]:
    """By every other spelling of a nynorsk verb the one that it is known by; elsewhere a verb has one."""
    if language == "en":
        return {"are": "be"}
    if language != "nn":
        return {}
    return doublets((known_name(parts) for parts in verbs_listed(language)), verbs_said(actions, language))
