# Made by rentegn. Edit it freely: an edited scene is kept as you leave it.
# body 48291cf4984d607f
from rentegn.manim_stage import StoryScene, act


class EndCard(StoryScene):
    """Tillidsbaseret ledelse"""

    def construct(self):
        end_card = self.prop("end_card")
        man = self.actor("man")
        employee_2 = self.actor("employee-2")  # carried from lederen-gaar-forrest
        leader = self.actor("leader")  # carried from overblik-og-vaekst
        gardeners = [self.actor(f"gardener-{number}") for number in range(1, 4)]
        citizen = self.actor("citizen")
        colleague_1 = self.actor("colleague-1")
        politician_1 = self.actor("politician-1")
        employee_1 = self.actor("employee-1")  # carried from kernevaerdier
        own_leader = self.actor("own_leader")
        employee_3 = self.actor("employee-3")  # carried from det-der-sker
        self.turn_page()
        self.open_on(
            end_card,
            man,
            employee_2,
            leader,
            gardeners[0],
            citizen,
            colleague_1,
            politician_1,
            employee_1,
            gardeners[1],
            own_leader,
            employee_3,
            gardeners[2],
        )
        self.beat(
            "end-card",
            act.animate_text(end_card),
            act.wave_on([man, gardeners[0], politician_1, own_leader]),
            act.be_happy([employee_2, citizen, employee_1, employee_3]),
            act.cheer([leader, colleague_1, gardeners[1], gardeners[2]]),
        )
