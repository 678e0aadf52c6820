# Made by rentegn. Edit it freely: an edited scene is kept as you leave it.
# body 3105617c7349f05d
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
        leader = self.actor("leader")
        employees = [self.actor(f"employee-{number}") for number in range(1, 4)]  # carried from kernevaerdier
        diagram = self.prop("diagram")
        arrow = self.prop("arrow")
        arrow_text = self.prop("arrow-text")
        self.draw_in()
        self.open_on(town, tree, leader, *employees)
        self.beat(  # storymaps/tillid-esbjerg.yaml:184
            "diagrammet-tegnes",
            act.draw(diagram),
            act.look(employees, at=diagram, manner="late"),
        )
        self.beat(
            "soejlerne-vokser",
            act.rise_bars(diagram, rider=employees, manner="unsure"),
            act.be_worried(leader, at=employees[2], manner="late"),
        )
        self.beat("leader-breathe-in", act.breathe_in(leader))
        self.beat(  # storymaps/tillid-esbjerg.yaml:185
            "soejlerne-vokser-videre",
            act.rise_bars(diagram, rider=employees),
            act.clap(leader, at=employees[0], manner="late"),
            act.grow_plant(tree),
        )
        self.beat("op-til-overblikket", act.rise_bars(diagram, rider=leader))
        self.beat("har-overblikket", act.oversee(leader, at=employees[2]))  # storymaps/tillid-esbjerg.yaml:184
        self.beat("glade-fagstolte-medarbejdere", act.be_happy(employees))  # storymaps/tillid-esbjerg.yaml:184
        self.beat("glade-fagstolte-medarbejdere-2", act.be_proud(employees))  # storymaps/tillid-esbjerg.yaml:184
        self.beat("alle-naar-samme-hoejde", act.rise_bars(diagram, rider=employees), act.grow_plant(tree))
        self.beat(  # storymaps/tillid-esbjerg.yaml:185
            "pilen-vokser",
            act.rise(arrow),
            act.animate_text(arrow_text),
            act.marvel([employees[0], employees[2]], at=arrow, manner="late"),
            act.look([leader, employees[1]], at=arrow, manner="late"),
        )
        self.beat("alle-loefter", act.rise_bars(diagram, rider=[leader, *employees], load=arrow), act.grow_plant(tree))
