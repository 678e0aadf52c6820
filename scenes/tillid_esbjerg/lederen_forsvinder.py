# Made by rentegn. Edit it freely: an edited scene is kept as you leave it.
# body 3be390c2d72c9390
from rentegn.manim_stage import StoryScene, act


class LederenForsvinder(StoryScene):
    """… når du ikke er der!

    Visual: Lederen forsvinder med et puf!
    """

    def construct(self):
        office = self.place("office")  # carried from det-der-sker
        near_desk = self.prop("near-desk")  # carried from det-der-sker
        employees = [self.actor(f"employee-{number}") for number in range(1, 4)]  # carried from kernevaerdier
        leader = self.actor("leader")  # carried from gartnere-luger-ud
        leader_sheet = self.prop("leader-sheet")
        self.open_on(office, near_desk, *employees, leader)
        self.beat(  # storymaps/tillid-esbjerg.yaml:100
            "lederen-forsvinder",
            act.vanish(leader),
            act.marvel(employees, manner="late"),
        )
        self.beat(
            "employee-1-walk",
            act.walk(employees[0], manner="quickly"),
            act.shrug([employees[1], employees[2]], at=employees[0]),
        )
        self.beat(
            "employee-1-pick-up",
            act.pick_up(employees[0], what=leader_sheet),
            act.walk(employees[1], manner="quickly"),
        )
        self.beat(
            "employee-1-read-out",
            act.read_out(employees[0], at=employees[1]),
            act.attend(employees[1], at=employees[0]),
            act.get_ready(employees[2], at=employees[0], manner="late"),
        )
