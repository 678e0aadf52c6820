"""Who speaks a scene besides the narrator: all of it, or some of its sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import yaml

from rentegn.model.casting import CastMember
from rentegn.model.spoken import sentences
from rentegn.model.storymap import Speaker, Text
from rentegn.storymap.fields import Fields
from rentegn.storymap.problems import did_you_mean, error


def speakers(scene: Fields, spoken: Text | None, cast: Sequence[CastMember]) -> tuple[Speaker, ...]:
    """What `speaker` says of a scene, in the order of its text; `spoken` is that in the film's own language."""
    node = scene.nodes.get("speaker")
    if not isinstance(node, yaml.MappingNode):
        alone = scene.text("speaker")
        found = [Speaker(alone)] if alone else []
    else:
        said = Fields(node, scene.source, f"`speaker` of {scene.whose}", scene.found)
        found = sorted(_by_sentence(said, spoken), key=lambda speaker: speaker.sentence or 0)
    return tuple(speaker for speaker in found if _is_cast(scene, speaker, cast))


def _by_sentence(said: Fields, spoken: Text | None) -> Iterator[Speaker]:
    most = len(set(sentences(spoken.value))) if spoken else 0
    for key in said.nodes:
        name = said.text(key)
        if not key.isdecimal() or not 1 <= int(key) <= most:
            message = f"`{key}` is no sentence of {said.whose.removeprefix('`speaker` of ')}"
            hint = f"it has {most}: write the number of one, as `{{1: …}}`"
            said.found.append(error("no-such-sentence", message, said.spans[key], hint))
        elif name is not None:
            yield Speaker(name, int(key))


def _is_cast(scene: Fields, speaker: Speaker, cast: Sequence[CastMember]) -> bool:
    known = [name for member in cast for name in (member.name, member.role) if name]
    if speaker.name.value in known:
        return True
    message = f"the speaker `{speaker.name.value}` of {scene.whose} is not in the cast"
    hints = did_you_mean(speaker.name.value, known) if known else ("name them under `cast`",)
    scene.found.append(error("unknown-speaker", message, speaker.name.span, *hints))
    return False
