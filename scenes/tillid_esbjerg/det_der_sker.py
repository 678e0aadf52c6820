# Made by rentegn. Edit it freely: an edited scene is kept as you leave it.
# body e0ff0e93a2ff632a
from rentegn.manim_stage import StoryScene, act


class DetDerSker(StoryScene):
    """Tillidsbaseret ledelse handler om det, der sker …"""

    def construct(self):
        office = self.place("office")
        employees = [self.actor(f"employee-{number}") for number in range(1, 4)]  # carried from lederen-gaar-forrest
        leader = self.actor("leader")  # carried from gartnere-luger-ud
        self.open_on(office, *employees, leader)
        self.beat("leader-talk", act.talk(leader, at=employees[2]), act.attend(employees, at=leader))
        self.beat("employee-3-nod", act.nod(employees[2]), act.present(leader, at=employees[0]))
