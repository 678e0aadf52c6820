# Made by rentegn. Edit it freely: an edited scene is kept as you leave it.
# body 885571ccbe1a4593
from rentegn.manim_stage import StoryScene, act


class LederenForsvinder(StoryScene):
    """… når du ikke er der!

    Visual: Lederen forsvinder med et puf!
    """

    def construct(self):
        office = self.place("office")  # carried from det-der-sker
        employees = [self.actor(f"employee-{number}") for number in range(1, 4)]  # carried from lederen-gaar-forrest
        leader = self.actor("leader")  # carried from gartnere-luger-ud
        leader_sheet = self.prop("leader-sheet")
        self.open_on(office, *employees, leader)
        self.beat(  # storymaps/tillid-esbjerg.yaml:100
            "lederen-forsvinder",
            act.vanish(leader),
            act.marvel(employees, manner="late"),
        )
        self.beat(
            "employee-1-walk",
            act.walk(employees[0], manner="quickly"),
            act.attend([employees[1], employees[2]], at=employees[0], manner="late"),
        )
        self.beat("employee-1-pick-up", act.pick_up(employees[0], what=leader_sheet))
        self.beat("employee-2-be-happy", act.be_happy([employees[1], employees[2]]))
