# Made by rentegn. Edit it freely: an edited scene is kept as you leave it.
# body 2b2a145123f5b746
from rentegn.manim_stage import StoryScene, act


class Kernevaerdier(StoryScene):
    """Tillidsbaseret ledelse står i Esbjerg Kommune på tre ben: Retning & Rammer, Relationer og Personligt lederskab. Midt
    i det hele står medarbejderne.

    Visual: De tre kerneværdier centreres om medarbejderne.
    """

    def construct(self):
        lobby = self.place("lobby")
        employee_2 = self.actor("employee-2")
        employee_1 = self.actor("employee-1")
        employee_3 = self.actor("employee-3")
        core_values = [self.prop(f"core-value-{number}") for number in range(1, 4)]
        self.draw_in()
        self.open_on(lobby, employee_2, employee_1, employee_3)
        self.beat("employee-1-talk", act.talk(employee_1, at=employee_3), act.attend(employee_3, at=employee_1))
        self.beat(  # storymaps/tillid-esbjerg.yaml:40
            "core-values-samles",
            act.gather_around(core_values, around=[employee_2, employee_1, employee_3]),
            act.rise(employee_2),
            act.look([employee_1, employee_3], at=core_values[1]),
        )
        self.beat("core-value-1-show-face", act.show_face(core_values[0]), act.look(employee_2, at=core_values[0]))
        self.beat("core-value-2-show-face", act.show_face(core_values[1]), act.look(employee_1, at=core_values[1]))
        self.beat("core-value-3-show-face", act.show_face(core_values[2]), act.look(employee_3, at=core_values[2]))
        self.beat(  # storymaps/tillid-esbjerg.yaml:40
            "kernevaerdier-centreres-medarbejderne",
            act.hold_each_other([employee_2, employee_1, employee_3]),
            act.gather_around(core_values, around=[employee_2, employee_1, employee_3]),
        )
