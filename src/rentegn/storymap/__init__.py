"""YAML → Storymap: every value keeps its place in the file, and every problem is told at once."""

from rentegn.storymap.reader import read

__all__ = ["read"]
