"""Whose hands they were: `close-up of two hands shaking. Pull back: it's the mayor and a citizen`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rentegn.direction.body import OF_SOMEBODY
from rentegn.direction.roles import Draft, own_role
from rentegn.direction.vocabulary import Vocabulary
from rentegn.model.direction import Mention

#: What a camera does after which the whole is seen of what it was near.
_WIDENING = frozenset({"zoom_out", "pan", "tilt_up", "tilt_down", "track", "cut_to"})


def unveil(drafts: Sequence[Draft], vocabulary: Vocabulary) -> None:
    """Let those who are shown when the camera has drawn back be who did what only hands were seen to do."""
    for at, made in enumerate(drafts):
        if made.action not in _WIDENING or at + 1 == len(drafts):
            continue
        shown = drafts[at + 1]
        owners = [mention for mention in shown.actors if mention.concept not in OF_SOMEBODY]
        if shown.filmed or not owners:
            continue
        earlier = [each for each in drafts[:at] if _only_hands(each, vocabulary)]
        for each in earlier:
            each.actors = [replace(mention, definite=True) for mention in owners]
        if earlier:
            # they come into view, whom nobody saw before
            shown.bare = shown.bare and shown.action != "appear"


def _only_hands(made: Draft, vocabulary: Vocabulary) -> bool:
    """Whether hands that are nobody's do it."""
    hands = [mention for mention in made.actors if _is_nobodys(mention)]
    others = [mention for mention in made.targets if own_role(mention, vocabulary) == "actors"]
    return not made.filmed and bool(hands) and len(hands) == len(made.actors) and not others


def _is_nobodys(mention: Mention) -> bool:
    return mention.concept in OF_SOMEBODY and mention.owner is None
