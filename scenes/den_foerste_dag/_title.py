# Made by rentegn. Edit it freely: an edited scene is kept as you leave it.
# body cc8522707006f5fb
from rentegn.manim_stage import StoryScene, act


class TitleCard(StoryScene):
    """Den første dag"""

    def construct(self):
        title_card = self.prop("title_card")
        self.open_on(title_card)
        self.beat("title-card", act.animate_text(title_card))
