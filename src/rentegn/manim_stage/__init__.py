"""What generated scenes import, and the only room that imports Manim."""

from rentegn.manim_stage import act
from rentegn.manim_stage.drawing_mobject import Entity
from rentegn.manim_stage.errors import SceneError
from rentegn.manim_stage.scene import StoryScene

__all__ = ["Entity", "SceneError", "StoryScene", "act"]
