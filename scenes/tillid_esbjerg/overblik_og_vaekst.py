# Made by rentegn. Edit it freely: an edited scene is kept as you leave it.
# body cbf208396d010962
from rentegn.manim_stage import StoryScene, act


class OverblikOgVaekst(StoryScene):
    """Det kræver mod at rumme den risiko og usikkerhed, der følger med at lede på denne måde. Det kræver mod at lade
    medarbejderne følge opgaven så langt som muligt. Men du har overblikket. Og samtidig får du glade og fagligt stolte
    medarbejdere. Det giver vækst og drivkraft – i hele Esbjerg Kommune.

    Visual: Et diagram: Du har overblikket – og samtidig glade, fagstolte medarbejdere. Pilen viser vækst og drivkraft.
    """

    def construct(self):
        town = self.place("town")
        tree = self.prop("tree")
        employees = [self.actor(f"employee-{number}") for number in range(1, 4)]  # carried from kernevaerdier
        leader = self.actor("leader")
        diagram = self.prop("diagram")
        arrow = self.prop("arrow")
        arrow_text = self.prop("arrow-text")
        self.draw_in()
        self.open_on(town, tree, *employees, leader)
        self.beat(  # storymaps/tillid-esbjerg.yaml:184
            "diagrammet-tegnes",
            act.draw(diagram),
            act.look(employees, at=diagram, manner="late"),
        )
        self.beat("soejlerne-vokser", act.rise_bars(diagram, rider=employees, manner="unsure"))
        self.beat("leader-think", act.think(leader))
        self.beat("soejlerne-vokser-videre", act.rise_bars(diagram, rider=employees), act.grow_plant(tree))
        self.beat("har-overblikket", act.oversee(leader, at=diagram))  # storymaps/tillid-esbjerg.yaml:184
        self.beat("glade-fagstolte-medarbejdere", act.be_happy(employees))  # storymaps/tillid-esbjerg.yaml:184
        self.beat("glade-fagstolte-medarbejdere-2", act.be_proud(employees))  # storymaps/tillid-esbjerg.yaml:184
        self.beat(  # storymaps/tillid-esbjerg.yaml:185
            "pilen-vokser",
            act.rise(arrow),
            act.animate_text(arrow_text),
            act.point(leader, at=arrow, manner="late"),
            act.look(employees, at=arrow, manner="late"),
        )
        self.beat(
            "alle-loefter",
            act.rise_bars(diagram, rider=employees, load=arrow),
            act.grow_plant(tree),
            act.be_proud(leader, at=employees[0], manner="late"),
        )
