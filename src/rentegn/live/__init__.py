"""The live draft: one page on this machine that follows a storymap, and shows each saved change at once."""

from rentegn.live.session import Session, follow

__all__ = ["Session", "follow"]
