# Made by rentegn. Edit it freely: an edited scene is kept as you leave it.
# body 08c6769df94b7cd1
from rentegn.manim_stage import StoryScene, act


class NogenTagerImod(StoryScene):
    """Men du bliver ventet. Din leder har sat formiddagen af til dig.

    Visual: Lederen vinker til medarbejderen på plejehjemmet.
    """

    def construct(self):
        nursing_home = self.place("nursing_home")  # carried from ind-ad-doeren
        leader = self.actor("leader")
        employee_1 = self.actor("employee-1")  # carried from ind-ad-doeren
        self.turn_page()
        self.open_on(nursing_home, leader, employee_1)
        self.beat("employee-1-attend", act.attend(employee_1, at=leader))
        self.beat(  # storymaps/den-foerste-dag.yaml:19
            "lederen-vinker-medarbejderen-plejehjemmet",
            act.wave(leader, at=employee_1),
        )
