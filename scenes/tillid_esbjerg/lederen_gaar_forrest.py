# Made by rentegn. Edit it freely: an edited scene is kept as you leave it.
# body 6794160e03d03b90
from rentegn.manim_stage import StoryScene, act


class LederenGaarForrest(StoryScene):
    """Med et autentisk og transparent Personligt lederskab er du en rollemodel. Du går forrest. Du er tydelig om dine
    holdninger og værdier. Og du er konsekvent i det, du gør. Det skaber forudsigelighed, tillid og tryghed.

    Visual: Lederen går forrest: bestiger et bjerg sammen med medarbejderne.
    """

    def construct(self):
        mountain = self.place("mountain")
        leader = self.actor("leader")  # carried from gartnere-luger-ud
        employees = [self.actor(f"employee-{number}") for number in range(1, 3)]  # carried from kernevaerdier
        employee_1_rope = self.prop("employee-1-rope")
        employee_2_rope = self.prop("employee-2-rope")
        self.turn_page()
        self.open_on(mountain, leader, *employees, employee_1_rope, employee_2_rope)
        self.beat("leader-lead-on", act.lead_on(leader), act.attend(employees, at=leader, manner="late"))
        self.beat(  # storymaps/tillid-esbjerg.yaml:149
            "bestiger-bjerget-1",
            act.climb([leader, *employees], what=mountain),
        )
        self.beat(  # storymaps/tillid-esbjerg.yaml:149
            "bestiger-bjerget-2",
            act.climb([leader, *employees], what=mountain),
        )
        self.beat("leader-hold-each-other", act.hold_each_other([leader, *employees]))
        self.beat("leader-laugh", act.laugh([leader, *employees]))
