# Made by rentegn. Edit it freely: an edited scene is kept as you leave it.
# body 67d8c029503ecbfc
from rentegn.manim_stage import StoryScene, act


class DetDerSker(StoryScene):
    """Tillidsbaseret ledelse handler om det, der sker …"""

    def construct(self):
        office = self.place("office")
        near_desk = self.prop("near-desk")
        employees = [self.actor(f"employee-{number}") for number in range(1, 4)]  # carried from kernevaerdier
        leader = self.actor("leader")  # carried from gartnere-luger-ud
        self.turn_page()
        self.open_on(office, near_desk, *employees, leader)
        self.beat(
            "employee-1-ask",
            act.ask(employees[0], at=leader),
            act.attend(leader, at=employees[0]),
            act.attend(employees[1], at=leader),
        )
        self.beat(
            "employee-2-answer",
            act.answer(employees[1], at=employees[0]),
            act.attend(employees[0], at=employees[1]),
            act.look(leader, at=employees[1]),
        )
        self.beat("leader-bid-farewell", act.bid_farewell(leader))
