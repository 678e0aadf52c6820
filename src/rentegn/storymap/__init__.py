"""YAML → Storymap: every value keeps its place in the file, and every problem is told at once."""

from rentegn.storymap.adding import with_additions
from rentegn.storymap.reader import read
from rentegn.storymap.schema import Ids, schema
from rentegn.storymap.starting import start

__all__ = ["Ids", "read", "schema", "start", "with_additions"]
