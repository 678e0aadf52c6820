# Made by rentegn. Edit it freely: an edited scene is kept as you leave it.
# body 27392ef4db8731e2
from rentegn.manim_stage import StoryScene, act


class GartnereLugerUd(StoryScene):
    """Følg op, og lær sammen med dine medarbejdere. Så løfter I resultaterne endnu højere. Find sammen ud af, hvad I vil
    måle, og hvordan. Sæt kontroller op, som giver mening. Og lug ud i dem, der ikke gør.

    Visual: Leder + medarbejder samles. Miniature-gartnere luger ud i papirarbejdet.
    """

    def construct(self):
        garden = self.place("garden")
        paperwork = self.prop("paperwork")
        leader = self.actor("leader")
        employee_1 = self.actor("employee-1")  # carried from kernevaerdier
        gardeners = [self.actor(f"gardener-{number}") for number in range(1, 4)]
        wheelbarrow = self.prop("wheelbarrow")
        self.turn_page()
        self.open_on(garden, paperwork, leader, employee_1)
        self.beat("leader-talk", act.talk(leader, at=employee_1))
        self.beat("leder-medarbejder-samles", act.gather([leader, employee_1]))  # storymaps/tillid-esbjerg.yaml:63
        self.beat("employee-1-talk", act.talk(employee_1, at=leader))
        self.beat("gardener-1-appear", act.appear([*gardeners, wheelbarrow]))
        self.beat(  # storymaps/tillid-esbjerg.yaml:63
            "miniature-gartnere-luger-ud-papirarbejdet",
            act.weed(gardeners, what=paperwork, into=wheelbarrow),
            act.attend(leader, at=paperwork, manner="late"),
            act.be_happy(employee_1, at=paperwork, manner="late"),
        )
        self.beat(  # storymaps/tillid-esbjerg.yaml:63
            "miniature-gartnere-luger-ud-papirarbejdet-2",
            act.weed(gardeners, what=paperwork, into=wheelbarrow),
            act.point(leader, at=paperwork, manner="late"),
            act.be_happy(employee_1, at=paperwork, manner="late"),
        )
        self.beat("leader-be-happy", act.be_happy([leader, employee_1]))
