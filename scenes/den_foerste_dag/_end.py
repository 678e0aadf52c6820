# Made by rentegn. Edit it freely: an edited scene is kept as you leave it.
# body 044d4db4bb59584a
from rentegn.manim_stage import StoryScene, act


class EndCard(StoryScene):
    """Den første dag"""

    def construct(self):
        end_card = self.prop("end_card")
        employee_1 = self.actor("employee-1")  # carried from ind-ad-doeren
        leader = self.actor("leader")
        colleagues = [self.actor(f"colleague-{number}") for number in range(1, 4)]  # carried from spoerg-os
        self.turn_page()
        self.open_on(end_card, employee_1, leader, *colleagues)
        self.beat(
            "end-card",
            act.animate_text(end_card),
            act.wave_on([employee_1, colleagues[1]]),
            act.be_happy([leader, colleagues[2]]),
            act.cheer(colleagues[0]),
        )
