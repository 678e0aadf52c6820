# Made by rentegn. Edit it freely: an edited scene is kept as you leave it.
# body 3d2a227e6634d645
from rentegn.manim_stage import StoryScene, act


class IldsjaelenTaendes(StoryScene):
    """Det gør du ved at oversætte de relevante visioner og strategier. De skal vise vej for arbejdet, hver eneste dag. Når
    det bliver relevant for den enkelte, tændes en ildsjæl.

    Visual: Relevansen tænder ildsjælen i en medarbejder.
    """

    def construct(self):
        backdrop = self.place("backdrop")  # carried from kernevaerdier
        employee_1 = self.actor("employee-1")  # carried from kernevaerdier
        strategy = self.prop("strategy")
        arrow = self.prop("arrow")
        relevance = self.prop("relevance")
        flame = self.prop("flame")
        self.open_on(backdrop, employee_1)
        self.beat("strategy-appear", act.appear(strategy), act.look(employee_1, at=strategy))
        self.beat("employee-1-think", act.think(employee_1, at=strategy))
        self.beat("arrow-rise", act.rise(arrow))
        self.beat("employee-1-nod", act.nod(employee_1))
        self.beat("relevance-appear", act.appear(relevance), act.look(employee_1, at=relevance))
        self.beat(  # storymaps/tillid-esbjerg.yaml:42
            "relevansen-taender-ildsjaelen-medarbejder",
            act.ignite(flame, actor=employee_1, source=relevance),
        )
        self.beat("employee-1-cheer", act.cheer(employee_1))
