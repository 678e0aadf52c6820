# Made by rentegn. Edit it freely: an edited scene is kept as you leave it.
# body 244a2a87f1f389e9
from rentegn.manim_stage import StoryScene, act


class EndCard(StoryScene):
    """Tillidsbaseret ledelse"""

    def construct(self):
        end_card = self.prop("end_card")
        man = self.actor("man")
        employees = [self.actor(f"employee-{number}") for number in range(1, 4)]  # carried from kernevaerdier
        leader = self.actor("leader")  # carried from overblik-og-vaekst
        gardeners = [self.actor(f"gardener-{number}") for number in range(1, 4)]
        citizen = self.actor("citizen")
        colleague_1 = self.actor("colleague-1")
        politician_1 = self.actor("politician-1")
        own_leader = self.actor("own_leader")
        self.turn_page()
        self.open_on(
            end_card,
            man,
            employees[0],
            leader,
            gardeners[0],
            citizen,
            colleague_1,
            politician_1,
            employees[1],
            gardeners[1],
            own_leader,
            employees[2],
            gardeners[2],
        )
        self.beat(
            "end-card",
            act.animate_text(end_card),
            act.wave_on([man, gardeners[0], politician_1, own_leader]),
            act.be_happy([employees[0], citizen, employees[1], employees[2]]),
            act.cheer([leader, colleague_1, gardeners[1], gardeners[2]]),
        )
