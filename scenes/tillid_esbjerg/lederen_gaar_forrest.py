# Made by rentegn. Edit it freely: an edited scene is kept as you leave it.
# body f8fdd7aadd973e09
from rentegn.manim_stage import StoryScene, act


class LederenGaarForrest(StoryScene):
    """Med et autentisk og transparent Personligt lederskab er du en rollemodel. Du går forrest. Du er tydelig om dine
    holdninger og værdier. Og du er konsekvent i det, du gør. Det skaber forudsigelighed, tillid og tryghed.

    Visual: Lederen går forrest: bestiger et bjerg sammen med medarbejderne.
    """

    def construct(self):
        mountain = self.place("mountain")
        leader = self.actor("leader")  # carried from gartnere-luger-ud
        employees = [self.actor(f"employee-{number}") for number in range(1, 3)]
        self.open_on(mountain, leader, *employees)
        self.beat("leader-lead-on", act.lead_on(leader))
        self.beat("leader-oversee", act.oversee(leader))
        self.beat(  # storymaps/tillid-esbjerg.yaml:90
            "bestiger-bjerget-1",
            act.climb([leader, *employees], what=mountain),
        )
        self.beat(  # storymaps/tillid-esbjerg.yaml:90
            "bestiger-bjerget-2",
            act.climb([leader, *employees], what=mountain),
        )
        self.beat("leader-cheer", act.cheer(leader), act.be_happy(employees))
