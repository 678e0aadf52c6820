"""The format of a storymap as JSON Schema, by which editors complete and check what is written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from rentegn.model.casting import BROADEST, BUILDS, CLOTHES, HAIR_COLOURS, HAIRS, ROLES, SKINS, SLIMMEST, VOICES
from rentegn.model.direction import Source
from rentegn.model.storymap import CAMERAS, LANGUAGES
from rentegn.model.transition import Transition
from rentegn.storymap.cast import MEMBER_KEYS, MEMBER_REQUIRED
from rentegn.storymap.corrections import LONGEST_BEAT, LONGEST_WAIT, PLACEMENT, SHORTEST_BEAT
from rentegn.storymap.directing import (
    DIRECTION_KEYS,
    DIRECTION_REQUIRED,
    LARGEST_COUNT,
    PLAYER_KEYS,
    PLAYER_REQUIRED,
)
from rentegn.storymap.names import ID
from rentegn.storymap.own_words import CONCEPT_ID, KINDS, WORD_KEYS
from rentegn.storymap.reader import FORMAT_VERSION, KEYS, REQUIRED, SCENE_KEYS, SCENE_REQUIRED

Schema = dict[str, Any]

_TEXT: Schema = {"type": "string", "pattern": r"\w"}
_TEXTS: Schema = {"anyOf": [_TEXT, {"type": "array", "items": _TEXT}]}
_FLAG: Schema = {"type": "boolean"}


@dataclass(frozen=True, slots=True)
class Ids:
    """What the vocabulary has names for; `entities` are concepts, and what several of each are called."""

    actions: tuple[str, ...]
    concepts: tuple[str, ...]
    entities: tuple[str, ...]
    manners: tuple[str, ...]


def schema(ids: Ids) -> Schema:
    """The JSON Schema (draft 7) of a storymap with that vocabulary."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "storymap",
        **_mapping(_film(), KEYS, REQUIRED),
        "definitions": {
            "scene": _mapping(_scene(), SCENE_KEYS, SCENE_REQUIRED),
            "word": {
                **_mapping(_word(ids), WORD_KEYS, ()),
                "oneOf": [{"required": [meaning]} for meaning in ("id", "is", "action")],
            },
            "member": _mapping(_member(), MEMBER_KEYS, MEMBER_REQUIRED),
            "direction": _mapping(_direction(ids), DIRECTION_KEYS, DIRECTION_REQUIRED),
            "player": {
                "anyOf": [
                    _one_of(ids.entities),
                    {"type": "string", "pattern": r"^[a-z_]+_[0-9]+$"},
                    _mapping(_player(ids), PLAYER_KEYS, PLAYER_REQUIRED),
                ]
            },
        },
    }


def _film() -> Schema:
    return {
        "storymap": {"const": FORMAT_VERSION, "description": "the version of this format"},
        "title": _told(_TEXT, "the film's title, on its title card"),
        "subtitle": _told(_TEXT, "a smaller line beneath the title"),
        "client": _told(_TEXT, "whom the film is made for"),
        "language": _told(_one_of(LANGUAGES), "of texts and notes"),
        "cast": _told(_list(_ref("member")), "who plays which role, and how they look"),
        "words": _told(_list(_ref("word")), "words of your own, in addition to the vocabulary's"),
        "scenes": _told(_list(_ref("scene"), least=1), "the film, scene by scene"),
    }


def _scene() -> Schema:
    placements = {"type": "object", "additionalProperties": _placement(), "minProperties": 1}
    seconds = _number(0, LONGEST_WAIT)
    by_language = {"type": "object", "properties": dict.fromkeys(LANGUAGES, _TEXT), "additionalProperties": False}
    return {
        "id": _told({"type": "string", "pattern": f"^{ID.pattern}$"}, "names the scene's file; made of a-z, 0-9 and -"),
        "text": _told({"anyOf": [_TEXT, by_language]}, "what is said; by language where there are several"),
        "speaker": _told(
            {"anyOf": [_TEXT, {"type": "object", "additionalProperties": _TEXT, "minProperties": 1}]},
            "who of the cast says it, or some of its sentences by their number; the narrator unless said",
        ),
        "visual": _told({"type": ["string", "null"]}, "what is to be seen, in your own words"),
        "direction": _told(_list(_ref("direction"), least=1), "what happens, said by hand in place of the note"),
        "hold": _told(seconds, "seconds that the picture stands at the end"),
        "pause": _told(seconds, "seconds before anything is said"),
        "cue": _told(_TEXT, "the spoken word that it happens on"),
        "nudge": _told(placements, "moved from where it would stand, and larger, by name"),
        "lock": _told(placements, "stands just here, by name"),
        "length": _told(
            {"type": "object", "additionalProperties": _number(SHORTEST_BEAT, LONGEST_BEAT), "minProperties": 1},
            "seconds that a beat takes, by its name",
        ),
        "camera": _told({"anyOf": [_one_of(CAMERAS), _TEXT]}, "wide, close, or somebody or something to be close to"),
        "transition": _told(_one_of(each.value for each in Transition), "the way in from the scene before"),
    }


