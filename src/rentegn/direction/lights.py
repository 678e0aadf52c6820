"""What blinks in a colour is no eye: `a teacher with a lamp above her head, blinking red`."""

from __future__ import annotations

from rentegn.direction.roles import Draft

_BLINKING = frozenset({"blink", "wink", "flash", "glow", "light_up"})
_COLOURS = frozenset({"red", "green", "yellow", "blue", "orange", "white"})


def blink_themselves(drafts: list[Draft]) -> None:
    """Let the thing that somebody has do what only a light does; who has it is there."""
    for place, made in reversed(list(enumerate(drafts))):
        if made.action in _BLINKING and made.actors and made.props and not _COLOURS.isdisjoint(made.manner):
            there = Draft("appear", actors=made.actors, props=list(made.props), words=list(made.words), bare=True)
            made.action, made.actors = "blink", []
            drafts.insert(place, there)
