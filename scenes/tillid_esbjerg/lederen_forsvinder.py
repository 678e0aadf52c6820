# Made by rentegn. Edit it freely: an edited scene is kept as you leave it.
# body ba51cfb8086ebddc
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
        task = self.prop("task")  # carried from det-der-sker
        self.open_on(office, near_desk, *employees, leader, task)
        self.beat(  # storymaps/tillid-esbjerg.yaml:165
            "lederen-forsvinder",
            act.vanish(leader),
            act.marvel(employees, manner="late"),
        )
        self.beat(
            "employee-1-shrug",
            act.shrug([employees[0], employees[2]], at=employees[1]),
            act.be_happy(employees[1]),
        )
        self.beat("employee-1-walk", act.walk([employees[0], employees[2]], manner="quickly"))
        self.beat("employee-1-tick-off", act.tick_off(employees[0], what=task, beside=[employees[1], employees[2]]))
        self.beat("employee-1-clap", act.clap([employees[0], employees[2]]), act.be_happy(employees[1]))
