# Made by rentegn. Edit it freely: an edited scene is kept as you leave it.
# body 7b0c7219f2362cec
from rentegn.manim_stage import StoryScene, act


class DetDerSker(StoryScene):
    """Tillidsbaseret ledelse handler om det, der sker …"""

    def construct(self):
        office = self.place("office")
        near_desk = self.prop("near-desk")
        employees = [self.actor(f"employee-{number}") for number in range(1, 4)]  # carried from kernevaerdier
        leader = self.actor("leader")  # carried from gartnere-luger-ud
        task = self.prop("task")
        self.turn_page()
        self.open_on(office, near_desk, *employees, leader, task)
        self.beat(
            "leader-give",
            act.give(leader, what=task, to=employees[1]),
            act.look(employees[0], at=leader),
            act.look(employees[2], at=leader),
        )
        self.beat("leader-bid-farewell", act.bid_farewell(leader, at=employees[1]))
