# Made by rentegn. Edit it freely: an edited scene is kept as you leave it.
# body a7a1e073c6ffa315
from rentegn.manim_stage import StoryScene, act


class IndAdDoeren(StoryScene):
    """Den første dag er altid lidt af et spring. Du kender ikke husets vaner endnu, og ingen kender dig.

    Visual: En medarbejder kommer ind på et plejehjem.
    """

    def construct(self):
        employee_1 = self.actor("employee-1")
        nursing_home = self.place("nursing_home")
        self.turn_page()
        self.open_on(employee_1, nursing_home)
        self.beat("medarbejder-kommer-ind-plejehjem", act.enter(employee_1))  # storymaps/den-foerste-dag.yaml:13
