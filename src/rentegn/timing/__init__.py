"""Whole frames for everything: shots, speech, beats, sounds and captions on one clock."""

from rentegn.timing.schedule import schedule

__all__ = ["schedule"]