def _placement() -> Schema:
    return {
        "type": "object",
        "properties": {field: _number(low, high) for field, (_, low, high) in PLACEMENT.items()},
        "additionalProperties": False,
        "minProperties": 1,
    }


def _word(ids: Ids) -> Schema:
    return {
        "id": _told({"type": "string", "pattern": f"^{CONCEPT_ID.pattern}$"}, "names something new"),
        "is": _told(_one_of(ids.concepts), "what it is another word for"),
        "action": _told(_one_of(ids.actions), "what it is another verb for"),
        "kind": _told(_one_of(KINDS), "what the new thing is; a prop unless said"),
        "drawn": _told(_one_of(ids.concepts), "what it is drawn as; a card with its name unless said"),
        "many": _told(_TEXT, "the name of several of them, in directions by hand"),
        **dict.fromkeys(LANGUAGES, _told(_TEXT, "words with their endings: one, the one, several, the several")),
    }


def _member() -> Schema:
    return {
        "role": _told(_one_of(ROLES), "whom they play"),
        "name": _told(_TEXT, "what they are called"),
        "hair": _one_of(HAIRS),
        "colour": _told(_colour(HAIR_COLOURS), "of hair or headscarf"),
        "skin": _one_of(SKINS),
        "build": _one_of(BUILDS),
        "girth": _told(_number(SLIMMEST, BROADEST), "how broad, as a share of the usual"),
        "top": _told(_colour(CLOTHES), "of the clothes"),
        "glasses": _FLAG,
        "beard": _FLAG,
        "wheelchair": _FLAG,
        "voice": _told(_one_of(VOICES), "in what they are quoted with"),
    }


def _direction(ids: Ids) -> Schema:
    players = _list(_ref("player"))
    return {
        "action": _told(_one_of(ids.actions), "what happens"),
        "actors": _told(players, "who does it"),
        "props": _told(players, "with what"),
        "place": _told(_ref("player"), "where"),
        "target": _told(_ref("player"), "to whom or what"),
        "manner": _told(_one_or_more(_one_of(ids.manners)), "how"),
        "cue": _told(_TEXT, "the spoken word that it happens on"),
        "at_once": _told(_FLAG, "together with the direction before it"),
        "words": _told(_TEXTS, "the words of the note that say so"),
        "source": _told(_one_of(each.value for each in Source), "carried where it goes on with the scene before"),
    }


def _player(ids: Ids) -> Schema:
    return {
        "entity": _told({"anyOf": [_one_of(ids.entities), _TEXT]}, "the same name is the same person or thing"),
        "concept": _told(_one_of(ids.concepts), "who or what that is, where its name does not say it"),
        "count": _told(
            {"anyOf": [{"type": "integer", "minimum": 1, "maximum": LARGEST_COUNT}, {"type": "null"}]},
            "how many; null for several without a number",
        ),
        "definite": _told(_FLAG, "whether it is there already"),
        "manner": _told(_one_or_more(_one_of(ids.manners)), "how it is"),
        "owner": _told(_TEXT, "whose it is"),
        "names": _told(_TEXTS, "what is written on it, or what each of them is called"),
        "text": _told(_TEXT, "what the note calls it"),
    }


def _mapping(properties: Schema, keys: Iterable[str], required: Iterable[str]) -> Schema:
    """What has just these keys, told in their order; KeyError where one of them has no schema here."""
    return {
        "type": "object",
        "properties": {key: properties[key] for key in keys},
        "required": list(required),
        "additionalProperties": False,
    }


def _told(schema: Schema, about: str) -> Schema:
    return {**schema, "description": about}


def _one_of(choices: Iterable[str]) -> Schema:
    return {"enum": list(choices)}


def _one_or_more(schema: Schema) -> Schema:
    return {"anyOf": [schema, _list(schema)]}


def _list(schema: Schema, least: int = 0) -> Schema:
    return {"type": "array", "items": schema, **({"minItems": least} if least else {})}


def _number(low: float, high: float) -> Schema:
    return {"type": "number", "minimum": low, "maximum": high}


def _colour(names: Mapping[str, str]) -> Schema:
    return {"anyOf": [_one_of(names), {"type": "string", "pattern": "^#[0-9a-fA-F]{6}$"}]}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/definitions/{name}"}
