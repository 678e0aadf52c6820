# Made by rentegn. Edit it freely: an edited scene is kept as you leave it.
# body a979927cbbf08975
from rentegn.manim_stage import StoryScene, act


class Spoergsmaalet(StoryScene):
    """I hver relation er der ét centralt spørgsmål: Hvordan forstår vi tillid? Og hvordan vil vi arbejde med tilliden
    sammen?

    Visual: Teksten animeres.
    """

    def construct(self):
        wall = self.place("wall")
        sheet = self.prop("sheet")
        leader = self.actor("leader")  # carried from gartnere-luger-ud
        employee_1 = self.actor("employee-1")
        texts = [self.prop(f"text-{number}") for number in range(1, 3)]
        self.draw_in()
        self.open_on(wall, sheet, leader)
        self.beat("employee-1-enter", act.enter(employee_1, manner="quickly"))
        self.beat("sheet-unroll", act.unroll(sheet), act.present(leader, at=sheet))
        self.beat(  # storymaps/tillid-esbjerg.yaml:132
            "text-1-skrives",
            act.animate_text(texts[0]),
            act.attend(employee_1, at=texts[0], manner="late"),
        )
        self.beat(  # storymaps/tillid-esbjerg.yaml:132
            "text-2-skrives",
            act.animate_text(texts[1]),
            act.attend(leader, at=texts[1], manner="late"),
        )
        self.beat("ordet-markeres", act.emphasise(texts))  # storymaps/tillid-esbjerg.yaml:132
        self.beat("employee-1-nod", act.nod(employee_1), act.attend(leader, at=employee_1, manner="late"))
