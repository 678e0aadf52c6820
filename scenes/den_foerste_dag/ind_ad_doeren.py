# Made by rentegn. Edit it freely: an edited scene is kept as you leave it.
# body e45d35367b7f6c96
from rentegn.manim_stage import StoryScene, act


class IndAdDoeren(StoryScene):
    """Den første dag er altid lidt af et spring. Du kender ikke husets vaner endnu, og ingen kender dig.

    Visual: En medarbejder kommer ind på et plejehjem.
    """

    def construct(self):
        nursing_home = self.place("nursing_home")
        employee_1 = self.actor("employee-1")
        self.turn_page()
        self.open_on(nursing_home, employee_1)
        self.beat(  # storymaps/den-foerste-dag.yaml:13
            "medarbejder-kommer-ind-plejehjem",
            act.enter(employee_1, manner="quickly"),
        )
