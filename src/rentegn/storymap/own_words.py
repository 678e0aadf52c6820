"""Words that a film, or a studio for all its films, adds to the vocabulary; their meaning is looked at where notes are
read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from rentegn.model.span import Diagnostic, Outcome, Span
from rentegn.model.storymap import LANGUAGES, OwnWord, Text
from rentegn.storymap.fields import Fields, kind_of
from rentegn.storymap.guard import LOADER, guarded
from rentegn.storymap.problems import did_you_mean, error
from rentegn.storymap.scalars import Source

KINDS = ("actor", "prop", "place")
WORD_KEYS = ("id", "is", "action", "kind", "drawn", "many", *LANGUAGES)
CONCEPT_ID = re.compile(r"[a-z][a-z0-9_]*")
_MEANINGS = ("id", "is", "action")
_EXAMPLE = "as `{is: citizen, da: kolding-borger -en -e -ne}`"


def own_words(film: Fields) -> tuple[OwnWord, ...]:
    """Every sound word under `words`; what is wrong with the others is noted in `film`."""
    nodes = enumerate(film.items("words"), 1)
    found = (_word(film, node, f"word {number} of {film.whose}") for number, node in nodes)
    return tuple(word for word in found if word is not None)


def studio_words(path: Path, file: str) -> Outcome[tuple[OwnWord, ...]]:
    """The words in a file of its own, `file` in messages: a list under `words`."""
    text = guarded(path, file)
    if text.value is None:
        return Outcome((), text.diagnostics)
    found: list[Diagnostic] = []
    root = yaml.compose(text.value, Loader=LOADER)
    if not isinstance(root, yaml.MappingNode):
        shown = kind_of(root) if root is not None else "empty"
        message = f"a file of words has a list under `words`, but this one is {shown}"
        return Outcome((), (error("wrong-type", message, Span(file, 1, 1), "begin with `words:`"),))
    fields = Fields(root, Source(file, tuple(text.value.split("\n"))), "the file", found)
    fields.only(("words",), ("words",))
    return Outcome(own_words(fields), tuple(found))


def _word(film: Fields, node: yaml.Node, whose: str) -> OwnWord | None:
    own = film.mapping(node, whose)
    if own is None:
        return None
    own.only(WORD_KEYS, ())
    problems = len(own.found)
    own.found.extend(_what_lacks(own))
    name, kind = _id(own), own.text("kind")
    if kind is not None and kind.value not in KINDS:
        message = f"`kind` of {own.whose} is `{kind.value}`, which is not known"
        own.found.append(error("unknown-kind", message, kind.span, *did_you_mean(kind.value, KINDS)))
    many = own.text("many")
    word = OwnWord(
        own.span,
        tuple((language, cell) for language in LANGUAGES if (cell := own.text(language)) is not None),
        name.value if name else "",
        own.text("is"),
        own.text("action"),
        kind.value if kind else KINDS[1],
        own.text("drawn"),
        many.value if many else "",
    )
    return word if len(own.found) == problems else None


def _what_lacks(own: Fields) -> Iterator[Diagnostic]:
    means = [key for key in _MEANINGS if key in own.nodes]
    if len(means) != 1:
        message = f"{own.whose} has {' and '.join(f'`{key}`' for key in means) or 'no meaning'}"
        hint = f"give it one of `is`, `action` and, for something new, `id`, {_EXAMPLE}"
        yield error("word-meaning", message, own.span, hint)
    if not any(language in own.nodes for language in LANGUAGES):
        yield error("missing-key", f"{own.whose} has no word in any language", own.span, f"add one, {_EXAMPLE}")
    if "id" not in own.nodes:
        for key in ("kind", "drawn", "many"):
            if key in own.nodes:
                message = f"`{key}` of {own.whose} is only for something new, which has an `id`"
                yield error("word-meaning", message, own.spans[key], "leave it out")


def _id(own: Fields) -> Text | None:
    name = own.text("id")
    if name is not None and CONCEPT_ID.fullmatch(name.value) is None:
        message = f"the id `{name.value}` is not made of a–z, 0–9 and _"
        own.found.append(error("bad-id", message, name.span, "as `solar_panel`"))
    return name
