"""Who speaks each word of a scene."""

from __future__ import annotations

from collections.abc import Sequence

from rentegn.model.casting import VOICES, CastMember
from rentegn.model.spoken import sentences
from rentegn.model.storymap import StoryScene

#: Roles that say by themselves what voice somebody has.
_OF_ROLE = {"man": "man", "woman": "woman"}


def voices(scene: StoryScene, text: str, cast: Sequence[CastMember]) -> tuple[str, ...]:
    """For every word of a text the voice that says it, "" for the narrator; () where the narrator says it all.

    Sentences are counted alike in every language.
    """
    if not scene.speakers:
        return ()
    known = {
        name: voice for member, voice in zip(cast, _voices(cast), strict=True) for name in (member.role, member.name)
    }
    by_sentence = {speaker.sentence: known[speaker.name.value] for speaker in scene.speakers}
    return tuple(by_sentence.get(number, by_sentence.get(None, "")) for number in sentences(text))


def _voices(cast: Sequence[CastMember]) -> list[str]:
    """A voice for every member: its own, that of its role, or one that nobody before it has."""
    found: list[str] = []
    for place, member in enumerate(cast):
        free = [voice for voice in VOICES if voice not in found]
        found.append(member.voice or _OF_ROLE.get(member.role) or next(iter(free), VOICES[place % len(VOICES)]))
    return found
