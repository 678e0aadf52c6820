"""Storyboard → readable Manim scenes, and the way back from a line of them to the storymap.

What is acted and drawn is loaded where scenes are made of it, so that writing and finding files does without.
"""

from rentegn.scenegen.cards import with_cards
from rentegn.scenegen.emit import emit
from rentegn.scenegen.files import Fate, SceneFile, write
from rentegn.scenegen.timing import film_timing, timing_json
from rentegn.scenegen.traceback import origin

__all__ = ["Fate", "SceneFile", "emit", "film_timing", "origin", "timing_json", "with_cards", "write"]
