# Made by rentegn. Edit it freely: an edited scene is kept as you leave it.
# body 84fe14197fb66ca1
from rentegn.manim_stage import StoryScene, act


class Kernevaerdier(StoryScene):
    """Tillidsbaseret ledelse står i Esbjerg Kommune på tre ben: Retning & Rammer, Relationer og Personligt lederskab. Midt
    i det hele står medarbejderne.

    Visual: De tre kerneværdier centreres om medarbejderne.
    """

    def construct(self):
        lobby = self.place("lobby")
        employees = [self.actor(f"employee-{number}") for number in range(1, 4)]
        core_values = [self.prop(f"core-value-{number}") for number in range(1, 4)]
        self.draw_in()
        self.open_on(lobby, *employees)
        self.beat(
            "employee-1-talk",
            act.talk(employees[0], at=employees[2]),
            act.attend([employees[1], employees[2]], at=employees[0]),
        )
        self.beat("employee-1-be-proud", act.be_proud(employees[0]))
        self.beat(  # storymaps/tillid-esbjerg.yaml:40
            "core-value-1-samles",
            act.gather_around(core_values[0], around=employees),
            act.look(employees[1], at=core_values[0]),
        )
        self.beat(  # storymaps/tillid-esbjerg.yaml:40
            "core-value-2-samles",
            act.gather_around(core_values[1], around=employees),
            act.look(employees[2], at=core_values[1]),
        )
        self.beat(  # storymaps/tillid-esbjerg.yaml:40
            "core-value-3-samles",
            act.gather_around(core_values[2], around=employees),
            act.look(employees[2], at=core_values[2]),
        )
        self.beat(
            "employee-1-be-happy",
            act.be_happy(employees[0]),
            act.present(employees[1], at=core_values[0], manner="late"),
            act.present(employees[2], at=core_values[2], manner="late"),
        )
