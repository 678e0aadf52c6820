"""Voice, effects and music on one clock, on loudness."""

from rentegn.sound.effects import RECIPES as EFFECTS
from rentegn.sound.effects import effect
from rentegn.sound.mix import WEB_LOUDNESS, WEB_PEAK, mix

__all__ = ["EFFECTS", "WEB_LOUDNESS", "WEB_PEAK", "effect", "mix"]
