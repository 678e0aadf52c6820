"""A storymap from its file: guard, compose, then every field by name."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import yaml

from rentegn.model.casting import CastMember
from rentegn.model.span import Diagnostic, Outcome, Span
from rentegn.model.storymap import LANGUAGES, WORDS_FILE, OwnWord, Storymap, StoryScene, Text
from rentegn.storymap.cast import cast
from rentegn.storymap.corrections import CORRECTIONS, corrections
from rentegn.storymap.directing import direction
from rentegn.storymap.fields import Fields, kind_of
from rentegn.storymap.guard import LOADER, guarded
from rentegn.storymap.names import is_id, slug
from rentegn.storymap.own_words import own_words, studio_words
from rentegn.storymap.problems import did_you_mean, error
from rentegn.storymap.scalars import Source, value_of
from rentegn.storymap.speaking import speakers

FORMAT_VERSION = 1
REQUIRED = ("storymap", "title", "client", "language", "scenes")
KEYS = ("storymap", "title", "subtitle", "client", "language", "cast", "words", "scenes")
SCENE_REQUIRED = ("id", "text")
SCENE_KEYS = ("id", "text", "speaker", "visual", "direction", *CORRECTIONS)


def read(path: Path, words: Path | None = None) -> Outcome[Storymap]:
    """The storymap in a YAML file, and every problem in it, each with its line and column.

    The studio's own words are those in the file `words`; None takes `words.yaml` beside the storymap, if there is one.

    Beside an error there is a storymap where every scene has its id and its text all the same. The file is refused
    before it is parsed where it could crash or mislead a parser: see `guard`.
    """
    file = _shown(path)
    text = guarded(path, file)
    if text.value is None:
        return Outcome(None, text.diagnostics)
    studio = _studio(path, words)
    found: list[Diagnostic] = []
    storymap = _Reader(path, Source(file, tuple(text.value.split("\n"))), found).storymap(text.value)
    if storymap is not None and studio.value:
        storymap = replace(storymap, words=(*studio.value, *storymap.words))
    ordered = sorted(found, key=lambda problem: (problem.span.line, problem.span.column) if problem.span else (0, 0))
    return Outcome(storymap, (*studio.diagnostics, *ordered))


def _studio(storymap: Path, words: Path | None) -> Outcome[tuple[OwnWord, ...]]:
    usual = storymap.with_name(WORDS_FILE)
    path = words or (usual if usual.is_file() and usual != storymap else None)
    return Outcome(()) if path is None else studio_words(path, _shown(path))


def _shown(path: Path) -> str:
    """How messages and generated code name the file: from where the command runs, where it lies below that."""
    absolute = Path(os.path.abspath(path))
    here = Path.cwd()
    return (absolute.relative_to(here) if absolute.is_relative_to(here) else path).as_posix()


class _Reader:
    def __init__(self, path: Path, source: Source, found: list[Diagnostic]) -> None:
        self.path, self.source, self.found = path, source, found

    def storymap(self, text: str) -> Storymap | None:
        root = yaml.compose(text, Loader=LOADER)
        start = Span(self.source.file, 1, 1)
        if root is None:
            self.found.append(error("empty-file", "the file is empty", start, "begin with `storymap: 1`"))
            return None
        if not isinstance(root, yaml.MappingNode):
            message = f"a storymap is made of `key: value` pairs, but this file is {kind_of(root)}"
            self.found.append(error("wrong-type", message, start, "begin with `storymap: 1`"))
            return None
        fields = Fields(root, self.source, "the storymap", self.found)
        fields.only(KEYS, REQUIRED)
        known = self._version(fields)
        language = self._language(fields)
        title, client, subtitle = fields.text("title"), fields.text("client"), fields.optional_text("subtitle")
        people, words = cast(fields), own_words(fields)
        nodes = list(fields.items("scenes"))
        scenes = self._scenes(nodes, fields, language, people)
        whole = len(scenes) == len(nodes) > 0 and all(language in scene.text for scene in scenes)
        if title is None or client is None or language is None or not whole or not known:
            return None
        return Storymap(
            name=slug(self.path.stem) or "film",
            version=FORMAT_VERSION,
            title=title,
            client=client,
            language=language,
            scenes=scenes,
            file=self.source.file,
            subtitle=subtitle,
            cast=people,
            words=words,
            spans=fields.spans,
        )

    def _version(self, fields: Fields) -> bool:
        """Whether the format is one that is known here."""
        node = fields.nodes.get("storymap")
        if node is None:
            return False
        version = value_of(node) if isinstance(node, yaml.ScalarNode) else None
        if version != FORMAT_VERSION or isinstance(version, bool):
            shown = node.value if isinstance(node, yaml.ScalarNode) else kind_of(node)
            message = f"format version `{shown}` is not known here"
            self.found.append(
                error("unknown-version", message, self.source.span(node), f"write `storymap: {FORMAT_VERSION}`")
            )
            return False
        return True

    def _language(self, fields: Fields) -> str | None:
        written = fields.text("language")
        if written is None or written.value in LANGUAGES:
            return written.value if written else None
        hints = did_you_mean(written.value, LANGUAGES)
        self.found.append(
            error("unknown-language", f"the language `{written.value}` is not known", written.span, *hints)
        )
        return None

    def _scenes(
        self, nodes: Iterable[yaml.Node], fields: Fields, language: str | None, people: Sequence[CastMember]
    ) -> tuple[StoryScene, ...]:
        scenes: list[StoryScene] = []
        first_by_id: dict[str, Text] = {}
        for number, node in enumerate(nodes, 1):
            mine = fields.mapping(node, f"scene {number}")
            if mine is None:
                continue
            mine.only(SCENE_KEYS, SCENE_REQUIRED)
            scene_id = self._id(mine, number, first_by_id)
            texts = self._texts(mine, language)
            visual = mine.optional_text("visual")
            options = corrections(mine, texts.get(language or ""))
            spoken = texts.get(language or "")
            directed, who = direction(mine, spoken), speakers(mine, spoken, people)
            if scene_id is not None:
                scenes.append(
                    StoryScene(scene_id.value, number, texts, visual, options, mine.span, scene_id.span, directed, who)
                )
        return tuple(scenes)

    def _id(self, fields: Fields, number: int, first_by_id: dict[str, Text]) -> Text | None:
        written = fields.text("id")
        if written is None:
            return None
        if not is_id(written.value):
            near = slug(written.value)
            hint = f"write `{near}`" if near else "begin with a letter from a to z"
            message = f"the id `{written.value}` is not made of a–z, 0–9 and single hyphens"
            self.found.append(error("bad-id", message, written.span, hint))
            return None
        if written.value in first_by_id:
            line = first_by_id[written.value].span.line
            message = f"scene {number} has the id `{written.value}` of the scene in line {line}"
            self.found.append(error("duplicate-id", message, written.span, "give each scene an id of its own"))
            return None
        first_by_id[written.value] = written
        return written

    def _texts(self, fields: Fields, language: str | None) -> Mapping[str, Text]:
        """The spoken text by language; a single text is in the film's own."""
        node = fields.nodes.get("text")
        if not isinstance(node, yaml.MappingNode):
            text = fields.text("text")
            return {language: text} if text and language else {}
        each = Fields(node, self.source, f"`text` of {fields.whose}", self.found)
        each.only(LANGUAGES, (language,) if language else ())
        return {key: text for key in each.nodes if key in LANGUAGES and (text := each.text(key)) is not None}
