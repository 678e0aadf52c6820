# Made by rentegn. Edit it freely: an edited scene is kept as you leave it.
# body 144b2e1d427690cb
from rentegn.manim_stage import StoryScene, act


class EndCard(StoryScene):
    """Tillidsbaseret ledelse"""

    def construct(self):
        end_card = self.prop("end_card")
        self.turn_page()
        self.open_on(end_card)
        self.beat("end-card", act.animate_text(end_card))
