# Made by rentegn. Edit it freely: an edited scene is kept as you leave it.
# body 4d19b71f13c0ca9f
from rentegn.manim_stage import StoryScene, act


class TitleCard(StoryScene):
    """Tillidsbaseret ledelse"""

    def construct(self):
        title_card = self.prop("title_card")
        self.open_on(title_card)
        self.beat("title-card", act.animate_text(title_card))
