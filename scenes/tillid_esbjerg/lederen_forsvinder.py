# Made by rentegn. Edit it freely: an edited scene is kept as you leave it.
# body 89aede9e6916cc06
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
        self.beat(  # storymaps/tillid-esbjerg.yaml:165
            "lederen-forsvinder",
            act.vanish(leader),
            act.marvel(employees, manner="late"),
        )
        self.beat(
            "employee-2-walk",
            act.walk(employees[1], manner="quickly"),
            act.look([employees[0], employees[2]], at=employees[1]),
        )
        self.beat(
            "employee-2-pick-up",
            act.pick_up(employees[1], what=leader_sheet),
            act.walk([employees[0], employees[2]], manner="quickly"),
        )
        self.beat(
            "employee-1-tick-off",
            act.tick_off(employees[0], what=leader_sheet, beside=[employees[1], employees[2]]),
        )
