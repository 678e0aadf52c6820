# Made by rentegn. Edit it freely: an edited scene is kept as you leave it.
# body b37124dda3c914c6
from rentegn.manim_stage import StoryScene, act


class OverblikOgVaekst(StoryScene):
    """Det kræver mod at rumme den risiko og usikkerhed, der følger med at lede på denne måde. Det kræver mod at lade
    medarbejderne følge opgaven så langt som muligt. Men du har overblikket. Og samtidig får du glade og fagligt stolte
    medarbejdere. Det giver vækst og drivkraft – i hele Esbjerg Kommune.

    Visual: Et diagram: Du har overblikket – og samtidig glade, fagstolte medarbejdere. Pilen viser vækst og drivkraft.
    """

    def construct(self):
        town = self.place("town")
        steps = self.prop("steps")
        leader = self.actor("leader")
        diagram = self.prop("diagram")
        employees = [self.actor(f"employee-{number}") for number in range(1, 4)]
        arrow = self.prop("arrow")
        arrow_text = self.prop("arrow-text")
        self.draw_in()
        self.open_on(town, steps, leader)
        self.beat("diagrammet-tegnes", act.draw(diagram))  # storymaps/tillid-esbjerg.yaml:111
        self.beat("employee-1-enter", act.enter(employees, manner="quickly"))
        self.beat("soejlerne-vokser", act.rise_bars(diagram, rider=employees))
        self.beat("leader-think", act.think(leader))
        self.beat("har-overblikket", act.oversee(leader, at=diagram))  # storymaps/tillid-esbjerg.yaml:111
        self.beat("leader-point", act.point(leader, at=diagram))
        self.beat("glade-fagstolte-medarbejdere", act.be_happy(employees))  # storymaps/tillid-esbjerg.yaml:111
        self.beat("glade-fagstolte-medarbejdere-2", act.be_proud(employees))  # storymaps/tillid-esbjerg.yaml:111
        self.beat("pilen-vokser", act.rise(arrow), act.animate_text(arrow_text))  # storymaps/tillid-esbjerg.yaml:112
        self.beat("soejlerne-naar-op", act.rise_bars(diagram, rider=employees))
        self.beat("leader-be-proud", act.be_proud(leader))
