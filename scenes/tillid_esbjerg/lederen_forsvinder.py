# Made by rentegn. Edit it freely: an edited scene is kept as you leave it.
# body ef5348cd788b42ce
from rentegn.manim_stage import StoryScene, act


class LederenForsvinder(StoryScene):
    """… når du ikke er der!

    Visual: Lederen forsvinder med et puf!
    """

    def construct(self):
        backdrop = self.place("backdrop")  # carried from det-der-sker
        employees = [self.actor(f"employee-{number}") for number in range(1, 4)]  # carried from lederen-gaar-forrest
        leader = self.actor("leader")  # carried from gartnere-luger-ud
        self.open_on(backdrop, *employees, leader)
        self.beat(  # storymaps/tillid-esbjerg.yaml:100
            "lederen-forsvinder",
            act.vanish(leader),
            act.marvel(employees, manner="late"),
        )
        self.beat("employee-1-walk", act.walk(employees[0], manner="quickly"))
        self.beat("employee-1-lead-on", act.lead_on(employees[0]), act.be_proud([employees[1], employees[2]]))
